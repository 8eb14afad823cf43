import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchFilterOf, searchParamsOf } from './search-filter.ts';

describe('the address of a search', () => {
  it('says what it said before, whatever came in', () => {
    const texts = fc.string({ maxLength: 200 });
    const name = fc.constantFrom(
      'zoek',
      'soort',
      'uren',
      'niveau',
      'sector',
      'regio',
      'plaats',
      'km',
      'volgorde',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, texts), { maxLength: 12 }), (pairs) => {
        const once = searchFilterOf(new URLSearchParams(pairs));
        expect(searchFilterOf(searchParamsOf(once))).toEqual(once);
      }),
    );
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('takes %s for no choice', (name) => {
    const query = new URLSearchParams(
      ['soort', 'uren', 'niveau', 'sector', 'regio', 'volgorde'].map((param) => [param, name]),
    );
    expect(searchFilterOf(query)).toEqual(searchFilterOf(new URLSearchParams()));
  });

  it('leaves out what is no choice', () => {
    const filter = searchFilterOf(
      new URLSearchParams('km=-3&volgorde=raar&soort=&soort=vacancy&soort=vacancy'),
    );
    expect(filter).toMatchObject({ km: null, sort: 'past', chosen: { kind: ['vacancy'] } });
    expect(searchParamsOf(filter).toString()).toBe('soort=vacancy');
  });
});
