import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  type CalendarEntry,
  caseCalendar,
  EventOrderError,
  intensify,
  nazorgMoments,
  proefplaatsingMoments,
  programmeByCode,
  resolveProgramme,
  weekQuota,
} from './calendar.ts';

function preset(code: string) {
  const programme = programmeByCode(code);
  if (!programme) throw new Error(`No preset ${code}`);
  return programme;
}
const line = (entry: CalendarEntry) =>
  `${entry.on} ${entry.kind} ${entry.with.join('+')} ${entry.how ?? '-'}`;
const date = (text: string) => Temporal.PlainDate.from(text);

describe('nazorgMoments', () => {
  it('is what the placement adds to the calendar of the case', () => {
    const standard = preset('default');
    const own = nazorgMoments(standard, { placementStart: '2026-04-16', contractEnd: '2026-11-15' });
    const whole = caseCalendar(standard, {
      start: '2026-02-02',
      placementStart: '2026-04-16',
      contractEnd: '2026-11-15',
    });
    expect(own.map(line)).toEqual(whole.slice(1).map(line));
  });

  it('has the one contact of a spilled week and the first working day, and says so', () => {
    const moments = nazorgMoments(preset('oss-werkende-weg'), {
      placementStart: '2026-04-07',
      proefplaatsing: { start: '2026-03-07' },
    });
    const first = moments.filter(({ kind, on }) => kind === 'contact' && `${on}` === '2026-04-07');
    expect(first.map(line)).toEqual([
      '2026-04-07 contact candidate phone',
      '2026-04-07 contact employer phone',
    ]);
    expect(first[0]?.why).toContain('Valt samen met');
    expect(moments.every(({ on }) => `${on}` >= '2026-04-07')).toBe(true);
  });

  it('refuses a contract that ends before the placement', () => {
    expect(() =>
      nazorgMoments(preset('default'), { placementStart: '2026-04-16', contractEnd: '2026-04-15' }),
    ).toThrow(EventOrderError);
  });
});

describe('a programme of an administrator', () => {
  const contacts = (entries: readonly CalendarEntry[]) =>
    entries
      .filter((entry) => entry.kind === 'contact' && entry.with[0] === 'employer')
      .map(({ on }) => `${on}`);

  it.each([
    // from Monday 2 March 2026 a month is Thursday 2 April
    [33, ['2026-04-03']], // the last day is Good Friday, a working day
    [39, ['2026-04-09']], // 2 April is 7 days before the last day
    [40, ['2026-04-02', '2026-04-10']],
    [35, ['2026-04-03']], // 5 April is Easter Sunday, moved back to the Friday
  ])('with a nazorg of %d days leaves out a month within 7 days before the closing', (days, expected) => {
    const short = { ...preset('default'), nazorg: { length: { amount: days, unit: 'days' as const } } };
    const moments = nazorgMoments(short, { placementStart: '2026-03-02' });
    expect(contacts(moments).filter((on) => on > '2026-03-30')).toEqual(expected);
  });

  it('has no contacts after a phase that is shorter than they last', () => {
    const hoorn = preset('hoorn-werk-direct');
    const phases = hoorn.phases.map((phase) => ({ ...phase, length: { amount: 2, unit: 'weeks' as const } }));
    const calendar = caseCalendar(
      { ...hoorn, phases },
      { start: '2026-04-16', phases: { contract: '2026-05-07' } },
    );
    expect(contacts(calendar)).toEqual(['2026-05-15']); // after week 2 is Thursday 21 May, the day after the end
  });

  it('may begin a phase later than the start', () => {
    const hoorn = preset('hoorn-werk-direct');
    const calendar = caseCalendar(hoorn, { start: '2026-04-16', phases: { search: '2026-04-20' } });
    expect(calendar.filter(({ kind }) => kind === 'phase' || kind === 'end').map(line)).toEqual([
      '2026-04-20 phase candidate -',
      '2026-05-05 end candidate -', // 21 April is the first of ten working days, King's Day isn't one
      '2026-05-11 phase candidate+employer -',
      '2026-09-10 end candidate+employer -',
    ]);
    const later = caseCalendar(hoorn, { start: '2026-04-16', phases: { search: '2026-05-04' } });
    expect(later.filter(({ kind }) => kind === 'phase').map(line)).toEqual([
      '2026-05-04 phase candidate -',
      '2026-05-20 phase candidate+employer -', // pushed on by the search, which ends on 19 May after Ascension Day
    ]);
  });
});

