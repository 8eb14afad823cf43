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
import { loadProefplaatsing } from './proefplaatsing-step.ts';

/** Days that a link works. */
export const linkDays = 14;

export type LinkParty = 'candidate' | 'employer';

/** Where a party's link goes; null when no address is known. */
export function linkAddress(record: ProefplaatsingRecord, party: LinkParty): string | null {
  return party === 'candidate' ? record.candidateEmail : record.contactEmail;
}

/**
 * Sends a party a link to a page where it can read and agree without an account. Names and texts stay on that page.
 *
 * @throws DomainError noLinkAddress
 */
export async function mailAgreementLink(
  tx: Tx,
  args: { record: ProefplaatsingRecord; party: LinkParty; baseUrl: string },
): Promise<void> {
  const { record, party } = args;
  const address = linkAddress(record, party);
  if (!address) throw new DomainError('noLinkAddress');
  const secret = newSecret();
  await insertToken(tx.trx, {
    tokenHash: hashSecret(secret),
    purpose: 'agreement',
    accountId: null,
    payload: toJson({ proefplaatsingId: record.id, party }),
    now: tx.now,
    expiresAt: momentText(Temporal.Instant.from(tx.now).add({ hours: linkDays * 24 })),
  });
  const what =
    party === 'candidate'
      ? 'Er zijn afspraken gemaakt over een proefplaatsing. Wilt u ze lezen en zeggen of u akkoord gaat?'
      : 'De afspraken over een proefplaatsing staan klaar. Wilt u ze lezen en zeggen of u akkoord gaat?';
  await queueEmail(tx, {
    to: address,
    subject: 'Afspraken over een proefplaatsing: gaat u akkoord?',
    body: `${what}\n\n${args.baseUrl}/akkoord/${secret}\n\nDe link werkt ${linkDays} dagen. U gaat pas akkoord als u op de knop drukt.\n\nMet vriendelijke groet,\nWerkbrug\n`,
    dedupeKey: `agreement-link:${tx.newId()}`,
  });
  await tx.audit('agreement.link', 'proefplaatsing', record.id, { party });
}

/**
 * The jobcoach sends a link.
 *
 * @throws DomainError notFound, noLinkAddress
 */
export const sendAgreementLink = defineUseCase(
  async (tx, input: { id: string; party: LinkParty; baseUrl: string }): Promise<void> => {
    if (tx.actor.role !== 'jobcoach') throw new DomainError('notFound');
    const { record } = await loadProefplaatsing(tx, input.id);
    await mailAgreementLink(tx, { record, party: input.party, baseUrl: input.baseUrl });
  },
);

export type LinkState = 'open' | 'used' | 'expired';

export interface AgreementLink {
  record: ProefplaatsingRecord;
  party: LinkParty;
  state: LinkState;
  tokenHash: string;
  createdAt: string;
}

/** What a link leads to, or undefined when it was never given out. */
export async function readAgreementLink(
  db: Queryable,
  args: { secret: string; now: string },
): Promise<AgreementLink | undefined> {
  const tokenHash = hashSecret(args.secret);
  const link = await findLink(db, { tokenHash, purpose: 'agreement' });
  const id = link?.payload.proefplaatsingId;
  const party = link?.payload.party;
  if (!link || typeof id !== 'string' || (party !== 'candidate' && party !== 'employer')) return undefined;
  const record = await findProefplaatsing(db, { id, reach: { of: 'system' } });
  if (!record) return undefined;
  const state = link.usedAt ? 'used' : link.expiresAt <= args.now ? 'expired' : 'open';
  return { record, party, state, tokenHash, createdAt: link.createdAt };
}

/**
 * Sends a new link to the address that the old one went to; at most one an hour per old link.
 *
 * @throws DomainError notFound, noLinkAddress
 */
export const renewAgreementLink = defineUseCase(
  async (tx, input: { secret: string; baseUrl: string }): Promise<void> => {
    const link = await readAgreementLink(tx.trx, { secret: input.secret, now: tx.now });
    if (!link) throw new DomainError('notFound');
    // One an hour per old link: a second press doesn't fill a mailbox.
    const token = `link:${link.tokenHash}:${tx.now.slice(0, 13)}`;
    await oncePerForm(tx.trx, { token, accountId: null, at: tx.now }, async () => {
      await mailAgreementLink(tx, { record: link.record, party: link.party, baseUrl: input.baseUrl });
      return link.record.id;
    });
  },
);
