import { createTextIndex } from '#search/text/text-index.ts';
import { escoFolder, readOccupations } from './esco.ts';
import { escoQuality } from './esco-quality.ts';
import { type QualityLine, qualityDocuments, runCases, summarise } from './text-quality.ts';

/** A suite gives its lines as they come; where its data is not on this machine it gives none and says so on stderr. */
export type QualitySuite = () => AsyncIterable<QualityLine>;

/** (1) The Dutch query set against the embedded engine. */
export async function* querySuite(): AsyncGenerator<QualityLine> {
  const index = createTextIndex();
  for (const { id, title } of qualityDocuments) index.upsert({ id, fields: { title } });
  const results = await runCases((text, limit) => index.search({ text, limit }).hits.map((hit) => hit.id));
  yield* summarise('werkbrug', results);
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
