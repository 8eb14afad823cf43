import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compiledKernel } from './compile.ts';
import { scanModule } from './module.ts';

test('the compiled kernel is that of its source', async () => {
  expect(readFileSync(join(import.meta.dirname, 'scan-bytes.ts'), 'utf8')).toBe(await compiledKernel());
});

test('this Node runs the kernel', () => {
  expect(scanModule()).not.toBeNull();
});
