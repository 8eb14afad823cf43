import { z } from 'zod';
import { paragraph } from '#app/domain/shared/fields.ts';
import { submitted } from '#app/routes/form.ts';

const schema = z.object({ note: paragraph('de notitie') });

/** Posts a form with one text field to a page, the way every action does. */
export async function callForm(path: string, fields: Record<string, string>) {
  const saved: string[] = [];
  const answer: unknown = await submitted(
    new Request(`http://werkbrug.test${path}`, { method: 'POST', body: new URLSearchParams(fields) }),
    schema,
    async ({ note }) => {
      saved.push(note);
      return new Response(null, { status: 303, headers: { Location: '/' } });
    },
  );
  if (answer instanceof Response) return { saved, status: answer.status, message: '', typed: {} };
  const { data, init } = answer as {
    data: { result: { error?: Record<string, string[]>; initialValue?: Record<string, unknown> } };
    init: { status: number };
  };
  return {
    saved,
    status: init.status,
    message: Object.values(data.result.error ?? {})
      .flat()
      .join(' '),
    typed: data.result.initialValue ?? {},
  };
}
