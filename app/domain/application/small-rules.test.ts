import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { applicationStates } from './application-transitions.ts';
import { answerBy } from './deadlines.ts';
import { nextStepForCandidate, nextStepForEmployer, nextStepForJobcoach } from './next-step.ts';
import { endReasons, reasonCodes, reasonForCandidate } from './rejection-reasons.ts';
import { bikeMinutes, bikeText, straightKm } from './travel.ts';

describe('travel', () => {
  const dordrecht = { lat: 51.81, lon: 4.67 };
  it('gives the distance Dordrecht to Utrecht as the crow flies and the ride of a short way', () => {
    expect(straightKm(dordrecht, { lat: 52.0907, lon: 5.1214 })).toBeCloseTo(44, 0);
    // 3 km × 1.3 at 15 km an hour is 15.6 minutes.
    expect(bikeMinutes(dordrecht, { lat: 51.81 + 3 / 111.2, lon: 4.67 })).toBe(16);
    expect(bikeText(dordrecht, { lat: 51.81 + 3 / 111.2, lon: 4.67 })).toBe('ongeveer 15 minuten fietsen');
  });
  it('knows nothing where a place is unknown', () => {
    expect(bikeText(dordrecht, { lat: null, lon: 4 })).toBeNull();
  });
  it('is the same both ways and never negative', () => {
    const point = fc.record({
      lat: fc.double({ min: 50, max: 54, noNaN: true }),
      lon: fc.double({ min: 3, max: 8, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, (a, b) => {
        const there = straightKm(a, b) ?? -1;
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeCloseTo(straightKm(b, a) ?? -1, 6);
      }),
    );
  });
});

describe('deadlines', () => {
  const today = Temporal.PlainDate.from('2026-11-22');
  const none = { today, responseDeadline: null, interviewOn: null };
  it('gives a candidate a week, or until the opening’s own day when that is sooner', () => {
    expect(answerBy('proposed', none)).toBe('2026-11-29');
    expect(answerBy('proposed', { ...none, responseDeadline: '2026-11-25' })).toBe('2026-11-25');
    expect(answerBy('proposed', { ...none, responseDeadline: '2026-12-25' })).toBe('2026-11-29');
  });
  it('holds the employer to his own day, not to one that has passed', () => {
    expect(answerBy('introduced', { ...none, responseDeadline: '2026-12-25' })).toBe('2026-12-25');
    expect(answerBy('introduced', { ...none, responseDeadline: '2026-11-21' })).toBe('2026-12-06');
  });
  it('waits with an invitation until the interview has been', () => {
    expect(answerBy('invited', { ...none, interviewOn: '2026-12-10' })).toBe('2026-12-24');
  });
  it('sets none where nobody has to answer', () => {
    for (const state of ['offered', 'inProefplaatsing', 'hired', 'rejected'] as const)
      expect(answerBy(state, { ...none, responseDeadline: '2026-12-01' })).toBeNull();
  });
});

describe('reasons', () => {
  it('has one row for each code, and a discrepancy for all but having other work and "anders"', () => {
    expect(endReasons.map((reason) => reason.code)).toEqual([...reasonCodes]);
    const without = endReasons.filter((reason) => reason.discrepancy === null).map((reason) => reason.code);
    expect(without).toEqual(['foundOther', 'other']);
  });
  it('tells a candidate only what was shared, and doubts about the group never', () => {
    for (const { code } of endReasons) {
      const row = { reasonCode: code, reasonNote: 'toelichting' };
      expect(reasonForCandidate({ ...row, reasonShared: false })).toMatchObject({
        said: 'De reden is niet met u gedeeld.',
        note: '',
      });
      const shared = reasonForCandidate({ ...row, reasonShared: true });
      expect([code, shared.note]).toEqual([code, code === 'doubtsAboutGroup' ? '' : 'toelichting']);
    }
  });
});

describe('next steps', () => {
  it('are there for every state and reader', () => {
    for (const state of applicationStates) {
      const facts = { state, answerBy: '2026-12-01', interviewOn: '2026-11-30', interviewTime: '10:00' };
      for (const next of [nextStepForCandidate, nextStepForJobcoach, nextStepForEmployer]) {
        const { text } = next(facts, '2026-11-22');
        expect([state, text.length > 5, text.includes('undefined')]).toEqual([state, true, false]);
      }
    }
  });
  it('puts what is late or answered in front of the jobcoach', () => {
    const facts = { answerBy: '2026-11-22', interviewOn: null, interviewTime: null };
    expect(nextStepForJobcoach({ ...facts, state: 'introduced' }, '2026-11-22').group).toBe('act');
    expect(nextStepForJobcoach({ ...facts, state: 'introduced' }, '2026-11-20').group).toBe('employer');
    expect(
      nextStepForJobcoach({ ...facts, state: 'interested', released: false }, '2026-11-20').text,
    ).toContain('vrij voor matching');
    expect(
      nextStepForJobcoach({ ...facts, state: 'offered', asksAttention: 'placedElsewhere' }, '2026-11-20')
        .group,
    ).toBe('act');
  });
});
