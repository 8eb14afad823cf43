import { Temporal } from 'temporal-polyfill';
import type { Queryable } from '../../../db/client.ts';
import { toJson } from '../../../db/json.ts';
import { findLink } from '../../../db/queries/links.ts';
import { findProefplaatsing, type ProefplaatsingRecord } from '../../../db/queries/proefplaatsingen.ts';
import { insertToken } from '../../../db/queries/tokens.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import { hashSecret, newSecret } from '../../auth/tokens.ts';
import { momentText } from '../shared/clock.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { queueEmail } from '../shared/queue-email.ts';
import type { Who } from '../shared/transitions.ts';
import { loadProefplaatsing } from './proefplaatsing-step.ts';

/** Days that a link works. */
export const linkDays = 14;

export type LinkParty = 'candidate' | 'employer';

/** What a party does on the page of its link: agree to the terms, or tell at the end how it went. */
export type LinkPurpose = 'agreement' | 'evaluation';

const letters: Record<
  LinkPurpose,
  { path: string; subject: string; text: Record<LinkParty, string>; last: string }
> = {
  agreement: {
    path: '/akkoord',
    subject: 'Afspraken over een proefplaatsing: gaat u akkoord?',
    text: {
      candidate:
        'Er zijn afspraken gemaakt over een proefplaatsing. Wilt u ze lezen en zeggen of u akkoord gaat?',
      employer:
        'De afspraken over een proefplaatsing staan klaar. Wilt u ze lezen en zeggen of u akkoord gaat?',
    },
    last: 'U gaat pas akkoord als u op de knop drukt.',
  },
  evaluation: {
    path: '/beoordeling',
    subject: 'Hoe ging de proefplaatsing?',
    text: {
      candidate: 'Uw proefplaatsing is bijna of net afgelopen. Wilt u vertellen hoe het ging?',
      employer:
        'De proefplaatsing bij u is bijna of net afgelopen. Wilt u vertellen hoe het ging? Het kost een paar minuten.',
    },
    last: 'Uw antwoord is pas verstuurd als u op de knop drukt.',
  },
};

/** Where a party's link goes; null when no address is known. */
export function linkAddress(
  record: Pick<ProefplaatsingRecord, 'candidateEmail' | 'contactEmail'>,
  party: LinkParty,
): string | null {
  return party === 'candidate' ? record.candidateEmail : record.contactEmail;
}

/**
 * Sends a party a link to a page where it can read and answer without an account. Names and texts stay on that page.
 *
 * @throws DomainError noLinkAddress
 */
export async function mailPartyLink(
  tx: Tx,
  args: {
    record: Pick<ProefplaatsingRecord, 'id' | 'candidateEmail' | 'contactEmail'>;
    party: LinkParty;
    about: LinkPurpose;
    baseUrl: string;
  },
): Promise<void> {
  const { record, party, about } = args;
  const address = linkAddress(record, party);
  if (!address) throw new DomainError('noLinkAddress');
  const letter = letters[about];
  const secret = newSecret();
  await insertToken(tx.trx, {
    tokenHash: hashSecret(secret),
    purpose: 'agreement',
    accountId: null,
    payload: toJson({ proefplaatsingId: record.id, party, about }),
    now: tx.now,
    expiresAt: momentText(Temporal.Instant.from(tx.now).add({ hours: linkDays * 24 })),
  });
  await queueEmail(tx, {
    to: address,
    subject: letter.subject,
    body: `${letter.text[party]}\n\n${args.baseUrl}${letter.path}/${secret}\n\nDe link werkt ${linkDays} dagen. ${letter.last}\n\nMet vriendelijke groet,\nWerkbrug\n`,
    dedupeKey: `${about}-link:${tx.newId()}`,
  });
  await tx.audit(`${about}.link`, 'proefplaatsing', record.id, { party });
}

/**
 * The jobcoach sends a link.
 *
 * @throws DomainError notFound, noLinkAddress
 */
export const sendPartyLink = defineUseCase(
  async (tx, input: { id: string; party: LinkParty; about: LinkPurpose; baseUrl: string }): Promise<void> => {
    if (tx.actor.role !== 'jobcoach') throw new DomainError('notFound');
    const { record } = await loadProefplaatsing(tx, input.id);
    await mailPartyLink(tx, { record, party: input.party, about: input.about, baseUrl: input.baseUrl });
  },
);

export interface PartyLink {
  record: ProefplaatsingRecord;
  party: LinkParty;
  state: 'open' | 'used' | 'expired';
  tokenHash: string;
  createdAt: string;
}

/** What a link leads to, or undefined when it was never given out for this. */
export async function readPartyLink(
  db: Queryable,
  args: { secret: string; about: LinkPurpose; now: string },
): Promise<PartyLink | undefined> {
  const tokenHash = hashSecret(args.secret);
  const link = await findLink(db, { tokenHash, purpose: 'agreement' });
  const id = link?.payload.proefplaatsingId;
  const party = link?.payload.party;
  if (!link || typeof id !== 'string' || (party !== 'candidate' && party !== 'employer')) return undefined;
  // Links of before there were two kinds are for agreement.
  if ((link.payload.about ?? 'agreement') !== args.about) return undefined;
  const record = await findProefplaatsing(db, { id, reach: { of: 'system' } });
  if (!record) return undefined;
  const state = link.usedAt ? 'used' : link.expiresAt <= args.now ? 'expired' : 'open';
  return { record, party, state, tokenHash, createdAt: link.createdAt };
}

/** Who has the link has the rights of its party. */
export function whoHasLink(party: LinkParty): Who {
  return party === 'candidate'
    ? { role: 'candidate', relations: ['own'] }
    : { role: 'employer', relations: ['ownEmployer'] };
}

/**
 * Sends a new link to the address that the old one went to; at most one an hour per old link.
 *
 * @throws DomainError notFound, noLinkAddress
 */
export const renewPartyLink = defineUseCase(
  async (tx, input: { secret: string; about: LinkPurpose; baseUrl: string }): Promise<void> => {
    const link = await readPartyLink(tx.trx, { ...input, now: tx.now });
    if (!link) throw new DomainError('notFound');
    // One an hour per old link: a second press doesn't fill a mailbox.
    const token = `link:${link.tokenHash}:${tx.now.slice(0, 13)}`;
    await oncePerForm(tx.trx, { token, accountId: null, at: tx.now }, async () => {
      const { record, party } = link;
      await mailPartyLink(tx, { record, party, about: input.about, baseUrl: input.baseUrl });
      return record.id;
    });
  },
);
