import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requestsToHandle } from '../../../db/queries/privacy-requests.ts';
import { guarded } from '../../auth/guard.ts';
import { logRequestView } from '../../domain/privacy/log-request-view.ts';
import { requestKindNames, requestStateLabels } from '../../domain/privacy/request-form.ts';
import { requestReach } from '../../domain/privacy/requests.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { Badge, Empty, Table } from '../../ui/blocks.tsx';
import { formatDate, formatMoment } from '../../ui/format.ts';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';

export const meta: MetaFunction = () => [{ title: 'Verzoeken over gegevens - Werkbrug' }];

export const loader = guarded('privacyRequest.handle', async ({ services, visitor, context }) => {
  const rows = await requestsToHandle(services.db, requestReach(visitor.actor));
  await logRequestView(context, rows, 'list');
  const today = todayOf(services.clock).toString();
  return {
    requests: rows.map((row) => ({
      id: row.id,
      kind: requestKindNames[row.kind],
      askedBy: row.askedBy,
      asked: formatMoment(row.askedAt),
      due: formatDate(row.dueOn),
      open: row.state === 'open',
      late: row.state === 'open' && row.dueOn < today,
      state: requestStateLabels[row.state],
    })),
  };
});

export default function Requests() {
  const { requests } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack">
      <Heading level={1}>Verzoeken over gegevens</Heading>
      <Paragraph>
        Mensen mogen vragen om hun gegevens te verbeteren of weg te halen, en bezwaar maken. Antwoord binnen
        een maand (AVG artikel 12, lid 3).
      </Paragraph>
      {requests.length === 0 ? (
        <Empty>Er zijn geen verzoeken.</Empty>
      ) : (
        <Table
          caption="Verzoeken, wat het eerst af moet bovenaan"
          rows={requests}
          keyOf={(row) => row.id}
          columns={[
            { title: 'Van', cell: (row) => <TextLink to={`/verzoeken/${row.id}`}>{row.askedBy}</TextLink> },
            { title: 'Wat', cell: (row) => row.kind },
            { title: 'Gevraagd', cell: (row) => row.asked },
            { title: 'Antwoord voor', cell: (row) => row.due },
            {
              title: 'Stand',
              cell: (row) => (
                <Badge tone={row.late ? 'danger' : row.open ? 'warning' : 'neutral'}>
                  {row.late ? 'te laat' : row.state}
                </Badge>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
