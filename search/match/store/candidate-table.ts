import { nowhereCandidate } from '../grid.ts';
import type { PreparedCandidate } from '../prepare.ts';
import { level, quarterYears } from '../prepare.ts';
import { type ColumnSpec, type Columns, layOut } from './arena.ts';
import { noCells, sortByCell } from './cells.ts';
import {
  aliveBit,
  allDays,
  allShifts,
  dayWord,
  highestDay,
  highestHours,
  levelWord,
  packLevels,
  sliceWords,
  words,
} from './layout.ts';
import { addRow, candidateSlices, noWishSlice, skillSlice, wishedSlice, workedSlice } from './signature.ts';
import { blocksOf, packPosition, Table, type TableMemory, tableMemory } from './table.ts';
import { noOccupation, noWishes, type Vocabulary } from './vocabulary.ts';

/** One cache line per row. */
export const recordWords = 16;
/**
 * Fields of a record, words of 32 bits, the first named in the low half: place (from the corner of the map); hours
 * (lowest | highest << 8), day of the last update, and on top `recordIsShort`; two occupations worked in; two
 * wished; a third of each; then 22 skills of 16 bits.
 */
export const recordFields = { xy: 0, hoursUpdated: 1, worked: 2, wished: 3, third: 4, skills: 5 } as const;
export const recordSkills = (recordWords - recordFields.skills) * 2;
/** The row has more occupations or skills than its record: only `features` has them all. */
export const recordIsShort = 1 << 31;
export const highestUpdate = 0x7fff;

/** @param bounded true for a sorted table, whose rows have slices that bound their score */
export function candidateSpec(capacity: number, features: number, bounded: boolean) {
  return {
    /** units of 100 m */
    reach: ['u16', capacity],
    region: ['u16', capacity],
    /** what ranking looks at first, half a cache line per row: see `recordFields` */
    record: ['i32', capacity * recordWords],
    waiting: ['u16', capacity],
    experienceCount: ['u8', capacity],
    wishCount: ['u8', capacity],
    flags: ['u8', capacity],
    featureStart: ['u32', capacity + 1],
    /** per row: occupations worked in, wished occupations, skills, quarters of years per occupation worked in */
    features: ['u16', features],
    bounds: ['i32', bounded ? sliceWords(blocksOf(capacity), candidateSlices) : 0],
  } as const satisfies ColumnSpec;
}

export const anyDay = 1;
export const anyShift = 2;

/** Released, placeable candidates with a known place, packed. Nobody else is ever in it. */
export class CandidateTable extends Table {
  readonly columns: Columns<ReturnType<typeof candidateSpec>>;
  /** candidates with codes that have no bit: compared by the plain scorer */
  readonly residual = new Map<number, PreparedCandidate>();

  constructor(capacity: number, features: number, memory?: TableMemory) {
    const spec = candidateSpec(capacity, features, memory?.memory != null);
    super(capacity, spec, memory);
    this.columns = layOut(spec, this.buffer, this.ownOffset);
  }

  override get reachColumn(): Uint16Array {
    return this.columns.reach;
  }

  protected override boundColumns() {
    return { bounds: this.columns.bounds, slices: candidateSlices, reach: this.columns.reach };
  }

  /** Adds a row; false when the table is full. */
  append(candidate: PreparedCandidate, vocabulary: Vocabulary): boolean {
    const row = this.rows;
    const features = featuresOf(candidate, vocabulary);
    const start = this.columns.featureStart[row] as number;
    if (row >= this.capacity || start + features.list.length > this.columns.features.length) return false;
    this.columns.features.set(features.list, start);
    this.columns.featureStart[row + 1] = start + features.list.length;
    this.columns.experienceCount[row] = features.experience;
    this.columns.wishCount[row] = features.wishes;
    this.columns.reach[row] = candidate.reach;
    this.columns.region[row] = vocabulary.region(candidate.row.region);
    this.columns.waiting[row] = candidate.waitingSince;
    this.columns.flags[row] =
      (candidate.days.size === 0 ? anyDay : 0) | (candidate.shifts.size === 0 ? anyShift : 0);
    this.#writeRecord(row, candidate, features);
    this.common.position[row] = packPosition(candidate.at.x, candidate.at.y);
    this.common.number[row] = candidate.row.number;
    if (packWords(this.common.words, row, candidate, vocabulary)) this.residual.set(row, candidate);
    this.ids.write(row, candidate.row.id);
    this.rows++;
    this.sliceAdded(row);
    return true;
  }

