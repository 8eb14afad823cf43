import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import {
  contactPersonsOf,
  employerLogins,
  employerResults,
  findEmployer,
  holderOfClaimed,
  sitesOf,
} from '../../../db/queries/employers.ts';
import { listOpenings } from '../../../db/queries/openings.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { trustForm } from '../../domain/employer/employer-forms.ts';
import { giveKvk, joinCompany, keepKvk } from '../../domain/employer/kvk-clash.ts';
import { trustEmployer } from '../../domain/employer/trust-employer.ts';
import { openingStateLabels } from '../../domain/opening/opening-transitions.ts';
import { type Sector, sectors } from '../../domain/shared/labels.ts';
import { Alert, Badge, Empty, Facts, Figures, Section, Table } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button } from '../../ui/form.tsx';
import { openingStateTones } from '../../ui/opening-facts.tsx';
import { ButtonLink, Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { submitted } from '../form.ts';
import { chosenStep, problemsElsewhere } from '../steps.ts';

export const meta: MetaFunction = () => [{ title: 'Werkgever - Werkbrug' }];

export const loader = guarded('opening.review', async ({ services: { db }, params }) => {
  const id = params.id ?? '';
  const employer = await findEmployer(db, id);
  if (!employer) throw notFound();
  const results = await employerResults(db, id);
  const count = (list: readonly { state: string; count: number }[], states: readonly string[]) =>
    list.filter((row) => states.includes(row.state)).reduce((sum, row) => sum + row.count, 0);
  const openings = await listOpenings(db, { reach: { employerId: id }, limit: 20, offset: 0 });
  return {
    employer,
    clash: (await holderOfClaimed(db, id)) ?? null,
    sites: await sitesOf(db, id),
    contacts: await contactPersonsOf(db, id),
    logins: await employerLogins(db, id),
    openings: openings.rows,
    total: openings.total,
    figures: [
      { label: 'Voorgedragen', value: count(results.applications, ['introduced']) },
      { label: 'Op gesprek', value: count(results.applications, ['invited', 'interviewed', 'offered']) },
      { label: 'Aangenomen', value: count(results.applications, ['hired']) },
      { label: 'Afgewezen', value: count(results.applications, ['rejected']) },
      { label: 'Aan het werk', value: count(results.placements, ['planned', 'active']) },
      { label: 'Blijvend geplaatst', value: count(results.placements, ['sustained']) },
    ],
  };
});

/** What an adviser may find out about a number that two companies gave. */
const clashSteps: Partial<Record<string, typeof joinCompany>> = { join: joinCompany, giveKvk, keepKvk };

export const action = guarded('opening.review', async ({ request, params, context }) => {
  const employerId = params.id ?? '';
  const done = () => seeOther(withDone(`/adviseur/werkgevers/${employerId}`, 'opgeslagen'));
  const step = await chosenStep(request);
  const settle = step ? clashSteps[step] : undefined;
  if (settle)
    return submitted(request, z.object({}), async () => {
      await settle(context, { employerId });
      return done();
    });
  return submitted(request, trustForm, async ({ vertrouwd }) => {
    await trustEmployer(context, { employerId, trusted: vertrouwd === 'ja' });
    return done();
  });
});

export default function Employer() {
  const answer = useActionData<typeof action>();
  const problems = problemsElsewhere(answer, []);
  const { employer, clash, sites, contacts, logins, openings, total, figures } =
    useLoaderData<typeof loader>();
  const trusted = employer.trusted === 1;
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <TextLink to="/adviseur/werkgevers">Alle werkgevers</TextLink>
        <Heading level={1}>{employer.name}</Heading>
        {employer.status === 'invited' ? (
          <Alert tone="info">
            <Paragraph>
              Uitgenodigd, maar nog geen account gemaakt. Nodig hetzelfde e-mailadres opnieuw uit voor een
              nieuwe link.
            </Paragraph>
          </Alert>
        ) : null}
        {problems.length > 0 ? (
          <Alert tone="error">
            {problems.map((text) => (
              <Paragraph key={text}>{text}</Paragraph>
            ))}
          </Alert>
        ) : null}
        {clash ? (
          <Alert tone="warning" title="Dit KvK-nummer staat ook bij een ander">
            <Paragraph>
              {employer.name} gaf nummer {clash.kvk} op. Dat staat al bij{' '}
              <TextLink to={`/adviseur/werkgevers/${clash.id}`}>{clash.name}</TextLink>. {employer.name} weet
              dit niet.{' '}
              {clash.confirmed
                ? `U zocht al uit dat het nummer van ${clash.name} is.`
                : 'Bel eerst om te vragen hoe het zit. Tot het duidelijk is, kan niemand met dit nummer voor het eerst inloggen, bijvoorbeeld met eHerkenning.'}
            </Paragraph>
            <Form method="post" className="wb-row" reloadDocument>
              <Button name="actie" value="join" look="secondary">
                Het is hetzelfde bedrijf: voeg samen
              </Button>
              <Button name="actie" value="giveKvk" look="secondary">
                Het nummer hoort bij {employer.name}
              </Button>
              {clash.confirmed ? null : (
                <Button name="actie" value="keepKvk" look="secondary">
                  Het nummer hoort bij {clash.name}
                </Button>
              )}
            </Form>
          </Alert>
        ) : null}
        <Figures items={figures} />
        {employer.status === 'blocked' ? null : (
          <div>
            <ButtonLink to={`/adviseur/werkgevers/${employer.id}/vacatures/nieuw`} look="primary">
              Plek plaatsen namens deze werkgever
            </ButtonLink>
          </div>
        )}
      </div>
      <div className="wb-columns wb-columns--2">
        <Section title="Plekken" id="kop-plekken">
          {openings.length === 0 ? (
            <Empty>Deze werkgever heeft nog geen plek geplaatst.</Empty>
          ) : (
            <>
              {total > openings.length ? (
                <Paragraph>
                  De nieuwste {openings.length} van {total}.
                </Paragraph>
              ) : null}
              <Table
                caption={`Plekken van ${employer.name}`}
                rows={openings}
                keyOf={(row) => row.id}
                columns={[
                  {
                    title: 'Plek',
                    cell: (row) => (
                      <TextLink to={`/adviseur/vacatures/${row.id}`}>{row.title || 'Zonder naam'}</TextLink>
                    ),
                  },
                  {
                    title: 'Stand',
                    cell: (row) => (
                      <Badge tone={openingStateTones[row.state]}>{openingStateLabels[row.state]}</Badge>
                    ),
                  },
                  { title: 'Voorgedragen', numeric: true, cell: (row) => row.introduced },
                  { title: 'Vervuld', numeric: true, cell: (row) => `${row.hired} van ${row.places}` },
                ]}
              />
            </>
          )}
        </Section>
        <div className="wb-stack--wide">
          <Section title="Bedrijf" id="kop-bedrijf">
            <Facts
              items={[
                ['KvK-nummer', employer.kvk],
                ['Sector', employer.sector ? (sectors[employer.sector as Sector] ?? employer.sector) : null],
                ['Website', employer.website],
                ['Over', employer.about],
                ['Adviseur', employer.adviserName ?? 'nog niemand'],
              ]}
            />
          </Section>
          <Section title="Vertrouwen" id="kop-vertrouwen">
            <Paragraph>
              {trusted
                ? 'Plekken van deze werkgever gaan direct open.'
                : 'Plekken van deze werkgever bekijkt u eerst.'}
            </Paragraph>
            <Form method="post" reloadDocument>
              <input type="hidden" name="vertrouwd" value={trusted ? 'nee' : 'ja'} />
              <Button look="secondary">
                {trusted ? 'Voortaan eerst bekijken' : 'Voortaan direct openzetten'}
              </Button>
            </Form>
          </Section>
          <Section title="Mensen" id="kop-mensen">
            <List>
              {contacts.map((person) => (
                <li key={person.id}>
                  {[person.name, person.roleTitle, person.email, person.phone].filter(Boolean).join(', ')}
                </li>
              ))}
            </List>
            {logins.length > 0 ? (
              <Paragraph quiet>
                Kan inloggen:{' '}
                {logins
                  .map((login) =>
                    login.unconfirmedEmail ? `${login.name} (e-mailadres niet bevestigd)` : login.name,
                  )
                  .join(', ')}
                .
              </Paragraph>
            ) : null}
          </Section>
          <Section title="Vestigingen" id="kop-vestigingen">
            <List>
              {sites.map((site) => (
                <li key={site.id}>
                  {[site.name, site.street, `${site.postcode} ${site.place}`].filter(Boolean).join(', ')}
                </li>
              ))}
            </List>
          </Section>
        </div>
      </div>
    </div>
  );
}
