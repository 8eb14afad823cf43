import { otherWishWeight } from '../ask.ts';
import { codeOf } from '../codes.ts';
import { nowhereOpening } from '../grid.ts';
import { level, type PreparedOpening, quarterYears } from '../prepare.ts';
import { type ColumnSpec, type Columns, layOut } from './arena.ts';
import { recordPlace } from './candidate-table.ts';
import { anyReach, noCells, sortByCell } from './cells.ts';
import {
  aliveBit,
  allDays,
  allLanguages,
  allShifts,
  dayWord,
  highestHours,
  highestLevel,
  levelWord,
  packLevels,
  words,
} from './layout.ts';
import type { SkillLists } from './skill-lists.ts';
import { packPosition, Table, type TableMemory, tableMemory } from './table.ts';
import { noOccupation, type Vocabulary } from './vocabulary.ts';

export const openingWords = 16;
/** Fields of an opening's record, half a cache line per row; two bytes share a word where both names are given. */
export const openingFields = {
  /** as in a candidate's record */
  x: 0,
  y: 1,
  /** lowest, highest << 8 */
  hours: 2,
  applications: 3,
  places: 4,
  occupation: 5,
  listLow: 6,
  listHigh: 7,
  /** number of wishes beside skills, flags << 8 */
  wishes: 8,
  /** quarters of years: must (0 when none), wished << 8 */
  experience: 9,
  /** levels wished: education, Dutch << 8 */
  levels: 10,
  /** wished licences and languages, as bits of their words; languages stand in the high half of theirs */
  licencesLow: 11,
  licencesHigh: 12,
  languages: 13,
  /** `listIsOccupations` and `noMust`, and in the low half `otherShare` */
  bound: 14,
} as const;
/** The same record read two words at a time, the first named in the low half. */
export const openingPairs = openingWords / 2;
export const pairOf = {
  place: 0,
  hoursApplications: 1,
  placesOccupation: 2,
  wishesExperience: 4,
  bound: 7,
} as const;
/** Flags of `bound`: the occupation asks every skill of the list, of which there are some; none of them is essential. */
export const listIsOccupations = 1 << 8;
export const noMust = 1 << 9;
/** What part of the weight of the wishes stands beside skills, rounded up: this is all of it. */
export const allWishes = 255;

export function openingSpec(capacity: number) {
  return {
    record: ['u16', capacity * openingWords],
  } as const satisfies ColumnSpec;
}

export const wishesEducation = 1;
export const wishesDutch = 2;
export const wishesExperience = 4;
export const anyShiftAsked = 8;

/** Open openings with a known place, packed. Words 0 to 2 are turned round: a bit is on when it is *not* asked. */
export class OpeningTable extends Table {
  readonly columns: Columns<ReturnType<typeof openingSpec>>;
  /** `record`, two words at a time */
  readonly pairs: Int32Array;
  /** openings with codes that have no bit: compared and scored by the plain scorer */
  readonly residual = new Map<number, PreparedOpening>();

  constructor(capacity: number, memory?: TableMemory) {
    const spec = openingSpec(capacity);
    super(capacity, spec, memory);
    this.columns = layOut(spec, this.buffer, this.ownOffset);
    const { record } = this.columns;
    this.pairs = new Int32Array(record.buffer, record.byteOffset, record.length / 2);
  }

  protected override boundColumns() {
    return { bounds: this.common.slices, slices: 0, reach: null };
  }

