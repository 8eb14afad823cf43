import { allSettings } from '../../db/queries/settings.ts';
import type { GuardedArgs } from '../auth/guard.ts';
import { planForm } from '../domain/proefplaatsing/proefplaatsing-forms.ts';
import { type LegalBasis, type RuleSet, ruleSetFor } from '../domain/proefplaatsing/rule-sets.ts';
import { todayOf } from '../domain/shared/clock.ts';

/** What the form of a plan asks under a rule set. */
export function rulesForForm(ruleSet: RuleSet | undefined) {
  return {
    principleMonths: ruleSet?.values.principleMonths ?? 2,
    longestMonths: ruleSet?.values.longestMonths ?? 6,
    asksUnemployment: (ruleSet?.values.unemployedMonths ?? 0) > 0,
    asksAssistance: ruleSet?.needsGeneralAssistance ?? false,
  };
}

/** The rules that hold today for a benefit, and the form that checks by the rules of the first day. */
export async function planRules({ services }: Pick<GuardedArgs, 'services'>, legalBasis: LegalBasis) {
  const settings = await allSettings(services.db);
  const today = todayOf(services.clock).toString();
  return {
    today,
    ruleSet: ruleSetFor(legalBasis, today, settings),
    form: planForm(today, (startsOn) => ruleSetFor(legalBasis, startsOn, settings)),
  };
}
