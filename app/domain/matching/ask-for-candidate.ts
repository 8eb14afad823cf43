import { findOpening } from '../../../db/queries/openings.ts';
import { releasedByNumber } from '../../../db/queries/search-hits.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { notify } from '../shared/notify.ts';

/**
 * An employer asks for a candidate whose anonymous profile fits his opening. It only tells the jobcoach: she and the
 * candidate decide whether a proposal follows, and until then the employer knows no more than a number.
 *
 * @throws DomainError notFound for another employer's opening or someone who is not released; openingNotOpen
 */
export const askForCandidate = defineUseCase(
  async (tx, input: { openingId: string; candidateNumber: number }): Promise<void> => {
    const { actor, trx } = tx;
    if (actor.role !== 'employer' || !actor.organisationId) throw new DomainError('notFound');
    const reach = { employerId: actor.organisationId };
    const opening = await findOpening(trx, { id: input.openingId, reach });
    const candidate = await releasedByNumber(trx, input.candidateNumber);
    if (!opening || !candidate) throw new DomainError('notFound');
    if (opening.state !== 'open') throw new DomainError('openingNotOpen', { state: 'niet open' });
    await notify(tx, {
      accountIds: [candidate.jobcoachId],
      text: `${opening.employerName} vraagt naar kandidaat ${candidate.number} voor “${opening.title}”. Past dat? Stel de plek dan voor.`,
      href: `/jobcoach/kandidaten/${candidate.id}/voorstellen/${opening.id}`,
      dedupeKey: `ask:${opening.id}:${candidate.id}`,
    });
    await tx.audit('candidate.ask', 'candidate', candidate.id, { openingId: opening.id });
  },
);
