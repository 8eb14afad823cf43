import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formEntries } from '../../../test/factories/form-entries.ts';
import { fullProgramme } from '../../../test/factories/full-programme.ts';
import { type Programme, presets, programmeByCode, programmeSchema } from '../programme/calendar.ts';
import type { Members, Node, Typed } from './editor/nodes.ts';
import { labelOf } from './editor/nodes.ts';
import { programmeFields, sections } from './editor/programme-fields.ts';
import { fromForm, toForm } from './programme-editor.ts';

const version = { from: '2027-01-01' };

function sent(values: Record<string, Typed>, changes: Record<string, string | string[]> = {}): Typed {
  const form = new FormData();
  for (const [name, value] of formEntries({ version, ...values })) form.append(name, value);
  for (const [name, value] of Object.entries(changes)) {
    form.delete(name);
    for (const item of [value].flat()) form.append(name, item);
  }
  return payloadOf(form);
}

/** Puts the names together again, as Conform does (checked in the browser test of the editor). */
function payloadOf(form: FormData): Typed {
  const root: Record<string, unknown> = {};
  for (const [name, value] of form) {
    const path = name.match(/[^.[\]]+/g) ?? [];
    let here: Record<string, unknown> = root;
    path.forEach((part, index) => {
      const last = index === path.length - 1;
      if (!last) {
        here[part] ??= /^\d+$/.test(path[index + 1] ?? '') ? [] : {};
        here = here[part] as Record<string, unknown>;
      } else here[part] = part in here ? [here[part], value].flat() : value;
    });
  }
  return root as Typed;
}

function programmeOf(code: string): Programme {
  const programme = programmeByCode(code);
  if (!programme) throw new Error(code);
  return programme;
}

function edit(base: Programme, changes: Record<string, string | string[]> = {}): Programme {
  const edited = fromForm(base.code, sent(toForm(base), changes));
  if ('problems' in edited) throw new Error(JSON.stringify(edited.problems));
  return edited.programme;
}

function problemsOf(base: Programme, changes: Record<string, string | string[]>): Record<string, string[]> {
  const edited = fromForm(base.code, sent(toForm(base), changes));
  return 'problems' in edited ? edited.problems : {};
}

