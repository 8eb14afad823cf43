import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listApplications } from '../../../db/queries/application-lists.ts';
import { candidateOfAccount, comingMoments } from '../../../db/queries/candidates.ts';
import { comingVisits } from '../../../db/queries/group-visits.ts';
import { listPlacements } from '../../../db/queries/placements.ts';
import { listProefplaatsingen } from '../../../db/queries/proefplaatsingen.ts';
import { guarded, notFound } from '../../auth/guard.ts';
import { nextStepForCandidate } from '../../domain/application/next-step.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { Alert, Badge, CardItem, CardList, Empty, Section } from '../../ui/blocks.tsx';
import { channelLabels } from '../../ui/case-words.ts';
import { formatDay, formatHours } from '../../ui/format.ts';
import { whenAndWhere } from '../../ui/group-visit.tsx';
import { ButtonLink, Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';

export const meta: MetaFunction = () => [{ title: 'Mijn overzicht - Werkbrug' }];

const ended = ['hired', 'declined', 'rejected', 'withdrawn', 'lapsed'];

export const loader = guarded('candidate.viewOwn', async ({ services, visitor }) => {
  const { db } = services;
  const { accountId } = visitor.actor;
  const candidate = await candidateOfAccount(db, accountId);
  if (!candidate) throw notFound();
  const today = todayOf(services.clock).toString();
  const rows = await listApplications(db, { reach: { of: 'candidate', accountId }, limit: 100 });
  const applications = rows.map((row) => ({
    id: row.id,
    state: row.state,
    title: row.title,
    employerName: row.employerName,
    place: row.place,
    hours: formatHours(row.hoursMin, row.hoursMax),
    next: nextStepForCandidate(row, today),
  }));
  const reach = { of: 'candidate', accountId } as const;
  const trials = await listProefplaatsingen(db, { reach, openOnly: true, limit: 5 });
  const placements = await listPlacements(db, { reach, limit: 5, offset: 0 });
  return {
    work: [
      ...trials.map((row) => ({
        to: `/deelnemer/proefplaatsing/${row.id}`,
        text: `${row.title} bij ${row.employerName}`,
        kind: 'proefplaatsing',
      })),
      ...placements.rows.map((row) => ({
        to: `/deelnemer/plaatsing/${row.id}`,
        text: `${row.title} bij ${row.employerName}`,
        kind: 'baan',
      })),
    ],
    firstName: candidate.firstName,
    released: candidate.releasedByCandidate === 1,
    proposals: applications.filter((row) => row.state === 'proposed'),
    running: applications.filter((row) => row.state !== 'proposed' && !ended.includes(row.state)),
    ended: applications.filter((row) => ended.includes(row.state)),
    // No more than the visit itself: who else goes along is theirs.
    visits: (await comingVisits(db, { reach, today })).map(({ id, date, time, place, employerName }) => ({
      id,
      date,
      time,
      place,
      employerName,
    })),
    moments: (await comingMoments(db, { candidateId: candidate.id, limit: 5 })).map((moment) => ({
      id: moment.id,
      day: formatDay(moment.dueOn),
      jobcoachName: moment.jobcoachName,
      how: channelLabels[moment.how as keyof typeof channelLabels] ?? null,
    })),
  };
});

type Row = Awaited<ReturnType<typeof loader>>['running'][number];

export default function CandidateHome() {
  const data = useLoaderData<typeof loader>();
  const act = data.running.filter((row) => row.next.act);
  return (
    <>
      <div className="wb-stack wb-text">
        <Heading level={1}>Dag {data.firstName}</Heading>
        {data.proposals.length === 0 && act.length === 0 ? (
          <Paragraph>U hoeft nu niets te doen. Zoekt u werk? Kijk gerust rond.</Paragraph>
        ) : (
          <Alert tone="info" title="Wat kunt u nu doen?">
            <List>
              {data.proposals.map((row) => (
                <li key={row.id}>
                  Zeg ja of nee tegen{' '}
                  <TextLink to={`/deelnemer/sollicitaties/${row.id}`}>{row.title}</TextLink>.
                </li>
              ))}
              {act.map((row) => (
                <li key={row.id}>
                  <TextLink to={`/deelnemer/sollicitaties/${row.id}`}>{row.title}</TextLink>: {row.next.text}
                </li>
              ))}
            </List>
          </Alert>
        )}
        <div className="wb-row">
          <ButtonLink to="/deelnemer/vacatures" look="primary">
            Werk zoeken
          </ButtonLink>
        </div>
      </div>
      {data.work.length > 0 ? (
        <Section title="Mijn werk" id="werk">
          <List>
            {data.work.map((row) => (
              <li key={row.to}>
                <TextLink to={row.to}>{row.text}</TextLink> ({row.kind})
              </li>
            ))}
          </List>
        </Section>
      ) : null}
      {data.proposals.length > 0 ? (
        <Section title="Voorstellen voor u" id="voorstellen">
          <Applications rows={data.proposals} tone="accent" />
        </Section>
      ) : null}
      <Section title="Mijn sollicitaties" id="sollicitaties">
        {data.running.length > 0 ? (
          <Applications rows={data.running} />
        ) : (
          <Empty>Er lopen nu geen sollicitaties.</Empty>
        )}
      </Section>
      {data.visits.length > 0 ? (
        <Section title="Groepsbezoek" id="bezoek">
          <List>
            {data.visits.map((visit) => (
              <li key={visit.id}>
                <strong>{whenAndWhere(visit)}</strong>: samen kijken bij {visit.employerName}
              </li>
            ))}
          </List>
        </Section>
      ) : null}
      <Section title="Afspraken met uw jobcoach" id="afspraken">
        {data.moments.length > 0 ? (
          <List>
            {data.moments.map((moment) => (
              <li key={moment.id}>
                <strong>{moment.day}</strong>: contact met {moment.jobcoachName}
                {moment.how ? `, ${moment.how}` : ''}
              </li>
            ))}
          </List>
        ) : (
          <Paragraph>Er staan nu geen afspraken.</Paragraph>
        )}
      </Section>
      {data.ended.length > 0 ? (
        <Section title="Afgelopen" id="afgelopen">
          <details>
            <summary>Laat zien wat klaar is ({data.ended.length})</summary>
            <Applications rows={data.ended} />
          </details>
        </Section>
      ) : null}
    </>
  );
}

function Applications({ rows, tone = 'plain' }: { rows: readonly Row[]; tone?: 'plain' | 'accent' }) {
  return (
    <CardList columns={2}>
      {rows.map((row) => (
        <CardItem key={row.id} tone={tone}>
          <Heading level={3}>
            <TextLink to={`/deelnemer/sollicitaties/${row.id}`}>{row.title}</TextLink>
          </Heading>
          <Paragraph quiet>
            {row.employerName}, {row.place}, {row.hours}
          </Paragraph>
          <Paragraph>
            {row.next.act ? <Badge tone="warning">Nu doen</Badge> : null} {row.next.text}
          </Paragraph>
        </CardItem>
      ))}
    </CardList>
  );
}
