/** The parts of Meilisearch's documents, filters and matching that the fake server needs, after its public reference. */

export type Stored = Record<string, unknown>;

export class Refused extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** The server cuts at spaces, hyphens, full stops, &, #, / and most other signs; a plus is part of a word. */
const wordPattern = /[\p{L}\p{N}+]+/gu;

/** The words of each text apart: no phrase reaches from one item of a list into the next. */
export function textsOf(value: unknown): string[][] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'string' ? [wordsOf(value)] : [];
}

export function wordsOf(text: string): string[] {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(wordPattern) ?? [];
}

/** What a facet value is compared by. */
function facetKey(value: string): string {
  return value.trim().normalize('NFKD').toLowerCase();
}

/** @throws Refused where the server would refuse the document, and with it the whole task */
export function checkDocument(document: Stored, primaryKey: string): void {
  const id = document[primaryKey];
  if (id === undefined) throw new Refused('missing_document_id', `Document has no \`${primaryKey}\`.`);
  if (!(Number.isInteger(id) || (typeof id === 'string' && /^[\w-]{1,511}$/.test(id)))) {
    throw new Refused('invalid_document_id', `Document identifier \`${String(id)}\` is invalid.`);
  }
  const at = document._geo as { lat?: unknown; lng?: unknown } | null | undefined;
  if (at !== undefined && at !== null && (!isDegree(at.lat) || !isDegree(at.lng))) {
    throw new Refused('invalid_document_geo_field', 'The `_geo` field is invalid.');
  }
}

function isDegree(value: unknown): boolean {
  return Number.isFinite(typeof value === 'string' ? Number.parseFloat(value) : value);
}

/** The attribute that the server takes as key where nobody named one. */
export function inferredKey(document: Stored): string {
  const candidates = Object.keys(document).filter((name) => name.toLowerCase().endsWith('id'));
  if (candidates.length > 1) {
    throw new Refused('index_primary_key_multiple_candidates_found', candidates.join(', '));
  }
  if (!candidates[0]) throw new Refused('index_primary_key_no_candidate_found', 'No attribute ends in `id`.');
  return candidates[0];
}

const number = '(-?\\d+(?:\\.\\d+)?(?:e-?\\d+)?)';
const circlePattern = new RegExp(`^_geoRadius\\(${number}, *${number}, *${number}\\)$`);
const rangePattern = new RegExp(`^(\\w+) *(>=|<=|>|<) *${number}$`);

/** One clause of a filter as a test of documents. Only what is declared filterable may be named. */
export function clause(text: string, filterable: ReadonlySet<string>): (document: Stored) => boolean {
  const allowed = (name: string) => {
    if (!filterable.has(name)) {
      throw new Refused('invalid_search_filter', `Attribute \`${name}\` is not filterable.`);
    }
  };
  const circle = circlePattern.exec(text);
  if (circle) {
    allowed('_geo');
    const [lat, lng, metres] = circle.slice(1).map(Number) as [number, number, number];
    if (Math.abs(lat) > 90 || Math.abs(lng) > 180) {
      throw new Refused('invalid_search_filter', `Bad place \`${lat}, ${lng}\`.`);
    }
    return (document) => {
      const at = document._geo as { lat: number; lng: number } | null | undefined;
      return at !== undefined && at !== null && metresBetween(at, { lat, lng }) <= metres;
    };
  }
  const range = rangePattern.exec(text);
  if (range) {
    const [, name = '', sign = '', limit = ''] = range;
    allowed(name);
    return (document) => {
      const value = document[name];
      if (typeof value !== 'number') return false;
      switch (sign) {
        case '>=':
          return value >= Number(limit);
        case '<=':
          return value <= Number(limit);
        case '>':
          return value > Number(limit);
        default:
          return value < Number(limit);
      }
    };
  }
  const list = /^(\w+) IN *\[(.*)\]$/s.exec(text);
  if (!list) throw new Refused('invalid_search_filter', `Was expecting an operation at \`${text}\`.`);
  const [, name = '', inside = ''] = list;
  allowed(name);
  const values = quoted(inside);
  return (document) => {
    const own = document[name];
    const all = Array.isArray(own) ? own : [own];
    return all.some((value) => typeof value === 'string' && values.has(facetKey(value)));
  };
}

function quoted(text: string): Set<string> {
  const values = new Set<string>();
  let rest = text.trim();
  while (rest !== '') {
    const match = /^"((?:[^"\\]|\\.)*)"\s*(?:,\s*|$)/s.exec(rest);
    if (!match) throw new Refused('invalid_search_filter', `Expected a value at \`${rest}\`.`);
    const written = match[1] ?? '';
    // Only these may stand behind a backslash.
    if (/\\[^"'\\nrtbfu/]/s.test(written.replaceAll('\\\\', ''))) {
      throw new Refused('invalid_search_filter', `Malformed value \`${written}\`.`);
    }
    const value = written.replaceAll(/\\(.)/gs, '$1');
    if (Buffer.byteLength(value) > 468) throw new Refused('invalid_search_filter', 'The value is too long.');
    values.add(facetKey(value));
    rest = rest.slice(match[0].length);
  }
  return values;
}

export function metresBetween(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  const radians = Math.PI / 180;
  const x = (b.lng - a.lng) * radians * Math.cos(((a.lat + b.lat) / 2) * radians);
  return Math.hypot(x, (b.lat - a.lat) * radians) * 6_371_000;
}

/** Restricted Damerau-Levenshtein distance; a wrong first letter counts twice, as the server has it. */
export function typos(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...new Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j += 1) (rows[0] as number[])[j] = j;
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = cost;
    }
  }
  return at(a.length, b.length) + (a[0] === b[0] ? 0 : 1);
}
