import { z } from 'zod';
import { type Role, roles } from './permissions.ts';

/**
 * Sign-in at another organisation (OpenID Connect): one provider per audience. Which of its claims tell who somebody
 * is and what he may do is a matter of settings, since every municipality and broker names them otherwise.
 */
export const audiences = {
  staff: ['jobcoach', 'employerAdviser', 'administrator'],
  employer: ['employer'],
  candidate: ['candidate'],
} as const satisfies Record<string, readonly Role[]>;

export type Audience = keyof typeof audiences;

const name = z.string().min(1, 'mag niet leeg zijn').max(200);

export const providerSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'gebruik kleine letters, cijfers en streepjes'),
    audience: z.enum(['staff', 'employer', 'candidate'], 'kies staff, employer of candidate'),
    /** On the button: "Inloggen met …". */
    label: name,
    issuer: z.url('moet het adres van de issuer zijn'),
    clientId: name,
    clientSecret: name,
    scope: z.string().default('openid email profile'),
    /** By what a person is found the first time; after that by issuer and subject. */
    match: z.object({
      by: z.enum(['email', 'clientNumber', 'kvk'], 'kies email, clientNumber of kvk'),
      claim: name,
    }),
    /** Only for `email`: believe the address although the provider does not say that it was verified. */
    trustEmail: z.boolean().default(false),
    /** Which values of a claim give which role; without it any role of the audience that the account has. */
    role: z
      .object({
        claim: name,
        values: z.record(z.string(), z.enum(['jobcoach', 'employerAdviser', 'administrator'])),
      })
      .optional(),
    /** Make an account for somebody who is known by number but has none yet. */
    createAccounts: z.boolean().default(false),
    /** Claim with the name of the person, for an account that is made. */
    nameClaim: name.default('name'),
  })
  .refine((one) => one.audience === 'staff' || one.role === undefined, 'role: alleen bij staff')
  .refine(
    (one) => one.match.by !== 'clientNumber' || one.audience === 'candidate',
    'match: clientNumber past alleen bij candidate',
  )
  .refine(
    (one) => one.match.by !== 'kvk' || one.audience === 'employer',
    'match: kvk past alleen bij employer',
  )
  .refine(
    (one) => !one.createAccounts || one.match.by !== 'email',
    'createAccounts: alleen bij clientNumber of kvk',
  );

export type Provider = z.output<typeof providerSchema>;

/** `OIDC_PROVIDERS`: a JSON list. */
export const providersSchema = z
  .string()
  .optional()
  .transform((text, context): unknown => {
    if (!text) return [];
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'moet een JSON-lijst zijn' });
      return z.NEVER;
    }
  })
  .pipe(z.array(providerSchema, 'moet een JSON-lijst zijn'))
  .refine(
    (list) => new Set(list.map((one) => one.audience)).size === list.length,
    'hoogstens één per doelgroep (audience)',
  )
  .refine((list) => new Set(list.map((one) => one.id)).size === list.length, 'elke id komt één keer voor');

/** The roles of who signed in at this issuer; all of them for who typed a password here. */
export function rolesOfIssuer(providers: readonly Provider[], issuer: string | null): readonly Role[] {
  if (issuer === null) return roles;
  // The provider names itself with or without the slash at the end.
  const plain = (text: string) => text.replace(/\/$/, '');
  const provider = providers.find((one) => plain(one.issuer) === plain(issuer));
  return provider ? audiences[provider.audience] : [];
}
