import type { Command } from './command.ts';
import { helpCommand } from './commands/help.ts';

/** Loaded when asked for, so that a command starts without the packages of the others. */
const loaders: Record<string, () => Promise<unknown>> = {
  help: async () => helpCommand(commandNames, loadCommand),
  administrator: () => import('./commands/administrator.ts'),
  migrate: () => import('./commands/migrate.ts'),
  'import esco': () => import('./commands/import-esco.ts'),
  'import postcodes': () => import('./commands/import-postcodes.ts'),
  'import regions': () => import('./commands/import-regions.ts'),
  'import openings': () => import('./commands/import-openings.ts'),
  seed: () => import('./commands/seed.ts'),
  reindex: () => import('./commands/reindex.ts'),
  'check-logs': () => import('./commands/check-logs.ts'),
  retention: () => import('./commands/retention.ts'),
  search: () => import('./commands/search.ts'),
  match: () => import('./commands/match.ts'),
  timeline: () => import('./commands/timeline.ts'),
};

/** Every command, in the order of `help`. */
export const commandNames: readonly string[] = Object.keys(loaders);

/**
 * Loads one command; the module exports it as `command` or as its own fields.
 *
 * @throws when the module cannot be loaded or is no command
 */
export async function loadCommand(name: string): Promise<Command> {
  const loader = loaders[name];
  if (!loader) throw new Error(`Onbekende opdracht: ${name}`);
  const loaded = await loader();
  const candidates = [field(loaded, 'command'), loaded];
  const command = candidates.find(isCommand);
  if (!command) throw new Error(`De opdracht "${name}" is niet goed opgebouwd.`);
  return command;
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function isCommand(value: unknown): value is Command {
  return (
    typeof field(value, 'name') === 'string' &&
    typeof field(value, 'summary') === 'string' &&
    typeof field(value, 'usage') === 'string' &&
    typeof field(value, 'run') === 'function'
  );
}
