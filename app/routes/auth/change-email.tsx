import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { guarded, seeOther } from '../../auth/guard.ts';
import { limitUse } from '../../auth/rate-limit.ts';
import { changeEmailForm } from '../../domain/account/account-forms.ts';
import { changeEmail } from '../../domain/account/confirm-email.ts';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { mailAddress } from '../mail-address.ts';

export const meta: MetaFunction = () => [{ title: 'E-mailadres veranderen - Werkbrug' }];

export const loader = guarded('account.own', ({ visitor }) => ({ email: visitor.email }));

export const action = guarded('account.own', ({ request, context, visitor, app, url }) =>
  submitted(
    request,
    changeEmailForm,
    async (value) => {
      await limitUse(app.services, 'code', visitor.actor.accountId);
      await limitUse(app.services, 'mailbox', value.email);
      await changeEmail(context, { ...value, baseUrl: mailAddress(app.env, url) });
      return seeOther(withDone('/mijn-account', 'mailVerstuurd'));
    },
    { hide: ['current'] },
  ),
);

export default function ChangeEmail() {
  const { email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'adres', schema: changeEmailForm, answer });
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>E-mailadres veranderen</Heading>
      <Paragraph>
        Nu logt u in met <strong>{email}</strong>. Wij sturen een link naar uw nieuwe adres. Pas als u daarop
        klikt, verandert uw adres. Op uw oude adres krijgt u dan bericht.
      </Paragraph>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} labels={{ email: 'Nieuw e-mailadres', current: 'Wachtwoord' }} />
        <TextField field={fields.email} label="Nieuw e-mailadres" type="email" autoComplete="email" />
        <TextField
          field={fields.current}
          label="Uw wachtwoord"
          type="password"
          autoComplete="current-password"
        />
        <Button>Stuur de link</Button>
      </Form>
      <Paragraph>
        <TextLink to="/mijn-account">Terug naar mijn account</TextLink>
      </Paragraph>
    </div>
  );
}
