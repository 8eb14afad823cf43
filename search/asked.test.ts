import { expect, test } from 'vitest';
import { withoutPlaces } from './asked.ts';

const near = { lat: 51.8, lon: 4.66 };

test('people without a name are not found by a small circle, nor put in order of distance', () => {
  expect(withoutPlaces({ near, km: 1, sort: 'distance' })).toEqual({ near, km: 10, sort: 'newest' });
  expect(withoutPlaces({ text: 'kok', near, km: 25, sort: 'distance' })).toMatchObject({
    km: 25,
    sort: 'relevance',
  });
});

test('what was asked without a place stays as it is', () => {
  const query = { text: 'kok', sort: 'newest' } as const;
  expect(withoutPlaces(query)).toEqual(query);
});
