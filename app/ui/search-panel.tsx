import { Form } from '@remix-run/react';
import { ladderSteps } from '../domain/candidate/ladder-steps.ts';
import {
  facetParams,
  facetTitles,
  facetValueLabel,
  hoursBandLabels,
  radiusChoices,
  type SearchFacet,
  type SearchFilter,
  type SearchSort,
  sortLabels,
} from '../domain/matching/search-filter.ts';
import { educationLevels, languageLevels } from '../domain/shared/labels.ts';
import { Button } from './form.tsx';
import { SuggestInput } from './suggest-field.tsx';
import { List, Paragraph, TextLink } from './text.tsx';

export interface ShownFacet {
  facet: SearchFacet;
  values: { value: string; label: string; count: number; chosen: boolean }[];
}

const mostValues = 12;
/** Facets whose values go from less to more. */
const ownOrder: Partial<Record<SearchFacet, string[]>> = {
  hours: Object.keys(hoursBandLabels),
  level: Object.keys(educationLevels),
  dutch: Object.keys(languageLevels),
  step: Object.keys(ladderSteps),
};

/** Values with their counts: the chosen and frequent ones, in their own order where they have one. */
export function shownFacets(
  filter: SearchFilter,
  facets: readonly SearchFacet[],
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>,
  /** What the occupation groups are called; those without a name are left out. */
  groups: ReadonlyMap<string, string> = new Map(),
): ShownFacet[] {
  const labelOf = (facet: SearchFacet, value: string) =>
    facet === 'group' ? (groups.get(value) ?? '') : facetValueLabel(facet, value);
  return facets
    .map((facet) => {
      const chosen = new Set(filter.chosen[facet]);
      const found = new Map(Object.entries(counts[facet] ?? {}));
      for (const value of chosen) if (!found.has(value)) found.set(value, 0);
      const values = [...found]
        .map(([value, count]) => ({ value, label: labelOf(facet, value), count, chosen: chosen.has(value) }))
        .filter(({ label }) => label !== '')
        .sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count)
        .slice(0, mostValues);
      const order = ownOrder[facet];
      if (order) values.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
      return { facet, values };
    })
    .filter((shown) => shown.values.length > 0);
}

/** One box and the filters, all in one GET form, so that a search is an address. */
export function SearchPanel({
  filter,
  facets,
  bands = {},
  placeLabel = 'Postcode of plaats',
  textLabel = 'Zoek op beroep, taak, bedrijf of vaardigheid',
  hidden = {},
  sorts = ['past', 'afstand', 'nieuw'],
}: {
  filter: SearchFilter;
  facets: readonly ShownFacet[];
  /** Hits within each number of km, where a place was asked. */
  bands?: Readonly<Record<string, number>>;
  placeLabel?: string;
  textLabel?: string;
  /** What the address must keep beside the filters. */
  hidden?: Readonly<Record<string, string>>;
  sorts?: readonly SearchSort[];
}) {
  return (
    <search>
      <Form method="get" className="wb-stack">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="utrecht-form-field">
          <label className="utrecht-form-label wb-field__label" htmlFor="zoek">
            {textLabel}
          </label>
          <SuggestInput source="/api/zoeken" id="zoek" name="zoek" defaultValue={filter.text} />
        </div>
        <div className="utrecht-form-field">
          <label className="utrecht-form-label wb-field__label" htmlFor="plaats">
            {placeLabel}
          </label>
          <input
            id="plaats"
            name="plaats"
            defaultValue={filter.place}
            className="utrecht-textbox utrecht-textbox--html-input"
          />
        </div>
        <Choice
          id="km"
          label="Hoe ver weg?"
          value={filter.km === null ? '' : String(filter.km)}
          options={[
            ['', 'Alle afstanden'],
            ...radiusChoices.map((km) => [String(km), withCount(km, bands[String(km)])] as const),
          ]}
        />
        <Choice
          id="volgorde"
          label="Volgorde"
          value={filter.sort}
          options={sorts.map((sort) => [sort, sortLabels[sort]] as const)}
        />
        {facets.length > 0 ? (
          <details open={facets.some(({ values }) => values.some((value) => value.chosen))}>
            <summary>Meer filters</summary>
            <div className="wb-stack">
              {facets.map(({ facet, values }) => (
                <fieldset key={facet} className="wb-fieldset">
                  <legend className="utrecht-form-label wb-field__label">{facetTitles[facet]}</legend>
                  <div className="wb-options">
                    {values.map(({ value, label, count, chosen }) => (
                      <label key={value} className="wb-option">
                        <input
                          type="checkbox"
                          name={facetParams[facet]}
                          value={value}
                          defaultChecked={chosen}
                          className="utrecht-checkbox utrecht-checkbox--html-input"
                        />
                        <span>
                          {label} <span className="wb-quiet wb-small">({count})</span>
                        </span>
                      </label>
                    ))}
                  </div>
                </fieldset>
              ))}
            </div>
          </details>
        ) : null}
        <Button>Zoeken</Button>
      </Form>
    </search>
  );
}

function withCount(km: number, count: number | undefined): string {
  return count === undefined ? `${km} km` : `${km} km (${count})`;
}

function Choice({
  id,
  label,
  value,
  options,
}: {
  id: string;
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <div className="utrecht-form-field">
      <label className="utrecht-form-label wb-field__label" htmlFor={id}>
        {label}
      </label>
      <select id={id} name={id} defaultValue={value} className="utrecht-select utrecht-select--html-select">
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface NextStep {
  text: string;
  to: string;
}

/** Where nothing was found: what would find something, never only "nothing". */
export function NothingFound({
  steps,
  fallback,
  sought = '',
  keeps = false,
}: {
  steps: readonly NextStep[];
  fallback: NextStep;
  /** The words that were typed. */
  sought?: string;
  /** The page can keep this search and tell of what comes. */
  keeps?: boolean;
}) {
  return (
    <div className="wb-panel wb-stack">
      <Paragraph>
        {sought ? `Voor “${sought}” vonden wij nu niets.` : 'Er is nu niets dat hierbij past.'} Dit kunt u
        proberen:
      </Paragraph>
      <List>
        {[...steps, fallback].map((step) => (
          <li key={step.to + step.text}>
            <TextLink to={step.to}>{step.text}</TextLink>
          </li>
        ))}
      </List>
      {keeps ? (
        <Paragraph>
          Of bewaar deze zoekopdracht hieronder. Dan krijgt u bericht als er iets bij komt.
        </Paragraph>
      ) : null}
    </div>
  );
}

/** Says so where nothing had all the words that were typed. */
export function PartlyFound({ partial }: { partial: boolean }) {
  return partial ? (
    <Paragraph>Er is niets met al uw woorden. Hier staat wat bij een deel van uw woorden past.</Paragraph>
  ) : null;
}
