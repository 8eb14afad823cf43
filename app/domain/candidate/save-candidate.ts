import {
  type CandidateValues,
  insertAssignment,
  insertCandidate,
  replaceParts,
  updateCandidate,
} from '../../../db/queries/candidate-changes.ts';
import {
  type CandidateParts,
  candidateInCaseload,
  clientNumberTaken,
  partsOfCandidate,
} from '../../../db/queries/candidates.ts';
import { nextNumber, oncePerForm } from '../../../db/queries/trail.ts';
import { locateAddress } from '../employer/locate-address.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { type CandidateValue, shownOccupations } from './candidate-form.ts';
import { requireCandidateVersion } from './candidate-version.ts';
import { requireNoDiagnosis } from './require-no-diagnosis.ts';
import { occupationsNamed, skillsNamed } from './resolve-taxonomy.ts';

/**
 * A jobcoach adds a candidate to her own caseload. He has no account until he is invited.
 *
 * @returns the id; the same one when the form comes twice
 * @throws DomainError occupationUnknown, skillUnknown, placeUnknown, confirmWords, clientNumberTaken at their fields
 */
export const addCandidate = defineUseCase(
  async (tx, input: { value: CandidateValue; formToken: string }): Promise<string> => {
    if (tx.actor.role !== 'jobcoach') throw new DomainError('notFound');
    return oncePerForm(
      tx.trx,
      { token: input.formToken, accountId: tx.actor.accountId, at: tx.now },
      async () => {
        const { values, parts } = await prepare(tx, input.value, nobody);
        const id = tx.newId();
        const today = tx.today.toString();
        await insertCandidate(tx.trx, {
          id,
          number: await nextNumber(tx.trx, 'candidate'),
          jobcoachId: tx.actor.accountId,
          values,
          now: tx.now,
          today,
        });
        await replaceParts(tx.trx, id, parts);
        await insertAssignment(tx.trx, {
          id: tx.newId(),
          candidateId: id,
          jobcoachId: tx.actor.accountId,
          fromDate: today,
          reason: '',
        });
        await tx.audit('candidate.add', 'candidate', id);
        await tx.emit('candidateChanged', id);
        return id;
      },
    );
  },
);

/**
 * A jobcoach changes a candidate of her caseload.
 *
 * @throws DomainError notFound, changedByOther, and those of `addCandidate`
 */
export const changeCandidate = defineUseCase(
  async (
    tx,
    input: { id: string; value: CandidateValue; shownVersion: number | undefined },
  ): Promise<void> => {
    const candidate = await candidateInCaseload(tx.trx, {
      id: input.id,
      caseloadOf: tx.actor.caseloadOf,
    });
    if (!candidate || tx.actor.role !== 'jobcoach') throw new DomainError('notFound');
    await requireCandidateVersion(tx, candidate, input.shownVersion);
    const { values, parts } = await prepare(tx, input.value, {
      id: candidate.id,
      about: candidate.about,
      parts: await partsOfCandidate(tx.trx, candidate.id),
    });
    await updateCandidate(tx.trx, {
      id: candidate.id,
      version: candidate.version,
      values,
      today: tx.today.toString(),
    });
    await replaceParts(tx.trx, candidate.id, parts);
    await tx.audit('candidate.change', 'candidate', candidate.id);
    await tx.emit('candidateChanged', candidate.id);
  },
);

/** What was stored already, which decides what must be asked and what is kept. */
interface Before {
  id: string | null;
  about: string;
  parts: CandidateParts;
}

const nobody: Before = { id: null, about: '', parts: { skills: [], occupations: [], conditions: [] } };

async function prepare(tx: Tx, value: CandidateValue, before: Before) {
  requireNoDiagnosis([value.about], value.noDiagnosis, before.about);
  if (value.birthDate && value.birthDate > tx.today.toString()) {
    throw new DomainError('dateInFuture', {}, 'birthDate');
  }
  const { clientNumber } = value;
  if (clientNumber && (await clientNumberTaken(tx.trx, { clientNumber, exceptId: before.id }))) {
    throw new DomainError('clientNumberTaken', {}, 'clientNumber');
  }
  const address = await locateAddress(tx.trx, value);
  const { wish1, wish2, wish3, experience1, experience2, experience3 } = value;
  const named = await occupationsNamed(tx.trx, {
    wish1,
    wish2,
    wish3,
    experience1,
    experience2,
    experience3,
  });
  const experience = [
    ...beyondForm(before.parts, 'experience').map(({ id, years }) => ({ occupationId: id, years })),
    { occupationId: named.experience1, years: value.years1 },
    { occupationId: named.experience2, years: value.years2 },
    { occupationId: named.experience3, years: value.years3 },
  ].flatMap(({ occupationId, years }) => (occupationId ? [{ occupationId, years }] : []));
  const values: CandidateValues = {
    ...value,
    ...address,
    clientNumber: clientNumber || null,
    sex: value.sex ?? null,
    email: value.email || null,
    phone: value.phone || null,
    workLevel: Number(value.workLevel ?? 0),
    ladderStep: value.ladderStep ? Number(value.ladderStep) : null,
    languages: listOf(value.languages),
  };
  const parts = {
    skillIds: await skillsNamed(tx.trx, value.skills),
    wishes: [
      ...beyondForm(before.parts, 'wish').map(({ id }) => id),
      ...[named.wish1, named.wish2, named.wish3].filter((id) => id !== undefined),
    ],
    experience,
    conditions: value.conditions,
  };
  return { values, parts };
}

/** What the form has no room for stays as it was. */
export function beyondForm(parts: CandidateParts, kind: 'wish' | 'experience') {
  return parts.occupations.filter((one) => one.kind === kind).slice(shownOccupations);
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}
