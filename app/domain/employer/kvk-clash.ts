import {
  companiesClaiming,
  confirmKvk,
  findEmployer,
  hasOpenings,
  heldKvk,
  holderOfClaimed,
  moveKvk,
  movePeople,
  settleKvk,
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
  await tx.audit('employer.kvkClash', 'employer', args.employerId, { holder: args.holderId });
  await notify(tx, {
    accountIds: await advisersFor(tx, [args.holderId, args.employerId]),
    text: `${args.company} gaf het KvK-nummer op van ${holder?.name ?? 'een andere werkgever'}. Zoek uit of het dezelfde werkgever is.`,
    href: `/adviseur/werkgevers/${args.employerId}`,
    dedupeKey: `employer.kvkClash:${args.employerId}:${args.holderId}`,
  });
}

/** Who is told of a company's number: its own adviser, and those of its region, since the adviser may have left. */
async function advisersFor(tx: Tx, employerIds: readonly string[]): Promise<string[]> {
  const told = new Set<string>();
  for (const id of employerIds) {
    const employer = await findEmployer(tx.trx, id);
    if (employer?.adviserId) told.add(employer.adviserId);
    for (const adviser of await advisersOf(tx.trx, employer?.region ?? null)) told.add(adviser);
  }
  return [...told];
}

/**
 * A company that changed its number gives the old one back: the company that claims it has it from now on, as it would
 * have by typing it today; of several the one that is here longest, and the advisers hear of the others. A number that an
 * adviser found to be of the company that gives it up goes to nobody by itself. To be called after the change, with the
 * number that it had before and whether that was confirmed.
 */
export async function passKvkOn(
  tx: Tx,
  args: { employerId: string; company: string; before: { kvk: string | null; confirmed: boolean } },
): Promise<void> {
  const { employerId, company } = args;
  const { kvk, confirmed } = args.before;
  if (kvk === null || (await heldKvk(tx.trx, employerId)).kvk === kvk) return;
  const [next, ...others] = await companiesClaiming(tx.trx, kvk);
  if (!next) return;
  if (confirmed) {
    await tx.audit('employer.kvkGivenUp', 'employer', employerId);
    await notify(tx, {
      accountIds: await advisersFor(tx, [employerId, ...[next, ...others].map(({ id }) => id)]),
      text: `${company} gaf een KvK-nummer op dat volgens een adviseur van ${company} was. ${next.name} gaf dat nummer ook op. Het hoort nu bij niemand. Is het van ${next.name}? Vraag dat bedrijf dan om het opnieuw in te vullen bij zijn gegevens.`,
      href: `/adviseur/werkgevers/${next.id}`,
      dedupeKey: `employer.kvkGivenUp:${employerId}:${tx.now}`,
    });
    return;
  }
  await settleKvk(tx.trx, { kvk, employerId: next.id });
  await tx.audit('employer.kvkPassedOn', 'employer', next.id, { from: employerId });
  await tx.emit('employerChanged', next.id);
  await notify(tx, {
    accountIds: await advisersFor(tx, [next.id, employerId]),
    text: `${company} gaf een ander KvK-nummer op. Het oude nummer hoort nu bij ${next.name}, die het ook had opgegeven. Klopt dat niet? Zoek het dan uit.`,
    href: `/adviseur/werkgevers/${next.id}`,
    dedupeKey: `employer.kvkPassedOn:${employerId}:${next.id}:${tx.now}`,
  });
  for (const other of others) {
    await tellKvkClash(tx, { employerId: other.id, company: other.name, holderId: next.id });
  }
}

/**
 * Whether everybody agrees whose number it is, so that who proves to be of it can be let in. While two companies gave the
 * same number, the one that typed it first is not thereby the right one: its file is not opened to strangers, and the
 * advisers hear that somebody waits. What an adviser found out (`giveKvk`, `keepKvk`) is no dispute any more.
 */
export async function isUndisputedKvk(tx: Tx, args: { holderId: string; kvk: string }): Promise<boolean> {
  const claimants = await companiesClaiming(tx.trx, args.kvk);
  const [first] = claimants;
  if (!first || (await heldKvk(tx.trx, args.holderId)).confirmed) return true;
  const holder = await findEmployer(tx.trx, args.holderId);
  await notify(tx, {
    accountIds: await advisersFor(tx, [args.holderId, ...claimants.map((one) => one.id)]),
    text: `Iemand kon niet inloggen met het KvK-nummer van ${holder?.name ?? 'een werkgever'}, omdat ${first.name} hetzelfde nummer opgaf. Zoek uit van wie het nummer is.`,
    href: `/adviseur/werkgevers/${first.id}`,
    dedupeKey: `employer.kvkDisputed:${args.holderId}:${first.id}:${tx.today.toString()}`,
  });
  return false;
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

/**
 * The number is of the company that had it first; the one that claims it typed a wrong one.
 *
 * @throws DomainError notFound when there is no such clash
 */
export const keepKvk = defineUseCase(async (tx, input: { employerId: string }): Promise<void> => {
  const { holder } = await clashOf(tx, input.employerId);
  await confirmKvk(tx.trx, holder.id);
  await tx.audit('employer.keepKvk', 'employer', holder.id, { claimedBy: input.employerId });
  await tx.emit('employerChanged', holder.id);
});

async function clashOf(tx: Tx, employerId: string) {
  if (!isAllowed(tx.actor.role, 'employer.manage', [])) throw new DomainError('notFound');
  const employer = await findEmployer(tx.trx, employerId);
  const holder = await holderOfClaimed(tx.trx, employerId);
  if (!employer || !holder?.kvk) throw new DomainError('notFound');
  return { employer, holder, kvk: holder.kvk };
}
