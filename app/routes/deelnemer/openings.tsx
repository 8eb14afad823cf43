import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { candidateOfAccount } from '../../../db/queries/candidates.ts';
import { openOpeningsOfRegion } from '../../../db/queries/openings-to-apply.ts';
import { savedSearchesOf } from '../../../db/queries/saved-searches.ts';
import { openingCards } from '../../../db/queries/search-hits.ts';
import type { Search } from '../../../search/engine.ts';
import type { ExplainedHit } from '../../../search/match/types.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { bikeText, straightKm } from '../../domain/application/travel.ts';
import { logShownList } from '../../domain/matching/log-shown-list.ts';
import { matchView, reasonToYou } from '../../domain/matching/match-view.ts';
import { forgetSearch, saveSearch } from '../../domain/matching/save-search.ts';
import { savedAddress } from '../../domain/matching/saved-search-address.ts';
import { forgetSearchForm, savedSearchForm } from '../../domain/matching/saved-search-form.ts';
import { searchFilterOf, searchParamsOf } from '../../domain/matching/search-filter.ts';
import { openingKindLabels } from '../../domain/shared/labels.ts';
import { CardItem, CardList, Empty, Pagination } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button } from '../../ui/form.tsx';
import { counted, formatHours } from '../../ui/format.ts';
import { HowOrdered } from '../../ui/match-list.tsx';
import { SavedSearches } from '../../ui/saved-searches.tsx';
import { NothingFound, PartlyFound } from '../../ui/search-panel.tsx';
import { SuggestInput } from '../../ui/suggest-field.tsx';
import { ButtonLink, Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { readForm, submitted } from '../form.ts';
import { limitVisit } from '../often.ts';
import { pageHref, pageOf, pagesOf } from '../paging.ts';
import { askedOf, inOrderOf, nextSteps } from '../searching.ts';

export const meta: MetaFunction = () => [{ title: 'Werk zoeken - Werkbrug' }];

/** Suggestions while typing. */
export const handle = { scripts: true };

const path = '/deelnemer/vacatures';
/** As many as a person reads; searching brings the rest. */
const most = 12;
const distances = [5, 10, 15, 25, 50] as const;

export const loader = guarded(
  'opening.searchOwn',
  async ({ services: { db }, app, url, visitor, context }) => {
    await limitVisit('search', { app, visitor });
    const candidate = await candidateOfAccount(db, visitor.actor.accountId);
    if (!candidate) throw notFound();
    const filter = searchFilterOf(url.searchParams);
    const paging = pageOf(url);
    const asked = filter.text !== '' || filter.km !== null || url.searchParams.get('alles') === 'ja';
    const kept = await savedSearchesOf(db, {
      accountId: visitor.actor.accountId,
      scopes: ['openings'],
    });
    const shared = {
      filter: { text: filter.text, km: filter.km },
      asked,
      page: paging.page,
      search: url.search,
      saved: kept.map((row) => ({ ...row, to: savedAddress(row, 'candidate') })),
    };
    const home =
      candidate.lat === null || candidate.lon === null ? null : { lat: candidate.lat, lon: candidate.lon };
    type Row = Awaited<ReturnType<typeof openingCards>>[number];
    const cardOf = (row: Omit<Row, 'id' | 'responseDeadline' | 'openedAt'>, hit?: ExplainedHit) => ({
      number: row.number,
      title: row.title,
      kind: openingKindLabels[row.kind],
      employerName: row.employerName,
      place: row.place,
      hours: formatHours(row.hoursMin, row.hoursMax),
      bike: bikeText(candidate, row),
      // The way and the hours stand on the card already.
      reasons: hit
        ? matchView({
            ...hit,
            reasons: hit.reasons
              .filter((one) => !['distance', 'hours'].includes(one.code))
              .sort((a, b) => b.weight - a.weight),
          })
            .reasons.map(reasonToYou)
            .slice(0, 3)
        : [],
    });
    if (!app.search.ready()) {
      const rows = await openOpeningsOfRegion(db, { region: candidate.region, limit: 200 });
      const cards = rows
        .map((row) => ({ row, km: straightKm(candidate, row) ?? Number.POSITIVE_INFINITY }))
        .sort((a, b) => a.km - b.km)
        .slice(0, most)
        .map(({ row }) => cardOf(row));
      return {
        ...shared,
        asked: false,
        total: cards.length,
        partial: false,
        pages: 1,
        cards,
        steps: [],
        more: [],
      };
    }
    if (!asked) {
      const page = await app.search.openingsFor(candidate.id, { limit: most, audience: 'candidate' });
      const ids = page.hits.map((hit) => hit.id);
      const hits = new Map(page.hits.map((hit) => [hit.id, hit]));
      const rows = inOrderOf(ids, await openingCards(db, ids));
      await logShownList(context, {
        kind: 'candidateOpenings',
        subjectId: candidate.id,
        weightsVersion: page.weightsVersion,
        ids,
      });
      const cards = rows.map((row) => cardOf(row, hits.get(row.id)));
      const more = moreWork(await app.search.whatIfCandidate(candidate.id));
      return { ...shared, total: page.total, partial: false, pages: 1, cards, steps: [], more };
    }
    const { query } = await askedOf(db, { ...filter, place: '' }, paging, { home });
    const result = await app.search.searchOpenings(query, { kind: 'open' });
    const ids = result.hits.map((hit) => hit.id);
    const hits = await app.search.explainOpenings(candidate.id, ids, 'candidate');
    const rows = inOrderOf(ids, await openingCards(db, ids));
    const steps =
      result.total === 0
        ? nextSteps(path, filter, await app.search.helpOpenings(query, { kind: 'open' }))
        : [];
    return {
      ...shared,
      total: result.total,
      partial: result.partial,
      pages: pagesOf(result.total),
      cards: rows.map((row) => cardOf(row, hits.get(row.id))),
      steps,
      more: [],
    };
  },
);

/** What opens most other work: what one may want otherwise, and what one may have or learn. */
function moreWork({ limits, missing }: Awaited<ReturnType<Search['whatIfCandidate']>>) {
  const learn = missing.map(({ kind, label, more }) => ({
    text: kind === 'licence' ? `Rijbewijs of certificaat ${label}` : `Kunnen: ${label}`,
    more,
  }));
  return [...limits.slice(0, 3).map(({ text, more }) => ({ text, more })), ...learn.slice(0, 3)];
}

export const action = guarded('opening.searchOwn', async ({ request, context, url }) => {
  const form = await readForm(request.clone());
  if (form.get('doel') === 'weghalen') {
    return submitted(request, forgetSearchForm, async ({ id }) => {
      await forgetSearch(context, { id });
      return seeOther(withDone(path, 'opgeslagen'));
    });
  }
  return submitted(request, savedSearchForm, async ({ name, alert }) => {
    const { text, km } = searchFilterOf(url.searchParams);
    const query = searchParamsOf({ ...searchFilterOf(new URLSearchParams()), text, km }).toString();
    await saveSearch(context, { name, alert, query, scope: 'openings' });
    return seeOther(withDone(`${path}?${query}`, 'opgeslagen'));
  });
});

export default function OwnOpenings() {
  const answer = useActionData<typeof action>();
  const { saved } = useLoaderData<typeof loader>();
  const { filter, asked, total, page, pages, search, cards, steps, more, partial } =
    useLoaderData<typeof loader>();
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack wb-text">
        <Heading level={1}>Werk zoeken</Heading>
        <Paragraph>U mag altijd zelf solliciteren. U hoeft daarvoor op niemand te wachten.</Paragraph>
      </div>
      <search>
        <Form method="get" className="wb-form--inline">
          <div className="utrecht-form-field">
            <label className="utrecht-form-label wb-field__label" htmlFor="zoek">
              Wat voor werk zoekt u?
            </label>
            <SuggestInput source="/api/zoeken" id="zoek" name="zoek" defaultValue={filter.text} />
          </div>
          <div className="utrecht-form-field">
            <label className="utrecht-form-label wb-field__label" htmlFor="km">
              Hoe ver van uw huis?
            </label>
            <select
              id="km"
              name="km"
              defaultValue={filter.km === null ? '' : String(filter.km)}
              className="utrecht-select utrecht-select--html-select"
            >
              <option value="">Maakt niet uit</option>
              {distances.map((km) => (
                <option key={km} value={km}>
                  tot {km} kilometer
                </option>
              ))}
            </select>
          </div>
          <Button>Zoeken</Button>
        </Form>
      </search>
      <div className="wb-stack">
        <Heading level={2}>
          {asked
            ? `${counted(total, 'plek', 'plekken')}${filter.text ? ` voor “${filter.text}”` : ''}`
            : 'Dit past bij u'}
        </Heading>
        <PartlyFound partial={partial} />
        {cards.length > 0 ? (
          <CardList columns={2}>
            {cards.map((card) => (
              <CardItem key={card.number}>
                <Heading level={3}>
                  <TextLink to={`/vacatures/${card.number}`}>{card.title}</TextLink>
                </Heading>
                <Paragraph quiet>
                  {card.kind} bij {card.employerName}
                </Paragraph>
                <Paragraph>
                  {card.place}
                  {card.bike ? `, ${card.bike}` : ''}. {card.hours} per week.
                </Paragraph>
                {card.reasons.length > 0 ? (
                  <List>
                    {card.reasons.map((reason) => (
                      <li key={reason}>{reason}</li>
                    ))}
                  </List>
                ) : null}
                <div className="wb-row">
                  <ButtonLink to={`${path}/${card.number}/solliciteren`}>
                    Solliciteren<span className="wb-hidden"> op {card.title}</span>
                  </ButtonLink>
                </div>
              </CardItem>
            ))}
          </CardList>
        ) : asked ? (
          <NothingFound
            sought={filter.text}
            steps={steps}
            fallback={{ text: 'Bekijk al het werk', to: `${path}?alles=ja` }}
            keeps
          />
        ) : (
          <Empty>
            <Paragraph>Er is nu niets dat bij alles past wat u wilt. Kijk ook naar ander werk.</Paragraph>
            <ButtonLink to={`${path}?alles=ja`}>Bekijk al het werk</ButtonLink>
          </Empty>
        )}
        {!asked && cards.length > 0 ? <TextLink to={`${path}?alles=ja`}>Bekijk al het werk</TextLink> : null}
        {cards.length > 0 ? <HowOrdered /> : null}
        <Pagination page={page} pages={pages} href={(to) => pageHref(path, search, to)} />
      </div>
      {more.length > 0 ? (
        <div className="wb-stack wb-text">
          <Heading level={2}>Zo past er meer werk bij u</Heading>
          <List>
            {more.map((item) => (
              <li key={item.text}>
                {item.text}: {counted(item.more, 'plek', 'plekken')} meer
              </li>
            ))}
          </List>
          <Paragraph>
            Kunt of wilt u iets hiervan? Zet het dan in{' '}
            <TextLink to="/deelnemer/profiel">uw gegevens</TextLink> of vraag het aan uw jobcoach.
          </Paragraph>
        </div>
      ) : null}
      <SavedSearches
        saved={saved}
        path={path}
        search={search}
        narrowed={filter.text !== '' || filter.km !== null}
        answer={answer}
      />
    </div>
  );
}
