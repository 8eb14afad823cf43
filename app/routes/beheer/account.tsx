import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { allMembershipsOf, findAccount, listJobcoaches } from '../../../db/queries/accounts.ts';
import { totpOf } from '../../../db/queries/second-factor.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { endStandInForm, standInForm } from '../../domain/account/account-forms.ts';
import { setAccountBlocked } from '../../domain/account/manage-account.ts';
import { roleLabels } from '../../domain/account/role-labels.ts';
import { resetSecondFactor } from '../../domain/account/second-factor.ts';
import { addStandIn, endStandIn } from '../../domain/account/stand-in.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { Badge, Facts, Section } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, SelectField, TextField } from '../../ui/form.tsx';
import { formatDate } from '../../ui/format.ts';
import { Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { readForm, submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Gebruiker - Werkbrug' }];

export const loader = guarded('account.manage', async ({ params, services, visitor }) => {
  const account = await findAccount(services.db, params.id ?? '');
  if (!account) throw notFound();
  const today = todayOf(services.clock).toString();
  const [memberships, jobcoaches] = await Promise.all([
    allMembershipsOf(services.db, account.id),
    listJobcoaches(services.db),
  ]);
  return {
    account: { id: account.id, name: account.name, email: account.email, status: account.status },
    hasSecondFactor: (await totpOf(services.db, account.id))?.confirmedAt != null,
    isSelf: account.id === visitor.actor.accountId,
    memberships: memberships.map((row) => ({
      ...row,
      runs: row.standInForName !== null && row.toDate !== null && row.toDate >= today,
    })),
    isJobcoach: memberships.some((membership) => membership.role === 'jobcoach'),
    colleagues: jobcoaches.filter((jobcoach) => jobcoach.id !== account.id),
  };
});

export const action = guarded('account.manage', async ({ request, params, context }) => {
  const accountId = params.id ?? '';
  const form = await readForm(request.clone() as Request);
  const intent = form.get('actie');
  const back = `/beheer/gebruikers/${encodeURIComponent(accountId)}`;
  if (intent === 'blokkeren' || intent === 'toelaten') {
    await setAccountBlocked(context, { accountId, blocked: intent === 'blokkeren' });
    return seeOther(withDone(back, 'opgeslagen'));
  }
  if (intent === 'waarnemingStoppen') {
    return submitted(request, endStandInForm, async ({ id }) => {
      await endStandIn(context, { id });
      return seeOther(withDone(back, 'waarnemingGestopt'));
    });
  }
  if (intent === 'tweedeStap') {
    await resetSecondFactor(context, { accountId });
    return seeOther(withDone(back, 'tweedeStapUit'));
  }
  return submitted(request, standInForm, async (value) => {
    await addStandIn(context, { accountId, ...value });
    return seeOther(withDone(back, 'opgeslagen'));
  });
});

export default function Account() {
  const { account, hasSecondFactor, isSelf, memberships, isJobcoach, colleagues } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'waarnemen', schema: standInForm, answer });
  return (
    <div className="wb-stack--wide wb-text">
      <div className="wb-stack">
        <Heading level={1}>{account.name}</Heading>
        <Facts
          items={[
            ['E-mailadres', account.email],
            [
              'Stand',
              <Badge
                key="stand"
                tone={
                  account.status === 'active'
                    ? 'success'
                    : account.status === 'disabled'
                      ? 'danger'
                      : 'neutral'
                }
              >
                {account.status === 'active'
                  ? 'actief'
                  : account.status === 'disabled'
                    ? 'geblokkeerd'
                    : 'uitgenodigd'}
              </Badge>,
            ],
          ]}
        />
        {isSelf ? (
          <Paragraph quiet>Dit bent u zelf.</Paragraph>
        ) : (
          <Form method="post">
            <input
              type="hidden"
              name="actie"
              value={account.status === 'disabled' ? 'toelaten' : 'blokkeren'}
            />
            <Button look="secondary" negative={account.status !== 'disabled'}>
              {account.status === 'disabled' ? 'Weer toelaten' : 'Account blokkeren'}
            </Button>
          </Form>
        )}
      </div>
      {hasSecondFactor && !isSelf ? (
        <Section title="Inloggen in twee stappen" id="tweede-stap">
          <Paragraph>
            Is deze persoon de telefoon en de herstelcodes kwijt? Controleer eerst wie u spreekt. Wie u helpt,
            wordt overal uitgelogd en krijgt bericht.
          </Paragraph>
          <Form method="post">
            <input type="hidden" name="actie" value="tweedeStap" />
            <Button look="secondary" negative>
              Tweede stap uitzetten
            </Button>
          </Form>
        </Section>
      ) : null}
      <Section title="Rollen" id="rollen">
        <List>
          {memberships.map((membership) => (
            <li key={membership.id}>
              {membership.standInForName
                ? `neemt waar voor ${membership.standInForName}`
                : roleLabels[membership.role]}
              {membership.organisationName ? ` bij ${membership.organisationName}` : ''}
              {membership.region ? `, regio ${membership.region}` : ''}, vanaf{' '}
              {formatDate(membership.fromDate)}
              {membership.toDate ? ` tot en met ${formatDate(membership.toDate)}` : ''}
              {membership.runs ? (
                <Form method="post">
                  <input type="hidden" name="actie" value="waarnemingStoppen" />
                  <input type="hidden" name="id" value={membership.id} />
                  <Button look="subtle">
                    Nu stoppen
                    <span className="wb-hidden"> (waarneming voor {membership.standInForName})</span>
                  </Button>
                </Form>
              ) : null}
            </li>
          ))}
        </List>
      </Section>
      {isJobcoach ? (
        <Section title="Laten waarnemen voor een collega" id="waarnemen-kop">
          <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
            <ErrorSummary
              form={form}
              labels={{ absentId: 'Collega', fromDate: 'Eerste dag', toDate: 'Laatste dag' }}
            />
            <SelectField
              field={fields.absentId}
              label="Wie is er weg?"
              options={colleagues.map((colleague) => ({ value: colleague.id, label: colleague.name }))}
            />
            <TextField field={fields.fromDate} label="Eerste dag" type="date" short />
            <TextField field={fields.toDate} label="Laatste dag" type="date" short />
            <Button>Waarneming vastleggen</Button>
          </Form>
        </Section>
      ) : null}
      <Paragraph>
        <TextLink to="/beheer/gebruikers">Terug naar alle gebruikers</TextLink>
      </Paragraph>
    </div>
  );
}
