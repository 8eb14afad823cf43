import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { currentWeights } from '../../search/match/load.ts';
import { guarded } from '../auth/guard.ts';
import { weightNumbers, weightPartNames, weightParts } from '../domain/matching/weights-form.ts';
import { Facts, Section, Table } from '../ui/blocks.tsx';
import { Heading, List, Paragraph } from '../ui/text.tsx';

export const meta: MetaFunction = () => [{ title: 'Hoe de volgorde ontstaat - Werkbrug' }];

/** Everyone may know what decides the order of a list (EU AI Act, article 13; annex III, 4a). */
export const loader = guarded('account.own', async ({ services: { db } }) => {
  const weights = await currentWeights(db);
  return {
    version: weights.version,
    parts: weightPartNames.map((name) => ({ name, label: weightParts[name], points: weights[name] })),
    numbers: {
      halfDistanceKm: weights.halfDistanceKm,
      freshDays: weights.freshDays,
      oldDays: weights.oldDays,
      fitPercent: weights.fitPercent,
      bridgeablePercent: weights.bridgeablePercent,
      unknownPercent: weights.unknownPercent,
    },
  };
});

export default function RankingPage() {
  const { version, parts, numbers } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack--wide wb-text">
      <Heading level={1}>Hoe de volgorde ontstaat</Heading>
      <Paragraph>
        Werkbrug zoekt mensen bij werk en werk bij mensen. De computer maakt een lijst. Een mens kiest. Hier
        leest u wat de volgorde van een lijst bepaalt.
      </Paragraph>
      <Section title="Eerst: past het?" id="kop-past">
        <Paragraph>Deze dingen moeten kloppen. Anders staat iemand niet in de lijst.</Paragraph>
        <List>
          <li>De kandidaat en zijn jobcoach hebben allebei gezegd dat anderen hem mogen zien.</li>
          <li>De reis is niet te ver. De kandidaat bepaalt zelf hoe ver hij wil reizen.</li>
          <li>De uren, de dagen en de werktijden passen.</li>
          <li>De kandidaat kan op tijd beginnen.</li>
          <li>De kandidaat heeft wat echt nodig is: rijbewijs, certificaat, taal, opleiding of ervaring.</li>
          <li>Het werk past bij wat de kandidaat kan, zo nodig met een aanpassing.</li>
          <li>De kandidaat is nog niet eerder voorgesteld voor deze plek.</li>
        </List>
      </Section>
      <Section title="Daarna: punten" id="kop-punten">
        <Paragraph>
          Wie de meeste punten heeft, staat bovenaan. Een vaardigheid die weinig beroepen vragen, telt
          zwaarder dan een vaardigheid die bijna iedereen vraagt. Nu geldt versie {version} van de punten.
        </Paragraph>
        <Table
          caption="Hoeveel punten iemand hoogstens krijgt"
          rows={parts}
          keyOf={(row) => row.name}
          columns={[
            { title: 'Waarvoor', cell: (row) => row.label },
            { title: 'Punten', numeric: true, cell: (row) => row.points },
          ]}
        />
        <Paragraph>
          Vraagt een plek geen vaardigheden, of heeft iemand geen wensen opgegeven? Dan weten wij niet of het
          past. Dat telt voor {numbers.unknownPercent} procent van de punten van dat deel. Wie echt laat zien
          dat het past, staat dus hoger. Vraagt een plek alleen dingen die nodig zijn, of alleen dingen die
          fijn zijn? Dan gaan alle punten voor vaardigheden daarheen.
        </Paragraph>
        <Facts
          items={Object.entries(numbers).map(
            ([name, value]) => [weightNumbers[name as keyof typeof weightNumbers], value] as const,
          )}
        />
      </Section>
      <Section title="Zoekt u op een woord?" id="kop-woord">
        <Paragraph>
          Dan staat bovenaan wat het woord in de titel heeft. Daarna komt wat het woord heeft bij het beroep,
          de vaardigheden of de taken. Zoekt u zonder woord? Dan staat het dichtste bij of het nieuwste
          bovenaan.
        </Paragraph>
      </Section>
      <Section title="Wie wacht het langst?" id="kop-wacht">
        <Paragraph>
          Jobcoaches zien ook een tweede lijst: wie aan de eisen voldoet en het langst wacht. Daarbij staat
          hoe vaak iemand al getoond, voorgesteld en voorgedragen is. Zo valt niemand buiten beeld.
        </Paragraph>
      </Section>
      <Section title="Wat niet meetelt" id="kop-niet">
        <Paragraph>
          Leeftijd, geslacht, naam, afkomst, uitkering en ziekte tellen niet mee. De computer kent ze bij het
          maken van de lijst niet. De beheerder kijkt wel achteraf of groepen even vaak in de lijsten staan.
        </Paragraph>
      </Section>
    </div>
  );
}
