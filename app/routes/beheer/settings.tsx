import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { allSettings } from '../../../db/queries/settings.ts';
import { guarded, seeOther } from '../../auth/guard.ts';
import { saveSettings } from '../../domain/shared/save-settings.ts';
import { settingsForm } from '../../domain/shared/settings-form.ts';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, TextArea, TextField } from '../../ui/form.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Instellingen - Werkbrug' }];

export const loader = guarded('setting.manage', async ({ services }) => {
  const settings = await allSettings(services.db);
  const text = (key: string) => (typeof settings[key] === 'string' ? settings[key] : '');
  return {
    organisationName: text('organisationName'),
    helpContact: text('helpContact'),
    emailFooter: text('emailFooter'),
  };
});

export const action = guarded('setting.manage', ({ request, context }) =>
  submitted(request, settingsForm, async (value) => {
    await saveSettings(context, value);
    return seeOther(withDone('/beheer/instellingen', 'opgeslagen'));
  }),
);

export default function Settings() {
  const defaults = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'instellingen', schema: settingsForm, answer, defaults });
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>Instellingen</Heading>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} />
        <TextField field={fields.organisationName} label="Naam van de gemeente of regio" optional />
        <TextArea
          field={fields.helpContact}
          label="Tekst op de hulppagina"
          optional
          hint="Zet hier waar mensen terechtkunnen: telefoonnummer, e-mailadres, openingstijden."
        />
        <TextArea field={fields.emailFooter} label="Onder elke e-mail" optional rows={3} />
        <Button>Opslaan</Button>
      </Form>
      <Paragraph>
        <TextLink to="/beheer/bewaartermijnen">Hoe lang gegevens bewaard blijven</TextLink>
      </Paragraph>
    </div>
  );
}
