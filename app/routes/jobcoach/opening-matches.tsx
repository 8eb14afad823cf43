import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { visitsOfOpening } from '../../../db/queries/group-visits.ts';
import { findOpening, requirementsOf } from '../../../db/queries/openings.ts';
import { attentionOf } from '../../../db/queries/shown-lists.ts';
import type { MatchPage } from '../../../search/engine.ts';
import { guarded, notFound } from '../../auth/guard.ts';
import { candidateReaches } from '../../domain/matching/candidate-reach.ts';
import { logShownList } from '../../domain/matching/log-shown-list.ts';
import { openingView } from '../../domain/opening/opening-view.ts';
import { Empty, Section } from '../../ui/blocks.tsx';
import { counted, formatDate, formatDay } from '../../ui/format.ts';
import { AttentionLine, HowOrdered, MatchList } from '../../ui/match-list.tsx';
import { OpeningFacts } from '../../ui/opening-facts.tsx';
import { FollowMatches } from '../../ui/saved-searches.tsx';
import { ButtonLink, Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { followedOpening, followOpening } from '../keep-search.ts';
import { anonymousMatches, chosenRelaxation, namedMatches, whatIfChoices, whoElseFits } from '../matching.ts';

export const meta: MetaFunction = () => [{ title: 'Plek en passende kandidaten - Werkbrug' }];

/** Shown of each list at first, and when all are asked for. */
const bestOfList = 5;
const mostOfList = 50;

const nobody: MatchPage = { total: 0, hits: [], weightsVersion: 0 };

export const loader = guarded('opening.search', async (args) => {
  const {
    services: { db },
    app,
    context,
    params,
    url,
  } = args;
  const opening = await findOpening(db, { id: params.id ?? '', reach: 'all' });
  if (opening?.state !== 'open') throw notFound();
  const view = openingView(opening, await requirementsOf(db, opening.id));
  const visits = await visitsOfOpening(db, {
    openingId: opening.id,
    reach: { of: 'jobcoach', caseloadOf: context.actor.caseloadOf },
  });
  const followed = (await followedOpening(args, opening.id)) !== null;
  if (!app.search.ready()) return { opening: view, followed, visits, matches: null };
  const reach = candidateReaches(context.actor);
  const { search } = app;
  // The best of each list first: who wants to see everyone asks for it.
  const all = url.searchParams.get('toon') === 'alle';
  const limit = all ? mostOfList : bestOfList;
  // All of her own are known, so that none of them stands without a name among those of others.
  const ofCaseload = reach.own
    ? await search.candidatesFor(opening.id, reach.own, { limit: mostOfList })
    : nobody;
  const own = { ...ofCaseload, hits: ofCaseload.hits.slice(0, limit) };
  const ownIds = new Set(ofCaseload.hits.map((hit) => hit.id));
  const region = reach.region
    ? await search.candidatesFor(opening.id, reach.region, { limit: limit + ownIds.size })
    : nobody;
  const named = await namedMatches(context, own);
  const others = {
    ...region,
    hits: region.hits.filter((hit) => !ownIds.has(hit.id)).slice(0, limit),
  };
  const possible = reach.own ?? reach.region;
  const whatIf = possible ? await search.whatIfOpening(opening.id, possible) : [];
  const chosen = chosenRelaxation(whatIf, url.searchParams.get('wat-als'));
  const known = new Set(own.hits.map((hit) => hit.id));
  const extra =
    possible && chosen
      ? await whoElseFits(search, { openingId: opening.id, reach: possible, chosen, known })
      : nobody;
  const waiting = reach.own ? await search.waitingFor(opening.id, reach.own, { limit: 5 }) : [];
  await logShownList(context, {
    kind: 'openingCandidates',
    subjectId: opening.id,
    weightsVersion: (reach.own ? own : region).weightsVersion,
    ids: [...new Set([...own.hits, ...others.hits, ...extra.hits, ...waiting].map((hit) => hit.id))],
  });
  const waitingSince = new Map(waiting.map((hit) => [hit.id, hit.waitingSince]));
  const attention = await attentionOf(
    db,
    waiting.map((hit) => hit.id),
  );
  const waitingNamed = await namedMatches(context, { ...nobody, hits: waiting });
  return {
    opening: view,
    followed,
    visits,
    matches: {
      own: named,
      ownTotal: own.total,
      isJobcoach: reach.own !== null,
      region: await anonymousMatches(context, others, opening.number),
      regionTotal: Math.max(others.hits.length, region.total - own.total),
      all,
      waiting: waitingNamed.map((item) => ({
        ...item,
        since: waitingSince.get(item.id) ?? '',
        attention: attention.get(item.id) ?? null,
      })),
      whatIf: whatIfChoices(whatIf),
      chosen: chosen?.text ?? null,
      extraNamed: reach.own ? await namedMatches(context, extra) : [],
      extraAnonymous: reach.own ? [] : await anonymousMatches(context, extra, opening.number),
    },
  };
});

export const action = guarded('opening.search', async (args) => {
  const openingId = args.params.id ?? '';
  const opening = await findOpening(args.services.db, { id: openingId, reach: 'all' });
  return followOpening(args, {
    path: `/jobcoach/plekken/${openingId}`,
    opening: opening?.state === 'open' ? opening : undefined,
  });
});

type Data = ReturnType<typeof useLoaderData<typeof loader>>;
type Named = NonNullable<Data['matches']>['own'];

function NamedList({ name, items, openingId }: { name: string; items: Named; openingId: string }) {
  return (
    <MatchList
      name={name}
      items={items.map((item) => ({
        id: item.id,
        title: <TextLink to={`/jobcoach/kandidaten/${item.id}`}>{item.name}</TextLink>,
        facts: `Kandidaat ${item.number}`,
        match: item.match,
        actions: (
          <ButtonLink to={`/jobcoach/kandidaten/${item.id}/voorstellen/${openingId}`} look="primary">
            Voorstellen<span className="wb-hidden"> aan {item.name}</span>
          </ButtonLink>
        ),
      }))}
    />
  );
}

export default function OpeningMatches() {
  const { opening, followed, visits, matches } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <Heading level={1}>{opening.title}</Heading>
        <Paragraph>
          {opening.kindLabel} bij {opening.employerName} in {opening.place}
        </Paragraph>
        <TextLink to="/jobcoach/plekken">Terug naar zoeken</TextLink>
      </div>
      <div className="wb-columns wb-columns--2">
        <div className="wb-stack--wide">
          {matches ? (
            <Candidates openingId={opening.id} matches={matches} />
          ) : (
            <Empty>De kandidaten worden klaargezet. Laad deze pagina over een minuut opnieuw.</Empty>
          )}
        </div>
        <div className="wb-stack">
          <Visits visits={visits} />
          <FollowMatches on={followed} />
          <OpeningFacts opening={opening} level={2} />
        </div>
      </div>
    </div>
  );
}

