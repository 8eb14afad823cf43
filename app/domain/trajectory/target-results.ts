import { Temporal } from 'temporal-polyfill';
import type { FinishedTrajectory } from '../../../db/queries/programme-results.ts';
import type { Programme } from '../programme/programme.ts';
import { climbed } from './climbed.ts';
import { measureLabels } from './editor/labels.ts';

type Target = Programme['targets'][number];
type Measure = NonNullable<Target['measure']>;

/** A contracted target, or a definition of success, with what the evaluators found and what this portal counts. */
export interface TargetResult {
  label: string;
  contracted: { percent: number; above: boolean } | null;
  reached: number | null;
  /** null when our data can't tell: then `words` says why */
  counted: { reached: number; of: number; percent: number } | null;
  /** whether the contract is met by what is counted; null when there is no contract, or nobody to count yet */
  met: boolean | null;
  words: string;
}

/** Jobs with an employer or an agency; the others are learn-work jobs and secondments (contract-forms.ts). */
const regularForms = ['permanent', 'fixedTerm', 'agency'];

const measures: Record<Measure, (row: FinishedTrajectory, target: Target) => boolean | null> = {
  toWork: (row) => row.state === 'outflow',
  toRegularWork: (row) => isRegularOutflow(row),
  toLearnWork: (row) =>
    row.state === 'outflow' && row.jobs.some(({ contractForm }) => contractForm === 'apprenticeship'),
  toWorkHeld: (row) => {
    if (row.jobs.some(({ outcome }) => outcome === 'sustained')) return true;
    // A job of which the nazorg still runs can go either way.
    return row.jobs.some(({ outcome }) => outcome === null) ? null : false;
  },
  toOtherProgramme: (row, { programme }) =>
    row.state === 'transferred' && (programme === undefined || row.nextProgrammes.includes(programme)),
  dropout: (row) => row.state === 'dropout',
  higherOnLadder: (row, { steps = 1 }) => {
    const rose = climbed(row);
    return rose === null ? null : rose >= steps;
  },
};

/** An outcome of everybody who is counted, one at a time: the list may be long and is never held whole. */
export interface Counter {
  add(row: FinishedTrajectory): void;
  result(): TargetResult;
}

/**
 * The contracted targets of a programme, and its bonus, each beside its own number: the share of everybody who is no
 * longer in the trajectory and did begin (rules.md, "Success": gross outflow). What was agreed about something that the
 * portal doesn't know is said so in words, never guessed.
 */
export function targetCounters(programme: Pick<Programme, 'targets' | 'bonus'>): Counter[] {
  const { bonus } = programme;
  const targets: Target[] = [
    ...programme.targets,
    ...(bonus
      ? [
          {
            label: `Bonus: uitstroom die ${bonus.heldMonths} maanden blijft`,
            contracted: { percent: bonus.outflowPercent, above: false },
            reached: null,
            measure: 'toWorkHeld' as const,
          },
        ]
      : []),
  ];
  return targets.map((target) => {
    const { label, contracted, reached, measure } = target;
    const said = { label, contracted, reached };
    if (!measure)
      return counterOf(
        said,
        null,
        'niet te meten: dit portaal weet niet waar iemand na het traject terechtkomt',
      );
    return counterOf(said, (row) => measures[measure](row, target), wordsOf(target, measure));
  });
}

/**
 * The definitions of success of a programme, each beside its own number, as `targetCounters`: of everybody who left while
 * the definition held. Whether somebody has a benefit is known from what people answer afterwards only.
 */
export function successCounters(success: Programme['success']): Counter[] {
  return success.map(({ label, validFrom, validUntil, measure }) => {
    const said = { label, contracted: null, reached: null };
    if (measure.intermediateOutcomes)
      return counterOf(said, null, 'niet te meten: tussenresultaten staan in de dossiers, niet in een getal');
    const parts = successParts(measure);
    if (parts.length === 0)
      return counterOf(said, null, 'niet te meten: bij deze definitie staat niet hoe wij haar meten');
    const holds = (day: string | null) =>
      day !== null && (validFrom === null || day >= validFrom) && (validUntil === null || day <= validUntil);
    const judge = (row: FinishedTrajectory) => allOf(parts.map(({ test }) => test(row)));
    const counter = counterOf(said, judge, parts.map(({ words }) => words).join(', en '));
    return {
      add: (row) => (holds(row.endedOn) ? counter.add(row) : undefined),
      result: counter.result,
    };
  });
}

