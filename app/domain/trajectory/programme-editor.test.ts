import { describe, expect, it } from 'vitest';
import { presets, programmeByCode } from '../programme/calendar.ts';
import { fromForm, ProgrammeProblem, toForm } from './programme-editor.ts';
import { programmeForm } from './programme-form.ts';

const empty = { validFrom: '2027-01-01', relapse: 'default', assignment: 'default' };

function edited(code: string, changes: Record<string, string>) {
  const base = programmeByCode(code);
  if (!base) throw new Error(code);
  return fromForm(base, code, programmeForm.parse({ ...empty, ...toForm(base), ...changes }));
}

describe('the form of a programme', () => {
  it.each(presets.map((preset) => [preset.code, preset] as const))('says %s without loss', (code, preset) => {
    expect(edited(code, {})).toEqual(preset);
  });

  it('reads a changed nazorg in plain Dutch', () => {
    const programme = edited('default', {
      nazorgLength: '12 maanden',
      nazorgEmployer: 'eerste werkdag\nin week 3, bezoek\nelke 2 weken, telefoon',
    });
    expect(programme.nazorg).toEqual({
      length: { amount: 12, unit: 'months' },
      contacts: {
        employer: [
          { timing: { type: 'on' }, how: null },
          { timing: { type: 'inWeek', week: 3 }, how: 'visit' },
          { timing: { type: 'every', interval: { amount: 2, unit: 'weeks' } }, how: 'phone' },
        ],
      },
    });
  });

  it('adds a phase and keeps what the line does not say of the others', () => {
    const before = toForm(programmeByCode('alphen-a3') as (typeof presets)[number]).phases ?? '';
    const programme = edited('alphen-a3', {
      phases: `${before.replace('Zoekperiode | 3 weken', 'Zelf zoeken | 4 weken')}\nextra: Extra | 2 weken | niet vanzelf`,
    });
    const tracks = programmeByCode('alphen-a3')?.phases.find((phase) => phase.code === 'track')?.tracks;
    expect(tracks).toHaveLength(3);
    expect(programme.phases.find((phase) => phase.code === 'track')?.tracks).toEqual(tracks);
    expect(programme.phases[0]).toMatchObject({ name: 'Zelf zoeken', length: { amount: 4, unit: 'weeks' } });
    expect(programme.phases.at(-1)).toMatchObject({ code: 'extra', conditional: true });
  });

  it.each([
    ['nazorgEmployer', 'eerste werkdag\nzo nu en dan', /Regel 2: “zo nu en dan” is geen moment/],
    ['nazorgCandidate', 'na 2 weken, postduif', /Regel 1: “postduif” kennen wij niet/],
    ['nazorgLength', 'heel lang', /“heel lang” is geen duur/],
    ['phases', 'Zonder code | 3 weken', /mist een code/],
    ['moments', 'x: X | feest | kandidaat | - | start | na 2 weken', /“feest” is geen soort/],
    ['moments', 'x: X | gesprek | buurman | - | start | na 2 weken', /“buurman” kennen wij niet/],
    ['quotas', 'q: Q | vaak', /“vaak” is geen aantal/],
  ])('says at the field %s what is wrong', (field, text, message) => {
    const attempt = () => edited('default', { [field]: text });
    expect(attempt).toThrow(ProgrammeProblem);
    expect(attempt).toThrow(message);
    try {
      attempt();
    } catch (error) {
      expect((error as ProgrammeProblem).field).toBe(field);
    }
  });

  it('says at the moments that they count from a phase that does not exist', () => {
    expect(() =>
      edited('default', { moments: 'x: X | gesprek | kandidaat | - | fase weg | na 2 weken' }),
    ).toThrow(/fase/);
  });
});
