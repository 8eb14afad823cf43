import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import type { z } from 'zod';
import { notFound } from '../auth/guard.ts';
import { diagnosisWords } from '../domain/candidate/diagnosis-words.ts';
import { errorText, isDomainError } from '../domain/shared/errors.ts';

/**
 * The whole life of a form post: read, parse with its schema, run the use case, answer. A rule that says no becomes
 * a message at its field or on top; what was typed stays.
 *
 * @param run gets the parsed value and gives the response (a redirect as a rule)
 */
export async function submitted<Schema extends z.ZodType, Result extends Response>(
  request: Request,
  schema: Schema,
  run: (value: z.output<Schema>) => Promise<Result>,
  options: { hide?: string[] } = {},
) {
  const form = await readForm(request);
  const submission = parseWithZod(form, { schema });
  const reply = (errors: Parameters<typeof submission.reply>[0] = {}) =>
    submission.reply({ ...errors, ...(options.hide ? { hideFields: options.hide } : {}) } as never);
  if (submission.status !== 'success') {
    // No status: a button in the form that only changes it (one more line), nothing was sent in yet.
    return data({ result: reply() }, { status: submission.status === 'error' ? 400 : 200 });
  }
  const words = diagnosisIn(request, submission.value, form);
  if (words.length > 0)
    return data(
      { result: reply({ formErrors: [errorText('confirmWords', { words: words.join(', ') })] } as never) },
      { status: 409 },
    );
  try {
    return await run(submission.value);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    if (error.code === 'notFound') throw notFound();
    const result = error.field
      ? reply({ fieldErrors: { [error.field]: [error.message] } } as never)
      : reply({ formErrors: [error.message] } as never);
    return data({ result }, { status: 409 });
  }
}

/** Pages on which something is written about a candidate; elsewhere a word of the list is about the work. */
const aboutPeople =
  /^\/(jobcoach|deelnemer|verzoeken|mijn-gegevens|vragen|werkgever\/(sollicitaties|proefplaatsing|plaatsing))(\/|$|\.)/;

/**
 * Words that point to an illness, in what was typed about a person (rules.md "Health"), until the box in the summary
 * of errors says that it is no illness. A form with a box of its own asks by itself.
 */
function diagnosisIn(request: Request, value: unknown, form: FormData): string[] {
  if (!aboutPeople.test(new URL(request.url).pathname) || form.get('geenDiagnose') === 'on') return [];
  if (typeof value !== 'object' || value === null || 'noDiagnosis' in value) return [];
  return diagnosisWords(...Object.values(value).filter((item) => typeof item === 'string'));
}

/**
 * Names that a form of ours has: short, few parts, small numbers. Conform makes a list as long as its highest number,
 * so that `a[99999999]` alone would take gigabytes (measured: 7 digits, 2 s and an answer of 50 MB).
 */
const ownName = /^(?!.*__proto__)[\w-]{1,60}(?:\.[\w-]{1,60}|\[\d{0,3}\]){0,4}$/;
const mostFields = 1_000;

/** Whether these are names that Conform may read. */
export function hasOwnNames(names: Iterable<string>): boolean {
  const list = [...names];
  return list.length <= mostFields && list.every((name) => ownName.test(name));
}

/** @throws Response 400 when the body is no form, or none that a page of ours makes */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => null);
  if (!form || !hasOwnNames(form.keys())) {
    throw new Response('Dit formulier is niet goed aangekomen. Ga terug en probeer het opnieuw.', {
      status: 400,
    });
  }
  return form;
}
