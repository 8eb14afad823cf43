import { describe, expect, it } from 'vitest';
import { type CaseEvents, caseCalendar, EventOrderError, presets, programmeByCode } from './calendar.ts';

/**
 * A second set of cases, derived from programmes.md alone with a calendar written for it in another language, on the
 * days where calendars go wrong: month ends, leap days, holidays that meet, weekends at both borders.
 */
function calendar(code: string, events: CaseEvents) {
  const programme = programmeByCode(code);
  if (!programme) throw new Error(`No preset ${code}`);
  return caseCalendar(programme, events);
}

const contactsWith = (code: string, events: CaseEvents, party: string) =>
  calendar(code, events)
    .filter(({ kind, with: parties }) => kind === 'contact' && parties.join() === party)
    .map(({ on, how, opens }) => `${on} ${how ?? '-'}${opens ? ` from ${opens}` : ''}`);

const ofKind = (code: string, events: CaseEvents, kind: string) =>
  calendar(code, events)
    .filter((entry) => entry.kind === kind)
    .map(({ on }) => `${on}`);

const phases = (code: string, events: CaseEvents) =>
  calendar(code, events)
    .filter(({ kind, why }) => (kind === 'phase' || kind === 'end') && why.includes('de fase “'))
    .map(({ on, kind, why }) => `${on} ${kind} ${why.split('“')[1]?.split('”')[0]}`);

describe('default nazorg on awkward days', () => {
  it('counts from 31 January in a leap year', () => {
    expect(
      contactsWith('default', { start: '2027-12-20', placementStart: '2028-01-31' }, 'employer'),
    ).toEqual([
      '2028-01-31 -',
      '2028-02-07 phone',
      '2028-02-14 phone',
      '2028-02-21 visit',
      '2028-02-28 visit',
      '2028-02-29 -', // the last day of a shorter month
      '2028-03-31 -',
      '2028-05-01 -', // 30 April is a Sunday
      '2028-05-31 -',
      '2028-06-30 -',
      '2028-07-28 -', // 30 July, the last day, is a Sunday
    ]);
  });

  it('steps over Easter, King’s Day, Liberation Day in a lustrum year and Ascension in one spring', () => {
    expect(
      contactsWith('default', { start: '2030-04-01', placementStart: '2030-04-08' }, 'candidate'),
    ).toEqual([
      '2030-04-08 -',
      '2030-04-15 phone',
      '2030-04-23 phone', // Easter Monday 22 April
      '2030-04-29 visit',
      '2030-05-06 visit',
      '2030-05-08 -',
      '2030-06-11 -', // Saturday 8 June, then Whitsun
      '2030-07-08 -',
      '2030-08-08 -',
      '2030-09-09 -', // 8 September is a Sunday
      '2030-10-07 -',
    ]);
  });

  it('has King’s Day on Saturday 26 April when the 27th is a Sunday, so Monday the 28th is worked', () => {
    expect(
      contactsWith('default', { start: '2025-03-01', placementStart: '2025-03-31' }, 'employer').slice(0, 7),
    ).toEqual([
      '2025-03-31 -',
      '2025-04-07 phone',
      '2025-04-14 phone',
      '2025-04-22 visit', // Easter Monday 21 April
      '2025-04-28 visit',
      '2025-04-30 -',
      '2025-06-02 -', // 31 May is a Saturday
    ]);
  });

  it('treats 5 May as a working day in a year that five doesn’t divide', () => {
    const on = (year: number) =>
      contactsWith(
        'default',
        { start: `${year}-04-01`, placementStart: `${year}-04-14` },
        'candidate',
      ).filter((text) => text.startsWith(`${year}-05-05`) || text.startsWith(`${year}-05-06`));
    expect(on(2025)).toEqual(['2025-05-06 visit']); // Monday 5 May 2025 is a holiday
    expect(on(2031)).toEqual(['2031-05-05 visit']);
  });

  it('keeps Good Friday a working day and moves the first working day over a New Year weekend', () => {
    expect(
      contactsWith('default', { start: '2027-01-01', placementStart: '2027-01-01' }, 'candidate').slice(0, 3),
    ).toEqual(['2027-01-04 -', '2027-01-08 phone', '2027-01-15 phone']);
    expect(
      contactsWith('default', { start: '2027-03-01', placementStart: '2027-03-19' }, 'candidate').slice(0, 3),
    ).toEqual(['2027-03-19 -', '2027-03-26 phone', '2027-04-02 phone']);
  });
});

describe('Oss by phone', () => {
  it('moves the weeks of a proefplaatsing that began on a Saturday, and Whit Monday on', () => {
    expect(
      contactsWith(
        'oss-werkende-weg',
        { start: '2026-01-31', proefplaatsingStart: '2026-05-16', placementStart: '2026-06-16' },
        'employer',
      ),
    ).toEqual([
      '2026-05-18 phone',
      '2026-05-26 phone', // 23 May is a Saturday, the 25th Whit Monday
      '2026-06-01 phone',
      '2026-06-08 phone',
      '2026-06-15 phone',
      '2026-06-16 phone',
      '2026-07-16 phone',
      '2026-08-17 phone',
      '2026-09-16 phone',
      '2026-10-16 phone',
      '2026-11-16 phone',
      '2026-12-15 phone',
    ]);
  });
});