describe('the form of a programme', () => {
  it.each(presets.map((preset) => [preset.code, preset] as const))(
    'says %s without loss',
    (_code, preset) => {
      expect(edit(preset)).toEqual(preset);
    },
  );

  it('says a programme in which every field of the schema is filled in, without loss', () => {
    expect(edit(fullProgramme)).toEqual(fullProgramme);
  });

  it('says any mixture of the parts of programmes without loss', () => {
    const loose = [
      'proefplaatsing', 'nazorg', 'contractEndTalk', 'intensification', 'followUp', 'warnings', 'absence',
      'assignment', 'capacity', 'caseload', 'success', 'targets', 'bonus', 'evaluated', 'evaluations', 'training',
      'requirements', 'methods', 'lessons', 'meetings', 'instruments', 'employerFee', 'placementLengths',
      'benefitRetained', 'averageCostCents', 'longest', 'operators', 'description',
    ] as const; // biome-ignore format: a list to read
    const all = [...presets, fullProgramme];
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.array(fc.nat(all.length - 1), { minLength: loose.length, maxLength: loose.length }),
        (base, picks) => {
          const parts = Object.fromEntries(
            loose.map((part, index) => [part, all[picks[index] ?? 0]?.[part]]),
          );
          const mixed = programmeSchema.parse(JSON.parse(JSON.stringify({ ...base, ...parts })));
          expect(edit(mixed)).toEqual(mixed);
        },
      ),
    );
  });

  it('reads a changed nazorg in plain Dutch', () => {
    const programme = edit(programmeOf('default'), {
      'nazorg.length': '12 maanden',
      'nazorg.contacts.employer[0].timing': 'eerste werkdag',
      'nazorg.contacts.employer[1].timing': 'in week 3',
      'nazorg.contacts.employer[1].how': 'visit',
      'nazorg.contacts.employer[4].timing': 'elke 2 weken',
      'nazorg.contacts.employer[4].how': 'phone',
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

  it('keeps a nazorg without an end, no contact at all, and no fee apart from silence', () => {
    const programme = edit(programmeOf('default'), {
      'nazorg.length': 'geen',
      'nazorg.contacts.employerNone': 'on',
      'employerFee.kind': 'none',
    });
    expect(programme.nazorg).toEqual({ length: null, contacts: { employer: [] } });
    expect(programme.employerFee).toBeNull();
    expect(edit(programme)).toEqual(programme);
  });

  it('makes codes of the names of new rows, each its own', () => {
    const programme = edit(programmeOf('default'), {
      'phases[1].name': 'Zélf zoeken!',
      'phases[2].name': 'Zelf zoeken',
      'moments[0].label': 'Eindrapport',
      'moments[0].kind': 'report',
      'moments[0].with': ['operator', 'municipality'],
      'moments[0].from': 'phase:zelf-zoeken-2',
      'moments[0].timing': 'na afloop',
    });
    expect(programme.phases.map((phase) => phase.code)).toEqual([
      'trajectory',
      'zelf-zoeken',
      'zelf-zoeken-2',
    ]);
    expect(programme.moments).toMatchObject([{ code: 'eindrapport', from: 'phase:zelf-zoeken-2' }]);
  });

  it('makes the code of a new programme of its name', () => {
    const edited = fromForm(null, sent(toForm(programmeOf('default')), { name: 'Aan de slag' }));
    expect('programme' in edited && edited.programme.code).toBe('aan-de-slag');
  });

  it.each<[string, string | string[], RegExp]>([
    ['name', '', /Vul “Naam” in/],
    ['version.from', '', /Vul/],
    ['nazorg.contacts.employer[0].timing', 'zo nu en dan', /“zo nu en dan” is geen moment/],
    ['nazorg.contacts.candidate[0].how', 'phone', /./],
    ['nazorg.length', 'heel lang', /“heel lang” is geen duur/],
    ['phases[0].name', '', /Vul “Naam” in/],
    ['phases[0].length', '0 weken', /geen duur/],
    ['phases[0].code', 'Mijn code', /kleine letters/],
    ['quotas[0].min', '2', /./],
    ['capacity', 'veel', /heel getal/],
    ['capacity', '0', /van 1 tot en met/],
    ['contractEndTalk.label', 'Driegesprek', /./],
    ['employerFee.kind', 'fee', /./],
    ['ladder.name', 'Onze ladder', /./],
    ['warnings.endsAt', '3', /./],
    ['targets[0].reached', '101', /van 0 tot en met 100/],
    ['averageCostCents', 'gratis', /bedrag/],
    ['validFrom', '31-02-2027', /bestaat niet/],
  ])('says near %s what is wrong', (field, text, message) => {
    const problems = problemsOf(programmeOf('default'), { [field]: text });
    expect(Object.keys(problems).length).toBeGreaterThan(0);
    const near = Object.entries(problems).filter(([name]) =>
      name.startsWith(field.split(/\.[^.]*$/)[0] ?? ''),
    );
    expect(near.flatMap(([, messages]) => messages).join()).toMatch(message);
    for (const name of Object.keys(problems))
      expect(labelOf({ ...programmeFields, version: versionNode }, name)).not.toBe('');
  });

  it('puts what the schema says at the field of its own row, also when rows above it are empty', () => {
    const base = programmeOf('default');
    const lost = {
      'moments[3].label': 'Gesprek',
      'moments[3].kind': 'talk',
      'moments[3].with': 'candidate',
      'moments[3].from': 'phase:weg',
      'moments[3].timing': 'na 2 weken',
    };
    expect(problemsOf(base, lost)).toEqual({ 'moments[3].from': [expect.stringMatching(/fase/)] });
    expect(problemsOf(base, { 'caseload.from': '20', 'caseload.to': '10' })).toEqual({
      'caseload.to': [expect.stringMatching(/lager/)],
    });
    expect(problemsOf(base, { 'employerFee.kind': 'fee' })).toEqual({ 'employerFee.after': ['Vul dit in.'] });
    expect(
      problemsOf(base, {
        'nazorg.contacts.employerNone': 'on',
        'nazorg.contacts.employer[0].timing': 'na 1 week',
      }),
    ).toEqual({
      'nazorg.contacts.employerNone': [expect.stringMatching(/regels/)],
    });
  });

  it('names a field by its row', () => {
    expect(labelOf(programmeFields, 'phases[1].hours.training')).toBe(
      'Fase 2, Uren training per week daarnaast',
    );
    expect(labelOf(programmeFields, 'nazorg.contacts.employerNone')).toBe('Geen contact met de werkgever');
  });
});

const versionNode: Node = {
  type: 'group',
  label: 'Versie',
  members: { from: { type: 'leaf', look: 'date', label: 'Vanaf', format: String, parse: String } },
};

// --- every field of the schema has a field in the editor ---------------------------------------------------------------

/** Parts of the schema that one field, or a few with another shape, say together: their own parts, by name. */
const saidTogether: readonly string[][] = [
  ['amount', 'unit'], // a length or interval, one text
  ['returns', 'freeForMunicipality'], // a relapse, one choice
  ['group', 'length'], // a length per group, a field for each group
  ['group', 'perWeek'],
  ['after'], // a fee, with the choice that there is none
];

function inside(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return inside(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodDefault) return inside(schema.unwrap() as z.ZodType);
  return schema;
}

/** Paths of the schema that the tree of fields doesn't know, and of the tree that the schema doesn't. */
function differences(schema: z.ZodType, members: Members | null, path = ''): string[] {
  const plain = inside(schema);
  if (plain instanceof z.ZodArray) {
    const element = inside(plain.element as z.ZodType);
    return element instanceof z.ZodObject ? differences(element, members, `${path}[]`) : [];
  }
  if (!(plain instanceof z.ZodObject)) return [];
  const names = Object.keys(plain.shape);
  const exempt = path === '' ? ['code'] : [];
  const together = saidTogether.some(
    (list) => list.length === names.length && list.every((name) => names.includes(name)),
  );
  if (!members || (together && !names.every((name) => name in members)))
    return together ? [] : [`${path}: no fields`];
  const unknown = Object.keys(members).filter((name) => !names.includes(name) && !together);
  return [
    ...unknown.map((name) => `${path}.${name}: not in the schema`),
    ...names.flatMap((name) => {
      const node = members[name];
      if (!node) return exempt.includes(name) ? [] : [`${path}.${name}: no field`];
      const part = plain.shape[name] as z.ZodType;
      return differences(part, node.type === 'leaf' ? null : node.members, `${path}.${name}`);
    }),
  ];
}

/** Paths of the schema that a value says nothing of. */
function silent(schema: z.ZodType, value: unknown, path = ''): string[] {
  const plain = inside(schema);
  if (value === undefined || value === null) return [path];
  if (plain instanceof z.ZodArray) {
    const list = value as unknown[];
    const parts = list.map((item) => silent(plain.element as z.ZodType, item, `${path}[]`));
    // A path counts as said when one of the rows says it.
    return list.length === 0
      ? [path]
      : (parts[0] ?? []).filter((item) => parts.every((row) => row.includes(item)));
  }
  if (!(plain instanceof z.ZodObject)) return [];
  return Object.entries(plain.shape).flatMap(([name, part]) =>
    silent(part as z.ZodType, (value as Record<string, unknown>)[name], `${path}.${name}`),
  );
}

describe('the fields of the editor', () => {
  it('are those of the schema, each once', () => {
    expect(differences(programmeSchema, programmeFields)).toEqual([]);
    const names = sections.flatMap(({ members }) => Object.keys(members));
    expect(new Set(names).size).toBe(names.length);
  });

  it('would miss one that is new in the schema', () => {
    const { targets: _targets, ...others } = programmeFields;
    expect(differences(programmeSchema, others)).toEqual(['.targets: no field']);
  });

  it('are all filled in by the programme that the round trip uses', () => {
    expect(silent(programmeSchema, fullProgramme)).toEqual([]);
  });
});
