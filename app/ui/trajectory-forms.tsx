import { Form } from '@remix-run/react';
import { optionsOf } from '../domain/shared/labels.ts';
import {
  dateForm,
  dateNoteForm,
  extendForm,
  phaseForm,
  startTrajectoryForm,
  stopForm,
  stopReasons,
  warningForm,
  withdrawWarningForm,
} from '../domain/trajectory/trajectory-forms.ts';
import { Button, Checkbox, ErrorSummary, RadioGroup, SelectField, TextArea, TextField } from './form.tsx';
import { useSchemaForm } from './use-form.ts';

interface FormProps {
  answer: { result?: unknown } | undefined;
}

export function ReferForm({
  answer,
  token,
  today,
  programmes,
  operators,
}: FormProps & {
  token: string;
  today: string;
  programmes: { value: string; label: string }[];
  operators: { value: string; label: string }[];
}) {
  const [form, fields] = useSchemaForm({
    id: 'traject',
    schema: startTrajectoryForm,
    answer,
    defaults: { referredOn: today },
  });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary
        form={form}
        labels={{
          programme: 'Programma',
          referredOn: 'Dag van aanmelding',
          operatorId: 'Uitvoerder',
          reason: 'Reden',
        }}
      />
      <input type="hidden" name="formulier" value={token} />
      <SelectField field={fields.programme} label="Programma" options={programmes} />
      <TextField field={fields.referredOn} label="Dag van aanmelding" type="date" short />
      {operators.length > 0 ? (
        <>
          <SelectField field={fields.operatorId} label="Uitvoerder" optional options={operators} />
          <Checkbox
            field={fields.draw}
            label="Laat het lot een uitvoerder kiezen"
            hint="Sommige programma’s wijzen door loting toe, zodat uitvoerders te vergelijken zijn."
          />
        </>
      ) : null}
      <TextField
        field={fields.reason}
        label="Reden van uw keuze"
        optional
        hint="Nodig als het programma loting vraagt en u zelf kiest, en als alle plekken bezet zijn."
      />
      <Button>Aanmelden</Button>
    </Form>
  );
}

export function DayForm({
  answer,
  version,
  action,
  label,
  button,
  today,
}: FormProps & { version: number; action: string; label: string; button: string; today: string }) {
  const [form, fields] = useSchemaForm({ id: action, schema: dateForm, answer, defaults: { date: today } });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ date: label }} />
      <input type="hidden" name="actie" value={action} />
      <input type="hidden" name="versie" value={version} />
      <TextField field={fields.date} label={label} type="date" short />
      <Button>{button}</Button>
    </Form>
  );
}

export function PauseForm({ answer, version, today }: FormProps & { version: number; today: string }) {
  const [form, fields] = useSchemaForm({
    id: 'pauze',
    schema: dateNoteForm,
    answer,
    defaults: { date: today },
  });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ date: 'Vanaf', note: 'Reden' }} />
      <input type="hidden" name="actie" value="pause" />
      <input type="hidden" name="versie" value={version} />
      <TextField field={fields.date} label="Vanaf" type="date" short />
      <TextArea field={fields.note} hint="Schrijf geen ziekte of diagnose op." label="Reden" rows={2} />
      <Button look="secondary">Op pauze zetten</Button>
    </Form>
  );
}

export function WarningForm({ answer, version, today }: FormProps & { version: number; today: string }) {
  const [form, fields] = useSchemaForm({
    id: 'waarschuwing',
    schema: warningForm,
    answer,
    defaults: { date: today },
  });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ date: 'Dag', note: 'Waarvoor' }} />
      <input type="hidden" name="actie" value="warn" />
      <input type="hidden" name="versie" value={version} />
      <TextField field={fields.date} label="Dag van de waarschuwing" type="date" short />
      <TextArea
        field={fields.note}
        label="Waarvoor is de waarschuwing?"
        hint="De deelnemer leest dit. Schrijf gewone woorden, en niets over ziekte."
        rows={3}
      />
      <Button look="secondary">Waarschuwing geven</Button>
    </Form>
  );
}

