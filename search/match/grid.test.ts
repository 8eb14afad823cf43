import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, isoDay } from './days.ts';
import { squaredDistance, toGrid } from './grid.ts';

const rad = Math.PI / 180;

function greatCircleKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const half =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
}

const inTheLowlands = fc.record({
  lat: fc.double({ min: 50.7, max: 53.6, noNaN: true }),
  lon: fc.double({ min: 3.3, max: 7.3, noNaN: true }),
});

describe('the map', () => {
  test('a straight line is right within 200 metres and 0.2 percent, everywhere in the Netherlands', () => {
    fc.assert(
      fc.property(inTheLowlands, inTheLowlands, (a, b) => {
        const km = Math.sqrt(squaredDistance(toGrid(a.lat, a.lon), toGrid(b.lat, b.lon))) / 10;
        const real = greatCircleKm(a, b);
        expect(Math.abs(km - real)).toBeLessThan(0.2 + real * 0.002);
      }),
    );
  });

  test('the far side of the world stays on the map and far away', () => {
    const far = toGrid(-37.8, 144.9);
    expect(Math.max(Math.abs(far.x), Math.abs(far.y))).toBeLessThanOrEqual(16_000);
    expect(squaredDistance(far, toGrid(52, 5))).toBeGreaterThan(10_000 ** 2);
  });
});

describe('days', () => {
  test('go forth and back, and a moment counts as its date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => {
        expect(dayNumber(isoDay(day))).toBe(day);
      }),
    );
    expect(dayNumber('2026-11-22T23:30:00.000Z')).toBe(dayNumber('2026-11-22'));
    expect(() => dayNumber('volgende week')).toThrow(RangeError);
  });
});
