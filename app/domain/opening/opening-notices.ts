import type { OpeningRow } from '../../../db/queries/openings.ts';
import type { Tx } from '../shared/context.ts';
import { advisersOf, employerAccounts, notify } from '../shared/notify.ts';
import type { Transition, Who } from '../shared/transitions.ts';
import type { OpeningAction, OpeningState } from './opening-transitions.ts';

/** What each step tells the other side; a step that is not here tells nobody. The one who acted is never told. */
const toAdvisers: Partial<Record<OpeningAction, (title: string, employer: string) => string>> = {
  submit: (title, employer) =>
    `${employer} heeft een plek ingediend: ${title}. Bekijk en keur goed of stuur terug.`,
  openDirectly: (title, employer) => `${employer} heeft een plek opengezet: ${title}.`,
};
const toEmployer: Partial<Record<OpeningAction, (title: string) => string>> = {
  openDirectly: (title) => `Uw plek ${title} staat open.`,
  approve: (title) => `Uw plek ${title} is goedgekeurd en staat open.`,
  return: (title) => `Uw plek ${title} is teruggestuurd. Lees wat u nog kunt aanpassen.`,
  pause: (title) => `Uw plek ${title} staat op pauze.`,
  resume: (title) => `Uw plek ${title} staat weer open.`,
  fill: (title) => `Uw plek ${title} is vervuld.`,
  close: (title) => `Uw plek ${title} is gesloten.`,
  expire: (title) =>
    `De laatste dag om te reageren op uw plek ${title} is voorbij. Wie al reageerde, blijft in beeld.`,
};

/** Tells the advisers and the employer of a step, in the transaction of the step. */
export async function tellOfMove(
  tx: Tx,
  args: { opening: OpeningRow; row: Transition<OpeningState, OpeningAction>; who: Who; note: string },
): Promise<void> {
  const { opening, row, who } = args;
  const title = `“${opening.title || 'zonder naam'}”`;
  const dedupeKey = `opening.${row.action}:${opening.id}:${opening.version}`;
  const adviserText = toAdvisers[row.action]?.(title, opening.employerName);
  if (adviserText && who.role === 'employer') {
    await notify(tx, {
      accountIds: opening.adviserId ? [opening.adviserId] : await advisersOf(tx.trx, opening.region),
      text: adviserText,
      href: `/adviseur/vacatures/${opening.id}`,
      dedupeKey,
      mail: {
        subject: 'Nieuws over een plek',
        text: `${adviserText}\n\nLog in bij Werkbrug om hem te bekijken.`,
      },
    });
  }
  const employerText = toEmployer[row.action]?.(title);
  if (employerText && who.role !== 'employer') {
    await notify(tx, {
      accountIds: await employerAccounts(tx.trx, opening.employer_id),
      text: args.note ? `${employerText} “${args.note}”` : employerText,
      href: `/werkgever/vacatures/${opening.id}`,
      dedupeKey,
      mail: {
        subject: 'Nieuws over uw plek',
        text: `${employerText}\n\nLog in bij Werkbrug om meer te lezen.`,
      },
    });
  }
}
