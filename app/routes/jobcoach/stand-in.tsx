import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { listJobcoaches } from '../../../db/queries/accounts.ts';
import { standInsAround } from '../../../db/queries/stand-ins.ts';
import { guarded, seeOther } from '../../auth/guard.ts';
import { endStandInForm, ownStandInForm } from '../../domain/account/account-forms.ts';
import { addStandIn, endStandIn } from '../../domain/account/stand-in.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { CardItem, CardList, Empty, Section } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, SelectField, TextField } from '../../ui/form.tsx';
import { formatDate } from '../../ui/format.ts';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { chosenStep } from '../steps.ts';

export const meta: MetaFunction = () => [{ title: 'Waarneming - Werkbrug' }];

const page = '/jobcoach/waarneming';

export const loader = guarded('account.standIn', async ({ services, visitor }) => {
  const { accountId } = visitor.actor;
  const today = todayOf(services.clock).toString();
  const rows = await standInsAround(services.db, { accountId, today });
  const colleagues = await listJobcoaches(services.db);
  return {
    rows: rows.map(({ absentId, ...row }) => ({ ...row, ends: absentId === accountId })),
    colleagues: colleagues.filter((one) => one.id !== accountId),
  };
});

export const action = guarded('account.standIn', async ({ request, context }) => {
  if ((await chosenStep(request)) === 'stoppen')
    return submitted(request, endStandInForm, async ({ id }) => {
      await endStandIn(context, { id });
      return seeOther(withDone(page, 'waarnemingGestopt'));
    });
  return submitted(request, ownStandInForm, async (value) => {
    await addStandIn(context, { ...value, absentId: context.actor.accountId });
    return seeOther(withDone(page, 'waarneming'));
  });
});

export default function StandIn() {
  const { rows, colleagues } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'waarneming', schema: ownStandInForm, answer });
  return (
    <div className="wb-stack--wide wb-text">
      <div className="wb-stack">
        <TextLink to="/jobcoach">Terug naar de werklijst</TextLink>
        <Heading level={1}>Waarneming</Heading>
        <Paragraph>
          Bent u er een tijd niet? Laat een collega dan uw kandidaten begeleiden. Die ziet en doet tot en met
          de laatste dag hetzelfde als u. De kandidaat leest dit in het overzicht van wie er keek.
        </Paragraph>
      </div>
      <Section title="Nu en straks" id="nu">
        {rows.length === 0 ? <Empty>Er is geen waarneming afgesproken.</Empty> : null}
        <CardList>
          {rows.map((row) => (
            <CardItem key={row.id}>
              <Paragraph>
                <strong>{row.name}</strong> neemt waar voor <strong>{row.absentName}</strong>,{' '}
                {formatDate(row.fromDate)} tot en met {row.toDate ? formatDate(row.toDate) : ''}
              </Paragraph>
              {row.ends ? (
                <Form method="post">
                  <input type="hidden" name="actie" value="stoppen" />
                  <input type="hidden" name="id" value={row.id} />
                  <Button look="subtle">
                    Nu stoppen<span className="wb-hidden"> ({row.name})</span>
                  </Button>
                </Form>
              ) : null}
            </CardItem>
          ))}
        </CardList>
      </Section>
      <Section title="Een collega vragen" id="vragen">
        <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
          <ErrorSummary
            form={form}
            labels={{ accountId: 'Collega', fromDate: 'Eerste dag', toDate: 'Laatste dag' }}
          />
          <SelectField
            field={fields.accountId}
            label="Wie neemt voor u waar?"
            options={colleagues.map((one) => ({ value: one.id, label: one.name }))}
          />
          <TextField field={fields.fromDate} label="Eerste dag" type="date" short />
          <TextField field={fields.toDate} label="Laatste dag" type="date" short />
          <Button>Vastleggen</Button>
        </Form>
      </Section>
    </div>
  );
}
