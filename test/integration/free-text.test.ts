import { describe, expect, it } from 'vitest';
import { callForm } from '#test/factories/form-call.ts';
import { formSchemas } from '#test/factories/form-schemas.ts';

/** Never shown or stored as text: passwords, tokens, ids, own paths. */
const noText =
  /password|wachtwoord|formulier|token|hash|^id$|Id$|terug|doel|skillMust|skillWish|occupationChoice|draw|verzoek|candidates|reasonCode|sollicitatie|current|again|^to$|^from$|^gelezen$|^kind$|^actie$|^code$/i;

const fields = formSchemas.flatMap(({ name, shape }) =>
  Object.entries(shape).map(([field, schema]) => ({ form: name, field, schema })),
);
/** The field keeps the text, as against a box that reads it as no or a number. */
function takes(schema: (typeof fields)[number]['schema'], text: string): boolean {
  const answer = schema.safeParse(text);
  return answer.success && typeof answer.data === 'string' && answer.data.length > 1;
}

describe('every field of every form that takes free text', () => {
  const free = fields.filter(({ field, schema }) => takes(schema, 'gewone woorden') && !noText.test(field));

  it('is found', () => {
    expect(formSchemas.length).toBeGreaterThan(40);
    expect(free.length).toBeGreaterThan(60);
  });

  it('refuses a citizen service number with an explanation, and takes other numbers', () => {
    const open = free.flatMap(({ form, field, schema }) => {
      const answer = schema.safeParse('nr 123.456.782');
      const said = answer.success ? '' : answer.error.issues.map((issue) => issue.message).join(' ');
      return said.includes('burgerservicenummer') ? [] : [`${form}.${field}`];
    });
    expect(open).toEqual([]);
    const strict = free.filter(
      ({ schema }) =>
        takes(schema, 'bel 123') && !(takes(schema, '06-12345678') && takes(schema, '12345678')),
    );
    expect(strict.map(({ form, field }) => `${form}.${field}`)).toEqual([]);
  });

  it('refuses one where a telephone number or address is asked', () => {
    const open = fields
      .filter(({ schema }) => takes(schema, '0612345678') && !takes(schema, 'gewone woorden'))
      .filter(({ field, schema }) => takes(schema, '111222333') && !/signal|capacity|caseload/.test(field))
      .map(({ form, field }) => `${form}.${field}`);
    expect(open).toEqual([]);
    const mail = fields
      .filter(({ schema }) => takes(schema, 'a@b.nl') && !takes(schema, 'gewone woorden'))
      .filter(({ schema }) => takes(schema, '111222333@b.nl'))
      .map(({ form, field }) => `${form}.${field}`);
    expect(mail).toEqual([]);
  });
});

describe('a word of an illness, written about a person', () => {
  const page = '/jobcoach/contact/1';

  it('is asked about before anything is saved, and nothing typed is lost', async () => {
    const stopped = await callForm(page, { note: 'Hij heeft PTSS sinds mei.' });
    expect(stopped.saved).toEqual([]);
    expect(stopped.status).toBe(409);
    expect(stopped.message).toContain('ptss');
    expect(stopped.typed).toMatchObject({ note: 'Hij heeft PTSS sinds mei.' });
  });

  it('can be confirmed by the box, without JavaScript', async () => {
    const answer = await callForm(page, { note: 'Werkt met mensen met kanker.', geenDiagnose: 'on' });
    expect(answer.saved).toEqual(['Werkt met mensen met kanker.']);
  });

  it.each([
    'Toevoegen aan de lijst',
    'Kan niet tillen',
    'Hij is kankeraar noch zeurpiet',
    'Additief 12',
    'HIVO-kas',
  ])('raises no alarm for %j', async (note) => {
    expect((await callForm(page, { note })).saved).toEqual([note]);
  });

  it('is about the work in a vacancy', async () => {
    const note = 'U helpt mensen met dementie.';
    expect((await callForm('/werkgever/vacatures/nieuw', { note })).saved).toEqual([note]);
  });
});

describe('the names of a form', () => {
  it.each([
    'note[99999999]',
    'note[0][0][0][0][0][0]',
    'a.b.c.d.e.f.g',
    '__proto__[x]',
    'x'.repeat(100),
    'a b',
  ])('%s is no name of ours: the form is refused before a list of that length is made', async (name) => {
    const began = performance.now();
    await expect(callForm('/inloggen', { note: 'ja', [name]: 'x' })).rejects.toMatchObject({ status: 400 });
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('are refused when there are too many', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`n${index}`, 'x']));
    await expect(callForm('/inloggen', many)).rejects.toMatchObject({ status: 400 });
  });

  it.each(['extra[12].label', 'skills[3]', 'days', 'signal.weeks', 'list[]'])('%s is one', async (name) => {
    expect((await callForm('/inloggen', { note: 'ja', [name]: 'x' })).saved).toEqual(['ja']);
  });
});
