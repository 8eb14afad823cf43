import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { listTeams } from '../../../db/queries/teams.ts';
import { guarded, seeOther } from '../../auth/guard.ts';
import { makeTeam } from '../../domain/team/save-team.ts';
import { newTeamForm } from '../../domain/team/team-forms.ts';
import { Empty, Section, Table } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Teams - Werkbrug' }];

export const loader = guarded('account.manage', async ({ services }) => ({
  teams: await listTeams(services.db),
}));

export const action = guarded('account.manage', ({ request, context }) =>
  submitted(request, newTeamForm, async (value) => {
    const id = await makeTeam(context, value);
    return seeOther(withDone(`/beheer/teams/${id}`, 'opgeslagen'));
  }),
);

export default function Teams() {
  const { teams } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'team', schema: newTeamForm, answer });
  return (
    <div className="wb-stack--wide wb-text">
      <div className="wb-stack">
        <TextLink to="/beheer/gebruikers">Alle gebruikers</TextLink>
        <Heading level={1}>Teams</Heading>
        <Paragraph>
          Jobcoaches zien alleen hun eigen kandidaten. Wie een team leidt, ziet de kandidaten van het hele
          team. Per team kiest u of collega’s ook bij elkaars kandidaten mogen.
        </Paragraph>
      </div>
      {teams.length === 0 ? (
        <Empty>Er zijn nog geen teams.</Empty>
      ) : (
        <Table
          caption="Teams"
          rows={teams}
          keyOf={(row) => row.id}
          columns={[
            { title: 'Team', cell: (row) => <TextLink to={`/beheer/teams/${row.id}`}>{row.name}</TextLink> },
            { title: 'Jobcoaches', cell: (row) => row.members ?? 0, numeric: true },
            { title: 'Bij elkaars kandidaten', cell: (row) => (row.open === 1 ? 'ja' : 'nee') },
          ]}
        />
      )}
      <Section title="Nieuw team" id="nieuw">
        <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
          <ErrorSummary form={form} labels={{ name: 'Naam' }} />
          <TextField field={fields.name} label="Naam" />
          <Button>Team maken</Button>
        </Form>
      </Section>
    </div>
  );
}
