import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guarded, notFound } from '../../auth/guard.ts';
import type { ProefplaatsingState } from '../../domain/proefplaatsing/proefplaatsing-transitions.ts';
import { readProefplaatsing } from '../../domain/proefplaatsing/read-proefplaatsing.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { AgreeBox, AgreementStatus, AgreementText } from '../../ui/agreement.tsx';
import { Alert, Facts, Section } from '../../ui/blocks.tsx';
import { EvaluationFacts } from '../../ui/evaluation.tsx';
import { formatDate, formatNumber } from '../../ui/format.ts';
import { CandidateEvaluationForm } from '../../ui/proefplaatsing-forms.tsx';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';
import { proefplaatsingStepsOfCandidate } from '../proefplaatsing-steps.ts';
import { answerFor } from '../steps.ts';

export const meta: MetaFunction = () => [{ title: 'Mijn proefplaatsing - Werkbrug' }];

const said: Record<ProefplaatsingState, string> = {
  draft: '',
  toAgree: 'Lees de afspraken. Gaat u akkoord, druk dan op de knop. U begint pas als iedereen akkoord is.',
  agreed: 'Iedereen is akkoord. U kunt beginnen op de eerste dag.',
  running: 'Uw proefplaatsing is begonnen. Uw jobcoach houdt contact met u.',
  toEvaluate: 'Uw proefplaatsing is afgelopen. Vertel hieronder hoe het ging.',
  converted: 'U bent aangenomen. Gefeliciteerd!',
  notConverted: 'Uw proefplaatsing is afgelopen. Er kwam geen contract. Uw jobcoach praat met u over wat nu.',
  endedEarly: 'Uw proefplaatsing is eerder gestopt. Uw jobcoach praat met u over wat nu.',
  cancelled: 'De proefplaatsing gaat niet door. Uw jobcoach vertelt u meer.',
};

export const loader = guarded('proefplaatsing.agreeOwn', async ({ services, visitor, params }) => {
  const view = await readProefplaatsing(services.db, {
    id: params.id ?? '',
    reach: { of: 'candidate', accountId: visitor.actor.accountId },
    today: todayOf(services.clock).toString(),
  });
  if (!view) throw notFound();
  const { record } = view;
  return {
    id: record.id,
    state: record.state,
    title: record.title,
    employerName: record.employerName,
    startsOn: record.startsOn,
    endsOn: record.endedOn ?? record.endsOn,
    hours: record.hoursPerWeek,
    jobcoachName: record.jobcoachName,
    jobcoachEmail: record.jobcoachEmail,
    waits: view.waits,
    agreed: view.agreedParties.includes('candidate'),
    parties: view.parties,
    text: view.text,
    hash: view.hash,
    byEmployer: view.evaluations.employer,
    own: view.evaluations.candidate,
    mayEvaluate: view.mayEvaluate,
  };
});

export const action = guarded('proefplaatsing.agreeOwn', proefplaatsingStepsOfCandidate);

export default function OwnProefplaatsing() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const asks = data.waits && !data.agreed;
  const changed = data.state === 'running' && asks;
  return (
    <div className="wb-stack--wide wb-text">
      <div className="wb-stack">
        <Heading level={1}>Mijn proefplaatsing</Heading>
        <Alert tone={asks ? 'warning' : 'info'} title="Hoe staat het ervoor?">
          <Paragraph>
            {changed
              ? 'De afspraken veranderen. Lees de nieuwe afspraken. Gaat u akkoord, druk dan op de knop.'
              : said[data.state]}
          </Paragraph>
        </Alert>
        <Facts
          items={[
            ['Werk', data.title],
            ['Werkgever', data.employerName],
            ['Van', formatDate(data.startsOn)],
            ['Tot en met', formatDate(data.endsOn)],
            ['Uren per week', formatNumber(data.hours)],
            ['Uw jobcoach', `${data.jobcoachName}, ${data.jobcoachEmail}`],
          ]}
        />
      </div>
      {data.mayEvaluate || data.own ? (
        <Section title="Hoe ging het?" id="beoordeling">
          {data.byEmployer ? (
            <>
              <Heading level={3}>De werkgever zegt</Heading>
              <EvaluationFacts answers={data.byEmployer.answers} />
            </>
          ) : null}
          {data.own ? (
            <>
              <Heading level={3}>U zegt</Heading>
              <EvaluationFacts answers={data.own.answers} />
            </>
          ) : (
            <CandidateEvaluationForm
              answer={answerFor(answer, 'evaluate')}
              seen={data.byEmployer !== null && data.byEmployer.answers.by === 'employer'}
            />
          )}
        </Section>
      ) : null}
      <Section title="De afspraken" id="tekst">
        <AgreementText blocks={data.text} level={3} />
        {asks ? (
          <AgreeBox
            answer={answerFor(answer, 'agree')}
            hash={data.hash}
            action="agree"
            label="Ik heb de afspraken gelezen."
            button="Ik ga akkoord"
          />
        ) : null}
        {asks ? (
          <Paragraph>Snapt u iets niet? Bel dan eerst uw jobcoach. U hoeft niet meteen te kiezen.</Paragraph>
        ) : null}
        <AgreementStatus rows={data.parties} />
        <ButtonLink to={`/deelnemer/proefplaatsing/${data.id}/overeenkomst`}>Afspraken als PDF</ButtonLink>
      </Section>
    </div>
  );
}
