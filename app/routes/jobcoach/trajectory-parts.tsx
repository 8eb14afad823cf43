import { Badge, Facts, Section } from '../../ui/blocks.tsx';
import { Fold } from '../../ui/fold.tsx';
import { formatDate, formatNumber } from '../../ui/format.ts';
import { List, Paragraph } from '../../ui/text.tsx';
import {
  DayForm,
  ExtendForm,
  PauseForm,
  PhaseForm,
  StopForm,
  WarningForm,
  WithdrawWarningForm,
} from '../../ui/trajectory-forms.tsx';
import { answerFor } from '../steps.ts';
import type { TrajectoryData } from './trajectory-data.ts';

/** Parts of the page of a trajectory, each with the steps that belong to it. */

interface Part {
  data: TrajectoryData;
  answer: { result?: unknown } | undefined;
}

function allowed({ actions }: TrajectoryData) {
  return (name: TrajectoryData['actions'][number]) => actions.includes(name);
}

const quotaWords = { times: 'keer', partDays: 'dagdelen', hours: 'uur' } as const;

export function ThisWeek({ data }: Pick<Part, 'data'>) {
  return (
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
  );
}

/** To another phase. Up or down the ladder says why. */
const phaseMoves = {
  nextPhase: { title: 'Naar de volgende fase', button: 'Naar deze fase', noteOptional: true },
  moveUp: { title: 'Een trede omhoog', button: 'Omhoog', noteOptional: false },
  moveDown: { title: 'Een trede omlaag', button: 'Omlaag', noteOptional: false },
} as const;

export function Phases({ data, answer }: Part) {
  const { version, today } = data;
  const may = allowed(data);
  const moveForm = (action: keyof typeof phaseMoves) => {
    const { title, ...texts } = phaseMoves[action];
    const own = answerFor(answer, action);
    return may(action) && data.moves[action].length > 0 ? (
      <Fold title={title} open={Boolean(own)}>
        <PhaseForm
          answer={own}
          version={version}
          action={action}
          phases={data.moves[action]}
          today={today}
          {...texts}
        />
      </Fold>
    ) : null;
  };
  return (
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
      {moveForm('nextPhase')}
      {may('extendPhase') && data.mayExtend ? (
        <Fold title="Fase verlengen" open={Boolean(answerFor(answer, 'extendPhase'))}>
          <ExtendForm answer={answerFor(answer, 'extendPhase')} version={version} />
        </Fold>
      ) : null}
      {moveForm('moveUp')}
      {moveForm('moveDown')}
    </Section>
  );
}

export function PauseOrStop({ data, answer }: Part) {
  const { version, today } = data;
  const may = allowed(data);
  if (!(may('pause') || may('resume') || may('transfer'))) return null;
  return (
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
  );
}

export function Warnings({ data, answer }: Part) {
  const { warnings, version } = data;
  if (!warnings) return null;
  const may = allowed(data);
  const counting = warnings.given.filter((warning) => warning.withdrawnOn === null);
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
        <Fold title="Waarschuwing geven" open={Boolean(answerFor(answer, 'warn'))}>
          <WarningForm answer={answerFor(answer, 'warn')} version={version} today={data.today} />
        </Fold>
      ) : null}
      {may('withdrawWarning') && counting.length > 0 ? (
        <Fold title="Waarschuwing intrekken" open={Boolean(answerFor(answer, 'withdrawWarning'))}>
          <WithdrawWarningForm
            answer={answerFor(answer, 'withdrawWarning')}
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

export function MinutesPerSide({ minutes }: { minutes: NonNullable<TrajectoryData['minutes']> }) {
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
