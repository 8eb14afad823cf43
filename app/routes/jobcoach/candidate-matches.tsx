import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Queryable } from '../../../db/client.ts';
import { candidateInCaseload } from '../../../db/queries/candidates.ts';
import { openingCards } from '../../../db/queries/search-hits.ts';
import type { Search, WhatIf } from '../../../search/engine.ts';
import type { ExplainedHit } from '../../../search/match/types.ts';
import { guarded, notFound } from '../../auth/guard.ts';
import { caseloadReason, logView } from '../../domain/disclosure/log-view.ts';
import { logShownList } from '../../domain/matching/log-shown-list.ts';
import { type MatchView, matchView } from '../../domain/matching/match-view.ts';
import { openingKindLabels } from '../../domain/shared/labels.ts';
import { Alert, Empty, Section } from '../../ui/blocks.tsx';
import { counted, formatHours } from '../../ui/format.ts';
import { MatchList } from '../../ui/match-list.tsx';
import { ButtonLink, Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { chosenRelaxation, whatIfChoices } from '../matching.ts';

export const meta: MetaFunction = () => [{ title: 'Passende plekken - Werkbrug' }];

const mostShown = 12;
const mostLimits = 5;

export const loader = guarded('candidate.view', async ({ services: { db }, app, context, params, url }) => {
  const { caseloadOf } = context.actor;
  const candidate = await candidateInCaseload(db, { id: params.id ?? '', caseloadOf });
  if (!candidate) throw notFound();
  await logView(context, {
    candidateIds: [candidate.id],
    what: 'matching',
    why: caseloadReason(context, candidate.jobcoachId),
  });
  const shared = {
    id: candidate.id,
    name: `${candidate.firstName} ${candidate.lastName}`,
    located: candidate.lat !== null,
    released: candidate.releasedByCandidate === 1 && candidate.releasedByJobcoach === 1,
  };
  if (!app.search.ready())
    return { ...shared, ready: false, total: 0, items: [], limits: [], missing: [], extra: null };
  const page = await app.search.openingsFor(candidate.id, { limit: mostShown });
  const { limits, missing } = await app.search.whatIfCandidate(candidate.id);
  const chosen = chosenRelaxation(limits, url.searchParams.get('wat-als'));
  const also = chosen ? await alsoFitting(app.search, candidate.id, chosen) : [];
  await logShownList(context, {
    kind: 'candidateOpenings',
    subjectId: candidate.id,
    weightsVersion: page.weightsVersion,
    ids: [...page.hits, ...also].map((hit) => hit.id),
  });
  return {
    ...shared,
    ready: true,
    total: page.total,
    items: await openingItems(db, page.hits),
    limits: whatIfChoices(limits).slice(0, mostLimits),
    missing: missing.map(({ value, label, more, kind }) => ({ value, label, more, kind })),
    extra: chosen ? { text: chosen.text, items: await openingItems(db, also) } : null,
  };
});

async function openingItems(db: Queryable, hits: readonly ExplainedHit[]) {
  const ids = hits.map((hit) => hit.id);
  const rows = new Map((await openingCards(db, ids)).map((row) => [row.id, row]));
  return hits.flatMap((hit) => {
    const row = rows.get(hit.id);
    return row
      ? [
          {
            id: row.id,
            title: row.title,
            facts: `${openingKindLabels[row.kind]} bij ${row.employerName} in ${row.place}, ${formatHours(row.hoursMin, row.hoursMax)}`,
            match: matchView(hit),
          },
        ]
      : [];
  });
}

/** The best of those that only fit with one limit of the candidate left out. */
async function alsoFitting(
  search: Search,
  candidateId: string,
  { relaxation }: WhatIf,
): Promise<ExplainedHit[]> {
  if (relaxation.kind !== 'condition') return [];
  return (await search.openingsIf(candidateId, relaxation.condition, { limit: mostShown })).hits;
}

export default function CandidateMatches() {
  const data = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <Heading level={1}>Plekken die passen bij {data.name}</Heading>
        <div className="wb-row">
          <TextLink to={`/jobcoach/kandidaten/${data.id}`}>Terug naar {data.name}</TextLink>
        </div>
        {data.released ? null : (
          <Alert tone="info">
            <Paragraph>
              Deze kandidaat is nog niet vrijgegeven voor matching. U ziet wel wat er past, anderen vinden de
              kandidaat niet.
            </Paragraph>
          </Alert>
        )}
      </div>
      <div className="wb-columns wb-columns--2">
        <div className="wb-stack--wide">
          {data.extra ? (
            <Section title={`Dit past er dan bij: ${lowerFirst(data.extra.text)}`} id="kop-extra">
              <Paragraph>
                Bespreek dit eerst met {data.name}. Kan het? Verander het dan in{' '}
                <TextLink to={`/jobcoach/kandidaten/${data.id}/bewerken`}>het profiel</TextLink>.
              </Paragraph>
              {data.extra.items.length === 0 ? (
                <Empty>Er zijn nu geen plekken die er dan bij komen.</Empty>
              ) : (
                <OpeningList name="watals" items={data.extra.items} candidateId={data.id} />
              )}
            </Section>
          ) : null}
          <Section title={counted(data.total, 'plek past', 'plekken passen')} id="kop-plekken">
            {!data.ready ? (
              <Empty>De plekken worden klaargezet. Laad deze pagina over een minuut opnieuw.</Empty>
            ) : data.items.length === 0 ? (
              <Empty>
                <Paragraph>
                  {data.located
                    ? 'Er is nu geen open plek die bij alle wensen en eisen past. Hiernaast staat wat er zou helpen.'
                    : 'Wij weten nog niet waar deze kandidaat woont. Vul de postcode en de plaats in.'}
                </Paragraph>
                <ButtonLink to="/jobcoach/plekken">Zelf zoeken in alle plekken</ButtonLink>
              </Empty>
            ) : (
              <OpeningList name="plekken" items={data.items} candidateId={data.id} />
            )}
          </Section>
        </div>
        <div className="wb-stack--wide">
          <Section title="Wat als" id="kop-watals">
            {data.limits.length === 0 ? (
              <Paragraph>Geen enkele grens van de kandidaat houdt nu plekken tegen.</Paragraph>
            ) : (
              <List>
                {data.limits.map((item) => (
                  <li key={item.code}>
                    <TextLink to={`?wat-als=${encodeURIComponent(item.code)}`}>
                      {item.text}: {counted(item.more, 'plek', 'plekken')} meer
                    </TextLink>
                  </li>
                ))}
              </List>
            )}
          </Section>
          {data.missing.length > 0 ? (
            <Section title="Wat opent de meeste plekken?" id="kop-leren">
              <List>
                {data.missing.map((item) => (
                  <li key={item.kind + item.value}>
                    {item.kind === 'licence' ? `Rijbewijs of certificaat ${item.label}` : item.label}:{' '}
                    {counted(item.more, 'plek', 'plekken')} meer
                  </li>
                ))}
              </List>
              <Paragraph>
                Is dit er al?{' '}
                <TextLink to={`/jobcoach/kandidaten/${data.id}/bewerken`}>Zet het in het profiel</TextLink>.
                Moet het nog geleerd worden? Dan is het een goed doel voor het traject.
              </Paragraph>
            </Section>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function OpeningList({
  name,
  items,
  candidateId,
}: {
  name: string;
  items: readonly { id: string; title: string; facts: string; match: MatchView }[];
  candidateId: string;
}) {
  return (
    <MatchList
      name={name}
      items={items.map((item) => ({
        ...item,
        title: <TextLink to={`/jobcoach/plekken/${item.id}`}>{item.title}</TextLink>,
        actions: (
          <ButtonLink to={`/jobcoach/kandidaten/${candidateId}/voorstellen/${item.id}`} look="primary">
            Voorstellen<span className="wb-hidden">: {item.title}</span>
          </ButtonLink>
        ),
      }))}
    />
  );
}
