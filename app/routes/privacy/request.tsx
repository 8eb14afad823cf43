import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { findRequest } from '../../../db/queries/privacy-requests.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { logRequestView } from '../../domain/privacy/log-request-view.ts';
import { answerForm, requestKindLabels, requestStateLabels } from '../../domain/privacy/request-form.ts';
import { answerRequest, requestReach } from '../../domain/privacy/requests.ts';
import { Card, Facts } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, RadioGroup, TextArea } from '../../ui/form.tsx';
import { formatDate, formatMoment } from '../../ui/format.ts';
import { Heading, Paragraph, Prose, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Verzoek over gegevens - Werkbrug' }];

export const loader = guarded('privacyRequest.handle', async ({ services, visitor, params, context }) => {
  const row = await findRequest(services.db, { id: params.id ?? '', reach: requestReach(visitor.actor) });
  if (!row) throw notFound();
  await logRequestView(context, [row], 'request');
  return {
    askedBy: row.askedBy,
    kind: requestKindLabels[row.kind],
    text: row.text,
    asked: formatMoment(row.askedAt),
    due: formatDate(row.dueOn),
    state: requestStateLabels[row.state],
    open: row.state === 'open' && row.accountId !== visitor.actor.accountId,
    answer: row.answer,
    answered: row.answeredAt ? `${row.answeredBy ?? ''}, ${formatMoment(row.answeredAt)}` : null,
    candidateId: visitor.actor.role === 'jobcoach' ? row.candidateId : null,
  };
});

export const action = guarded('privacyRequest.handle', ({ request, context, params }) =>
  submitted(request, answerForm, async ({ decision, answer }) => {
    await answerRequest(context, { id: params.id ?? '', decision, answer });
    return seeOther(withDone('/verzoeken', 'verwerkt'));
  }),
);

export default function PrivacyRequest() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'antwoord', schema: answerForm, answer, defaults: {} });
  return (
    <div className="wb-stack wb-text">
      <TextLink to="/verzoeken">Alle verzoeken</TextLink>
      <Heading level={1}>Verzoek over gegevens</Heading>
      <Facts
        items={[
          ['Van', data.askedBy],
          ['Wat', data.kind],
          ['Gevraagd', data.asked],
          ['Antwoord voor', data.due],
          ['Stand', data.state],
          ['Beantwoord', data.answered],
        ]}
      />
      <Card tone="accent">
        <Prose>{data.text}</Prose>
      </Card>
      {data.candidateId ? (
        <Paragraph>
          <TextLink to={`/jobcoach/kandidaten/${data.candidateId}`}>Naar het dossier</TextLink>
        </Paragraph>
      ) : null}
      {data.answer ? <Prose>{data.answer}</Prose> : null}
      {data.open ? (
        <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
          <ErrorSummary form={form} />
          <RadioGroup
            field={fields.decision}
            label="Wat besluit u?"
            hint="Pas eerst het dossier aan als u ja zegt. Dit formulier verandert het dossier niet."
            options={[
              { value: 'granted', label: 'Ja, het is gedaan' },
              { value: 'refused', label: 'Nee, dat kan niet' },
            ]}
          />
          <TextArea
            field={fields.answer}
            label="Uw antwoord"
            hint="De vrager leest dit. Zegt u nee? Schrijf waarom, en dat iemand een klacht kan indienen bij de Autoriteit Persoonsgegevens."
          />
          <Button>Antwoord versturen</Button>
        </Form>
      ) : null}
    </div>
  );
}
