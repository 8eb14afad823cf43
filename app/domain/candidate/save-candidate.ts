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
import { insertLadderStep } from '../../../db/queries/ladder-steps.ts';
import { nextNumber, oncePerForm } from '../../../db/queries/trail.ts';
import { locateAddress } from '../employer/locate-address.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { languageNamed, type SpokenLevels } from '../shared/languages.ts';
import type { CandidateValue } from './candidate-form.ts';
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
        if (values.ladderStep !== null) await recordStep(tx, id, input.value, values.ladderStep);
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
    const step = input.value.ladderStep ? Number(input.value.ladderStep) : null;
    const moved = step !== candidate.ladderStep;
    if (moved && candidate.ladderStep !== null && input.value.ladderReason === '') {
      throw new DomainError('ladderReasonMissing', {}, 'ladderReason');
    }
    const { values, parts } = await prepare(tx, input.value, {
      id: candidate.id,
      about: candidate.about,
      languages: candidate.languages,
      parts: await partsOfCandidate(tx.trx, candidate.id),
    });
    await updateCandidate(tx.trx, {
      id: candidate.id,
      version: candidate.version,
      values,
      today: tx.today.toString(),
    });
    await replaceParts(tx.trx, candidate.id, parts);
    if (moved) await recordStep(tx, candidate.id, input.value, step);
    await tx.audit('candidate.change', 'candidate', candidate.id);
    await tx.emit('candidateChanged', candidate.id);
  },
);

/** A step is recorded with a date, by whom and why, and its history is kept (rules.md, "Ladders and levels"). */
async function recordStep(
  tx: Tx,
  candidateId: string,
  { ladderReason }: Pick<CandidateValue, 'ladderReason'>,
  step: number | null,
): Promise<void> {
  await insertLadderStep(tx.trx, {
    id: tx.newId(),
    candidateId,
    step,
    on: tx.today.toString(),
    by: tx.actor.accountId,
    why: ladderReason,
  });
}

/** What was stored already, which decides what must be asked and what is kept. */
interface Before {
  id: string | null;
  about: string;
  languages: readonly string[];
  parts: CandidateParts;
}

const nobody: Before = {
  id: null,
  about: '',
  languages: [],
  parts: { skills: [], occupations: [], conditions: [] },
};

async function prepare(tx: Tx, value: CandidateValue, before: Before) {
  requireNoDiagnosis([value.about, value.ladderReason], value.noDiagnosis, before.about);
  if (value.birthDate && value.birthDate > tx.today.toString()) {
    throw new DomainError('dateInFuture', {}, 'birthDate');
  }
  const { clientNumber } = value;
  if (clientNumber && (await clientNumberTaken(tx.trx, { clientNumber, exceptId: before.id }))) {
    throw new DomainError('clientNumberTaken', {}, 'clientNumber');
  }
  const address = await locateAddress(tx.trx, value);
  const named = await occupationsNamed(tx.trx, {
    ...wishFields(value.wishes),
    ...Object.fromEntries(
      value.experience.map(({ occupation }, index) => [`experience[${index}].occupation`, occupation]),
    ),
  });
  const experience = value.experience.flatMap(({ years }, index) => {
    const occupationId = named[`experience[${index}].occupation`];
    return occupationId ? [{ occupationId, years }] : [];
  });
  const values: CandidateValues = {
    ...value,
    ...address,
    clientNumber: clientNumber || null,
    sex: value.sex ?? null,
    email: value.email || null,
    phone: value.phone || null,
    workLevel: Number(value.workLevel ?? 0),
    ladderStep: value.ladderStep ? Number(value.ladderStep) : null,
    ...languagesOf(value, before.languages),
  };
  const parts = {
    skillIds: await skillsNamed(tx.trx, value.skills),
    wishes: wishesIn(named, value.wishes),
    experience,
    conditions: value.conditions,
  };
  return { values, parts };
}

/** The names of the wishes by the fields in which they stand. */
export function wishFields(wishes: readonly string[]): Record<string, string> {
  return Object.fromEntries(wishes.map((name, index) => [`wishes[${index}]`, name]));
}

/** Ids of the wishes in the order of the form, each once. */
export function wishesIn(named: Partial<Record<string, string>>, wishes: readonly string[]): string[] {
  const ids = wishes.map((_, index) => named[`wishes[${index}]`]).filter((id) => id !== undefined);
  return [...new Set(ids)];
}

/** A language that was typed before there was a list, and isn't on it, stays: the form cannot show it. */
function languagesOf(
  value: Pick<CandidateValue, 'spoken'>,
  before: readonly string[],
): { languages: string[]; languageLevels: SpokenLevels } {
  const languages = new Set(before.filter((language) => !languageNamed(language)));
  const languageLevels: SpokenLevels = {};
  for (const { code, level } of value.spoken) {
    if (!code) continue;
    languages.add(code);
    if (level) languageLevels[code] = level;
  }
  return { languages: [...languages], languageLevels };
}
