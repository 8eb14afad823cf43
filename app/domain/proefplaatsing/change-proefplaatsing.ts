import { toJson } from '../../../db/json.ts';
import { agreementsOf, type ProefplaatsingChange } from '../../../db/queries/proefplaatsingen.ts';
import { allSettings } from '../../../db/queries/settings.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { waitsForAgreement } from './agreement-parties.ts';
import { askParties } from './ask-agreement.ts';
import type { ConditionFacts } from './conditions.ts';
import { checkedTerms, requirePlanFacts } from './plan-proefplaatsing.ts';
import type { ChangeInput } from './proefplaatsing-forms.ts';
import { loadProefplaatsing, requireProefplaatsingStep, stepProefplaatsing } from './proefplaatsing-step.ts';
import { parseRuleRecord } from './rule-record.ts';
import { ruleSetByCode, ruleSetFor, withByLaw } from './rule-sets.ts';

/**
 * Changes the terms, or extends a running one: a new round of agreements is asked of all, on a new text; the old texts
 * and who agreed to them stay. What runs goes on under the old terms until all have agreed to the new ones.
 *
 * @throws DomainError notFound, notNow, changedByOther, ruleRefused, dateInPast, changeWaits
 */
export const changeProefplaatsing = defineUseCase(
  async (tx, input: ChangeInput & { id: string; baseUrl: string }): Promise<void> => {
    const { record, who } = await loadProefplaatsing(tx, input.id);
    await requireProefplaatsingStep(tx, {
      record,
      who,
      action: 'change',
      shown: input.versie,
      input: { note: input.note },
    });
    const running = record.state === 'running';
    const rules = parseRuleRecord(record.ruleValues);
    const today = tx.today.toString();
    const startsOn = running ? record.startsOn : input.startsOn;
    if (!running && startsOn < today) throw new DomainError('dateInPast', {}, 'startsOn');
    if (input.endsOn < startsOn) throw new DomainError('endBeforeStart', {}, 'endsOn');
    if (running && input.endsOn < today) throw new DomainError('dateInPast', {}, 'endsOn');
    if (running && waitsForAgreement(record, await agreementsOf(tx.trx, record.id)))
      throw new DomainError('changeWaits');
    const facts = await requirePlanFacts(tx, record.applicationId);
    const conditionFacts: ConditionFacts = {
      ...(rules.facts as ConditionFacts),
      startsOn,
      endsOn: input.endsOn,
      hoursPerWeek: input.hoursPerWeek,
      longerReason: input.longerReason,
      // The intended contract follows when the trial gets more hours: it must have at least as many.
      contractHours: Math.max(rules.facts?.contractHours ?? 0, input.hoursPerWeek),
    };
    const round = record.agreementRound + 1;
    const settings = await allSettings(tx.trx);
    // A running one keeps the rules it was made under; a plan that hasn't begun follows those of its first day.
    const kept = running ? ruleSetByCode(record.ruleSet) : undefined;
    const ruleSet = kept ? withByLaw(kept, settings) : ruleSetFor(facts.legalBasis, startsOn, settings);
    const made = await checkedTerms(tx, facts, conditionFacts, {
      terms: { startsOn, endsOn: input.endsOn, hoursPerWeek: input.hoursPerWeek, tasks: input.tasks },
      guidance: rules.guidance ?? '',
      round,
      changeReason: input.note,
      ...(ruleSet ? { ruleSet } : {}),
    });
    const pending = running
      ? {
          endsOn: input.endsOn,
          hoursPerWeek: input.hoursPerWeek,
          tasks: input.tasks,
          longerReason: input.longerReason,
          reason: input.note,
        }
      : null;
    const terms: ProefplaatsingChange = running
      ? {}
      : {
          starts_on: startsOn,
          ends_on: input.endsOn,
          hours_per_week: input.hoursPerWeek,
          tasks: input.tasks,
          longer_reason: input.longerReason,
        };
    const { eventId } = await stepProefplaatsing(tx, {
      record,
      who,
      action: 'change',
      shown: input.versie,
      input: { note: input.note },
      change: {
        ...terms,
        agreement_round: round,
        agreement_text: made.text,
        rule_values: toJson({ ...made.ruleRecord, pending }),
      },
    });
    await askParties(tx, { record, eventId, baseUrl: input.baseUrl, changed: true });
  },
);

/**
 * Takes back a change of a running one that not all have agreed to: the terms stay as they were.
 *
 * @throws DomainError notFound, notNow when no change waits
 */
export const withdrawChange = defineUseCase(
  async (tx, input: { id: string; versie?: number | undefined }): Promise<void> => {
    const { record, who } = await loadProefplaatsing(tx, input.id);
    await requireProefplaatsingStep(tx, { record, who, action: 'withdrawChange', shown: input.versie });
    const rules = parseRuleRecord(record.ruleValues);
    const agreements = await agreementsOf(tx.trx, record.id);
    if (!rules.pending || !waitsForAgreement(record, agreements))
      throw new DomainError('notNow', { state: 'er wacht geen wijziging' });
    const before = agreements.filter((row) => row.round < record.agreementRound).at(-1);
    if (!before) throw new DomainError('notNow', { state: 'er is geen eerdere versie' });
    await stepProefplaatsing(tx, {
      record,
      who,
      action: 'withdrawChange',
      shown: input.versie,
      change: {
        agreement_round: before.round,
        agreement_text: before.text,
        rule_values: toJson({ ...rules, pending: null }),
      },
    });
  },
);