describe('Hoorn', () => {
  const events = { start: '2026-04-20', placementStart: '2026-05-11' };

  it('counts ten working days over King’s Day and puts windows in weeks three and four', () => {
    expect(ofKind('hoorn-werk-direct', events, 'talk')).toEqual(['2026-05-05', '2026-05-07', '2026-08-26']);
    expect(contactsWith('hoorn-werk-direct', events, 'employer').slice(0, 5)).toEqual([
      '2026-05-11 -',
      '2026-05-18 phone',
      '2026-05-26 phone',
      '2026-05-29 visit from 2026-05-25',
      '2026-06-05 visit from 2026-06-01',
    ]);
    expect(ofKind('hoorn-werk-direct', events, 'report')).toEqual(['2026-08-26']);
  });
});

describe('deadlines', () => {
  it.each([
    ['haarlem-work-first', '2026-11-30', '2026-12-21'],
    ['alkmaar-lbu', '2027-11-30', '2027-12-02'],
    ['amsterdam-vip-ips', '2027-12-01', '2027-12-31'],
    ['meppel-werk-nu', '2026-04-13', '2026-04-28'], // King's Day within the ten
    ['eindhoven-werk-direct', '2026-04-23', '2026-04-30'],
  ])('%s from %s', (code, start, first) => {
    expect(ofKind(code, { start }, 'deadline')[0]).toBe(first);
  });

  it('asks Focus2Move for a report the day after each phase and the uncoupling moment at ten months', () => {
    const events = { start: '2026-03-02' };
    expect(ofKind('alkmaar-focus2move', events, 'report')).toEqual([
      '2026-05-04',
      '2026-09-02',
      '2027-03-02',
    ]);
    expect(ofKind('alkmaar-focus2move', events, 'deadline')).toContain('2027-01-04');
  });

  it('counts Alphen’s reports from the track that was recorded', () => {
    const events = { start: '2026-12-07', phases: { academy: '2026-12-28', track: '2027-02-01' } };
    expect(ofKind('alphen-a3', events, 'report')).toEqual([
      '2027-03-01',
      '2027-04-01',
      '2027-05-03',
      '2027-06-01',
      '2027-07-01',
      '2027-08-02',
    ]);
    expect(ofKind('alphen-a3', events, 'deadline')).toEqual(['2027-02-01', '2027-02-22']);
  });
});

describe('a phase that is run again', () => {
  it('comes back to the second step after the third, and follows on from the last one recorded', () => {
    expect(
      phases('hoeksche-waard-ladder', {
        start: '2026-03-02',
        phases: {
          'learn-work-track': ['2026-06-02', '2027-06-02'],
          'social-participation': '2026-12-02',
        },
      }),
    ).toEqual([
      '2026-03-02 phase Trede 1: directe bemiddeling',
      '2026-06-01 end Trede 1: directe bemiddeling',
      '2026-06-02 phase Trede 2: leerwerktraject',
      '2026-12-01 end Trede 2: leerwerktraject',
      '2026-12-02 phase Trede 3: verplichte maatschappelijke participatie',
      '2027-06-01 end Trede 3: verplichte maatschappelijke participatie',
      '2027-06-02 phase Trede 2: leerwerktraject',
      '2027-12-01 end Trede 2: leerwerktraject',
      '2027-12-02 phase Trede 3: verplichte maatschappelijke participatie',
      '2028-06-01 end Trede 3: verplichte maatschappelijke participatie',
    ]);
  });

  it('plans the second step after a recorded third one', () => {
    expect(
      phases('hoeksche-waard-ladder', {
        start: '2026-03-02',
        phases: { 'social-participation': '2026-06-02' },
      }).slice(-2),
    ).toEqual(['2026-12-02 phase Trede 2: leerwerktraject', '2027-06-01 end Trede 2: leerwerktraject']);
  });

  it('keeps the first step that the start began when the candidate moves back up to it', () => {
    expect(
      phases('hoeksche-waard-ladder', {
        start: '2026-03-02',
        phases: { 'learn-work-track': '2026-05-02', 'direct-mediation': '2026-09-02' },
      }).slice(0, 6),
    ).toEqual([
      '2026-03-02 phase Trede 1: directe bemiddeling',
      '2026-05-01 end Trede 1: directe bemiddeling',
      '2026-05-02 phase Trede 2: leerwerktraject',
      '2026-09-01 end Trede 2: leerwerktraject',
      '2026-09-02 phase Trede 1: directe bemiddeling',
      '2026-12-01 end Trede 1: directe bemiddeling',
    ]);
  });

  it('asks plan and reports again of the second track in Alphen', () => {
    const events = {
      start: '2026-03-02',
      phases: { track: ['2026-04-13', '2027-04-12'], rest: '2026-10-13' },
    };
    expect(ofKind('alphen-a3', events, 'deadline')).toEqual(
      expect.arrayContaining(['2026-05-04', '2027-05-03']),
    );
    expect(ofKind('alphen-a3', events, 'report')).toEqual(
      expect.arrayContaining(['2026-10-13', '2027-05-12', '2027-10-12']),
    );
    expect(ofKind('alphen-a3', events, 'talk')).toEqual(['2027-01-13']);
  });

  it('has one date per moment', () => {
    expect(() =>
      calendar('alphen-a3', { start: '2026-03-02', phases: { placed: ['2026-04-13', '2027-04-12'] } }),
    ).toThrow(EventOrderError);
  });
});

describe('a period without a working day', () => {
  it('has no first working day: a proefplaatsing of one Sunday plans nothing on Monday', () => {
    for (const programme of presets) {
      const contacts = caseCalendar(programme, {
        start: '2026-03-01',
        proefplaatsingStart: '2026-03-01',
        proefplaatsingEnd: '2026-03-01',
      }).filter(({ kind, why }) => kind === 'contact' && why.includes('proefplaatsing'));
      expect(contacts).toEqual([]);
    }
  });
});
