import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { listEmployers } from '../../../db/queries/employers.ts';
import { guarded } from '../../auth/guard.ts';
import { type Sector, sectors } from '../../domain/shared/labels.ts';
import { Badge, Empty, Pagination, Table } from '../../ui/blocks.tsx';
import { Button } from '../../ui/form.tsx';
import { counted } from '../../ui/format.ts';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { pageHref, pageOf, pagesOf } from '../paging.ts';

export const meta: MetaFunction = () => [{ title: 'Werkgevers - Werkbrug' }];

export const loader = guarded('opening.review', async ({ services, url }) => {
  const text = (url.searchParams.get('zoek') ?? '').trim().slice(0, 100);
  const { page, limit, offset } = pageOf(url);
  const { rows, total } = await listEmployers(services.db, { text, limit, offset });
  return { rows, total, text, page, pages: pagesOf(total), search: url.search };
});

const stateTexts = { invited: 'uitgenodigd', active: 'actief', blocked: 'geblokkeerd' } as const;

export default function Employers() {
  const { rows, total, text, page, pages, search } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack">
      <Heading level={1}>Werkgevers</Heading>
      <div>
        <ButtonLink to="/adviseur/werkgevers/uitnodigen" look="primary">
          Werkgever uitnodigen
        </ButtonLink>
      </div>
      <search>
        <Form method="get" className="wb-form--inline">
          <div className="utrecht-form-field">
            <label className="utrecht-form-label wb-field__label" htmlFor="zoek">
              Naam of KvK-nummer
            </label>
            <input
              id="zoek"
              name="zoek"
              type="search"
              defaultValue={text}
              className="utrecht-textbox utrecht-textbox--html-input"
            />
          </div>
          <Button look="secondary">Zoeken</Button>
        </Form>
      </search>
      <Paragraph>{counted(total, 'werkgever', 'werkgevers')}</Paragraph>
      {rows.length === 0 ? (
        <Empty>Geen werkgever gevonden. Probeer een deel van de naam.</Empty>
      ) : (
        <Table
          caption="Werkgevers"
          rows={rows}
          keyOf={(row) => row.id}
          columns={[
            {
              title: 'Werkgever',
              cell: (row) => <TextLink to={`/adviseur/werkgevers/${row.id}`}>{row.name}</TextLink>,
            },
            {
              title: 'Sector',
              cell: (row) => (row.sector ? (sectors[row.sector as Sector] ?? row.sector) : ''),
            },
            {
              title: 'Stand',
              cell: (row) => (
                <Badge tone={row.status === 'active' ? 'success' : 'warning'}>{stateTexts[row.status]}</Badge>
              ),
            },
            { title: 'Adviseur', cell: (row) => row.adviserName ?? '' },
            { title: 'Open plekken', numeric: true, cell: (row) => row.openOpenings ?? 0 },
            { title: 'Plaatsingen', numeric: true, cell: (row) => row.placements ?? 0 },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={(to) => pageHref('/adviseur/werkgevers', search, to)} />
    </div>
  );
}
