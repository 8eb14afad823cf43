import { describe, expect, it } from 'vitest';
import { type ConditionFacts, checkConditions, latestEnd, planProblems } from './conditions.ts';
import { byLawKey, byLawSchema, type LegalBasis, ruleSetFor, ruleSets } from './rule-sets.ts';

const good: ConditionFacts = {
  startsOn: '2026-12-01',
  endsOn: '2027-01-31',
  hoursPerWeek: 24,
  longerReason: '',
  unpaidWithinAbilities: true,
  workedHereBefore: false,
  workedBeforeReason: '',
  contractMonths: 6,
  contractHours: 24,
  noProbation: true,
  noAgencyClause: true,
  insured: true,
  unemployedSince: '2026-08-31',
  unemploymentException: 'none',
  notHiredOtherwise: true,
  throughAgency: false,
  hirerName: '',
  generalAssistance: true,
};
const all = { candidate: true, employer: true, authority: true };

function rules(basis: LegalBasis = 'ww', settings = {}) {
  const found = ruleSetFor(basis, '2026-12-01', settings);
  if (!found) throw new Error(basis);
  return found;
}

/** Codes and fields of what isn't met. */
function problems(changes: Partial<ConditionFacts>, basis: LegalBasis = 'ww', settings = {}) {
  return planProblems(checkConditions({ ...good, ...changes }, rules(basis, settings), all)).map(
    ({ code, field }) => `${code}:${field}`,
  );
}

describe('the conditions', () => {
  it.each(['ww', 'wia', 'wajong', 'participatiewet'] as const)('are all met under %s', (basis) => {
    expect(problems({}, basis)).toEqual([]);
  });

  it.each<[string, Partial<ConditionFacts>, string[]]>([
    ['1: two months in principle', { endsOn: '2027-02-01' }, ['length:longerReason']],
    ['1: longer with a reason', { endsOn: '2027-02-01', longerReason: 'Wennen kost tijd.' }, []],
    ['1: six months at the very most', { endsOn: '2027-05-31', longerReason: 'Wennen.' }, []],
    ['1: never longer', { endsOn: '2027-06-01', longerReason: 'Wennen.' }, ['length:endsOn']],
    ['2: unpaid and within abilities', { unpaidWithinAbilities: false }, ['unpaid:unpaidWithinAbilities']],
    ['3: not before in this function', { workedHereBefore: true }, ['notBefore:workedBeforeReason']],
    ['3: unless something changed', { workedHereBefore: true, workedBeforeReason: 'Andere taken.' }, []],
    ['4: six months contract', { contractMonths: 5 }, ['intention:contractMonths']],
    ['4: at least the same hours', { contractHours: 23 }, ['intention:contractHours']],
    ['4: no probation', { noProbation: false }, ['intention:noProbation']],
    ['4: no agency clause', { noAgencyClause: false }, ['intention:noAgencyClause']],
    ['5: insured', { insured: false }, ['insurance:insured']],
    ['6: three months unemployed', { unemployedSince: '2026-09-02' }, ['unemployed:unemployedSince']],
    ['6: three months to the day', { unemployedSince: '2026-09-01' }, []],
    ['6: known since when', { unemployedSince: null }, ['unemployed:unemployedSince']],
    ['6: under 27', { unemployedSince: null, unemploymentException: 'under27' }, []],
    ['6: from the ZW', { unemployedSince: '2026-11-01', unemploymentException: 'formerZw' }, []],
    ['7: not hired anyway', { notHiredOtherwise: false }, ['notOtherwise:notHiredOtherwise']],
    ['8: hirer named', { throughAgency: true }, ['hirer:hirerName']],
    ['8: with its name', { throughAgency: true, hirerName: 'Bakker BV' }, []],
  ])('%s', (_, changes, expected) => {
    expect(problems(changes)).toEqual(expected);
  });

  it('9: is not met until all three have agreed, and does not stop a plan', () => {
    const results = checkConditions(good, rules(), { ...all, employer: false, authority: false });
    const agreed = results.find((result) => result.code === 'agreed');
    expect(agreed?.met).toBe(false);
    expect(agreed?.message).toContain('de werkgever, UWV');
    expect(planProblems(results)).toEqual([]);
  });

  it('asks unemployment under the WW only, and assistance under the Participatiewet only', () => {
    const asked = (basis: LegalBasis) =>
      checkConditions(good, rules(basis), all).map((result) => result.code);
    for (const basis of ['wia', 'wajong', 'participatiewet'] as const)
      expect(asked(basis)).not.toContain('unemployed');
    expect(asked('ww')).not.toContain('assistance');
    expect(problems({ generalAssistance: false }, 'participatiewet')).toEqual([
      'assistance:generalAssistance',
    ]);
  });

  it('gives each problem a message with what to do, and an article', () => {
    const bad: ConditionFacts = {
      ...good,
      endsOn: '2027-12-01',
      unpaidWithinAbilities: false,
      workedHereBefore: true,
      contractMonths: 0,
      contractHours: 1,
      noProbation: false,
      noAgencyClause: false,
      insured: false,
      unemployedSince: null,
      notHiredOtherwise: false,
      throughAgency: true,
    };
    const found = planProblems(checkConditions(bad, rules(), all));
    expect(found).toHaveLength(11);
    expect(new Set(found.map((result) => result.message)).size).toBe(11);
    for (const result of found) {
      expect(result.message?.length).toBeGreaterThan(40);
      expect(result.article).toMatch(/artikel|art/i);
    }
  });

  it('counts months by the conventions of the calendar', () => {
    expect(latestEnd('2026-12-01', 2)).toBe('2027-01-31');
    expect(latestEnd('2026-12-31', 2)).toBe('2027-02-27');
  });
});

