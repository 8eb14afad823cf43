import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guarded } from '../../auth/guard.ts';
import {
  type FairnessRow,
  fairnessStepLabels,
  fairnessSteps,
  smallestGroup,
} from '../../domain/matching/fairness.ts';
import { fairnessReport } from '../../domain/matching/fairness-report.ts';
import { momentText, todayOf } from '../../domain/shared/clock.ts';
import { Badge, Empty, Section, Table } from '../../ui/blocks.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';

export const meta: MetaFunction = () => [{ title: 'Verdeling van kansen - Werkbrug' }];

const days = 365;

export const loader = guarded('setting.manage', async ({ services: { db, clock } }) =>
  fairnessReport(db, {
    since: momentText(clock.now().subtract({ hours: 24 * days })),
    today: todayOf(clock),
  }),
);

export default function Fairness() {
  const { age, sex } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack wb-text">
        <Heading level={1}>Verdeling van kansen</Heading>
        <Paragraph>
          Hier ziet u of groepen even vaak in beeld komen, over het afgelopen jaar. De rangschikking gebruikt
          leeftijd en geslacht nooit. Blijft een groep achter, kijk dan naar de eisen van de plekken en naar
          de <TextLink to="/beheer/gewichten">gewichten</TextLink>.
        </Paragraph>
        <Paragraph quiet>
          “Blijft achter” staat er als een groep van {smallestGroup} of meer minder dan vier vijfde van haar
          deel in beeld komt.
        </Paragraph>
      </div>
      <Section title="Naar leeftijd" id="kop-leeftijd">
        <Groups caption="Verdeling naar leeftijd" rows={age} />
      </Section>
      <Section title="Naar geslacht" id="kop-geslacht">
        <Groups caption="Verdeling naar geslacht" rows={sex} />
      </Section>
    </div>
  );
}

function Groups({ caption, rows }: { caption: string; rows: readonly FairnessRow[] }) {
  if (rows.length === 0) return <Empty>Er zijn nog geen gegevens.</Empty>;
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={(row) => row.group}
      columns={[
        { title: 'Groep', cell: (row) => row.group },
        ...fairnessSteps.map((step) => ({
          title: fairnessStepLabels[step],
          numeric: true,
          cell: (row: FairnessRow) => `${formatNumber(row.shares[step])} % (${row.counts[step]})`,
        })),
        {
          title: 'Let op',
          cell: (row) => (row.behind ? <Badge tone="warning">blijft achter</Badge> : ''),
        },
      ]}
    />
  );
}
