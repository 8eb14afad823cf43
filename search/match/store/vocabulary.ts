import { workConditionCodes } from '#app/domain/shared/work-conditions.ts';
import { type CodeKind, codeOf } from '../codes.ts';
import { type MatchTaxonomy, tiers } from '../taxonomy.ts';
import { conditionBits, dayBits, languageBits, licenceBits, mask, shiftBits } from './layout.ts';
import { commonBuckets, occupationBuckets, skillBuckets } from './signature.ts';

/** Numbers that are no occupation: none, and what a candidate without wishes has. Skill 0 is none as well. */
export const noOccupation = 0;
export const noWishes = 1;
const reservedOccupations = ['\u0000none', '\u0000no wishes'];
const reservedSkills = ['\u0000none'];
/** What `tiersOf` says of "no wishes": neither near nor far. */
export const neutralTier = 6;
export const tierCount = 7;
const mostNumbers = 65_535;
/** A skill that fewer occupations ask than this rarity says shares its slice with rare ones only. */
const commonRarity = 50;

/** Occupations that share at least a group with one, and how near each is. */
export interface NearOccupations {
  /** how many occupations there were when it was made */
  of: number;
  numbers: Uint16Array;
  tiers: Uint8Array;
}

/** Of an occupation: its ISCO groups as numbers, -1 for none, and its slice. */
interface Groups {
  unit: number;
  minor: number;
  subMajor: number;
  bucket: number;
}

/** Per skill, from `start` on, the occupations that ask it. */
interface AskedBy {
  start: Uint32Array;
  occupations: Uint16Array;
}

const nobodyAsks = new Uint16Array(0);

export interface CodeBit {
  word: number;
  bit: number;
}

const rooms: Record<CodeKind, { word: number; first: number; count: number }> = {
  day: dayBits,
  shift: shiftBits,
  condition: conditionBits,
  licence: licenceBits,
  language: languageBits,
};

/** What a snapshot keeps of a vocabulary; positions are what the columns refer to. */
export interface VocabularyData {
  occupations: string[];
  skills: string[];
  regions: string[];
  codes: Record<CodeKind, string[]>;
}

/**
 * Numbers for everything that rows refer to by text. Numbers are given out on first sight and never change, so
 * tables made at different times can be read together. A kind of code has as many bits as its room; later codes
 * have none and are compared by the plain scorer (rows that need them are "residual").
 */
export class Vocabulary {
  readonly taxonomy: MatchTaxonomy;
  readonly #occupations: Numbers;
  readonly #skills: Numbers;
  readonly #regions: Numbers;
  readonly #codes: Record<CodeKind, Numbers>;
  readonly #tiers = new Map<number, Uint8Array>();
  readonly #rarity: number[] = [];
  readonly #groupRank: ReadonlyMap<string, number>;
  /** per occupation, see `groupsOf`: comparing texts for some thousands of them takes longer than a question */
  readonly #groups: Groups[] = [];
  readonly #groupNumbers = new Map<string, number>();
  readonly #nearBuckets = new Map<number, Uint8Array>();
  readonly #near = new Map<number, NearOccupations>();
  #askedBy: AskedBy | null = null;

