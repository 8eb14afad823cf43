import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { open, seeOther } from '../../auth/guard.ts';
import { choosePasswordForm } from '../../domain/account/account-forms.ts';
import { choosePassword, passwordLink } from '../../domain/account/choose-password.ts';
import { systemContext } from '../../domain/shared/system-context.ts';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Wachtwoord kiezen - Werkbrug' }];

export const loader = open(async ({ params, services }) => {
  const link = await passwordLink(services, params.token ?? '');
  return { works: Boolean(link), isInvite: link?.purpose === 'invite' };
});

export const action = open(({ request, params, services }) =>
  submitted(
    request,
    choosePasswordForm,
    async ({ password }) => {
      await choosePassword(systemContext(services), { secret: params.token ?? '', password });
      return seeOther(withDone('/inloggen', 'wachtwoord'));
    },
    { hide: ['password', 'again'] },
  ),
);

export default function ChoosePassword() {
  const { works, isInvite } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'kiezen', schema: choosePasswordForm, answer });
  if (!works) {
    return (
      <div className="wb-stack wb-form">
        <Heading level={1}>Deze link werkt niet meer</Heading>
        <Paragraph>De link is gebruikt of te oud. U kunt zelf een nieuwe aanvragen.</Paragraph>
        <ButtonLink to="/wachtwoord-vergeten" look="primary">
          Nieuwe link aanvragen
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>{isInvite ? 'Welkom bij Werkbrug' : 'Nieuw wachtwoord'}</Heading>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} labels={{ password: 'Wachtwoord', again: 'Nog een keer' }} />
        <TextField
          field={fields.password}
          label="Kies een wachtwoord"
          type="password"
          autoComplete="new-password"
          hint="Minstens 12 tekens. Een korte zin is makkelijk te onthouden."
        />
        <TextField
          field={fields.again}
          label="Typ het nog een keer"
          type="password"
          autoComplete="new-password"
        />
        <Button>Wachtwoord opslaan</Button>
      </Form>
    </div>
  );
}
