import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { listPlacements } from '../../../db/queries/placements.ts';
import { listProefplaatsingen } from '../../../db/queries/proefplaatsingen.ts';
import { guarded } from '../../auth/guard.ts';
import { logView } from '../../domain/disclosure/log-view.ts';
import { placementStateLabels } from '../../domain/placement/placement-transitions.ts';
import { proefplaatsingStateLabels } from '../../domain/proefplaatsing/proefplaatsing-transitions.ts';
import { namesForEmployer } from '../../domain/proefplaatsing/read-proefplaatsing.ts';
import { Badge, CardItem, CardList, Empty, Facts, Pagination, Section } from '../../ui/blocks.tsx';
import { formatDate } from '../../ui/format.ts';
import { contractWords, placementTones } from '../../ui/placement-facts.tsx';
import { Heading, TextLink } from '../../ui/text.tsx';
import { pageHref, pageOf, pagesOf } from '../paging.ts';
import { ownEmployerId } from './own-employer.ts';

export const meta: MetaFunction = () => [{ title: 'Plaatsingen - Werkbrug' }];

export const loader = guarded('placement.viewAsEmployer', async (args) => {
  const { db } = args.services;
  const reach = { of: 'employer', employerId: ownEmployerId(args) } as const;
  const { page, limit, offset } = pageOf(args.url);
  const { rows, total } = await listPlacements(db, { reach, limit, offset });
  const trials = await listProefplaatsingen(db, { reach, openOnly: true, limit: 20 });
  const names = await namesForEmployer(db, [...rows, ...trials]);
  await logView(args.context, {
    candidateIds: [...new Set([...rows, ...trials].map((row) => row.candidateId))],
    what: 'list',
    why: 'employerList',
  });
  return {
    page,
    pages: pagesOf(total),
    placements: rows.map(
      ({ firstName: _first, lastName: _last, intensifiedUntil: _signal, candidateId: _id, ...row }) => ({
        ...row,
        name: names.get(row.applicationId) ?? '',
      }),
    ),
    trials: trials.map(({ firstName: _first, lastName: _last, candidateId: _id, ...row }) => ({
      ...row,
      name: names.get(row.applicationId) ?? '',
    })),
  };
});

export default function EmployerPlacements() {
  const { placements, trials, page, pages } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <div className="wb-stack--wide">
      <Heading level={1}>Plaatsingen</Heading>
      {trials.length > 0 ? (
        <Section title="Proefplaatsingen" id="proef">
          <CardList columns={2}>
            {trials.map((trial) => (
              <CardItem key={trial.id}>
                <Heading level={3}>
                  <TextLink to={`/werkgever/proefplaatsing/${trial.id}`}>{trial.name}</TextLink>
                </Heading>
                <Facts
                  items={[
                    ['Functie', trial.title],
                    ['Stand', <Badge key="stand">{proefplaatsingStateLabels[trial.state]}</Badge>],
                    ['Van', formatDate(trial.startsOn)],
                    ['Tot en met', formatDate(trial.endsOn)],
                  ]}
                />
              </CardItem>
            ))}
          </CardList>
        </Section>
      ) : null}
      <Section title="Aan het werk bij u" id="werk">
        {placements.length === 0 ? (
          <Empty>Er werkt nog niemand bij u via Werkbrug.</Empty>
        ) : (
          <CardList columns={2}>
            {placements.map((row) => (
              <CardItem key={row.id}>
                <Heading level={3}>
                  <TextLink to={`/werkgever/plaatsing/${row.id}`}>{row.name}</TextLink>
                </Heading>
                <Facts
                  items={[
                    ['Functie', row.title],
                    [
                      'Stand',
                      <Badge key="stand" tone={placementTones[row.state]}>
                        {placementStateLabels[row.state]}
                      </Badge>,
                    ],
                    ['Sinds', formatDate(row.startsOn)],
                    ['Contract', contractWords(row)],
                    ['Uw contactpersoon', row.jobcoachName],
                  ]}
                />
              </CardItem>
            ))}
          </CardList>
        )}
      </Section>
      <Pagination
        page={page}
        pages={pages}
        href={(next) => pageHref('/werkgever/plaatsingen', search.toString(), next)}
      />
    </div>
  );
}
