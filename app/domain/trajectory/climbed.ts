import type { FinishedTrajectory } from '../../../db/queries/programme-results.ts';

/**
 * How many steps of the ladder somebody rose between the start and the end of a trajectory; negative where he went
 * down. Before the history was kept only the step of that moment was known: without a step at the start the first one
 * recorded after it counts as such.
 *
 * @returns null when nothing, or only one step since the start, was recorded
 */
export function climbed({
  startedOn,
  steps,
}: Pick<FinishedTrajectory, 'startedOn' | 'steps'>): number | null {
  const before = steps.filter(({ on }) => on <= startedOn);
  const known = [...before.slice(-1), ...steps.slice(before.length)];
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return null;
  if (before.length === 0 && known.length === 1) return null;
  return last.step - first.step;
}
