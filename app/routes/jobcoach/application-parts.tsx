import type { ReactNode } from 'react';
import { disclosureFields } from '../../domain/disclosure/disclosure-fields.ts';
import {
  AgreeForm,
  CorrectForm,
  InviteForm,
  OwnReasonForm,
  RejectForm,
  StepButton,
  WithdrawForm,
} from '../../ui/application-forms.tsx';
import { Alert, Card, Section } from '../../ui/blocks.tsx';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import type { ApplicationPageData } from './application.tsx';

type Answer = { result?: unknown } | undefined;

/** What the jobcoach can do now: every button comes from the table of transitions. */
export function ApplicationSteps({
  data,
  answerFor,
}: {
  data: ApplicationPageData;
  answerFor: (step: string) => Answer;
}) {
  const { version, steps } = data;
  const can = (step: ApplicationPageData['steps'][number]) => steps.includes(step);
  // The proefplaatsing ends in its own way; ending the application beside it would leave it running.
  const onTrial = data.state === 'inProefplaatsing';
  const fold = (step: string, summary: string, content: ReactNode) => (
    <details key={step} open={Boolean(answerFor(step))}>
      <summary>{summary}</summary>
      <div className="wb-stack">{content}</div>
    </details>
  );
  return (
    <Section title="Wat wilt u doen?" id="doen">
      {data.attention ? (
        <Card tone="amber">
          <Paragraph>
            {data.attention === 'employerBlocked'
              ? 'De werkgever doet nu niet mee aan Werkbrug.'
              : 'De kandidaat heeft ander werk.'}{' '}
            Mag deze sollicitatie blijven staan?
          </Paragraph>
          <StepButton action="keep" version={version} label="Laten staan" look="secondary" />
        </Card>
      ) : null}
      {can('introduce') && !data.released ? (
        <Alert tone="info">
          <Paragraph>
            Voordragen kan pas als de kandidaat en u het profiel hebben vrijgegeven.{' '}
            <TextLink to={`/jobcoach/kandidaten/${data.candidateId}#vrijgave`}>Naar de vrijgave</TextLink>
          </Paragraph>
        </Alert>
      ) : null}
      {can('introduce') && data.released ? (
        <StepButton action="introduce" version={version} label="Voordragen bij de werkgever" />
      ) : null}
      {can('accept') ? (
        <Card>
          <Heading level={3}>Antwoord van de kandidaat vastleggen</Heading>
          {fold(
            'accept',
            'De kandidaat zegt ja',
            <AgreeForm
              action="accept"
              answer={answerFor('accept')}
              version={version}
              own={false}
              fields={shareable(data)}
              button="Ja vastleggen"
            />,
          )}
          {fold(
            'decline',
            'De kandidaat zegt nee',
            <OwnReasonForm
              action="decline"
              answer={answerFor('decline')}
              version={version}
              question="Waarom niet?"
              button="Nee vastleggen"
            />,
          )}
        </Card>
      ) : null}
      {can('invite') || can('recordInterview') || can('offer') ? (
        <Card>
          <Heading level={3}>Vastleggen namens de werkgever</Heading>
          {can('invite') && data.agreement
            ? fold(
                'invite',
                'Uitnodigen voor een gesprek',
                <InviteForm answer={answerFor('invite')} version={version} />,
              )
            : null}
          {can('invite') && !data.agreement ? (
            <Paragraph>Uitnodigen kan pas als de kandidaat heeft gezegd wat de werkgever mag zien.</Paragraph>
          ) : null}
          {can('recordInterview') ? (
            <StepButton
              action="recordInterview"
              version={version}
              label="Het gesprek is geweest"
              look="secondary"
            />
          ) : null}
          {can('offer') ? (
            <StepButton
              action="offer"
              version={version}
              label="De werkgever doet een aanbod"
              look="secondary"
            />
          ) : null}
        </Card>
      ) : null}
      {can('startProefplaatsing') || can('hire') ? (
        <div className="wb-row">
          {can('startProefplaatsing') ? (
            <ButtonLink to={`/jobcoach/sollicitaties/${data.id}/proefplaatsing`} look="primary">
              Proefplaatsing starten
            </ButtonLink>
          ) : null}
          {can('hire') ? (
            <ButtonLink to={`/jobcoach/sollicitaties/${data.id}/aannemen`}>Aanname vastleggen</ButtonLink>
          ) : null}
        </div>
      ) : null}
      {onTrial ? <Paragraph>Stoppen gaat via de proefplaatsing zelf.</Paragraph> : null}
      <Sharing data={data} answerFor={answerFor} fold={fold} />
      {can('reject') && !onTrial
        ? fold(
            'reject',
            data.state === 'proposed' || data.state === 'interested' ? 'Afsluiten' : 'Afwijzing vastleggen',
            <RejectForm answer={answerFor('reject')} version={version} button="Afsluiten met deze reden" />,
          )
        : null}
      {can('withdraw') && !onTrial
        ? fold('withdraw', 'Intrekken', <WithdrawForm answer={answerFor('withdraw')} version={version} />)
        : null}
      {data.correctable
        ? fold(
            'correct',
            'Laatste stap terugdraaien',
            <CorrectForm answer={answerFor('correct')} version={version} what={data.correctable} />,
          )
        : null}
      {steps.length === 0 && !data.correctable ? <Paragraph>Hier is niets meer te doen.</Paragraph> : null}
    </Section>
  );
}

/** A proposal has no message of the candidate to share. */
function shareable(data: ApplicationPageData) {
  return disclosureFields.filter((field) => field !== 'message' || data.ownApplication);
}

function Sharing({
  data,
  answerFor,
  fold,
}: {
  data: ApplicationPageData;
  answerFor: (step: string) => Answer;
  fold: (step: string, summary: string, content: ReactNode) => ReactNode;
}) {
  const { agreement, version, steps } = data;
  if (!steps.includes('withdraw') || data.state === 'proposed') return null;
  return (
    <>
      {fold(
        'share',
        'Vastleggen wat de werkgever mag zien',
        <AgreeForm
          action="share"
          answer={answerFor('share')}
          version={version}
          own={false}
          fields={shareable(data)}
          {...(agreement ? { chosen: agreement.chosen } : {})}
          button="Keuze van de kandidaat vastleggen"
        />,
      )}
      {agreement
        ? fold(
            'withdrawDisclosure',
            'De kandidaat wil stoppen met delen',
            <>
              <Paragraph>
                De werkgever ziet de naam en gegevens dan niet meer. De sollicitatie blijft staan.
              </Paragraph>
              <StepButton
                action="withdrawDisclosure"
                version={version}
                label="Stoppen met delen"
                look="secondary"
              />
            </>,
          )
        : null}
    </>
  );
}
