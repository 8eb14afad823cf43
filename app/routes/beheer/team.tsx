import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listJobcoaches } from '../../../db/queries/accounts.ts';
import { findTeam, membersOf } from '../../../db/queries/teams.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { addMember, endMember, endTeam, saveTeam } from '../../domain/team/save-team.ts';
import { leaveForm, memberForm, teamForm } from '../../domain/team/team-forms.ts';
import { CardItem, CardList, Empty, Section } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, Checkbox, ErrorSummary, SelectField, TextField } from '../../ui/form.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { answerFor, chosenStep } from '../steps.ts';

export const meta: MetaFunction = () => [{ title: 'Team - Werkbrug' }];

export const loader = guarded('account.manage', async ({ services, params }) => {
  const team = await findTeam(services.db, params.id ?? '');
  if (!team) throw notFound();
  const members = await membersOf(services.db, team.id);
  const jobcoaches = await listJobcoaches(services.db);
  return {
    team,
    members,
    others: jobcoaches.filter((one) => !members.some((member) => member.id === one.id)),
  };
});

export const action = guarded('account.manage', async ({ request, params, context }) => {
  const teamId = params.id ?? '';
  const done = () => seeOther(withDone(`/beheer/teams/${encodeURIComponent(teamId)}`, 'opgeslagen'));
  switch (await chosenStep(request)) {
    case 'opslaan':
      return submitted(request, teamForm, async (value) => {
        await saveTeam(context, { id: teamId, ...value });
        return done();
      });
    case 'erbij':
      return submitted(request, memberForm, async (value) => {
        await addMember(context, { teamId, ...value });
        return done();
      });
    case 'eraf':
      return submitted(request, leaveForm, async (value) => {
        await endMember(context, { teamId, ...value });
        return done();
      });
    case 'opheffen':
      return submitted(request, z.object({}), async () => {
        await endTeam(context, { id: teamId });
        return seeOther(withDone('/beheer/teams', 'opgeslagen'));
      });
    default:
      throw notFound();
  }
});

export default function Team() {
  const { team, members, others } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({
    id: 'team',
    schema: teamForm,
    answer: answerFor(answer, 'opslaan'),
    defaults: { name: team.name, ...(team.open === 1 ? { open: 'on' } : {}) },
  });
  const [adding, member] = useSchemaForm({
    id: 'lid',
    schema: memberForm,
    answer: answerFor(answer, 'erbij'),
    defaults: {},
  });
  return (
    <div className="wb-stack--wide wb-text">
      <div className="wb-stack">
        <TextLink to="/beheer/teams">Alle teams</TextLink>
        <Heading level={1}>{team.name}</Heading>
        <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
          <ErrorSummary form={form} labels={{ name: 'Naam' }} />
          <input type="hidden" name="actie" value="opslaan" />
          <TextField field={fields.name} label="Naam" />
          <Checkbox field={fields.open} label="Jobcoaches van dit team mogen bij elkaars kandidaten" />
          <Paragraph quiet>
            Een kandidaat leest altijd wie er keek en waarom. Kies dit alleen als uw gemeente dat zo heeft
            afgesproken.
          </Paragraph>
          <Button>Opslaan</Button>
        </Form>
      </div>
      <Section title="Wie erin zit" id="leden">
        {members.length === 0 ? <Empty>Nog niemand.</Empty> : null}
        <CardList>
          {members.map((one) => (
            <CardItem key={one.id}>
              <p className="nl-paragraph">
                {one.name}
                {one.leads === 1 ? ', leidt dit team' : ''}
              </p>
              <div className="wb-row">
                <Form method="post">
                  <input type="hidden" name="actie" value="erbij" />
                  <input type="hidden" name="accountId" value={one.id} />
                  {one.leads === 1 ? null : <input type="hidden" name="leads" value="on" />}
                  <Button look="subtle">
                    {one.leads === 1 ? 'Leidt het team niet meer' : 'Leidt het team'}
                    <span className="wb-hidden"> ({one.name})</span>
                  </Button>
                </Form>
                <Form method="post">
                  <input type="hidden" name="actie" value="eraf" />
                  <input type="hidden" name="accountId" value={one.id} />
                  <Button look="subtle">
                    Uit het team
                    <span className="wb-hidden"> ({one.name})</span>
                  </Button>
                </Form>
              </div>
            </CardItem>
          ))}
        </CardList>
      </Section>
      {others.length > 0 ? (
        <Section title="Iemand erbij" id="erbij">
          <Form method="post" id={adding.id} noValidate className="wb-stack wb-form">
            <ErrorSummary form={adding} labels={{ accountId: 'Jobcoach' }} />
            <input type="hidden" name="actie" value="erbij" />
            <SelectField
              field={member.accountId}
              label="Jobcoach"
              options={others.map((one) => ({ value: one.id, label: one.name }))}
            />
            <Checkbox field={member.leads} label="Leidt het team en ziet al zijn kandidaten" />
            <Button look="secondary">Toevoegen</Button>
          </Form>
        </Section>
      ) : null}
      <Form method="post">
        <input type="hidden" name="actie" value="opheffen" />
        <Button look="secondary" negative>
          Team opheffen
        </Button>
      </Form>
    </div>
  );
}
