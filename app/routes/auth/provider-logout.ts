import { notFound, open } from '../../auth/guard.ts';
import { readLogoutNotice } from '../../auth/oidc.ts';
import { withinLimit } from '../../auth/rate-limit.ts';
import { endProviderSessions } from '../../domain/account/sign-in-by-provider.ts';
import { systemContext } from '../../domain/shared/system-context.ts';
import { readForm } from '../form.ts';
import { refuseOften } from '../often.ts';

export const loader = open(() => {
  throw notFound();
});

/** The provider's server tells that somebody signed out there (back-channel logout). */
export const action = open(async ({ request, params, services, app }) => {
  const provider = app.env.OIDC_PROVIDERS.find((one) => one.id === params.provider);
  if (!provider) throw notFound();
  if (!(await withinLimit(app.services, 'provider', app.clientAddress))) throw refuseOften();
  const token = (await readForm(request)).get('logout_token');
  try {
    const now = services.clock.now().epochMilliseconds;
    const notice = await readLogoutNotice(provider, typeof token === 'string' ? token : '', now);
    await endProviderSessions(systemContext(services), notice);
    return new Response(null, { status: 200, headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    app.log.warn({ provider: provider.id, reason: String(error) }, 'een bericht van uitloggen is geweigerd');
    return Response.json(
      { error: 'invalid_request' },
      { status: 400, headers: { 'Cache-Control': 'no-store' } },
    );
  }
});
