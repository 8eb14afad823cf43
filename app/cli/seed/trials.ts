import { toJson } from '#db/json.ts';
import type { Schema } from '#db/schema.ts';
import { endNotes, longerTrialReasons, successNotes } from '#db/seed/content/texts/nazorg.ts';
import { agreementText, textHash } from '../../domain/proefplaatsing/agreement-text.ts';
import { type ConditionFacts, checkConditions } from '../../domain/proefplaatsing/conditions.ts';
import { makeRuleRecord } from '../../domain/proefplaatsing/rule-record.ts';
import { type RuleSet, ruleSetFor } from '../../domain/proefplaatsing/rule-sets.ts';
import { monthsEnd, trialMoments } from './calendars.ts';
import type { CandidateRef } from './candidates.ts';
import { addDays, millisecondsOf, momentOn } from './days.ts';
import { addEvent } from './events.ts';
import { addMoments } from './moments.ts';
import type { OpeningRef } from './openings.ts';
import type { World } from './world.ts';

export type TrialState = Schema['proefplaatsing']['state'];

export interface TrialPlan {
  state: TrialState;
  startsOn: string;
  endsOn: string;
  /** Day on which agreement was asked, before the first day. */
  plannedOn: string;
  /** Last day when it ended otherwise than planned. */
  endedOn: string | null;
}

interface TrialArgs {
  applicationId: string;
  candidate: CandidateRef;
  opening: OpeningRef;
  plan: TrialPlan;
  reasonCode: string | null;
}

const reached: Record<TrialState, number> = {
  draft: 0,
  toAgree: 1,
  cancelled: 2,
  agreed: 3,
  running: 4,
  endedEarly: 5,
  toEvaluate: 5,
  converted: 6,
  notConverted: 6,
};

/** Writes a proefplaatsing with its agreements, evaluations, moments and history; gives its id. */
export function addTrial(world: World, args: TrialArgs): string {
  const { sink, random } = world;
  const { candidate, opening, plan } = args;
  const { employer } = opening;
  const ruleSet = ruleSetFor(candidate.legalBasis, plan.startsOn, {});
  if (!ruleSet) throw new Error(`no rule set for ${candidate.legalBasis} on ${plan.startsOn}`);
  const id = random.id(millisecondsOf(plan.plannedOn));
  const hours = Math.min(opening.hoursMax, Math.max(opening.hoursMin, 12));
  const isLong = plan.endsOn > monthsEnd(plan.startsOn, ruleSet.values.principleMonths);
  const facts = factsOf(plan, hours, isLong ? random.pick(longerTrialReasons) : '');
  const text = agreementText({
    candidateName: candidate.name,
    employerName: employer.name,
    contactName: opening.contact,
    jobcoachName: candidate.coachName,
    authorityName: ruleSet.authority === 'uwv' ? 'UWV' : `Werkplein ${candidate.region ?? 'Nederland'}`,
    title: opening.title,
    place: opening.place,
    tasks: `De taken van een ${opening.occupation.label}, zoals ze in de plek staan.`,
    guidance: '',
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    hoursPerWeek: hours,
    facts,
    ruleSet,
    round: 1,
    changeReason: '',
  });
  const ended = plan.state === 'notConverted' || plan.state === 'endedEarly';
  sink.insert('proefplaatsing', {
    id,
    application_id: args.applicationId,
    candidate_id: candidate.id,
    employer_id: employer.id,
    opening_id: opening.id,
    jobcoach_id: candidate.coachId,
    state: plan.state,
    rule_set: ruleSet.code,
    rule_values: toJson(ruleRecordOf(plan, ruleSet, facts)),
    starts_on: plan.startsOn,
    ends_on: plan.endsOn,
    ended_on: plan.endedOn,
    hours_per_week: hours,
    tasks: `De taken van een ${opening.occupation.label}, zoals ze in de plek staan.`,
    longer_reason: facts.longerReason,
    agreement_text: text,
    agreement_round: 1,
    end_reason_code: ended ? args.reasonCode : null,
    end_note: ended ? random.pick(endNotes) : null,
    next_step: ended ? 'Samen een andere plek zoeken die beter past.' : null,
    created_at: momentOn(plan.plannedOn, 550),
    version: 1 + reached[plan.state],
  });
  addHistory(world, id, args, text);
  if (reached[plan.state] >= 4) {
    addMoments(world, trialMoments(plan.startsOn, plan.endsOn), {
      kind: 'proefplaatsing',
      id,
      candidateId: candidate.id,
      employerId: employer.id,
      coachId: candidate.coachId,
      endedOn: plan.endedOn,
    });
  }
  return id;
}

function ruleRecordOf(plan: TrialPlan, ruleSet: RuleSet, facts: ConditionFacts) {
  const everyone = { candidate: true, employer: true, authority: true };
  const nobody = { candidate: false, employer: false, authority: false };
  const results = checkConditions(facts, ruleSet, reached[plan.state] >= 3 ? everyone : nobody);
  return makeRuleRecord({ today: plan.plannedOn, ruleSet, facts, results, guidance: '' });
}

