import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { disclosuresOfCandidate } from '../../../db/queries/disclosures.ts';
import { guarded, seeOther } from '../../auth/guard.ts';
import { isEnded } from '../../domain/application/apply-application-action.ts';
import { withdrawDisclosure } from '../../domain/disclosure/change-disclosure.ts';
import { disclosureFieldLabels, isDisclosureField } from '../../domain/disclosure/disclosure-fields.ts';
import { isDisclosedIn } from '../../domain/disclosure/visible-to-employer.ts';
import { whoLooked } from '../../domain/disclosure/who-looked.ts';
import { Badge, CardItem, CardList, Empty, Section, Table } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button } from '../../ui/form.tsx';
import { formatMoment } from '../../ui/format.ts';
import { Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Wie keek er mee? - Werkbrug' }];

export const loader = guarded('candidate.viewOwn', async ({ services, visitor }) => {
  const { accountId } = visitor.actor;
  const shared = await disclosuresOfCandidate(services.db, { accountId });
  return {
    looks: await whoLooked(services.db, accountId),
    shared: shared.map((row) => ({
      id: row.id,
      applicationId: row.applicationId,
      employerName: row.employerName,
      title: row.title,
      fields: row.fields.filter(isDisclosureField).map((field) => disclosureFieldLabels[field]),
      agreed: formatMoment(row.agreedAt),
      given: row.givenAt ? formatMoment(row.givenAt) : null,
      withdrawn: row.withdrawnAt ? formatMoment(row.withdrawnAt) : null,
      seen: !row.withdrawnAt && isDisclosedIn(row.state),
      ended: isEnded(row.state),
    })),
  };
});

const withdrawForm = z.object({ sollicitatie: z.string() });

export const action = guarded('candidate.editOwn', ({ request, context }) =>
  submitted(request, withdrawForm, async ({ sollicitatie }) => {
    await withdrawDisclosure(context, { applicationId: sollicitatie });
    return seeOther(withDone('/deelnemer/inzage', 'ingetrokken'));
  }),
);

export default function Insight() {
  const { looks, shared } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="wb-stack wb-text">
        <Heading level={1}>Wie keek er mee?</Heading>
        <Paragraph>
          Hier ziet u welke gegevens u deelt en wie naar uw gegevens heeft gekeken. Werkbrug schrijft elke
          keer op dat iemand kijkt.
        </Paragraph>
        <List>
          <li>
            <TextLink to="/mijn-gegevens">Alles wat wij van u hebben</TextLink>
          </li>
          <li>
            <TextLink to="/mijn-gegevens/verzoeken">Iets laten verbeteren of bezwaar maken</TextLink>
          </li>
        </List>
      </div>
      <Section title="Wat u deelt met werkgevers" id="gedeeld">
        {shared.length === 0 ? (
          <Empty>U heeft nog niets gedeeld met een werkgever.</Empty>
        ) : (
          <CardList columns={2}>
            {shared.map((row) => (
              <CardItem key={row.id} tone={row.seen ? 'accent' : 'plain'}>
                <Heading level={3}>{row.employerName}</Heading>
                <Paragraph>
                  Voor <TextLink to={`/deelnemer/sollicitaties/${row.applicationId}`}>{row.title}</TextLink>
                </Paragraph>
                <Paragraph>
                  <Badge tone={row.seen ? 'success' : 'inactive'}>{stateText(row)}</Badge>
                </Paragraph>
                <List>
                  {row.fields.map((field) => (
                    <li key={field}>{field}</li>
                  ))}
                </List>
                <Paragraph quiet>
                  U koos dit op {row.agreed}.
                  {row.given ? ` De werkgever kreeg het te zien op ${row.given}.` : ''}
                  {row.withdrawn ? ` Gestopt op ${row.withdrawn}.` : ''}
                </Paragraph>
                {!row.withdrawn && !(row.ended && !row.seen) ? <Withdraw row={row} /> : null}
              </CardItem>
            ))}
          </CardList>
        )}
      </Section>
      <Section title="Wie heeft gekeken" id="gekeken">
        {looks.length === 0 ? (
          <Empty>Er heeft nog niemand gekeken.</Empty>
        ) : (
          <Table
            caption="Wie naar uw gegevens keek, het laatste eerst"
            columns={[
              { title: 'Wanneer', cell: (look) => look.when },
              { title: 'Wie', cell: (look) => look.who },
              { title: 'Wat', cell: (look) => look.what },
              { title: 'Waarom', cell: (look) => look.why },
            ]}
            rows={looks}
            keyOf={(look) => look.id}
          />
        )}
      </Section>
    </>
  );
}

interface Shared {
  applicationId: string;
  employerName: string;
  seen: boolean;
  ended: boolean;
  given: string | null;
  withdrawn: string | null;
}

function stateText(row: Shared): string {
  if (row.withdrawn) return 'gestopt';
  if (row.seen) return 'de werkgever ziet dit nu';
  if (!row.ended) return 'nog niet zichtbaar';
  return row.given ? 'afgelopen, de werkgever ziet dit niet meer' : 'afgelopen, de werkgever zag dit nooit';
}

function Withdraw({ row }: { row: Shared }) {
  return (
    <details>
      <summary>Stoppen met delen</summary>
      <div className="wb-stack">
        <Paragraph>
          {row.seen
            ? `${row.employerName} ziet uw naam en gegevens dan niet meer. Uw sollicitatie blijft staan.`
            : `${row.employerName} kan u dan niet uitnodigen. Uw sollicitatie blijft staan.`}
        </Paragraph>
        <Form method="post">
          <input type="hidden" name="sollicitatie" value={row.applicationId} />
          <Button look="secondary">Ja, stop met delen</Button>
        </Form>
      </div>
    </details>
  );
}
