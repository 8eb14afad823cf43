import { describe, expect, it } from 'vitest';
import { sectors } from '../../../app/domain/shared/labels.ts';
import { employerSectors, sectorCodes, sectorLabels, seedOccupations, seedSkills } from './taxonomy.ts';

const skillCodes = new Set(seedSkills.map((skill) => skill.code));
const occupationCodes = new Set(seedOccupations.map((occupation) => occupation.code));
const duplicates = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const labelsOf = (items: readonly { label: string; alternativeLabels: readonly string[] }[]) =>
  items
    .flatMap((item) => [item.label, ...item.alternativeLabels])
    .map((label) => label.toLocaleLowerCase('nl'));

describe('seed taxonomy', () => {
  it('has unique codes of the agreed form', () => {
    expect(duplicates(seedSkills.map((skill) => skill.code))).toEqual([]);
    expect(duplicates(seedOccupations.map((occupation) => occupation.code))).toEqual([]);
    expect([...skillCodes].filter((code) => !/^ws-[a-z0-9-]+$/.test(code))).toEqual([]);
    expect([...occupationCodes].filter((code) => !/^wb-[a-z0-9-]+$/.test(code))).toEqual([]);
  });

  it('uses every label once, so that a typed name leads to one occupation or skill', () => {
    expect(duplicates(labelsOf(seedOccupations))).toEqual([]);
    expect(duplicates(labelsOf(seedSkills))).toEqual([]);
  });

  it('covers every sector with enough occupations and skills', () => {
    expect(seedOccupations.length).toBeGreaterThanOrEqual(200);
    expect(seedSkills.length).toBeGreaterThanOrEqual(350);
    expect(sectorCodes.filter((code) => seedOccupations.filter((o) => o.sector === code).length < 5)).toEqual(
      [],
    );
    expect(sectorCodes.filter((code) => sectorLabels[code] === '')).toEqual([]);
  });

  it('maps every sector to a sector of the employer form', () => {
    expect(sectorCodes.filter((code) => !(employerSectors[code] in sectors))).toEqual([]);
  });

  it('uses every skill in an occupation, apart from languages', () => {
    const used = new Set(seedOccupations.flatMap((o) => [...o.essentialSkills, ...o.optionalSkills]));
    expect(seedSkills.filter((skill) => skill.type !== 'language' && !used.has(skill.code))).toEqual([]);
  });

  it.each(seedOccupations.map((occupation) => [occupation.code, occupation] as const))(
    '%s is complete and consistent',
    (code, occupation) => {
      const skills = [...occupation.essentialSkills, ...occupation.optionalSkills];
      expect(skills.filter((skill) => !skillCodes.has(skill))).toEqual([]);
      expect(duplicates(skills)).toEqual([]);
      expect(occupation.essentialSkills.length).toBeGreaterThanOrEqual(4);
      expect(occupation.relatedOccupations.filter((other) => !occupationCodes.has(other))).toEqual([]);
      expect(occupation.relatedOccupations).not.toContain(code);
      expect(occupation.relatedOccupations.length).toBeGreaterThan(0);
      expect(duplicates(occupation.relatedOccupations)).toEqual([]);
      expect(occupation.alternativeLabels.length).toBeGreaterThanOrEqual(2);
      expect(occupation.alternativeLabels.length).toBeLessThanOrEqual(8);
      expect(occupation.iscoGroup).toMatch(/^[1-9]\d{3}$/);
      expect(occupation.description).toMatch(/^[A-Z].+\.$/);
      expect(occupation.description.split('. ').length).toBeLessThanOrEqual(2);
      expect(occupation.hours.min).toBeGreaterThan(0);
      expect(occupation.hours.max).toBeLessThanOrEqual(40);
      expect(occupation.hours.min).toBeLessThanOrEqual(occupation.hours.max);
      // Statutory minimum wage in euro cents per hour, second half of 2026, as the demo assumes it.
      expect(occupation.wageCents.min).toBeGreaterThanOrEqual(1499);
      expect(occupation.wageCents.max).toBeGreaterThan(occupation.wageCents.min);
      expect(Number.isInteger(occupation.wageCents.min) && Number.isInteger(occupation.wageCents.max)).toBe(
        true,
      );
      expect(occupation.weight).toBeGreaterThan(0);
      expect(occupation.weight).toBeLessThanOrEqual(100);
    },
  );

  it('is as uneven as real life: a few occupations make up most of the work', () => {
    const weights = seedOccupations.map((occupation) => occupation.weight).sort((a, b) => b - a);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const top = weights.slice(0, 20).reduce((sum, weight) => sum + weight, 0);
    expect(weights[0]).toBe(100);
    expect(top / total).toBeGreaterThan(0.4);
    expect(top / total).toBeLessThan(0.6);
  });

  it('pays more where more schooling is asked', () => {
    const average = (level: number) => {
      const found = seedOccupations.filter((occupation) => occupation.educationLevel === level);
      return found.reduce((sum, occupation) => sum + occupation.wageCents.min, 0) / found.length;
    };
    expect(average(1)).toBeLessThan(average(2));
    expect(average(2)).toBeLessThan(average(4));
    expect(average(4)).toBeLessThan(average(5));
  });
});
