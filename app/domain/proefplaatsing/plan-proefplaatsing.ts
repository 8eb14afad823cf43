import { toJson } from '../../../db/json.ts';
import { currentDisclosures } from '../../../db/queries/disclosures.ts';
import {
  insertProefplaatsing,
  openProefplaatsingOf,
  type PlanFacts,
  planFacts,
} from '../../../db/queries/proefplaatsingen.ts';
import { allSettings } from '../../../db/queries/settings.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import { applicationStateLabels } from '../application/application-transitions.ts';
import { applicationReach } from '../application/apply-application-action.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { agreementText } from './agreement-text.ts';
import { type ConditionFacts, checkConditions, planProblems } from './conditions.ts';
import { factsOf, type PlanInput } from './proefplaatsing-forms.ts';
import { loadProefplaatsing, requireProefplaatsingStep, stepProefplaatsing } from './proefplaatsing-step.ts';
import { makeRuleRecord } from './rule-record.ts';
import { type RuleSet, ruleSetFor } from './rule-sets.ts';

const nobody = { candidate: false, employer: false, authority: false };

/**
 * Plans a proefplaatsing from an application in `offered`: checks the conditions of the legal basis and keeps the
 * values that they were checked on. Nobody else sees it until agreement is asked.
 *
 * @returns its id
 * @throws DomainError notFound; notNow when there was no offer or one is open already; ruleRefused
 */
export const planProefplaatsing = defineUseCase(
  async (tx, input: PlanInput & { applicationId: string }): Promise<string> => {
    const plan = () => insertPlan(tx, input);
    return input.formulier
      ? oncePerForm(tx.trx, { token: input.formulier, accountId: tx.actor.accountId, at: tx.now }, plan)
      : plan();
  },
);

async function insertPlan(tx: Tx, input: PlanInput & { applicationId: string }): Promise<string> {
  if (tx.actor.role !== 'jobcoach') throw new DomainError('notFound');
  const facts = await planFacts(tx.trx, {
    applicationId: input.applicationId,
    reach: applicationReach(tx.actor),
  });
  if (!facts) throw new DomainError('notFound');
  if (facts.state !== 'offered')
    throw new DomainError('notNow', { state: applicationStateLabels[facts.state] });
  const open = await openProefplaatsingOf(tx.trx, facts.id);
  if (open) throw new DomainError('proefplaatsingExists');
  const made = await checkedPlan(tx, facts, input, { round: 1, changeReason: '' });
  const id = tx.newId();
  await insertProefplaatsing(tx.trx, {
    id,
    application_id: facts.id,
    candidate_id: facts.candidateId,
    employer_id: facts.employerId,
    opening_id: facts.openingId,
    jobcoach_id: facts.jobcoachId,
    state: 'draft',
    rule_set: made.ruleSet.code,
    rule_values: toJson(made.ruleRecord),
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    hours_per_week: input.hoursPerWeek,
    tasks: input.tasks,
    longer_reason: input.longerReason,
    agreement_text: made.text,
    agreement_round: 1,
    created_at: tx.now,
  });
  await tx.audit('proefplaatsing.plan', 'proefplaatsing', id, { ruleSet: made.ruleSet.code });
  await tx.emit('proefplaatsingMoved', id);
  return id;
}

/** Changes a plan that nobody was asked to agree to yet. @throws as planProefplaatsing, and changedByOther */
export const editPlan = defineUseCase(async (tx, input: PlanInput & { id: string }): Promise<void> => {
  const { record, who } = await loadProefplaatsing(tx, input.id);
  await requireProefplaatsingStep(tx, { record, who, action: 'edit', shown: input.versie });
  const facts = await requirePlanFacts(tx, record.applicationId);
  const made = await checkedPlan(tx, facts, input, { round: 1, changeReason: '' });
  await stepProefplaatsing(tx, {
    record,
    who,
    action: 'edit',
    shown: input.versie,
    change: {
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      hours_per_week: input.hoursPerWeek,
      tasks: input.tasks,
      longer_reason: input.longerReason,
      agreement_text: made.text,
      rule_values: toJson(made.ruleRecord),
    },
  });
});

/** @throws DomainError notFound outside the reach */
export async function requirePlanFacts(tx: Tx, applicationId: string, as?: 'system'): Promise<PlanFacts> {
  const reach = as ? ({ of: 'system' } as const) : applicationReach(tx.actor);
  const facts = await planFacts(tx.trx, { applicationId, reach });
  if (!facts) throw new DomainError('notFound');
  return facts;
}

export interface Terms {
  startsOn: string;
  endsOn: string;
  hoursPerWeek: number;
  tasks: string;
}

/**
 * Checks terms against the rule set of the legal basis on their first day and writes the text for them.
 *
 * @throws DomainError ruleRefused with every message
 */
export async function checkedPlan(
  tx: Tx,
  facts: PlanFacts,
  input: PlanInput,
  version: { round: number; changeReason: string },
) {
  if (input.startsOn < tx.today.toString()) throw new DomainError('dateInPast', {}, 'startsOn');
  return checkedTerms(tx, facts, factsOf(input), {
    terms: input,
    guidance: input.guidance,
    ...version,
  });
}

/** As `checkedPlan`, for terms whose first day may have been: a change while it runs. */
export async function checkedTerms(
  tx: Tx,
  facts: PlanFacts,
  conditionFacts: ConditionFacts,
  args: { terms: Terms; guidance: string; round: number; changeReason: string; ruleSet?: RuleSet },
) {
  const ruleSet =
    args.ruleSet ?? ruleSetFor(facts.legalBasis, args.terms.startsOn, await allSettings(tx.trx));
  if (!ruleSet) throw new DomainError('noRuleSet', {}, 'startsOn');
  const results = checkConditions(conditionFacts, ruleSet, nobody);
  const problems = planProblems(results);
  if (problems.length > 0)
    throw new DomainError(
      'ruleRefused',
      { rules: problems.map((problem) => `${problem.message} (${problem.article})`).join(' ') },
      problems.length === 1 ? problems[0]?.field : undefined,
    );
  const text = agreementText({
    candidateName: await candidateNameFor(tx, facts),
    employerName: facts.employerName,
    contactName: facts.contactName ?? '',
    jobcoachName: facts.jobcoachName,
    authorityName: authorityName(ruleSet, facts.municipalityName),
    title: facts.title,
    place: facts.place,
    guidance: args.guidance,
    ...args.terms,
    facts: conditionFacts,
    ruleSet,
    round: args.round,
    changeReason: args.changeReason,
  });
  const ruleRecord = makeRuleRecord({
    today: tx.today.toString(),
    ruleSet,
    facts: conditionFacts,
    results,
    guidance: args.guidance,
    changeReason: args.changeReason,
  });
  return { ruleSet, results, text, ruleRecord };
}

function authorityName(ruleSet: RuleSet, municipality: string | null): string {
  return ruleSet.authority === 'uwv' ? 'UWV' : (municipality ?? 'de gemeente');
}

/** The employer reads this text: the name stands in it only while the candidate shares it with him. */
async function candidateNameFor(tx: Tx, facts: PlanFacts): Promise<string> {
  const disclosure = (await currentDisclosures(tx.trx, [facts.id])).get(facts.id);
  return disclosure?.givenAt && disclosure.fields.includes('name')
    ? `${facts.firstName} ${facts.lastName}`
    : `kandidaat ${facts.candidateNumber}`;
}
