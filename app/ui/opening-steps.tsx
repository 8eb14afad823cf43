import { Form } from '@remix-run/react';
import { moveForm } from '../domain/opening/move-form.ts';
import { closeReasons, type OpeningAction } from '../domain/opening/opening-transitions.ts';
import { optionsOf } from '../domain/shared/labels.ts';
import { Button, ErrorSummary, SelectField, TextArea } from './form.tsx';
import { useSchemaForm } from './use-form.ts';

export interface OpeningStep {
  action: OpeningAction;
  label: string;
  requires: readonly string[];
}

type Answer = { result?: unknown } | undefined;

/** The answer belongs to the step whose form was sent. */
function answerTo(action: OpeningAction, answer: Answer): Answer {
  const result = answer?.result;
  if (typeof result !== 'object' || result === null || !('initialValue' in result)) return undefined;
  const sent = result.initialValue;
  return typeof sent === 'object' && sent !== null && 'actie' in sent && sent.actie === action
    ? answer
    : undefined;
}

/** A button per step of the table; what a step requires is asked beside its button. */
export function OpeningSteps({
  steps,
  version,
  answer,
}: {
  steps: readonly OpeningStep[];
  version: number;
  answer: Answer;
}) {
  const plain = steps.filter((step) => step.requires.length === 0);
  const asking = steps.filter((step) => step.requires.length > 0);
  return (
    <div className="wb-stack">
      {plain.map((step) => (
        <Step key={step.action} step={step} version={version} answer={answerTo(step.action, answer)} />
      ))}
      {asking.map((step) => (
        <details key={step.action} open={answerTo(step.action, answer) ? true : undefined}>
          <summary>{step.label}</summary>
          <Step step={step} version={version} answer={answerTo(step.action, answer)} />
        </details>
      ))}
    </div>
  );
}

function Step({ step, version, answer }: { step: OpeningStep; version: number; answer: Answer }) {
  const [form, fields] = useSchemaForm({ id: `stap-${step.action}`, schema: moveForm, answer });
  const primary = step.action === 'approve' || step.action === 'resume' || step.action === 'revise';
  const needsNote = step.requires.includes('note');
  const noteLabel = needsNote ? 'Wat moet er anders?' : 'Toelichting';
  return (
    <Form method="post" id={form.id} noValidate reloadDocument className="wb-stack">
      <ErrorSummary form={form} labels={{ reasonCode: 'Waarom', note: noteLabel }} />
      <input type="hidden" name="actie" value={step.action} />
      <input type="hidden" name="versie" value={version} />
      {step.requires.includes('reason') ? (
        <SelectField field={fields.reasonCode} label="Waarom?" options={optionsOf(closeReasons)} />
      ) : null}
      {step.requires.length > 0 ? (
        <TextArea
          field={fields.note}
          label={noteLabel}
          {...(needsNote ? { hint: 'De werkgever leest dit.' } : { optional: true })}
          rows={4}
        />
      ) : null}
      <Button look={primary ? 'primary' : 'secondary'} negative={step.action === 'close'}>
        {step.label}
      </Button>
    </Form>
  );
}