  append(opening: PreparedOpening, vocabulary: Vocabulary, lists: SkillLists): boolean {
    const row = this.rows;
    if (row >= this.capacity) return false;
    const list = lists.add(
      skillNumbers(opening.ask.must, vocabulary),
      skillNumbers(opening.ask.wish, vocabulary),
      (skill) => vocabulary.rarity(skill),
    );
    this.#writeRecord(row, opening, list, vocabulary);
    this.columns.record[row * openingWords + openingFields.bound] = boundOf(opening, lists, list, vocabulary);
    this.common.position[row] = packPosition(opening.at.x, opening.at.y);
    this.common.number[row] = opening.row.number;
    const loose = packWords(this.common.words, row, opening, vocabulary);
    if (this.#packWishes(row, opening, vocabulary) || loose) this.residual.set(row, opening);
    this.ids.write(row, opening.row.id);
    this.rows++;
    this.sliceAdded(row);
    return true;
  }

  field(row: number, name: keyof typeof openingFields): number {
    return this.columns.record[row * openingWords + openingFields[name]] as number;
  }

  /** Where the row's skills stand in the lists. */
  list(row: number): number {
    return this.field(row, 'listLow') + this.field(row, 'listHigh') * 65_536;
  }

  #writeRecord(row: number, opening: PreparedOpening, list: number, vocabulary: Vocabulary): void {
    const occupation = opening.row.occupationId;
    const fields: Record<keyof typeof openingFields, number> = {
      x: recordPlace(opening.at) & 0xffff,
      y: recordPlace(opening.at) >>> 16,
      hours: opening.hoursMin | (opening.hoursMax << 8),
      applications: Math.min(65_535, Math.max(0, opening.row.applications)),
      places: Math.min(65_535, Math.max(1, opening.row.places)),
      occupation: occupation === null ? noOccupation : vocabulary.occupation(occupation),
      listLow: list % 65_536,
      listHigh: Math.floor(list / 65_536),
      wishes: 0,
      experience: opening.experienceMust,
      levels: 0,
      licencesLow: 0,
      licencesHigh: 0,
      languages: 0,
      bound: 0,
    };
    for (const name of Object.keys(fields) as (keyof typeof openingFields)[]) {
      this.columns.record[row * openingWords + openingFields[name]] = fields[name];
    }
  }

  /** True when a wish does not fit the columns. */
  #packWishes(row: number, opening: PreparedOpening, vocabulary: Vocabulary): boolean {
    const wishes = opening.ask.wish.filter((item) => item.kind !== 'skill');
    let licences = 0;
    let languages = 0;
    let flags = opening.shifts.length === 0 ? anyShiftAsked : 0;
    let levels = 0;
    let experience = 0;
    let loose = wishes.length > 255;
    for (const { kind, value } of wishes) {
      if (kind === 'licence' || kind === 'certificate') {
        const bit = vocabulary.bit('licence', codeOf('licence', value));
        if (!bit || (licences >>> bit.bit) & 1) loose = true;
        else licences |= 1 << bit.bit;
      } else if (kind === 'language') {
        const bit = vocabulary.bit('language', codeOf('language', value));
        if (!bit || (languages >>> bit.bit) & 1) loose = true;
        else languages |= 1 << bit.bit;
      } else if (kind === 'education') {
        flags |= wishesEducation;
        levels |= level(Number(value));
      } else if (kind === 'dutch') {
        flags |= wishesDutch;
        levels |= level(Number(value)) << 8;
      } else {
        flags |= wishesExperience;
        experience = quarterYears(Number(value));
      }
    }
    const at = row * openingWords;
    const record = this.columns.record;
    record[at + openingFields.wishes] = Math.min(255, wishes.length) | (flags << 8);
    record[at + openingFields.levels] = levels;
    record[at + openingFields.experience] = opening.experienceMust | (experience << 8);
    record[at + openingFields.licencesLow] = licences & 0xffff;
    record[at + openingFields.licencesHigh] = licences >>> 16;
    record[at + openingFields.languages] = languages >>> 16;
    return loose;
  }

  copyFrom(from: OpeningTable, fromRow: number): void {
    const row = this.rows++;
    for (let i = 0; i < openingWords; i++) {
      this.columns.record[row * openingWords + i] = from.columns.record[fromRow * openingWords + i] as number;
    }
    this.common.position[row] = from.common.position[fromRow] as number;
    this.common.number[row] = from.common.number[fromRow] as number;
    for (let word = 0; word < words; word++) {
      this.common.words[row * words + word] = from.common.words[fromRow * words + word] as number;
    }
    const residual = from.residual.get(fromRow);
    if (residual) this.residual.set(row, residual);
    this.ids.copy(row, from.ids, fromRow);
  }

  override clear(): void {
    super.clear();
    this.residual.clear();
  }

  finish(): void {
    this.sliceAll();
  }
}

