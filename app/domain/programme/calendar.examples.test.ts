import { describe, expect, it } from 'vitest';
import {
  type CalendarEntry,
  type CaseEvents,
  caseCalendar,
  type Programme,
  programmeByCode,
} from './calendar.ts';

/**
 * Worked out by hand from the facts in programmes.md with a paper calendar; nothing here was printed from the code.
 * Public holidays that play a part: 2026 Easter 5 and 6 April, King's Day Monday 27 April, Ascension 14 May, Whit
 * Monday 25 May, Christmas Friday and Saturday; 2027 New Year Friday, Easter 28 and 29 March; 2028 Easter Monday 17
 * April; 2029 Easter Monday 2 April.
 */

function preset(code: string): Programme {
  const programme = programmeByCode(code);
  if (!programme) throw new Error(`No preset ${code}`);
  return programme;
}

/** "2026-04-23 contact employer phone", with "(from DATE)" for a window. */
function line(entry: CalendarEntry): string {
  const window = entry.opens ? ` (from ${entry.opens})` : '';
  return `${entry.on} ${entry.kind} ${entry.with.join('+')} ${entry.how ?? '-'}${window}`;
}

function lines(
  code: string,
  events: CaseEvents,
  keep: (entry: CalendarEntry) => boolean = () => true,
): string[] {
  return caseCalendar(preset(code), events).filter(keep).map(line);
}

const notRound = (entry: CalendarEntry) => entry.kind !== 'question-round';
const isRound = (entry: CalendarEntry) => entry.kind === 'question-round';
const isContactWith = (party: string) => (entry: CalendarEntry) =>
  entry.kind === 'contact' && entry.with.join() === party;

/** The default nazorg of a placement on Thursday 16 April 2026, for one party. */
const defaultContacts = (party: string) => [
  `2026-04-16 contact ${party} -`,
  `2026-04-23 contact ${party} phone`,
  `2026-04-30 contact ${party} phone`,
  `2026-05-07 contact ${party} visit`,
  `2026-05-15 contact ${party} visit`, // four weeks is Ascension Day
  `2026-05-18 contact ${party} -`, // 16 May is a Saturday
  `2026-06-16 contact ${party} -`,
  `2026-07-16 contact ${party} -`,
  `2026-08-17 contact ${party} -`, // 16 August is a Sunday
  `2026-09-16 contact ${party} -`,
  `2026-10-15 contact ${party} -`, // the last day
];

describe('default', () => {
  const events = {
    start: '2026-02-02',
    proefplaatsingStart: '2026-02-16',
    placementStart: '2026-04-16',
    contractEnd: '2026-11-15',
  };

  it('gives the whole calendar of a proefplaatsing that became a job', () => {
    const each = (text: string) => [text.replace('PARTY', 'candidate'), text.replace('PARTY', 'employer')];
    expect(lines('default', events)).toEqual([
      '2026-02-02 phase candidate -',
      '2026-02-16 phase candidate+employer -',
      ...each('2026-02-16 contact PARTY -'),
      '2026-04-15 end candidate+employer -',
      '2026-04-16 phase candidate+employer -',
      ...each('2026-04-16 contact PARTY -'),
      ...each('2026-04-23 contact PARTY phone'),
      ...each('2026-04-30 contact PARTY phone'),
      ...each('2026-05-07 contact PARTY visit'),
      ...each('2026-05-15 contact PARTY visit'),
      ...each('2026-05-18 contact PARTY -'),
      ...each('2026-06-16 contact PARTY -'),
      ...each('2026-07-16 contact PARTY -'),
      ...each('2026-08-17 contact PARTY -'),
      ...each('2026-09-16 contact PARTY -'),
      ...each('2026-10-15 contact PARTY -'),
      '2026-10-15 talk candidate+employer talk',
      '2026-10-15 end candidate+employer -',
      '2026-11-15 end candidate+employer -',
      '2027-04-15 question-round candidate form',
      '2027-10-15 question-round candidate form',
      '2028-04-18 question-round candidate form', // 15 April is a Saturday, 17 April Easter Monday
      '2028-10-16 question-round candidate form',
    ]);
  });

  it('raises the talk before a contract end also after the nazorg', () => {
    // the case that was lost: nazorg until 1 September, contract until 30 November
    const talks = lines(
      'default',
      { start: '2026-03-02', placementStart: '2026-03-02', contractEnd: '2026-11-30' },
      ({ kind }) => kind === 'talk',
    );
    expect(talks).toEqual(['2026-10-30 talk candidate+employer talk']);
  });

  it('takes the last day of February for one month before 31 March', () => {
    const talks = lines(
      'default',
      { start: '2026-09-01', placementStart: '2026-09-01', contractEnd: '2027-03-31' },
      ({ kind }) => kind === 'talk',
    );
    expect(talks).toEqual(['2027-03-01 talk candidate+employer talk']); // 28 February is a Sunday
  });

  it('keeps the talk inside a contract of less than a month', () => {
    const talks = lines(
      'default',
      { start: '2026-09-01', placementStart: '2026-09-05', contractEnd: '2026-09-25' },
      ({ kind }) => kind === 'talk',
    );
    expect(talks).toEqual(['2026-09-07 talk candidate+employer talk']);
  });

  it('moves the closing contact back, not forward', () => {
    // 27 June 2026 + 6 months ends Saturday 26 December, Boxing Day; the Friday is Christmas Day
    const contacts = lines(
      'default',
      { start: '2026-06-27', placementStart: '2026-06-27' },
      isContactWith('candidate'),
    );
    expect(contacts.at(0)).toBe('2026-06-29 contact candidate -');
    expect(contacts.at(-1)).toBe('2026-12-24 contact candidate -');
  });

  it('counts months from the first day of the placement at the end of a month', () => {
    const contacts = lines(
      'default',
      { start: '2026-08-31', placementStart: '2026-08-31' },
      isContactWith('employer'),
    );
    expect(contacts.slice(5)).toEqual([
      '2026-09-30 contact employer -',
      '2026-11-02 contact employer -', // 31 October is a Saturday
      '2026-11-30 contact employer -',
      '2026-12-31 contact employer -',
      '2027-02-01 contact employer -', // 31 January is a Sunday
      '2027-02-26 contact employer -', // the last day, 27 February, is a Saturday
    ]);
  });
});

