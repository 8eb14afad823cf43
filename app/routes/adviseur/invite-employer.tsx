import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { guarded, seeOther } from '../../auth/guard.ts';
import { inviteForm } from '../../domain/employer/employer-forms.ts';
import { inviteEmployer } from '../../domain/employer/invite-employer.ts';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { mailAddress } from '../mail-address.ts';

export const meta: MetaFunction = () => [{ title: 'Werkgever uitnodigen - Werkbrug' }];

export const loader = guarded('employer.invite', ({ services }) => ({ token: services.newId() }));

export const action = guarded('employer.invite', ({ request, context, app }) =>
  submitted(request, inviteForm, async (value) => {
    const baseUrl = mailAddress(app.env, new URL(request.url));
    const id = await inviteEmployer(context, { ...value, baseUrl });
    return seeOther(withDone(`/adviseur/werkgevers/${id}`, 'uitgenodigd'));
  }),
);

const labels = { company: 'Naam van het bedrijf', name: 'Contactpersoon', email: 'E-mailadres' };

export default function InviteEmployer() {
  const { token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'uitnodigen', schema: inviteForm, answer });
  return (
    <div className="wb-stack wb-form">
      <TextLink to="/adviseur/werkgevers">Alle werkgevers</TextLink>
      <Heading level={1}>Werkgever uitnodigen</Heading>
      <Paragraph>
        De werkgever krijgt een e-mail met een link die 14 dagen werkt. U wordt zijn contactpersoon bij de
        gemeente.
      </Paragraph>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} labels={labels} />
        <input type="hidden" name="formulier" value={token} />
        <TextField field={fields.company} label={labels.company} />
        <TextField field={fields.name} label={labels.name} />
        <TextField field={fields.email} label={labels.email} type="email" />
        <Button>Uitnodigen</Button>
      </Form>
    </div>
  );
}