export function isStorableOpening(opening: PreparedOpening): boolean {
  return opening.row.open && opening.at !== nowhereOpening;
}

/** One table of all living rows, sorted by place; an opening has no reach of its own. */
export function buildOpeningBase(sources: readonly OpeningTable[], kernel: boolean): OpeningTable {
  const alive = sources.reduce((total, table) => total + table.alive, 0);
  const tables = new Uint8Array(alive);
  const rows = new Uint32Array(alive);
  const positions = new Int32Array(alive);
  let count = 0;
  sources.forEach((table, index) => {
    for (let row = 0; row < table.rows; row++) {
      if (!table.isAlive(row)) continue;
      tables[count] = index;
      rows[count] = row;
      positions[count] = table.common.position[row] as number;
      count++;
    }
  });
  const { order, cells } = sortByCell(alive, positions, () => anyReach);
  const room = Math.max(1, alive);
  const base = new OpeningTable(room, tableMemory(room, openingSpec(room), kernel));
  for (const i of order) base.copyFrom(sources[tables[i] as number] as OpeningTable, rows[i] as number);
  base.finish();
  base.cells = alive === 0 ? noCells : cells;
  return base;
}

/** True when a code has no bit, so that the filter lets too many through. */
function packWords(
  columns: Int32Array,
  row: number,
  opening: PreparedOpening,
  vocabulary: Vocabulary,
): boolean {
  const days = vocabulary.mask('day', opening.days);
  const shifts = vocabulary.mask('shift', opening.shifts);
  const languages = vocabulary.mask('language', opening.languages);
  const conditions = vocabulary.mask('condition', opening.conditions);
  const licences = vocabulary.mask('licence', opening.licences);
  const at = row * words;
  const anyShift = opening.shifts.length === 0 || shifts.rest.length > 0 ? allShifts : shifts.mask;
  columns[at] = (~(days.mask | languages.mask) & (allDays | allLanguages)) | anyShift | (1 << aliveBit);
  columns[at + 1] = ~conditions.mask;
  columns[at + 2] = ~licences.mask;
  columns[at + levelWord] = packLevels(
    opening.hoursMax,
    highestHours - opening.hoursMin,
    highestLevel - opening.educationMust,
    highestLevel - opening.dutchMust,
  );
  columns[at + dayWord] = opening.startsOn ?? 0;
  return [days, shifts, languages, conditions, licences].some((found) => found.rest.length > 0);
}

/** What a candidate can have of the wishes who has no skill that the occupation asks. */
function boundOf(opening: PreparedOpening, lists: SkillLists, list: number, vocabulary: Vocabulary): number {
  const id = opening.row.occupationId;
  const skills = [...lists.must(list), ...lists.wish(list)];
  const known = id !== null && vocabulary.asksAll(vocabulary.occupation(id), skills);
  const others = opening.ask.wish.filter((item) => item.kind !== 'skill').length * otherWishWeight;
  const share = others === 0 ? 0 : Math.ceil((allWishes * others) / (others + lists.wishTotal(list)));
  return share | (known ? listIsOccupations : 0) | (lists.mustTotal(list) === 0 ? noMust : 0);
}

function skillNumbers(items: PreparedOpening['ask']['must'], vocabulary: Vocabulary): number[] {
  return items.filter((item) => item.kind === 'skill').map((item) => vocabulary.skill(item.value));
}