function Candidates({ openingId, matches }: { openingId: string; matches: NonNullable<Data['matches']> }) {
  return (
    <>
      {matches.isJobcoach ? (
        <Section title="Uit uw caseload" id="kop-eigen">
          {matches.own.length === 0 ? (
            <Empty>
              Niemand uit uw caseload past nu bij alle eisen. Kijk bij “Wat als”, of maak iemand vrij voor
              matching.
            </Empty>
          ) : (
            <>
              <Paragraph>{counted(matches.ownTotal, 'kandidaat past', 'kandidaten passen')}.</Paragraph>
              <NamedList name="eigen" items={matches.own} openingId={openingId} />
              <ShowAll shown={matches.own.length} total={matches.ownTotal} all={matches.all} />
              {matches.ownTotal >= 4 ? (
                <ButtonLink to={`/jobcoach/plekken/${openingId}/groepsbezoek`}>
                  Groepsbezoek plannen
                </ButtonLink>
              ) : null}
            </>
          )}
        </Section>
      ) : null}
      {matches.whatIf.length > 0 ? (
        <Section title="Wat als" id="kop-watals">
          <Paragraph>Zoveel kandidaten passen er meer als één ding anders kan:</Paragraph>
          <List>
            {matches.whatIf.map((item) => (
              <li key={item.code}>
                <TextLink to={`?wat-als=${encodeURIComponent(item.code)}`}>
                  {item.text}: {item.more} meer
                </TextLink>
              </li>
            ))}
          </List>
          {matches.chosen ? (
            <>
              <Heading level={3}>{matches.chosen}</Heading>
              <NamedList name="watals" items={matches.extraNamed} openingId={openingId} />
              <MatchList
                name="watals-anoniem"
                items={matches.extraAnonymous.map((item) => ({ ...item, id: item.label, title: item.label }))}
              />
            </>
          ) : null}
        </Section>
      ) : null}
      {matches.waiting.length > 0 ? (
        <Section title="Wacht het langst" id="kop-wacht">
          <Paragraph>
            Deze mensen voldoen aan de eisen en missen misschien nog iets. Zij wachten het langst.
          </Paragraph>
          <List>
            {matches.waiting.map((item) => (
              <li key={item.id}>
                <TextLink to={`/jobcoach/kandidaten/${item.id}/voorstellen/${openingId}`}>
                  {item.name}
                </TextLink>
                {item.since ? `, wacht sinds ${formatDate(item.since)}` : ''}
                {item.attention ? <AttentionLine attention={item.attention} /> : null}
              </li>
            ))}
          </List>
          <HowOrdered />
        </Section>
      ) : null}
      <Section title="Uit de regio" id="kop-regio">
        {matches.region.length === 0 ? (
          <Paragraph>Er zijn nu geen andere vrijgegeven kandidaten die passen.</Paragraph>
        ) : (
          <>
            <Paragraph>
              Zonder naam: {counted(matches.regionTotal, 'kandidaat', 'kandidaten')} van anderen. Hun eigen
              jobcoach kan deze plek voorstellen.
            </Paragraph>
            <MatchList
              name="regio"
              items={matches.region.map((item) => ({ ...item, id: item.label, title: item.label }))}
            />
            <ShowAll shown={matches.region.length} total={matches.regionTotal} all={matches.all} />
          </>
        )}
      </Section>
    </>
  );
}

function Visits({ visits }: { visits: Data['visits'] }) {
  if (visits.length === 0) return null;
  return (
    <Section title="Groepsbezoeken" id="kop-bezoeken">
      <List>
        {visits.map((visit) => (
          <li key={visit.id}>
            <TextLink to={`/jobcoach/groepsbezoek/${visit.id}`}>{formatDay(visit.date)}</TextLink>:{' '}
            {visit.state === 'cancelled'
              ? 'gaat niet door'
              : `${counted(visit.invited, 'kandidaat', 'kandidaten')}, ${visit.agreed} zeiden ja`}
          </li>
        ))}
      </List>
    </Section>
  );
}

/** What is not on the page, and the way to it. */
function ShowAll({ shown, total, all }: { shown: number; total: number; all: boolean }) {
  if (shown >= total) return null;
  if (all) return <Paragraph>De beste {shown} staan hier.</Paragraph>;
  return (
    <Paragraph>
      U ziet de beste {shown}. <TextLink to="?toon=alle">Toon iedereen die past</TextLink>
    </Paragraph>
  );
}
