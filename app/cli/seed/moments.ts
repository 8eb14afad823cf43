import { nazorgNotes } from '#db/seed/content/texts/nazorg.ts';
import type { PlannedMoment } from './calendars.ts';
import { addDays, millisecondsOf, momentOn } from './days.ts';
import { addEvent } from './events.ts';
import { pickerOf } from './random.ts';
import type { World } from './world.ts';

export interface CaseOf {
  kind: 'trajectory' | 'proefplaatsing' | 'placement';
  id: string;
  candidateId: string;
  employerId: string | null;
  coachId: string;
  /** Nothing happens any more after this day. */
  endedOn: string | null;
  /** Everything of the last days still waits: the demo always has something overdue. */
  isBehind?: boolean;
}

const pickSignal = pickerOf({ green: 78, amber: 16, red: 6 });

/** How many of the last days a jobcoach can be behind; older moments are done or missed. */
const overdueDays = 9;

/**
 * Writes the moments of a case as they stand today: the past ones mostly done, a few missed, some of the last days
 * overdue, those of today and later planned.
 */
export function addMoments(world: World, planned: readonly PlannedMoment[], of: CaseOf): void {
  const { sink, random, today } = world;
  const since = millisecondsOf(planned[0]?.dueOn ?? today);
  for (const moment of planned) {
    const isWork = moment.kind === 'contact' || moment.kind === 'talk';
    const isAfterEnd = of.endedOn !== null && moment.dueOn > of.endedOn && moment.kind !== 'question-round';
    const isPast = moment.dueOn < today;
    const isRecent = moment.dueOn >= addDays(today, -overdueDays);
    const isBehind = isWork && isRecent && of.endedOn === null && (of.isBehind || random.chance(0.3));
    const state = isAfterEnd
      ? 'cancelled'
      : !isPast || isBehind
        ? 'planned'
        : isWork && random.chance(0.05)
          ? 'missed'
          : 'done';
    const id = random.id(since);
    const party = partyOf(moment.withParty);
    const signal = state === 'done' && isWork && party ? pickSignal(random) : null;
    sink.insert('moment', {
      id,
      case_kind: of.kind,
      case_id: of.id,
      candidate_id: of.candidateId,
      employer_id: of.employerId,
      jobcoach_id: of.coachId,
      kind: moment.kind,
      with_party: moment.withParty,
      how: moment.how,
      opens_on: moment.opensOn,
      due_on: moment.dueOn,
      why: moment.why,
      origin: 'programme',
      state,
      done_on: state === 'done' ? moment.dueOn : null,
      done_by: state === 'done' && isWork ? of.coachId : null,
      signal,
      note: signal && party ? noteFor(world, party, signal) : '',
      version: state === 'planned' ? 1 : 2,
    });
    if (!isWork || (state !== 'done' && state !== 'missed')) continue;
    addEvent(world, {
      noun: 'moment',
      subjectId: id,
      seq: 1,
      action: state === 'done' ? 'record' : 'notReached',
      from: 'planned',
      to: state,
      actorId: of.coachId,
      actorRole: 'jobcoach',
      at: momentOn(moment.dueOn, random.int(500, 980)),
    });
  }
}

/** Whom a contact tells of; null for a talk between others. */
function partyOf(parties: string): 'candidate' | 'employer' | null {
  if (parties.startsWith('candidate')) return 'candidate';
  return parties.startsWith('employer') ? 'employer' : null;
}

function noteFor(world: World, party: 'candidate' | 'employer', signal: 'green' | 'amber' | 'red'): string {
  const fitting = nazorgNotes.filter((note) => note.with === party && note.signal === signal);
  return fitting.length > 0 ? world.random.pick(fitting).text : '';
}
