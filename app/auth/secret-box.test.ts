import { expect, it } from 'vitest';
import { seal, unseal } from './secret-box.ts';

const [old, fresh] = [
  'een sleutel van vroeger, lang genoeg',
  'een sleutel van nu, ook lang genoeg!!',
] as const;

it('opens with a key that was in front before', () => {
  const sealed = seal('geheim', [old]);
  expect(sealed).not.toContain('geheim');
  expect(unseal(sealed, [fresh, old])).toBe('geheim');
  expect(unseal(sealed, [fresh])).toBeNull();
  expect(seal('geheim', [old])).not.toBe(sealed);
});

it('refuses what was tampered with', () => {
  const sealed = seal('geheim', [fresh]);
  const parts = sealed.split('.');
  for (const wrong of [
    '',
    'v1',
    'v1.a.b.c',
    [...parts.slice(0, 3), 'AAAA'].join('.'),
    `v2${sealed.slice(2)}`,
  ])
    expect(unseal(wrong, [fresh])).toBeNull();
});
