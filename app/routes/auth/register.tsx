import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { homeOf, open, seeOther } from '../../auth/guard.ts';
import { limitUse, withinLimit } from '../../auth/rate-limit.ts';
import { isSecure, sessionCookie } from '../../auth/session.ts';
import { registerForm } from '../../domain/employer/employer-forms.ts';
import { registerEmployer } from '../../domain/employer/register-employer.ts';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary } from '../../ui/form.tsx';
import { RegisterFields, registerLabels } from '../../ui/register-fields.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { mailAddress } from '../mail-address.ts';

export const meta: MetaFunction = () => [{ title: 'Bedrijf aanmelden - Werkbrug' }];

export const loader = open(({ visitor, services }) => {
  if (visitor) throw seeOther(homeOf(visitor.actor.role));
  return { token: services.newId() };
});

export const action = open(({ request, services, app, url }) =>
  submitted(
    request,
    registerForm,
    async (value) => {
      await limitUse(app.services, 'registreren', app.clientAddress);
      const secret = await registerEmployer(services, {
        ...value,
        mailboxFull: !(await withinLimit(app.services, 'mailbox', value.email)),
        userAgent: request.headers.get('User-Agent') ?? '',
        baseUrl: mailAddress(app.env, url),
      });
      if (!secret) return seeOther('/inloggen');
      const secure = isSecure(app.env);
      return seeOther(withDone('/werkgever', 'aangemeld'), {
        'Set-Cookie': sessionCookie(secret, secure),
      });
    },
    { hide: ['password'] },
  ),
);

export default function Register() {
  const { token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'registreren', schema: registerForm, answer });
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>Bedrijf aanmelden</Heading>
      <Paragraph>
        Hier meldt u uw bedrijf aan. Daarna kunt u meteen een plek plaatsen. Heeft u al een account? Dan kunt
        u <TextLink to="/inloggen">inloggen</TextLink>.
      </Paragraph>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} labels={registerLabels} />
        <input type="hidden" name="formulier" value={token} />
        <RegisterFields fields={fields} email={fields.email} />
        <Button>Bedrijf aanmelden</Button>
      </Form>
    </div>
  );
}
