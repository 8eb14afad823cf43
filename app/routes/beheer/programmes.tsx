import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { roundCounts } from '../../../db/queries/follow-ups.ts';
import { refusedClaims } from '../../../db/queries/placements.ts';
import { listProgrammes } from '../../../db/queries/programmes.ts';
import { guarded } from '../../auth/guard.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { Badge, Figures, Section, Table } from '../../ui/blocks.tsx';
import { formatDate, formatMoment, formatNumber } from '../../ui/format.ts';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';

export const meta: MetaFunction = () => [{ title: 'Programma’s - Werkbrug' }];

export const loader = guarded('programme.manage', async ({ services }) => ({
  rounds: await roundCounts(services.db, {
    from: todayOf(services.clock).subtract({ years: 1 }).toString(),
    to: todayOf(services.clock).toString(),
  }),
  programmes: await listProgrammes(services.db),
  refused: await refusedClaims(services.db, 50),
}));

export default function Programmes() {
  const { programmes, refused, rounds } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <Heading level={1}>Programma’s</Heading>
        <Paragraph>
          Een programma bepaalt de fases, de termijnen en de contactmomenten van een traject. Een wijziging
          geldt voor nieuwe trajecten. Wat loopt, verandert alleen als u het zelf verplaatst.
        </Paragraph>
        <div className="wb-row">
          <ButtonLink to="/beheer/programmas/nieuw" look="primary">
            Nieuw programma
          </ButtonLink>
          <ButtonLink to="/beheer/proefplaatsing-regels">Regels voor proefplaatsingen</ButtonLink>
          <ButtonLink to="/beheer/overdragen">Caseload overdragen</ButtonLink>
        </div>
        <Table
          caption="Alle programma’s"
          rows={programmes}
          keyOf={(row) => row.code}
          columns={[
            {
              title: 'Programma',
              cell: (row) => <TextLink to={`/beheer/programmas/${row.code}`}>{row.name}</TextLink>,
            },
            { title: 'Soort', cell: (row) => (row.preset === 1 ? <Badge>meegeleverd</Badge> : 'eigen') },
            { title: 'Versie', cell: (row) => formatNumber(row.version), numeric: true },
            { title: 'Geldt vanaf', cell: (row) => formatDate(row.validFrom) },
            {
              title: 'Lopende trajecten',
              cell: (row) => formatNumber(Number(row.running ?? 0)),
              numeric: true,
            },
          ]}
        />
      </div>
      <Section title="Vragenrondes van het afgelopen jaar" id="rondes">
        <Figures
          items={[
            { label: 'Gevraagd', value: rounds.asked },
            { label: 'Beantwoord', value: rounds.answered },
            { label: 'Geen antwoord', value: rounds.unanswered },
          ]}
        />
      </Section>
      {refused.length > 0 ? (
        <Section title="Geweigerde claims" id="claims">
          <Paragraph>
            Een plaatsing telt maar één keer. Deze uitvoerders wilden een resultaat claimen dat al van een
            ander was.
          </Paragraph>
          <Table
            caption="Claims die geweigerd zijn"
            rows={refused}
            keyOf={(row) => row.id}
            columns={[
              { title: 'Plaatsing', cell: (row) => `${row.number}, ${row.employerName}` },
              { title: 'Geweigerd', cell: (row) => row.refusedName },
              { title: 'Wanneer', cell: (row) => formatMoment(row.at) },
              { title: 'Door', cell: (row) => row.byName },
              { title: 'Eerste claim', cell: (row) => `${row.firstName}, ${formatMoment(row.firstAt)}` },
            ]}
          />
        </Section>
      ) : null}
    </div>
  );
}