describe('haarlem-work-first', () => {
  it('has the intake within three weeks and a talk a month before the contract ends', () => {
    expect(lines('haarlem-work-first', { start: '2026-04-01' })).toEqual([
      '2026-04-01 phase candidate+operator -',
      '2026-04-22 deadline candidate+operator -',
      '2027-03-01 talk candidate+operator talk', // 28 February is a Sunday
      '2027-03-31 end candidate+operator -',
      '2027-09-30 question-round candidate form',
      '2028-03-31 question-round candidate form',
      '2028-10-02 question-round candidate form', // 30 September is a Saturday
      '2029-04-03 question-round candidate form', // 31 March is a Saturday, 2 April Easter Monday
    ]);
  });

  it('has six months of nazorg after a placement', () => {
    const events = { start: '2026-01-05', placementStart: '2026-04-16' };
    expect(lines('haarlem-work-first', events, isContactWith('candidate'))).toEqual(
      defaultContacts('candidate'),
    );
  });
});

describe('dordrecht-werkplaats', () => {
  it('lasts three months, then the advice must be with the next operator', () => {
    expect(lines('dordrecht-werkplaats', { start: '2026-03-02' })).toEqual([
      '2026-03-02 phase candidate -',
      '2026-06-01 end candidate -',
      '2026-06-02 report operator+municipality -',
      '2026-12-01 question-round candidate form',
      '2027-06-01 question-round candidate form',
      '2027-12-01 question-round candidate form',
      '2028-06-01 question-round candidate form',
    ]);
  });
});

describe('dordrecht-agu', () => {
  it('has no length of its own and the default nazorg', () => {
    expect(lines('dordrecht-agu', { start: '2026-03-02' })).toEqual([
      '2026-03-02 phase candidate+employer -',
    ]);
    const events = { start: '2026-03-02', placementStart: '2026-04-16' };
    expect(lines('dordrecht-agu', events, isContactWith('employer'))).toEqual(defaultContacts('employer'));
  });
});

