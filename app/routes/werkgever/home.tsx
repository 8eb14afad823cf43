import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { employerDesk, findEmployer } from '../../../db/queries/employers.ts';
import { countByState, listOpenings } from '../../../db/queries/openings.ts';
import { guarded, notFound } from '../../auth/guard.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { Alert, Card, CardItem, CardList, Empty, Facts, Figures, Section } from '../../ui/blocks.tsx';
import { formatDate, formatDay } from '../../ui/format.ts';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { ownEmployerId } from './own-employer.ts';

export const meta: MetaFunction = () => [{ title: 'Overzicht - Werkbrug' }];

export const loader = guarded('opening.viewOwn', async (args) => {
  const { db } = args.services;
  const employerId = ownEmployerId(args);
  const employer = await findEmployer(db, employerId);
  if (!employer) throw notFound();
  const desk = await employerDesk(db, employerId);
  const returned = await listOpenings(db, {
    reach: { employerId },
    states: ['returned'],
    limit: 10,
    offset: 0,
  });
  const counts = await countByState(db, { employerId });
  return {
    name: employer.name,
    incomplete: employer.kvk === null,
    adviser: employer.adviserName ? { name: employer.adviserName, email: employer.adviserEmail } : null,
    today: todayOf(args.services.clock).toString(),
    returned: returned.rows.map(({ id, title }) => ({ id, title })),
    open: counts.open ?? 0,
    drafts: counts.draft ?? 0,
    ...desk,
  };
});

export default function EmployerHome() {
  const page = useLoaderData<typeof loader>();
  const toAnswer = page.waiting.filter((item) => item.state === 'introduced');
  const interviews = page.waiting.filter((item) => item.state === 'invited');
  const toDecide = page.waiting.filter((item) => item.state === 'interviewed' || item.state === 'offered');
  const nothing =
    page.returned.length + toAnswer.length + interviews.length + toDecide.length === 0 && !page.incomplete;
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <Heading level={1}>Welkom, {page.name}</Heading>
        <div>
          <ButtonLink to="/werkgever/vacatures/nieuw" look="primary">
            Nieuwe plek plaatsen
          </ButtonLink>
        </div>
      </div>
      <div className="wb-columns wb-columns--2">
        <div className="wb-stack--wide">
          <Section title="Wat vraagt nu uw aandacht?" id="kop-nu">
            {page.incomplete ? (
              <Alert tone="warning" title="Uw bedrijfsgegevens zijn nog niet compleet">
                <Paragraph>
                  <TextLink to="/werkgever/bedrijf">Vul ze aan</TextLink>
                </Paragraph>
              </Alert>
            ) : null}
            {nothing ? <Empty>Er wacht nu niets op u.</Empty> : null}
            <CardList>
              {page.returned.map((item) => (
                <CardItem key={item.id} tone="amber">
                  <Heading level={3}>Teruggestuurd: {item.title || 'plek zonder naam'}</Heading>
                  <TextLink to={`/werkgever/vacatures/${item.id}`}>Lees waarom en pas aan</TextLink>
                </CardItem>
              ))}
              {toAnswer.map((item) => (
                <CardItem key={item.id} tone={item.answerBy && item.answerBy < page.today ? 'red' : 'accent'}>
                  <Heading level={3}>
                    Kandidaat {item.candidateNumber} voor {item.title}
                  </Heading>
                  <Paragraph>
                    {item.answerBy === null
                      ? 'Wacht op uw antwoord.'
                      : item.answerBy < page.today
                        ? `Wacht op uw antwoord. Dat had gekund tot en met ${formatDate(item.answerBy)}.`
                        : `Wacht op uw antwoord. Graag voor ${formatDay(item.answerBy)}.`}
                  </Paragraph>
                  <TextLink to={`/werkgever/sollicitaties/${item.id}`}>
                    Kandidaat {item.candidateNumber} bekijken
                  </TextLink>
                </CardItem>
              ))}
              {interviews.map((item) => (
                <CardItem key={item.id}>
                  <Heading level={3}>
                    Gesprek met kandidaat {item.candidateNumber} voor {item.title}
                  </Heading>
                  <Paragraph>
                    {item.interviewOn ? formatDay(item.interviewOn) : 'Nog geen datum'}
                    {item.interviewTime ? ` om ${item.interviewTime} uur` : ''}
                    {item.interviewPlace ? `, ${item.interviewPlace}` : ''}
                  </Paragraph>
                  <TextLink to={`/werkgever/sollicitaties/${item.id}`}>
                    Gesprek met kandidaat {item.candidateNumber}
                  </TextLink>
                </CardItem>
              ))}
              {toDecide.map((item) => (
                <CardItem key={item.id}>
                  <Heading level={3}>
                    Kandidaat {item.candidateNumber} voor {item.title}:{' '}
                    {item.state === 'offered' ? 'u deed een aanbod' : 'hoe gaat het verder?'}
                  </Heading>
                  <TextLink to={`/werkgever/sollicitaties/${item.id}`}>
                    Verder met kandidaat {item.candidateNumber}
                  </TextLink>
                </CardItem>
              ))}
            </CardList>
          </Section>
        </div>
        <div className="wb-stack--wide">
          <Section title="In het kort" id="kop-kort">
            <Figures
              items={[
                { label: 'Open plekken', value: page.open, to: '/werkgever/vacatures' },
                { label: 'Concepten', value: page.drafts, to: '/werkgever/vacatures' },
                { label: 'Proefplaatsingen', value: page.proefplaatsingen },
                { label: 'Aan het werk', value: page.placements },
              ]}
            />
          </Section>
          <Card tone="accent">
            <Heading level={2}>Uw contactpersoon bij de gemeente</Heading>
            {page.adviser ? (
              <Facts
                items={[
                  ['Naam', page.adviser.name],
                  [
                    'E-mail',
                    page.adviser.email ? (
                      <a key="mail" className="nl-link" href={`mailto:${page.adviser.email}`}>
                        {page.adviser.email}
                      </a>
                    ) : null,
                  ],
                ]}
              />
            ) : (
              <Paragraph>Die krijgt u als uw eerste plek is bekeken.</Paragraph>
            )}
          </Card>
        </div>
      </div>
    </div>
  );
}
