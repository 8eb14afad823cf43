import { Form } from '@remix-run/react';
import { byLawForm, nazorgDaysForm } from '../domain/proefplaatsing/by-law-form.ts';
import { Button, ErrorSummary, TextField } from './form.tsx';
import { useSchemaForm } from './use-form.ts';

interface FormProps<Values> {
  answer: { result?: unknown } | undefined;
  values: Values;
}

function texts(values: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

/** What a municipality may set for its own rule set. */
export function ByLawForm({
  answer,
  code,
  values,
}: FormProps<{
  principleMonths: number;
  longestMonths: number;
  contractMonths: number;
  unemployedMonths: number;
}> & { code: string }) {
  const [form, fields] = useSchemaForm({
    id: `regels-${code}`,
    schema: byLawForm,
    answer,
    defaults: texts(values),
  });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary
        form={form}
        labels={{
          principleMonths: 'In principe',
          longestMonths: 'Hoogstens',
          contractMonths: 'Contract erna',
          unemployedMonths: 'Werkloos',
        }}
      />
      <input type="hidden" name="actie" value={code} />
      <TextField
        field={fields.principleMonths}
        label="In principe, in maanden"
        inputMode="numeric"
        short
        hint="Volgens de wet hoogstens 2."
      />
      <TextField
        field={fields.longestMonths}
        label="Hoogstens, verlenging meegeteld, in maanden"
        inputMode="numeric"
        short
        hint="Volgens de wet hoogstens 6."
      />
      <TextField
        field={fields.contractMonths}
        label="Contract erna, ten minste in maanden"
        inputMode="numeric"
        short
      />
      <TextField
        field={fields.unemployedMonths}
        label="Werkloos, ten minste in maanden"
        inputMode="numeric"
        short
        hint="0 als dat niet gevraagd wordt."
      />
      <Button>Opslaan</Button>
    </Form>
  );
}

/** When the portal reminds, and when something counts as missed. */
export function NazorgDaysForm({
  answer,
  values,
}: FormProps<{
  remindDaysBefore: number;
  overdueAfterDays: number;
  missedAfterDays: number;
  contractEndDays: number;
}>) {
  const [form, fields] = useSchemaForm({
    id: 'dagen',
    schema: nazorgDaysForm,
    answer,
    defaults: texts(values),
  });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary
        form={form}
        labels={{
          remindDaysBefore: 'Herinnering',
          overdueAfterDays: 'Te laat',
          missedAfterDays: 'Gemist',
          contractEndDays: 'Einde contract',
        }}
      />
      <input type="hidden" name="actie" value="days" />
      <TextField
        field={fields.remindDaysBefore}
        label="Herinnering aan een gesprek, rapport of termijn: dagen ervoor"
        inputMode="numeric"
        short
      />
      <TextField
        field={fields.overdueAfterDays}
        label="Bericht dat iets te laat is: dagen erna"
        inputMode="numeric"
        short
      />
      <TextField
        field={fields.missedAfterDays}
        label="Een contact telt als gemist: dagen erna"
        inputMode="numeric"
        short
      />
      <TextField
        field={fields.contractEndDays}
        label="Extra contact voor het einde van een contract: dagen ervoor"
        inputMode="numeric"
        short
      />
      <Button>Opslaan</Button>
    </Form>
  );
}