  constructor(taxonomy: MatchTaxonomy, data?: VocabularyData) {
    this.taxonomy = taxonomy;
    this.#occupations = new Numbers(
      data?.occupations ?? [...reservedOccupations, ...taxonomy.data.occupations.map((item) => item.id)],
    );
    this.#skills = new Numbers(
      data?.skills ?? [...reservedSkills, ...taxonomy.data.skills.map((item) => item.id)],
    );
    this.#regions = new Numbers(data?.regions ?? []);
    const groups = [...new Set(taxonomy.data.occupations.map((item) => item.isco))].sort();
    this.#groupRank = new Map(groups.map((isco, rank) => [isco, rank / groups.length]));
    const conditions = workConditionCodes.map((code) => codeOf('condition', code));
    this.#codes = {
      day: new Numbers(data?.codes.day ?? []),
      shift: new Numbers(data?.codes.shift ?? []),
      condition: new Numbers(data?.codes.condition ?? conditions),
      licence: new Numbers(data?.codes.licence ?? []),
      language: new Numbers(data?.codes.language ?? []),
    };
  }

  /** A copy that a snapshot can keep. */
  data(): VocabularyData {
    return {
      occupations: [...this.#occupations.texts],
      skills: [...this.#skills.texts],
      regions: [...this.#regions.texts],
      codes: {
        day: [...this.#codes.day.texts],
        shift: [...this.#codes.shift.texts],
        condition: [...this.#codes.condition.texts],
        licence: [...this.#codes.licence.texts],
        language: [...this.#codes.language.texts],
      },
    };
  }

  get occupationCount(): number {
    return this.#occupations.texts.length;
  }

  get skillCount(): number {
    return this.#skills.texts.length;
  }

  occupation(id: string): number {
    return this.#occupations.of(id);
  }

  skill(id: string): number {
    return this.#skills.of(id);
  }

  skillId(number: number): string {
    return this.#skills.texts[number] ?? '';
  }

  /** 0 for no region. */
  region(name: string | null): number {
    return name === null ? 0 : this.#regions.of(name) + 1;
  }

  rarity(skill: number): number {
    const known = this.#rarity[skill];
    if (known !== undefined) return known;
    const value = this.taxonomy.rarity(this.skillId(skill));
    this.#rarity[skill] = value;
    return value;
  }

  /** Which of the slices for occupations stands for this one: unit groups side by side share one. */
  bucket(occupation: number): number {
    return this.#groupsOf(occupation).bucket;
  }

  /** The groups of an occupation as numbers, made on first sight. */
  #groupsOf(occupation: number): Groups {
    const known = this.#groups[occupation];
    if (known) return known;
    const isco = this.taxonomy.occupation(this.#occupations.texts[occupation] ?? '')?.isco ?? '';
    const rank = this.#groupRank.get(isco);
    const levels = isco.length < 4 ? [] : [isco, isco.slice(0, 3), isco.slice(0, 2)];
    const [unit = -1, minor = -1, subMajor = -1] = levels.map((group) => {
      const number = this.#groupNumbers.get(group) ?? this.#groupNumbers.size;
      this.#groupNumbers.set(group, number);
      return number;
    });
    const bucket = rank === undefined ? occupation % occupationBuckets : Math.floor(rank * occupationBuckets);
    const made = { unit, minor, subMajor, bucket };
    this.#groups[occupation] = made;
    return made;
  }

  /** Which of the slices for skills stands for this one: what many ask keeps apart from what few ask. */
  skillBucket(skill: number): number {
    const spread = Math.imul(skill, 0x9e3779b1) >>> 8;
    return this.rarity(skill) < commonRarity
      ? spread % commonBuckets
      : commonBuckets + (spread % (skillBuckets - commonBuckets));
  }

  /** Per slice of occupations: the tier of the nearest one in it. */
  nearBuckets(occupation: number): Uint8Array {
    const near = this.tiersOf(occupation);
    const known = this.#nearBuckets.get(occupation);
    if (known && known.length === occupationBuckets + near.length) return known;
    // The length tells for how many occupations it was made; only the buckets in front are read.
    const found = new Uint8Array(occupationBuckets + near.length);
    for (const number of this.nearOf(occupation).numbers) {
      if (number === noOccupation || number === noWishes) continue;
      const bucket = this.bucket(number);
      const tier = near[number] as number;
      if (tier > (found[bucket] as number)) found[bucket] = tier;
    }
    this.#nearBuckets.set(occupation, found);
    return found;
  }

  /** As `tiersOf`, only the occupations that are near at all. */
  nearOf(occupation: number): NearOccupations {
    const known = this.#near.get(occupation);
    if (known && known.of === this.occupationCount) return known;
    const tiers = this.tiersOf(occupation);
    const numbers = new Uint16Array(tiers.length);
    let count = 0;
    for (let number = 0; number < tiers.length; number++) if (tiers[number] !== 0) numbers[count++] = number;
    const near = numbers.slice(0, count);
    const found = {
      of: tiers.length,
      numbers: near,
      tiers: Uint8Array.from(near, (number) => tiers[number] as number),
    };
    this.#near.set(occupation, found);
    return found;
  }

  /** The occupations that ask a skill, essential or not. */
  askingFor(skill: number): Uint16Array {
    this.#askedBy ??= this.#countAsked();
    const { start, occupations } = this.#askedBy;
    return skill + 1 < start.length ? occupations.subarray(start[skill], start[skill + 1]) : nobodyAsks;
  }

  /** True when an occupation asks all of these skills, and there are any. */
  asksAll(occupation: number, skills: readonly number[]): boolean {
    return skills.length > 0 && skills.every((skill) => this.askingFor(skill).includes(occupation));
  }

  #countAsked(): AskedBy {
    const pairs = this.taxonomy.data.occupations.flatMap((item) =>
      [...new Set([...item.essential, ...item.optional])].map(
        (id) => [this.skill(id), this.occupation(item.id)] as const,
      ),
    );
    const start = new Uint32Array(this.skillCount + 1);
    for (const [skill] of pairs) start[skill + 1] = (start[skill + 1] as number) + 1;
    for (let i = 1; i < start.length; i++) start[i] = (start[i] as number) + (start[i - 1] as number);
    const next = start.slice();
    const occupations = new Uint16Array(pairs.length);
    for (const [skill, occupation] of pairs) {
      occupations[next[skill] as number] = occupation;
      next[skill] = (next[skill] as number) + 1;
    }
    return { start, occupations };
  }

  /** The bit of a code, or null when its room is full. */
  bit(kind: CodeKind, code: string): CodeBit | null {
    const room = rooms[kind];
    const number = this.#codes[kind].of(code);
    return number < room.count ? { word: room.word, bit: room.first + number } : null;
  }

  /** The bits of codes as a mask, and which codes have none. */
  mask(kind: CodeKind, codes: Iterable<string>): { mask: number; rest: string[] } {
    let mask = 0;
    const rest: string[] = [];
    for (const code of codes) {
      const found = this.bit(kind, code);
      if (found) mask |= 1 << found.bit;
      else rest.push(code);
    }
    return { mask, rest };
  }

  /** The bits of a kind that are given out; the others are on in no row. */
  usedBits(kind: CodeKind): number {
    const room = rooms[kind];
    return mask(room.first, Math.min(room.count, this.#codes[kind].texts.length));
  }

  codes(kind: CodeKind): readonly string[] {
    return this.#codes[kind].texts;
  }

  codeAt(kind: CodeKind, bit: number): string | undefined {
    return this.#codes[kind].texts[bit - rooms[kind].first];
  }

  /** How near every occupation is to this one, by number; nearness is the same in both directions. */
  tiersOf(occupation: number): Uint8Array {
    const known = this.#tiers.get(occupation);
    if (known && known.length >= this.occupationCount) return known;
    const asked = this.#occupations.texts[occupation] ?? '';
    const own = this.#groupsOf(occupation);
    const found = new Uint8Array(this.occupationCount);
    for (let number = 0; number < found.length; number++) found[number] = tierOf(own, this.#groupsOf(number));
    for (const id of this.taxonomy.related(asked)) {
      const number = this.#occupations.find(id);
      if (number !== undefined) found[number] = tiers.related;
    }
    if (occupation !== noOccupation) found[occupation] = tiers.same;
    found[noWishes] = neutralTier;
    this.#tiers.set(occupation, found);
    return found;
  }
}

/** As `groupTier`, from numbers; -1 is no group. */
function tierOf(a: Groups, b: Groups): number {
  if (a.subMajor === -1 || a.subMajor !== b.subMajor) return tiers.none;
  if (a.unit === b.unit) return tiers.unitGroup;
  return a.minor === b.minor ? tiers.minorGroup : tiers.subMajorGroup;
}

/** Texts in order of first sight. */
class Numbers {
  readonly texts: string[];
  readonly #index: Map<string, number>;

  constructor(texts: readonly string[]) {
    this.texts = [...texts];
    this.#index = new Map(texts.map((text, number) => [text, number]));
  }

  find(text: string): number | undefined {
    return this.#index.get(text);
  }

  of(text: string): number {
    const known = this.#index.get(text);
    if (known !== undefined) return known;
    if (this.texts.length >= mostNumbers) throw new RangeError(`more than ${mostNumbers} different values`);
    this.#index.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}