describe('rule sets', () => {
  it('have their law, its longest duration and who consents', () => {
    expect(
      ruleSets.map((set) => [set.legalBasis, set.article, set.values.longestMonths, set.authority]),
    ).toEqual([
      ['ww', 'Werkloosheidswet artikel 76a', 6, 'uwv'],
      ['wia', 'Wet WIA artikel 37', 6, 'uwv'],
      ['wajong', 'Wajong artikel 2:24', 6, 'uwv'],
      ['participatiewet', 'Participatiewet artikel 8a lid 2 onder d', 6, 'college'],
    ]);
  });

  it('hold from their first day on', () => {
    expect(ruleSetFor('participatiewet', '2023-06-30', {})).toBeUndefined();
    expect(ruleSetFor('participatiewet', '2023-07-01', {})?.code).toBe('participatiewet-2023');
  });

  it('take the values of a by-law for the Participatiewet only', () => {
    const values = { principleMonths: 1, longestMonths: 3, contractMonths: 12, unemployedMonths: 0 };
    const settings = {
      [byLawKey('participatiewet-2023')]: values,
      [byLawKey('ww-2013')]: values,
    };
    expect(rules('participatiewet', settings).values).toEqual(values);
    expect(rules('ww', settings).values.longestMonths).toBe(6);
    expect(problems({}, 'participatiewet', settings)).toEqual([
      'length:longerReason',
      'intention:contractMonths',
    ]);
  });

  it('refuse a by-law beyond the law', () => {
    const base = { principleMonths: 2, longestMonths: 6, contractMonths: 6, unemployedMonths: 0 };
    expect(byLawSchema.safeParse(base).success).toBe(true);
    expect(byLawSchema.safeParse({ ...base, principleMonths: 3 }).success).toBe(false);
    expect(byLawSchema.safeParse({ ...base, longestMonths: 7 }).success).toBe(false);
    expect(byLawSchema.safeParse({ ...base, longestMonths: 1 }).success).toBe(false);
  });
});