describe('proefplaatsingMoments', () => {
  it('lasts as long as the programme says, or until its given end', () => {
    const ends = (end?: string) =>
      proefplaatsingMoments(preset('default'), { start: '2026-01-31', end })
        .filter(({ kind }) => kind === 'end')
        .map(line);
    expect(ends()).toEqual(['2026-03-30 end candidate+employer -']);
    expect(ends('2026-02-13')).toEqual(['2026-02-13 end candidate+employer -']);
  });

  it('has only the first working day of the default contacts', () => {
    const contacts = proefplaatsingMoments(preset('default'), { start: '2026-01-31' }).filter(
      ({ kind }) => kind === 'contact',
    );
    expect(contacts.map(line)).toEqual(['2026-02-02 contact candidate -', '2026-02-02 contact employer -']);
  });

  it('lets an extension run its weeks', () => {
    const contacts = proefplaatsingMoments(preset('oss-werkende-weg'), {
      start: '2026-06-01',
      end: '2026-07-31',
    })
      .filter(({ kind, with: parties }) => kind === 'contact' && parties.includes('employer'))
      .map(({ on }) => `${on}`);
    expect(contacts.at(-1)).toBe('2026-07-27');
    expect(contacts).toHaveLength(9);
  });
});

describe('a reason', () => {
  it('names the rule, where it comes from and why a day was moved', () => {
    const moments = nazorgMoments(preset('oss-werkende-weg'), { placementStart: '2026-04-09' });
    expect(moments.find(({ on }) => `${on}` === '2026-05-11')?.why).toBe(
      'Bellen met de kandidaat in de nazorg, elke maand, geteld vanaf de eerste dag van de plaatsing. ' +
        'Regel van Werkende Weg (Oss). Verschoven van zaterdag 9 mei 2026 naar de volgende werkdag.',
    );
    const closing = nazorgMoments(preset('default'), { placementStart: '2026-06-27' }).filter(
      ({ kind }) => kind === 'contact',
    );
    expect(closing.at(-1)?.why).toContain(
      'Verschoven van zaterdag 26 december 2026 (Tweede kerstdag) naar de werkdag ervoor.',
    );
  });
});

describe('intensify', () => {
  const standard = preset('default');
  const rule = resolveProgramme(standard).intensification;
  const calendar = nazorgMoments(standard, { placementStart: '2026-04-16' });
  const extra = (after: readonly CalendarEntry[]) =>
    after.filter((entry) => entry.why.includes('signaal')).map(line);

  it('adds a contact a week for four weeks with each party', () => {
    expect(extra(intensify(calendar, date('2026-06-22'), rule))).toEqual([
      '2026-06-29 contact candidate -',
      '2026-06-29 contact employer -',
      '2026-07-06 contact candidate -',
      '2026-07-06 contact employer -',
      '2026-07-13 contact candidate -',
      '2026-07-13 contact employer -',
      '2026-07-20 contact candidate -',
      '2026-07-20 contact employer -',
    ]);
  });

  it('stops at the second green in a row', () => {
    const after = intensify(calendar, date('2026-06-22'), rule, { calmedOn: date('2026-07-06') });
    expect(extra(after)).toHaveLength(4);
  });

  it('adds nothing for a party on a day that has a contact with it', () => {
    // Thursday 16 July has the third monthly contact
    const after = intensify(calendar, date('2026-06-18'), rule);
    expect(extra(after)).toHaveLength(6);
    expect(after.length).toBe(calendar.length + 6);
  });

  it('goes on after the nazorg when the signal does', () => {
    const after = intensify(calendar, date('2026-10-12'), rule);
    expect(extra(after).at(-1)).toBe('2026-11-09 contact employer -');
  });

  it('is part of a case: before there is an employer, with the candidate only', () => {
    const found = caseCalendar(standard, { start: '2026-02-02', signals: [{ raisedOn: '2026-02-09' }] });
    expect(extra(found)).toEqual([
      '2026-02-16 contact candidate -',
      '2026-02-23 contact candidate -',
      '2026-03-02 contact candidate -',
      '2026-03-09 contact candidate -',
    ]);
  });
});

