import { Form } from '@remix-run/react';
import {
  acceptForm,
  correctForm,
  discrepancyLabels,
  inviteForm,
  ownReasonForm,
  rejectForm,
  withdrawForm,
} from '../domain/application/application-forms.ts';
import { endReasons } from '../domain/application/rejection-reasons.ts';
import {
  type DisclosureField,
  defaultDisclosure,
  disclosureConsequences,
  disclosureFieldLabels,
  disclosureFieldNames,
  disclosureFields,
} from '../domain/disclosure/disclosure-fields.ts';
import { optionsOf } from '../domain/shared/labels.ts';
import { Alert } from './blocks.tsx';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from './form.tsx';
import { Paragraph } from './text.tsx';
import { useSchemaForm } from './use-form.ts';

/** What the action gave back for this form, if anything. */
type Answer = { result?: unknown } | undefined;

interface StepProps {
  answer: Answer;
  /** Version of the application that the page shows. */
  version: number;
}

/** On top of the page: why a step was not taken, where its own form is not there to say it. */
export function Problems({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <Alert tone="error" title="Dat lukte niet.">
      {texts.map((text) => (
        <Paragraph key={text}>{text}</Paragraph>
      ))}
    </Alert>
  );
}

function Step({ action, version }: { action: string; version: number }) {
  return (
    <>
      <input type="hidden" name="actie" value={action} />
      <input type="hidden" name="versie" value={version} />
    </>
  );
}

/** One button for a step that asks nothing. */
export function StepButton({
  action,
  version,
  label,
  look = 'primary',
}: {
  action: string;
  version: number;
  label: string;
  look?: 'primary' | 'secondary' | 'subtle';
}) {
  return (
    <Form method="post">
      <Step action={action} version={version} />
      <Button look={look}>{label}</Button>
    </Form>
  );
}

/**
 * Yes to a proposal, or to sharing: which fields the employer will see.
 *
 * @param own `true` speaks to the candidate, `false` to the jobcoach who records his answer
 */
export function AgreeForm({
  action,
  answer,
  version,
  own,
  fields: shown = disclosureFields,
  chosen = defaultDisclosure,
  button,
}: StepProps & {
  action: string;
  own: boolean;
  fields?: readonly DisclosureField[];
  chosen?: readonly string[];
  button: string;
}) {
  const [form, fields] = useSchemaForm({
    id: action,
    schema: acceptForm,
    answer,
    defaults: { fields: [...chosen] },
  });
  const names = own ? disclosureFieldLabels : disclosureFieldNames;
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack">
      <ErrorSummary form={form} labels={{ fields: 'Wat de werkgever mag zien' }} />
      <Step action={action} version={version} />
      <CheckboxGroup
        field={fields.fields}
        label={
          own ? 'Wat mag de werkgever van u zien?' : 'Wat mag de werkgever zien? Vraag het de kandidaat.'
        }
        hint="De werkgever ziet dit pas als hij uitnodigt voor een gesprek. Dit kan altijd weer gestopt worden."
        options={shown.map((value) => ({
          value,
          label: names[value],
          ...(own ? { hint: disclosureConsequences[value] } : {}),
        }))}
      />
      <Button>{button}</Button>
    </Form>
  );
}

/** No to a proposal, or withdrawing: with a reason of the candidate's own. */
export function OwnReasonForm({
  action,
  answer,
  version,
  question,
  button,
}: StepProps & { action: string; question: string; button: string }) {
  const [form, fields] = useSchemaForm({ id: action, schema: ownReasonForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack">
      <ErrorSummary form={form} labels={{ reasonCode: question, note: 'Uitleg' }} />
      <Step action={action} version={version} />
      <RadioGroup field={fields.reasonCode} label={question} options={ownReasonOptions} />
      <TextArea
        field={fields.note}
        hint="Schrijf geen ziekte of diagnose op."
        label="Uitleg"
        optional
        rows={3}
      />
      <Button look="secondary">{button}</Button>
    </Form>
  );
}

const ownReasonOptions = endReasons.flatMap(({ code, ownLabel }) =>
  ownLabel ? [{ value: code, label: ownLabel }] : [],
);

/** The jobcoach withdraws, for the candidate or by her own decision. */
export function WithdrawForm({ answer, version }: StepProps) {
  const [form, fields] = useSchemaForm({ id: 'withdraw', schema: withdrawForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack">
      <ErrorSummary form={form} labels={{ reasonCode: 'Reden', note: 'Uitleg' }} />
      <Step action="withdraw" version={version} />
      <SelectField field={fields.reasonCode} label="Reden" options={ownReasonOptions} />
      <TextArea
        field={fields.note}
        hint="Schrijf geen ziekte of diagnose op."
        label="Uitleg"
        optional
        rows={3}
      />
      <Checkbox field={fields.asked} label="De kandidaat vroeg mij dit" />
      <Button look="secondary">Intrekken</Button>
    </Form>
  );
}

/** A rejection with a reason of the list. */
export function RejectForm({ answer, version, button }: StepProps & { button: string }) {
  const [form, fields] = useSchemaForm({
    id: 'reject',
    schema: rejectForm,
    answer,
    defaults: { shared: 'on' },
  });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack">
      <ErrorSummary
        form={form}
        labels={{ reasonCode: 'Reden', discrepancy: 'Waar gaat het over', note: 'Uitleg' }}
      />
      <Step action="reject" version={version} />
      <SelectField
        field={fields.reasonCode}
        label="Reden"
        options={endReasons.map(({ code, label }) => ({ value: code, label }))}
      />
      <SelectField
        field={fields.discrepancy}
        label="Bij “anders”: waar gaat het over?"
        optional
        options={optionsOf(discrepancyLabels)}
      />
      <TextArea
        field={fields.note}
        label="Uitleg"
        hint="Nodig bij “mist een vaardigheid” en “anders”. Schrijf niets over gezondheid."
        optional
        rows={3}
      />
      <Checkbox
        field={fields.shared}
        label="De kandidaat mag de reden lezen"
        hint="In gewone woorden, met een tip."
      />
      <Button look="secondary">{button}</Button>
    </Form>
  );
}

/** Day, time and place of an interview. */
export function InviteForm({ answer, version }: StepProps) {
  const [form, fields] = useSchemaForm({ id: 'invite', schema: inviteForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack">
      <ErrorSummary form={form} labels={{ date: 'Dag', time: 'Tijd', place: 'Waar of hoe' }} />
      <Step action="invite" version={version} />
      <TextField field={fields.date} label="Dag" type="date" short />
      <TextField field={fields.time} label="Tijd" type="time" short />
      <TextField
        field={fields.place}
        label="Waar of hoe"
        hint="Bijvoorbeeld: aan de balie, Merwedestraat 12 in Dordrecht. Of: wij bellen."
      />
      <Button>Uitnodigen</Button>
    </Form>
  );
}

/** Takes the last step back. */
export function CorrectForm({ answer, version, what }: StepProps & { what: string }) {
  const [form, fields] = useSchemaForm({ id: 'correct', schema: correctForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack">
      <ErrorSummary form={form} labels={{ note: 'Wat ging er mis' }} />
      <Step action="correct" version={version} />
      <p className="nl-paragraph">
        De laatste stap was: <strong>{what}</strong>. Was dat een vergissing? Dan kunt u die terugdraaien. De
        geschiedenis blijft staan.
      </p>
      <TextArea
        field={fields.note}
        hint="Schrijf geen ziekte of diagnose op."
        label="Wat ging er mis?"
        rows={2}
      />
      <Button look="secondary">Stap terugdraaien</Button>
    </Form>
  );
}
