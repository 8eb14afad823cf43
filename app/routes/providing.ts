import type { Env } from '../server/env.ts';

/** Where every provider sends the browser back to; to be registered there. */
export function providerRedirect(env: Pick<Env, 'BASE_URL'>, url: URL): string {
  return `${(env.BASE_URL ?? url.origin).replace(/\/$/, '')}/inloggen/terug`;
}

/** Where a provider sends the browser after signing out there; to be registered there too. */
export function providerSignedOut(env: Pick<Env, 'BASE_URL'>, url: URL): string {
  return `${(env.BASE_URL ?? url.origin).replace(/\/$/, '')}/inloggen`;
}
