import { type Command, CommandError, print, say, UsageError } from './command.ts';
import { commandNames, loadCommand } from './registry.ts';

/** Runs one command line and gives the exit code: 0 success, 1 failure, 2 wrong use. */
async function main(args: string[]): Promise<number> {
  const found = findCommand(args);
  if (!found) {
    const typed = args[0] ?? '';
    if (typed === '' || typed === '--help' || typed === '-h') return (await loadCommand('help')).run([]);
    say(`Onbekende opdracht: ${typed}. De opdrachten staan in: npm run cli -- help`);
    return 2;
  }
  const command = await loadCommand(found.name);
  if (found.rest.includes('--help') || found.rest.includes('-h')) {
    await print(`${command.summary}\n\n${command.usage}\n`);
    return 0;
  }
  try {
    return await command.run(found.rest);
  } catch (error) {
    return failed(command, error);
  }
}

function findCommand(args: string[]): { name: string; rest: string[] } | null {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ');
    if (args.length >= words && commandNames.includes(name)) return { name, rest: args.slice(words) };
  }
  return null;
}

function failed(command: Command, error: unknown): number {
  if (error instanceof UsageError) {
    say(`${error.message}\n\n${command.usage}`);
    return 2;
  }
  if (error instanceof CommandError) {
    say(error.message);
    return 1;
  }
  say(`De opdracht "${command.name}" is niet gelukt.`);
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}

// A reader that stops early (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
