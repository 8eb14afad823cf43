import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { guarded } from '../../auth/guard.ts';
import { proefplaatsingStateLabels } from '../../domain/proefplaatsing/proefplaatsing-transitions.ts';
import { AgreeBox, AgreementStatus, AgreementText } from '../../ui/agreement.tsx';
import { Alert, Badge, Facts, Section, Timeline } from '../../ui/blocks.tsx';
import { ExtraContactForm } from '../../ui/contact-forms.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Button } from '../../ui/form.tsx';
import { formatDate, formatMoment, formatNumber } from '../../ui/format.ts';
import { MomentList } from '../../ui/moment-list.tsx';
import { ButtonLink, Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { proefplaatsingStepsOfJobcoach } from '../proefplaatsing-steps.ts';
import { answerFor } from '../steps.ts';
import { proefplaatsingData } from './proefplaatsing-data.ts';
import { Evaluations, PlainButton, StopOrClose } from './proefplaatsing-parts.tsx';

export const meta: MetaFunction = () => [{ title: 'Proefplaatsing - Werkbrug' }];

export const loader = guarded('proefplaatsing.guide', proefplaatsingData);

export const action = guarded('proefplaatsing.guide', proefplaatsingStepsOfJobcoach);

export default function ProefplaatsingPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { view, today, actions } = data;
  const { record } = view;
  const may = (name: (typeof actions)[number]) => actions.includes(name);
  const asksAgreement = view.waits;
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
          <Evaluations data={data} answer={answer} />
          <StopOrClose data={data} answer={answer} />
        </div>
      </div>
    </div>
  );
}
