import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { listAccounts } from '../../../db/queries/accounts.ts';
import { guarded } from '../../auth/guard.ts';
import { roles } from '../../auth/permissions.ts';
import { roleLabels } from '../../domain/account/role-labels.ts';
import { Badge, Empty, Pagination, Table } from '../../ui/blocks.tsx';
import { Button } from '../../ui/form.tsx';
import { counted } from '../../ui/format.ts';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { pageHref, pageNumber } from '../paging.ts';

const perPage = 25;

export const meta: MetaFunction = () => [{ title: 'Gebruikers - Werkbrug' }];

export const loader = guarded('account.manage', async ({ services, url }) => {
  const text = (url.searchParams.get('zoek') ?? '').trim().slice(0, 100);
  const asked = url.searchParams.get('rol') ?? '';
  const role = roles.find((known) => known === asked) ?? '';
  const page = pageNumber(url);
  const { rows, total } = await listAccounts(services.db, {
    text,
    role,
    limit: perPage,
    offset: (page - 1) * perPage,
  });
  return { rows, total, text, role, page, pages: Math.ceil(total / perPage), search: url.search };
});

const statusLabels = { invited: 'uitgenodigd', active: 'actief', disabled: 'geblokkeerd' } as const;

export default function Accounts() {
  const { rows, total, text, role, page, pages, search } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack">
      <div className="wb-row wb-row--end">
        <Heading level={1}>Gebruikers</Heading>
        <ButtonLink to="/beheer/gebruikers/nieuw" look="primary">
          Collega uitnodigen
        </ButtonLink>
        <ButtonLink to="/beheer/teams">Teams</ButtonLink>
      </div>
      <Form method="get" className="wb-form--inline" role="search">
        <div className="utrecht-form-field">
          <label className="wb-field__label" htmlFor="zoek">
            Naam of e-mailadres
          </label>
          <input
            id="zoek"
            name="zoek"
            defaultValue={text}
            className="utrecht-textbox utrecht-textbox--html-input"
          />
        </div>
        <div className="utrecht-form-field">
          <label className="wb-field__label" htmlFor="rol">
            Rol
          </label>
          <select
            id="rol"
            name="rol"
            defaultValue={role}
            className="utrecht-select utrecht-select--html-select"
          >
            <option value="">Alle rollen</option>
            {roles.map((known) => (
              <option key={known} value={known}>
                {roleLabels[known]}
              </option>
            ))}
          </select>
        </div>
        <Button look="secondary">Zoeken</Button>
      </Form>
      <Paragraph>{counted(total, 'gebruiker', 'gebruikers')}</Paragraph>
      {rows.length === 0 ? (
        <Empty>Niemand gevonden. Probeer een deel van de naam, of kies alle rollen.</Empty>
      ) : (
        <Table
          caption="Gebruikers"
          rows={rows}
          keyOf={(row) => `${row.id}${row.role}${row.organisationName ?? ''}${row.toDate ?? ''}`}
          columns={[
            {
              title: 'Naam',
              cell: (row) => <TextLink to={`/beheer/gebruikers/${row.id}`}>{row.name}</TextLink>,
            },
            { title: 'E-mailadres', cell: (row) => row.email },
            {
              title: 'Rol',
              cell: (row) =>
                `${roleLabels[row.role]}${row.organisationName ? ` bij ${row.organisationName}` : ''}`,
            },
            {
              title: 'Stand',
              cell: (row) => (
                <Badge
                  tone={
                    row.status === 'active' ? 'success' : row.status === 'disabled' ? 'danger' : 'neutral'
                  }
                >
                  {statusLabels[row.status]}
                </Badge>
              ),
            },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={(to) => pageHref('/beheer/gebruikers', search, to)} />
    </div>
  );
}
