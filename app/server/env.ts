import { z } from 'zod';

const flag = (fallback: boolean) =>
  z
    .enum(['true', 'false', '1', '0', 'ja', 'nee'], 'gebruik true of false')
    .optional()
    .transform((value) => (value === undefined ? fallback : ['true', '1', 'ja'].includes(value)));

const schema = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'kies production, development of test')
    .default('production'),
  PORT: z.coerce
    .number('moet een poortnummer zijn')
    .int('moet een poortnummer zijn')
    .min(0, 'moet een poortnummer zijn')
    .max(65_535, 'moet een poortnummer zijn')
    .default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_FILE: z.string().min(1, 'mag niet leeg zijn').default('data/werkbrug.sqlite'),
  /** Where the portal is reached from outside, for links in e-mail; also tells whether cookies need TLS. */
  BASE_URL: z.url('moet een volledig adres zijn, zoals https://werkbrug.voorbeeld.nl').optional(),
  /** Loads demo data and demo accounts into an empty database. */
  DEMO: flag(true),
  /** Set when a reverse proxy on the same machine sets X-Forwarded-*. */
  TRUST_PROXY: flag(false),
  SMTP_URL: z.url('moet een adres zijn, zoals smtp://gebruiker:wachtwoord@host:587').optional(),
  MAIL_FROM: z.string().default('Werkbrug <niet-beantwoorden@werkbrug.invalid>'),
  SEARCH_ENGINE: z.enum(['sqlite', 'meilisearch'], 'kies sqlite of meilisearch').default('sqlite'),
  MEILI_URL: z.url('moet een adres zijn, zoals http://127.0.0.1:7700').optional(),
  MEILI_KEY: z.string().optional(),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
      'kies trace, debug, info, warn, error of silent',
    )
    .default('info'),
  THEME_CSS: z.string().startsWith('/', 'moet een pad op deze server zijn, zoals /thema.css').optional(),
  JOBS: flag(true),
});

export type Env = z.infer<typeof schema>;

/** Every setting by its name, for the test that holds the README to it. */
export const envNames: readonly string[] = Object.keys(schema.shape);

/**
 * Reads the settings once.
 *
 * @throws Error whose message names each wrong variable and what it should be
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) {
    if (result.data.SEARCH_ENGINE === 'meilisearch' && !result.data.MEILI_URL) {
      throw new Error('De instellingen kloppen niet:\n- MEILI_URL: nodig als SEARCH_ENGINE meilisearch is');
    }
    return result.data;
  }
  const lines = result.error.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`De instellingen kloppen niet:\n${lines.join('\n')}`);
}
