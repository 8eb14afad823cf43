import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guarded } from '../../auth/guard.ts';
import { formatMoment } from '../../domain/shared/dates.ts';
import { Card, Facts, Section } from '../../ui/blocks.tsx';
import { Heading, List, Paragraph } from '../../ui/text.tsx';
import { ownExport } from './own-export.ts';

export const meta: MetaFunction = () => [{ title: 'Alles wat wij van u hebben - Werkbrug' }];

export const loader = guarded('account.own', async (args) => {
  const { madeAt, sections, leftOut } = await ownExport(args, 'page');
  return {
    made: formatMoment(madeAt),
    sections: sections.map(({ table, title, items }) => ({
      table,
      title,
      items: items.map((facts, index) => ({ id: `${table}-${index + 1}`, facts })),
    })),
    leftOut,
  };
});

export default function OwnData() {
  const { made, sections, leftOut } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack wb-text">
        <Heading level={1}>Alles wat wij van u hebben</Heading>
        <Paragraph>
          Dit is alles wat Werkbrug op {made} van u bewaart. U kunt het ook als bestand krijgen.
        </Paragraph>
        <List>
          <li>
            <a className="nl-link" href="/mijn-gegevens/pdf" download>
              Om te lezen of te printen (PDF)
            </a>
          </li>
          <li>
            <a className="nl-link" href="/mijn-gegevens/json" download>
              Om in een ander programma te gebruiken (JSON)
            </a>
          </li>
        </List>
      </div>
      {leftOut.length > 0 ? (
        <Section title="Wat hier niet in staat" id="weggelaten">
          <List>
            {leftOut.map(({ count, why }) => (
              <li key={why}>
                {count} keer: {why}
              </li>
            ))}
          </List>
        </Section>
      ) : null}
      {sections.map((section) => (
        <Section key={section.table} title={section.title} id={section.table}>
          {section.items.length <= 3 ? (
            <Items items={section.items} />
          ) : (
            <details>
              <summary>Toon alle {section.items.length}</summary>
              <Items items={section.items} />
            </details>
          )}
        </Section>
      ))}
    </div>
  );
}

function Items({ items }: { items: { id: string; facts: (readonly [string, string])[] }[] }) {
  return (
    <div className="wb-stack">
      {items.map(({ id, facts }) => (
        <Card key={id}>
          <Facts items={facts} />
        </Card>
      ))}
    </div>
  );
}
