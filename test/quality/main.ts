import type { QualitySuite } from './suites.ts';
import { escoSuite, querySuite, skillSuite } from './suites.ts';

/** All suites in the order they run; a new one is a function added here. */
const suites: readonly QualitySuite[] = [querySuite, escoSuite, skillSuite];

const json = process.argv.includes('--json');

function print(line: Record<string, unknown>): void {
  const text = json
    ? JSON.stringify(line)
    : Object.entries(line)
        .map(([name, value]) => `${name} ${String(value)}`)
        .join('  ');
  process.stdout.write(`${text}\n`);
}

for (const suite of suites) {
  for await (const line of suite()) print({ ...line });
}
