import { Form } from '@remix-run/react';
import { planFields } from '../domain/proefplaatsing/proefplaatsing-forms.ts';
import { Button, Checkbox, ErrorSummary, RadioGroup, TextArea, TextField } from './form.tsx';
import { Heading } from './text.tsx';
import { useSchemaForm } from './use-form.ts';

const yesNo = [
  { value: 'no', label: 'Nee' },
  { value: 'yes', label: 'Ja' },
];

const labels: Record<string, string> = {
  startsOn: 'Eerste dag',
  endsOn: 'Laatste dag',
  hoursPerWeek: 'Uren per week',
  tasks: 'Taken',
  guidance: 'Begeleiding',
  longerReason: 'Reden voor langer',
  unpaidWithinAbilities: 'Onbetaald en passend',
  workedHereBefore: 'Eerder gewerkt',
  workedBeforeReason: 'Wat is er veranderd',
  contractMonths: 'Maanden contract',
  contractHours: 'Uren contract',
  noProbation: 'Geen proeftijd',
  noAgencyClause: 'Geen uitzendbeding',
  insured: 'Verzekering',
  unemployedSince: 'Werkloos sinds',
  unemploymentException: 'Uitzondering',
  notHiredOtherwise: 'Niet zonder proefplaatsing',
  throughAgency: 'Via uitzendbureau',
  hirerName: 'Waar is het werk',
  generalAssistance: 'Bijstand',
};

/** Terms and conditions of a proefplaatsing, each condition as a question. */
export function PlanForm({
  answer,
  token,
  version,
  rules,
  defaults,
  button,
}: {
  answer: { result?: unknown } | undefined;
  token?: string;
  version?: number;
  rules: {
    principleMonths: number;
    longestMonths: number;
    asksUnemployment: boolean;
    asksAssistance: boolean;
  };
  defaults: Record<string, string>;
  button: string;
}) {
  const [form, fields] = useSchemaForm({ id: 'plan', schema: planFields, answer, defaults });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={labels} />
      {token ? <input type="hidden" name="formulier" value={token} /> : null}
      {version ? <input type="hidden" name="versie" value={version} /> : null}
      <Heading level={2}>Afspraken</Heading>
      <TextField field={fields.startsOn} label="Eerste dag" type="date" short />
      <TextField
        field={fields.endsOn}
        label="Laatste dag"
        type="date"
        short
        hint={`In principe hoogstens ${rules.principleMonths} maanden, met een reden hoogstens ${rules.longestMonths} maanden.`}
      />
      <TextArea
        field={fields.longerReason}
        label={`Waarom langer dan ${rules.principleMonths} maanden?`}
        optional
        rows={2}
      />
      <TextField field={fields.hoursPerWeek} label="Uren per week" inputMode="decimal" short />
      <TextArea field={fields.tasks} label="Taken" rows={4} />
      <TextArea field={fields.guidance} label="Begeleiding op de werkvloer" optional rows={2} />
      <Heading level={2}>Voorwaarden</Heading>
      {rules.asksAssistance ? (
        <Checkbox field={fields.generalAssistance} label="De kandidaat krijgt algemene bijstand" />
      ) : null}
      {rules.asksUnemployment ? (
        <>
          <TextField
            field={fields.unemployedSince}
            label="Eerste dag van de werkloosheid"
            type="date"
            short
            optional
          />
          <RadioGroup
            field={fields.unemploymentException}
            label="Geldt er een uitzondering?"
            options={[
              { value: 'none', label: 'Nee' },
              { value: 'under27', label: 'Jonger dan 27 zonder startkwalificatie' },
              { value: 'formerZw', label: 'Had eerst ziektewet of arbeidsongeschiktheid' },
            ]}
          />
        </>
      ) : null}
      <Checkbox
        field={fields.unpaidWithinAbilities}
        label="Het werk is onbetaald en past bij wat de kandidaat kan"
      />
      <RadioGroup
        field={fields.workedHereBefore}
        label="Deed de kandidaat dit werk eerder bij deze werkgever, ook als stage?"
        options={yesNo}
      />
      <TextArea
        field={fields.workedBeforeReason}
        label="Zo ja: wat is er sindsdien veranderd?"
        optional
        rows={2}
      />
      <TextField
        field={fields.contractMonths}
        label="Contract erna: hoeveel maanden is de werkgever van plan?"
        inputMode="numeric"
        short
      />
      <TextField
        field={fields.contractHours}
        label="Contract erna: hoeveel uur per week?"
        inputMode="decimal"
        short
      />
      <Checkbox field={fields.noProbation} label="In dat contract staat geen proeftijd" />
      <Checkbox field={fields.noAgencyClause} label="In dat contract staat geen uitzendbeding" />
      <Checkbox
        field={fields.insured}
        label="De werkgever heeft een verzekering voor aansprakelijkheid en ongevallen, ook voor de kandidaat"
      />
      <Checkbox
        field={fields.notHiredOtherwise}
        label="Zonder proefplaatsing zou de werkgever de kandidaat niet aannemen"
      />
      <RadioGroup
        field={fields.throughAgency}
        label="Is de werkgever een uitzendbureau of detacheerder?"
        options={yesNo}
      />
      <TextField field={fields.hirerName} label="Zo ja: bij welk bedrijf is het werk?" optional />
      <Button>{button}</Button>
    </Form>
  );
}
