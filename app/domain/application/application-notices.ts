import type { ApplicationRecord } from '../../../db/queries/applications.ts';
import type { Tx } from '../shared/context.ts';
import { formatDay } from '../shared/dates.ts';
import { employerAccounts, notify } from '../shared/notify.ts';
import {
  type ApplicationAction,
  type ApplicationState,
  applicationStateLabels,
  seenByEmployer,
} from './application-transitions.ts';
import type { ApplicationInput } from './apply-application-action.ts';

/** The records that say who is concerned; fewer columns than an application that was read for a step. */
export type Concerned = Pick<
  ApplicationRecord,
  'id' | 'number' | 'title' | 'employerId' | 'candidateAccountId' | 'jobcoachId' | 'contactAccountId'
>;

export type Party = 'candidate' | 'jobcoach' | 'employer';

const paths: Record<Party, string> = {
  candidate: '/deelnemer/sollicitaties',
  jobcoach: '/jobcoach/sollicitaties',
  employer: '/werkgever/sollicitaties',
};

/** What a step says to each party; a party without a text is not told. No names: these texts may leave the portal. */
const texts: Record<ApplicationAction, Partial<Record<Party, string>>> = {
  accept: { jobcoach: 'De kandidaat zei ja tegen “{title}”. U kunt voordragen.' },
  decline: { jobcoach: 'De kandidaat zei nee tegen “{title}”.' },
  introduce: {
    candidate: 'U bent voorgedragen bij de werkgever voor “{title}”.',
    employer: 'Er is een kandidaat voorgedragen voor “{title}”.',
  },
  invite: {
    candidate: 'U bent uitgenodigd voor een gesprek over “{title}” op {date}.',
    jobcoach: 'De kandidaat is uitgenodigd voor “{title}” op {date}.',
  },
  recordInterview: { jobcoach: 'Het gesprek over “{title}” is geweest.' },
  offer: {
    candidate: 'Goed nieuws: de werkgever wil met u verder voor “{title}”.',
    jobcoach: 'De werkgever doet een aanbod voor “{title}”. Maak nu afspraken over de start.',
  },
  startProefplaatsing: {
    candidate: 'Uw proefplaatsing voor “{title}” is begonnen.',
    employer: 'De proefplaatsing voor “{title}” is begonnen.',
    jobcoach: 'De proefplaatsing voor “{title}” is begonnen.',
  },
  hire: {
    candidate: 'U bent aangenomen voor “{title}”.',
    employer: 'De kandidaat voor “{title}” is aangenomen.',
    jobcoach: 'De kandidaat is aangenomen voor “{title}”.',
  },
  reject: {
    candidate: 'Er is antwoord op uw sollicitatie voor “{title}”.',
    jobcoach: 'De sollicitatie op “{title}” is afgewezen. Bekijk de reden.',
    employer: 'De sollicitatie op “{title}” is afgesloten.',
  },
  withdraw: {
    candidate: 'Uw sollicitatie voor “{title}” is ingetrokken.',
    jobcoach: 'De sollicitatie op “{title}” is ingetrokken.',
    employer: 'Een kandidaat voor “{title}” heeft zich teruggetrokken.',
  },
  lapse: {
    candidate: 'Er kwam niet op tijd antwoord over “{title}”. Daarom is het gestopt.',
    jobcoach: 'De sollicitatie op “{title}” is verlopen: er kwam niet op tijd antwoord.',
    employer: 'Een sollicitatie op “{title}” is verlopen: er kwam niet op tijd antwoord.',
  },
};

/** Tells everyone concerned but the one who acted. */
export async function tellOthers(
  tx: Tx,
  args: {
    application: Concerned & { state: ApplicationState };
    action: ApplicationAction;
    to: ApplicationState;
    eventId: string;
    input: Pick<ApplicationInput, 'date'>;
    as?: 'system' | undefined;
    untold?: Party | undefined;
  },
): Promise<void> {
  const { application, action } = args;
  const fill = (text: string) =>
    text
      .replace('{title}', application.title)
      .replace('{date}', args.input.date ? formatDay(args.input.date) : 'een dag die nog komt');
  const employerKnows = isSeen(application.state) || isSeen(args.to);
  for (const party of ['candidate', 'jobcoach', 'employer'] as const) {
    const text = texts[action][party];
    if (!text || party === args.untold || (party === 'employer' && !employerKnows)) continue;
    await tell(tx, { application, party, text: fill(text), key: args.eventId });
  }
}

/** After a correction each party that knows of the application hears where it stands again. */
export async function tellCorrection(
  tx: Tx,
  args: { application: Concerned; from: ApplicationState; to: ApplicationState; eventId: string },
): Promise<void> {
  const text = `Een stap bij “${args.application.title}” is teruggedraaid. De stand is nu: ${applicationStateLabels[args.to]}.`;
  const parties: Party[] = ['candidate', 'jobcoach'];
  if (isSeen(args.from) || isSeen(args.to)) parties.push('employer');
  for (const party of parties) {
    await tell(tx, { application: args.application, party, text, key: args.eventId });
  }
}

/** Tells one party about an application, unless it is the one who acts. */
export async function tell(
  tx: Tx,
  args: { application: Concerned; party: Party; text: string; key: string },
): Promise<void> {
  const { application, party } = args;
  const accountIds = (await accountsOf(tx, application, party)).filter((id) => id !== tx.actor.accountId);
  await notify(tx, {
    accountIds,
    text: args.text,
    href: `${paths[party]}/${application.id}`,
    dedupeKey: `application:${args.key}:${party}`,
  });
}

/** An opening has one contact person; where he has no account everybody of the employer is told. */
async function accountsOf(tx: Tx, application: Concerned, party: Party): Promise<string[]> {
  if (party === 'jobcoach') return [application.jobcoachId];
  if (party === 'candidate') return application.candidateAccountId ? [application.candidateAccountId] : [];
  if (application.contactAccountId) return [application.contactAccountId];
  return employerAccounts(tx.trx, application.employerId);
}

function isSeen(state: ApplicationState): boolean {
  return (seenByEmployer as readonly string[]).includes(state);
}
