import { markEmailFailed, markEmailSent, waitingEmails } from '../../db/queries/emails.ts';
import { textSetting } from '../../db/queries/settings.ts';
import { momentText } from '../domain/shared/clock.ts';
import type { Job } from './job.ts';

const perRun = 100;
const maxAttempts = 8;

/** A letter that fails waits for the next run; it goes to the end of the queue so that it holds up nobody else's. */
export const sendMail: Job = {
  id: 'send-mail',
  schedule: '*/20 * * * * *',
  async run({ context, mailer }) {
    if (!mailer) return '';
    const { db, clock } = context;
    const letters = await waitingEmails(db, { limit: perRun, maxAttempts });
    if (letters.length === 0) return '';
    const footer = await textSetting(db, 'emailFooter');
    let failed = 0;
    for (const letter of letters) {
      try {
        await mailer.send({
          to: letter.to,
          subject: letter.subject,
          text: footer ? `${letter.body}\n\n${footer}` : letter.body,
        });
        await markEmailSent(db, { id: letter.id, now: momentText(clock.now()) });
      } catch (error) {
        failed += 1;
        await markEmailFailed(db, {
          id: letter.id,
          error: error instanceof Error ? error.message : 'onbekende fout',
        });
      }
    }
    return `${letters.length - failed} verstuurd${failed ? `, ${failed} mislukt` : ''}`;
  },
};