function factsOf(plan: TrialPlan, hours: number, longerReason: string): ConditionFacts {
  return {
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    hoursPerWeek: hours,
    longerReason,
    unpaidWithinAbilities: true,
    workedHereBefore: false,
    workedBeforeReason: '',
    contractMonths: 7,
    contractHours: hours,
    noProbation: true,
    noAgencyClause: true,
    insured: true,
    unemployedSince: addDays(plan.startsOn, -300),
    unemploymentException: 'none',
    notHiredOtherwise: true,
    throughAgency: false,
    hirerName: '',
    generalAssistance: true,
  };
}

/** Who agreed, and the steps; a candidate or employer without an account agrees by the jobcoach's hand. */
function addHistory(
  world: World,
  id: string,
  { candidate, opening, plan, reasonCode }: TrialArgs,
  text: string,
): void {
  const { sink, random } = world;
  const { employer } = opening;
  const level = reached[plan.state];
  const coach = { actorId: candidate.coachId, actorRole: 'jobcoach' };
  const system = { actorId: null, actorRole: 'system' };
  let state: TrialState = 'draft';
  let seq = 0;
  const step = (
    action: string,
    to: TrialState,
    at: string,
    who: { actorId: string | null; actorRole: string; onBehalfOf?: string | null },
    reason: string | null = null,
  ) => {
    seq += 1;
    addEvent(world, {
      noun: 'proefplaatsing',
      subjectId: id,
      seq,
      action,
      from: state,
      to,
      ...who,
      at,
      reason,
    });
    state = to;
  };
  if (level === 0) return;
  step('askAgreement', 'toAgree', momentOn(plan.plannedOn, 560), coach);
  const own = employer.accountRole === 'employer';
  const parties = [
    candidate.accountId
      ? { party: 'candidate' as const, by: candidate.accountId, role: 'candidate', onBehalfOf: null }
      : { party: 'candidate' as const, by: candidate.coachId, role: 'jobcoach', onBehalfOf: candidate.name },
    own
      ? { party: 'employer' as const, by: employer.accountId, role: 'employer', onBehalfOf: null }
      : { party: 'employer' as const, by: candidate.coachId, role: 'jobcoach', onBehalfOf: opening.contact },
    { party: 'authority' as const, by: candidate.coachId, role: 'jobcoach', onBehalfOf: null },
  ];
  const agreed = level >= 3 ? parties : parties.slice(0, random.int(0, 2));
  for (const [index, { party, by, role, onBehalfOf }] of agreed.entries()) {
    const at = momentOn(plan.plannedOn, 600 + index * 70);
    sink.insert('agreement', {
      id: random.id(millisecondsOf(at)),
      proefplaatsing_id: id,
      round: 1,
      party,
      agreed_by: by,
      on_behalf: onBehalfOf ? 1 : 0,
      agreed_at: at,
      text,
      text_hash: textHash(text),
    });
    step('agree', 'toAgree', at, { actorId: by, actorRole: role, onBehalfOf });
  }
  if (plan.state === 'cancelled') {
    step('cancel', 'cancelled', momentOn(plan.plannedOn, 900), coach, reasonCode);
    return;
  }
  if (level >= 3) step('completeAgreement', 'agreed', momentOn(plan.plannedOn, 820), system);
  if (level >= 4) step('start', 'running', momentOn(plan.startsOn, 400), system);
  if (plan.state === 'endedEarly') {
    step('endEarly', 'endedEarly', momentOn(plan.endedOn ?? plan.endsOn, 960), coach, reasonCode);
    return;
  }
  if (level < 5) return;
  step('finish', 'toEvaluate', momentOn(addDays(plan.endsOn, 1), 60), system);
  if (level < 6) return;
  addEvaluations(world, id, plan, {
    candidate,
    employerAccount: own ? employer.accountId : candidate.coachId,
  });
  const at = momentOn(addDays(plan.endsOn, 1), 900);
  if (plan.state === 'converted') step('convert', 'converted', at, coach);
  else step('notConvert', 'notConverted', at, coach, reasonCode);
}

function addEvaluations(
  world: World,
  id: string,
  plan: TrialPlan,
  by: { candidate: CandidateRef; employerAccount: string },
): void {
  const { sink, random } = world;
  const good = plan.state === 'converted';
  const at = momentOn(addDays(plan.endsOn, 1), 640);
  const rows = [
    {
      party: 'employer' as const,
      recorded_by: by.employerAccount,
      answers: {
        tasksDone: 'De taken die wij hebben afgesproken.',
        attendance: good || random.chance(0.5) ? 'always' : 'mostly',
        wentWell: good
          ? random.pick(successNotes)
          : 'De kandidaat was gemotiveerd en leerde de collega’s snel kennen.',
        hired: good ? 'yes' : 'no',
        why: good ? '' : random.pick(endNotes),
      },
    },
    {
      party: 'candidate' as const,
      recorded_by: by.candidate.accountId ?? by.candidate.coachId,
      answers: { agrees: 'yes', ownWords: '' },
    },
  ];
  for (const row of rows) {
    sink.insert('evaluation', {
      id: random.id(millisecondsOf(at)),
      proefplaatsing_id: id,
      party: row.party,
      answers: toJson(row.answers),
      recorded_by: row.recorded_by,
      created_at: at,
    });
  }
}
