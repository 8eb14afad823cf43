/** The parts of Meilisearch's filter and matching that the fake server needs, after its public reference. */

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

const wordPattern = /[\p{L}\p{N}#+&]+/gu;

export function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  return typeof value === 'string' ? (value.toLowerCase().match(wordPattern) ?? []) : [];
}

/** One clause of a filter as a test of documents. Only what is declared filterable may be named. */
export function clause(text: string, filterable: ReadonlySet<string>): (document: Stored) => boolean {
  const allowed = (name: string) => {
    if (!filterable.has(name)) {
      throw new Refused('invalid_search_filter', `Attribute \`${name}\` is not filterable.`);
    }
  };
  const circle = /^_geoRadius\((-?[\d.]+), (-?[\d.]+), (\d+)\)$/.exec(text);
  if (circle) {
    allowed('_geo');
    const [lat, lng, metres] = circle.slice(1).map(Number) as [number, number, number];
    return (document) => {
      const at = document._geo as { lat: number; lng: number } | undefined;
      return at !== undefined && metresBetween(at, { lat, lng }) <= metres;
    };
  }
  const range = /^(\w+) (>=|<=|>|<) (-?\d+(?:\.\d+)?)$/.exec(text);
  if (range) {
    const [, name = '', sign = '', limit = ''] = range;
    allowed(name);
    return (document) => {
      const value = document[name];
      if (typeof value !== 'number') return false;
      return sign === '>=' ? value >= Number(limit) : sign === '<=' ? value <= Number(limit) : false;
    };
  }
  const list = /^(\w+) IN \[(.*)\]$/s.exec(text);
  if (!list) throw new Refused('invalid_search_filter', `Was expecting an operation at \`${text}\`.`);
  const [, name = '', inside = ''] = list;
  allowed(name);
  const values = quoted(inside);
  return (document) => {
    const own = document[name];
    const all = Array.isArray(own) ? own : [own];
    return all.some((value) => typeof value === 'string' && values.has(value.toLowerCase()));
  };
}

function quoted(text: string): Set<string> {
  const values = new Set<string>();
  let rest = text.trim();
  while (rest !== '') {
    const match = /^"((?:[^"\\]|\\.)*)"\s*(?:,\s*|$)/s.exec(rest);
    if (!match) throw new Refused('invalid_search_filter', `Expected a value at \`${rest}\`.`);
    const value = (match[1] ?? '').replaceAll(/\\(.)/gs, '$1');
    if (Buffer.byteLength(value) > 468) throw new Refused('invalid_search_filter', 'The value is too long.');
    values.add(value.toLowerCase());
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
