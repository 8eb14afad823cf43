import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { open, seeOther } from '../../auth/guard.ts';
import { answerRound, readRoundLink } from '../../domain/nazorg/follow-up.ts';
import { followUpForm, followUpTexts } from '../../domain/nazorg/follow-up-form.ts';
import { momentText } from '../../domain/shared/clock.ts';
import { systemContext } from '../../domain/shared/system-context.ts';
import { Alert } from '../../ui/blocks.tsx';
import { Button, ErrorSummary, RadioGroup, TextArea } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [
  { title: 'Hoe gaat het nu met u? - Werkbrug' },
  { name: 'robots', content: 'noindex' },
];

export const loader = open(async ({ services, params, url }) => {
  const link = await readRoundLink(services.db, {
    secret: params.token ?? '',
    now: momentText(services.clock.now()),
  });
  const language: 'nl' | 'en' = url.searchParams.get('taal') === 'en' ? 'en' : 'nl';
  return { state: link.state, language, done: url.searchParams.has('verstuurd') };
});

export const action = open(({ request, services, params }) =>
  submitted(request, followUpForm, async (value) => {
    const secret = params.token ?? '';
    await answerRound(systemContext(services), { ...value, secret });
    const language = value.taal === 'en' ? '&taal=en' : '';
    return seeOther(`/vragen/${encodeURIComponent(secret)}?verstuurd=1${language}`);
  }),
);

export default function FollowUp() {
  const { state, language, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const texts = followUpTexts[language];
  const [form, fields] = useSchemaForm({ id: 'vragen', schema: followUpForm, answer });
  const optionsOf = (options: readonly (readonly [string, string])[]) =>
    options.map(([value, label]) => ({ value, label }));
  const closed = state === 'used' ? (done ? texts.thanks : texts.used) : texts.expired;
  return (
    <div className="wb-stack wb-text" lang={language}>
      <Heading level={1}>{texts.title}</Heading>
      <p className="nl-paragraph">
        <a
          className="nl-link"
          href={language === 'nl' ? '?taal=en' : '?taal=nl'}
          lang={language === 'nl' ? 'en' : 'nl'}
          hrefLang={language === 'nl' ? 'en' : 'nl'}
        >
          {texts.other}
        </a>
      </p>
      {state === 'open' ? (
        <>
          <Paragraph>{texts.intro}</Paragraph>
          <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
            <ErrorSummary
              form={form}
              labels={{
                working: texts.working.label,
                benefit: texts.benefit.label,
                going: texts.going.label,
                callMe: texts.callMe.label,
                note: texts.note,
              }}
            />
            <input type="hidden" name="taal" value={language} />
            <RadioGroup
              field={fields.working}
              label={texts.working.label}
              options={optionsOf(texts.working.options)}
            />
            <RadioGroup
              field={fields.benefit}
              label={texts.benefit.label}
              options={optionsOf(texts.benefit.options)}
            />
            <RadioGroup
              field={fields.going}
              label={texts.going.label}
              options={optionsOf(texts.going.options)}
            />
            <RadioGroup
              field={fields.callMe}
              label={texts.callMe.label}
              options={optionsOf(texts.callMe.options)}
            />
            <TextArea field={fields.note} label={texts.note} hint={texts.optional} rows={3} />
            <Button>{texts.send}</Button>
          </Form>
        </>
      ) : (
        <Alert tone={state === 'used' ? 'ok' : 'warning'}>
          <Paragraph>{closed}</Paragraph>
        </Alert>
      )}
    </div>
  );
}
