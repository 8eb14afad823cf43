import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../client.ts';
import { seedOccupations, seedSkills } from '../seed/content/taxonomy.ts';
import { loadOwnTaxonomy } from '../seed/own-taxonomy.ts';
import {
  findOccupation,
  findSkills,
  occupationNamed,
  skillsOfOccupation,
  suggestOccupations,
  suggestSkills,
} from './taxonomy.ts';

let db: Database;
beforeAll(async () => {
  db = await openDatabase(':memory:');
  await loadOwnTaxonomy(db);
});
afterAll(() => db.destroy());

describe('own taxonomy', () => {
  it('is loaded whole, and twice is the same', async () => {
    const count = async () => [
      (await db.selectFrom('occupation').selectAll().execute()).length,
      (await db.selectFrom('skill').selectAll().execute()).length,
      (await db.selectFrom('occupation_label').selectAll().execute()).length,
      (await db.selectFrom('occupation_skill').selectAll().execute()).length,
      (await db.selectFrom('occupation_relation').selectAll().execute()).length,
    ];
    const first = await count();
    expect(first.slice(0, 2)).toEqual([seedOccupations.length, seedSkills.length]);
    await loadOwnTaxonomy(db);
    expect(await count()).toEqual(first);
  });
});

describe('suggestions', () => {
  it('puts the name itself first, then what starts with it', async () => {
    const labels = (await suggestOccupations(db, 'kok', 5)).map(({ label }) => label);
    expect(labels[0]).toBe('kok');
    expect(labels.length).toBeGreaterThan(1);
  });

  it('finds other names and says which', async () => {
    const [first] = await suggestOccupations(db, 'plantsoenmedewerker');
    expect(first).toEqual({
      id: 'wb-medewerker-groen',
      label: 'medewerker groenvoorziening',
      matched: 'plantsoenmedewerker',
    });
  });

  it('ignores case and accents, finds words apart, and respects the limit', async () => {
    expect((await suggestOccupations(db, 'ORDERPICKER'))[0]?.label).toBe('orderpicker');
    expect((await suggestOccupations(db, 'medewerker groen')).map(({ id }) => id)).toContain(
      'wb-medewerker-groen',
    );
    expect(await suggestOccupations(db, 'medewerker', 3)).toHaveLength(3);
    expect(await suggestOccupations(db, '  ')).toEqual([]);
    expect(await suggestOccupations(db, '%')).toEqual([]);
    const ids = (await suggestOccupations(db, 'e', 50)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names an occupation exactly or not at all', async () => {
    expect((await occupationNamed(db, 'Kok'))?.id).toBe('wb-kok');
    expect(await occupationNamed(db, 'ko')).toBeNull();
  });

  it('suggests skills', async () => {
    expect((await suggestSkills(db, 'onkruid'))[0]?.id).toBe('ws-onkruid');
  });
});

describe('facts', () => {
  it('gives an occupation with its names and its skills, essential first', async () => {
    const found = await findOccupation(db, 'wb-kok');
    expect(found).toMatchObject({ label: 'kok', source: 'werkbrug', sector: 'hospitality' });
    expect(found?.alternatives.length).toBeGreaterThan(0);
    const skills = await skillsOfOccupation(db, 'wb-kok');
    const essential = skills.map((skill) => skill.essential);
    expect(essential).toEqual(essential.toSorted((a, b) => Number(b) - Number(a)));
    expect(essential.filter(Boolean).length).toBe(
      new Set(seedOccupations.find(({ code }) => code === 'wb-kok')?.essentialSkills).size,
    );
    expect(await findOccupation(db, 'bestaat-niet')).toBeNull();
    expect(await findSkills(db, ['ws-onkruid', 'x'])).toHaveLength(1);
    expect(await findSkills(db, [])).toEqual([]);
  });
});
