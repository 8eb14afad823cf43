import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { emergencies } from '../../../db/queries/emergency.ts';
import { guarded, seeOther } from '../../auth/guard.ts';
import {
  beginEmergency,
  emergencyMinutes,
  reviewEmergency,
} from '../../domain/candidate/emergency-access.ts';
import { emergencyForm, reviewForm } from '../../domain/candidate/emergency-form.ts';
import { momentText } from '../../domain/shared/clock.ts';
import { CardItem, CardList, Empty, Section } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, TextArea, TextField } from '../../ui/form.tsx';
import { formatMoment } from '../../ui/format.ts';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { chosenStep } from '../steps.ts';

export const meta: MetaFunction = () => [{ title: 'Noodtoegang - Werkbrug' }];

/** The audit trail keeps them all. */
const shown = 100;

export const loader = guarded('candidate.emergency', async ({ services, visitor }) => {
  const now = momentText(services.clock.now());
  const rows = await emergencies(services.db, shown);
  return {
    token: services.newId(),
    minutes: emergencyMinutes,
    rows: rows.map(({ accountId, ...row }) => ({
      ...row,
      own: accountId === visitor.actor.accountId,
      open: row.endsAt > now,
    })),
  };
});

export const action = guarded('candidate.emergency', async ({ request, context }) => {
  if ((await chosenStep(request)) === 'nakijken')
    return submitted(request, reviewForm, async ({ id }) => {
      await reviewEmergency(context, { id });
      return seeOther(withDone('/beheer/noodtoegang', 'nagekeken'));
    });
  return submitted(request, emergencyForm, async (value) => {
    const id = await beginEmergency(context, value);
    return seeOther(withDone(`/beheer/noodtoegang/${id}`, 'noodtoegang'));
  });
});

export default function Emergency() {
  const { token, rows, minutes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'noodtoegang', schema: emergencyForm, answer });
  return (
    <div className="wb-stack--wide wb-text">
      <div className="wb-stack">
        <Heading level={1}>Noodtoegang</Heading>
        <Paragraph>
          Een beheerder ziet geen gegevens van kandidaten. Alleen als het niet anders kan, opent u één
          dossier, {minutes} minuten lang. De deelnemer, de jobcoach en de andere beheerders krijgen meteen
          bericht en lezen uw reden.
        </Paragraph>
      </div>
      <Section title="Een dossier openen" id="openen">
        <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
          <ErrorSummary form={form} labels={{ number: 'Nummer', reason: 'Reden' }} />
          <input type="hidden" name="formulier" value={token} />
          <TextField field={fields.number} label="Nummer van de kandidaat" short inputMode="numeric" />
          <TextArea
            field={fields.reason}
            label="Waarom is dit nu nodig?"
            rows={3}
            hint="Noem nooit een ziekte of diagnose."
          />
          <Button>Dossier openen</Button>
        </Form>
      </Section>
      <Section title="Wie noodtoegang had" id="lijst">
        {rows.length === 0 ? <Empty>Er is nog nooit noodtoegang genomen.</Empty> : null}
        <CardList>
          {rows.map((row) => (
            <CardItem key={row.id} tone={row.reviewedAt ? 'plain' : 'amber'}>
              <Heading level={3}>
                {row.name}, kandidaat {row.number}
              </Heading>
              <Paragraph>{row.reason}</Paragraph>
              <div className="wb-quiet wb-small">
                Vanaf {formatMoment(row.startedAt)} tot {formatMoment(row.endsAt)}.{' '}
                {row.reviewedAt
                  ? `Nagekeken door ${row.reviewerName} op ${formatMoment(row.reviewedAt)}.`
                  : 'Nog niet nagekeken.'}
              </div>
              {row.own && row.open ? (
                <TextLink to={`/beheer/noodtoegang/${row.id}`}>
                  Dossier van kandidaat {row.number} bekijken
                </TextLink>
              ) : null}
              {!row.own && !row.reviewedAt ? (
                <Form method="post">
                  <input type="hidden" name="actie" value="nakijken" />
                  <input type="hidden" name="id" value={row.id} />
                  <Button look="secondary">
                    Ik heb dit nagekeken
                    <span className="wb-hidden">
                      {' '}
                      ({row.name}, kandidaat {row.number})
                    </span>
                  </Button>
                </Form>
              ) : null}
            </CardItem>
          ))}
        </CardList>
      </Section>
    </div>
  );
}
