import type { MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { homeOf, open, seeOther } from '../../auth/guard.ts';
import { forgiveUse, limitUse } from '../../auth/rate-limit.ts';
import { confirmEmailForm } from '../../domain/account/account-forms.ts';
import { confirmAddress, emailLink } from '../../domain/account/confirm-email.ts';
import { systemContext } from '../../domain/shared/system-context.ts';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'E-mailadres bevestigen - Werkbrug' }];

export const loader = open(async ({ params, services, visitor }) => {
  const link = await emailLink(services, params.token ?? '');
  return link
    ? data({ email: link.email, asks: visitor?.actor.accountId !== link.accountId })
    : data({ email: null, asks: false }, { status: 410 });
});

export const action = open(async ({ request, params, services, app, visitor }) => {
  const secret = params.token ?? '';
  const link = await emailLink(services, secret);
  // The page itself says that the link no longer works.
  if (!link) return seeOther(`/bevestigen/${encodeURIComponent(secret)}`);
  return submitted(
    request,
    confirmEmailForm,
    async ({ password }) => {
      await limitUse(app.services, 'bevestigen', app.clientAddress);
      await limitUse(app.services, 'code', link.accountId);
      const signedInAs = visitor?.actor.accountId ?? null;
      const accountId = await confirmAddress(systemContext(services), { secret, password, signedInAs });
      await forgiveUse(app.services, 'code', accountId);
      const here = visitor && signedInAs === accountId ? visitor : null;
      return seeOther(withDone(here ? homeOf(here.actor.role) : '/inloggen', 'bevestigd'));
    },
    { hide: ['password'] },
  );
});

export default function ConfirmEmail() {
  const { email, asks } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'bevestigen', schema: confirmEmailForm, answer });
  if (!email) {
    return (
      <div className="wb-stack wb-form">
        <Heading level={1}>Deze link werkt niet meer</Heading>
        <Paragraph>
          De link is gebruikt of te oud. Log in en vraag een nieuwe link aan. Is uw adres al bevestigd? Dan
          hoeft u niets te doen.
        </Paragraph>
        <div className="wb-row">
          <ButtonLink to="/inloggen" look="primary">
            Inloggen
          </ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>Is dit uw e-mailadres?</Heading>
      <Paragraph>
        <strong>{email}</strong>
      </Paragraph>
      <Paragraph>Na de bevestiging logt u hiermee in en krijgt u hier uw berichten.</Paragraph>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} labels={{ password: 'Wachtwoord' }} />
        {asks ? (
          <>
            <Paragraph>
              Vroeg u dit niet zelf? Sluit deze pagina dan. Er gebeurt niets. Wachtwoord vergeten?{' '}
              <TextLink to="/wachtwoord-vergeten">Kies een nieuw wachtwoord</TextLink>. Daarna is uw adres ook
              bevestigd.
            </Paragraph>
            <TextField
              field={fields.password}
              label="Uw wachtwoord voor Werkbrug"
              type="password"
              autoComplete="current-password"
            />
          </>
        ) : null}
        <Button>Ja, dit is mijn e-mailadres</Button>
      </Form>
    </div>
  );
}
