import { Form } from '@remix-run/react';
import {
  candidateForm,
  candidateStatusLabels,
  ladderSteps,
  legalBasisLabels,
  sexLabels,
} from '../domain/candidate/candidate-form.ts';
import { educationLevels, languageLevels, optionsOf } from '../domain/shared/labels.ts';
import { languages, spokenLevels } from '../domain/shared/languages.ts';
import { workConditions } from '../domain/shared/work-conditions.ts';
import {
  AboutField,
  AvailabilityFields,
  ContactFields,
  candidateFieldLabels,
  occupations,
  TravelFields,
  WishFields,
} from './candidate-fields.tsx';
import { Button, Checkbox, CheckboxGroup, ErrorSummary, SelectField, TextArea, TextField } from './form.tsx';
import { Rows } from './rows.tsx';
import { SuggestField } from './suggest-field.tsx';
import { Heading, Paragraph } from './text.tsx';
import { useSchemaForm } from './use-form.ts';

const labels: Record<string, string> = {
  ...candidateFieldLabels,
  firstName: 'Voornaam',
  lastName: 'Achternaam',
  birthDate: 'Geboortedatum',
  clientNumber: 'Klantnummer',
  legalBasis: 'Wet',
  status: 'Status',
  educationLevel: 'Opleiding',
  dutchLevel: 'Nederlands',
  skills: 'Vaardigheden',
  conditions: 'Werkomstandigheden',
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => index).flatMap((index) => [
      [`experience[${index}].occupation`, `Werkervaring ${index + 1}`],
      [`experience[${index}].years`, `Jaren ervaring ${index + 1}`],
      [`spoken[${index}].code`, `Taal ${index + 1}`],
      [`spoken[${index}].level`, `Hoe goed (taal ${index + 1})`],
    ]),
  ),
  noDiagnosis: 'Over de kandidaat',
};

/** The jobcoach's form for a new candidate (with a token) or one she changes (with the version that was shown). */
export function CandidateForm({
  answer,
  defaults,
  formToken,
  version,
}: {
  answer: { result?: unknown } | undefined;
  defaults: Record<string, unknown>;
  formToken?: string;
  version?: number;
}) {
  const [form, fields] = useSchemaForm({ id: 'kandidaat', schema: candidateForm, answer, defaults });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={labels} />
      {formToken ? <input type="hidden" name="formulier" value={formToken} /> : null}
      {version ? <input type="hidden" name="versie" value={version} /> : null}
      <Heading level={2}>Wie</Heading>
      <TextField field={fields.firstName} label="Voornaam" autoComplete="off" />
      <TextField field={fields.lastName} label="Achternaam" autoComplete="off" />
      <TextField field={fields.birthDate} label="Geboortedatum" type="date" optional short />
      <SelectField
        field={fields.sex}
        label="Geslacht"
        optional
        options={optionsOf(sexLabels)}
        empty="niet ingevuld"
      />
      <TextField
        field={fields.clientNumber}
        label="Klantnummer"
        optional
        hint="Het nummer in het eigen systeem van de gemeente. Nooit het BSN."
        short
      />
      <SelectField field={fields.legalBasis} label="Wet" options={optionsOf(legalBasisLabels)} />
      <SelectField
        field={fields.status}
        label="Status"
        options={optionsOf(candidateStatusLabels)}
        empty={null}
      />
      <Checkbox field={fields.placeable} label="Plaatsbaar: het zoeken naar werk kan beginnen" />
      <SelectField
        field={fields.ladderStep}
        label="Trede op de participatieladder"
        optional
        options={optionsOf(ladderSteps)}
        empty="nog niet bekend"
      />
      <TextField
        field={fields.ladderReason}
        label="Waarom deze trede?"
        optional
        hint="Nodig als de trede verandert. De datum en uw naam komen er vanzelf bij."
      />
      <Heading level={2}>Contact</Heading>
      <ContactFields fields={fields} own={false} />
      <Heading level={2}>Werk</Heading>
      <WishFields form={form} wishes={fields.wishes} own={false} />
      <Rows form={form} field={fields.experience} legend="Werkervaring" add="Nog een baan toevoegen">
        {(row, index) => {
          const parts = row.getFieldset();
          return (
            <div className="wb-columns wb-columns--2">
              <SuggestField
                field={parts.occupation}
                label={`Werkervaring ${index + 1}`}
                hint={index === 0 ? 'Een beroep. Mag leeg blijven.' : undefined}
                source={occupations}
              />
              <TextField
                field={parts.years}
                label={`Jaren ervaring ${index + 1}`}
                hint={index === 0 ? 'Hoeveel jaar.' : undefined}
                inputMode="decimal"
                optional
              />
            </div>
          );
        }}
      </Rows>
      <TextArea
        field={fields.skills}
        label="Vaardigheden"
        optional
        hint="Zet elke vaardigheid op een eigen regel."
        rows={4}
      />
      <AboutField fields={fields} own={false} />
      <Heading level={2}>Niveau</Heading>
      <SelectField field={fields.educationLevel} label="Opleiding" options={optionsOf(educationLevels)} />
      <SelectField
        field={fields.workLevel}
        label="Werk- en denkniveau"
        optional
        options={['0', '1', '2', '3', '4', '5', '6', '7'].map((value) => ({ value, label: value }))}
        empty="nog niet bekend"
      />
      <SelectField field={fields.dutchLevel} label="Nederlands" options={optionsOf(languageLevels)} />
      <Rows form={form} field={fields.spoken} legend="Andere talen" add="Nog een taal toevoegen">
        {(row, index) => {
          const parts = row.getFieldset();
          return (
            <div className="wb-columns wb-columns--2">
              <SelectField
                field={parts.code}
                label={`Taal ${index + 1}`}
                optional
                options={optionsOf(languages)}
                empty="geen"
              />
              <SelectField
                field={parts.level}
                label={`Hoe goed (taal ${index + 1})`}
                optional
                options={optionsOf(spokenLevels)}
                empty="niet bekend"
              />
            </div>
          );
        }}
      </Rows>
      <Heading level={2}>Uren en dagen</Heading>
      <AvailabilityFields fields={fields} own={false} />
      <Heading level={2}>Reizen</Heading>
      <TravelFields fields={fields} own={false} />
      <Heading level={2}>Wat iemand nodig heeft op het werk</Heading>
      <Paragraph>
        Alleen wat er nodig is, nooit waarom. Een werkgever ziet dit pas als de kandidaat daar ja op zegt.
      </Paragraph>
      <CheckboxGroup
        field={fields.conditions}
        label="Werkomstandigheden"
        optional
        options={workConditions.map(({ code, candidateLabel }) => ({ value: code, label: candidateLabel }))}
      />
      <Button>Opslaan</Button>
    </Form>
  );
}
