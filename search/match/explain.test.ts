import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createExplainer } from './explain.ts';
import { createTaxonomy } from './taxonomy.ts';
import { anyCandidate, anyOpening, smallTaxonomy } from './testing/arbitraries.ts';
import { candidateRow, openingRow } from './testing/rows.ts';
import type { MatchCandidate, MatchOpening } from './types.ts';
import { defaultWeights } from './weights.ts';

const taxonomy = createTaxonomy({
  occupations: [
    {
      id: 'bakker',
      label: 'bakker',
      isco: '7512',
      essential: ['deeg', 'oven'],
      optional: ['kassa'],
      related: ['kok'],
    },
    { id: 'kok', label: 'kok', isco: '5120', essential: ['snijden'], optional: [], related: [] },
    { id: 'jurist', label: 'jurist', isco: '2611', essential: ['wetten'], optional: [], related: [] },
  ],
  skills: [
    { id: 'deeg', label: 'deeg kneden' },
    { id: 'oven', label: 'werken met een oven' },
    { id: 'kassa', label: 'afrekenen' },
    { id: 'snijden', label: 'groente snijden' },
    { id: 'wetten', label: 'wetten lezen' },
  ],
});
const settings = { today: '2026-11-22', weights: defaultWeights };

function explain(
  candidate: Partial<MatchCandidate>,
  opening: Partial<MatchOpening>,
  audience: 'jobcoach' | 'employerAdviser' | 'employer' | 'candidate' = 'jobcoach',
) {
  const explainer = createExplainer(taxonomy, settings, audience);
  return explainer.pair(openingRow(opening), candidateRow(candidate), 'candidatesForOpening');
}
const texts = (list: readonly { text: string }[]) => list.map((item) => item.text);
const kinds = (list: readonly { kind: string }[]) => [...new Set(list.map((item) => item.kind))];

describe('reasons', () => {
  test('say in sentences what counted', () => {
    const { reasons } = explain(
      {
        skills: ['deeg'],
        wishes: ['bakker'],
        experience: [{ occupationId: 'kok', years: 2 }],
        hoursMin: 24,
        hoursMax: 24,
      },
      { occupationId: 'bakker', hoursMin: 20, hoursMax: 28, lat: 52.16, lon: 5.42 },
    );
    expect(texts(reasons)).toEqual([
      'Heeft 1 van de 2 vaardigheden die bij dit beroep horen',
      'Voldoet aan 0 van de 1 wens',
      'Heeft verwant werk gedaan',
      'Wil dit beroep graag doen',
      'Ongeveer 12 minuten fietsen',
      'Wil 24 uur, gevraagd 20 tot 28 uur',
      'Het profiel is 21 dagen geleden bijgewerkt',
    ]);
    const weightOf = (code: string) => reasons.find((reason) => reason.code === code)?.weight;
    expect(weightOf('wishes')).toBe(150);
    expect(weightOf('occupation')).toBe(120);
    expect(weightOf('hours')).toBe(60);
  });

  test('say it in words where there is one skill, or none of several', () => {
    const first = (skills: string[], occupationId: string) =>
      explain({ skills }, { occupationId }).reasons[0]?.text;
    expect(first([], 'bakker')).toBe('Heeft nog geen van de 2 vaardigheden die bij dit beroep horen');
    expect(first([], 'jurist')).toBe('Heeft de vaardigheid die bij dit beroep hoort nog niet');
    expect(first(['wetten'], 'jurist')).toBe('Heeft de vaardigheid die bij dit beroep hoort');
  });

  test('the weights add up to the score, which stays within 1000', () => {
    const world = createTaxonomy(smallTaxonomy);
    fc.assert(
      fc.property(anyOpening, anyCandidate, fc.boolean(), (opening, candidate, forward) => {
        const explainer = createExplainer(world, settings);
        const direction = forward ? 'candidatesForOpening' : 'openingsForCandidate';
        const { score, reasons } = explainer.pair(opening, candidate, direction);
        const sum = reasons.reduce((total, reason) => total + reason.weight * 10, 0) / 10;
        expect(Math.round(sum * 10)).toBe(Math.round(score * 10));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1000);
      }),
    );
  });

  test('one skill more never costs points, and a skill that was not asked changes nothing', () => {
    const asks = { occupationId: 'bakker' };
    const none = explain({ skills: [] }, asks).score;
    expect(explain({ skills: ['deeg'] }, asks).score).toBeGreaterThan(none);
    expect(explain({ skills: ['wetten'] }, asks).score).toBe(none);
  });
});

