import { z } from 'zod';
import { Refused } from './meilisearch-values.ts';

/** Which settings and which questions the server takes; whatever else is in a body it refuses with 400. */
const names = z.array(z.string()).nullable();
/** Of the languages that it knows, those of Europe's west. */
const locale = z.enum(['nld', 'nl', 'eng', 'en', 'deu', 'de', 'fra', 'fr']);
const rankingRule = z
  .string()
  .regex(/^(?:words|typo|proximity|attribute|sort|exactness|[\w.]+:(?:asc|desc))$/);
const count = z.int().min(0);

const settings = z.strictObject({
  searchableAttributes: names.optional(),
  filterableAttributes: names.optional(),
  sortableAttributes: names.optional(),
  displayedAttributes: names.optional(),
  rankingRules: z.array(rankingRule).nullable().optional(),
  localizedAttributes: z
    .array(z.strictObject({ locales: z.array(locale), attributePatterns: z.array(z.string()) }))
    .nullable()
    .optional(),
  synonyms: z.record(z.string(), z.array(z.string())).nullable().optional(),
  prefixSearch: z.enum(['indexingTime', 'disabled']).nullable().optional(),
  typoTolerance: z
    .strictObject({
      enabled: z.boolean().optional(),
      disableOnWords: z.array(z.string()).optional(),
      disableOnAttributes: z.array(z.string()).optional(),
      minWordSizeForTypos: z
        .strictObject({ oneTypo: z.int().min(0).max(255), twoTypos: z.int().min(0).max(255) })
        .refine(({ oneTypo, twoTypos }) => oneTypo <= twoTypos)
        .optional(),
    })
    .nullable()
    .optional(),
  pagination: z.strictObject({ maxTotalHits: count }).nullable().optional(),
  faceting: z
    .strictObject({
      maxValuesPerFacet: count.optional(),
      sortFacetValuesBy: z.record(z.string(), z.enum(['alpha', 'count'])).optional(),
    })
    .nullable()
    .optional(),
  searchCutoffMs: count.nullable().optional(),
});

const question = z.strictObject({
  indexUid: z.string().optional(),
  q: z.string().nullable().optional(),
  offset: count.optional(),
  limit: count.optional(),
  hitsPerPage: count.nullable().optional(),
  page: count.nullable().optional(),
  filter: z
    .union([z.string(), z.array(z.string())])
    .nullable()
    .optional(),
  facets: z.array(z.string()).nullable().optional(),
  attributesToRetrieve: z.array(z.string()).nullable().optional(),
  sort: z.array(z.string()).nullable().optional(),
  locales: z.array(locale).nullable().optional(),
  matchingStrategy: z.enum(['last', 'all', 'frequency']).optional(),
  showRankingScore: z.boolean().optional(),
});

const newIndex = z.strictObject({ uid: z.string(), primaryKey: z.string().nullable().optional() });
const swaps = z.array(
  z.strictObject({ indexes: z.tuple([z.string(), z.string()]), rename: z.boolean().optional() }),
);

export type Settings = z.infer<typeof settings>;
export type Asked = z.infer<typeof question>;

export const settingsIn = (body: unknown): Settings => taken(settings, body, 'invalid_settings');
export const questionIn = (body: unknown): Asked => taken(question, body, 'invalid_search');
export const newIndexIn = (body: unknown) => taken(newIndex, body, 'invalid_index');
export const swapsIn = (body: unknown) => taken(swaps, body, 'invalid_swap');

function taken<T>(schema: z.ZodType<T>, body: unknown, code: string): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const unknown = issue?.code === 'unrecognized_keys';
  throw new Refused(
    unknown ? 'bad_request' : `${code}_${String(issue?.path[0] ?? '')}`,
    `${issue?.path.join('.')}: ${issue?.message}`,
  );
}
