import { toJson } from '#db/json.ts';
import { coachNotes, pauseReasons } from '#db/seed/content/texts/notes.ts';
import { trajectoryMoments } from './calendars.ts';
import { addDays, daysBetween, millisecondsOf, momentOn, weekdayBefore } from './days.ts';
import { addEvent } from './events.ts';
import { addMoments } from './moments.ts';
import { pickerOf } from './random.ts';
import { nextNumber, type World } from './world.ts';

interface Person {
  id: string;
  coachId: string;
  createdOn: string;
  /** Looks for work now; otherwise his trajectory waits. */
  isActive: boolean;
  /** The people of the demo's story run on the defaults, so that their days are easy to follow. */
  onDefaults: boolean;
}

const standardCode = 'default';

/** Programmes of the region that the demo plays in, beside the defaults. */
const pickProgramme = pickerOf({
  [standardCode]: 60,
  'rotterdam-exit': 15,
  'dordrecht-werkplaats': 13,
  'hoeksche-waard-ladder': 12,
});

/** The big seeds have one candidate in so many on a trajectory and with notes: more rows would tell nothing new. */
const bigShare = 0.3;

/**
 * A trajectory on a programme, with its first phase, history and moments.
 *
 * @returns code of the programme that now holds for him; the defaults without a trajectory
 */
export function addTrajectory(world: World, person: Person): string {
  const { sink, random, today } = world;
  if (!person.onDefaults && !random.chance(world.spread ? bigShare : 0.85)) return standardCode;
  const code = world.spread || person.onDefaults ? standardCode : pickProgramme(random);
  const versionId = world.programmes.get(code);
  if (!versionId) return standardCode;
  const oldest = code === standardCode ? person.createdOn : addDays(today, -random.int(20, 110));
  const referredOn = weekdayBefore(oldest > person.createdOn ? oldest : addDays(person.createdOn, 3));
  const isNew = daysBetween(referredOn, today) < 40 && random.chance(0.5);
  const startedOn = weekdayBefore(addDays(referredOn, random.int(4, 12)));
  const state =
    isNew || startedOn > today ? 'referred' : person.isActive ? ('started' as const) : ('paused' as const);
  const phase = world.phases.get(code);
  const id = random.id(millisecondsOf(referredOn));
  sink.insert('trajectory', {
    id,
    candidate_id: person.id,
    programme_version_id: versionId,
    operator_id: null,
    assigned_by: 'choice',
    assignment_reason: '',
    state,
    referred_on: referredOn,
    started_on: state === 'referred' ? null : startedOn,
    ended_on: null,
    end_reason: null,
    version: state === 'referred' ? 1 : state === 'started' ? 2 : 3,
  });
  const pausedOn = weekdayBefore(addDays(startedOn, Math.max(0, daysBetween(startedOn, today) - 9)));
  addHistory(world, id, person.coachId, { referredOn, startedOn, pausedOn, state });
  if (state !== 'referred' && phase) {
    sink.insert('phase_run', {
      id: random.id(millisecondsOf(startedOn)),
      trajectory_id: id,
      phase,
      started_on: startedOn,
      planned_end: null,
      ended_on: state === 'paused' ? pausedOn : null,
      outcome: state === 'paused' ? 'paused' : null,
      reason: '',
    });
  }
  if (state !== 'paused' && !world.spread) {
    addMoments(world, trajectoryMoments(code, referredOn, state === 'started' ? startedOn : null), {
      kind: 'trajectory',
      id,
      candidateId: person.id,
      employerId: null,
      coachId: person.coachId,
      endedOn: null,
    });
  }
  return code;
}

function addHistory(
  world: World,
  id: string,
  coachId: string,
  days: { referredOn: string; startedOn: string; pausedOn: string; state: 'referred' | 'started' | 'paused' },
): void {
  const coach = { actorId: coachId, actorRole: 'jobcoach' };
  const of = { noun: 'trajectory' as const, subjectId: id, ...coach };
  addEvent(world, {
    ...of,
    seq: 1,
    action: 'refer',
    from: null,
    to: 'referred',
    at: momentOn(days.referredOn, 640),
  });
  if (days.state === 'referred') return;
  const startedAt = momentOn(days.startedOn, 650);
  addEvent(world, { ...of, seq: 2, action: 'start', from: 'referred', to: 'started', at: startedAt });
  if (days.state === 'started') return;
  addEvent(world, {
    ...of,
    seq: 3,
    action: 'pause',
    from: 'started',
    to: 'paused',
    at: momentOn(days.pausedOn, 700),
    note: world.random.pick(pauseReasons),
  });
}

/** What the jobcoach wrote about him: most of it shared with colleagues, some for herself. */
export function addNotes(world: World, person: Person): void {
  const { sink, random, today } = world;
  if (!random.chance(world.spread ? bigShare / 2 : 0.6)) return;
  const days = Math.max(1, Math.min(200, daysBetween(person.createdOn, today) - 1));
  const written = random.sample(coachNotes, random.int(1, world.spread ? 1 : 3));
  const ages = written.map(() => random.int(1, days)).sort((a, b) => b - a);
  for (const [index, body] of written.entries()) {
    const at = momentOn(weekdayBefore(addDays(today, -(ages[index] ?? 1))), random.int(500, 970));
    if (at.slice(0, 10) < person.createdOn) continue;
    const id = random.id(millisecondsOf(at));
    const isPrivate = random.chance(0.15);
    sink.insert('candidate_note', {
      id,
      candidate_id: person.id,
      author_id: person.coachId,
      private: isPrivate ? 1 : 0,
      body,
      created_at: at,
    });
    sink.insert('audit_event', {
      seq: nextNumber(world, 'audit'),
      id: random.id(millisecondsOf(at)),
      at,
      actor_id: person.coachId,
      actor_role: 'jobcoach',
      action: 'candidate.note',
      subject_kind: 'candidate',
      subject_id: person.id,
      data: toJson({ private: isPrivate }),
    });
  }
}
