import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { homeOf, open, ownPath, seeOther } from '../../auth/guard.ts';
import { forgiveUse, limitUse } from '../../auth/rate-limit.ts';
import { isSecure, sessionCookie } from '../../auth/session.ts';
import { codeForm } from '../../domain/account/account-forms.ts';
import { passWithCode } from '../../domain/account/second-factor.ts';
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Code invullen - Werkbrug' }];

export const loader = open(({ waiting, visitor, url }) => {
  if (!waiting) throw seeOther(visitor ? homeOf(visitor.actor.role) : '/');
  return { back: ownPath(url.searchParams.get('terug'), '') };
});

export const action = open(async ({ request, services, app, waiting }) => {
  if (!waiting) throw seeOther('/');
  const { actor, sessionId } = waiting;
  return submitted(
    request,
    codeForm,
    async ({ code, terug }) => {
      await limitUse(app.services, 'code', actor.accountId);
      const secret = await passWithCode(
        { ...services, actor },
        { code, sessionId, keys: app.env.SECRET_KEYS },
      );
      await forgiveUse(app.services, 'code', actor.accountId);
      return seeOther(ownPath(terug ?? null, homeOf(actor.role)), {
        'Set-Cookie': sessionCookie(secret, isSecure(app.env)),
      });
    },
    { hide: ['code'] },
  );
});

export default function SecondFactorCode() {
  const { back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'code', schema: codeForm, answer });
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>Vul de code in</Heading>
      <Paragraph>Open de app op uw telefoon. Daar staat een code van zes cijfers.</Paragraph>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} labels={{ code: 'Code' }} />
        <TextField
          field={fields.code}
          label="Code"
          short
          autoComplete="one-time-code"
          hint="Geen telefoon bij de hand? Vul dan een van uw herstelcodes in."
        />
        <input type="hidden" name="terug" value={back} />
        <Button>Verder</Button>
      </Form>
      <Form method="post" action="/uitloggen">
        <Button look="subtle">Stoppen en uitloggen</Button>
      </Form>
    </div>
  );
}
