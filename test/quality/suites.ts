import { createTextIndex } from '#search/text/text-index.ts';
import { escoFolder, readOccupations, readProfiles } from './esco.ts';
import { escoQuality } from './esco-quality.ts';
import { skillsQuality } from './skills-quality.ts';
import { collections, type QualityLine, runCases, summarise } from './text-quality.ts';

/** A suite gives its lines as they come; where its data is not on this machine it gives none and says so on stderr. */
export type QualitySuite = () => AsyncIterable<QualityLine>;

/** (1) The Dutch query sets against the embedded engine. */
export async function* querySuite(): AsyncGenerator<QualityLine> {
  for (const collection of collections) {
    const index = createTextIndex();
    for (const document of collection.documents) index.upsert(document);
    const results = await runCases(collection, (text, limit) =>
      index.search({ text, limit }).hits.map((hit) => hit.id),
    );
    yield* summarise({ suite: collection.name, engine: 'werkbrug' }, results);
  }
}

/** (2) ESCO labels → their occupation among all. */
export async function* escoSuite(): AsyncGenerator<QualityLine> {
  const folder = escoFolder();
  if (!folder) {
    console.error(
      'ESCO files not found: set ESCO_DIR to the folder with occupations_nl.csv to run this suite.',
    );
    return;
  }
  const index = createTextIndex();
  const engine = {
    name: 'werkbrug',
    put: (id: string, title: string, synonyms: readonly string[]) =>
      index.upsert({ id, fields: { title, synonyms } }),
    search: (text: string, limit: number) => index.search({ text, limit }).hits.map((hit) => hit.id),
  };
  yield* await escoQuality(engine, readOccupations(folder));
}

/** (3) Two thirds of an occupation's essential skills → the occupation among all, by the match store. */
export async function* skillSuite(): AsyncGenerator<QualityLine> {
  const folder = escoFolder();
  const profiles = folder && readProfiles(folder);
  if (!profiles) {
    console.error('ESCO relations not found: set ESCO_DIR to the folder with occupationSkillRelations.csv.');
    return;
  }
  yield* skillsQuality(profiles);
}
