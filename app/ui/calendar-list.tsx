import { Empty, Table, Timeline } from './blocks.tsx';
import { channelLabels, momentKindLabels, momentWords, partiesWords } from './case-words.ts';
import { formatDate } from './format.ts';

export interface CalendarRow {
  on: string;
  opens: string | null;
  kind: string;
  with: string;
  how: string | null;
  why: string;
}

/** The calendar of a case as a table: when, what, with whom, and by which rule. */
export function CalendarList({ rows, caption }: { rows: readonly CalendarRow[]; caption: string }) {
  if (rows.length === 0) return <Empty>Er komt niets in de kalender.</Empty>;
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={(row) => `${row.on}${row.kind}${row.with}${row.how ?? ''}${row.why}`}
      columns={[
        {
          title: 'Wanneer',
          cell: (row) =>
            `${row.opens && row.opens !== row.on ? `${formatDate(row.opens)} tot ` : ''}${formatDate(row.on)}`,
        },
        {
          title: 'Wat',
          cell: (row) => momentKindLabels[row.kind as keyof typeof momentKindLabels] ?? row.kind,
        },
        { title: 'Met', cell: (row) => partiesWords(row.with) },
        {
          title: 'Hoe',
          cell: (row) => (row.how ? channelLabels[row.how as keyof typeof channelLabels] : ''),
        },
        { title: 'Waarom', cell: (row) => row.why },
      ]}
    />
  );
}

/** The same calendar as a list, for where a table has no room. */
export function CalendarSteps({ rows }: { rows: readonly CalendarRow[] }) {
  if (rows.length === 0) return <Empty>Er komt niets in de kalender.</Empty>;
  return (
    <Timeline
      items={rows.map((row, index) => ({
        id: `${index}${row.on}`,
        title: momentWords({ kind: row.kind, withParty: row.with, how: row.how, why: row.why }),
        when: `${row.opens && row.opens !== row.on ? `${formatDate(row.opens)} tot ` : ''}${formatDate(row.on)}`,
      }))}
    />
  );
}
