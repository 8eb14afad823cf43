import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { momentsOfCase } from '../../../db/queries/moments.ts';
import { guarded, notFound } from '../../auth/guard.ts';
import { caseHistory } from '../../domain/placement/placement-history.ts';
import { linkAddress } from '../../domain/proefplaatsing/party-link.ts';
import {
  proefplaatsingStateLabels,
  proefplaatsingTransitions,
} from '../../domain/proefplaatsing/proefplaatsing-transitions.ts';
import { readProefplaatsing } from '../../domain/proefplaatsing/read-proefplaatsing.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { transitionsFor } from '../../domain/shared/transitions.ts';
import { AgreeBox, AgreementStatus, AgreementText } from '../../ui/agreement.tsx';
import { Alert, Badge, Facts, Section, Timeline } from '../../ui/blocks.tsx';
import { ExtraContactForm } from '../../ui/contact-forms.tsx';
import { EvaluationFacts } from '../../ui/evaluation.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Button } from '../../ui/form.tsx';
import { formatDate, formatMoment, formatNumber } from '../../ui/format.ts';
import { MomentList } from '../../ui/moment-list.tsx';
import {
  CancelTrialForm,
  EndEarlyForm,
  NotConvertForm,
  ReceivedForm,
} from '../../ui/proefplaatsing-forms.tsx';
import { ButtonLink, Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { logFile } from '../case-views.ts';
import { proefplaatsingStepsOfJobcoach } from '../proefplaatsing-steps.ts';
import { answerFor } from '../steps.ts';

export const meta: MetaFunction = () => [{ title: 'Proefplaatsing - Werkbrug' }];

export const loader = guarded('proefplaatsing.guide', async ({ services, context, visitor, params }) => {
  const { db } = services;
  const today = todayOf(services.clock).toString();
  const view = await readProefplaatsing(db, {
    id: params.id ?? '',
    reach: { of: 'jobcoach', caseloadOf: visitor.actor.caseloadOf },
    today,
  });
  if (!view) throw notFound();
  const { record } = view;
  await logFile(context, record);
  const moments = await momentsOfCase(db, { caseKind: 'proefplaatsing', caseId: record.id });
  return {
    view,
    today,
    token: services.newId(),
    actions: transitionsFor(proefplaatsingTransitions, record.state, {
      role: 'jobcoach',
      relations: ['ownCaseload'],
    }).map((row) => row.action),
    links: (['candidate', 'employer'] as const).map((party) => ({
      party,
      address: linkAddress(record, party),
      agreed: view.agreedParties.includes(party),
    })),
    planned: moments.filter((row) => row.state === 'planned'),
    past: moments.filter((row) => row.state === 'done' || row.state === 'missed').reverse(),
    history: await caseHistory(db, 'proefplaatsing', record.id, 'jobcoach'),
  };
});

export const action = guarded('proefplaatsing.guide', proefplaatsingStepsOfJobcoach);

export default function ProefplaatsingPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { view, today, actions } = data;
  const { record } = view;
  const may = (name: (typeof actions)[number]) => actions.includes(name);
  const asksAgreement = view.waits;
  const unanswered = data.links
    .filter(({ party, address }) => address && !view.evaluations[party])
    .map(({ party }) => party);
  const canStart = may('start') && record.startsOn <= today;
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <TextLink to={`/jobcoach/sollicitaties/${record.applicationId}`}>Naar de sollicitatie</TextLink>
        <Heading level={1}>Proefplaatsing</Heading>
        <Facts
          items={[
            ['Kandidaat', `${record.firstName} ${record.lastName}`],
            ['Werkgever', record.employerName],
            ['Functie', record.title],
            ['Stand', <Badge key="stand">{proefplaatsingStateLabels[record.state]}</Badge>],
            ['Van', formatDate(record.startsOn)],
            ['Tot en met', formatDate(record.endedOn ?? record.endsOn)],
            ['Uren per week', formatNumber(record.hoursPerWeek)],
            ['Regeling', `${view.ruleSetName}, ${view.rules.article ?? ''}`],
            ['Volgende stap', record.nextStep],
          ]}
        />
        <div className="wb-row">
          <ButtonLink to={`/jobcoach/proefplaatsing/${record.id}/overeenkomst`} look="secondary">
            Afspraken als PDF
          </ButtonLink>
          {may('edit') ? (
            <ButtonLink to={`/jobcoach/proefplaatsing/${record.id}/aanpassen`}>Aanpassen</ButtonLink>
          ) : null}
          {may('change') && !(record.state === 'running' && view.waits) ? (
            <ButtonLink to={`/jobcoach/proefplaatsing/${record.id}/aanpassen`}>
              {record.state === 'running' ? 'Verlengen of wijzigen' : 'Afspraken wijzigen'}
            </ButtonLink>
          ) : null}
          {may('convert') ? (
            <ButtonLink to={`/jobcoach/sollicitaties/${record.applicationId}/aannemen`} look="primary">
              Aannemen
            </ButtonLink>
          ) : null}
        </div>
      </div>
      {record.state === 'draft' ? (
        <Section title="Klopt de tekst?" id="vragen">
          <Paragraph>Niemand anders ziet dit nog. Klopt alles, vraag dan iedereen om akkoord.</Paragraph>
          <PlainButton action="askAgreement" version={record.version} label="Om akkoord vragen" />
        </Section>
      ) : null}
      {asksAgreement || record.state === 'agreed' ? (
        <Section title="Wie is akkoord?" id="akkoord">
          {record.state === 'running' ? (
            <Alert tone="warning">
              <Paragraph>
                Er wacht een wijziging op akkoord. Tot iedereen akkoord is, gelden de oude afspraken.
              </Paragraph>
            </Alert>
          ) : null}
          <AgreementStatus rows={view.parties} />
          {canStart ? (
            <PlainButton action="start" version={record.version} label="De proefplaatsing is begonnen" />
          ) : null}
          {record.state === 'agreed' && !canStart ? (
            <Paragraph>
              De proefplaatsing begint op {formatDate(record.startsOn)}. Dat gaat vanzelf.
            </Paragraph>
          ) : null}
          {asksAgreement ? (
            <div className="wb-row">
              {data.links
                .filter((link) => !link.agreed && link.address)
                .map((link) => (
                  <Form key={link.party} method="post">
                    <input type="hidden" name="actie" value="link" />
                    <input type="hidden" name="party" value={link.party} />
                    <Button look="secondary">
                      {link.party === 'candidate'
                        ? 'Link sturen aan de kandidaat'
                        : 'Link sturen aan de werkgever'}
                    </Button>
                  </Form>
                ))}
              {record.state === 'running' ? (
                <PlainButton
                  action="withdrawChange"
                  version={record.version}
                  label="Wijziging intrekken"
                  look="secondary"
                />
              ) : null}
            </div>
          ) : null}
        </Section>
      ) : null}
      <div className="wb-columns wb-columns--2">
        <div className="wb-stack--wide">
          <Section title={asksAgreement ? 'Tekst waarvoor akkoord wordt gevraagd' : 'Afspraken'} id="tekst">
            <AgreementText blocks={view.text} level={3} />
            {asksAgreement && !view.agreedParties.includes('authority') ? (
              <AgreeBox
                answer={answerFor(answer, 'agree')}
                hash={view.hash}
                action="agree"
                label={
                  view.authority === 'uwv'
                    ? 'UWV heeft toestemming gegeven voor deze afspraken.'
                    : 'Ik heb de afspraken gelezen en geef toestemming namens de gemeente.'
                }
                button={view.authority === 'uwv' ? 'Toestemming van UWV vastleggen' : 'Toestemming geven'}
              />
            ) : null}
            {asksAgreement && !record.candidateAccountId && !view.agreedParties.includes('candidate') ? (
              <Fold
                title="De kandidaat heeft mij gezegd dat hij akkoord is"
                open={Boolean(answerFor(answer, 'agreeFor'))}
              >
                <AgreeBox
                  answer={answerFor(answer, 'agreeFor')}
                  hash={view.hash}
                  action="agreeFor"
                  label="Ik heb de afspraken met de kandidaat doorgenomen. De kandidaat gaat akkoord."
                  button="Akkoord van de kandidaat vastleggen"
                />
              </Fold>
            ) : null}
          </Section>
          {view.conditions.length > 0 ? (
            <Section title="Voorwaarden" id="voorwaarden">
              <List>
                {view.conditions.map((condition) => (
                  <li key={`${condition.code}${condition.field ?? ''}`}>
                    <Badge tone={condition.met ? 'success' : 'warning'}>
                      {condition.met ? 'in orde' : 'nog niet'}
                    </Badge>{' '}
                    {condition.label}. <span className="wb-quiet wb-small">{condition.article}</span>
                  </li>
                ))}
              </List>
              <Paragraph quiet>Gecontroleerd op {formatDate(view.rules.checkedOn ?? today)}.</Paragraph>
            </Section>
          ) : null}
          {view.earlier.length > 0 ? (
            <Section title="Eerdere versies" id="eerder">
              <List>
                {view.earlier.map((row) => (
                  <li key={row.id}>
                    Versie {row.round}, {row.label}: akkoord op {formatMoment(row.agreedAt)}
                  </li>
                ))}
              </List>
            </Section>
          ) : null}
          <Section title="Geschiedenis" id="geschiedenis">
            <Timeline items={data.history} />
          </Section>
        </div>
        <div className="wb-stack--wide">
          {record.state === 'running' || data.past.length > 0 ? (
            <Section title="Contact" id="contact">
              <MomentList moments={data.planned} today={today} link empty="Er staat niets gepland." />
              {record.state === 'running' ? (
                <Fold title="Extra contact opschrijven" open={Boolean(answerFor(answer, 'extraContact'))}>
                  <ExtraContactForm answer={answerFor(answer, 'extraContact')} token={data.token} />
                </Fold>
              ) : null}
              {data.past.length > 0 ? (
                <MomentList moments={data.past} today={today} empty="Er was nog geen contact." />
              ) : null}
            </Section>
          ) : null}
          {view.evaluations.employer || view.evaluations.candidate || view.mayEvaluate ? (
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
                <Fold
                  title="Ik heb een beoordeling al ontvangen"
                  open={Boolean(answerFor(answer, 'received'))}
                >
                  <ReceivedForm answer={answerFor(answer, 'received')} />
                </Fold>
              ) : null}
            </Section>
          ) : null}
          {may('finish') || may('notConvert') || may('endEarly') || may('cancel') ? (
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
                  <EndEarlyForm
                    answer={answerFor(answer, 'endEarly')}
                    version={record.version}
                    today={today}
                    full
                  />
                </Fold>
              ) : null}
              {may('cancel') ? (
                <Fold title="De proefplaatsing gaat niet door" open={Boolean(answerFor(answer, 'cancel'))}>
                  <CancelTrialForm answer={answerFor(answer, 'cancel')} version={record.version} />
                </Fold>
              ) : null}
            </Section>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function PlainButton({
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
