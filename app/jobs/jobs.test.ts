import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../db/client.ts';
import { latestJobRuns, mailQueue } from '../../db/queries/administration.ts';
import { fixedClock } from '../domain/shared/clock.ts';
import { transactionContext } from '../domain/shared/context.ts';
import { newId } from '../domain/shared/ids.ts';
import { queueEmail } from '../domain/shared/queue-email.ts';
import { systemContext } from '../domain/shared/system-context.ts';
import { memoryMailer } from '../notify/mailer.ts';
import type { Job } from './job.ts';
import { runJob } from './runner.ts';
import { sendMail } from './send-mail.ts';

let db: Database;
const clock = fixedClock('2026-11-22T09:00:00Z');
const context = () => systemContext({ db, clock, newId });
const silent = () => undefined;

beforeEach(async () => {
  db = await openDatabase(':memory:');
});
afterEach(() => db.destroy());

async function queue(key: string, to = 'a@voorbeeld.nl') {
  await db.transaction().execute((trx) =>
    queueEmail(transactionContext(context(), trx), {
      to,
      subject: 'Onderwerp',
      body: 'Tekst',
      dedupeKey: key,
    }),
  );
}

describe('send-mail', () => {
  it('sends each letter once, however often it was queued and however often the job runs', async () => {
    await queue('een');
    await queue('een');
    const mailer = memoryMailer();
    await sendMail.run({ context: context(), mailer, search: null });
    await sendMail.run({ context: context(), mailer, search: null });
    expect(mailer.sent).toEqual([{ to: 'a@voorbeeld.nl', subject: 'Onderwerp', text: 'Tekst' }]);
  });

  it('keeps a letter that fails and sends the others', async () => {
    await queue('een', 'stuk@voorbeeld.nl');
    await queue('twee');
    const mailer = memoryMailer();
    const half = {
      ...mailer,
      send: async (letter: { to: string; subject: string; text: string }) => {
        if (letter.to.startsWith('stuk')) throw new Error('weg');
        await mailer.send(letter);
      },
    };
    expect(await sendMail.run({ context: context(), mailer: half, search: null })).toBe(
      '1 verstuurd, 1 mislukt',
    );
    expect(mailer.sent).toHaveLength(1);
    expect(await mailQueue(db)).toEqual({ waiting: 1, failed: 1 });
  });
});

describe('runJob', () => {
  it('writes down a failure and what it was, and does not throw', async () => {
    const job: Job = {
      id: 'kapot',
      schedule: '* * * * *',
      run: async () => {
        throw new Error('schijf vol');
      },
    };
    expect(await runJob(job, { context: context(), mailer: null, search: null }, silent)).toBe(false);
    expect(await latestJobRuns(db)).toMatchObject([
      { job: 'kapot', outcome: 'failed', message: 'schijf vol' },
    ]);
  });

  it('leaves no trace of a run that had nothing to do', async () => {
    await runJob(sendMail, { context: context(), mailer: memoryMailer(), search: null }, silent);
    expect(await latestJobRuns(db)).toEqual([]);
  });
});
