import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';
import { type Database, openDatabase } from '#db/client.ts';

/** One operator's command. `run` gets what stands after the command's name and gives the exit code. */
export interface Command {
  /** as typed, e.g. `import esco` */
  name: string;
  /** one Dutch line for `help` */
  summary: string;
  /** Dutch usage text, several lines */
  usage: string;
  run(args: string[]): Promise<number> | number;
}

/** Wrong use of a command: exit code 2, with the usage beneath the message. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** An expected failure (a file that is not there, a database in use): exit code 1, message without a stack. */
export class CommandError extends Error {
  override name = 'CommandError';
}

type Options = Record<string, ParseArgsOptionDescriptor>;

const common = {
  db: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies Options;

/**
 * Reads a command's options; `--db`, `--json` and `--help` are added to every command.
 *
 * @param allowed how many words may stand beside the options
 * @throws UsageError in Dutch for an unknown option, a missing value or a wrong number of words
 */
export function parseOptions<const T extends Options>(
  args: string[],
  options: T,
  allowed: { min: number; max: number; what?: string } = { min: 0, max: 0 },
) {
  const result = (() => {
    try {
      return parseArgs({ args, options: { ...common, ...options }, allowPositionals: true, strict: true });
    } catch (error) {
      throw new UsageError(dutchParseMessage(error));
    }
  })();
  const words = result.positionals;
  const what = allowed.what ?? 'een woord';
  if (words.length < allowed.min) throw new UsageError(`Er ontbreekt iets: geef ${what}.`);
  if (words.length > allowed.max) {
    throw new UsageError(`Hier hoort niets meer: "${words[allowed.max]}".`);
  }
  return { values: result.values, words };
}

function dutchParseMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const option = /'(-{1,2}[^'\s<]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Onbekende optie: ${option}`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return /argument missing|ambiguous/.test(message)
      ? `De optie ${option} vraagt een waarde.`
      : `De optie ${option} krijgt geen waarde.`;
  }
  return message;
}

/**
 * Reads a whole number from an option.
 *
 * @throws UsageError outside the bounds, or when it is not a whole number
 */
export function wholeNumber(
  name: string,
  value: string | undefined,
  fallback: number,
  bounds: { min: number; max: number },
): number {
  if (value === undefined) return fallback;
  const number = /^\d[\d_]*$/.test(value) ? Number(value.replaceAll('_', '')) : Number.NaN;
  if (!Number.isSafeInteger(number) || number < bounds.min || number > bounds.max) {
    throw new UsageError(`--${name} is een heel getal van ${bounds.min} tot en met ${bounds.max}.`);
  }
  return number;
}

/** The database that a command works on: `--db`, else `DATABASE_FILE`, else `./data/werkbrug.sqlite`. */
export function databaseFile(option: string | undefined): string {
  // An empty variable counts as none, as it does for the portal.
  return option ?? (process.env.DATABASE_FILE || './data/werkbrug.sqlite');
}

/** Opens (creating and migrating when needed) the database, and closes it whatever happens. */
export async function withDatabase<T>(
  option: string | undefined,
  use: (db: Database, file: string) => Promise<T>,
): Promise<T> {
  const file = databaseFile(option);
  const db = await openDatabase(file).catch((error: unknown) => {
    throw new CommandError(
      `De database ${file} kan niet open: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  try {
    return await use(db, file);
  } finally {
    await db.destroy();
  }
}

/**
 * As `withDatabase`, for commands that only read: a name typed wrong must not answer "nothing found" from a new, empty
 * database.
 *
 * @throws CommandError when the file is not there
 */
export async function withExistingDatabase<T>(
  option: string | undefined,
  use: (db: Database, file: string) => Promise<T>,
): Promise<T> {
  const file = databaseFile(option);
  if (file !== ':memory:' && !existsSync(file)) throw new CommandError(`De database ${file} bestaat niet.`);
  return withDatabase(option, use);
}

/** Writes one JSON value on stdout: the only thing that a command with `--json` may write there. */
export async function printJson(value: unknown): Promise<void> {
  await print(`${JSON.stringify(value)}\n`);
}

/** Writes text for people on stdout. Waits while the reader is slow, so that nothing is cut off. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Messages and progress go to stderr, so that stdout stays readable by programs. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
