import { describe, expect, it } from 'vitest';
import { openingFormData } from '#test/factories/opening.ts';
import { openingForm, openingKinds, payOfKind } from './opening-form.ts';

const employer = { contactId: 'contact-1' };

/** Messages per field of what a browser would send. */
function messages(changes: Record<string, string | string[] | undefined>, action = 'bekijken') {
  const result = openingForm.safeParse({ ...openingFormData(employer, changes), actie: action });
  const found: Record<string, string> = {};
  for (const issue of result.error?.issues ?? []) found[issue.path.join('.')] ??= issue.message;
  return found;
}

describe('openingForm', () => {
  it('accepts a complete form', () => {
    expect(messages({})).toEqual({});
  });

  it.each([
    ['a postcode without digits', { postcode: 'ABCD EF' }, 'postcode'],
    ['a postcode that starts with 0', { postcode: '0311 AB' }, 'postcode'],
    ['no postcode', { postcode: '' }, 'postcode'],
    ['a week of 0 hours', { hoursMin: '0' }, 'hoursMin'],
    ['no hours', { hoursMin: '' }, 'hoursMin'],
    ['more than 60 hours', { hoursMax: '80' }, 'hoursMax'],
    ['a highest below the lowest', { hoursMin: '30', hoursMax: '20' }, 'hoursMax'],
    ['hours in thirds', { hoursMin: '8,3' }, 'hoursMin'],
    ['no title', { title: '   ' }, 'title'],
    ['a title of 121 characters', { title: 'a'.repeat(121) }, 'title'],
    ['no tasks', { tasks: '\u200B' }, 'tasks'],
    ['no occupation', { occupation: '' }, 'occupation'],
    [
      'a last day to answer after the start',
      { startsOn: '2027-01-04', responseDeadline: '2027-01-05' },
      'responseDeadline',
    ],
    ['a wage without an amount', { payMin: '' }, 'payMin'],
    ['a monthly wage typed as an hourly one', { payMin: '2.450' }, 'payMin'],
    ['a highest wage below the lowest', { payMin: '20', payMax: '15' }, 'payMax'],
    ['a vacancy without pay', { payKind: 'unpaid', payMin: '' }, 'payKind'],
    ['a proefplaatsing with a wage', { kind: 'proefplaatsing', contractAfter: '6 maanden' }, 'payKind'],
    [
      'a proefplaatsing without intention',
      { kind: 'proefplaatsing', payKind: 'unpaid', payMin: '' },
      'contractAfter',
    ],
    ['no contact person', { contactPersonId: 'new' }, 'contactName'],
    ['a contact person without address', { contactPersonId: 'new', contactName: 'Jan' }, 'contactEmail'],
  ])('refuses %s at its field', (_, changes, field) => {
    expect(Object.keys(messages(changes))).toContain(field);
  });

  it('shows everything that is wrong at once, also beside a value that cannot be read', () => {
    expect(
      Object.keys(messages({ title: '', hoursMin: 'veel', startsOn: '31-02-2027', postcode: '' })).sort(),
    ).toEqual(['hoursMin', 'postcode', 'startsOn', 'title']);
  });

  it('keeps a draft with almost nothing in it', () => {
    const parsed = openingForm.safeParse({ actie: 'bewaren', tasks: 'Een begin' });
    expect(parsed.success).toBe(true);
    expect(parsed.data).toMatchObject({ kind: 'vacancy', tasks: 'Een begin', places: 1, hoursMin: null });
  });

  it.each([
    ['a date that does not exist', { startsOn: '31-02-2027' }, 'startsOn'],
    ['hours that are no number', { hoursMin: 'veel' }, 'hoursMin'],
    ['a citizen service number', { tasks: 'Bel over 111222333' }, 'tasks'],
    ['0 places', { places: '0' }, 'places'],
  ])('refuses %s in a draft too', (_, changes, field) => {
    expect(Object.keys(messages(changes, 'bewaren'))).toContain(field);
  });

  it('cleans text pasted from Word and keeps an emoji', () => {
    const parsed = openingForm.parse({
      ...openingFormData(employer, {
        title: '\uFEFFGroen\u00A0werk\u200B 🌱',
        tasks: '“Maaien”\r\n\r\n\r\n\r\n•\u00A0snoeien\u0007',
      }),
      actie: 'bekijken',
    });
    expect(parsed.title).toBe('Groen werk 🌱');
    expect(parsed.tasks).toBe('“Maaien”\n\n• snoeien');
  });

  it('has pay for every kind, and none where the benefit stays', () => {
    for (const kind of openingKinds) expect(payOfKind[kind].length).toBeGreaterThan(0);
    expect(payOfKind.proefplaatsing).not.toContain('hourly');
    expect(payOfKind.vacancy).not.toContain('unpaid');
  });
});
