import { Form } from '@remix-run/react';
import { endReasons } from '../domain/application/rejection-reasons.ts';
import {
  attendanceLabels,
  cancelForm,
  candidateEvaluationForm,
  employerEvaluationForm,
  endEarlyForm,
  notConvertForm,
  receivedForm,
} from '../domain/proefplaatsing/proefplaatsing-forms.ts';
import { Button, Checkbox, ErrorSummary, RadioGroup, SelectField, TextArea, TextField } from './form.tsx';
import { useSchemaForm } from './use-form.ts';

interface FormProps {
  answer: { result?: unknown } | undefined;
}

const reasons = endReasons.map(({ code, label }) => ({ value: code, label }));

const discrepancies = [
  { value: 'level', label: 'opleidingsniveau' },
  { value: 'kind', label: 'soort opleiding of vaardigheden' },
  { value: 'wishes', label: 'wensen en mogelijkheden' },
  { value: 'presentation', label: 'hoe iemand zich laat zien' },
  { value: 'recruiting', label: 'hoe de werkgever zoekt' },
  { value: 'image', label: 'beeld dat de werkgever heeft' },
];

const reasonLabels = {
  endedOn: 'Laatste dag',
  reasonCode: 'Reden',
  note: 'Toelichting',
  discrepancy: 'Waar zat het verschil?',
  nextStep: 'Volgende stap',
};

/** @param full the jobcoach also says what the reason points to, what the candidate reads and what comes next */
export function EndEarlyForm({
  answer,
  version,
  today,
  full,
}: FormProps & { version: number; today: string; full: boolean }) {
  const [form, fields] = useSchemaForm({
    id: 'eerder',
    schema: endEarlyForm,
    answer,
    defaults: { endedOn: today },
  });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={reasonLabels} />
      <input type="hidden" name="actie" value="endEarly" />
      <input type="hidden" name="versie" value={version} />
      <TextField field={fields.endedOn} label="Laatste dag" type="date" short />
      <SelectField field={fields.reasonCode} label="Reden" options={reasons} />
      <TextArea
        field={fields.note}
        hint="Schrijf geen ziekte of diagnose op."
        label="Toelichting"
        optional
        rows={3}
      />
      {full ? (
        <>
          <SelectField
            field={fields.discrepancy}
            label="Bij “anders”: waar zat het verschil?"
            optional
            options={discrepancies}
          />
          <Checkbox field={fields.shared} label="De kandidaat mag de reden lezen" />
          <TextArea field={fields.nextStep} label="Volgende stap" optional rows={2} />
        </>
      ) : null}
      <Button look="secondary">Eerder stoppen</Button>
    </Form>
  );
}

export function NotConvertForm({ answer, version }: FormProps & { version: number }) {
  const [form, fields] = useSchemaForm({ id: 'afsluiten', schema: notConvertForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={reasonLabels} />
      <input type="hidden" name="actie" value="notConvert" />
      <input type="hidden" name="versie" value={version} />
      <SelectField field={fields.reasonCode} label="Waarom komt er geen contract?" options={reasons} />
      <TextArea
        field={fields.note}
        hint="Schrijf geen ziekte of diagnose op."
        label="Toelichting"
        optional
        rows={3}
      />
      <SelectField
        field={fields.discrepancy}
        label="Bij “anders”: waar zat het verschil?"
        optional
        options={discrepancies}
      />
      <Checkbox field={fields.shared} label="De kandidaat mag de reden lezen" />
      <TextArea field={fields.nextStep} label="Wat is de volgende stap?" rows={2} />
      <Button look="secondary">Afsluiten zonder contract</Button>
    </Form>
  );
}

export function CancelTrialForm({ answer, version }: FormProps & { version: number }) {
  const [form, fields] = useSchemaForm({ id: 'nietdoor', schema: cancelForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ note: 'Reden' }} />
      <input type="hidden" name="actie" value="cancel" />
      <input type="hidden" name="versie" value={version} />
      <TextArea field={fields.note} hint="Schrijf geen ziekte of diagnose op." label="Reden" rows={2} />
      <Button look="secondary">Gaat niet door</Button>
    </Form>
  );
}

export function EmployerEvaluationForm({ answer }: FormProps) {
  const [form, fields] = useSchemaForm({ id: 'beoordeling', schema: employerEvaluationForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary
        form={form}
        labels={{
          tasksDone: 'Taken',
          attendance: 'Aanwezig',
          wentWell: 'Wat ging goed',
          hired: 'Aannemen',
          why: 'Waarom',
        }}
      />
      <input type="hidden" name="actie" value="evaluate" />
      <TextArea field={fields.tasksDone} label="Welke taken deed de kandidaat?" rows={3} />
      <RadioGroup
        field={fields.attendance}
        label="Was de kandidaat er op de afgesproken dagen?"
        options={Object.entries(attendanceLabels).map(([value, label]) => ({ value, label }))}
      />
      <TextArea field={fields.wentWell} label="Wat ging goed?" rows={3} />
      <RadioGroup
        field={fields.hired}
        label="Neemt u de kandidaat aan?"
        options={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nee' },
          { value: 'unsure', label: 'Dat weet ik nog niet' },
        ]}
      />
      <TextArea
        field={fields.why}
        hint="Schrijf geen ziekte of diagnose op."
        label="Zo nee: waarom niet?"
        optional
        rows={3}
      />
      <Button>Versturen</Button>
    </Form>
  );
}

export function CandidateEvaluationForm({ answer, seen }: FormProps & { seen: boolean }) {
  const [form, fields] = useSchemaForm({ id: 'beoordeling', schema: candidateEvaluationForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ agrees: 'Bent u het ermee eens?', ownWords: 'Uw eigen woorden' }} />
      <input type="hidden" name="actie" value="evaluate" />
      <RadioGroup
        field={fields.agrees}
        label={
          seen
            ? 'Bent u het eens met wat de werkgever zegt?'
            : 'De werkgever heeft nog niets gezegd. Wat kiest u?'
        }
        options={
          seen
            ? [
                { value: 'yes', label: 'Ja' },
                { value: 'no', label: 'Nee' },
              ]
            : [{ value: 'notSeen', label: 'Ik vertel nu alleen zelf hoe het ging' }]
        }
      />
      <TextArea
        field={fields.ownWords}
        hint="Schrijf geen ziekte of diagnose op."
        label="Hoe ging het, in uw eigen woorden?"
        optional={seen}
        rows={4}
      />
      <Button>Versturen</Button>
    </Form>
  );
}

export function ReceivedForm({ answer }: FormProps) {
  const [form, fields] = useSchemaForm({ id: 'ontvangen', schema: receivedForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ party: 'Van wie', note: 'Wat er gezegd is' }} />
      <input type="hidden" name="actie" value="received" />
      <RadioGroup
        field={fields.party}
        label="Van wie heeft u de beoordeling al?"
        options={[
          { value: 'employer', label: 'Van de werkgever' },
          { value: 'candidate', label: 'Van de kandidaat' },
        ]}
      />
      <TextArea
        field={fields.note}
        hint="Schrijf geen ziekte of diagnose op."
        label="Wat er gezegd is"
        optional
        rows={3}
      />
      <Button look="secondary">Al ontvangen</Button>
    </Form>
  );
}
