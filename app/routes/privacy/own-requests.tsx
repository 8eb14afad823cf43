import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { requestsOfAccount } from '../../../db/queries/privacy-requests.ts';
import { guarded, seeOther } from '../../auth/guard.ts';
import {
  askForm,
  requestKindLabels,
  requestKindNames,
  requestKinds,
  requestStateLabels,
  takeBackForm,
} from '../../domain/privacy/request-form.ts';
import { askRequest, withdrawRequest } from '../../domain/privacy/requests.ts';
import { Badge, CardItem, CardList, Empty, Section } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, RadioGroup, TextArea } from '../../ui/form.tsx';
import { formatDate, formatMoment } from '../../ui/format.ts';
import { Heading, Paragraph, Prose, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { answerFor, chosenStep } from '../steps.ts';

const page = '/mijn-gegevens/verzoeken';

export const meta: MetaFunction = () => [{ title: 'Vragen over uw gegevens - Werkbrug' }];

export const loader = guarded('account.own', async ({ services, visitor }) => {
  const rows = await requestsOfAccount(services.db, visitor.actor.accountId);
  return {
    token: services.newId(),
    requests: rows.map((row) => ({
      id: row.id,
      kind: requestKindNames[row.kind],
      text: row.text,
      asked: formatMoment(row.askedAt),
      due: formatDate(row.dueOn),
      open: row.state === 'open',
      state: requestStateLabels[row.state],
      answer: row.answer,
      answered: row.answeredAt ? formatMoment(row.answeredAt) : null,
      answeredBy: row.answeredBy,
    })),
  };
});

export const action = guarded('account.own', async ({ request, context }) => {
  if ((await chosenStep(request)) === 'withdraw')
    return submitted(request, takeBackForm, async ({ verzoek }) => {
      await withdrawRequest(context, { id: verzoek });
      return seeOther(withDone(page, 'verzoekIngetrokken'));
    });
  return submitted(request, askForm, async ({ kind, text, formulier }) => {
    await askRequest(context, { kind, text, formToken: formulier });
    return seeOther(withDone(page, 'verzoek'));
  });
});

export default function OwnRequests() {
  const { requests, token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({
    id: 'verzoek',
    schema: askForm,
    answer: answerFor(answer, 'ask'),
    defaults: {},
  });
  return (
    <div className="wb-stack--wide wb-text">
      <div className="wb-stack">
        <Heading level={1}>Vragen over uw gegevens</Heading>
        <Paragraph>
          Klopt er iets niet, of bent u het ergens niet mee eens? Vraag het hier. U krijgt binnen een maand
          antwoord. Wilt u eerst zien wat wij van u hebben? Kijk bij{' '}
          <TextLink to="/mijn-gegevens">alles wat wij van u hebben</TextLink>.
        </Paragraph>
      </div>
      <Section title="Nieuwe vraag" id="nieuw">
        <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
          <ErrorSummary form={form} />
          <input type="hidden" name="actie" value="ask" />
          <input type="hidden" name="formulier" value={token} />
          <RadioGroup
            field={fields.kind}
            label="Wat wilt u?"
            options={requestKinds.map((kind) => ({ value: kind, label: requestKindLabels[kind] }))}
          />
          <TextArea
            field={fields.text}
            label="Waar gaat het over?"
            hint="Schrijf op wat er niet klopt en hoe het moet zijn, of wat weg moet. Schrijf geen ziekte op."
          />
          <Button>Versturen</Button>
        </Form>
      </Section>
      <Section title="Wat u eerder vroeg" id="eerder">
        {requests.length === 0 ? (
          <Empty>U heeft nog niets gevraagd.</Empty>
        ) : (
          <CardList>
            {requests.map((row) => (
              <CardItem key={row.id}>
                <Heading level={3}>Vraag van {row.asked}</Heading>
                <Paragraph>
                  <Badge tone={row.open ? 'warning' : 'neutral'}>{row.state}</Badge> Het gaat over: {row.kind}
                  .
                </Paragraph>
                <Prose>{row.text}</Prose>
                {row.open ? (
                  <>
                    <Paragraph quiet>U krijgt antwoord voor of op {row.due}.</Paragraph>
                    <Form method="post">
                      <input type="hidden" name="actie" value="withdraw" />
                      <input type="hidden" name="verzoek" value={row.id} />
                      <Button look="secondary">Deze vraag intrekken</Button>
                    </Form>
                  </>
                ) : null}
                {row.answer ? (
                  <>
                    <Paragraph quiet>
                      Antwoord van {row.answeredBy} op {row.answered}:
                    </Paragraph>
                    <Prose>{row.answer}</Prose>
                  </>
                ) : null}
              </CardItem>
            ))}
          </CardList>
        )}
      </Section>
    </div>
  );
}
