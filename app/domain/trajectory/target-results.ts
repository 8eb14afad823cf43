import type { FinishedTrajectory } from '../../../db/queries/programme-results.ts';
import type { Programme } from '../programme/programme.ts';
import { measureLabels } from './editor/labels.ts';

type Target = Programme['targets'][number];
type Measure = NonNullable<Target['measure']>;

/** A contracted target with what the evaluators found and what this portal counts. */
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
  toRegularWork: (row) =>
    row.state === 'outflow' && row.jobs.some(({ contractForm }) => regularForms.includes(contractForm)),
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
};

/**
 * The contracted targets of a programme, and its bonus, each beside its own number: the share of everybody who is no
 * longer in the trajectory and did begin (rules.md, "Success": gross outflow). What was agreed about something that the
 * portal doesn't know is said so in words, never guessed.
 */
export function targetResults(
  programme: Pick<Programme, 'targets' | 'bonus'>,
  finished: readonly FinishedTrajectory[],
): TargetResult[] {
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
  return targets.map((target) => resultOf(target, finished));
}

function resultOf(target: Target, finished: readonly FinishedTrajectory[]): TargetResult {
  const { label, contracted, reached, measure } = target;
  const base = { label, contracted, reached };
  if (!measure)
    return {
      ...base,
      counted: null,
      met: null,
      words: 'Niet te meten: dit portaal weet niet waar iemand na het traject terechtkomt.',
    };
  const judged = finished.map((row) => measures[measure](row, target));
  const known = judged.filter((outcome): outcome is boolean => outcome !== null);
  const open = judged.length - known.length;
  const words = `${sentence(measureLabels[measure])}${target.programme ? ` (${target.programme})` : ''}.${open > 0 ? ` Van ${open} is het nog niet bekend.` : ''}`;
  if (known.length === 0)
    return { ...base, counted: null, met: null, words: `${words} Er is nog niemand te tellen.` };
  const hits = known.filter(Boolean).length;
  const percent = (100 * hits) / known.length;
  const met = contracted && (contracted.above ? percent > contracted.percent : percent >= contracted.percent);
  return { ...base, counted: { reached: hits, of: known.length, percent: Math.round(percent) }, met, words };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
