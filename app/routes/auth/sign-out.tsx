import type { MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { open, seeOther } from '../../auth/guard.ts';
import { signOutAddress } from '../../auth/oidc.ts';
import { clearedCookie, endSession, isSecure } from '../../auth/session.ts';
import { withDone } from '../../ui/done.ts';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { providerSignedOut } from '../providing.ts';

export const meta: MetaFunction = () => [{ title: 'Uitgelogd - Werkbrug' }];

export const loader = open(() => seeOther('/'));

/**
 * Ends the session here. Who came by another organisation is offered its sign-out too: a link and no redirect, since
 * the content policy lets no form lead elsewhere.
 */
export const action = open(async ({ request, services, app, url }) => {
  const ended = await endSession(services.db, request);
  const cookie = { 'Set-Cookie': clearedCookie(isSecure(app.env)) };
  const plain = (text: string) => text.replace(/\/$/, '');
  const provider = app.env.OIDC_PROVIDERS.find(
    (one) => ended?.issuer && plain(one.issuer) === plain(ended.issuer),
  );
  if (!provider) return seeOther(withDone('/inloggen', 'uitgelogd'), cookie);
  try {
    const address = await signOutAddress(provider, {
      idToken: ended?.idToken ?? null,
      keys: app.env.SECRET_KEYS,
      back: providerSignedOut(app.env, url),
      now: services.clock.now().epochMilliseconds,
    });
    if (address) return data({ address, label: provider.label }, { headers: cookie });
  } catch (error) {
    app.log.warn({ provider: provider.id, reason: String(error) }, 'uitloggen bij een ander lukt niet');
  }
  return seeOther(withDone('/inloggen', 'uitgelogd'), cookie);
});

export default function SignedOut() {
  const answer = useActionData<typeof action>();
  const there = answer && typeof answer === 'object' && 'address' in answer ? answer : null;
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>U bent uitgelogd bij Werkbrug</Heading>
      {there ? (
        <>
          <Paragraph>
            U bent nog wel ingelogd met {there.label}. Werkt u op een computer van een ander, of kan iemand
            anders hierbij? Log daar dan ook uit.
          </Paragraph>
          <div className="wb-row">
            <a className="nl-button nl-button--primary" href={there.address} rel="noreferrer">
              <span className="nl-button__label">Ook uitloggen bij {there.label}</span>
            </a>
          </div>
        </>
      ) : null}
      <Paragraph>
        <TextLink to="/inloggen">Opnieuw inloggen</TextLink>
      </Paragraph>
    </div>
  );
}
