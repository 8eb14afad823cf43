import { notFound, open, ownPath, seeOther } from '../../auth/guard.ts';
import { beginFlow } from '../../auth/oidc.ts';
import { flowCookie } from '../../auth/provider-cookie.ts';
import { withinLimit } from '../../auth/rate-limit.ts';
import { isSecure } from '../../auth/session.ts';
import { refuseOften } from '../often.ts';
import { providerRedirect } from '../providing.ts';

/**
 * Sends the browser to the provider. A link and no form: it changes nothing here, and a form would have to name the
 * provider in the content policy.
 */
export const loader = open(async ({ params, url, services, app }) => {
  const provider = app.env.OIDC_PROVIDERS.find((one) => one.id === params.provider);
  if (!provider) throw notFound();
  if (!(await withinLimit(app.services, 'provider', app.clientAddress))) throw refuseOften();
  try {
    const { url: address, sealed } = await beginFlow(
      {
        provider,
        keys: app.env.SECRET_KEYS,
        redirectUri: providerRedirect(app.env, url),
        now: services.clock.now().epochMilliseconds,
      },
      ownPath(url.searchParams.get('terug'), ''),
    );
    return seeOther(address, { 'Set-Cookie': flowCookie(sealed, isSecure(app.env)) });
  } catch (error) {
    app.log.warn({ provider: provider.id, reason: String(error) }, 'inloggen bij een ander lukt niet');
    return seeOther('/inloggen/terug?mislukt');
  }
});
