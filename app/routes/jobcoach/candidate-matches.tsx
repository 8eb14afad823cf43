import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { candidateInCaseload } from '../../../db/queries/candidates.ts';
import { openingCards } from '../../../db/queries/search-hits.ts';
import { guarded, notFound } from '../../auth/guard.ts';
import { caseloadReason, logView } from '../../domain/disclosure/log-view.ts';
import { logShownList } from '../../domain/matching/log-shown-list.ts';
import { matchView } from '../../domain/matching/match-view.ts';
import { openingKindLabels } from '../../domain/shared/labels.ts';
import { Alert, Empty, Section } from '../../ui/blocks.tsx';
import { counted, formatHours } from '../../ui/format.ts';
import { MatchList } from '../../ui/match-list.tsx';
import { ButtonLink, Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { inOrderOf } from '../searching.ts';

export const meta: MetaFunction = () => [{ title: 'Passende plekken - Werkbrug' }];

const mostShown = 12;

export const loader = guarded('candidate.view', async ({ services: { db }, app, context, params }) => {
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
  if (!app.search.ready()) return { ...shared, ready: false, total: 0, items: [], limits: [], missing: [] };
  const page = await app.search.openingsFor(candidate.id, { limit: mostShown });
  const ids = page.hits.map((hit) => hit.id);
  const hits = new Map(page.hits.map((hit) => [hit.id, hit]));
  await logShownList(context, {
    kind: 'candidateOpenings',
    subjectId: candidate.id,
    weightsVersion: page.weightsVersion,
    ids,
  });
  const { limits, missing } = await app.search.whatIfCandidate(candidate.id);
  return {
    ...shared,
    ready: true,
    total: page.total,
    items: inOrderOf(ids, await openingCards(db, ids)).flatMap((row) => {
      const hit = hits.get(row.id);
      return hit
        ? [
            {
              id: row.id,
              title: row.title,
              facts: `${openingKindLabels[row.kind]} bij ${row.employerName} in ${row.place}, ${formatHours(row.hoursMin, row.hoursMax)}`,
              match: matchView(hit),
            },
          ]
        : [];
    }),
    limits: limits.slice(0, 5).map(({ code, text, more }) => ({ code, text, more })),
    missing: missing.map(({ value, label, more, kind }) => ({ value, label, more, kind })),
  };
});

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
            <MatchList
              name="plekken"
              items={data.items.map((item) => ({
                ...item,
                title: <TextLink to={`/jobcoach/plekken/${item.id}`}>{item.title}</TextLink>,
                actions: (
                  <ButtonLink to={`/jobcoach/kandidaten/${data.id}/voorstellen/${item.id}`} look="primary">
                    Voorstellen<span className="wb-hidden">: {item.title}</span>
                  </ButtonLink>
                ),
              }))}
            />
          )}
        </Section>
        <div className="wb-stack--wide">
          <Section title="Wat als" id="kop-watals">
            {data.limits.length === 0 ? (
              <Paragraph>Geen enkele grens van de kandidaat houdt nu plekken tegen.</Paragraph>
            ) : (
              <List>
                {data.limits.map((item) => (
                  <li key={item.code}>
                    {item.text}: {counted(item.more, 'plek', 'plekken')} meer
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
            </Section>
          ) : null}
        </div>
      </div>
    </div>
  );
}
