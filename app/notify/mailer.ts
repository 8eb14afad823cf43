import { createTransport } from 'nodemailer';

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** The port to whatever carries e-mail. Sending resolves when the other side took it over, else rejects. */
export interface Mailer {
  send(letter: Letter): Promise<void>;
  close(): void;
}

/** @param url such as smtp://gebruiker:wachtwoord@host:587 */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, connectionTimeout: 10_000, socketTimeout: 20_000 }, { from });
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ to, subject, text });
    },
    close: () => transport.close(),
  };
}

/** Keeps what was sent, for tests. */
export function memoryMailer(): Mailer & { sent: Letter[] } {
  const sent: Letter[] = [];
  return {
    sent,
    send: async (letter) => {
      sent.push(letter);
    },
    close: () => undefined,
  };
}
