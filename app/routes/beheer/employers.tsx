import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { employersPage } from '../../../db/queries/administration.ts';
import { guarded, seeOther } from '../../auth/guard.ts';
import { setEmployerBlocked } from '../../domain/employer/block-employer.ts';
import { Badge, Empty, Pagination, Table } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button } from '../../ui/form.tsx';
import { counted } from '../../ui/format.ts';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { readForm } from '../form.ts';
import { pageHref, pageNumber } from '../paging.ts';

const perPage = 25;

export const meta: MetaFunction = () => [{ title: 'Werkgevers - Werkbrug' }];

export const loader = guarded('employer.list', async ({ services, url }) => {
  const text = (url.searchParams.get('zoek') ?? '').trim().slice(0, 100);
  const page = pageNumber(url);
  const { rows, total } = await employersPage(services.db, {
    text,
    limit: perPage,
    offset: (page - 1) * perPage,
  });
  return { rows, total, text, page, pages: Math.ceil(total / perPage), search: url.search };
});

export const action = guarded('employer.manage', async ({ request, context }) => {
  const form = await readForm(request);
  await setEmployerBlocked(context, {
    employerId: String(form.get('werkgever') ?? ''),
    blocked: form.get('actie') === 'blokkeren',
  });
  return seeOther(withDone('/beheer/werkgevers', 'opgeslagen'));
});

export default function Employers() {
  const { rows, total, text, page, pages, search } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack">
      <Heading level={1}>Werkgevers</Heading>
      <Form method="get" className="wb-form--inline" role="search">
        <div className="utrecht-form-field">
          <label className="wb-field__label" htmlFor="zoek">
            Naam
          </label>
          <input
            id="zoek"
            name="zoek"
            defaultValue={text}
            className="utrecht-textbox utrecht-textbox--html-input"
          />
        </div>
        <Button look="secondary">Zoeken</Button>
      </Form>
      <Paragraph>{counted(total, 'werkgever', 'werkgevers')}</Paragraph>
      {rows.length === 0 ? (
        <Empty>Geen werkgever gevonden. Probeer een deel van de naam.</Empty>
      ) : (
        <Table
          caption="Werkgevers"
          rows={rows}
          keyOf={(row) => row.id}
          columns={[
            { title: 'Naam', cell: (row) => row.name },
            { title: 'KvK', cell: (row) => row.kvk ?? 'onbekend' },
            { title: 'Plekken', cell: (row) => row.openings ?? 0, numeric: true },
            {
              title: 'Stand',
              cell: (row) => (
                <Badge
                  tone={row.status === 'active' ? 'success' : row.status === 'blocked' ? 'danger' : 'neutral'}
                >
                  {row.status === 'active'
                    ? 'actief'
                    : row.status === 'blocked'
                      ? 'geblokkeerd'
                      : 'uitgenodigd'}
                </Badge>
              ),
            },
            {
              title: 'Doen',
              cell: (row) => (
                <Form method="post">
                  <input type="hidden" name="werkgever" value={row.id} />
                  <input
                    type="hidden"
                    name="actie"
                    value={row.status === 'blocked' ? 'toelaten' : 'blokkeren'}
                  />
                  <Button look="subtle">
                    {row.status === 'blocked' ? 'Toelaten' : 'Blokkeren'}
                    <span className="wb-hidden"> {row.name}</span>
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={(to) => pageHref('/beheer/werkgevers', search, to)} />
    </div>
  );
}
