import type { Database } from '#db/client.ts';
import { dataMap } from '#db/data-map.ts';
import { rowsOfPerson, type StoredRow } from '#db/queries/person-rows.ts';
import type { Schema } from '#db/schema.ts';

/** What was planted where, about whom. */
export interface Marker {
  text: string;
  table: string;
  column: string;
  candidateId: string;
  row: StoredRow;
}

/** The short number is the anonymous name itself. */
const skipped = new Set(['candidate.number']);

/**
 * Plants a marker that occurs nowhere else in every column that holds somebody's identity or typed text, for all
 * candidates: the columns come from the map of the database, so a new one is planted too.
 *
 * @param leave rows that are not about the candidate but from the reader himself
 */
export async function plantMarkers(
  db: Database,
  leave: (table: string, row: StoredRow) => boolean = () => false,
): Promise<Marker[]> {
  const candidates = await db.selectFrom('candidate').select(['id', 'account_id', 'email']).execute();
  const markers: Marker[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const found = await rowsOfPerson(db, {
      accountIds: candidate.account_id ? [candidate.account_id] : [],
      candidateIds: [candidate.id],
      addresses: candidate.email ? [candidate.email] : [],
    });
    for (const [table, rows] of found) {
      for (const [at, row] of rows.entries()) {
        if (leave(table, row)) continue;
        const planted = plant(table, row, index * 1000 + at);
        if (Object.keys(planted).length === 0) continue;
        await write(db, table, row, planted);
        for (const [column, value] of Object.entries(planted))
          for (const text of marksIn(value))
            markers.push({ text, table, column, candidateId: candidate.id, row });
      }
    }
  }
  return markers;
}

function plant(table: string, row: StoredRow, number: number): StoredRow {
  const planted: StoredRow = {};
  for (const [column, kind] of Object.entries(dataMap[table]?.columns ?? {})) {
    if ((kind !== 'identity' && kind !== 'text') || skipped.has(`${table}.${column}`)) continue;
    const old = row[column];
    if (old === undefined) continue;
    planted[column] = valueFor(table, column, old, number);
  }
  return planted;
}

function valueFor(table: string, column: string, old: string | number | null, number: number) {
  const word = `Zq${table}${column}${number}q`.replaceAll('_', '');
  const digits = String(number).padStart(6, '0');
  switch (column) {
    case 'lat':
      return Number(`51.9${digits}7`);
    case 'lon':
      return Number(`4.4${digits}7`);
    case 'birth_date':
      return `19${50 + (Math.floor(number / 1000 / 336) % 10)}-${two(Math.floor(number / 1000 / 28) % 12)}-${two(Math.floor(number / 1000) % 28)}`;
    case 'phone':
      return `+31 697${digits}`;
    case 'postcode':
      return `${1000 + (Math.floor(number / 1000) % 8000)} ZQ`;
    case 'email':
    case 'to_address':
      return `${word.toLowerCase()}@merk.invalid`;
  }
  if (typeof old === 'string' && /^[[{]/.test(old)) return JSON.stringify(leaves(JSON.parse(old), word));
  return word;
}

function two(number: number): string {
  return String(number + 1).padStart(2, '0');
}

/** Typed text inside JSON; codes stay what they are. */
function leaves(value: unknown, word: string): unknown {
  if (typeof value === 'string') return /\s/.test(value) ? word : value;
  if (Array.isArray(value)) return value.map((item) => leaves(item, word));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, leaves(item, word)]));
  return value;
}

function marksIn(value: string | number | null): string[] {
  if (value === null) return [];
  const text = String(value);
  return /^[[{]/.test(text) ? [...new Set(text.match(/Zq[a-z]+\d+q/gi) ?? [])] : [text];
}

async function write(db: Database, table: string, row: StoredRow, values: StoredRow): Promise<void> {
  const keys = Object.keys(dataMap[table]?.columns ?? {}).filter(
    (column) => dataMap[table]?.columns[column] === 'key',
  );
  let query = db.updateTable(table as keyof Schema).set(values as never);
  for (const column of 'id' in row ? ['id'] : keys)
    query = query.where(column as never, row[column] === null ? 'is' : '=', row[column] as never);
  if (table === 'candidate_condition') query = query.where('code' as never, '=', row.code as never);
  await query.execute();
}

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
/** What a marker looks like: typed text, postcode, telephone, coordinates, a day as ISO text or in words. */
const shapes = [
  /zq[a-z]+\d+q/gi,
  /\d{4} ZQ/g,
  /\+31 697\d{6}/g,
  /(?:51\.9|4\.4)\d{6}7/g,
  /19[56]\d-\d\d-\d\d/g,
  new RegExp(`\\d{1,2} (?:${months.join('|')}) 19[56]\\d`, 'g'),
];

function plain(found: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) ([a-z]+) (\d{4})$/.exec(found) ?? [];
  if (!day) return found.toLowerCase();
  return `${year}-${two(months.indexOf(month))}-${day.padStart(2, '0')}`;
}

/** Finds the markers that stand in a text, whatever their case. */
export function markerFinder(markers: readonly Marker[]): (text: string) => Marker[] {
  const index = new Map<string, Marker[]>();
  for (const marker of markers) {
    const word = marker.text.toLowerCase().replace(/@.*/, '');
    index.set(word, [...(index.get(word) ?? []), marker]);
  }
  return (text) => {
    const words = new Set(shapes.flatMap((shape) => text.match(shape) ?? []).map(plain));
    return [...words].flatMap((word) => index.get(word) ?? []);
  };
}
