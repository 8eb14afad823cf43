import { type DefaultValue, type SubmissionResult, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';

/**
 * A form on one zod schema: the same messages in the browser (where the page sends scripts) and on the server.
 *
 * Its fields point to the form by id, and a section of the page may have the same name: hence the prefix, without which
 * the browser would take the section for the form and send nothing.
 *
 * @param id makes the ids of its fields; unique among the forms of the page
 * @param answer what the action gave back, if anything
 */
export function useSchemaForm<Schema extends z.ZodObject>(args: {
  id: string;
  schema: Schema;
  answer?: { result?: unknown } | undefined;
  defaults?: Record<string, unknown>;
}) {
  return useForm<z.input<Schema>>({
    id: `formulier-${args.id}`,
    lastResult: (args.answer?.result ?? null) as SubmissionResult<string[]> | null,
    defaultValue: (args.defaults ?? {}) as DefaultValue<z.input<Schema>>,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: args.schema }) as never,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onBlur',
  });
}
