import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { historyOf } from '../../../db/queries/trail.ts';
import { minutesPerSide } from '../../../db/queries/trajectories.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { extraContactForm } from '../../domain/nazorg/nazorg-forms.ts';
import { recordExtraContact } from '../../domain/nazorg/record-contact.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { formatMoment } from '../../domain/shared/dates.ts';
import { capital } from '../../domain/shared/text.ts';
import { transitionsFor } from '../../domain/shared/transitions.ts';
import {
  extendPhase,
  movePhase,
  pauseTrajectory,
  resumeTrajectory,
  stopTrajectory,
} from '../../domain/trajectory/move-trajectory.ts';
import { readTrajectory } from '../../domain/trajectory/read-trajectory.ts';
import { startTrajectory } from '../../domain/trajectory/start-trajectory.ts';
import {
  dateForm,
  dateNoteForm,
  extendForm,
  phaseForm,
  stopForm,
  warningForm,
  withdrawWarningForm,
} from '../../domain/trajectory/trajectory-forms.ts';
import { trajectoryPast } from '../../domain/trajectory/trajectory-step.ts';
import {
  trajectoryStateLabels,
  trajectoryTransitions,
} from '../../domain/trajectory/trajectory-transitions.ts';
import { giveWarning, readWarnings, withdrawWarning } from '../../domain/trajectory/warnings.ts';
import { Badge, Facts, Section, Timeline } from '../../ui/blocks.tsx';
import { ExtraContactForm } from '../../ui/contact-forms.tsx';
import { withDone } from '../../ui/done.ts';
import { Fold } from '../../ui/fold.tsx';
import { formatDate, formatNumber } from '../../ui/format.ts';
import { MomentList } from '../../ui/moment-list.tsx';
import { Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import {
  DayForm,
  ExtendForm,
  PauseForm,
  PhaseForm,
  StopForm,
  WarningForm,
  WithdrawWarningForm,
} from '../../ui/trajectory-forms.tsx';
import { logFile } from '../case-views.ts';
import { submitted } from '../form.ts';
import { answerFor, chosenStep } from '../steps.ts';

export const meta: MetaFunction = () => [{ title: 'Traject - Werkbrug' }];

const assignedWords = {
  choice: 'gekozen',
  random: 'door loting',
  override: 'gekozen in plaats van loting',
} as const;

export const loader = guarded('candidate.view', async ({ services, context, visitor, params }) => {
  const today = todayOf(services.clock);
  const found = await readTrajectory(services.db, {
    id: params.id ?? '',
    reach: { of: 'jobcoach', caseloadOf: visitor.actor.caseloadOf },
    today,
  });
  if (!found) throw notFound();
  const { record, programme, moments, moves } = found;
  const options = (phases: { code: string; name: string }[]) =>
    phases.map((phase) => ({ value: phase.code, label: phase.name }));
  await logFile(context, record);
  const history = await historyOf(services.db, 'trajectory', record.id);
  return {
    today: today.toString(),
    token: services.newId(),
    id: record.id,
    candidateId: record.candidateId,
    name: `${record.firstName} ${record.lastName}`,
    state: record.state,
    version: record.version,
    programme: {
      name: programme.name,
      description: programme.description ?? '',
      version: record.programmeVersion,
    },
    operator: record.operatorName
      ? `${record.operatorName}, ${assignedWords[record.assignedBy]}${record.assignmentReason ? `: ${record.assignmentReason}` : ''}`
      : null,
    referredOn: record.referredOn,
    startedOn: record.startedOn,
    endedOn: record.endedOn,
    phase: found.phase,
    runs: found.runs,
    quotas: found.quotas,
    warnings: await readWarnings(services.db, { trajectoryId: record.id, programme }),
    minutes: programme.requirements.includes('measureTimePerSide')
      ? await minutesPerSide(services.db, { candidateId: record.candidateId })
      : null,
    mayExtend: found.mayExtend,
    moves: {
      nextPhase: options(moves.nextPhase),
      moveUp: options(moves.moveUp),
      moveDown: options(moves.moveDown),
    },
    actions: transitionsFor(trajectoryTransitions, record.state, {
      role: 'jobcoach',
      relations: ['ownCaseload'],
    }).map((row) => row.action),
    planned: moments.filter((row) => row.state === 'planned'),
    past: moments.filter((row) => row.state === 'done' || row.state === 'missed').reverse(),
    history: history.map((event) => ({
      id: event.id,
      title: event.action === 'refer' ? 'Aangemeld' : capital(trajectoryPast(event.action)),
      when: `${formatMoment(event.at)}${event.actorName ? `, ${event.actorName}` : ''}`,
      note: event.note,
    })),
  };
});

export const action = guarded('candidate.edit', async ({ request, context, params }) => {
  const id = params.id ?? '';
  const done = () => seeOther(withDone(`/jobcoach/traject/${id}`, 'verwerkt'));
  const step = await chosenStep(request);
  switch (step) {
    case 'start':
      return submitted(request, dateForm, async (value) => {
        await startTrajectory(context, { id, ...value });
        return done();
      });
    case 'resume':
      return submitted(request, dateForm, async (value) => {
        await resumeTrajectory(context, { id, ...value });
        return done();
      });
    case 'pause':
      return submitted(request, dateNoteForm, async (value) => {
        await pauseTrajectory(context, { id, ...value });
        return done();
      });
    case 'extendPhase':
      return submitted(request, extendForm, async (value) => {
        await extendPhase(context, { id, ...value });
        return done();
      });
    case 'nextPhase':
    case 'moveUp':
    case 'moveDown':
      return submitted(request, phaseForm, async (value) => {
        await movePhase(context, { id, action: step, ...value });
        return done();
      });
    case 'stop':
      return submitted(request, stopForm, async (value) => {
        await stopTrajectory(context, { id, ...value });
        return done();
      });
    case 'warn':
      return submitted(request, warningForm, async (value) => {
        await giveWarning(context, { id, ...value });
        return done();
      });
    case 'withdrawWarning':
      return submitted(request, withdrawWarningForm, async (value) => {
        await withdrawWarning(context, { id, ...value });
        return done();
      });
    case 'extraContact':
      return submitted(request, extraContactForm, async (value) => {
        await recordExtraContact(context, { kind: 'trajectory', caseId: id, ...value });
        return seeOther(withDone(`/jobcoach/traject/${id}`, 'contact'));
      });
    default:
      throw notFound();
  }
});

const quotaWords = { times: 'keer', partDays: 'dagdelen', hours: 'uur' } as const;

export default function TrajectoryPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { version, today } = data;
  const may = (name: (typeof data.actions)[number]) => data.actions.includes(name);
  const running = data.state === 'started' || data.state === 'referred';
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <TextLink to={`/jobcoach/kandidaten/${data.candidateId}`}>Naar de kandidaat</TextLink>
        <Heading level={1}>Traject van {data.name}</Heading>
        <Facts
          items={[
            ['Programma', `${data.programme.name}, versie ${data.programme.version}`],
            ['Stand', <Badge key="stand">{trajectoryStateLabels[data.state]}</Badge>],
            ['Fase', data.phase?.name],
            ['Uitvoerder', data.operator],
            ['Aangemeld', formatDate(data.referredOn)],
            ['Begonnen', data.startedOn ? formatDate(data.startedOn) : null],
            ['Gestopt', data.endedOn ? formatDate(data.endedOn) : null],
          ]}
        />
        {data.programme.description ? <Paragraph>{data.programme.description}</Paragraph> : null}
      </div>
      <div className="wb-columns wb-columns--2">
        <div className="wb-stack--wide">
          {data.quotas.length > 0 ? (
            <Section title="Deze week" id="week">
              <List>
                {data.quotas.map((quota) => (
                  <li key={quota.code}>
                    {quota.label}: {quota.made === null ? '' : `${quota.made} van `}
                    {quota.max === null || quota.max === quota.min
                      ? formatNumber(quota.min)
                      : `${formatNumber(quota.min)} tot ${formatNumber(quota.max)}`}{' '}
                    {quotaWords[quota.unit]}{' '}
                    {quota.made !== null ? (
                      <Badge tone={quota.made >= quota.min ? 'success' : 'neutral'}>
                        {quota.made >= quota.min ? 'gehaald' : 'nog niet'}
                      </Badge>
                    ) : null}
                  </li>
                ))}
              </List>
            </Section>
          ) : null}
          <Section title="Wat komt er" id="gepland">
            <MomentList moments={data.planned} today={today} link empty="Er staat niets gepland." />
            {running ? (
              <Fold title="Contact opschrijven" open={Boolean(answerFor(answer, 'extraContact'))}>
                <ExtraContactForm
                  answer={answerFor(answer, 'extraContact')}
                  token={data.token}
                  parties={['candidate', 'operator', 'municipality']}
                  asksMinutes={data.minutes !== null}
                />
              </Fold>
            ) : null}
          </Section>
          <Section title="Wat er was" id="geweest">
            <MomentList moments={data.past} today={today} empty="Er was nog geen contact." />
          </Section>
          <Section title="Geschiedenis" id="geschiedenis">
            <Timeline items={data.history} />
          </Section>
        </div>
        <div className="wb-stack--wide">
          <Section title="Fases" id="fases">
            {data.runs.length === 0 ? <Paragraph>Nog niet begonnen.</Paragraph> : null}
            <List>
              {data.runs.map((run) => (
                <li key={run.id}>
                  {run.name}: vanaf {formatDate(run.startedOn)}
                  {run.endedOn ? ` tot en met ${formatDate(run.endedOn)}` : ''}
                  {run.outcome === 'paused' ? ' (daarna pauze)' : ''}
                </li>
              ))}
            </List>
            {may('start') ? (
              <DayForm
                answer={answerFor(answer, 'start')}
                version={version}
                action="start"
                label="Eerste dag"
                button="Begonnen"
                today={today}
              />
            ) : null}
            {may('nextPhase') && data.moves.nextPhase.length > 0 ? (
              <Fold title="Naar de volgende fase" open={Boolean(answerFor(answer, 'nextPhase'))}>
                <PhaseForm
                  answer={answerFor(answer, 'nextPhase')}
                  version={version}
                  action="nextPhase"
                  button="Naar deze fase"
                  phases={data.moves.nextPhase}
                  today={today}
                  noteOptional
                />
              </Fold>
            ) : null}
            {may('extendPhase') && data.mayExtend ? (
              <Fold title="Fase verlengen" open={Boolean(answerFor(answer, 'extendPhase'))}>
                <ExtendForm answer={answerFor(answer, 'extendPhase')} version={version} />
              </Fold>
            ) : null}
            {may('moveUp') && data.moves.moveUp.length > 0 ? (
              <Fold title="Een trede omhoog" open={Boolean(answerFor(answer, 'moveUp'))}>
                <PhaseForm
                  answer={answerFor(answer, 'moveUp')}
                  version={version}
                  action="moveUp"
                  button="Omhoog"
                  phases={data.moves.moveUp}
                  today={today}
                  noteOptional={false}
                />
              </Fold>
            ) : null}
            {may('moveDown') && data.moves.moveDown.length > 0 ? (
              <Fold title="Een trede omlaag" open={Boolean(answerFor(answer, 'moveDown'))}>
                <PhaseForm
                  answer={answerFor(answer, 'moveDown')}
                  version={version}
                  action="moveDown"
                  button="Omlaag"
                  phases={data.moves.moveDown}
                  today={today}
                  noteOptional={false}
                />
              </Fold>
            ) : null}
          </Section>
          {data.warnings ? <Warnings data={data} answer={answer} /> : null}
          {data.minutes ? <MinutesPerSide minutes={data.minutes} /> : null}
          {may('pause') || may('resume') || may('transfer') ? (
            <Section title="Pauze of stoppen" id="stoppen">
              {may('resume') ? (
                <DayForm
                  answer={answerFor(answer, 'resume')}
                  version={version}
                  action="resume"
                  label="Eerste dag na de pauze"
                  button="Weer verdergaan"
                  today={today}
                />
              ) : null}
              {may('pause') ? (
                <Fold title="Op pauze zetten" open={Boolean(answerFor(answer, 'pause'))}>
                  <PauseForm answer={answerFor(answer, 'pause')} version={version} today={today} />
                </Fold>
              ) : null}
              {may('transfer') ? (
                <Fold title="Traject stoppen" open={Boolean(answerFor(answer, 'stop'))}>
                  <StopForm
                    answer={answerFor(answer, 'stop')}
                    version={version}
                    today={today}
                    started={data.state !== 'referred'}
                  />
                </Fold>
              ) : null}
            </Section>
          ) : null}
        </div>
      </div>
    </div>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function Warnings({ data, answer }: { data: Data; answer: unknown }) {
  const { warnings, version } = data;
  if (!warnings) return null;
  const may = (name: (typeof data.actions)[number]) => data.actions.includes(name);
  const counting = warnings.given.filter((warning) => warning.withdrawnOn === null);
  const sent = answer as ReturnType<typeof useActionData<typeof action>>;
  return (
    <Section title="Waarschuwingen" id="waarschuwingen">
      <Paragraph>
        {warnings.policy.count} van {warnings.policy.endsAt}. De deelnemer leest: “{warnings.policy.next}”
      </Paragraph>
      <List>
        {warnings.given.map((warning) => (
          <li key={warning.id}>
            {warning.number}, {formatDate(warning.givenOn)}
            {warning.givenBy ? `, ${warning.givenBy}` : ''}: {warning.reason}
            {warning.withdrawnOn ? (
              <div className="wb-quiet">
                Ingetrokken op {formatDate(warning.withdrawnOn)}: {warning.withdrawnReason}
              </div>
            ) : null}
          </li>
        ))}
      </List>
      {may('warn') ? (
        <Fold title="Waarschuwing geven" open={Boolean(answerFor(sent, 'warn'))}>
          <WarningForm answer={answerFor(sent, 'warn')} version={version} today={data.today} />
        </Fold>
      ) : null}
      {may('withdrawWarning') && counting.length > 0 ? (
        <Fold title="Waarschuwing intrekken" open={Boolean(answerFor(sent, 'withdrawWarning'))}>
          <WithdrawWarningForm
            answer={answerFor(sent, 'withdrawWarning')}
            version={version}
            warnings={counting.map((warning) => ({
              value: warning.id,
              label: `${warning.number}, ${formatDate(warning.givenOn)}`,
            }))}
          />
        </Fold>
      ) : null}
    </Section>
  );
}

function MinutesPerSide({ minutes }: { minutes: NonNullable<Data['minutes']> }) {
  return (
    <Section title="Tijd per kant" id="tijd">
      <Facts
        items={[
          ['Met de deelnemer', `${formatNumber(minutes.candidate)} minuten`],
          ['Met werkgevers', `${formatNumber(minutes.employer)} minuten`],
        ]}
      />
    </Section>
  );
}
