import { describe, expect, it } from 'vitest';
import { languageNamed, languages, languagesText, readSpokenLevels } from './languages.ts';

describe('languages', () => {
  it('has each name once', () => {
    const names = Object.values(languages);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it('finds the code of what was typed before there was a list', () => {
    expect(languageNamed(' engels ')).toBe('en');
    expect(languageNamed('TI')).toBe('ti');
    expect(languageNamed('Klingon')).toBeUndefined();
  });

  it('reads levels and ignores what is none', () => {
    expect(readSpokenLevels('{"en":"3","tr":"9","fr":4}')).toEqual({ en: '3' });
    expect(readSpokenLevels('kapot')).toEqual({});
    expect(readSpokenLevels(null)).toEqual({});
  });

  it('writes them for people, Dutch left out', () => {
    expect(languagesText(['nl', 'en', 'tr', 'Fries'], { en: '3' })).toBe('Engels (goed), Turks, Fries');
  });
});
