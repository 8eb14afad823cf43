import { describe, expect, it } from 'vitest';
import { adaptationCodes, workConditionCodes } from '../../../app/domain/shared/work-conditions.ts';
import { seedEmployerSectors } from './employers.ts';
import { sectorCodes, seedOccupations, seedSkills } from './taxonomy.ts';
import * as texts from './texts.ts';

const { fillText, textPlaceholders, taskTexts: _, ...content } = texts;

/** Every string anywhere in the content, keys and codes of reasons included. */
function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(allStrings);
}

const everything = [
  ...allStrings(content),
  ...allStrings(seedOccupations),
  ...allStrings(seedSkills),
  ...allStrings(seedEmployerSectors),
];
const context = {
  employer: 'Bakkerij De Linde',
  place: 'Hoorn',
  occupation: 'assistent-bakker',
  hoursMin: 24,
  hoursMax: 32,
  contact: 'Ria Smit',
};

describe('seed texts', () => {
  it('use known placeholders only', () => {
    const found = new Set(allStrings(content).flatMap((text) => text.match(/\{[^}]*\}/g) ?? []));
    const known = textPlaceholders.map((name) => `{${name}}`);
    expect([...found].filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => !found.has(name))).toEqual([]);
    expect(allStrings(content).filter((text) => /[{}]/.test(fillText(text, context)))).toEqual([]);
  });

  it('are filled from the context', () => {
    expect(fillText('{Occupation} ({hours} uur) bij {employer}', context)).toBe(
      'Assistent-bakker (24 tot 32 uur) bij Bakkerij De Linde',
    );
    expect(fillText('{hours} uur in {place} met {contact}', { ...context, hoursMax: 24 })).toBe(
      '24 uur in Hoorn met Ria Smit',
    );
    expect(() => fillText('Bel {phone}', context)).toThrow('{phone}');
  });

  it('name no diagnosis, no number of a person and no way to reach one', () => {
    const diagnoses =
      /depressie|burn-?out|autis|adhd|\badd\b|ptss|psychose|schizofren|borderline|verslaaf|verslaving|reuma|diabetes|astma|hernia|epilep|angststoornis|bipolair|kanker|dementie|fibromyalgie|dyslexie|\brsi\b|ziektebeeld|stoornis|syndroom/i;
    expect(everything.filter((text) => diagnoses.test(text))).toEqual([]);
    expect(everything.filter((text) => /\bBSN\b|\d{8,}|06-|@|https?:|www\./i.test(text))).toEqual([]);
  });

  it('are written texts: unique, without double spaces, each sentence closed', () => {
    const sentences = allStrings(content).filter((text) => text.includes(' ') && /[.!?”]$/.test(text));
    expect(sentences.filter((text, at) => sentences.indexOf(text) !== at)).toEqual([]);
    expect(everything.filter((text) => /\s{2}|\s$|^\s| [.,]|'/.test(text))).toEqual([]);
    const long = allStrings(content).filter((text) => text.length > 45 && !/[.!?”]$/.test(text));
    expect(long).toEqual([]);
  });

  it('cover every sector with written tasks and with conditions of the portal’s list', () => {
    for (const sector of sectorCodes) {
      expect(texts.sectorTasks[sector].length).toBeGreaterThanOrEqual(3);
      expect(
        texts.sectorAskedConditions[sector].filter((code) => !workConditionCodes.includes(code)),
      ).toEqual([]);
    }
    expect(Object.keys(texts.adaptationSentences).sort()).toEqual([...adaptationCodes].sort());
  });

  it('describe the work of every occupation, never the work of another', () => {
    const known = new Set(seedOccupations.map((occupation) => occupation.code));
    const tagged = Object.values(texts.sectorTasks).flatMap((items) =>
      items.flatMap((item) => item.occupations),
    );
    expect(tagged.filter((code) => !known.has(code))).toEqual([]);
    for (const occupation of seedOccupations) {
      const found = texts.taskTexts(occupation);
      expect(found.length, occupation.code).toBeGreaterThanOrEqual(4);
      expect(found.filter((text) => /[{}]/.test(text))).toEqual([]);
    }
    const glazier = seedOccupations.find((occupation) => occupation.code === 'wb-glazenwasser');
    if (!glazier) throw new Error('no glazenwasser');
    expect(texts.taskTexts(glazier)).toContain(
      'Uw belangrijkste taken zijn: ramen wassen met een trekker, ramen wassen met een telescoopsteel en werken met een hoogwerker.',
    );
    expect(texts.taskTexts(glazier).join(' ')).not.toContain('kantoren');
  });

  it('hold enough variants of what candidates and jobcoaches write', () => {
    expect(texts.aboutTexts.length).toBeGreaterThanOrEqual(40);
    expect(texts.aboutTexts.filter((about) => !/\b(ik|mijn|me|mij)\b/i.test(about.text))).toEqual([]);
    for (const sector of sectorCodes) {
      const fitting = texts.aboutTexts.filter(
        (about) => about.sectors.includes(sector) || about.sectors.length === 0,
      );
      expect(new Set(fitting.map((about) => about.experience)).size, sector).toBe(3);
      expect(
        texts.aboutTexts.some((about) => about.sectors.includes(sector)),
        sector,
      ).toBe(true);
    }
    expect(texts.nazorgNotes.length).toBeGreaterThanOrEqual(40);
    for (const party of ['candidate', 'employer'] as const) {
      for (const signal of ['green', 'amber', 'red'] as const) {
        const found = texts.nazorgNotes.filter((note) => note.with === party && note.signal === signal);
        expect(found.length, `${party} ${signal}`).toBeGreaterThanOrEqual(4);
      }
    }
  });

  it('give every reason of a rejection at least one note', () => {
    const reasons = new Set(texts.rejectionNotes.map((note) => note.reason));
    const expected = [
      'educationLevel',
      'skillsMissing',
      'languageLevel',
      'licenceMissing',
      'hours',
      'shifts',
      'distance',
      'conditionsDontFit',
      'notInterested',
      'presentation',
      'noShow',
      'unreachable',
      'tooLate',
      'filled',
      'noLongerNeeded',
      'doubtsAboutGroup',
      'foundOther',
      'other',
    ];
    expect([...reasons].sort()).toEqual(expected.sort());
    expect(texts.noReasons.filter((no) => !expected.includes(no.reason))).toEqual([]);
  });
});
