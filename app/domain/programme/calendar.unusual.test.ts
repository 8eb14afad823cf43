import { describe, expect, it } from 'vitest';
import { type CaseEvents, caseCalendar, programmeByCode } from './calendar.ts';

/**
 * Two or three unusual cases of every programme: starts on holidays, weekends, month ends and leap days, phases that
 * begin elsewhere than planned or twice, a proefplaatsing with or without a job after it, contracts that end inside the
 * nazorg or after it. Worked out from programmes.md by rules written apart from the calendar of the portal; where the
 * two differed the facts were read again (in two cases, both of which leave it open: whether a report comes after the
 * longest length of a phase or after the day on which the next one began later, and where the talk lies of a contract
 * that is shorter than a month). First and last days of periods are checked elsewhere.
 */
const cases: readonly [string, CaseEvents, string[]][] = [
  [
    'default',
    {
      start: '2028-02-29',
      proefplaatsingStart: '2028-02-29',
      placementStart: '2028-04-29',
      contractEnd: '2028-10-28',
    },
    [
      'contact candidate and employer -: 2028-02-29, 2028-05-01, 2028-05-29, 2028-06-29, 2028-07-31, 2028-08-29, 2028-09-29, 2028-10-27',
      'contact candidate and employer phone: 2028-05-08, 2028-05-15',
      'contact candidate and employer visit: 2028-05-22, 2028-05-29',
      'question-round candidate form: 2029-04-30, 2029-10-29, 2030-04-29, 2030-10-28',
      'talk candidate+employer talk: 2028-09-28',
    ],
  ],
  [
    'default',
    { start: '2026-12-31', placementStart: '2026-12-31', contractEnd: '2027-06-30' },
    [
      'contact candidate and employer -: 2026-12-31, 2027-02-01, 2027-03-01, 2027-03-31, 2027-04-30, 2027-05-31, 2027-06-29',
      'contact candidate and employer phone: 2027-01-07, 2027-01-14',
      'contact candidate and employer visit: 2027-01-21, 2027-01-28',
      'question-round candidate form: 2027-12-29, 2028-06-29, 2028-12-29, 2029-06-29',
      'talk candidate+employer talk: 2027-05-31',
    ],
  ],
  [
    'default',
    { start: '2027-12-25', proefplaatsingStart: '2027-12-25' },
    ['contact candidate and employer -: 2027-12-27'],
  ],
  [
    'haarlem-work-first',
    { start: '2027-02-28', placementStart: '2027-08-31', contractEnd: '2028-03-30' },
    [
      'contact candidate and employer -: 2027-08-31, 2027-09-30, 2027-11-01, 2027-11-30, 2027-12-31, 2028-01-31, 2028-02-28',
      'contact candidate and employer phone: 2027-09-07, 2027-09-14',
      'contact candidate and employer visit: 2027-09-21, 2027-09-28',
      'deadline candidate+operator -: 2027-03-22',
      'question-round candidate form: 2028-08-28, 2029-02-28, 2029-08-28, 2030-02-28',
      'talk candidate+employer talk: 2028-02-29',
      'talk candidate+operator talk: 2028-01-27',
    ],
  ],
  [
    'haarlem-work-first',
    { start: '2027-12-11' },
    [
      'deadline candidate+operator -: 2028-01-03',
      'question-round candidate form: 2029-06-11, 2029-12-10, 2030-06-11, 2030-12-10',
      'talk candidate+operator talk: 2028-11-10',
    ],
  ],
  [
    'dordrecht-werkplaats',
    { start: '2026-11-30' },
    [
      'question-round candidate form: 2027-08-27, 2028-02-28, 2028-08-28, 2029-02-27',
      'report operator+municipality -: 2027-03-01',
    ],
  ],
  [
    'dordrecht-werkplaats',
    { start: '2027-01-27', proefplaatsingStart: '2027-04-26', placementStart: '2027-05-17' },
    [
      'contact candidate and employer -: 2027-04-26, 2027-05-18, 2027-06-17, 2027-07-19, 2027-08-17, 2027-09-17, 2027-10-18, 2027-11-16',
      'contact candidate and employer phone: 2027-05-24, 2027-05-31',
      'contact candidate and employer visit: 2027-06-07, 2027-06-14',
      'question-round candidate form: 2028-05-16, 2028-11-16, 2029-05-16, 2029-11-16',
      'report operator+municipality -: 2027-04-28',
    ],
  ],
  [
    'dordrecht-agu',
    { start: '2026-05-14', placementStart: '2026-05-25', contractEnd: '2026-11-30' },
    [
      'contact candidate and employer -: 2026-05-26, 2026-06-25, 2026-07-27, 2026-08-25, 2026-09-25, 2026-10-26, 2026-11-24',
      'contact candidate and employer phone: 2026-06-01, 2026-06-08',
      'contact candidate and employer visit: 2026-06-15, 2026-06-22',
      'question-round candidate form: 2027-05-24, 2027-11-24, 2028-05-24, 2028-11-24',
      'talk candidate+employer talk: 2026-10-30',
    ],
  ],
  [
    'dordrecht-agu',
    { start: '2027-10-30', proefplaatsingStart: '2027-10-31' },
    ['contact candidate and employer -: 2027-11-01'],
  ],
  [
    'alkmaar-lbu',
    { start: '2026-12-23' },
    [
      'deadline operator+municipality -: 2026-12-28',
      'question-round candidate form: 2027-12-22, 2028-06-22, 2028-12-22, 2029-06-22',
      'talk candidate+operator talk: 2027-01-25, 2027-02-22, 2027-05-24',
    ],
  ],
  [
    'alkmaar-lbu',
    { start: '2027-11-30', phases: { 'second-term': '2028-02-01' }, placementStart: '2028-03-31' },
    [
      'contact candidate and employer -: 2028-03-31, 2028-05-01, 2028-05-31, 2028-06-30, 2028-07-31, 2028-08-31, 2028-09-29',
      'contact candidate and employer phone: 2028-04-07, 2028-04-14',
      'contact candidate and employer visit: 2028-04-21, 2028-04-28',
      'deadline operator+municipality -: 2027-12-02',
      'question-round candidate form: 2029-03-29, 2029-10-01, 2030-03-29, 2030-09-30',
      'talk candidate+operator talk: 2027-12-30, 2027-12-31, 2028-03-30',
    ],
  ],
  [
    'alkmaar-focus2move',
    { start: '2027-08-31' },
    [
      'deadline candidate+operator -: 2027-08-31, 2028-06-30',
      'question-round candidate form: 2029-02-28, 2029-08-28, 2030-02-28, 2030-08-28',
      'report operator+municipality -: 2027-11-01, 2028-02-29, 2028-08-29',
      'talk operator+municipality talk: 2027-09-14, 2027-09-28, 2027-10-12, 2027-10-26, 2027-11-09, 2027-11-23, 2027-12-07, 2027-12-21, 2028-01-04, 2028-01-18, 2028-02-01, 2028-02-15, 2028-02-29, 2028-03-14, 2028-03-28, 2028-04-11, 2028-04-25, 2028-05-09, 2028-05-23, 2028-06-06, 2028-06-20, 2028-07-04, 2028-07-18, 2028-08-01, 2028-08-15',
    ],
  ],
  [
    'alkmaar-focus2move',
    { start: '2028-02-29', phases: { development: '2028-04-20' }, placementStart: '2028-12-29' },
    [
      'contact candidate and employer -: 2028-12-29, 2029-01-29, 2029-02-28, 2029-03-29, 2029-04-30, 2029-05-29, 2029-06-29, 2029-07-30, 2029-08-29, 2029-10-01, 2029-10-29, 2029-11-29, 2029-12-28',
      'contact candidate and employer phone: 2029-01-05, 2029-01-12',
      'contact candidate and employer visit: 2029-01-19, 2029-01-26',
      'deadline candidate+operator -: 2028-02-29, 2028-12-29',
      'question-round candidate form: 2030-06-28, 2030-12-30, 2031-06-30, 2031-12-29',
      'report operator+municipality -: 2028-04-20, 2028-08-21, 2029-02-20',
      'talk operator+municipality talk: 2028-03-14, 2028-03-28, 2028-04-11, 2028-04-25, 2028-05-09, 2028-05-23, 2028-06-06, 2028-06-20, 2028-07-04, 2028-07-18, 2028-08-01, 2028-08-15, 2028-08-29, 2028-09-12, 2028-09-26, 2028-10-10, 2028-10-24, 2028-11-07, 2028-11-21, 2028-12-05, 2028-12-19, 2029-01-02, 2029-01-16, 2029-01-30, 2029-02-13',
    ],
  ],
  [
    'alphen-a3',
    { start: '2027-12-05' },
    [
      'deadline candidate+operator -: 2028-01-31',
      'deadline operator+municipality -: 2028-02-21',
      'question-round candidate form: 2029-01-30, 2029-07-30, 2030-01-30, 2030-07-30',
      'report operator+municipality -: 2028-02-29, 2028-03-31, 2028-05-01, 2028-05-31, 2028-06-30, 2028-07-31',
    ],
  ],
  [
    'alphen-a3',
    { start: '2026-12-07', phases: { track: ['2027-01-31', '2028-02-29'], rest: '2027-08-01' } },
    [
      'deadline candidate+operator -: 2027-02-01',
      'deadline operator+municipality -: 2027-02-22, 2028-03-21',
      'question-round candidate form: 2029-02-28, 2029-08-28, 2030-02-28, 2030-08-28',
      'report operator+municipality -: 2027-03-01, 2027-03-31, 2027-04-30, 2027-05-31, 2027-06-30, 2027-08-02, 2028-03-29, 2028-05-01, 2028-05-29, 2028-06-29, 2028-07-31, 2028-08-29',
      'talk candidate talk: 2027-11-01',
    ],
  ],
  [
    'hoorn-werk-direct',
    { start: '2027-04-16' },
    [
      'contact employer phone: 2027-05-19, 2027-05-26',
      'contact employer visit: 2027-06-01 (from 2027-05-26), 2027-06-08 (from 2027-06-02)',
      'deadline candidate+employer+operator -: 2027-05-12',
      'deadline operator+municipality -: 2027-05-03',
      'question-round candidate form: 2028-03-13, 2028-09-11, 2029-03-12, 2029-09-11',
      'report operator+municipality -: 2027-08-27',
      'talk candidate+employer+operator talk: 2027-08-27',
      'talk candidate+municipality talk: 2027-05-03',
      'talk candidate+operator talk: 2027-05-05',
    ],
  ],
  [
    'hoorn-werk-direct',
    { start: '2027-10-02', placementStart: '2027-10-31', contractEnd: '2028-02-29' },
    [
      'contact candidate visit: 2027-11-22, 2027-11-29',
      'contact candidate and employer -: 2027-11-01, 2027-11-30, 2027-12-31, 2028-01-31, 2028-02-29, 2028-03-31, 2028-04-28',
      'contact candidate and employer phone: 2027-11-08, 2027-11-15',
      'contact employer visit: 2027-11-19 (from 2027-11-14), 2027-11-26 (from 2027-11-21)',
      'deadline candidate+employer+operator -: 2027-10-25',
      'deadline operator+municipality -: 2027-10-15',
      'question-round candidate form: 2028-10-30, 2029-04-30, 2029-10-29, 2030-04-29',
      'report operator+municipality -: 2028-02-15',
      'talk candidate+employer+operator talk: 2028-02-14',
      'talk candidate+municipality talk: 2027-10-15',
      'talk candidate+operator talk: 2027-10-18',
    ],
  ],
  [
    'hoorn-werk-direct-sw',
    { start: '2027-08-31' },
    ['question-round candidate form: 2028-08-28, 2029-02-28, 2029-08-28, 2030-02-28'],
  ],
  [
    'hoorn-werk-direct-sw',
    { start: '2028-05-01', proefplaatsingStart: '2028-05-25', placementStart: '2028-07-01' },
    [
      'contact candidate and employer -: 2028-05-26, 2028-07-03, 2028-08-01, 2028-09-01, 2028-10-02, 2028-11-01, 2028-12-01, 2028-12-29',
      'contact candidate and employer phone: 2028-07-10, 2028-07-17',
      'contact candidate and employer visit: 2028-07-24, 2028-07-31',
      'question-round candidate form: 2029-07-02, 2029-12-31, 2030-07-01, 2030-12-31',
    ],
  ],
  [
    'meppel-werk-nu',
    { start: '2027-04-23' },
    [
      'deadline candidate+operator+municipality -: 2027-05-11',
      'question-round candidate form: 2028-02-11, 2028-08-11, 2029-02-12, 2029-08-13',
      'report operator+municipality -: 2027-08-12',
      'talk candidate+operator+municipality talk: 2027-08-12',
    ],
  ],
  [
    'meppel-werk-nu',
    { start: '2027-12-20', phases: { intake: '2027-12-30' }, proefplaatsingStart: '2028-02-29' },
    [
      'contact candidate and employer -: 2028-02-29',
      'deadline candidate+operator+municipality -: 2028-01-03',
      'question-round candidate form: 2028-10-02, 2029-03-30, 2029-10-01, 2030-04-01',
      'report operator+municipality -: 2028-03-31',
      'talk candidate+operator+municipality talk: 2028-03-31',
    ],
  ],
  [
    'oss-werkende-weg',
    { start: '2027-12-31', proefplaatsingStart: '2028-01-31', placementStart: '2028-02-29' },
    [
      'contact candidate and employer phone: 2028-01-31, 2028-02-07, 2028-02-14, 2028-02-21, 2028-02-28, 2028-02-29, 2028-03-29, 2028-05-01, 2028-05-29, 2028-06-29, 2028-07-31, 2028-08-28',
      'question-round candidate form: 2029-02-28, 2029-08-28, 2030-02-28, 2030-08-28',
      'talk candidate+operator talk: 2028-01-28, 2028-07-28',
    ],
  ],
  [
    'oss-werkende-weg',
    { start: '2026-05-05', phases: { 'fitted-contract': '2026-10-01' }, placementStart: '2026-12-26' },
    [
      'contact candidate and employer phone: 2026-12-28, 2027-01-26, 2027-02-26, 2027-03-26, 2027-04-26, 2027-05-26, 2027-06-25',
      'question-round candidate form: 2027-12-27, 2028-06-26, 2028-12-27, 2029-06-25',
      'talk candidate+operator talk: 2026-06-04, 2026-08-31',
    ],
  ],
  [
    'eindhoven-werk-direct',
    { start: '2030-05-02' },
    [
      'deadline candidate+operator -: 2030-05-08 (from 2030-05-07), 2030-06-13 (from 2030-05-30)',
      'question-round candidate form: 2031-06-12, 2031-12-12, 2032-06-14, 2032-12-13',
    ],
  ],
  [
    'eindhoven-werk-direct',
    { start: '2027-12-23', phases: { 'follow-up-track': '2028-01-31' }, placementStart: '2028-03-31' },
    [
      'contact candidate and employer -: 2028-03-31, 2028-05-01, 2028-05-31, 2028-06-30, 2028-07-31, 2028-08-31, 2028-09-29',
      'contact candidate and employer phone: 2028-04-07, 2028-04-14',
      'contact candidate and employer visit: 2028-04-21, 2028-04-28',
      'deadline candidate+operator -: 2027-12-29 (from 2027-12-28), 2028-02-03 (from 2028-01-20)',
      'question-round candidate form: 2029-03-29, 2029-10-01, 2030-03-29, 2030-09-30',
    ],
  ],
  [
    'hoeksche-waard-ladder',
    { start: '2027-08-31' },
    ['question-round candidate form: 2029-05-29, 2029-11-29, 2030-05-29, 2030-11-29'],
  ],
  [
    'hoeksche-waard-ladder',
    {
      start: '2027-11-30',
      phases: { 'learn-work-track': ['2028-01-31', '2028-10-31'], 'social-participation': '2028-04-30' },
    },
    ['question-round candidate form: 2030-04-29, 2030-10-29, 2031-04-29, 2031-10-29'],
  ],
  [
    'amsterdam-vip-ips',
    { start: '2028-02-29' },
    ['deadline candidate+employer -: 2028-03-30', 'deadline candidate+municipality -: 2031-02-28'],
  ],
  [
    'amsterdam-vip-ips',
    { start: '2026-12-02', placementStart: '2026-12-31', contractEnd: '2027-07-31' },
    [
      'contact candidate and employer -: 2026-12-31, 2027-02-01, 2027-03-01, 2027-03-31, 2027-04-30, 2027-05-31, 2027-06-30, 2027-08-02, 2027-08-31, 2027-09-30, 2027-11-01, 2027-11-30, 2027-12-31, 2028-01-31, 2028-02-29, 2028-03-31, 2028-05-01, 2028-05-31, 2028-06-30, 2028-07-31, 2028-08-31, 2028-10-02, 2028-10-31, 2028-11-30, 2029-01-02, 2029-01-31, 2029-02-28, 2029-04-03, 2029-04-30, 2029-05-31, 2029-07-02, 2029-07-31, 2029-08-31, 2029-10-01, 2029-10-31, 2029-11-30',
      'contact candidate and employer phone: 2027-01-07, 2027-01-14',
      'contact candidate and employer visit: 2027-01-21, 2027-01-28',
      'deadline candidate+employer -: 2027-01-04',
      'deadline candidate+municipality -: 2029-12-03',
      'talk candidate+employer talk: 2027-06-30',
    ],
  ],
  [
    'alkmaar-ips-ggz',
    { start: '2027-11-30', proefplaatsingStart: '2027-12-24', placementStart: '2028-01-31' },
    [
      'contact candidate and employer -: 2027-12-24, 2028-01-31, 2028-02-29, 2028-03-31, 2028-05-01, 2028-05-31, 2028-06-30, 2028-07-31, 2028-08-31, 2028-10-02, 2028-10-31, 2028-11-30, 2029-01-02, 2029-01-31, 2029-02-28, 2029-04-03, 2029-04-30, 2029-05-31, 2029-07-02, 2029-07-31, 2029-08-31, 2029-10-01, 2029-10-31, 2029-11-30, 2029-12-31, 2030-01-31, 2030-02-28, 2030-04-01, 2030-04-30, 2030-05-31, 2030-07-01, 2030-07-31, 2030-09-02, 2030-09-30, 2030-10-31, 2030-12-02, 2030-12-31',
      'contact candidate and employer phone: 2028-02-07, 2028-02-14',
      'contact candidate and employer visit: 2028-02-21, 2028-02-28',
      'deadline candidate+employer -: 2027-12-30',
      'deadline candidate+municipality -: 2030-12-02',
    ],
  ],
  [
    'alkmaar-ips-ggz',
    { start: '2027-03-28', placementStart: '2027-03-29' },
    [
      'contact candidate and employer -: 2027-03-30, 2027-04-29, 2027-05-31, 2027-06-29, 2027-07-29, 2027-08-30, 2027-09-29, 2027-10-29, 2027-11-29, 2027-12-29, 2028-01-31, 2028-02-29, 2028-03-29, 2028-05-01, 2028-05-29, 2028-06-29, 2028-07-31, 2028-08-29, 2028-09-29, 2028-10-30, 2028-11-29, 2028-12-29, 2029-01-29, 2029-02-28, 2029-03-29, 2029-04-30, 2029-05-29, 2029-06-29, 2029-07-30, 2029-08-29, 2029-10-01, 2029-10-29, 2029-11-29, 2029-12-31, 2030-01-29, 2030-02-28',
      'contact candidate and employer phone: 2027-04-05, 2027-04-12',
      'contact candidate and employer visit: 2027-04-19, 2027-04-26',
      'deadline candidate+employer -: 2027-04-28',
      'deadline candidate+municipality -: 2030-03-28',
    ],
  ],
  [
    'rotterdam-exit',
    { start: '2027-01-01', placementStart: '2027-05-06' },
    [
      'contact candidate and employer -: 2027-05-07, 2027-06-07, 2027-07-06, 2027-08-06, 2027-09-06, 2027-10-06, 2027-11-05',
      'contact candidate and employer phone: 2027-05-13, 2027-05-20',
      'contact candidate and employer visit: 2027-05-27, 2027-06-03',
      'question-round candidate form: 2028-05-05, 2028-11-06, 2029-05-07, 2029-11-05',
    ],
  ],
  [
    'rotterdam-exit',
    { start: '2027-12-31', phases: { matching: '2028-02-29' }, proefplaatsingStart: '2028-03-01' },
    ['contact candidate and employer -: 2028-03-01'],
  ],
  [
    'fit4work',
    { start: '2027-02-28', placementStart: '2027-02-28' },
    [
      'contact candidate and employer -: 2027-03-01, 2027-03-30, 2027-04-28, 2027-05-28, 2027-06-28, 2027-07-28, 2027-08-27',
      'contact candidate and employer phone: 2027-03-08, 2027-03-15',
      'contact candidate and employer visit: 2027-03-22, 2027-03-30',
      'question-round candidate form: 2028-02-28, 2028-08-28, 2029-02-27, 2029-08-27',
    ],
  ],
  [
    'fit4work',
    {
      start: '2026-10-31',
      proefplaatsingStart: '2026-10-31',
      placementStart: '2026-11-30',
      contractEnd: '2027-05-31',
    },
    [
      'contact candidate and employer -: 2026-11-02, 2026-11-30, 2026-12-30, 2027-02-01, 2027-03-01, 2027-03-30, 2027-04-30, 2027-05-28',
      'contact candidate and employer phone: 2026-12-07, 2026-12-14',
      'contact candidate and employer visit: 2026-12-21, 2026-12-28',
      'question-round candidate form: 2027-11-29, 2028-05-29, 2028-11-29, 2029-05-29',
      'talk candidate+employer talk: 2027-04-30',
    ],
  ],
  [
    'walcheren-orionis',
    { start: '2027-05-17', placementStart: '2027-05-17', contractEnd: '2027-06-30' },
    [
      'contact candidate and employer -: 2027-05-18, 2027-06-17, 2027-07-19, 2027-08-17, 2027-09-17, 2027-10-18, 2027-11-16',
      'contact candidate and employer phone: 2027-05-24, 2027-05-31',
      'contact candidate and employer visit: 2027-06-07, 2027-06-14',
      'question-round candidate form: 2028-05-16, 2028-11-16, 2029-05-16, 2029-11-16',
      'talk candidate+employer talk: 2027-05-31',
    ],
  ],
  [
    'walcheren-orionis',
    { start: '2028-08-31', proefplaatsingStart: '2028-12-26' },
    ['contact candidate and employer -: 2028-12-27'],
  ],
  [
    'westerveld-jobcoach',
    {
      start: '2027-04-26',
      proefplaatsingStart: '2027-04-27',
      placementStart: '2027-06-27',
      contractEnd: '2028-06-26',
    },
    [
      'contact candidate and employer -: 2027-04-28, 2027-06-28, 2027-07-27, 2027-08-27, 2027-09-27, 2027-10-27, 2027-11-29, 2027-12-24',
      'contact candidate and employer phone: 2027-07-05, 2027-07-12',
      'contact candidate and employer visit: 2027-07-19, 2027-07-26',
      'question-round candidate form: 2028-06-26, 2028-12-27, 2029-06-26, 2029-12-27',
      'talk candidate+employer talk: 2028-05-26',
    ],
  ],
  [
    'westerveld-jobcoach',
    {
      start: '2027-07-31',
      phases: { placeable: '2027-08-31' },
      placementStart: '2027-10-30',
      contractEnd: '2028-04-29',
    },
    [
      'contact candidate and employer -: 2027-11-01, 2027-11-30, 2027-12-30, 2028-01-31, 2028-02-29, 2028-03-30, 2028-04-28',
      'contact candidate and employer phone: 2027-11-08, 2027-11-15',
      'contact candidate and employer visit: 2027-11-22, 2027-11-29',
      'question-round candidate form: 2028-10-30, 2029-04-30, 2029-10-29, 2030-04-29',
      'talk candidate+employer talk: 2028-03-29',
    ],
  ],
];

function grouped(code: string, events: CaseEvents): string[] {
  const programme = programmeByCode(code);
  if (!programme) throw new Error(`No preset ${code}`);
  const groups = new Map<string, string[]>();
  for (const { on, opens, kind, with: parties, how } of caseCalendar(programme, events)) {
    if (kind === 'phase' || kind === 'end') continue;
    const key = `${kind} ${parties.join('+')} ${how ?? '-'}`;
    groups.set(key, [...(groups.get(key) ?? []), `${on}${opens ? ` (from ${opens})` : ''}`]);
  }
  const lines = new Map([...groups].map(([key, days]) => [key, days.join(', ')]));
  // The same contacts with both are written once.
  for (const [key, days] of [...lines]) {
    const other = key.replace('contact candidate ', 'contact employer ');
    if (other === key || lines.get(other) !== days) continue;
    lines.delete(key);
    lines.delete(other);
    lines.set(key.replace('contact candidate ', 'contact candidate and employer '), days);
  }
  return [...lines].map(([key, days]) => `${key}: ${days}`).sort();
}

describe('unusual cases', () => {
  it.each(cases)('%s %o', (code, events, expected) => {
    expect(grouped(code, events)).toEqual([...expected].sort());
  });
});
