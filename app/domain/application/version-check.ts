import { lastEvent } from '../../../db/queries/applications.ts';
import type { Role } from '../../auth/permissions.ts';
import type { Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { pastOf } from './history.ts';

const moment = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

/**
 * Refuses when the page showed an older version, and says who was first. An employer never learns a candidate's name
 * this way: there the shared `requireVersion` would tell too much.
 *
 * @throws DomainError changedByOther
 */
export async function requireShownVersion(
  tx: Tx,
  args: { applicationId: string; current: number; shown: number | undefined },
): Promise<void> {
  if (args.shown === undefined || args.shown === args.current) return;
  const last = await lastEvent(tx.trx, args.applicationId);
  throw new DomainError('changedByOther', {
    name: nameFor(tx.actor.role, last?.actorRole, last?.actorName ?? null),
    what: last ? pastOf(last.action) : 'gewijzigd',
    when: last ? moment.format(new Date(last.at)) : '',
  });
}

function nameFor(reader: Role, role: string | undefined, name: string | null): string {
  if (role === 'system') return 'Werkbrug';
  if (reader === 'employer' && role === 'candidate') return 'De kandidaat';
  if (reader === 'candidate' && role === 'employer') return 'De werkgever';
  return name ?? 'Iemand anders';
}
