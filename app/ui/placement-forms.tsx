import { Form } from '@remix-run/react';
import { contractFormLabels, endReasons, finders } from '../domain/placement/contract-forms.ts';
import {
  absenceForm,
  backForm,
  cancelPlacementForm,
  claimForm,
  foundByForm,
  instrumentForm,
  jobEndForm,
  outcomeForm,
  placementInstruments,
  problemForm,
  renewForm,
} from '../domain/placement/placement-forms.ts';
import { optionsOf } from '../domain/shared/labels.ts';
import { Button, ErrorSummary, RadioGroup, SelectField, TextArea, TextField } from './form.tsx';
import { useSchemaForm } from './use-form.ts';

interface FormProps {
  answer: { result?: unknown } | undefined;
}

/** @param own true when the person reports himself absent */
export function AbsenceForm({ answer, own, today }: FormProps & { own?: boolean; today: string }) {
  const [form, fields] = useSchemaForm({
    id: 'afwezig',
    schema: absenceForm,
    answer,
    defaults: { fromDate: today },
  });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary
        form={form}
        labels={{ fromDate: 'Eerste dag', toDate: 'Laatste dag', note: 'Opmerking' }}
      />
      <input type="hidden" name="actie" value="absence" />
      <TextField
        field={fields.fromDate}
        label={own ? 'Vanaf welke dag bent u er niet?' : 'Eerste dag'}
        type="date"
        short
      />
      <TextField
        field={fields.toDate}
        label={own ? 'Tot en met welke dag?' : 'Laatste dag'}
        type="date"
        short
        optional
        hint="Leeg laten als dit nog niet bekend is."
      />
      <TextArea
        field={fields.note}
        label="Opmerking"
        optional
        rows={2}
        hint="Schrijf niet op welke ziekte het is. Dat hoeft niemand te weten."
      />
      <Button>Doorgeven</Button>
    </Form>
  );
}

export function BackForm({ answer, today }: FormProps & { today: string }) {
  const [form, fields] = useSchemaForm({
    id: 'terug',
    schema: backForm,
    answer,
    defaults: { toDate: today },
  });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ toDate: 'Laatste dag' }} />
      <input type="hidden" name="actie" value="back" />
      <TextField field={fields.toDate} label="Laatste dag van de afwezigheid" type="date" short />
      <Button look="secondary">Weer aan het werk</Button>
    </Form>
  );
}

export function ProblemForm({ answer, label }: FormProps & { label: string }) {
  const [form, fields] = useSchemaForm({ id: 'probleem', schema: problemForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ note: label }} />
      <input type="hidden" name="actie" value="problem" />
      <TextArea field={fields.note} label={label} rows={3} hint="Alleen de jobcoach leest dit." />
      <Button>Doorgeven aan de jobcoach</Button>
    </Form>
  );
}

export function FinderForm({ answer, value, own }: FormProps & { value: string | null; own?: boolean }) {
  const [form, fields] = useSchemaForm({
    id: 'gevonden',
    schema: foundByForm,
    answer,
    defaults: value ? { foundBy: value } : {},
  });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ foundBy: 'Wie vond de baan?' }} />
      <input type="hidden" name="actie" value="finder" />
      <RadioGroup
        field={fields.foundBy}
        label={own ? 'Wie vond deze baan voor u?' : 'Wie vond deze baan?'}
        options={optionsOf(own ? { ...finders, candidate: 'ikzelf', jobcoach: 'mijn jobcoach' } : finders)}
      />
      <Button look="secondary">Opslaan</Button>
    </Form>
  );
}

export function RenewForm({
  answer,
  version,
  defaults,
}: FormProps & { version: number; defaults: Record<string, string> }) {
  const [form, fields] = useSchemaForm({ id: 'contract', schema: renewForm, answer, defaults });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary
        form={form}
        labels={{
          contractForm: 'Soort contract',
          hoursPerWeek: 'Uren per week',
          fromDate: 'Eerste dag',
          contractEndsOn: 'Laatste dag',
        }}
      />
      <input type="hidden" name="actie" value="renew" />
      <input type="hidden" name="versie" value={version} />
      <RadioGroup
        field={fields.contractForm}
        label="Soort contract"
        options={optionsOf(contractFormLabels)}
      />
      <TextField field={fields.hoursPerWeek} label="Uren per week" inputMode="decimal" short />
      <TextField field={fields.fromDate} label="Eerste dag" type="date" short />
      <TextField field={fields.contractEndsOn} label="Laatste dag" type="date" short optional />
      <Button look="secondary">Contract opslaan</Button>
    </Form>
  );
}

