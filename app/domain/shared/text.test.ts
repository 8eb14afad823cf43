import { describe, expect, it } from 'vitest';
import { containsBsn, withoutBsn } from './text.ts';

describe('a citizen service number in a text', () => {
  it.each([
    '111222333',
    'bsn 123456782.',
    '123.456.782',
    '123 456 782',
    '1234 56 782',
    '123-456-782',
    '123–456–782',
    '1 2 3 4 5 6 7 8 2',
    '123456782 2 keer per week',
    'kamer 12 123456782',
    '22-11-2026 123456782',
    '１２３４５６７８２',
    '123\u200B456782',
    'BSN:123456782/pasje',
    '010000008',
  ])('is found in %j', (text) => {
    expect(containsBsn(text)).toBe(true);
  });

  it.each([
    ['nine digits that fail the test', '123456789'],
    ['all the same digit', '111111111'],
    ['a KvK number', '12345678'],
    ['eight digits', 'nummer 87654321'],
    ['a telephone number', '06 12 34 56 78'],
    ['a telephone number without spaces', '0612345678'],
    ['with a country code', '+31 6 12345678'],
    ['with a country code in one piece', '+31612345678'],
    ['with zeros', '0031 612345678'],
    ['with the zero in brackets', '+31 (0)6 12345678'],
    ['ten digits that hold nine', '1234567820'],
    ['an account number', 'NL91ABNA0417164300'],
    ['a day and an hour', '22-11-2026 9 uur'],
    ['an ISO day and a number', '2026-11-22 1'],
    ['a postcode and numbers', '3311 AB 12, 24 uur'],
    ['a long vacancy number', 'vacature 10001234567'],
  ])('is not seen in %s', (_what, text) => {
    expect(containsBsn(text)).toBe(false);
  });

  it('raises no alarm for any Dutch mobile number as people write it', () => {
    for (let number = 0; number < 2_000; number += 1) {
      const tail = String(10_000_000 + number * 4_321).slice(0, 8);
      for (const text of [`06${tail}`, `06-${tail}`, `06 ${tail}`, `+316${tail}`, `+31 6${tail}`])
        expect(containsBsn(text), text).toBe(false);
    }
  });
});

describe('texts from elsewhere', () => {
  it('loses every citizen service number and keeps the other numbers', () => {
    expect(withoutBsn('Bel 06-12345678 of +31 6 12345678, bsn 111222333, kamer 12')).toBe(
      'Bel 06-12345678 of +31 6 12345678, bsn [nummer weggelaten], kamer 12',
    );
    expect(withoutBsn('123456782 en 1112.22.333 op 01-02-2026')).toBe(
      '[nummer weggelaten] en [nummer weggelaten] op 01-02-2026',
    );
    expect(withoutBsn('vacature 123456789')).toBe('vacature 123456789');
    for (const text of ['a 111222333 b', '１１１２２２３３３', '111\u200B222333'])
      expect(containsBsn(withoutBsn(text)), text).toBe(false);
  });
});