describe('weekQuota', () => {
  const minima = (code: string, start: string, day: string, phases?: Record<string, string>) =>
    weekQuota(preset(code), { start, phases }, day).map(
      (quota) => `${quota.code} ${quota.min}-${quota.max ?? ''}`,
    );

  it('holds in Hoorn while the contract runs', () => {
    const phases = { contract: '2026-05-07' };
    expect(minima('hoorn-werk-direct', '2026-04-16', '2026-04-22', phases)).toEqual(['vacancy-booklet 1-1']);
    expect(minima('hoorn-werk-direct', '2026-04-16', '2026-05-04', phases)).toEqual([
      'applications 1-',
      'contact 2-3',
      'application-club 1-1',
      'vacancy-booklet 1-1',
    ]);
    expect(minima('hoorn-werk-direct', '2026-04-16', '2026-09-07', phases)).toEqual([]);
  });

  it('counts working days in Meppel', () => {
    const phases = { work: '2026-04-20' };
    // the week of King's Day on Monday
    expect(minima('meppel-werk-nu', '2026-04-06', '2026-04-29', phases)).toEqual([
      'vacancy-reactions 1-',
      'training 1-1',
      'looking-at-vacancies 2-',
      'work-leader-case-manager 4-',
    ]);
  });

  it('asks three times a week in Oss, in the ISO week that holds the day', () => {
    const [guidance] = weekQuota(preset('oss-werkende-weg'), { start: '2026-01-05' }, '2027-01-01');
    expect(guidance).toMatchObject({ code: 'guidance', min: 3, max: null });
    expect([`${guidance?.monday}`, `${guidance?.sunday}`]).toEqual(['2026-12-28', '2027-01-03']);
  });

  it('is empty where a programme has none', () => {
    expect(minima('default', '2026-01-05', '2026-01-05')).toEqual([]);
  });
});

describe('events that contradict each other', () => {
  const calendarOf = (events: Parameters<typeof caseCalendar>[1]) => () =>
    caseCalendar(preset('default'), events);
  it.each([
    ['the placement', { start: '2026-02-02', placementStart: '2026-02-01' }, /plaatsing .* voor de start/],
    [
      'the proefplaatsing',
      { start: '2026-02-02', proefplaatsingStart: '2026-02-01' },
      /proefplaatsing .* voor de start/,
    ],
    [
      'the contract end',
      { start: '2026-02-02', contractEnd: '2026-02-01' },
      /einde van het contract .* voor de start/,
    ],
    [
      'the placement on the first day of the proefplaatsing',
      { start: '2026-02-02', proefplaatsingStart: '2026-02-09', placementStart: '2026-02-09' },
      /na het begin van de proefplaatsing/,
    ],
    ['a phase', { start: '2026-02-02', phases: { trajectory: '2026-02-01' } }, /ligt voor de start/],
    [
      'an unknown phase',
      { start: '2026-02-02', phases: { academy: '2026-03-01' } },
      /Onbekende fase "academy"/,
    ],
  ])('are refused: %s', (_what, events, message) => {
    expect(calendarOf(events)).toThrow(EventOrderError);
    expect(calendarOf(events)).toThrow(message);
  });

  it('and dates that do not exist', () => {
    expect(calendarOf({ start: '2026-02-30' })).toThrow(RangeError);
  });
});
