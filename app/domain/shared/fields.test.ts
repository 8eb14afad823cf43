import { describe, expect, it } from 'vitest';
import { formToken } from './fields.ts';
import { newId } from './ids.ts';

describe('the token of a form', () => {
  it('is what the portal makes', () => {
    expect(formToken.safeParse(newId()).success).toBe(true);
  });

  // `follow-up:ID` is how the portal itself remembers that a letter went out: a visitor could keep it from going out.
  it.each([
    'follow-up:0198a7d0',
    'link:abcdefgh:2026-11-22T11',
    'kort',
    'a'.repeat(65),
    'met spatie erin',
    '\0'.repeat(9),
  ])('is not %j', (text) => {
    expect(formToken.safeParse(text).success).toBe(false);
  });
});
