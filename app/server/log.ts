import { pino } from 'pino';

/** JSON lines on stderr: stdout belongs to what a command prints. Never log personal data. */
export function createLog(level: string) {
  return pino({ level, base: null }, pino.destination(2));
}

export type Log = ReturnType<typeof createLog>;
