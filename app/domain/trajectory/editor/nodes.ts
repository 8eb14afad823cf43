import { codeFrom } from './codes.ts';

/**
 * A form as data: which fields it has, how a value is written in each and read back. The page, what it is filled with
 * and what is made of an answer all follow from the same tree, so that none of them can forget a field.
 *
 * Values may be left empty everywhere: an optional group of which nothing is filled in isn't there.
 */

/** What a browser sends, put together by the names of the fields. */
export type Typed = string | readonly Typed[] | { readonly [name: string]: Typed } | null | undefined;

export interface Option {
  value: string;
  label: string;
}

/** How a field looks. `event`, `phase` and `phases` are chosen from what stands elsewhere in the form. */
export type Look =
  | 'line'
  | 'short'
  | 'number'
  | 'paragraph'
  | 'date'
  | 'select'
  | 'boxes'
  | 'check'
  | 'event'
  | 'phase'
  | 'phases';

export interface Leaf {
  type: 'leaf';
  look: Look;
  label: string;
  hint?: string;
  /** said when it stays empty */
  required?: string;
  /** what an empty field means; otherwise it isn't said */
  empty?: null;
  /** null has a word of its own ("geen") */
  saysNull?: true;
  options?: readonly Option[];
  /** texts to choose from while typing */
  suggestions?: readonly string[];
  /** text of the first, empty choice */
  emptyLabel?: string;
  format: (value: unknown) => string | readonly string[];
  /** @throws Problem */
  parse: (typed: string, list: readonly string[]) => unknown;
}

export interface Group {
  type: 'group';
  label: string;
  hint?: string;
  members: Members;
  /** there even when nothing is filled in */
  always?: true;
  /** what it means when nothing is filled in; otherwise it isn't said */
  empty?: null;
  /** between the value of the programme and the values of the members */
  encode?: (value: unknown) => Record<string, unknown>;
  decode?: (members: Record<string, unknown>) => unknown;
}

export interface Rows {
  type: 'rows';
  label: string;
  hint?: string;
  /** one of them, as in "Fase 2" */
  one: string;
  members: Members;
  /** members that stand in sight; the others fold away under `rest` */
  main?: { members: readonly string[]; rest: string };
  /** said when there is none */
  required?: string;
  /** member that an empty `code` is made of */
  codeOf?: string;
  /** a box beside the list that says "none at all", apart from an empty list, which leaves it to the default */
  none?: { name: string; label: string };
}

export type Node = Leaf | Group | Rows;
export type Members = Readonly<Record<string, Node>>;

/** A field that can't be read, with what to do about it. */
export class Problem extends Error {
  override name = 'Problem';
}

/** What came of reading a form: problems by the name of their field, and which rows were filled in. */
export interface Log {
  problems: Record<string, string[]>;
  rows: Map<string, number[]>;
}

const on = 'on';

function joined(name: string, part: string): string {
  return name ? `${name}.${part}` : part;
}

export function textOf(typed: Typed): string {
  return typeof typed === 'string' ? typed.trim() : '';
}

export function listOf(typed: Typed): readonly Typed[] {
  if (Array.isArray(typed)) return typed;
  return typeof typed === 'string' && typed !== '' ? [typed] : [];
}

export function partOf(typed: Typed, name: string): Typed {
  return typed && typeof typed === 'object' && !Array.isArray(typed)
    ? (typed as Record<string, Typed>)[name]
    : undefined;
}

// --- writing --------------------------------------------------------------------------------------------------------

/** What the fields are filled with for a value. Fields that stay empty are left out. */
export function write(members: Members, value: unknown): Record<string, Typed> {
  const record = (value ?? {}) as Record<string, unknown>;
  const out: Record<string, Typed> = {};
  for (const [name, node] of Object.entries(members)) {
    const part = record[name];
    if (node.type === 'rows' && node.none && Array.isArray(part) && part.length === 0) {
      out[node.none.name] = on;
      continue;
    }
    const written = writeNode(node, part);
    if (written !== undefined) out[name] = written;
  }
  return out;
}

function writeNode(node: Node, value: unknown): Typed {
  if (value === undefined) return undefined;
  if (node.type === 'rows') {
    const rows = (value as unknown[]).map((row) => write(node.members, row));
    return rows.length > 0 ? rows : undefined;
  }
  if (node.type === 'group') {
    if (!node.encode && value === null) return undefined;
    const members = write(node.members, node.encode ? node.encode(value) : value);
    return Object.keys(members).length > 0 ? members : undefined;
  }
  if (node.look === 'check') return value === true ? on : undefined;
  const text = value === null && !node.saysNull ? '' : node.format(value);
  return text.length > 0 ? (text as Typed) : undefined;
}

// --- reading --------------------------------------------------------------------------------------------------------

/** Whether anything is filled in. */
export function isFilled(node: Node, typed: Typed): boolean {
  switch (node.type) {
    case 'leaf':
      return listOf(typed).some((item) => textOf(item) !== '');
    case 'rows':
      return filledRows(node, typed).length > 0;
    case 'group':
      return anyFilled(node.members, typed);
  }
}

function anyFilled(members: Members, typed: Typed): boolean {
  return Object.entries(members).some(
    ([name, node]) =>
      isFilled(node, partOf(typed, name)) ||
      (node.type === 'rows' && node.none && partOf(typed, node.none.name) === on),
  );
}