interface SuccessPart {
  words: string;
  test(row: FinishedTrajectory): boolean | null;
}

function successParts(measure: Programme['success'][number]['measure']): SuccessPart[] {
  const { job, monthsWithoutBenefit: months, ladderSteps: steps, stoppedByThemselves } = measure;
  const parts: SuccessPart[] = [];
  if (job === 'regular') parts.push({ words: measureLabels.toRegularWork, test: isRegularOutflow });
  if (job === 'any') parts.push({ words: measureLabels.toWork, test: (row) => row.state === 'outflow' });
  if (stoppedByThemselves)
    parts.push({
      words: 'zelf gestopt met de uitkering, en sindsdien volgens eigen antwoord geen uitkering',
      test: stoppedAndStayedAway,
    });
  if (months !== null)
    parts.push({
      words: `${months} maanden na het einde geen uitkering, volgens eigen antwoord op de vragen achteraf`,
      test: (row) => withoutBenefit(row, months),
    });
  if (steps !== null)
    parts.push({
      words: `ten minste ${steps} ${steps === 1 ? 'trede' : 'treden'} hoger op de participatieladder dan bij de start`,
      test: (row) => {
        const rose = climbed(row);
        return rose === null ? null : rose >= steps;
      },
    });
  return parts;
}

/** One that fails decides; one that is not known leaves it open. */
function allOf(outcomes: readonly (boolean | null)[]): boolean | null {
  if (outcomes.includes(false)) return false;
  return outcomes.includes(null) ? null : true;
}

function isRegularOutflow(row: FinishedTrajectory): boolean {
  return row.state === 'outflow' && row.jobs.some(({ contractForm }) => regularForms.includes(contractForm));
}

function stoppedAndStayedAway(row: FinishedTrajectory): boolean | null {
  if (row.state !== 'dropout' || row.endReason !== 'stoppedSelf') return false;
  if (row.benefit.length === 0) return null;
  return row.benefit.every(({ has }) => !has);
}

/**
 * A benefit within the months decides at once; none is known when somebody says so after them. Who says then that he has one
 * may have asked for it since or all along: that stays open.
 */
function withoutBenefit({ endedOn, benefit }: FinishedTrajectory, months: number): boolean | null {
  if (endedOn === null) return null;
  const until = Temporal.PlainDate.from(endedOn).add({ months }).toString();
  if (benefit.some(({ has, on }) => has && on <= until)) return false;
  return benefit.some(({ has, on }) => !has && on >= until) ? true : null;
}

function wordsOf(target: Target, measure: Measure): string {
  const steps = measure === 'higherOnLadder' && (target.steps ?? 1) > 1 ? ` (${target.steps} treden)` : '';
  return `${measureLabels[measure]}${target.programme ? ` (${target.programme})` : ''}${steps}`;
}

/** @param judge null when our data can't tell: then `words` says why */
function counterOf(
  said: Pick<TargetResult, 'label' | 'contracted' | 'reached'>,
  judge: ((row: FinishedTrajectory) => boolean | null) | null,
  telling: string,
): Counter {
  let hits = 0;
  let known = 0;
  let open = 0;
  return {
    add(row) {
      const outcome = judge?.(row);
      if (outcome === undefined) return;
      if (outcome === null) open += 1;
      else known += 1;
      if (outcome) hits += 1;
    },
    result() {
      const words = `${sentence(telling)}.${open > 0 ? ` Van ${open} is het nog niet bekend.` : ''}`;
      if (!judge) return { ...said, counted: null, met: null, words };
      if (known === 0)
        return { ...said, counted: null, met: null, words: `${words} Er is nog niemand te tellen.` };
      const { contracted } = said;
      const percent = (100 * hits) / known;
      const met =
        contracted && (contracted.above ? percent > contracted.percent : percent >= contracted.percent);
      return { ...said, counted: { reached: hits, of: known, percent: Math.round(percent) }, met, words };
    },
  };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
