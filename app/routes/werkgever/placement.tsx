import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { momentsOfCase } from '../../../db/queries/moments.ts';
import { absencesOf, contractTermsOf, findPlacement, instrumentsOf } from '../../../db/queries/placements.ts';
import { guarded, notFound } from '../../auth/guard.ts';
import { placementStateLabels } from '../../domain/placement/placement-transitions.ts';
import { nameForEmployer } from '../../domain/proefplaatsing/read-proefplaatsing.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { instruments } from '../../domain/shared/labels.ts';
import { Alert, Badge, Facts, Section } from '../../ui/blocks.tsx';
import { channelLabels } from '../../ui/case-words.ts';
import { Fold } from '../../ui/fold.tsx';
import { formatDate, formatDay } from '../../ui/format.ts';
import { absenceWords, contractWords, placementTones } from '../../ui/placement-facts.tsx';
import { AbsenceForm, BackForm, ProblemForm, RenewForm } from '../../ui/placement-forms.tsx';
import { Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { comingForEmployer } from '../calendar-rows.ts';
import { logForEmployer } from '../case-views.ts';
import { placementStepsOfEmployer } from '../placement-steps.ts';
import { answerFor } from '../steps.ts';
import { ownEmployerId } from './own-employer.ts';

export const meta: MetaFunction = () => [{ title: 'Plaatsing - Werkbrug' }];

export const loader = guarded('placement.viewAsEmployer', async (args) => {
  const { services, params } = args;
  const placement = await findPlacement(services.db, {
    id: params.id ?? '',
    reach: { of: 'employer', employerId: ownEmployerId(args) },
  });
  if (!placement) throw notFound();
  const name = await nameForEmployer(services.db, placement);
  await logForEmployer(args.context, placement, name);
  const absences = await absencesOf(services.db, placement.id);
  const today = todayOf(services.clock).toString();
  const moments = await momentsOfCase(services.db, { caseKind: 'placement', caseId: placement.id });
  return {
    today,
    nazorgEndsOn: placement.nazorgEndsOn,
    coming: comingForEmployer(moments, today),
    id: placement.id,
    version: placement.version,
    state: placement.state,
    title: placement.title,
    name,
    startsOn: placement.startsOn,
    endedOn: placement.endedOn,
    hoursPerWeek: placement.hoursPerWeek,
    contractForm: placement.contractForm,
    contractEndsOn: placement.contractEndsOn,
    jobcoachName: placement.jobcoachName,
    jobcoachEmail: placement.jobcoachEmail,
    terms: await contractTermsOf(services.db, placement.id),
    instruments: (await instrumentsOf(services.db, placement.id)).map(({ code, fromDate, toDate }) => ({
      code,
      fromDate,
      toDate,
    })),
    // What the candidate or the jobcoach wrote stays with the jobcoach.
    absences: absences.map(({ id, fromDate, toDate }) => ({ id, fromDate, toDate })),
  };
});

export const action = guarded('placement.viewAsEmployer', placementStepsOfEmployer);

export default function EmployerPlacement() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const running = (data.state === 'active' || data.state === 'sustained') && !data.endedOn;
  const away = data.absences.some((row) => row.toDate === null);
  return (
    <div className="wb-stack--wide wb-text">
      <div className="wb-stack">
        <TextLink to="/werkgever/plaatsingen">Alle plaatsingen</TextLink>
        <Heading level={1}>{data.title}</Heading>
        <Facts
          items={[
            ['Medewerker', data.name],
            [
              'Stand',
              <Badge key="stand" tone={placementTones[data.state]}>
                {placementStateLabels[data.state]}
              </Badge>,
            ],
            ['Eerste werkdag', formatDate(data.startsOn)],
            ['Contract', contractWords(data)],
          ]}
        />
        <Alert tone="info" title={`${data.jobcoachName} is uw contactpersoon`}>
          <Paragraph>
            Voor alles wat met deze medewerker te maken heeft: {data.jobcoachEmail}. U krijgt steeds dezelfde
            persoon.
          </Paragraph>
        </Alert>
      </div>
      {!data.endedOn && data.coming.length > 0 ? (
        <Section title="Wanneer neemt de jobcoach contact op?" id="contact">
          <List>
            {data.coming.map((row) => (
              <li key={row.id}>
                <strong>{formatDay(row.on)}</strong>:{' '}
                {row.kind === 'talk'
                  ? row.withCandidate
                    ? 'gesprek met u en de medewerker'
                    : 'gesprek met u'
                  : row.how && row.how in channelLabels
                    ? channelLabels[row.how as keyof typeof channelLabels]
                    : 'contact'}
                {row.opens ? ` (kan vanaf ${formatDate(row.opens)})` : ''}
                {row.about ? `. ${row.about}` : ''}
              </li>
            ))}
          </List>
          {data.nazorgEndsOn ? (
            <Paragraph>De begeleiding duurt tot en met {formatDate(data.nazorgEndsOn)}.</Paragraph>
          ) : null}
          {data.contractEndsOn ? (
            <Paragraph>
              Het contract loopt tot en met {formatDate(data.contractEndsOn)}. Voor die tijd praat de jobcoach
              met u over wat daarna komt.
            </Paragraph>
          ) : null}
        </Section>
      ) : null}
      {running ? (
        <Section title="Iets doorgeven" id="doorgeven">
          <Fold title="De medewerker is afwezig" open={Boolean(answerFor(answer, 'absence'))}>
            <AbsenceForm answer={answerFor(answer, 'absence')} today={data.today} />
          </Fold>
          {away ? (
            <Fold title="De medewerker is er weer" open={Boolean(answerFor(answer, 'back'))}>
              <BackForm answer={answerFor(answer, 'back')} today={data.today} />
            </Fold>
          ) : null}
          <Fold title="Er is een probleem" open={Boolean(answerFor(answer, 'problem'))}>
            <ProblemForm answer={answerFor(answer, 'problem')} label="Wat is er aan de hand?" />
          </Fold>
          <Fold title="Er is een nieuw contract" open={Boolean(answerFor(answer, 'renew'))}>
            <RenewForm
              answer={answerFor(answer, 'renew')}
              version={data.version}
              defaults={{ hoursPerWeek: String(data.hoursPerWeek).replace('.', ',') }}
            />
          </Fold>
        </Section>
      ) : null}
      {data.absences.length > 0 ? (
        <Section title="Afwezig geweest" id="afwezig">
          <List>
            {data.absences.map((row) => (
              <li key={row.id}>{absenceWords(row)}</li>
            ))}
          </List>
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
      </Section>
      {data.instruments.length > 0 ? (
        <Section title="Waar u hulp bij krijgt" id="voorzieningen">
          <List>
            {data.instruments.map((row) => (
              <li key={`${row.code}${row.fromDate}`}>
                {instruments[row.code as keyof typeof instruments] ?? row.code}, vanaf{' '}
                {formatDate(row.fromDate)}
                {row.toDate ? ` tot en met ${formatDate(row.toDate)}` : ''}
              </li>
            ))}
          </List>
        </Section>
      ) : null}
    </div>
  );
}
