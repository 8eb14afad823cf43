import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { auditPage } from '../../../db/queries/administration.ts';
import { guarded } from '../../auth/guard.ts';
import { Empty, Table } from '../../ui/blocks.tsx';
import { formatMoment } from '../../ui/format.ts';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';

const perPage = 50;

export const meta: MetaFunction = () => [{ title: 'Logboek - Werkbrug' }];

export const loader = guarded('audit.view', async ({ services, url }) => {
  const before = Number(url.searchParams.get('voor'));
  const rows = await auditPage(services.db, {
    before: Number.isInteger(before) && before > 0 ? before : null,
    limit: perPage,
  });
  return { rows, next: rows.length === perPage ? (rows.at(-1)?.seq ?? null) : null };
});

export default function Audit() {
  const { rows, next } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack">
      <Heading level={1}>Logboek</Heading>
      <Paragraph>
        Wie wat veranderde. Hier staat nooit wat iemand schreef of van wie de gegevens zijn.
      </Paragraph>
      {rows.length === 0 ? (
        <Empty>Er is nog niets gebeurd.</Empty>
      ) : (
        <Table
          caption="Wijzigingen, de nieuwste eerst"
          rows={rows}
          keyOf={(row) => String(row.seq)}
          columns={[
            { title: 'Nummer', cell: (row) => row.seq, numeric: true },
            { title: 'Wanneer', cell: (row) => formatMoment(row.at) },
            { title: 'Wie', cell: (row) => row.actorName ?? 'Werkbrug zelf' },
            { title: 'Rol', cell: (row) => row.actorRole },
            { title: 'Wat', cell: (row) => row.action },
          ]}
        />
      )}
      {next ? (
        <Paragraph>
          <TextLink to={`/beheer/logboek?voor=${next}`}>Oudere wijzigingen</TextLink>
        </Paragraph>
      ) : null}
    </div>
  );
}
