import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { attemptOf, deviceCookie, deviceSecret } from '../../auth/device.ts';
import { homeOf, open, ownPath, seeOther } from '../../auth/guard.ts';
import { afterSignIn, beforeSignIn } from '../../auth/rate-limit.ts';
import { endSession, isSecure, sessionCookie } from '../../auth/session.ts';
import { signIn } from '../../domain/account/sign-in.ts';
import { signInForm } from '../../domain/account/sign-in-form.ts';
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Inloggen - Werkbrug' }];

export const loader = open(({ url, visitor, app }) => {
  if (visitor) throw seeOther(homeOf(visitor.actor.role));
  return {
    back: ownPath(url.searchParams.get('terug'), ''),
    providers: app.env.OIDC_PROVIDERS.map(({ id, label }) => ({ id, label })),
  };
});

export const action = open(async ({ request, services, app }) =>
  submitted(
    request,
    signInForm,
    async (value) => {
      const attempt = await attemptOf(services, {
        request,
        email: value.email,
        address: app.clientAddress,
      });
      await beforeSignIn(app.services, attempt);
      const device = deviceSecret(request);
      const { secret, role, codeNeeded } = await signIn(services, {
        email: value.email,
        password: value.password,
        userAgent: request.headers.get('User-Agent') ?? '',
        device,
      });
      await afterSignIn(app.services, attempt);
      // Whoever planted or shared the cookie that this browser came with is not signed in with him.
      await endSession(services.db, request);
      const secure = isSecure(app.env);
      const back = ownPath(value.terug ?? null, homeOf(role));
      const headers = new Headers();
      headers.append('Set-Cookie', sessionCookie(secret, secure));
      headers.append('Set-Cookie', deviceCookie(device, secure));
      return seeOther(codeNeeded ? `/inloggen/code?terug=${encodeURIComponent(back)}` : back, headers);
    },
    { hide: ['password'] },
  ),
);

export default function SignIn() {
  const { back, providers } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'inloggen', schema: signInForm, answer });
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>Inloggen</Heading>
      {providers.map((provider) => (
        <div key={provider.id}>
          <a
            className="nl-button nl-button--secondary"
            href={`/inloggen/via/${provider.id}${back ? `?terug=${encodeURIComponent(back)}` : ''}`}
          >
            <span className="nl-button__label">Inloggen met {provider.label}</span>
          </a>
        </div>
      ))}
      {providers.length > 0 ? <Heading level={2}>Of met uw e-mailadres</Heading> : null}
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} labels={{ email: 'E-mailadres', password: 'Wachtwoord' }} />
        <TextField field={fields.email} label="E-mailadres" type="email" autoComplete="username" />
        <TextField
          field={fields.password}
          label="Wachtwoord"
          type="password"
          autoComplete="current-password"
        />
        <input type="hidden" name="terug" value={back} />
        <Button>Inloggen</Button>
      </Form>
      <Paragraph>
        <TextLink to="/wachtwoord-vergeten">Wachtwoord vergeten?</TextLink>
      </Paragraph>
    </div>
  );
}
