import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { guarded, seeOther } from '../../auth/guard.ts';
import { inviteStaffForm } from '../../domain/account/account-forms.ts';
import { inviteStaff } from '../../domain/account/manage-account.ts';
import { roleLabels } from '../../domain/account/role-labels.ts';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, RadioGroup, TextField } from '../../ui/form.tsx';
import { Heading } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { mailAddress } from '../mail-address.ts';

export const meta: MetaFunction = () => [{ title: 'Collega uitnodigen - Werkbrug' }];

export const loader = guarded('account.manage', () => null);

export const action = guarded('account.manage', ({ request, context, app, url }) =>
  submitted(request, inviteStaffForm, async (value) => {
    const id = await inviteStaff(context, { ...value, baseUrl: mailAddress(app.env, url) });
    return seeOther(withDone(`/beheer/gebruikers/${id}`, 'uitnodiging'));
  }),
);

export default function InviteStaff() {
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'collega', schema: inviteStaffForm, answer });
  const option = (role: 'jobcoach' | 'employerAdviser' | 'administrator') => ({
    value: role,
    label: roleLabels[role],
  });
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>Collega uitnodigen</Heading>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary
          form={form}
          labels={{ name: 'Naam', email: 'E-mailadres', role: 'Rol', region: 'Regio' }}
        />
        <TextField field={fields.name} label="Naam" autoComplete="off" />
        <TextField field={fields.email} label="E-mailadres" type="email" autoComplete="off" />
        <RadioGroup
          field={fields.role}
          label="Rol"
          options={[option('jobcoach'), option('employerAdviser'), option('administrator')]}
        />
        <TextField
          field={fields.region}
          label="Arbeidsmarktregio"
          optional
          hint="Een jobcoach ziet ook anonieme profielen uit deze regio."
        />
        <Button>Uitnodiging versturen</Button>
      </Form>
    </div>
  );
}
