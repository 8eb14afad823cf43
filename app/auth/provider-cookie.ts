import { flowMinutes } from './oidc.ts';

/** Sealed; lives from the click until the browser is back. Lax: the way back is a link from elsewhere. */
export const flowCookieName = 'werkbrug-via';

/** @param sealed null takes the cookie away */
export function flowCookie(sealed: string | null, secure: boolean): string {
  const life = sealed ? flowMinutes * 60 : 0;
  return `${flowCookieName}=${sealed ?? ''}; Path=/inloggen; Max-Age=${life}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
