import { z } from 'zod';
import { providersSchema } from '../auth/providers.ts';
import { longestHours } from '../auth/session.ts';

const flag = (fallback: boolean) =>
  z
    .enum(['true', 'false', '1', '0', 'ja', 'nee'], 'gebruik true of false')
    .optional()
    .transform((value) => (value === undefined ? fallback : ['true', '1', 'ja'].includes(value)));

const hours = (fallback: number) =>
  z.coerce
    .number('moet een aantal uren zijn')
    .gt(0, 'moet meer dan 0 zijn')
    .max(longestHours, `mag hoogstens ${longestHours} zijn`)
    .default(fallback);

/** Public, so good for a demo only. */
const developmentKey = 'werkbrug-sleutel-voor-de-demo-niet-geheim';

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
  MEILI_PREFIX: z
    .string()
    .regex(/^[\w-]{1,100}$/, 'alleen letters, cijfers, - en _')
    .default('werkbrug'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
      'kies trace, debug, info, warn, error of silent',
    )
    .default('info'),
  THEME_CSS: z.string().startsWith('/', 'moet een pad op deze server zijn, zoals /thema.css').optional(),
  JOBS: flag(true),
  /** `production` refuses to start with anything that only suits a demo. */
  WERKBRUG_MODE: z.enum(['demo', 'production'], 'kies demo of production').default('demo'),
  SESSION_IDLE_HOURS: hours(4),
  SESSION_MAX_HOURS: hours(12),
  /** Staff must sign in with a code besides their password. */
  STAFF_SECOND_FACTOR: flag(false),
  /** Sign-in at other organisations: a JSON list, see app/auth/providers.ts. */
  OIDC_PROVIDERS: providersSchema,
  /** Keys for what is stored encrypted: the first encrypts, all of them decrypt. */
  SECRET_KEYS: z
    .string()
    .optional()
    .transform((text) => (text ?? developmentKey).split(',').map((key) => key.trim()))
    .refine((keys) => keys.every((key) => key.length >= 32), 'elke sleutel heeft minstens 32 tekens'),
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
  const problems = result.success
    ? [...together(result.data), ...(result.data.WERKBRUG_MODE === 'production' ? demoOnly(result.data) : [])]
    : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (result.success && problems.length === 0) return result.data;
  throw new Error(`De instellingen kloppen niet:\n${problems.map((line) => `- ${line}`).join('\n')}`);
}

/** What only fits together with something else. */
function together(env: Env): string[] {
  return [
    ...(env.SEARCH_ENGINE === 'meilisearch' && !env.MEILI_URL
      ? ['MEILI_URL: nodig als SEARCH_ENGINE meilisearch is']
      : []),
    // Else a visitor could send a Host of his own and have it put into the link of somebody else's e-mail.
    ...(env.SMTP_URL && !env.BASE_URL ? ['BASE_URL: nodig als er e-mail uitgaat, voor de links'] : []),
  ];
}

/** What a production portal may not be started with. */
function demoOnly(env: Env): string[] {
  return [
    ...(env.BASE_URL?.startsWith('https:')
      ? []
      : ['BASE_URL: moet in productie een adres met https:// zijn']),
    ...(env.DEMO ? ['DEMO: moet in productie false zijn'] : []),
    ...(env.SECRET_KEYS.includes(developmentKey)
      ? ['SECRET_KEYS: kies in productie een eigen sleutel, bijvoorbeeld met openssl rand -base64 32']
      : []),
    ...(env.SMTP_URL ? [] : ['SMTP_URL: nodig in productie, anders kan niemand een account bevestigen']),
    ...env.OIDC_PROVIDERS.filter((one) => !one.issuer.startsWith('https:')).map(
      (one) => `OIDC_PROVIDERS: ${one.id} moet in productie een issuer met https:// hebben`,
    ),
    ...(env.NODE_ENV === 'production' ? [] : ['NODE_ENV: moet in productie production zijn']),
  ];
}
