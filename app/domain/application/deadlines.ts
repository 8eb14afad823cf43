import { Temporal } from 'temporal-polyfill';
import type { ApplicationState } from './application-transitions.ts';

/**
 * Calendar days in which an answer is expected, per state that waits for one. Where the opening has a response
 * deadline, that one counts for what happens before the invitation. States that are not here have no deadline: after
 * an offer the contract or the proefplaatsing has dates of its own.
 */
export const answerDays = {
  proposed: 7,
  interested: 14,
  introduced: 14,
  invited: 14,
  interviewed: 14,
} as const;

/**
 * The day on which the application lapses when nobody acted before its end.
 *
 * @param facts.interviewOn the day of the interview: an invitation waits until it has been
 * @returns null when the state waits for nobody
 */
export function answerBy(
  state: ApplicationState,
  facts: { today: Temporal.PlainDate; responseDeadline: string | null; interviewOn: string | null },
): string | null {
  if (!(state in answerDays)) return null;
  const days = answerDays[state as keyof typeof answerDays];
  const { today, responseDeadline } = facts;
  if (state === 'invited' && facts.interviewOn) {
    const day = Temporal.PlainDate.from(facts.interviewOn);
    return later(day, today).add({ days }).toString();
  }
  const normal = today.add({ days }).toString();
  if (!responseDeadline || responseDeadline < today.toString()) return normal;
  if (state === 'introduced' || state === 'interested') return responseDeadline;
  if (state === 'proposed') return responseDeadline < normal ? responseDeadline : normal;
  return normal;
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
}