describe('alkmaar-lbu', () => {
  it('has two contracts of three months, the data within 48 hours and a talk after the trial month', () => {
    expect(lines('alkmaar-lbu', { start: '2026-01-30' }, notRound)).toEqual([
      '2026-01-30 phase candidate+operator -',
      '2026-02-02 deadline operator+municipality -', // 48 hours after a Friday is a Sunday
      '2026-03-02 talk candidate+operator talk', // 28 February is a Saturday
      '2026-03-30 talk candidate+operator talk', // 29 March is a Sunday
      '2026-04-29 end candidate+operator -',
      '2026-04-30 phase candidate+operator -',
      '2026-06-29 talk candidate+operator talk',
      '2026-07-29 end candidate+operator -',
    ]);
  });

  it('has twelve months in all for a single parent', () => {
    const ends = lines(
      'alkmaar-lbu',
      { start: '2026-01-30', groups: ['singleParent'] },
      ({ kind }) => kind === 'end',
    );
    expect(ends).toEqual(['2026-04-29 end candidate+operator -', '2027-01-29 end candidate+operator -']);
  });
});

describe('alkmaar-focus2move', () => {
  it('has three phases with a report after each and an uncoupling moment at ten months', () => {
    const calendar = lines(
      'alkmaar-focus2move',
      { start: '2026-07-01' },
      (entry) => notRound(entry) && entry.kind !== 'talk',
    );
    expect(calendar).toEqual([
      '2026-07-01 phase candidate -',
      '2026-07-01 deadline candidate+operator -', // baseline and vision
      '2026-08-31 end candidate -',
      '2026-09-01 phase candidate -',
      '2026-09-01 report operator+municipality -',
      '2026-12-31 end candidate -',
      '2027-01-01 phase candidate -',
      '2027-01-04 report operator+municipality -', // New Year's Day is a Friday
      '2027-05-03 deadline candidate+operator -', // 1 May is a Saturday
      '2027-06-30 end candidate -',
      '2027-07-01 report operator+municipality -',
    ]);
  });

  it('has a client meeting every two weeks', () => {
    const talks = lines('alkmaar-focus2move', { start: '2026-07-01' }, ({ kind }) => kind === 'talk');
    expect(talks).toHaveLength(26);
    expect(talks[0]).toBe('2026-07-15 talk operator+municipality talk');
    expect(talks[1]).toBe('2026-07-29 talk operator+municipality talk');
    expect(talks.at(-1)).toBe('2027-06-30 talk operator+municipality talk');
  });

  it('has twelve months of nazorg', () => {
    const events = { start: '2026-07-01', placementStart: '2027-06-07' };
    const contacts = lines('alkmaar-focus2move', events, isContactWith('employer'));
    expect(contacts).toHaveLength(5 + 11 + 1);
    expect(contacts.at(-2)).toBe('2028-05-08 contact employer -'); // 7 May is a Sunday
    expect(contacts.at(-1)).toBe('2028-06-06 contact employer -');
  });
});

describe('alphen-a3', () => {
  it('searches, learns and is placed within two weeks after the academy', () => {
    expect(lines('alphen-a3', { start: '2026-03-02' }, notRound)).toEqual([
      '2026-03-02 phase candidate -',
      '2026-03-22 end candidate -',
      '2026-03-23 phase candidate -',
      '2026-04-12 end candidate -',
      '2026-04-28 phase candidate -',
      '2026-04-28 deadline candidate+operator -', // 26 April is a Sunday, the 27th King's Day
      '2026-05-19 deadline operator+municipality -',
      '2026-05-28 report operator+municipality -',
      '2026-06-29 report operator+municipality -', // 28 June is a Sunday
      '2026-07-28 report operator+municipality -',
      '2026-08-28 report operator+municipality -',
      '2026-09-28 report operator+municipality -',
      '2026-10-27 end candidate -',
      '2026-10-28 report operator+municipality -', // final
    ]);
  });

  it('counts the track from the placement, and rests with a talk at three months', () => {
    const events = { start: '2026-03-02', phases: { track: '2026-04-20', rest: '2026-10-20' } };
    expect(lines('alphen-a3', events, notRound).slice(4)).toEqual([
      '2026-04-20 phase candidate -',
      '2026-04-28 deadline candidate+operator -',
      '2026-05-11 deadline operator+municipality -',
      '2026-05-20 report operator+municipality -',
      '2026-06-22 report operator+municipality -',
      '2026-07-20 report operator+municipality -',
      '2026-08-20 report operator+municipality -',
      '2026-09-21 report operator+municipality -',
      '2026-10-19 end candidate -',
      '2026-10-20 phase candidate -',
      '2026-10-20 report operator+municipality -',
      '2027-01-20 talk candidate talk',
      '2027-04-19 end candidate -',
    ]);
    const byPlacement = lines(
      'alphen-a3',
      { start: '2026-03-02', placementStart: '2026-04-20' },
      ({ kind }) => kind === 'report',
    );
    expect(byPlacement).toHaveLength(6);
    expect(byPlacement.at(-1)).toBe('2026-10-20 report operator+municipality -');
  });

  it('extends a track once by three months', () => {
    const events = { start: '2026-03-02', phases: { track: '2026-04-20' }, extensions: { track: 1 } };
    expect(lines('alphen-a3', events, ({ kind }) => kind === 'end').at(-1)).toBe(
      '2027-01-19 end candidate -',
    );
  });
});

