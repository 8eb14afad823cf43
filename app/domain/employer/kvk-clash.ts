import {
  findEmployer,
  hasOpenings,
  holderOfClaimed,
  moveKvk,
  movePeople,
} from '../../../db/queries/employers.ts';
import { isAllowed } from '../../auth/permissions.ts';
import { type Context, defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { advisersOf, notify } from '../shared/notify.ts';
import { setEmployerBlocked } from './block-employer.ts';

/** Tells the advisers that a company typed the number of another one; the company itself is told nothing. */
export async function tellKvkClash(
  tx: Tx,
  args: { employerId: string; company: string; holderId: string },
): Promise<void> {
  const holder = await findEmployer(tx.trx, args.holderId);
  const region = (await findEmployer(tx.trx, args.employerId))?.region ?? null;
  await tx.audit('employer.kvkClash', 'employer', args.employerId, { holder: args.holderId });
  await notify(tx, {
    // The adviser of the holder may have left.
    accountIds: [
      ...new Set([...(holder?.adviserId ? [holder.adviserId] : []), ...(await advisersOf(tx.trx, region))]),
    ],
    text: `${args.company} gaf het KvK-nummer op van ${holder?.name ?? 'een andere werkgever'}. Zoek uit of het dezelfde werkgever is.`,
    href: `/adviseur/werkgevers/${args.employerId}`,
    dedupeKey: `employer.kvkClash:${args.employerId}:${args.holderId}`,
  });
}

const requireMovable = defineUseCase(async (tx, input: { employerId: string }): Promise<void> => {
  const { employer } = await clashOf(tx, input.employerId);
  if (await hasOpenings(tx.trx, employer.id)) throw new DomainError('companyHasOpenings');
});

const movePeopleOver = defineUseCase(async (tx, input: { employerId: string }): Promise<void> => {
  const { employer, holder } = await clashOf(tx, input.employerId);
  if (await hasOpenings(tx.trx, employer.id)) throw new DomainError('companyHasOpenings');
  const accountIds = await movePeople(tx.trx, { from: employer.id, to: holder.id });
  await tx.audit('employer.join', 'employer', employer.id, { into: holder.id });
  await tx.emit('employerChanged', holder.id);
  for (const id of accountIds) await tx.emit('accountChanged', id);
  await notify(tx, {
    accountIds,
    text: `Uw account hoort nu bij ${holder.name}. Uw collega’s daar zien dat ook.`,
    href: '/werkgever',
    dedupeKey: `employer.join:${employer.id}`,
  });
});

/**
 * It is the same company: its people go on in the one that was there first, and this one is closed.
 *
 * @throws DomainError notFound when there is no such clash; companyHasOpenings
 */
export async function joinCompany(context: Context, input: { employerId: string }): Promise<void> {
  await requireMovable(context, input);
  // Closed first: broken off here, the clash still stands and this can be done again.
  await setEmployerBlocked(context, { employerId: input.employerId, blocked: true });
  await movePeopleOver(context, input);
}

/**
 * The number is this company's, and the one that had it typed a wrong one.
 *
 * @throws DomainError notFound when there is no such clash
 */
export const giveKvk = defineUseCase(async (tx, input: { employerId: string }): Promise<void> => {
  const { employer, holder, kvk } = await clashOf(tx, input.employerId);
  await moveKvk(tx.trx, { kvk, from: holder.id, to: employer.id });
  await tx.audit('employer.giveKvk', 'employer', employer.id, { from: holder.id });
  await tx.emit('employerChanged', employer.id);
  await tx.emit('employerChanged', holder.id);
});

async function clashOf(tx: Tx, employerId: string) {
  if (!isAllowed(tx.actor.role, 'employer.manage', [])) throw new DomainError('notFound');
  const employer = await findEmployer(tx.trx, employerId);
  const holder = await holderOfClaimed(tx.trx, employerId);
  if (!employer || !holder?.kvk) throw new DomainError('notFound');
  return { employer, holder, kvk: holder.kvk };
}
