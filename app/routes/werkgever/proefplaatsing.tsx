import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guarded, notFound } from '../../auth/guard.ts';
import { caseHistory } from '../../domain/placement/placement-history.ts';
import { proefplaatsingStateLabels } from '../../domain/proefplaatsing/proefplaatsing-transitions.ts';
import {
  nameForEmployer,
  readProefplaatsing,
  textForEmployer,
} from '../../domain/proefplaatsing/read-proefplaatsing.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { AgreeBox, AgreementStatus, AgreementText } from '../../ui/agreement.tsx';
import { Alert, Badge, Facts, Section, Timeline } from '../../ui/blocks.tsx';
import { EvaluationFacts } from '../../ui/evaluation.tsx';
import { Fold } from '../../ui/fold.tsx';
import { formatDate, formatNumber } from '../../ui/format.ts';
import { EmployerEvaluationForm, EndEarlyForm } from '../../ui/proefplaatsing-forms.tsx';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';
import { logForEmployer } from '../case-views.ts';
import { proefplaatsingStepsOfEmployer } from '../proefplaatsing-steps.ts';
import { answerFor } from '../steps.ts';
import { ownEmployerId } from './own-employer.ts';

export const meta: MetaFunction = () => [{ title: 'Proefplaatsing - Werkbrug' }];

export const loader = guarded('proefplaatsing.agreeAsEmployer', async (args) => {
  const { services, params } = args;
  const today = todayOf(services.clock).toString();
  const view = await readProefplaatsing(services.db, {
    id: params.id ?? '',
    reach: { of: 'employer', employerId: ownEmployerId(args) },
    today,
  });
  if (!view) throw notFound();
  const { record } = view;
  const candidateName = await nameForEmployer(services.db, record);
  await logForEmployer(args.context, record, candidateName);
  return {
    today,
    id: record.id,
    applicationId: record.applicationId,
    version: record.version,
    state: record.state,
    title: record.title,
    startsOn: record.startsOn,
    endsOn: record.endedOn ?? record.endsOn,
    hours: record.hoursPerWeek,
    jobcoachName: record.jobcoachName,
    jobcoachEmail: record.jobcoachEmail,
    candidateName,
    waits: view.waits,
    agreed: view.agreedParties.includes('employer'),
    parties: view.parties,
    text: await textForEmployer(services.db, view),
    hash: view.hash,
    evaluation: view.evaluations.employer,
    mayEvaluate: view.mayEvaluate,
    history: await caseHistory(services.db, 'proefplaatsing', record.id, 'other'),
  };
});

export const action = guarded('proefplaatsing.agreeAsEmployer', proefplaatsingStepsOfEmployer);

export default function EmployerProefplaatsing() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const asks = data.waits && !data.agreed;
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <Heading level={1}>Proefplaatsing: {data.title}</Heading>
        <Facts
          items={[
            ['Kandidaat', data.candidateName],
            ['Stand', <Badge key="stand">{proefplaatsingStateLabels[data.state]}</Badge>],
            ['Van', formatDate(data.startsOn)],
            ['Tot en met', formatDate(data.endsOn)],
            ['Uren per week', formatNumber(data.hours)],
            ['Uw contactpersoon', `${data.jobcoachName}, ${data.jobcoachEmail}`],
          ]}
        />
        {asks ? (
          <Alert tone="warning" title="Gaat u akkoord?">
            <Paragraph>Lees de afspraken hieronder en zeg of u akkoord gaat.</Paragraph>
          </Alert>
        ) : null}
      </div>
      {data.state === 'toEvaluate' || (data.mayEvaluate && data.state === 'running') ? (
        <Section title="Hoe ging het?" id="beoordeling">
          {data.evaluation ? (
            <EvaluationFacts answers={data.evaluation.answers} />
          ) : (
            <EmployerEvaluationForm answer={answerFor(answer, 'evaluate')} />
          )}
          <Paragraph>Wilt u de kandidaat aannemen? Leg dan vast wat u heeft afgesproken.</Paragraph>
          <ButtonLink to={`/werkgever/sollicitaties/${data.applicationId}/aannemen`} look="primary">
            Aannemen
          </ButtonLink>
        </Section>
      ) : null}
      <Section title="Afspraken" id="tekst">
        <AgreementText blocks={data.text} level={3} />
        {asks ? (
          <AgreeBox
            answer={answerFor(answer, 'agree')}
            hash={data.hash}
            action="agree"
            label="Ik heb de afspraken gelezen en ik mag namens het bedrijf akkoord gaan."
            button="Ik ga akkoord"
          />
        ) : null}
        <AgreementStatus rows={data.parties} />
        <ButtonLink to={`/werkgever/proefplaatsing/${data.id}/overeenkomst`}>Afspraken als PDF</ButtonLink>
      </Section>
      {data.state === 'running' ? (
        <Section title="Gaat het niet?" id="stoppen">
          <Paragraph>Bel eerst uw contactpersoon. Vaak is er een oplossing.</Paragraph>
          <Fold title="Eerder stoppen" open={Boolean(answerFor(answer, 'endEarly'))}>
            <EndEarlyForm
              answer={answerFor(answer, 'endEarly')}
              version={data.version}
              today={data.today}
              full={false}
            />
          </Fold>
        </Section>
      ) : null}
      <Section title="Wat er gebeurde" id="geschiedenis">
        <Timeline items={data.history} />
      </Section>
    </div>
  );
}
