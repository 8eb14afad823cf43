import type { Queryable } from '../client.ts';

export interface OccupationNames {
  label: string;
  sector: string | null;
  /** ISCO-08 sub-major group, two figures; null where the code says nothing. */
  group: string | null;
  synonyms: readonly string[];
}

/** Names of the taxonomy, read once for many documents. */
export interface TaxonomyNames {
  occupation(id: string | null): OccupationNames | undefined;
  skill(id: string): string | undefined;
  /** Groups of names that mean the same, for the analyser. */
  dictionary: readonly string[];
}

export async function readTaxonomyNames(db: Queryable): Promise<TaxonomyNames> {
  const occupations = await db.selectFrom('occupation').select(['id', 'label', 'sector', 'isco']).execute();
  const others = await db.selectFrom('occupation_label').select(['occupation_id', 'label']).execute();
  const skills = await db.selectFrom('skill').select(['id', 'label']).execute();
  const byId = new Map(
    occupations.map((row) => {
      const group = /^\d{2}/.exec(row.isco)?.[0] ?? null;
      return [row.id, { label: row.label, sector: row.sector, group, synonyms: [] as string[] }];
    }),
  );
  for (const row of others) byId.get(row.occupation_id)?.synonyms.push(row.label);
  const skillNames = new Map(skills.map((row) => [row.id, row.label]));
  return {
    occupation: (id) => (id === null ? undefined : byId.get(id)),
    skill: (id) => skillNames.get(id),
    dictionary: occupations.map((row) => row.label),
  };
}

/** What these ISCO groups are called; groups whose names were never read in are left out. */
export async function iscoGroupLabels(db: Queryable, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('isco_group')
    .select(['code', 'label'])
    .where('code', 'in', [...codes])
    .execute();
  return new Map(rows.map((row) => [row.code, row.label]));
}
