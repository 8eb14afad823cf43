import type { MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { open, seeOther } from '../../auth/guard.ts';
import { limitUse } from '../../auth/rate-limit.ts';
import { isSecure, sessionCookie } from '../../auth/session.ts';
import { acceptInvitation, openInvitation } from '../../domain/employer/accept-invitation.ts';
import { acceptInvitationForm } from '../../domain/employer/employer-forms.ts';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary } from '../../ui/form.tsx';
import { RegisterFields, registerLabels } from '../../ui/register-fields.tsx';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Uitnodiging - Werkbrug' }];

export const loader = open(async ({ params, services }) => {
  const invitation = await openInvitation(services, params.token ?? '');
  if (!invitation) return data({ invitation: null }, { status: 410 });
  return data({
    invitation: { company: invitation.employer.name, name: invitation.name, email: invitation.email },
  });
});

export const action = open(({ request, params, services, app }) =>
  submitted(
    request,
    acceptInvitationForm,
    async (value) => {
      await limitUse(app.services, 'uitnodiging', app.clientAddress);
      const secret = await acceptInvitation(services, {
        ...value,
        secret: params.token ?? '',
        userAgent: request.headers.get('User-Agent') ?? '',
      });
      const secure = isSecure(app.env);
      return seeOther(withDone('/werkgever', 'aangemeld'), { 'Set-Cookie': sessionCookie(secret, secure) });
    },
    { hide: ['password'] },
  ),
);

export default function Invitation() {
  const { invitation } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({
    id: 'uitnodiging',
    schema: acceptInvitationForm,
    answer,
    defaults: { company: invitation?.company, name: invitation?.name },
  });
  if (!invitation) {
    return (
      <div className="wb-stack wb-text">
        <Heading level={1}>Deze link werkt niet meer</Heading>
        <Paragraph>
          Een uitnodiging werkt 14 dagen en één keer. Vraag uw werkgeversadviseur om een nieuwe. Heeft u uw
          account al gemaakt? Dan kunt u inloggen.
        </Paragraph>
        <div className="wb-row">
          <ButtonLink to="/inloggen">Inloggen</ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>Welkom bij Werkbrug</Heading>
      <Paragraph>
        Kies een wachtwoord en vul uw bedrijfsgegevens aan. U logt straks in met {invitation.email}.
      </Paragraph>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} labels={registerLabels} />
        <RegisterFields fields={fields} email={null} />
        <Button>Account maken</Button>
      </Form>
    </div>
  );
}
