import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { answersOfCase } from '../../../db/queries/follow-ups.ts';
import { assignmentsOf } from '../../../db/queries/hand-over.ts';
import { lastSignal, momentsOfCase } from '../../../db/queries/moments.ts';
import {
  absencesOf,
  contractTermsOf,
  findPlacement,
  instrumentsOf,
  listOperators,
} from '../../../db/queries/placements.ts';
import { guarded, notFound } from '../../auth/guard.ts';
import { finders } from '../../domain/placement/contract-forms.ts';
import { relapseText } from '../../domain/placement/move-placement.ts';
import { caseHistory } from '../../domain/placement/placement-history.ts';
import { placementStateLabels, placementTransitions } from '../../domain/placement/placement-transitions.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { instruments } from '../../domain/shared/labels.ts';
import { transitionsFor } from '../../domain/shared/transitions.ts';
import { programmeOfVersion } from '../../domain/trajectory/programme-of.ts';
import { Alert, Badge, Facts, Section, Timeline } from '../../ui/blocks.tsx';
import { followUpWords, signalWords } from '../../ui/case-words.ts';
import { ExtraContactForm } from '../../ui/contact-forms.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Button } from '../../ui/form.tsx';
import { formatDate, formatEuros } from '../../ui/format.ts';
import { MomentList } from '../../ui/moment-list.tsx';
import { absenceWords, contractWords, placementTones, wageWords } from '../../ui/placement-facts.tsx';
import {
  AbsenceForm,
  BackForm,
  CancelPlacementForm,
  ClaimForm,
  FinderForm,
  InstrumentForm,
  JobEndForm,
  OutcomeForm,
  RenewForm,
} from '../../ui/placement-forms.tsx';
import { Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { logFile } from '../case-views.ts';
import { placementStepsOfJobcoach } from '../placement-steps.ts';
import { answerFor } from '../steps.ts';

export const meta: MetaFunction = () => [{ title: 'Plaatsing - Werkbrug' }];

export const loader = guarded('placement.guide', async ({ services, context, visitor, params }) => {
  const { db } = services;
  const placement = await findPlacement(db, {
    id: params.id ?? '',
    reach: { of: 'jobcoach', caseloadOf: visitor.actor.caseloadOf },
  });
  if (!placement) throw notFound();
  await logFile(context, placement);
  const moments = await momentsOfCase(db, { caseKind: 'placement', caseId: placement.id });
  const signal = await lastSignal(db, { noun: 'placement', caseId: placement.id });
  const programme = await programmeOfVersion(db, placement.programmeVersionId);
  return {
    placement,
    today: todayOf(services.clock).toString(),
    token: services.newId(),
    actions: transitionsFor(placementTransitions, placement.state, {
      role: 'jobcoach',
      relations: ['ownCaseload'],
    }).map((row) => row.action),
    programmeName: programme.name,
    relapse: relapseText(programme),
    signal: signal?.action === 'raiseSignal' && placement.intensifiedUntil ? signal.kind : null,
    planned: moments.filter((row) => row.state === 'planned' && row.kind !== 'question-round'),
    past: moments.filter((row) => row.state === 'done' || row.state === 'missed').reverse(),
    terms: await contractTermsOf(db, placement.id),
    absences: await absencesOf(db, placement.id),
    instruments: await instrumentsOf(db, placement.id),
    operators: placement.claimedById ? [] : await listOperators(db),
    answers: await answersOfCase(db, { caseId: placement.id, candidateId: placement.candidateId }),
    coaches: await assignmentsOf(db, placement.candidateId),
    history: await caseHistory(db, 'placement', placement.id, 'jobcoach'),
  };
});

export const action = guarded('placement.guide', placementStepsOfJobcoach);

export default function PlacementPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { placement, today } = data;
  const may = (name: (typeof data.actions)[number]) => data.actions.includes(name);
  const away = data.absences.some((row) => row.toDate === null);
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <TextLink to="/jobcoach/plaatsingen">Alle plaatsingen</TextLink>
        <Heading level={1}>
          {placement.firstName} {placement.lastName}
        </Heading>
        <p className="nl-paragraph">
          {placement.title} bij {placement.employerName}{' '}
          <Badge tone={placementTones[placement.state]}>{placementStateLabels[placement.state]}</Badge>
        </p>
        {data.signal ? (
          <Alert tone="warning" title="Extra aandacht">
            <Paragraph>
              Signaal: {signalWords[data.signal as keyof typeof signalWords] ?? 'extra contact'}. Er staan
              extra contactmomenten tot en met {formatDate(placement.intensifiedUntil ?? today)}, of tot het
              twee keer achter elkaar goed gaat.
            </Paragraph>
          </Alert>
        ) : null}
        {placement.state === 'planned' && placement.startsOn <= today ? (
          <Form method="post">
            <input type="hidden" name="actie" value="start" />
            <Button>De eerste werkdag is geweest</Button>
          </Form>
        ) : null}
      </div>
      <div className="wb-columns wb-columns--2">
        <div className="wb-stack--wide">
          <Section title="Wat komt er" id="gepland">
            <MomentList moments={data.planned} today={today} link empty="Er staat niets meer gepland." />
          </Section>
          {may('reportAbsence') ? (
            <Section title="Contact buiten het schema" id="extra-contact">
              <details open={Boolean(answerFor(answer, 'extraContact'))}>
                <summary>Extra contact opschrijven</summary>
                <ExtraContactForm answer={answerFor(answer, 'extraContact')} token={data.token} />
              </details>
            </Section>
          ) : null}
          <Section title="Wat er was" id="geweest">
            <MomentList moments={data.past} today={today} link empty="Er was nog geen contact." />
          </Section>
          {data.answers.length > 0 ? (
            <Section title="Hoe gaat het later?" id="later">
              <List>
                {data.answers.map((row) => (
                  <li key={row.id}>
                    {formatDate(row.dueOn)}: {followUpWords(row)}
                    {row.note ? `. ${row.note}` : ''}
                  </li>
                ))}
              </List>
            </Section>
          ) : null}
          {data.coaches.length > 1 ? (
            <Section title="Wie begeleidde" id="jobcoaches">
              <List>
                {data.coaches.map((row) => (
                  <li key={row.id}>
                    {row.name}, vanaf {formatDate(row.fromDate)}
                    {row.toDate ? ` tot ${formatDate(row.toDate)}` : ''}
                    {row.reason ? `. ${row.reason}` : ''}
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
          <Section title="De baan" id="baan">
            <Facts
              items={[
                ['Eerste werkdag', formatDate(placement.startsOn)],
                ['Contract', contractWords(placement)],
                ['Loon', wageWords(placement.wageBand)],
                [
                  'Nazorg tot en met',
                  placement.nazorgEndsOn ? formatDate(placement.nazorgEndsOn) : 'geen vast einde',
                ],
                ['Programma', data.programmeName],
                ['Contact bij werkgever', contactWords(placement)],
                ['Telefoon deelnemer', placement.candidatePhone],
                ['Laatste werkdag', placement.endedOn ? formatDate(placement.endedOn) : null],
                ['Uitkomst gemeten op', placement.measuredOn ? formatDate(placement.measuredOn) : null],
                ['Gevonden door, zegt de deelnemer', finderWords(placement.foundByCandidate)],
                ['Gevonden door, zegt de jobcoach', finderWords(placement.foundByJobcoach)],
                ['Resultaat van', placement.claimedByName],
              ]}
            />
            <Fold title="Wie vond de baan?" open={Boolean(answerFor(answer, 'finder'))}>
              <FinderForm answer={answerFor(answer, 'finder')} value={placement.foundByJobcoach} />
            </Fold>
          </Section>
          {may('sustain') && (!placement.nazorgEndsOn || placement.nazorgEndsOn <= today) ? (
            <Section title="Einde van de nazorg" id="uitkomst">
              <OutcomeForm answer={answerFor(answer, 'sustain')} version={placement.version} />
            </Section>
          ) : null}
          <Section title="Contracten" id="contracten">
            <List>
              {data.terms.map((term) => (
                <li key={term.id}>
                  Vanaf {formatDate(term.fromDate)}: {contractWords({ ...term, contractEndsOn: term.toDate })}
                </li>
              ))}
            </List>
            {may('renewContract') && !placement.endedOn ? (
              <Fold title="Nieuw contract opschrijven" open={Boolean(answerFor(answer, 'renew'))}>
                <RenewForm
                  answer={answerFor(answer, 'renew')}
                  version={placement.version}
                  defaults={{ hoursPerWeek: String(placement.hoursPerWeek).replace('.', ',') }}
                />
              </Fold>
            ) : null}
          </Section>
          <Section title="Aanwezigheid" id="aanwezigheid">
            {data.absences.length > 0 ? (
              <List>
                {data.absences.map((row) => (
                  <li key={row.id}>
                    {absenceWords(row)}
                    {row.note ? `. ${row.note}` : ''}
                  </li>
                ))}
              </List>
            ) : (
              <Paragraph>Geen afwezigheid gemeld.</Paragraph>
            )}
            {may('reportAbsence') && !placement.endedOn ? (
              <>
                <Fold title="Afwezig melden" open={Boolean(answerFor(answer, 'absence'))}>
                  <AbsenceForm answer={answerFor(answer, 'absence')} today={today} />
                </Fold>
                {away ? <BackForm answer={answerFor(answer, 'back')} today={today} /> : null}
              </>
            ) : null}
          </Section>
          <Section title="Voorzieningen" id="voorzieningen">
            {data.instruments.length > 0 ? (
              <List>
                {data.instruments.map((row) => (
                  <li key={row.id}>
                    {instruments[row.code as keyof typeof instruments] ?? row.code}, vanaf{' '}
                    {formatDate(row.fromDate)}
                    {row.toDate ? ` tot en met ${formatDate(row.toDate)}` : ''}
                    {row.grantedBy ? `, door ${row.grantedBy}` : ''}
                    {row.costCents !== null ? `, ${formatEuros(row.costCents)}` : ''}
                  </li>
                ))}
              </List>
            ) : (
              <Paragraph>Geen voorzieningen.</Paragraph>
            )}
            <Fold title="Voorziening toevoegen" open={Boolean(answerFor(answer, 'instrument'))}>
              <InstrumentForm answer={answerFor(answer, 'instrument')} today={today} />
            </Fold>
          </Section>
          {data.operators.length > 0 ? (
            <Section title="Resultaat van een uitvoerder" id="resultaat">
              <Fold title="Resultaat claimen" open={Boolean(answerFor(answer, 'claim'))}>
                <Paragraph>Een plaatsing telt maar één keer, voor één uitvoerder.</Paragraph>
                <ClaimForm answer={answerFor(answer, 'claim')} operators={data.operators} />
              </Fold>
            </Section>
          ) : null}
          {(may('relapse') || may('jobEnded') || may('cancel')) && !placement.endedOn ? (
            <Section title="Stopt het werk?" id="stoppen">
              {may('cancel') ? (
                <Fold title="De baan gaat niet door" open={Boolean(answerFor(answer, 'cancel'))}>
                  <CancelPlacementForm answer={answerFor(answer, 'cancel')} version={placement.version} />
                </Fold>
              ) : (
                <Fold title="De baan is gestopt" open={Boolean(answerFor(answer, 'jobEnd'))}>
                  <Paragraph>De kandidaat kan daarna meteen weer gematcht worden. {data.relapse}</Paragraph>
                  <JobEndForm
                    answer={answerFor(answer, 'jobEnd')}
                    version={placement.version}
                    today={today}
                  />
                </Fold>
              )}
            </Section>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function contactWords(row: {
  contactName: string | null;
  contactPhone: string | null;
  contactEmail: string | null;
}): string | null {
  return [row.contactName, row.contactPhone, row.contactEmail].filter(Boolean).join(', ') || null;
}

function finderWords(code: string | null): string {
  if (!code) return 'nog niet gevraagd';
  return finders[code as keyof typeof finders] ?? code;
}
