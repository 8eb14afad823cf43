import { toJson } from '#db/json.ts';
import { chainHash } from '#db/queries/log-chain.ts';
import type { Schema } from '#db/schema.ts';
import { millisecondsOf } from './days.ts';
import { nextNumber, type World } from './world.ts';

export interface SeedEvent {
  noun: Schema['transition_event']['noun'];
  subjectId: string;
  seq: number;
  action: string;
  from: string | null;
  to: string;
  actorId: string | null;
  actorRole: string;
  /** UTC ISO text. */
  at: string;
  reason?: string | null;
  note?: string;
  onBehalfOf?: string | null;
}

/** One step in the history of a record, with the audit row that belongs to it. */
export function addEvent(world: World, event: SeedEvent): void {
  const { sink, random } = world;
  const milliseconds = millisecondsOf(event.at);
  sink.insert('transition_event', {
    id: random.id(milliseconds),
    noun: event.noun,
    subject_id: event.subjectId,
    seq: event.seq,
    action: event.action,
    from_state: event.from,
    to_state: event.to,
    actor_id: event.actorId,
    actor_role: event.actorRole,
    on_behalf_of: event.onBehalfOf ?? null,
    at: event.at,
    reason_code: event.reason ?? null,
    note: event.note ?? '',
    corrects: null,
  });
  const audit = {
    seq: nextNumber(world, 'audit'),
    id: random.id(milliseconds),
    at: event.at,
    actor_id: event.actorId,
    actor_role: event.actorRole,
    action: `${event.noun}.${event.action}`,
    subject_kind: event.noun,
    subject_id: event.subjectId,
    data: toJson({ from: event.from, to: event.to, ...(event.reason ? { reason: event.reason } : {}) }),
  };
  world.numbers.auditHash = chainHash('audit', world.numbers.auditHash, audit);
  sink.insert('audit_event', { ...audit, hash: world.numbers.auditHash });
}
