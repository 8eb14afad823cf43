import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listOpenings } from '../../../db/queries/openings.ts';
import { guarded } from '../../auth/guard.ts';
import { openingStateLabels } from '../../domain/opening/opening-transitions.ts';
import { openingKindLabels } from '../../domain/shared/labels.ts';
import { Badge, Empty, Pagination, Table } from '../../ui/blocks.tsx';
import { formatDate } from '../../ui/format.ts';
import { openingStateTones } from '../../ui/opening-facts.tsx';
import { ButtonLink, Heading, TextLink } from '../../ui/text.tsx';
import { pageOf, pagesOf } from '../paging.ts';
import { ownEmployerId } from './own-employer.ts';

export const meta: MetaFunction = () => [{ title: 'Mijn vacatures - Werkbrug' }];

export const loader = guarded('opening.viewOwn', async (args) => {
  const paging = pageOf(args.url);
  const { rows, total } = await listOpenings(args.services.db, {
    reach: { employerId: ownEmployerId(args) },
    limit: paging.limit,
    offset: paging.offset,
  });
  return { rows, page: paging.page, pages: pagesOf(total) };
});

export default function Openings() {
  const { rows, page, pages } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack">
      <Heading level={1}>Mijn vacatures</Heading>
      <div>
        <ButtonLink to="/werkgever/vacatures/nieuw" look="primary">
          Nieuwe plek plaatsen
        </ButtonLink>
      </div>
      {rows.length === 0 ? (
        <Empty>U heeft nog geen plek geplaatst. Dat kan in een paar minuten.</Empty>
      ) : (
        <Table
          caption="Mijn vacatures en andere plekken"
          rows={rows}
          keyOf={(row) => row.id}
          columns={[
            {
              title: 'Plek',
              cell: (row) => (
                <>
                  <TextLink to={`/werkgever/vacatures/${row.id}`}>{row.title || 'Zonder naam'}</TextLink>
                  <div className="wb-quiet wb-small">
                    {openingKindLabels[row.kind]}
                    {row.place ? `, ${row.place}` : ''}
                  </div>
                </>
              ),
            },
            {
              title: 'Stand',
              cell: (row) => (
                <Badge tone={openingStateTones[row.state]}>{openingStateLabels[row.state]}</Badge>
              ),
            },
            { title: 'Voorgedragen', numeric: true, cell: (row) => row.introduced },
            { title: 'Op gesprek', numeric: true, cell: (row) => row.invited },
            {
              title: 'Vervuld',
              numeric: true,
              cell: (row) => `${row.hired} van ${row.places}`,
            },
            {
              title: 'Reageren tot en met',
              cell: (row) => (row.responseDeadline ? formatDate(row.responseDeadline) : ''),
            },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={(to) => `/werkgever/vacatures?bladzijde=${to}`} />
    </div>
  );
}