export function InstrumentForm({ answer, today }: FormProps & { today: string }) {
  const [form, fields] = useSchemaForm({
    id: 'voorziening',
    schema: instrumentForm,
    answer,
    defaults: { fromDate: today },
  });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary
        form={form}
        labels={{
          code: 'Voorziening',
          fromDate: 'Van',
          toDate: 'Tot en met',
          grantedBy: 'Toegekend door',
          cost: 'Kosten',
        }}
      />
      <input type="hidden" name="actie" value="instrument" />
      <SelectField field={fields.code} label="Voorziening" options={optionsOf(placementInstruments)} />
      <TextField field={fields.fromDate} label="Van" type="date" short />
      <TextField field={fields.toDate} label="Tot en met" type="date" short optional />
      <TextField field={fields.grantedBy} label="Toegekend door" optional />
      <TextField field={fields.cost} label="Kosten in euro" inputMode="decimal" short optional />
      <Button look="secondary">Voorziening opslaan</Button>
    </Form>
  );
}

export function JobEndForm({ answer, version, today }: FormProps & { version: number; today: string }) {
  const [form, fields] = useSchemaForm({
    id: 'gestopt',
    schema: jobEndForm,
    answer,
    defaults: { endedOn: today },
  });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary
        form={form}
        labels={{ endedOn: 'Laatste werkdag', reason: 'Reden', note: 'Toelichting' }}
      />
      <input type="hidden" name="actie" value="jobEnd" />
      <input type="hidden" name="versie" value={version} />
      <TextField field={fields.endedOn} label="Laatste werkdag" type="date" short />
      <SelectField field={fields.reason} label="Reden" options={optionsOf(endReasons)} />
      <TextArea
        field={fields.note}
        hint="Schrijf geen ziekte of diagnose op."
        label="Toelichting"
        optional
        rows={3}
      />
      <Button look="secondary">De baan is gestopt</Button>
    </Form>
  );
}

export function CancelPlacementForm({ answer, version }: FormProps & { version: number }) {
  const [form, fields] = useSchemaForm({ id: 'nietdoor', schema: cancelPlacementForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ reason: 'Reden', note: 'Toelichting' }} />
      <input type="hidden" name="actie" value="cancel" />
      <input type="hidden" name="versie" value={version} />
      <SelectField field={fields.reason} label="Reden" options={optionsOf(endReasons)} />
      <TextArea field={fields.note} hint="Schrijf geen ziekte of diagnose op." label="Toelichting" rows={3} />
      <Button look="secondary">Gaat niet door</Button>
    </Form>
  );
}

export function OutcomeForm({ answer, version }: FormProps & { version: number }) {
  const [form, fields] = useSchemaForm({ id: 'uitkomst', schema: outcomeForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ note: 'Toelichting' }} />
      <input type="hidden" name="actie" value="sustain" />
      <input type="hidden" name="versie" value={version} />
      <TextArea
        field={fields.note}
        hint="Schrijf geen ziekte of diagnose op."
        label="Toelichting"
        optional
        rows={2}
      />
      <Button>Nog aan het werk: uitkomst vastleggen</Button>
    </Form>
  );
}

export function ClaimForm({ answer, operators }: FormProps & { operators: { id: string; name: string }[] }) {
  const [form, fields] = useSchemaForm({ id: 'claim', schema: claimForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ operatorId: 'Uitvoerder' }} />
      <input type="hidden" name="actie" value="claim" />
      <SelectField
        field={fields.operatorId}
        label="Uitvoerder"
        options={operators.map((row) => ({ value: row.id, label: row.name }))}
      />
      <Button look="secondary">Resultaat claimen</Button>
    </Form>
  );
}
