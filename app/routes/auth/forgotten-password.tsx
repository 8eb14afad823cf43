import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { open, seeOther } from '../../auth/guard.ts';
import { limitUse, withinLimit } from '../../auth/rate-limit.ts';
import { forgottenPasswordForm } from '../../domain/account/account-forms.ts';
import { requestPasswordReset } from '../../domain/account/request-password-reset.ts';
import { systemContext } from '../../domain/shared/system-context.ts';
import { Alert } from '../../ui/blocks.tsx';
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { mailAddress } from '../mail-address.ts';

export const meta: MetaFunction = () => [{ title: 'Wachtwoord vergeten - Werkbrug' }];

export const loader = open(({ url }) => ({ sent: url.searchParams.has('verstuurd') }));

export const action = open(({ request, services, app, url }) =>
  submitted(request, forgottenPasswordForm, async ({ email }) => {
    await limitUse(app.services, 'reset', app.clientAddress);
    // A mailbox that got enough links gets no more, without a word to who asks.
    if (await withinLimit(app.services, 'mailboxReset', email))
      await requestPasswordReset(systemContext(services), { email, baseUrl: mailAddress(app.env, url) });
    return seeOther('/wachtwoord-vergeten?verstuurd');
  }),
);

export default function ForgottenPassword() {
  const { sent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'vergeten', schema: forgottenPasswordForm, answer });
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>Wachtwoord vergeten</Heading>
      {sent ? (
        <Alert tone="ok" title="Kijk in uw e-mail">
          <Paragraph>
            Kennen wij dit adres, dan staat er nu een e-mail met een link klaar. De link werkt 2 uur. Niets
            gekregen? Kijk ook bij ongewenste e-mail.
          </Paragraph>
        </Alert>
      ) : (
        <Form method="post" id={form.id} noValidate className="wb-stack">
          <ErrorSummary form={form} labels={{ email: 'E-mailadres' }} />
          <TextField
            field={fields.email}
            label="E-mailadres"
            type="email"
            autoComplete="email"
            hint="U krijgt een link om een nieuw wachtwoord te kiezen."
          />
          <Button>Stuur mij een link</Button>
        </Form>
      )}
      <Paragraph>
        <TextLink to="/inloggen">Terug naar inloggen</TextLink>
      </Paragraph>
    </div>
  );
}
