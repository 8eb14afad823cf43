import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listOperators } from '../../../db/queries/placements.ts';
import { listProgrammes } from '../../../db/queries/programmes.ts';
import { candidateForTrajectory, trajectoriesOf } from '../../../db/queries/trajectories.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { roomInProgrammes } from '../../domain/trajectory/programme-room.ts';
import { referToProgramme } from '../../domain/trajectory/start-trajectory.ts';
import { startTrajectoryForm } from '../../domain/trajectory/trajectory-forms.ts';
import { trajectoryStateLabels } from '../../domain/trajectory/trajectory-transitions.ts';
import { Section } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { formatDate } from '../../ui/format.ts';
import { Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { ReferForm } from '../../ui/trajectory-forms.tsx';
import { logFile } from '../case-views.ts';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Traject - Werkbrug' }];

export const loader = guarded('candidate.edit', async ({ services, context, visitor, params }) => {
  const candidate = await candidateForTrajectory(services.db, {
    id: params.id ?? '',
    caseloadOf: visitor.actor.caseloadOf,
  });
  if (!candidate) throw notFound();
  await logFile(context, { candidateId: candidate.id, jobcoachId: candidate.jobcoachId });
  const trajectories = await trajectoriesOf(services.db, candidate.id);
  const open = trajectories.some((row) => row.endedOn === null);
  const room = open
    ? []
    : await roomInProgrammes(services.db, {
        jobcoachId: candidate.jobcoachId,
        today: todayOf(services.clock).toString(),
      });
  return {
    candidate,
    today: todayOf(services.clock).toString(),
    token: services.newId(),
    open,
    room,
    trajectories: trajectories.map((row) => ({
      id: row.id,
      name: row.programmeName,
      state: trajectoryStateLabels[row.state],
      since: formatDate(row.referredOn),
    })),
    programmes: open
      ? []
      : (await listProgrammes(services.db))
          .filter((row) => row.code !== 'default')
          .map((row) => ({ value: row.code, label: row.name })),
    operators: open
      ? []
      : (await listOperators(services.db)).map((row) => ({ value: row.id, label: row.name })),
  };
});

export const action = guarded('candidate.edit', ({ request, context, params }) =>
  submitted(request, startTrajectoryForm, async (value) => {
    const id = await referToProgramme(context, {
      ...value,
      candidateId: params.id ?? '',
      draw: value.draw === 'on',
    });
    return seeOther(withDone(`/jobcoach/traject/${id}`, 'opgeslagen'));
  }),
);

export default function StartTrajectory() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <TextLink to={`/jobcoach/kandidaten/${data.candidate.id}`}>Naar de kandidaat</TextLink>
        <Heading level={1}>
          Traject van {data.candidate.firstName} {data.candidate.lastName}
        </Heading>
      </div>
      {data.trajectories.length > 0 ? (
        <Section title="Trajecten" id="trajecten">
          <List>
            {data.trajectories.map((row) => (
              <li key={row.id}>
                <TextLink to={`/jobcoach/traject/${row.id}`}>{row.name}</TextLink>: {row.state}, aangemeld op{' '}
                {row.since}
              </li>
            ))}
          </List>
        </Section>
      ) : null}
      {data.open ? (
        <Paragraph>Er loopt al een traject. Een nieuw begint pas als dat gestopt is.</Paragraph>
      ) : (
        <Section title="Aanmelden voor een programma" id="aanmelden">
          {data.room.length > 0 ? (
            <List>
              {data.room.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </List>
          ) : null}
          <ReferForm
            answer={answer}
            token={data.token}
            today={data.today}
            programmes={data.programmes}
            operators={data.operators}
          />
        </Section>
      )}
    </div>
  );
}
