import { agreementTemplate } from './agreement-text.ts';
import type { ConditionFacts, ConditionResult } from './conditions.ts';
import type { RuleSet, RuleValues } from './rule-sets.ts';

/** New terms of a running proefplaatsing, until all have agreed to them. */
export interface PendingTerms {
  endsOn: string;
  hoursPerWeek: number;
  tasks: string;
  longerReason: string;
  reason: string;
}

/** What is stored of the check: the rules, what they were checked on, and what came out (column `rule_values`). */
export interface RuleRecord {
  checkedOn: string;
  article: string;
  values: RuleValues;
  facts: ConditionFacts;
  results: { code: string; met: boolean; article: string }[];
  template: string;
  guidance: string;
  changeReason: string;
  pending: PendingTerms | null;
}

export function makeRuleRecord(args: {
  today: string;
  ruleSet: RuleSet;
  facts: ConditionFacts;
  results: readonly ConditionResult[];
  guidance: string;
  changeReason?: string;
  pending?: PendingTerms | null;
}): RuleRecord {
  return {
    checkedOn: args.today,
    article: args.ruleSet.article,
    values: args.ruleSet.values,
    facts: args.facts,
    results: args.results.map(({ code, met, article }) => ({ code, met, article })),
    template: agreementTemplate,
    guidance: args.guidance,
    changeReason: args.changeReason ?? '',
    pending: args.pending ?? null,
  };
}

/** Reads the column; records of an import may lack parts. */
export function parseRuleRecord(text: string): Partial<RuleRecord> {
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? (value as Partial<RuleRecord>) : {};
}