describe('hoorn-werk-direct', () => {
  it('searches ten working days and plans interview, placement and contract after them', () => {
    expect(lines('hoorn-werk-direct', { start: '2026-04-16' }, notRound).slice(0, 7)).toEqual([
      '2026-04-16 phase candidate -',
      '2026-05-01 deadline operator+municipality -', // referral on the tenth working day; King's Day isn't one
      '2026-05-01 talk candidate+municipality talk',
      '2026-05-01 end candidate -',
      '2026-05-04 talk candidate+operator talk', // two days later is a Sunday
      '2026-05-11 phase candidate+employer -',
      '2026-05-11 deadline candidate+employer+operator -',
    ]);
  });

  it('has the contacts, report and three-way talk of the contract', () => {
    const events = { start: '2026-04-16', placementStart: '2026-05-07' };
    expect(lines('hoorn-werk-direct', events, isContactWith('employer'))).toEqual([
      '2026-05-07 contact employer -',
      '2026-05-15 contact employer phone', // a week later is Ascension Day
      '2026-05-21 contact employer phone',
      '2026-05-27 contact employer visit (from 2026-05-21)',
      '2026-06-03 contact employer visit (from 2026-05-28)',
      '2026-06-08 contact employer -',
      '2026-07-07 contact employer -',
      '2026-08-07 contact employer -',
      '2026-09-07 contact employer -',
      '2026-10-07 contact employer -',
      '2026-11-06 contact employer -',
    ]);
    const reportAndTalk = lines(
      'hoorn-werk-direct',
      events,
      ({ kind, on }) => (kind === 'report' || kind === 'talk') && on.month > 5,
    );
    expect(reportAndTalk).toEqual([
      '2026-08-24 report operator+municipality -', // 3 months and 15 days is Saturday 22 August
      '2026-08-24 talk candidate+employer+operator talk', // 15 days before Sunday 6 September
    ]);
  });

  it('takes the contract end that is given', () => {
    const events = { start: '2026-04-16', placementStart: '2026-05-07', contractEnd: '2026-09-30' };
    const ends = lines(
      'hoorn-werk-direct',
      events,
      ({ kind, on }) => on.month === 9 && (kind === 'talk' || kind === 'end'),
    );
    expect(ends).toEqual([
      '2026-09-15 talk candidate+employer+operator talk',
      '2026-09-30 end candidate+employer -',
    ]);
  });

  it('moves the due day of a window back over Easter', () => {
    // first day 23 March: week 3 is due Sunday 12 April, week 2 ends on Easter Monday
    const events = { start: '2026-03-02', phases: { contract: '2026-03-23' } };
    expect(lines('hoorn-werk-direct', events, isContactWith('employer'))).toEqual([
      '2026-03-30 contact employer phone',
      '2026-04-07 contact employer phone',
      '2026-04-10 contact employer visit (from 2026-04-06)',
      '2026-04-17 contact employer visit (from 2026-04-13)',
    ]);
  });
});

describe('hoorn-werk-direct-sw', () => {
  it('lasts six months', () => {
    expect(lines('hoorn-werk-direct-sw', { start: '2026-08-31' }, notRound)).toEqual([
      '2026-08-31 phase candidate -',
      '2027-02-27 end candidate -',
    ]);
  });
});

describe('meppel-werk-nu', () => {
  it('starts work on the day after the intake and talks after the final report', () => {
    expect(lines('meppel-werk-nu', { start: '2026-12-14' })).toEqual([
      '2026-12-29 deadline candidate+operator+municipality -', // Christmas Day isn't counted
      '2026-12-30 phase candidate -',
      '2027-03-29 end candidate -', // a border stays on Easter Monday
      '2027-03-30 report operator+municipality -',
      '2027-03-30 talk candidate+operator+municipality talk',
      '2027-09-29 question-round candidate form',
      '2028-03-29 question-round candidate form',
      '2028-09-29 question-round candidate form',
      '2029-03-29 question-round candidate form',
    ]);
  });

  it('counts from the intake that was held: after a Friday work starts on Monday', () => {
    const phases = lines(
      'meppel-werk-nu',
      { start: '2026-12-14', phases: { intake: '2026-12-18' } },
      ({ kind }) => kind === 'phase',
    );
    expect(phases).toEqual(['2026-12-21 phase candidate -']);
  });
});

