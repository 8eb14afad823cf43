import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { listOpenings } from '../../../db/queries/openings.ts';
import { guarded } from '../../auth/guard.ts';
import { openingStateLabels, openingStates } from '../../domain/opening/opening-transitions.ts';
import { openingKindLabels } from '../../domain/shared/labels.ts';
import { Badge, Empty, Pagination, Table } from '../../ui/blocks.tsx';
import { Button } from '../../ui/form.tsx';
import { counted, formatMoment } from '../../ui/format.ts';
import { openingStateTones } from '../../ui/opening-facts.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { pageHref, pageOf, pagesOf } from '../paging.ts';

export const meta: MetaFunction = () => [{ title: 'Vacatures - Werkbrug' }];

export const loader = guarded('opening.review', async ({ services, url }) => {
  const state = openingStates.find((item) => item === url.searchParams.get('stand'));
  const { page, limit, offset } = pageOf(url);
  const { rows, total } = await listOpenings(services.db, {
    reach: 'all',
    ...(state ? { states: [state] } : {}),
    limit,
    offset,
  });
  return { rows, total, state: state ?? '', page, pages: pagesOf(total), search: url.search };
});

export default function AdviserOpenings() {
  const { rows, total, state, page, pages, search } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack">
      <Heading level={1}>Vacatures</Heading>
      <Form method="get" className="wb-form--inline">
        <div className="utrecht-form-field">
          <label className="utrecht-form-label wb-field__label" htmlFor="stand">
            Stand
          </label>
          <select
            id="stand"
            name="stand"
            defaultValue={state}
            className="utrecht-select utrecht-select--html-select"
          >
            <option value="">Alle</option>
            {openingStates.map((item) => (
              <option key={item} value={item}>
                {openingStateLabels[item]}
              </option>
            ))}
          </select>
        </div>
        <Button look="secondary">Tonen</Button>
      </Form>
      <Paragraph>{counted(total, 'plek', 'plekken')}</Paragraph>
      {rows.length === 0 ? (
        <Empty>Er is geen plek met deze stand.</Empty>
      ) : (
        <Table
          caption="Vacatures en andere plekken"
          rows={rows}
          keyOf={(row) => row.id}
          columns={[
            {
              title: 'Plek',
              cell: (row) => (
                <>
                  <TextLink to={`/adviseur/vacatures/${row.id}`}>{row.title || 'Zonder naam'}</TextLink>
                  <div className="wb-quiet wb-small">
                    {openingKindLabels[row.kind]}
                    {row.place ? `, ${row.place}` : ''}
                  </div>
                </>
              ),
            },
            { title: 'Werkgever', cell: (row) => row.employerName },
            {
              title: 'Stand',
              cell: (row) => (
                <Badge tone={openingStateTones[row.state]}>{openingStateLabels[row.state]}</Badge>
              ),
            },
            { title: 'Voorgedragen', numeric: true, cell: (row) => row.introduced },
            { title: 'Op gesprek', numeric: true, cell: (row) => row.invited },
            { title: 'Veranderd', cell: (row) => formatMoment(row.updatedAt) },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={(to) => pageHref('/adviseur/vacatures', search, to)} />
    </div>
  );
}