  #writeRecord(row: number, candidate: PreparedCandidate, features: Features): void {
    const at = row * recordWords;
    const record = this.columns.record;
    record.fill(0, at, at + recordWords);
    record[at + recordFields.xy] = recordPlace(candidate.at);
    const hours = candidate.hoursMin | (candidate.hoursMax << 8);
    const worked = features.list.slice(0, features.experience);
    const wished = features.list.slice(features.experience, features.experience + features.wishes);
    const skills = features.list.slice(worked.length + wished.length, features.list.length - worked.length);
    const short = worked.length > 3 || wished.length > 3 || skills.length > recordSkills ? recordIsShort : 0;
    const updated = Math.min(highestUpdate, candidate.updatedOn) << 16;
    record[at + recordFields.hoursUpdated] = hours | updated | short;
    record[at + recordFields.worked] = twoOf(worked, noOccupation);
    record[at + recordFields.wished] = twoOf(wished, noWishes);
    record[at + recordFields.third] = twoOf(
      [worked[2] ?? noOccupation, wished[2] ?? noOccupation],
      noOccupation,
    );
    skills.slice(0, recordSkills).forEach((skill, i) => {
      const word = at + recordFields.skills + (i >>> 1);
      record[word] = (record[word] as number) | (skill << ((i & 1) * 16));
    });
  }

  /** Features in use, to size the next table. */
  featureCount(): number {
    return this.columns.featureStart[this.rows] as number;
  }

  /** Copies a row without its slices; `finish` makes them for all. */
  copyFrom(from: CandidateTable, fromRow: number): void {
    const row = this.rows++;
    const start = from.columns.featureStart[fromRow] as number;
    const end = from.columns.featureStart[fromRow + 1] as number;
    const at = this.columns.featureStart[row] as number;
    const source = from.columns.features;
    for (let i = start; i < end; i++) this.columns.features[at + i - start] = source[i] as number;
    this.columns.featureStart[row + 1] = at + end - start;
    for (const name of ['experienceCount', 'wishCount', 'reach', 'region', 'waiting', 'flags'] as const) {
      this.columns[name][row] = from.columns[name][fromRow] as number;
    }
    this.common.position[row] = from.common.position[fromRow] as number;
    this.common.number[row] = from.common.number[fromRow] as number;
    for (let word = 0; word < words; word++) {
      this.common.words[row * words + word] = from.common.words[fromRow * words + word] as number;
    }
    for (let i = 0; i < recordWords; i++) {
      this.columns.record[row * recordWords + i] = from.columns.record[fromRow * recordWords + i] as number;
    }
    const residual = from.residual.get(fromRow);
    if (residual) this.residual.set(row, residual);
    this.ids.copy(row, from.ids, fromRow);
  }

  override clear(): void {
    super.clear();
    this.residual.clear();
  }

  /** @param vocabulary the one that the rows were packed with */
  finish(vocabulary: Vocabulary): void {
    this.sliceAll();
    const { bounds, featureStart, features, experienceCount, wishCount } = this.columns;
    if (bounds.length === 0) return;
    for (let row = 0; row < this.rows; row++) {
      const start = featureStart[row] as number;
      const wishes = start + (experienceCount[row] as number);
      const skills = wishes + (wishCount[row] as number);
      const end = (featureStart[row + 1] as number) - (experienceCount[row] as number);
      const set = (slice: number) => addRow(bounds, candidateSlices, row, slice);
      if (skills === wishes) set(noWishSlice);
      for (let i = start; i < wishes; i++) set(workedSlice + vocabulary.bucket(features[i] as number));
      for (let i = wishes; i < skills; i++) set(wishedSlice + vocabulary.bucket(features[i] as number));
      for (let i = skills; i < end; i++) set(skillSlice + vocabulary.skillBucket(features[i] as number));
    }
  }
}

