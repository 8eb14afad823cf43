import { type Source, SourceError, type SourceFile } from '../source.ts';

/** The files of an ESCO download that are used; the names are the publisher's. */
export interface EscoFiles {
  occupations: SourceFile;
  iscoGroups: SourceFile | null;
  relations: SourceFile[];
  /** Dutch labels, then English ones for what has no Dutch label. */
  skills: { file: SourceFile; language: 'nl' | 'en' }[];
  skillGroups: SourceFile | null;
  broaderSkills: SourceFile | null;
  /** Not the publisher's: Dutch group labels per skill, where single Dutch labels are missing. */
  derivedGroups: SourceFile | null;
}

/** @throws SourceError when there are no occupations */
export function findEscoFiles(source: Source): EscoFiles {
  const find = (pattern: RegExp) => source.files.find((file) => pattern.test(file.name)) ?? null;
  const occupations = find(/^occupations_nl\.csv$/i);
  if (!occupations) {
    throw new SourceError(
      'Hier staat geen occupations_nl.csv (of .csv.gz). Download ESCO als CSV in het Nederlands, en geef de map of het zipbestand.',
    );
  }
  const skills = (['nl', 'en'] as const).flatMap((language) => {
    const file = find(new RegExp(`^skills_${language}\\.csv$`, 'i'));
    return file ? [{ file, language }] : [];
  });
  return {
    occupations,
    iscoGroups: find(/^ISCOGroups_nl\.csv$/i),
    relations: source.files.filter((file) => /^occupationSkillRelations(_\w+)?\.csv$/i.test(file.name)),
    skills,
    skillGroups: find(/^skillGroups_nl\.csv$/i),
    broaderSkills: find(/^broaderRelationsSkillPillar(_\w+)?\.csv$/i),
    derivedGroups: find(/^derived_skill_nl_groups\.csv$/i),
  };
}

/** The identifier at the end of a concept's address; null when it has none. */
export function conceptId(uri: string): string | null {
  const ids = uri.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi);
  return ids?.at(-1)?.toLowerCase() ?? null;
}
