import type { Context, Services } from './context.ts';

/** The portal itself as actor: jobs, deadlines. It is no account and no one can sign in as it. */
export function systemContext(services: Services): Context {
  return {
    ...services,
    actor: {
      accountId: 'system',
      membershipId: 'system',
      role: 'administrator',
      name: 'Werkbrug',
      organisationId: null,
      region: null,
      caseloadOf: [],
    },
  };
}
