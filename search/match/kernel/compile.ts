import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import wabt from 'wabt';

/** wabt knows several memories, its types do not yet. */
const features = { simd: true, threads: true, multi_memory: true };
const source = join(import.meta.dirname, 'scan.wat');
const target = join(import.meta.dirname, 'scan-bytes.ts');
const lineLength = 100;

/** The text of `scan-bytes.ts` for the kernel's source as it stands. */
export async function compiledKernel(): Promise<string> {
  const { parseWat } = await wabt();
  const module = parseWat('scan.wat', readFileSync(source, 'utf8'), features);
  module.resolveNames();
  const text = Buffer.from(module.toBinary({}).buffer).toString('base64');
  const lines = text.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  const quoted = lines.map((line, i) => `  '${line}'${i === lines.length - 1 ? ';' : ' +'}`);
  return `/** Made from scan.wat by \`npm run kernel\`; a test compares the two. */\nexport const scanBytes =\n${quoted.join('\n')}\n`;
}

if (import.meta.main) writeFileSync(target, await compiledKernel());
