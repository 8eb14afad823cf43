import type { Env } from '../server/env.ts';

/** Where every provider sends the browser back to; to be registered there. */
export function providerRedirect(env: Pick<Env, 'BASE_URL'>, url: URL): string {
  return `${(env.BASE_URL ?? url.origin).replace(/\/$/, '')}/inloggen/terug`;
}
