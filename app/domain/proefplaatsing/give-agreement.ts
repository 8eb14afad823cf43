import { toJson } from '../../../db/json.ts';
import { markLinkUsed } from '../../../db/queries/links.ts';
import {
  agreementsOf,
  findProefplaatsing,
  insertAgreement,
  type ProefplaatsingChange,
  type ProefplaatsingRecord,
} from '../../../db/queries/proefplaatsingen.ts';
import { tellConcerned } from '../placement/tell-concerned.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import type { Who } from '../shared/transitions.ts';
import {
  type AgreementParty,
  agreedInRound,
  agreementParties,
  waitsForAgreement,
} from './agreement-parties.ts';
import { textHash } from './agreement-text.ts';
import { readPartyLink, whoHasLink } from './party-link.ts';
import { replanMoments } from './proefplaatsing-calendar.ts';
import { loadProefplaatsing, requireProefplaatsingStep, stepProefplaatsing } from './proefplaatsing-step.ts';
import { parseRuleRecord } from './rule-record.ts';

export interface AgreementInput {
  id: string;
  /** Hash of the text that was read. */
  hash: string;
  /** The jobcoach records what a candidate without an account said. */
  onBehalfOfCandidate?: boolean;
}

/**
 * A party agrees in its own login: the candidate, the employer, or the jobcoach for the authority (for the college;
 * under the UWV's rules she records UWV's consent). When the last one agrees, the terms hold.
 *
 * @throws DomainError notFound, notNow, textChanged, alreadyAgreed, startPassed, onlyNamedCandidate
 */
export const giveAgreement = defineUseCase(async (tx, input: AgreementInput): Promise<void> => {
  const { record, who } = await loadProefplaatsing(tx, input.id);
  const party = partyOf(tx, record, input);
  await agree(tx, {
    record,
    who,
    party,
    hash: input.hash,
    agreedBy: tx.actor.accountId,
    onBehalf: input.onBehalfOfCandidate ?? false,
  });
});

function partyOf(tx: Tx, record: ProefplaatsingRecord, input: AgreementInput): AgreementParty {
  const { role } = tx.actor;
  if (role === 'candidate' || role === 'employer') return role;
  if (role !== 'jobcoach') throw new DomainError('notFound');
  if (!input.onBehalfOfCandidate) return 'authority';
  if (record.candidateAccountId) throw new DomainError('onlyNamedCandidate');
  return 'candidate';
}

/**
 * A party without an account agrees on the page of its link.
 *
 * @throws DomainError linkExpired for one that is unknown, used or too old; and as giveAgreement
 */
export const agreeByLink = defineUseCase(
  async (tx, input: { secret: string; hash: string }): Promise<void> => {
    const link = await readPartyLink(tx.trx, { secret: input.secret, about: 'agreement', now: tx.now });
    if (link?.state !== 'open') throw new DomainError('linkExpired');
    const { party, record } = link;
    const accountId = party === 'candidate' ? record.candidateAccountId : record.contactAccountId;
    await agree(tx, {
      record,
      who: whoHasLink(party),
      party,
      hash: input.hash,
      agreedBy: accountId,
      onBehalf: false,
      byLink: true,
    });
    await markLinkUsed(tx.trx, { tokenHash: link.tokenHash, now: tx.now });
  },
);

async function agree(
  tx: Tx,
  args: {
    record: ProefplaatsingRecord;
    who: Who;
    party: AgreementParty;
    hash: string;
    agreedBy: string | null;
    onBehalf: boolean;
    byLink?: boolean;
  },
): Promise<void> {
  const { record, party } = args;
  await requireProefplaatsingStep(tx, {
    record,
    who: args.who,
    action: 'agree',
    input: { agreement: true },
  });
  const agreements = await agreementsOf(tx.trx, record.id);
  const agreed = agreedInRound(agreements, record.agreementRound);
  if (agreed.has(party)) throw new DomainError('alreadyAgreed');
  if (textHash(record.agreementText) !== args.hash) throw new DomainError('textChanged');
  if (record.state === 'toAgree' && record.startsOn < tx.today.toString())
    throw new DomainError('startPassed');
  if (record.state === 'running' && !waitsForAgreement(record, agreements))
    throw new DomainError('alreadyAgreed');
  await stepProefplaatsing(tx, {
    record,
    who: args.who,
    action: 'agree',
    input: {
      agreement: true,
      note: [partyNote(party, args.onBehalf), args.byLink ? 'met een link' : ''].filter(Boolean).join(', '),
      ...(args.onBehalf ? { onBehalfOf: `${record.firstName} ${record.lastName}` } : {}),
    },
    ...(args.byLink ? { byRole: 'system' as const } : {}),
  });
  await insertAgreement(tx.trx, {
    id: tx.newId(),
    proefplaatsing_id: record.id,
    round: record.agreementRound,
    party,
    agreed_by: args.agreedBy,
    on_behalf: args.onBehalf ? 1 : 0,
    agreed_at: tx.now,
    text: record.agreementText,
    text_hash: args.hash,
  });
  if (agreed.size + 1 === agreementParties.length) await complete(tx, record.id);
}

function partyNote(party: AgreementParty, onBehalf: boolean): string {
  if (party === 'candidate') return onBehalf ? 'de kandidaat, opgeschreven door de jobcoach' : 'de kandidaat';
  return party === 'employer' ? 'de werkgever' : 'wie toestemming geeft';
}

/** All have agreed: a plan can start, and a change of a running one holds from now. */
async function complete(tx: Tx, id: string): Promise<void> {
  const record = await findProefplaatsing(tx.trx, { id, reach: { of: 'system' } });
  if (!record) throw new DomainError('notFound');
  const rules = parseRuleRecord(record.ruleValues);
  const { pending } = rules;
  const change: ProefplaatsingChange = pending
    ? {
        ends_on: pending.endsOn,
        hours_per_week: pending.hoursPerWeek,
        tasks: pending.tasks,
        longer_reason: pending.longerReason,
        rule_values: toJson({ ...rules, pending: null }),
      }
    : {};
  const { eventId } = await stepProefplaatsing(tx, {
    record,
    who: { role: 'system', relations: [] },
    action: 'completeAgreement',
    change,
  });
  if (pending) await replanMoments(tx, { ...record, endsOn: pending.endsOn });
  const what = pending ? 'De gewijzigde afspraken gelden nu.' : 'De proefplaatsing kan beginnen.';
  await tellConcerned(tx, {
    kind: 'proefplaatsing',
    concerned: record,
    key: eventId,
    texts: {
      candidate: `Iedereen is akkoord met de afspraken voor “${record.title}”. ${what}`,
      employer: `Iedereen is akkoord met de afspraken voor “${record.title}”. ${what}`,
      jobcoach: `Iedereen is akkoord met de afspraken voor “${record.title}”. ${what}`,
    },
  });
}
