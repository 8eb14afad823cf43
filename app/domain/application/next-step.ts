import { formatDate, formatDay } from '../shared/dates.ts';
import type { ApplicationState } from './application-transitions.ts';

/** What the next step depends on. */
export interface StepFacts {
  state: ApplicationState;
  answerBy: string | null;
  interviewOn: string | null;
  interviewTime: string | null;
  interviewPlace?: string | null;
  asksAttention?: string | null;
  /** Both have released the candidate. */
  released?: boolean;
}

/** `act`: the reader has to do something. */
export interface NextStep {
  text: string;
  act: boolean;
}

const wait = (text: string): NextStep => ({ text, act: false });
const act = (text: string): NextStep => ({ text, act: true });

function before(facts: StepFacts): string {
  return facts.answerBy ? `, uiterlijk op ${formatDate(facts.answerBy)}` : '';
}

function appointment(facts: StepFacts): string {
  const time = facts.interviewTime ? ` om ${facts.interviewTime} uur` : '';
  const place = facts.interviewPlace ? ` (${facts.interviewPlace})` : '';
  return facts.interviewOn ? `op ${formatDay(facts.interviewOn)}${time}${place}` : '';
}

/** @param today ISO date */
export function nextStepForCandidate(facts: StepFacts, today: string): NextStep {
  if (facts.asksAttention === 'employerBlocked' && !endings[facts.state]) {
    return wait('Deze werkgever doet nu niet mee. Uw jobcoach bespreekt met u hoe het verder gaat.');
  }
  if (facts.asksAttention && !endings[facts.state]) {
    return act('U heeft werk gevonden. Kies of deze sollicitatie mag blijven staan.');
  }
  switch (facts.state) {
    case 'proposed':
      return act(`Zeg ja of nee${before(facts)}.`);
    case 'interested':
      return wait('Uw jobcoach draagt u voor bij de werkgever. U hoeft nu niets te doen.');
    case 'introduced':
      return wait(`De werkgever kijkt naar uw profiel. U hoort iets${before(facts) || ' binnenkort'}.`);
    case 'invited':
      return facts.interviewOn && facts.interviewOn < today
        ? wait('Het gesprek is geweest. De werkgever laat weten hoe het verder gaat.')
        : act(`U heeft een gesprek ${appointment(facts)}.`);
    case 'interviewed':
      return wait('De werkgever laat weten of u verder gaat.');
    case 'offered':
      return wait('De werkgever wil met u verder. Uw jobcoach maakt met u afspraken over de start.');
    case 'inProefplaatsing':
      return wait('U werkt op proef. Uw jobcoach houdt contact met u.');
    default:
      return wait(endings[facts.state] ?? '');
  }
}

const endings: Partial<Record<ApplicationState, string>> = {
  hired: 'U bent aangenomen. Gefeliciteerd!',
  declined: 'U zei nee tegen dit voorstel.',
  rejected: 'Dit is niet doorgegaan.',
  withdrawn: 'Dit is ingetrokken.',
  lapsed: 'Er kwam niet op tijd antwoord. Daarom is dit gestopt.',
};

/** Where on the jobcoach's page an application stands. */
export type WorkGroup = 'act' | 'candidate' | 'employer' | 'trial' | 'ended';

export const workGroupTitles: Record<Exclude<WorkGroup, 'ended'>, string> = {
  act: 'Nu iets voor u te doen',
  candidate: 'Wacht op de kandidaat',
  employer: 'Wacht op de werkgever',
  trial: 'Op proefplaatsing',
};

/** @param today ISO date */
export function nextStepForJobcoach(facts: StepFacts, today: string): NextStep & { group: WorkGroup } {
  if (endings[facts.state]) return { ...wait('Afgerond'), group: 'ended' };
  if (facts.asksAttention === 'employerBlocked') {
    return {
      ...act('De werkgever doet nu niet mee. Bespreek met de kandidaat: intrekken of laten staan?'),
      group: 'act',
    };
  }
  if (facts.asksAttention) {
    return { ...act('De kandidaat heeft ander werk. Intrekken of laten staan?'), group: 'act' };
  }
  const late = facts.answerBy !== null && facts.answerBy <= today;
  const lateWord = late ? ' De termijn loopt vandaag af.' : '';
  switch (facts.state) {
    case 'proposed':
      return {
        text: `Kandidaat antwoordt${before(facts)}.${lateWord}`,
        act: late,
        group: late ? 'act' : 'candidate',
      };
    case 'interested':
      return {
        ...act(
          facts.released === false
            ? 'Kandidaat zei ja. Geef eerst samen vrij voor matching, draag daarna voor.'
            : `Kandidaat zei ja. Draag voor bij de werkgever${before(facts)}.`,
        ),
        group: 'act',
      };
    case 'introduced':
      return {
        text: `Werkgever antwoordt${before(facts)}.${lateWord}`,
        act: late,
        group: late ? 'act' : 'employer',
      };
    case 'invited':
      return facts.interviewOn && facts.interviewOn < today
        ? { ...act('De dag van het gesprek is geweest. Vraag hoe het ging en leg het vast.'), group: 'act' }
        : { ...wait(`Gesprek ${appointment(facts)}.`), group: 'employer' };
    case 'interviewed':
      return {
        text: `Werkgever beslist${before(facts)}.${lateWord}`,
        act: late,
        group: late ? 'act' : 'employer',
      };
    case 'offered':
      return { ...act('Er is een aanbod. Start een proefplaatsing of leg de aanname vast.'), group: 'act' };
    default:
      return { ...wait('Loopt. Kijk bij de proefplaatsing.'), group: 'trial' };
  }
}

/** @param today ISO date */
export function nextStepForEmployer(facts: StepFacts, today: string): NextStep {
  switch (facts.state) {
    case 'introduced':
      return act(`Nodig uit of wijs af${before(facts)}.`);
    case 'invited':
      return facts.interviewOn && facts.interviewOn < today
        ? act('Het gesprek is geweest. Laat weten hoe het verder gaat.')
        : wait(`Gesprek ${appointment(facts)}.`);
    case 'interviewed':
      return act(`Doe een aanbod of wijs af${before(facts)}.`);
    case 'offered':
      return act('Spreek met de jobcoach af hoe de start gaat, of leg de aanname vast.');
    case 'inProefplaatsing':
      return wait('De proefplaatsing loopt.');
    case 'hired':
      return wait('Aangenomen.');
    default:
      return wait(endingsForEmployer[facts.state] ?? 'Afgerond.');
  }
}

const endingsForEmployer: Partial<Record<ApplicationState, string>> = {
  rejected: 'Afgewezen.',
  withdrawn: 'De kandidaat heeft zich teruggetrokken.',
  lapsed: 'Er kwam niet op tijd antwoord.',
};
