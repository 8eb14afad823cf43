import type { MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { homeOf, open, ownPath, seeOther } from '../../auth/guard.ts';
import { finishFlow, openFlow } from '../../auth/oidc.ts';
import { flowCookie, flowCookieName } from '../../auth/provider-cookie.ts';
import { withinLimit } from '../../auth/rate-limit.ts';
import { cookieValue, endSession, isSecure, sessionCookie } from '../../auth/session.ts';
import { signInByProvider } from '../../domain/account/sign-in-by-provider.ts';
import { isDomainError } from '../../domain/shared/errors.ts';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';
import { refuseOften } from '../often.ts';
import { providerRedirect } from '../providing.ts';

export const meta: MetaFunction = () => [{ title: 'Inloggen lukt niet - Werkbrug' }];

/** The way back from a provider. What it brings only counts in the browser that set out, and once. */
export const loader = open(async ({ request, url, services, app }) => {
  if (!(await withinLimit(app.services, 'provider', app.clientAddress))) throw refuseOften();
  const secure = isSecure(app.env);
  const now = services.clock.now().epochMilliseconds;
  const keys = app.env.SECRET_KEYS;
  const refused = (unknown: boolean) =>
    data({ unknown }, { status: 403, headers: { 'Set-Cookie': flowCookie(null, secure) } });
  const flow = openFlow(cookieValue(request, flowCookieName), { keys, now });
  const provider = app.env.OIDC_PROVIDERS.find((one) => one.id === flow?.provider);
  if (!flow || !provider) return refused(false);
  const redirectUri = providerRedirect(app.env, url);
  try {
    const claims = await finishFlow({ provider, keys, redirectUri, now }, flow, url.search);
    const { secret, role } = await signInByProvider(services, {
      provider,
      claims,
      userAgent: request.headers.get('User-Agent') ?? '',
    });
    await endSession(services.db, request);
    const headers = new Headers();
    headers.append('Set-Cookie', sessionCookie(secret, secure));
    headers.append('Set-Cookie', flowCookie(null, secure));
    return seeOther(ownPath(flow.back, homeOf(role)), headers);
  } catch (error) {
    if (isDomainError(error)) return refused(true);
    app.log.warn({ provider: provider.id, reason: String(error) }, 'inloggen bij een ander is geweigerd');
    return refused(false);
  }
});

export default function ProviderReturn() {
  const page = useLoaderData<typeof loader>();
  const unknown = page !== null && typeof page === 'object' && 'unknown' in page && page.unknown;
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>{unknown ? 'Wij kennen u nog niet' : 'Inloggen is niet gelukt'}</Heading>
      <Paragraph>
        {unknown
          ? 'U bent goed ingelogd, maar er is in Werkbrug geen account dat bij u hoort. Vraag uw contactpersoon bij de gemeente om u toe te laten.'
          : 'Probeer het nog een keer. Lukt het weer niet? Vraag uw contactpersoon bij de gemeente om hulp.'}
      </Paragraph>
      <div className="wb-row">
        <ButtonLink to="/inloggen" look="primary">
          Naar inloggen
        </ButtonLink>
      </div>
    </div>
  );
}
