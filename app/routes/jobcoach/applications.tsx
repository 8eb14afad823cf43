import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listApplications } from '../../../db/queries/application-lists.ts';
import { guarded } from '../../auth/guard.ts';
import { chosenCaseloads } from '../../auth/reach.ts';
import { applicationStateLabels } from '../../domain/application/application-transitions.ts';
import { nextStepForJobcoach, type WorkGroup, workGroupTitles } from '../../domain/application/next-step.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { Badge, Empty, Section, Table } from '../../ui/blocks.tsx';
import { CaseloadNav } from '../../ui/caseload-nav.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { logListed } from '../case-views.ts';
import { caseloadChoices } from '../caseload-choices.ts';

export const meta: MetaFunction = () => [{ title: 'Sollicitaties - Werkbrug' }];

/** A caseload of some hundreds has fewer running at once. */
const most = 500;

export const loader = guarded('application.guide', async ({ services, context, url }) => {
  const whose = url.searchParams.get('van');
  const caseloadOf = chosenCaseloads(context.actor, whose);
  const today = todayOf(services.clock).toString();
  const found = await listApplications(services.db, {
    reach: { of: 'jobcoach', caseloadOf },
    only: 'running',
    limit: most,
  });
  await logListed(context, found);
  const rows = found.map((row) => ({
    id: row.id,
    name: `${row.firstName} ${row.lastName}`,
    title: row.title,
    employerName: row.employerName,
    state: applicationStateLabels[row.state],
    answerBy: row.answerBy,
    next: nextStepForJobcoach(
      { ...row, released: row.releasedByCandidate === 1 && row.releasedByJobcoach === 1 },
      today,
    ),
  }));
  // Soonest deadline first: what runs out today must not stand below what can wait.
  rows.sort((a, b) => (a.answerBy ?? '9999').localeCompare(b.answerBy ?? '9999'));
  return { rows, caseloads: await caseloadChoices(services.db, context.actor, whose) };
});

export default function Applications() {
  const { rows, caseloads } = useLoaderData<typeof loader>();
  const groups = (Object.keys(workGroupTitles) as Exclude<WorkGroup, 'ended'>[]).map((group) => ({
    group,
    rows: rows.filter((row) => row.next.group === group),
  }));
  return (
    <>
      <Heading level={1}>Sollicitaties</Heading>
      <CaseloadNav
        caseloads={caseloads}
        href={(van) => `/jobcoach/sollicitaties${van ? `?van=${van}` : ''}`}
      />
      {rows.length === 0 ? (
        <Empty>
          <Paragraph>
            Er loopt nu niets. <TextLink to="/jobcoach/kandidaten">Kies een kandidaat</TextLink> en zoek een
            passende plek.
          </Paragraph>
        </Empty>
      ) : null}
      {groups
        .filter((one) => one.rows.length > 0)
        .map((one) => (
          <Section
            key={one.group}
            title={`${workGroupTitles[one.group]} (${one.rows.length})`}
            id={one.group}
          >
            <Table
              caption={workGroupTitles[one.group]}
              columns={[
                {
                  title: 'Kandidaat en plek',
                  cell: (row) => (
                    <>
                      <TextLink to={`/jobcoach/sollicitaties/${row.id}`}>
                        {row.name}: {row.title}
                      </TextLink>
                      <div className="wb-quiet wb-small">{row.employerName}</div>
                    </>
                  ),
                },
                { title: 'Stand', cell: (row) => <Badge>{row.state}</Badge> },
                { title: 'Volgende stap', cell: (row) => row.next.text },
              ]}
              rows={one.rows}
              keyOf={(row) => row.id}
            />
          </Section>
        ))}
    </>
  );
}
