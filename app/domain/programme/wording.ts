import type { Temporal } from 'temporal-polyfill';
import { publicHolidayName } from '../calendar/holidays.ts';
import type { Length, LengthUnit, Placed } from '../calendar/period.ts';
import type { Channel, Party, Programme } from './programme.ts';
import type { EventRef, Interval, Timing } from './timing.ts';

/** Dutch sentences that say why a moment stands in the calendar. */

export const partyNames: Readonly<Record<Party, string>> = {
  candidate: 'kandidaat',
  employer: 'werkgever',
  operator: 'uitvoerder',
  municipality: 'gemeente',
};

export const channelNames: Readonly<Record<Channel, string>> = {
  phone: 'telefoon',
  visit: 'bezoek',
  talk: 'gesprek',
  letter: 'brief',
  form: 'vragenlijst',
};

const unitNames: Readonly<Record<LengthUnit, readonly [one: string, more: string]>> = {
  hours: ['uur', 'uur'],
  workingDays: ['werkdag', 'werkdagen'],
  days: ['dag', 'dagen'],
  weeks: ['week', 'weken'],
  months: ['maand', 'maanden'],
};

const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const monthNames = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** "zaterdag 2 mei 2026" */
export function dutchDate(date: Temporal.PlainDate): string {
  return `${weekdays[date.dayOfWeek - 1]} ${date.day} ${monthNames[date.month - 1]} ${date.year}`;
}

/** "3 weken", "een halve maand", "3,5 maand" */
export function dutchLength({ amount, unit }: Length): string {
  if (unit === 'months' && amount === 0.5) return 'een halve maand';
  const [one, more] = unitNames[unit];
  const fraction = amount % 1 !== 0;
  return `${String(amount).replace('.', ',')} ${amount === 1 || fraction ? one : more}`;
}

/** "elke week", "elke 2 weken" */
export function dutchInterval({ amount, unit }: Interval): string {
  return amount === 1 ? `elke ${unitNames[unit][0]}` : `elke ${amount} ${unitNames[unit][1]}`;
}

const FIRST_DAY = 'de eerste dag van ';

/** What a rule counts from, with its article: "de aanmelding", "de eerste dag van fase Academie". */
export function dutchEvent(
  programme: Pick<Programme, 'phases' | 'moments' | 'startLabel'>,
  ref: EventRef,
): string {
  const [type, code = ''] = ref.split(':');
  const phase = () => programme.phases.find((each) => each.code === code)?.name ?? code;
  switch (type) {
    case 'start':
      return programme.startLabel;
    case 'phase':
      return `${FIRST_DAY}de fase “${phase()}”`;
    case 'phase-end':
      return `de laatste dag van de fase “${phase()}”`;
    case 'moment':
      return `de dag van “${programme.moments.find((each) => each.code === code)?.label ?? code}”`;
    case 'proefplaatsing':
      return `${FIRST_DAY}de proefplaatsing`;
    default:
      return `${FIRST_DAY}de plaatsing`;
  }
}

/** When a rule applies, as a part of a sentence: "binnen 3 weken na de aanvraag". */
export function dutchTiming(timing: Timing, event: string): string {
  switch (timing.type) {
    case 'on':
      return event.startsWith('de start') ? `bij ${event}` : `op ${event}`;
    case 'within':
      return timing.opens
        ? `tussen ${dutchLength(timing.opens)} en ${dutchLength(timing.length)} na ${event}`
        : `binnen ${dutchLength(timing.length)} na ${event}`;
    case 'after':
      return `${dutchLength(timing.length)} na ${event}`;
    case 'inWeek':
      return `in week ${timing.week}, geteld vanaf ${event}`;
    case 'every':
      return `${dutchInterval(timing.interval)}, geteld vanaf ${event}`;
    case 'afterPeriod':
      return `na afloop van ${event.startsWith(FIRST_DAY) ? event.slice(FIRST_DAY.length) : 'het traject'}`;
  }
}

/** "Bellen met de werkgever", "Bezoek aan de kandidaat", "Contact met de gemeente". */
export function dutchContact(party: Party, how: Channel | null): string {
  const name = partyNames[party];
  switch (how) {
    case 'phone':
      return `Bellen met de ${name}`;
    case 'visit':
      return `Bezoek aan de ${name}`;
    case 'talk':
      return `Gesprek met de ${name}`;
    case 'letter':
      return `Brief aan de ${name}`;
    case 'form':
      return `Vragenlijst voor de ${name}`;
    case null:
      return `Contact met de ${name}`;
  }
}

/** Says which rule it is: the programme's own, or the default one. */
export function dutchRule(programme: Pick<Programme, 'code' | 'name' | 'place'>, isDefault = false): string {
  return isDefault || programme.code === 'default'
    ? 'Standaardregel.'
    : `Regel van ${programme.name} (${programme.place}).`;
}

/** Says that and why a day was moved, or nothing. Starts with a space. */
export function dutchMove({ on, unmoved }: Placed): string {
  if (on.equals(unmoved)) return '';
  const holiday = publicHolidayName(unmoved);
  const day = `${dutchDate(unmoved)}${holiday ? ` (${holiday})` : ''}`;
  const later = on.since(unmoved).sign > 0;
  return ` Verschoven van ${day} naar de ${later ? 'volgende werkdag' : 'werkdag ervoor'}.`;
}
