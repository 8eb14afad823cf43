/** Occupations and skills as matching reads them; ids are those of the tables `occupation` and `skill`. */
export interface TaxonomyData {
  occupations: readonly TaxonomyOccupation[];
  skills: readonly { id: string; label: string }[];
}

export interface TaxonomyOccupation {
  id: string;
  label: string;
  /** ISCO-08 unit group, four digits */
  isco: string;
  essential: readonly string[];
  optional: readonly string[];
  /** ids of related occupations; counts in both directions */
  related: readonly string[];
}

/** How near a candidate's occupation is to the one asked; the higher the nearer. */
export const tiers = { none: 0, subMajorGroup: 1, minorGroup: 2, unitGroup: 3, related: 4, same: 5 } as const;
export type Tier = (typeof tiers)[keyof typeof tiers];

const noneRelated: ReadonlySet<string> = new Set();

/** Highest weight that rarity gives; keeps sums over several hundred skills within 16 bits. */
export const maxRarity = 96;

export interface MatchTaxonomy {
  readonly data: TaxonomyData;
  occupation(id: string | null): TaxonomyOccupation | undefined;
  skillLabel(id: string): string | undefined;
  /**
   * Weight of a skill, 1 to 96: twelve times the logarithm of how few occupations ask for it, so that what nearly
   * every occupation asks says next to nothing.
   */
  rarity(skillId: string): number;
  tier(asked: string, own: string): Tier;
  /** ids of the occupations that are related, in either direction */
  related(id: string): ReadonlySet<string>;
}

export function createTaxonomy(data: TaxonomyData): MatchTaxonomy {
  const occupations = new Map(data.occupations.map((item) => [item.id, item]));
  const labels = new Map(data.skills.map((item) => [item.id, item.label]));
  const askedBy = new Map<string, number>();
  const related = new Map<string, Set<string>>();
  for (const item of data.occupations) {
    for (const skill of new Set([...item.essential, ...item.optional])) {
      askedBy.set(skill, (askedBy.get(skill) ?? 0) + 1);
    }
    for (const other of item.related) {
      addTo(related, item.id, other);
      addTo(related, other, item.id);
    }
  }
  const all = data.occupations.length + 1;
  const rarities = new Map<string, number>();
  return {
    data,
    occupation: (id) => (id === null ? undefined : occupations.get(id)),
    skillLabel: (id) => labels.get(id),
    rarity(skillId) {
      let value = rarities.get(skillId);
      if (value === undefined) {
        const raw = Math.round(12 * Math.log(all / ((askedBy.get(skillId) ?? 0) + 1)));
        value = Math.max(1, Math.min(maxRarity, raw));
        rarities.set(skillId, value);
      }
      return value;
    },
    related: (id) => related.get(id) ?? noneRelated,
    tier(asked, own) {
      if (asked === own) return tiers.same;
      if (related.get(asked)?.has(own)) return tiers.related;
      const a = occupations.get(asked)?.isco ?? '';
      const b = occupations.get(own)?.isco ?? '';
      return groupTier(a, b);
    },
  };
}

/** Shared leading digits of two ISCO codes as a tier. */
export function groupTier(a: string, b: string): Tier {
  if (a.length < 4 || b.length < 4) return tiers.none;
  if (a === b) return tiers.unitGroup;
  if (a.slice(0, 3) === b.slice(0, 3)) return tiers.minorGroup;
  if (a.slice(0, 2) === b.slice(0, 2)) return tiers.subMajorGroup;
  return tiers.none;
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