function filledRows(node: Rows, typed: Typed): number[] {
  return listOf(typed).flatMap((row, index) => (anyFilled(node.members, row) ? [index] : []));
}

/** Codes of the rows of a list, made of their names where none was filled in; '' for a row that is empty. */
export function codesOf(typed: Typed, codeOf: string): string[] {
  const rows = listOf(typed);
  const codes = rows.map((row) => textOf(partOf(row, 'code')));
  rows.forEach((row, index) => {
    const name = textOf(partOf(row, codeOf));
    if (codes[index] || !name) return;
    const base = codeFrom(name) || 'regel';
    let code = base;
    for (let number = 2; codes.includes(code); number += 1) code = `${base}-${number}`;
    codes[index] = code;
  });
  return codes;
}

/** The value of all that was filled in. What is wrong stands in the log, at the name of its field. */
export function read(members: Members, typed: Typed, log: Log, name = ''): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [member, node] of Object.entries(members)) {
    const value = readNode(node, typed, member, { log, name: joined(name, member), parent: name });
    if (value !== undefined) out[member] = value;
  }
  return out;
}

interface Place {
  log: Log;
  name: string;
  parent: string;
}

function readNode(node: Node, parentTyped: Typed, member: string, place: Place): unknown {
  const typed = partOf(parentTyped, member);
  switch (node.type) {
    case 'leaf':
      return readLeaf(node, typed, place);
    case 'group': {
      if (!node.always && !isFilled(node, typed)) return node.empty;
      return decoded(node, read(node.members, typed, place.log, place.name), place);
    }
    case 'rows':
      return readRows(node, typed, partOf(parentTyped, node.none?.name ?? '') === on, place);
  }
}

function decoded(node: Group, members: Record<string, unknown>, { log, name }: Place): unknown {
  if (!node.decode) return members;
  try {
    return node.decode(members);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    problem(log, nameOf({ [name]: node }, [name], log), error.message);
    return undefined;
  }
}

function readLeaf(node: Leaf, typed: Typed, { log, name }: Place): unknown {
  const list = listOf(typed).map(textOf).filter(Boolean);
  const [text = ''] = list;
  if (node.look === 'check') return text === on;
  if (!text) {
    if (node.required) problem(log, name, node.required);
    return node.empty;
  }
  try {
    return node.parse(text, list);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    problem(log, name, error.message);
    return undefined;
  }
}

function readRows(node: Rows, typed: Typed, none: boolean, { log, name, parent }: Place): unknown {
  const filled = filledRows(node, typed);
  log.rows.set(name, filled);
  if (none && node.none) {
    if (filled.length === 0) return [];
    problem(
      log,
      joined(parent, node.none.name),
      'U koos “geen”, maar er staan regels. Haal de regels weg, of het vinkje.',
    );
  }
  if (filled.length === 0) {
    if (node.required) problem(log, name, node.required);
    return undefined;
  }
  const codes = node.codeOf ? codesOf(typed, node.codeOf) : null;
  return filled.map((index) => {
    const row = listOf(typed)[index];
    const withCode = codes ? { ...(row as Record<string, Typed>), code: codes[index] } : row;
    return read(node.members, withCode, log, `${name}[${index}]`);
  });
}

export function problem(log: Log, name: string, message: string): void {
  const known = log.problems[name] ?? [];
  if (!known.includes(message)) log.problems[name] = [...known, message];
}

/** The name of the field that a place in the value was read from; for a place without a field, the first one in it. */
export function nameOf(members: Members, path: readonly PropertyKey[], log: Pick<Log, 'rows'>): string {
  let here: Members | null = members;
  let node: Node | undefined;
  let name = '';
  for (const part of path) {
    if (typeof part === 'number' && node?.type === 'rows') {
      name += `[${log.rows.get(name)?.[part] ?? part}]`;
      here = node.members;
      node = { type: 'group', label: '', members: node.members };
      continue;
    }
    const next: Node | undefined = here?.[String(part)];
    if (!next) break;
    name = joined(name, String(part));
    node = next;
    here = next.type === 'group' ? next.members : null;
  }
  while (node?.type === 'group') {
    const [first] = Object.entries(node.members);
    if (!first) break;
    name = joined(name, first[0]);
    node = first[1];
  }
  return name;
}

/** What a field is called where its row isn't in sight: "Fase 2, Duur". */
export function labelOf(members: Members, name: string): string {
  const words: string[] = [];
  let here: Members | null = members;
  let rows: Rows | null = null;
  for (const part of name.match(/[^.[\]]+/g) ?? []) {
    if (rows && /^\d+$/.test(part)) {
      words.push(`${rows.one.charAt(0).toUpperCase()}${rows.one.slice(1)} ${Number(part) + 1}`);
      here = rows.members;
      rows = null;
      continue;
    }
    const node: Node | undefined = here?.[part] ?? noneBox(here, part);
    if (!node) break;
    rows = node.type === 'rows' ? node : null;
    here = node.type === 'leaf' ? null : node.members;
    if (node.type === 'leaf' || !here) words.push(node.label);
  }
  if (rows) words.push(rows.label);
  return words.join(', ');
}

function noneBox(members: Members | null, name: string): Leaf | undefined {
  const list = Object.values(members ?? {}).find((node) => node.type === 'rows' && node.none?.name === name);
  return list?.type === 'rows' && list.none
    ? { type: 'leaf', look: 'check', label: list.none.label, format: () => '', parse: Boolean }
    : undefined;
}
