import { Temporal } from 'temporal-polyfill';
import type { Queryable } from '../../../db/client.ts';
import { toJson } from '../../../db/json.ts';
import { findRound, insertAnswer } from '../../../db/queries/follow-ups.ts';
import { findLink, markLinkUsed } from '../../../db/queries/links.ts';
import { insertToken } from '../../../db/queries/tokens.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import { hashSecret, newSecret } from '../../auth/tokens.ts';
import { momentText } from '../shared/clock.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { notify } from '../shared/notify.ts';
import { queueEmail } from '../shared/queue-email.ts';
import type { FollowUpInput } from './follow-up-form.ts';
import { loadMoment, stepMoment } from './moment-step.ts';

/** Days that the link of a round works: as long as an answer is waited for. */
const linkDays = 30;

/**
 * Sends a round of questions by link, once. Somebody without an e-mail address can't be asked this way: the round is
 * counted as not answered, and the jobcoach is told.
 *
 * @returns true when it was sent now
 */
export async function sendRound(tx: Tx, input: { id: string; baseUrl: string }): Promise<boolean> {
  const round = await findRound(tx.trx, input.id);
  if (round?.state !== 'planned') return false;
  const { email } = round;
  if (!email) {
    await closeRound(tx, round.id);
    await notify(tx, {
      accountIds: [round.jobcoachId],
      text: `${round.firstName} ${round.lastName} heeft geen e-mailadres. De vragen over hoe het gaat zijn niet verstuurd.`,
      href: `/jobcoach/contact/${round.id}`,
      dedupeKey: `follow-up:${round.id}:no-address`,
    });
    return false;
  }
  let sent = false;
  await oncePerForm(tx.trx, { token: `follow-up:${round.id}`, accountId: null, at: tx.now }, async () => {
    sent = true;
    const secret = newSecret();
    await insertToken(tx.trx, {
      tokenHash: hashSecret(secret),
      purpose: 'followUp',
      accountId: null,
      payload: toJson({ momentId: round.id }),
      now: tx.now,
      expiresAt: momentText(Temporal.Instant.from(tx.now).add({ hours: linkDays * 24 })),
    });
    await queueEmail(tx, {
      to: email,
      subject: 'Vier korte vragen: hoe gaat het nu?',
      body: `Wij willen graag weten hoe het nu met u gaat. Het zijn vier korte vragen. Meedoen mag, het hoeft niet.\n\nWe would like to know how you are doing now. There are four short questions, also in English.\n\n${input.baseUrl}/vragen/${secret}\n\nDe link werkt ${linkDays} dagen. The link works for ${linkDays} days.\n`,
      dedupeKey: `follow-up:${round.id}`,
    });
    await tx.audit('followUp.send', 'moment', round.id);
    return 'sent';
  });
  return sent;
}

/** A round without an answer is counted as one. */
export async function closeRound(tx: Tx, id: string): Promise<void> {
  const { moment, who } = await loadMoment(tx, id, 'system');
  await stepMoment(tx, { record: moment, who, action: 'miss' });
}

export type RoundLink = { state: 'open' | 'used' | 'expired' | 'unknown'; momentId: string | null };

/** Where a link leads. */
export async function readRoundLink(
  db: Queryable,
  args: { secret: string; now: string },
): Promise<RoundLink> {
  const link = await findLink(db, { tokenHash: hashSecret(args.secret), purpose: 'followUp' });
  const id = link?.payload.momentId;
  if (!link || typeof id !== 'string') return { state: 'unknown', momentId: null };
  if (link.usedAt) return { state: 'used', momentId: id };
  const round = await findRound(db, id);
  const open = round?.state === 'planned' && link.expiresAt > args.now;
  return { state: open ? 'open' : 'expired', momentId: id };
}

/**
 * Keeps the answer to a round. Who asks to be called is on the jobcoach's list at once.
 *
 * @throws DomainError linkExpired
 */
export const answerRound = defineUseCase(
  async (tx, input: FollowUpInput & { secret: string }): Promise<void> => {
    const link = await readRoundLink(tx.trx, { secret: input.secret, now: tx.now });
    if (link.state !== 'open' || !link.momentId) throw new DomainError('linkExpired');
    const { moment } = await loadMoment(tx, link.momentId, 'system');
    await insertAnswer(tx.trx, {
      moment_id: moment.id,
      language: input.taal,
      working: input.working,
      benefit: input.benefit,
      going: input.going,
      call_me: input.callMe === 'yes' ? 1 : 0,
      note: input.note,
      answered_at: tx.now,
    });
    // He who has the link is the candidate; the history names nobody, since he didn't sign in.
    await stepMoment(tx, {
      record: moment,
      who: { role: 'system', relations: [] },
      action: 'answer',
      change: { done_on: tx.today.toString() },
    });
    await markLinkUsed(tx.trx, { tokenHash: hashSecret(input.secret), now: tx.now });
    if (input.callMe === 'yes')
      await notify(tx, {
        accountIds: [moment.jobcoachId],
        text: `${moment.firstName} ${moment.lastName} wil graag gebeld worden.`,
        href: `/jobcoach/contact/${moment.id}`,
        dedupeKey: `follow-up:${moment.id}:call`,
      });
  },
);