/** Where nobody can ever be reached there is nothing to store. */
export function isStorable(candidate: PreparedCandidate): boolean {
  return candidate.row.released && candidate.row.active && candidate.at !== nowhereCandidate;
}

/** One table of all living rows, sorted by reach and place. */
export function buildCandidateBase(
  sources: readonly CandidateTable[],
  vocabulary: Vocabulary,
  kernel: boolean,
): CandidateTable {
  const alive = sources.reduce((total, table) => total + table.alive, 0);
  const tables = new Uint8Array(alive);
  const rows = new Uint32Array(alive);
  const positions = new Int32Array(alive);
  let count = 0;
  let features = 0;
  sources.forEach((table, index) => {
    const starts = table.columns.featureStart;
    for (let row = 0; row < table.rows; row++) {
      if (!table.isAlive(row)) continue;
      tables[count] = index;
      rows[count] = row;
      positions[count] = table.common.position[row] as number;
      features += (starts[row + 1] as number) - (starts[row] as number);
      count++;
    }
  });
  const reachOf = (i: number) =>
    (sources[tables[i] as number] as CandidateTable).columns.reach[rows[i] as number] as number;
  const { order, cells } = sortByCell(alive, positions, reachOf);
  const [rowRoom, featureRoom] = [Math.max(1, alive), Math.max(1, features)];
  const spec = candidateSpec(rowRoom, featureRoom, kernel);
  const base = new CandidateTable(rowRoom, featureRoom, tableMemory(rowRoom, spec, kernel));
  for (const i of order) base.copyFrom(sources[tables[i] as number] as CandidateTable, rows[i] as number);
  base.finish(vocabulary);
  base.cells = alive === 0 ? noCells : cells;
  return base;
}

function packWords(
  columns: Int32Array,
  row: number,
  candidate: PreparedCandidate,
  vocabulary: Vocabulary,
): boolean {
  const days = vocabulary.mask('day', candidate.days);
  const shifts = vocabulary.mask('shift', candidate.shifts);
  const languages = vocabulary.mask('language', candidate.languages);
  const conditions = vocabulary.mask('condition', candidate.conditions);
  const licences = vocabulary.mask('licence', candidate.licences);
  const rest = [days, shifts, languages, conditions, licences].some((found) => found.rest.length > 0);
  const anyDays = candidate.days.size === 0 ? allDays : days.mask;
  const anyShifts = candidate.shifts.size === 0 || shifts.rest.length > 0 ? allShifts : shifts.mask;
  const at = row * words;
  columns[at] = anyDays | anyShifts | languages.mask | (1 << aliveBit);
  columns[at + 1] = ~conditions.mask;
  columns[at + 2] = licences.mask;
  columns[at + levelWord] = packLevels(
    candidate.hoursMax,
    highestHours - candidate.hoursMin,
    level(candidate.row.educationLevel),
    level(candidate.row.dutchLevel),
  );
  columns[at + dayWord] = highestDay - candidate.availableFrom;
  return rest;
}

/** A place without signs: x in the low half. */
export function recordPlace(at: { x: number; y: number }): number {
  return (at.x + recordOffset) | ((at.y + recordOffset) << 16);
}
const recordOffset = 20_000;

function twoOf(occupations: readonly number[], none: number): number {
  const [first = none, second = noOccupation] = occupations;
  return first | (second << 16);
}

interface Features {
  list: number[];
  experience: number;
  wishes: number;
}

/** At most 255 of each kind of occupation: more than anyone records. */
function featuresOf(candidate: PreparedCandidate, vocabulary: Vocabulary): Features {
  const experience = candidate.row.experience.slice(0, 255);
  const wishes = candidate.row.wishes.slice(0, 255);
  const list = [
    ...experience.map((item) => vocabulary.occupation(item.occupationId)),
    ...wishes.map((id) => vocabulary.occupation(id)),
    ...[...candidate.skills].map((id) => vocabulary.skill(id)),
    ...experience.map((item) => quarterYears(item.years)),
  ];
  return { list, experience: experience.length, wishes: wishes.length };
}
