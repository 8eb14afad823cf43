import { Form } from '@remix-run/react';
import { contractFormLabels, finders, wageBands } from '../domain/placement/contract-forms.ts';
import { hireForm, placementInstruments } from '../domain/placement/placement-forms.ts';
import { optionsOf } from '../domain/shared/labels.ts';
import { Button, CheckboxGroup, ErrorSummary, RadioGroup, SelectField, TextField } from './form.tsx';
import { useSchemaForm } from './use-form.ts';

/** What is agreed about the job. @param asksFinder only the jobcoach is asked here who found it */
export function HireForm({
  answer,
  token,
  version,
  asksFinder,
  defaults,
}: {
  answer: { result?: unknown } | undefined;
  token: string;
  version: number;
  asksFinder: boolean;
  defaults: { startsOn?: string; hoursPerWeek?: string };
}) {
  const [form, fields] = useSchemaForm({ id: 'aannemen', schema: hireForm, answer, defaults });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary
        form={form}
        labels={{
          startsOn: 'Eerste werkdag',
          hoursPerWeek: 'Uren per week',
          contractForm: 'Soort contract',
          contractEndsOn: 'Laatste dag van het contract',
          wageBand: 'Loon',
          instruments: 'Voorzieningen',
          foundBy: 'Wie vond de baan?',
        }}
      />
      <input type="hidden" name="formulier" value={token} />
      <input type="hidden" name="versie" value={version} />
      <TextField field={fields.startsOn} label="Eerste werkdag" type="date" short />
      <TextField field={fields.hoursPerWeek} label="Uren per week" inputMode="decimal" short />
      <RadioGroup
        field={fields.contractForm}
        label="Soort contract"
        options={optionsOf(contractFormLabels)}
      />
      <TextField
        field={fields.contractEndsOn}
        label="Laatste dag van het contract"
        type="date"
        short
        optional
        hint="Leeg laten bij onbepaalde tijd. Een maand voor deze dag plannen wij een gesprek."
      />
      <SelectField field={fields.wageBand} label="Loon" optional options={optionsOf(wageBands)} />
      <CheckboxGroup
        field={fields.instruments}
        label="Voorzieningen die zijn afgesproken"
        optional
        options={optionsOf(placementInstruments)}
      />
      {asksFinder ? (
        <RadioGroup
          field={fields.foundBy}
          label="Wie vond deze baan?"
          optional
          hint="De deelnemer krijgt deze vraag ook, apart van u."
          options={optionsOf(finders)}
        />
      ) : null}
      <Button>Aannemen</Button>
    </Form>
  );
}
