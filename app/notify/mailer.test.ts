import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Letter, memoryMailer, smtpMailer } from './mailer.ts';

const received: Letter[] = [];
let server: SMTPServer;
let url = '';

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const mail = await PostalMime.parse(Buffer.concat(chunks));
        received.push({
          to: session.envelope.rcptTo[0]?.address ?? '',
          subject: mail.subject ?? '',
          text: (mail.text ?? '').trim(),
        });
        done();
      });
    },
    onRcptTo(address, _session, done) {
      done(address.address.startsWith('vol@') ? new Error('mailbox full') : undefined);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  url = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});

afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

const letter = {
  to: 'j.de.vries@voorbeeld.nl',
  subject: 'Nieuws over uw vacature €',
  text: 'Log in om het te lezen.',
};

describe.each([
  ['smtp', () => ({ mailer: smtpMailer(url, 'Werkbrug <test@voorbeeld.nl>'), sent: () => received })],
  [
    'memory',
    () => {
      const mailer = memoryMailer();
      return { mailer, sent: () => mailer.sent };
    },
  ],
] as const)('mailer %s', (_name, make) => {
  it('hands over what was sent, letter for letter', async () => {
    const { mailer, sent } = make();
    await mailer.send(letter);
    expect(sent().at(-1)).toEqual(letter);
    mailer.close();
  });
});

it('rejects when the other side refuses, so that the letter stays in the queue', async () => {
  const mailer = smtpMailer(url, 'Werkbrug <test@voorbeeld.nl>');
  await expect(mailer.send({ ...letter, to: 'vol@voorbeeld.nl' })).rejects.toThrow(/mailbox full/);
  mailer.close();
});
