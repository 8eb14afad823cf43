import type { Planner } from './plan.ts';
import type { DocumentStore } from './store.ts';
import type { TextQuery, TextResult, ZeroHitHelp } from './types.ts';

/** Radii people can choose, in km. */
const radii = [5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 300, 500];

interface Engine {
  store: DocumentStore;
  planner: Planner;
  search(query: TextQuery): TextResult;
}

/**
 * What to offer where nothing was found, each with how many hits it would give: the nearest wider radius, the query without
 * one of its filters, other spellings, fewer words. Everything offered has at least one hit the asker may see.
 */
export function zeroHitHelp({ planner, search }: Engine, query: TextQuery): ZeroHitHelp {
  const count = (changed: TextQuery) =>
    search({ ...query, ...changed, facets: [], limit: 0, offset: 0, sort: 'relevance' }).total;
  const help: ZeroHitHelp = { withoutFilter: [], suggestions: [] };
  const { km } = query;
  if (query.near && km !== undefined) {
    const [nearest] = search({
      ...query,
      km: undefined,
      facets: [],
      limit: 1,
      offset: 0,
      sort: 'distance',
    }).hits;
    const wider =
      nearest?.km === undefined
        ? undefined
        : radii.find((radius) => radius > km && radius >= (nearest.km ?? 0));
    if (wider !== undefined) {
      const total = count({ km: wider });
      if (total > 0) help.wider = { km: wider, total };
    }
  }
  for (const filter of Object.keys(query.filters ?? {})) {
    const total = count({ filters: { ...query.filters, [filter]: undefined } });
    if (total > 0) help.withoutFilter.push({ filter, total });
  }
  if (query.overlap && query.overlap.length > 0) {
    const total = count({ overlap: undefined });
    if (total > 0) help.withoutFilter.push({ filter: 'overlap', total });
  }
  if (query.since !== undefined) {
    const total = count({ since: undefined });
    if (total > 0) help.withoutFilter.push({ filter: 'since', total });
  }
  const tokens = query.text ? planner.tokens(query.text) : [];
  for (const suggestion of planner.suggestions(tokens).slice(0, 6)) {
    const total = count({ text: suggestion.text });
    if (total > 0) help.suggestions.push({ ...suggestion, total });
  }
  if (tokens.length > 1) {
    const words = tokens.map((token) => token.parts?.join('-') ?? token.word);
    let best: { text: string; total: number } | undefined;
    words.forEach((_, i) => {
      const text = words.filter((_other, j) => j !== i).join(' ');
      const total = count({ text });
      if (total > (best?.total ?? 0)) best = { text, total };
    });
    if (best) help.fewerWords = best;
  }
  return help;
}
