import type { ZeroHitHelp } from '../../search/engine.ts';
import {
  facetTitles,
  type SearchFacet,
  type SearchFilter,
  searchParamsOf,
} from '../domain/matching/search-filter.ts';

export { askedOf, withoutPlaces } from '../../search/asked.ts';

/** The help of the engine as links to searches that do find something. */
export function nextSteps(
  path: string,
  filter: SearchFilter,
  help: ZeroHitHelp,
  /** What the address must keep beside the filters. */
  keep: Readonly<Record<string, string>> = {},
): { text: string; to: string }[] {
  const to = (change: Partial<SearchFilter>) => {
    const params = searchParamsOf({ ...filter, ...change });
    for (const [name, value] of Object.entries(keep)) params.set(name, value);
    return `${path}?${params}`;
  };
  const steps: { text: string; to: string }[] = [];
  for (const { text, total } of help.suggestions) {
    steps.push({ text: `Bedoelde u “${text}”? (${total})`, to: to({ text }) });
  }
  if (help.wider) {
    steps.push({
      text: widerText(help.wider),
      to: to({ km: help.wider.km }),
    });
  }
  for (const { filter: name, total } of help.withoutFilter) {
    if (!(name in facetTitles)) continue;
    const facet = name as SearchFacet;
    steps.push({
      text: `Laat “${facetTitles[facet].toLowerCase()}” los (${total})`,
      to: to({ chosen: { ...filter.chosen, [facet]: [] } }),
    });
  }
  if (help.fewerWords) {
    steps.push({
      text: `Zoek op “${help.fewerWords.text}” (${help.fewerWords.total})`,
      to: to({ text: help.fewerWords.text }),
    });
  }
  return steps;
}

/** From here on nobody thinks in kilometres any more. */
const wholeCountryKm = 200;

export function widerText({ km, total }: { km: number; total: number }): string {
  return km >= wholeCountryKm ? `Zoek in het hele land (${total})` : `Zoek tot ${km} km ver (${total})`;
}

/** The rows in the order of the ids; ids without a row are left out. */
export function inOrderOf<T extends { id: string }>(ids: readonly string[], rows: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
}
