import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { guarded, seeOther } from '../../auth/guard.ts';
import { runRetention } from '../../domain/privacy/retention.ts';
import { retentionForm } from '../../domain/privacy/retention-form.ts';
import { retentionPeriods, saveRetention } from '../../domain/privacy/retention-settings.ts';
import { Alert, Facts, Section } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, Checkbox, ErrorSummary, TextField } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Bewaartermijnen - Werkbrug' }];

export const loader = guarded('setting.manage', async ({ services, context, app }) => {
  const periods = await retentionPeriods(services.db);
  const { warned, anonymised, messages, logs } = await runRetention(context, {
    apply: false,
    confirms: Boolean(app.env.SMTP_URL),
  });
  return {
    enabled: periods.enabled,
    defaults: {
      ...(periods.enabled ? { enabled: 'on' } : {}),
      introductionMonths: String(periods.introductionMonths),
      fileMonths: String(periods.fileMonths),
      messageMonths: String(periods.messageMonths),
      logMonths: String(periods.logMonths),
      warnDays: String(periods.warnDays),
      accountMonths: String(periods.accountMonths),
      unconfirmedDays: String(periods.unconfirmedDays),
    },
    next: { warned, anonymised, messages, logs: logs.audit + logs.processing },
  };
});

export const action = guarded('setting.manage', ({ request, context }) =>
  submitted(request, retentionForm, async (value) => {
    await saveRetention(context, value);
    return seeOther(withDone('/beheer/bewaartermijnen', 'opgeslagen'));
  }),
);

export default function Retention() {
  const { enabled, defaults, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'termijnen', schema: retentionForm, answer, defaults });
  return (
    <div className="wb-stack--wide wb-text">
      <div className="wb-stack">
        <Heading level={1}>Bewaartermijnen</Heading>
        <Paragraph>
          Na deze termijnen maakt Werkbrug gegevens anoniem. Aantallen per maand blijven kloppen. De deelnemer
          en de jobcoach krijgen eerst een waarschuwing.
        </Paragraph>
        {enabled ? null : (
          <Alert tone="warning" title="Dit staat nog op proef">
            <Paragraph>
              Er wordt niets weggehaald en niemand krijgt een waarschuwing. Zet het aan als de termijnen
              kloppen met het beleid van uw gemeente.
            </Paragraph>
          </Alert>
        )}
      </div>
      <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
        <ErrorSummary form={form} />
        <TextField
          field={fields.introductionMonths}
          label="Sollicitaties die niet doorgingen (maanden)"
          inputMode="numeric"
          short
        />
        <TextField field={fields.fileMonths} label="Gesloten dossiers (maanden)" inputMode="numeric" short />
        <TextField
          field={fields.messageMonths}
          label="Meldingen en e-mails (maanden)"
          inputMode="numeric"
          short
        />
        <TextField
          field={fields.logMonths}
          label="Logboeken (maanden)"
          hint="Wie wat veranderde en wie wie bekeek. Ten minste 12 maanden."
          inputMode="numeric"
          short
        />
        <TextField
          field={fields.accountMonths}
          label="Accounts die niemand gebruikt (maanden)"
          hint="Van medewerkers en werkgevers. Wie nog kandidaten begeleidt en wie beheerder is, blijft."
          inputMode="numeric"
          short
        />
        <TextField
          field={fields.unconfirmedDays}
          label="Aanmeldingen zonder bevestigd e-mailadres (dagen)"
          inputMode="numeric"
          short
        />
        <TextField field={fields.warnDays} label="Waarschuwing vooraf (dagen)" inputMode="numeric" short />
        <Checkbox field={fields.enabled} label="Voer dit elke nacht uit" />
        <Button>Opslaan</Button>
      </Form>
      <Section title="Wat er vannacht zou gebeuren" id="proef">
        <Facts
          items={[
            ['Waarschuwingen over een dossier', next.warned.files],
            ['Waarschuwingen over een sollicitatie', next.warned.introductions],
            ['Dossiers anoniem', next.anonymised.files],
            ['Sollicitaties anoniem', next.anonymised.introductions],
            ['Waarschuwingen over een account', next.warned.accounts],
            ['Accounts weg', next.anonymised.accounts],
            ['Oude berichten weg', next.messages],
            ['Oude logregels weg', next.logs],
          ]}
        />
      </Section>
    </div>
  );
}
