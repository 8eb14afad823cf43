import { Form, type useLoaderData } from '@remix-run/react';
import { Section } from '../../ui/blocks.tsx';
import { EvaluationFacts } from '../../ui/evaluation.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Button } from '../../ui/form.tsx';
import {
  CancelTrialForm,
  EndEarlyForm,
  NotConvertForm,
  ReceivedForm,
} from '../../ui/proefplaatsing-forms.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { answerFor } from '../steps.ts';
import type { proefplaatsingData } from './proefplaatsing-data.ts';

/** Parts of the page of a proefplaatsing, each with the steps that belong to it. */

interface Part {
  /** As the page gets it. */
  data: ReturnType<typeof useLoaderData<typeof proefplaatsingData>>;
  answer: { result?: unknown } | undefined;
}

/** What employer and candidate said of how it went, and asking them. */
export function Evaluations({ data, answer }: Part) {
  const { view } = data;
  const unanswered = data.links
    .filter(({ party, address }) => address && !view.evaluations[party])
    .map(({ party }) => party);
  if (!(view.evaluations.employer || view.evaluations.candidate || view.mayEvaluate)) return null;
  return (
    <Section title="Hoe ging het?" id="beoordeling">
      <Heading level={3}>De werkgever</Heading>
      {view.evaluations.employer ? (
        <EvaluationFacts answers={view.evaluations.employer.answers} />
      ) : (
        <Paragraph>Nog niets gezegd.</Paragraph>
      )}
      <Heading level={3}>De kandidaat</Heading>
      {view.evaluations.candidate ? (
        <EvaluationFacts answers={view.evaluations.candidate.answers} />
      ) : (
        <Paragraph>Nog niets gezegd.</Paragraph>
      )}
      {view.mayEvaluate && unanswered.length > 0 ? (
        <div className="wb-row">
          {unanswered.map((party) => (
            <Form key={party} method="post">
              <input type="hidden" name="actie" value="evaluationLink" />
              <input type="hidden" name="party" value={party} />
              <Button look="secondary">
                {party === 'candidate'
                  ? 'De kandidaat vragen met een link'
                  : 'De werkgever vragen met een link'}
              </Button>
            </Form>
          ))}
        </div>
      ) : null}
      {view.mayEvaluate ? (
        <Fold title="Ik heb een beoordeling al ontvangen" open={Boolean(answerFor(answer, 'received'))}>
          <ReceivedForm answer={answerFor(answer, 'received')} />
        </Fold>
      ) : null}
    </Section>
  );
}

export function StopOrClose({ data, answer }: Part) {
  const { view, today, actions } = data;
  const { record } = view;
  const may = (name: (typeof actions)[number]) => actions.includes(name);
  if (!(may('finish') || may('notConvert') || may('endEarly') || may('cancel'))) return null;
  return (
    <Section title="Stoppen of afsluiten" id="stoppen">
      {may('finish') && record.endsOn <= today ? (
        <PlainButton
          action="finish"
          version={record.version}
          label="De laatste dag is geweest"
          look="secondary"
        />
      ) : null}
      {may('notConvert') ? (
        <Fold title="Er komt geen contract" open={Boolean(answerFor(answer, 'notConvert'))}>
          <NotConvertForm answer={answerFor(answer, 'notConvert')} version={record.version} />
        </Fold>
      ) : null}
      {may('endEarly') ? (
        <Fold title="Eerder stoppen" open={Boolean(answerFor(answer, 'endEarly'))}>
          <EndEarlyForm answer={answerFor(answer, 'endEarly')} version={record.version} today={today} full />
        </Fold>
      ) : null}
      {may('cancel') ? (
        <Fold title="De proefplaatsing gaat niet door" open={Boolean(answerFor(answer, 'cancel'))}>
          <CancelTrialForm answer={answerFor(answer, 'cancel')} version={record.version} />
        </Fold>
      ) : null}
    </Section>
  );
}

/** A step that asks nothing more. */
export function PlainButton({
  action,
  version,
  label,
  look = 'primary',
}: {
  action: string;
  version: number;
  label: string;
  look?: 'primary' | 'secondary';
}) {
  return (
    <Form method="post">
      <input type="hidden" name="actie" value={action} />
      <input type="hidden" name="versie" value={version} />
      <Button look={look}>{label}</Button>
    </Form>
  );
}
