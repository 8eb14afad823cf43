import type { Queryable } from '../../../db/client.ts';
import { dataMap } from '../../../db/data-map.ts';
import { namesOf, rootsOfAccount } from '../../../db/queries/person-names.ts';
import { rowsOfPerson, type StoredRow } from '../../../db/queries/person-rows.ts';
import { knownDevice } from '../../auth/device-name.ts';
import { formatDate, formatMoment } from '../shared/dates.ts';
import { columnLabels } from './column-labels.ts';
import { type LeftOutReason, leftOutReasons, redact } from './left-out.ts';
import { valueLabel } from './value-labels.ts';

/** Everything held on one person (AVG art. 15), for people and for machines (art. 20) alike. */
export interface PersonalExport {
  madeAt: string;
  name: string;
  sections: ExportSection[];
  leftOut: { count: number; why: string }[];
  /** The rows themselves, by table, without secrets. */
  rows: Record<string, StoredRow[]>;
  /** What the ids in the rows stand for, where they have a name. */
  names: Record<string, string>;
}

export interface ExportSection {
  table: string;
  title: string;
  items: (readonly [label: string, value: string])[][];
}

/**
 * Gathers what is held on the person of an account by walking the map of the database.
 *
 * @param now UTC ISO text
 */
export async function personalExport(
  db: Queryable,
  args: { accountId: string; now: string },
): Promise<PersonalExport> {
  const roots = await rootsOfAccount(db, args.accountId);
  const { tables, leftOut } = redact(await rowsOfPerson(db, roots), roots.accountIds);
  const names = await namesOf(db, tables);
  const rows = Object.fromEntries(
    [...tables].map(([table, list]) => [table, list.map((row) => open(table, row))]),
  );
  return {
    madeAt: args.now,
    name: roots.name,
    sections: [...tables].map(([table, list]) => ({
      table,
      title: dataMap[table]?.label ?? table,
      items: list.map((row) => readable(table, row, names)).filter((item) => item.length > 0),
    })),
    leftOut: [...leftOut].map(([reason, count]: [LeftOutReason, number]) => ({
      count,
      why: leftOutReasons[reason],
    })),
    rows,
    names: Object.fromEntries(names),
  };
}

/** The row without what proves who somebody is. */
function open(table: string, row: StoredRow): StoredRow {
  const columns = dataMap[table]?.columns ?? {};
  return Object.fromEntries(Object.entries(row).filter(([column]) => columns[column] !== 'secret'));
}

function readable(table: string, row: StoredRow, names: ReadonlyMap<string, string>): [string, string][] {
  const columns = dataMap[table]?.columns ?? {};
  return Object.entries(row).flatMap(([column, value]): [string, string][] => {
    const kind = columns[column];
    if (kind === 'secret' || value === null || value === '' || value === '[]' || value === '{}') return [];
    const label = columnLabels[column];
    if (!label) return [];
    const named = names.get(String(value));
    if (named) return [[label, named]];
    return kind === 'key' ? [] : [[label, valueText(table, column, value)]];
  });
}

const flags = /^(private|on_behalf|placeable|released_by_\w+|reason_shared|alert|call_me|is_demo|leads)$/;

function valueText(table: string, column: string, value: string | number): string {
  const said = (code: unknown) => valueLabel(table, column, String(code));
  if (typeof value === 'number' && flags.test(column)) return value === 1 ? 'ja' : 'nee';
  if (typeof value === 'number') return said(value);
  if (column === 'user_agent') return knownDevice(value) ?? value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return formatMoment(value);
  if (/^[[{]/.test(value)) return jsonText(value, said);
  return said(value);
}

function jsonText(text: string, said: (code: unknown) => string): string {
  const value: unknown = JSON.parse(text);
  const plain = (item: unknown) => (typeof item === 'object' ? JSON.stringify(item) : said(item));
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return Object.entries(value as object)
    .map(([name, item]) => `${name}: ${plain(item)}`)
    .join('; ');
}
