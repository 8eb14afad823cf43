import { describe, expect, it } from 'vitest';
import { answerFor, chosenStep, problemsElsewhere } from './steps.ts';

const answer = (actie: string, error: Record<string, string[]>) => ({
  result: { initialValue: { actie }, error },
});

describe('which form of a page was sent', () => {
  it('reads it and leaves the body for the form itself', async () => {
    const request = new Request('http://x.test', {
      method: 'POST',
      body: new URLSearchParams({ actie: 'invite' }),
    });
    expect(await chosenStep(request)).toBe('invite');
    expect((await request.formData()).get('actie')).toBe('invite');
  });

  it('is none for a body that is no form', async () => {
    expect(await chosenStep(new Request('http://x.test', { method: 'POST', body: '{}' }))).toBe('');
  });

  it('gives the answer to that form only', () => {
    const given = answer('reject', { note: ['x'] });
    expect(answerFor(given, 'reject')).toBe(given);
    expect(answerFor(given, 'invite')).toBeUndefined();
    expect(answerFor(undefined, 'invite')).toBeUndefined();
  });

  it('shows on top what has no form on the page any more, and nothing twice', () => {
    const given = answer('accept', { '': ['Iemand anders was eerst.'] });
    expect(problemsElsewhere(given, ['withdraw'])).toEqual(['Iemand anders was eerst.']);
    expect(problemsElsewhere(given, ['accept'])).toEqual([]);
    expect(problemsElsewhere(undefined, [])).toEqual([]);
  });
});
