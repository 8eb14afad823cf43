import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guarded, notFound } from '../../auth/guard.ts';
import { applicationStateLabels } from '../../domain/application/application-transitions.ts';
import { isEnded } from '../../domain/application/apply-application-action.ts';
import { nextStepForEmployer } from '../../domain/application/next-step.ts';
import { logView } from '../../domain/disclosure/log-view.ts';
import { visibleListToEmployer } from '../../domain/disclosure/visible-to-employer.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { Badge, Empty, Section, Table } from '../../ui/blocks.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';

export const meta: MetaFunction = () => [{ title: 'Kandidaten - Werkbrug' }];

export const loader = guarded('application.handleAsEmployer', async ({ services, context }) => {
  const { organisationId } = context.actor;
  if (!organisationId) throw notFound();
  const today = todayOf(services.clock).toString();
  const visible = await visibleListToEmployer(services.db, organisationId);
  const named = visible.filter((row) => row.named);
  // A name in a list is a view of personal data; a number is not.
  await logView(context, {
    candidateIds: [...new Set(named.map((row) => row.candidateId))],
    what: 'list',
    why: 'employerList',
  });
  const rows = visible.map(({ candidateId: _, ...row }) => ({
    ...row,
    stateLabel: applicationStateLabels[row.state],
    next: nextStepForEmployer(row, today),
  }));
  return {
    running: rows.filter((row) => !isEnded(row.state)),
    ended: rows.filter((row) => isEnded(row.state)),
  };
});

type Row = Awaited<ReturnType<typeof loader>>['running'][number];

export default function EmployerCandidates() {
  const { running, ended } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="wb-stack wb-text">
        <Heading level={1}>Kandidaten</Heading>
        <Paragraph>
          U ziet eerst een profiel zonder naam. Nodigt u iemand uit? Dan ziet u wat deze kandidaat met u wil
          delen.
        </Paragraph>
      </div>
      {running.length === 0 ? (
        <Empty>
          <Paragraph>
            Er zijn nu geen kandidaten. U krijgt bericht als iemand solliciteert of wordt voorgedragen.
          </Paragraph>
        </Empty>
      ) : (
        <Rows caption="Lopende kandidaten" rows={running} />
      )}
      {ended.length > 0 ? (
        <Section title="Afgerond" id="afgerond">
          <details>
            <summary>Laat zien wat klaar is ({ended.length})</summary>
            <Rows caption="Afgeronde kandidaten" rows={ended} />
          </details>
        </Section>
      ) : null}
    </>
  );
}

function Rows({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  return (
    <Table
      caption={caption}
      columns={[
        {
          title: 'Kandidaat',
          cell: (row) => <TextLink to={`/werkgever/sollicitaties/${row.id}`}>{row.label}</TextLink>,
        },
        { title: 'Voor', cell: (row) => row.title },
        { title: 'Stand', cell: (row) => <Badge>{row.stateLabel}</Badge> },
        {
          title: 'Volgende stap',
          cell: (row) => (
            <>
              {row.next.act ? <Badge tone="warning">Nu doen</Badge> : null} {row.next.text}
            </>
          ),
        },
      ]}
      rows={rows}
      keyOf={(row) => row.id}
    />
  );
}
