import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { momentsOfCase } from '../../../db/queries/moments.ts';
import { absencesOf, findPlacement } from '../../../db/queries/placements.ts';
import { guarded, notFound } from '../../auth/guard.ts';
import { finders } from '../../domain/placement/contract-forms.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { Alert, Facts, Section } from '../../ui/blocks.tsx';
import { channelLabels } from '../../ui/case-words.ts';
import { Fold } from '../../ui/fold.tsx';
import { formatDate, formatDay } from '../../ui/format.ts';
import { absenceWords, contractWords } from '../../ui/placement-facts.tsx';
import { AbsenceForm, BackForm, FinderForm, ProblemForm } from '../../ui/placement-forms.tsx';
import { Heading, List, Paragraph } from '../../ui/text.tsx';
import { placementStepsOfCandidate } from '../placement-steps.ts';
import { answerFor } from '../steps.ts';

export const meta: MetaFunction = () => [{ title: 'Mijn werk - Werkbrug' }];

export const loader = guarded('placement.viewOwn', async ({ services, visitor, params }) => {
  const placement = await findPlacement(services.db, {
    id: params.id ?? '',
    reach: { of: 'candidate', accountId: visitor.actor.accountId },
  });
  if (!placement) throw notFound();
  const today = todayOf(services.clock).toString();
  const moments = await momentsOfCase(services.db, { caseKind: 'placement', caseId: placement.id });
  return {
    today,
    state: placement.state,
    title: placement.title,
    place: placement.place,
    employerName: placement.employerName,
    startsOn: placement.startsOn,
    endedOn: placement.endedOn,
    hoursPerWeek: placement.hoursPerWeek,
    contractForm: placement.contractForm,
    contractEndsOn: placement.contractEndsOn,
    nazorgEndsOn: placement.nazorgEndsOn,
    foundBy: placement.foundByCandidate,
    jobcoachName: placement.jobcoachName,
    jobcoachEmail: placement.jobcoachEmail,
    absences: (await absencesOf(services.db, placement.id)).map(({ id, fromDate, toDate }) => ({
      id,
      fromDate,
      toDate,
    })),
    coming: moments
      .filter(
        (row) =>
          row.state === 'planned' &&
          row.dueOn >= today &&
          row.withParty.includes('candidate') &&
          (row.kind === 'contact' || row.kind === 'talk'),
      )
      .slice(0, 4)
      .map((row) => ({ id: row.id, on: row.dueOn, how: row.how })),
  };
});

export const action = guarded('placement.viewOwn', placementStepsOfCandidate);

export default function OwnPlacement() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const running = (data.state === 'active' || data.state === 'sustained') && !data.endedOn;
  const away = data.absences.some((row) => row.toDate === null);
  return (
    <div className="wb-stack--wide wb-text">
      <div className="wb-stack">
        <Heading level={1}>Mijn werk</Heading>
        <Facts
          items={[
            ['Werk', data.title],
            ['Werkgever', `${data.employerName}${data.place ? `, ${data.place}` : ''}`],
            ['Eerste werkdag', formatDate(data.startsOn)],
            ['Contract', contractWords(data)],
            ['Laatste werkdag', data.endedOn ? formatDate(data.endedOn) : null],
          ]}
        />
        {data.endedOn ? (
          <Alert tone="info">
            <Paragraph>Dit werk is gestopt. U kunt meteen weer zoeken. Uw jobcoach helpt u.</Paragraph>
          </Alert>
        ) : (
          <Alert tone="info" title={`${data.jobcoachName} helpt u`}>
            <Paragraph>
              Heeft u een vraag of gaat iets niet goed? Mail {data.jobcoachEmail}, of geef het hieronder door.
            </Paragraph>
          </Alert>
        )}
      </div>
      {data.coming.length > 0 ? (
        <Section title="Wanneer neemt uw jobcoach contact op?" id="contact">
          <List>
            {data.coming.map((row) => (
              <li key={row.id}>
                {formatDay(row.on)}
                {row.how && row.how in channelLabels
                  ? `, ${channelLabels[row.how as keyof typeof channelLabels]}`
                  : ''}
              </li>
            ))}
          </List>
          {data.nazorgEndsOn ? (
            <Paragraph>Uw jobcoach helpt u tot en met {formatDate(data.nazorgEndsOn)}.</Paragraph>
          ) : null}
        </Section>
      ) : null}
      {running ? (
        <Section title="Iets doorgeven" id="doorgeven">
          <Fold title="Ik ben er niet" open={Boolean(answerFor(answer, 'absence'))}>
            <Paragraph>Meld u ook af bij uw werkgever.</Paragraph>
            <AbsenceForm answer={answerFor(answer, 'absence')} own today={data.today} />
          </Fold>
          {away ? (
            <Fold title="Ik ben er weer" open={Boolean(answerFor(answer, 'back'))}>
              <BackForm answer={answerFor(answer, 'back')} today={data.today} />
            </Fold>
          ) : null}
          <Fold title="Er gaat iets niet goed" open={Boolean(answerFor(answer, 'problem'))}>
            <ProblemForm answer={answerFor(answer, 'problem')} label="Wat gaat er niet goed?" />
          </Fold>
        </Section>
      ) : null}
      {data.absences.length > 0 ? (
        <Section title="Wanneer was u er niet?" id="afwezig">
          <List>
            {data.absences.map((row) => (
              <li key={row.id}>{absenceWords(row)}</li>
            ))}
          </List>
        </Section>
      ) : null}
      <Section title="Eén vraag" id="vraag">
        {data.foundBy ? (
          <Paragraph>
            U zei dat deze baan gevonden is door:{' '}
            {data.foundBy === 'candidate'
              ? 'uzelf'
              : (finders[data.foundBy as keyof typeof finders] ?? data.foundBy)}
            .
          </Paragraph>
        ) : (
          <FinderForm answer={answerFor(answer, 'finder')} value={null} own />
        )}
      </Section>
    </div>
  );
}
