import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { listPlacements } from '../../../db/queries/placements.ts';
import { guarded } from '../../auth/guard.ts';
import { chosenCaseloads } from '../../auth/reach.ts';
import {
  endedPlacementStates,
  openPlacementStates,
  placementStateLabels,
} from '../../domain/placement/placement-transitions.ts';
import { Badge, Empty, Pagination, Table } from '../../ui/blocks.tsx';
import { CaseloadNav } from '../../ui/caseload-nav.tsx';
import { formatDate } from '../../ui/format.ts';
import { placementTones } from '../../ui/placement-facts.tsx';
import { Heading, TextLink } from '../../ui/text.tsx';
import { logListed } from '../case-views.ts';
import { caseloadChoices } from '../caseload-choices.ts';
import { pageHref, pageOf, pagesOf } from '../paging.ts';

export const meta: MetaFunction = () => [{ title: 'Plaatsingen - Werkbrug' }];

const groups = { lopend: openPlacementStates, klaar: endedPlacementStates } as const;

export const loader = guarded('placement.guide', async ({ services, context, visitor, url }) => {
  const asked = url.searchParams.get('stand');
  const group = asked === 'lopend' || asked === 'klaar' ? asked : null;
  const { page, limit, offset } = pageOf(url);
  const { rows, total } = await listPlacements(services.db, {
    reach: { of: 'jobcoach', caseloadOf: chosenCaseloads(visitor.actor, url.searchParams.get('van')) },
    ...(group ? { states: groups[group] } : {}),
    limit,
    offset,
  });
  await logListed(context, rows);
  const caseloads = await caseloadChoices(services.db, visitor.actor, url.searchParams.get('van'));
  return { rows, group, caseloads, total, page, pages: pagesOf(total) };
});

export default function Placements() {
  const { rows, group, caseloads, total, page, pages } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <div className="wb-stack">
      <Heading level={1}>Plaatsingen</Heading>
      <CaseloadNav caseloads={caseloads} href={(van) => `/jobcoach/plaatsingen${van ? `?van=${van}` : ''}`} />
      <nav aria-label="Stand" className="wb-row">
        <TextLink to="/jobcoach/plaatsingen" current={group === null}>
          Alle
        </TextLink>
        <TextLink to="/jobcoach/plaatsingen?stand=lopend" current={group === 'lopend'}>
          Lopend
        </TextLink>
        <TextLink to="/jobcoach/plaatsingen?stand=klaar" current={group === 'klaar'}>
          Afgerond
        </TextLink>
      </nav>
      {total === 0 ? (
        <Empty>Er zijn geen plaatsingen. Een plaatsing ontstaat als een kandidaat wordt aangenomen.</Empty>
      ) : (
        <Table
          caption="Plaatsingen"
          rows={rows}
          keyOf={(row) => row.id}
          columns={[
            {
              title: 'Kandidaat',
              cell: (row) => (
                <TextLink to={`/jobcoach/plaatsing/${row.id}`}>
                  {row.firstName} {row.lastName}
                </TextLink>
              ),
            },
            { title: 'Werk', cell: (row) => `${row.title}, ${row.employerName}` },
            {
              title: 'Stand',
              cell: (row) => (
                <Badge tone={placementTones[row.state]}>{placementStateLabels[row.state]}</Badge>
              ),
            },
            { title: 'Eerste werkdag', cell: (row) => formatDate(row.startsOn) },
            {
              title: 'Nazorg tot en met',
              cell: (row) => (row.nazorgEndsOn ? formatDate(row.nazorgEndsOn) : 'geen vast einde'),
            },
            {
              title: 'Contract tot en met',
              cell: (row) => (row.contractEndsOn ? formatDate(row.contractEndsOn) : 'geen einde'),
            },
          ]}
        />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(next) => pageHref('/jobcoach/plaatsingen', search.toString(), next)}
      />
    </div>
  );
}
