import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import type { z } from 'zod';
import { notFound } from '../auth/guard.ts';
import { isDomainError } from '../domain/shared/errors.ts';

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

/** @throws Response 400 when the body is no form */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response('Dit formulier is niet goed aangekomen. Ga terug en probeer het opnieuw.', {
      status: 400,
    });
  }
}