describe('discrepancies', () => {
  test('level asks something of the employer and of the candidate', () => {
    const { discrepancies } = explain({ educationLevel: 2 }, { educationLevel: 4, educationMust: true });
    expect(discrepancies.filter((gap) => gap.kind === 'level').map((gap) => gap.by)).toEqual([
      'employer',
      'candidateAndJobcoach',
    ]);
    expect(discrepancies[0]?.text).toBe('Gevraagd is mbo, de kandidaat heeft vmbo');
  });

  test('kind names every missing skill, licence and language level', () => {
    const { discrepancies } = explain(
      { skills: ['deeg'], dutchLevel: 1 },
      {
        dutchLevel: 3,
        requirements: [
          { kind: 'skill', value: 'deeg', label: 'deeg kneden', must: true },
          { kind: 'skill', value: 'oven', label: 'werken met een oven', must: true },
          { kind: 'licence', value: 'B', label: 'rijbewijs B', must: false },
        ],
      },
    );
    expect(kinds(discrepancies)).toEqual(['kind']);
    expect(texts(discrepancies)).toEqual([
      'Mist de vaardigheid “werken met een oven”',
      'Heeft (nog) niet wat een wens is: rijbewijs B',
      'Gevraagd is Nederlands op niveau B1, de kandidaat heeft A1',
    ]);
  });

  test('wishes: other work, hours, travel, days, availability and conditions', () => {
    const { discrepancies } = explain(
      {
        wishes: ['jurist'],
        hoursMin: 36,
        hoursMax: 36,
        days: ['mon'],
        maxTravelKm: 5,
        availableFrom: '2027-08-01',
        conditions: ['noHeights'],
      },
      { occupationId: 'bakker', days: ['tue'], lat: 52.3, askedConditions: ['noHeights'] },
    );
    expect(texts(discrepancies.filter((gap) => gap.kind === 'wishes'))).toEqual([
      'Dit is ander werk dan de kandidaat wil',
      'Wil 36 uur, gevraagd 16 tot 24 uur',
      'De werkdagen of werktijden passen niet',
      '16 kilometer: verder dan de kandidaat wil of kan reizen',
      'Is pas later beschikbaar',
      'In dit werk: werken op hoogte',
    ]);
  });

  test('presentation, recruiting and image each name who acts', () => {
    const { discrepancies } = explain(
      { presentationRejections: 2 },
      { responseDeadline: '2026-11-24', openedOn: '2026-10-01', employerDoubts: 1 },
    );
    expect(discrepancies.map((gap) => [gap.kind, gap.by])).toEqual([
      ['presentation', 'candidateAndJobcoach'],
      ['recruiting', 'employerAdviser'],
      ['recruiting', 'jobcoach'],
      ['image', 'employerAdviser'],
    ]);
  });

  test('an employer reads no history and no work conditions; a candidate no doubts of the employer', () => {
    const candidate = { presentationRejections: 2, conditions: ['noHeights', 'noHeavyLifting'] };
    const opening = {
      employerDoubts: 1,
      askedConditions: ['noHeights', 'noHeavyLifting'],
      adaptations: ['liftingAid'],
    };
    const all = explain(candidate, opening);
    expect(kinds(all.discrepancies)).toEqual(['wishes', 'presentation', 'image']);
    expect(texts(all.reasons)).toContain(
      'De werkgever past het werk aan: niet zwaar tillen (meer dan 10 kilo)',
    );
    const employer = explain(candidate, opening, 'employer');
    expect(employer.discrepancies).toEqual([]);
    expect(employer.reasons.some((reason) => reason.code === 'adaptation')).toBe(false);
    expect(kinds(explain(candidate, opening, 'candidate').discrepancies)).toEqual(['wishes']);
  });

  test('no sentence holds an id, a name or a place of either side', () => {
    fc.assert(
      fc.property(anyOpening, anyCandidate, (opening, candidate) => {
        const explainer = createExplainer(createTaxonomy(smallTaxonomy), settings);
        const { reasons, discrepancies } = explainer.pair(
          { ...opening, id: 'GEHEIM-o', employerId: 'GEHEIM-e', region: 'GEHEIM-r' },
          { ...candidate, id: 'GEHEIM-c', jobcoachId: 'GEHEIM-j', region: 'GEHEIM-r', number: 987_654 },
          'candidatesForOpening',
        );
        expect(JSON.stringify([reasons, discrepancies])).not.toMatch(/GEHEIM|987654/);
      }),
    );
  });
});