describe('oss-werkende-weg', () => {
  const events = { start: '2026-01-05', proefplaatsingStart: '2026-03-09', placementStart: '2026-04-09' };
  const expected = (party: string) => [
    `2026-03-09 contact ${party} phone`,
    `2026-03-16 contact ${party} phone`,
    `2026-03-23 contact ${party} phone`,
    `2026-03-30 contact ${party} phone`,
    `2026-04-07 contact ${party} phone`, // 6 April is Easter Monday
    `2026-04-09 contact ${party} phone`,
    `2026-05-11 contact ${party} phone`, // 9 May is a Saturday
    `2026-06-09 contact ${party} phone`,
    `2026-07-09 contact ${party} phone`,
    `2026-08-10 contact ${party} phone`, // 9 August is a Sunday
    `2026-09-09 contact ${party} phone`,
    `2026-10-08 contact ${party} phone`,
  ];

  it('phones both: weekly during the proefplaatsing of one month, then monthly', () => {
    expect(lines('oss-werkende-weg', events, isContactWith('candidate'))).toEqual(expected('candidate'));
    expect(lines('oss-werkende-weg', events, isContactWith('employer'))).toEqual(expected('employer'));
  });

  it('has contracts of two months, six months and the rest of 24', () => {
    expect(lines('oss-werkende-weg', { start: '2026-01-05' }, notRound)).toEqual([
      '2026-01-05 phase candidate+operator -',
      '2026-02-04 talk candidate+operator talk',
      '2026-03-04 end candidate+operator -',
      '2026-03-05 phase candidate+operator -',
      '2026-08-04 talk candidate+operator talk',
      '2026-09-04 end candidate+operator -',
      '2026-09-05 phase candidate+operator -',
      '2028-01-04 end candidate+operator -',
    ]);
  });

  it('makes one contact of the last week and the first working day', () => {
    // from Saturday 7 March until Easter Monday 6 April: Saturday 4 April moves to Tuesday the 7th, the first day
    const contacts = lines(
      'oss-werkende-weg',
      { start: '2026-01-05', proefplaatsingStart: '2026-03-07', placementStart: '2026-04-07' },
      isContactWith('employer'),
    );
    expect(contacts.slice(0, 6)).toEqual([
      '2026-03-09 contact employer phone',
      '2026-03-16 contact employer phone',
      '2026-03-23 contact employer phone',
      '2026-03-30 contact employer phone',
      '2026-04-07 contact employer phone',
      '2026-05-07 contact employer phone',
    ]);
  });

  it('stops the weeks where a placement starts sooner', () => {
    const contacts = lines(
      'oss-werkende-weg',
      { start: '2026-01-05', proefplaatsingStart: '2026-03-09', placementStart: '2026-03-18' },
      isContactWith('candidate'),
    );
    expect(contacts.slice(0, 4)).toEqual([
      '2026-03-09 contact candidate phone',
      '2026-03-16 contact candidate phone',
      '2026-03-18 contact candidate phone',
      '2026-04-20 contact candidate phone', // 18 April is a Saturday
    ]);
  });
});

describe('eindhoven-werk-direct', () => {
  it('has the work intake on the third or fourth working day and the plan after four to six weeks', () => {
    expect(lines('eindhoven-werk-direct', { start: '2026-04-22' }, notRound)).toEqual([
      '2026-04-22 phase candidate -',
      '2026-04-29 deadline candidate+operator - (from 2026-04-28)', // King's Day isn't counted
      '2026-06-02 end candidate -',
      '2026-06-03 phase candidate -',
      '2026-06-03 deadline candidate+operator - (from 2026-05-20)',
      '2026-12-02 end candidate -',
    ]);
  });
});