export function WithdrawWarningForm({
  answer,
  version,
  warnings,
}: FormProps & { version: number; warnings: { value: string; label: string }[] }) {
  const [form, fields] = useSchemaForm({
    id: 'intrekken',
    schema: withdrawWarningForm,
    answer,
    defaults: { warningId: warnings.at(-1)?.value ?? '' },
  });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ warningId: 'Waarschuwing', note: 'Reden' }} />
      <input type="hidden" name="actie" value="withdrawWarning" />
      <input type="hidden" name="versie" value={version} />
      <SelectField field={fields.warningId} label="Welke waarschuwing?" options={warnings} />
      <TextArea field={fields.note} label="Waarom telt hij niet meer mee?" rows={2} />
      <Button look="secondary">Waarschuwing intrekken</Button>
    </Form>
  );
}

export function ExtendForm({ answer, version }: FormProps & { version: number }) {
  const [form, fields] = useSchemaForm({ id: 'verlengen', schema: extendForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ note: 'Reden' }} />
      <input type="hidden" name="actie" value="extendPhase" />
      <input type="hidden" name="versie" value={version} />
      <TextArea field={fields.note} hint="Schrijf geen ziekte of diagnose op." label="Reden" rows={2} />
      <Button look="secondary">Fase verlengen</Button>
    </Form>
  );
}

export function PhaseForm({
  answer,
  version,
  action,
  button,
  phases,
  today,
  noteOptional,
}: FormProps & {
  version: number;
  action: string;
  button: string;
  phases: { value: string; label: string }[];
  today: string;
  noteOptional: boolean;
}) {
  const [form, fields] = useSchemaForm({
    id: action,
    schema: phaseForm,
    answer,
    defaults: { date: today, phase: phases[0]?.value ?? '' },
  });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ phase: 'Fase', date: 'Eerste dag', note: 'Reden' }} />
      <input type="hidden" name="actie" value={action} />
      <input type="hidden" name="versie" value={version} />
      <SelectField field={fields.phase} label="Fase" options={phases} />
      <TextField field={fields.date} label="Eerste dag" type="date" short />
      <TextArea
        field={fields.note}
        hint="Schrijf geen ziekte of diagnose op."
        label="Reden"
        optional={noteOptional}
        rows={2}
      />
      <Button look="secondary">{button}</Button>
    </Form>
  );
}

export function StopForm({
  answer,
  version,
  today,
  started,
}: FormProps & { version: number; today: string; started: boolean }) {
  const [form, fields] = useSchemaForm({
    id: 'stoppen',
    schema: stopForm,
    answer,
    defaults: { date: today },
  });
  const ways = started
    ? [
        { value: 'outflow', label: 'Naar werk' },
        { value: 'dropout', label: 'Gestopt zonder werk' },
        { value: 'transfer', label: 'Naar een ander traject' },
      ]
    : [
        { value: 'neverStart', label: 'Nooit begonnen' },
        { value: 'transfer', label: 'Naar een ander traject' },
      ];
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary
        form={form}
        labels={{
          how: 'Hoe',
          date: 'Laatste dag',
          reason: 'Reden',
          reasonCode: 'Reden',
          note: 'Toelichting',
        }}
      />
      <input type="hidden" name="actie" value="stop" />
      <input type="hidden" name="versie" value={version} />
      <RadioGroup field={fields.how} label="Hoe stopt het?" options={ways} />
      <TextField field={fields.date} label="Laatste dag" type="date" short />
      <SelectField field={fields.reasonCode} label="Reden" optional options={optionsOf(stopReasons)} />
      <TextArea
        field={fields.note}
        hint="Schrijf geen ziekte of diagnose op."
        label="Toelichting"
        optional
        rows={2}
      />
      <Button look="secondary">Traject stoppen</Button>
    </Form>
  );
}
