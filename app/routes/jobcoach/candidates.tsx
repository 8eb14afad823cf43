import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData, useLocation } from '@remix-run/react';
import { caseload } from '../../../db/queries/candidates.ts';
import { guarded } from '../../auth/guard.ts';
import { candidateStatusLabels } from '../../domain/candidate/candidate-form.ts';
import { filterCaseload, nextStepOfCandidate, weeksWaiting } from '../../domain/candidate/caseload-list.ts';
import { logView } from '../../domain/disclosure/log-view.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { optionsOf } from '../../domain/shared/labels.ts';
import { Badge, Empty, Pagination, Table } from '../../ui/blocks.tsx';
import { Button } from '../../ui/form.tsx';
import { counted, formatNumber } from '../../ui/format.ts';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { pageHref, pageNumber } from '../paging.ts';

export const meta: MetaFunction = () => [{ title: 'Kandidaten - Werkbrug' }];

const perPage = 25;
type Status = keyof typeof candidateStatusLabels;

export const loader = guarded('candidate.list', async ({ services, context, url }) => {
  const text = (url.searchParams.get('zoek') ?? '').slice(0, 100);
  const asked = url.searchParams.get('status') ?? '';
  const status = Object.hasOwn(candidateStatusLabels, asked) ? (asked as Status) : null;
  const { caseloadOf, accountId } = context.actor;
  const all = filterCaseload(await caseload(services.db, { caseloadOf, status }), text);
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const page = Math.min(pageNumber(url), pages);
  const rows = all.slice((page - 1) * perPage, page * perPage);
  const own = rows.filter((row) => row.jobcoachId === accountId);
  const others = rows.filter((row) => row.jobcoachId !== accountId);
  await logView(context, { candidateIds: own.map((row) => row.id), what: 'list', why: 'caseload' });
  await logView(context, { candidateIds: others.map((row) => row.id), what: 'list', why: 'standIn' });
  const today = todayOf(services.clock).toString();
  return {
    text,
    status: status ?? '',
    total: all.length,
    page,
    pages,
    rows: rows.map((row) => ({
      id: row.id,
      name: `${row.firstName} ${row.lastName}`,
      number: row.number,
      place: row.place,
      status: candidateStatusLabels[row.status],
      standIn: row.jobcoachId !== accountId,
      weeks: weeksWaiting(row.waitingSince, today),
      running: row.running ?? 0,
      next: nextStepOfCandidate(row),
    })),
  };
});

export default function Candidates() {
  const data = useLoaderData<typeof loader>();
  const { search } = useLocation();
  return (
    <>
      <div className="wb-row wb-row--end">
        <Heading level={1}>Kandidaten</Heading>
        <ButtonLink to="/jobcoach/kandidaten/nieuw" look="primary">
          Kandidaat toevoegen
        </ButtonLink>
      </div>
      <Form method="get" className="wb-form--inline">
        <div className="utrecht-form-field">
          <label className="utrecht-form-label wb-field__label" htmlFor="zoek">
            Naam, nummer of plaats
          </label>
          <input
            id="zoek"
            name="zoek"
            type="search"
            defaultValue={data.text}
            className="utrecht-textbox utrecht-textbox--html-input"
          />
        </div>
        <div className="utrecht-form-field">
          <label className="utrecht-form-label wb-field__label" htmlFor="status">
            Status
          </label>
          <select
            id="status"
            name="status"
            defaultValue={data.status}
            className="utrecht-select utrecht-select--html-select"
          >
            <option value="">alle</option>
            {optionsOf(candidateStatusLabels).map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
        <Button look="secondary">Zoeken</Button>
      </Form>
      <Paragraph>
        {counted(data.total, 'kandidaat', 'kandidaten')}, wie het langst wacht staat bovenaan.
      </Paragraph>
      {data.rows.length === 0 ? (
        <Empty>
          <Paragraph>
            {data.text || data.status
              ? 'Er is niemand die hierbij past. Zoek met een ander woord of kies een andere status.'
              : 'Uw caseload is nog leeg. Voeg een kandidaat toe.'}
          </Paragraph>
        </Empty>
      ) : (
        <Table
          caption="Kandidaten"
          columns={[
            {
              title: 'Kandidaat',
              cell: (row) => (
                <>
                  <TextLink to={`/jobcoach/kandidaten/${row.id}`}>{row.name}</TextLink>
                  <div className="wb-quiet wb-small">
                    {row.number}, {row.place}
                    {row.standIn ? ', u vervangt een collega' : ''}
                  </div>
                </>
              ),
            },
            {
              title: 'Volgende stap',
              cell: (row) => (
                <>
                  {row.next.act ? <Badge tone="warning">Nu doen</Badge> : null} {row.next.text}
                </>
              ),
            },
            { title: 'Status', cell: (row) => row.status },
            { title: 'Weken wachten', cell: (row) => formatNumber(row.weeks), numeric: true },
            { title: 'Sollicitaties', cell: (row) => formatNumber(row.running), numeric: true },
          ]}
          rows={data.rows}
          keyOf={(row) => row.id}
        />
      )}
      <Pagination
        page={data.page}
        pages={data.pages}
        href={(page) => pageHref('/jobcoach/kandidaten', search, page)}
      />
    </>
  );
}