describe('hoeksche-waard-ladder', () => {
  it('goes through three steps', () => {
    expect(lines('hoeksche-waard-ladder', { start: '2027-01-01' }, notRound)).toEqual([
      '2027-01-01 phase candidate -',
      '2027-03-31 end candidate -',
      '2027-04-01 phase candidate -',
      '2027-09-30 end candidate -',
      '2027-10-01 phase candidate -',
      '2028-03-31 end candidate -',
    ]);
  });

  it('adds three months when a job is in sight', () => {
    const ends = lines(
      'hoeksche-waard-ladder',
      { start: '2027-01-01', extensions: { 'direct-mediation': 1 } },
      ({ kind }) => kind === 'end',
    );
    expect(ends[0]).toBe('2027-06-30 end candidate -');
  });

  it('goes from the third step to the second', () => {
    const calendar = lines(
      'hoeksche-waard-ladder',
      { start: '2027-01-01', phases: { 'social-participation': '2027-01-01' } },
      notRound,
    );
    expect(calendar).toEqual([
      '2027-01-01 phase candidate -',
      '2027-06-30 end candidate -',
      '2027-07-01 phase candidate -',
      '2027-12-31 end candidate -',
    ]);
  });
});

describe.each(['amsterdam-vip-ips', 'alkmaar-ips-ggz'])('%s', (code) => {
  it('places within 30 days and hands over after three years', () => {
    expect(lines(code, { start: '2026-06-01' })).toEqual([
      '2026-06-01 phase candidate -',
      '2026-07-01 deadline candidate+employer -',
      '2029-06-01 deadline candidate+municipality -',
    ]);
  });

  it('supports without a fixed end: no closing contact, no end, no rounds', () => {
    const calendar = caseCalendar(preset(code), { start: '2026-03-16', placementStart: '2026-04-16' });
    expect(calendar.filter(({ kind }) => kind === 'end' || kind === 'question-round')).toEqual([]);
    const contacts = calendar.filter(isContactWith('candidate')).map(line);
    expect(contacts.slice(0, 10)).toEqual(defaultContacts('candidate').slice(0, 10));
    expect(contacts[10]).toBe('2026-10-16 contact candidate -');
    expect(contacts).toHaveLength(5 + 35);
    expect(contacts.at(-1)).toBe('2029-03-16 contact candidate -');
  });

  it('has follow-up rounds once the end is recorded', () => {
    const events = { start: '2026-03-16', placementStart: '2026-04-16', ended: '2027-06-01' };
    const calendar = caseCalendar(preset(code), events);
    expect(calendar.filter(isRound).map(line)).toEqual([
      '2027-12-01 question-round candidate form',
      '2028-06-01 question-round candidate form',
      '2028-12-01 question-round candidate form',
      '2029-06-01 question-round candidate form',
    ]);
    expect(calendar.filter(({ kind }) => kind === 'contact').every(({ on }) => `${on}` <= '2027-06-01')).toBe(
      true,
    );
  });
});

describe.each([
  ['rotterdam-exit', 'matching'],
  ['fit4work', 'experts'],
  ['westerveld-jobcoach', 'placeable'],
])('%s', (code, second) => {
  it('has two phases without a length, the second when it is recorded', () => {
    expect(lines(code, { start: '2026-01-05' })).toEqual(['2026-01-05 phase candidate -']);
    expect(lines(code, { start: '2026-01-05', phases: { [second]: '2026-03-02' } })).toEqual([
      '2026-01-05 phase candidate -',
      '2026-03-01 end candidate -',
      '2026-03-02 phase candidate -',
    ]);
  });

  it('has the default nazorg', () => {
    const events = { start: '2026-01-05', placementStart: '2026-04-16' };
    expect(lines(code, events, isContactWith('candidate'))).toEqual(defaultContacts('candidate'));
    expect(lines(code, events, isContactWith('employer'))).toEqual(defaultContacts('employer'));
  });
});

describe('walcheren-orionis', () => {
  it('has the default proefplaatsing and nazorg', () => {
    const events = { start: '2026-01-05', proefplaatsingStart: '2026-02-16', placementStart: '2026-04-16' };
    expect(lines('walcheren-orionis', events, isContactWith('employer'))).toEqual([
      '2026-02-16 contact employer -',
      ...defaultContacts('employer'),
    ]);
  });
});

describe('westerveld-jobcoach', () => {
  it('talks a month before a contract of a year ends, six months after the nazorg', () => {
    const events = { start: '2026-01-05', placementStart: '2026-04-16', contractEnd: '2027-04-15' };
    expect(lines('westerveld-jobcoach', events, ({ kind }) => kind === 'talk')).toEqual([
      '2027-03-15 talk candidate+employer talk',
    ]);
  });
});
