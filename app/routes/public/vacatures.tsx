import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { locate, pc4Of } from '../../../db/queries/places.ts';
import { publicOpenings } from '../../../db/queries/public-openings.ts';
import { openingCards } from '../../../db/queries/search-hits.ts';
import type { ZeroHitHelp } from '../../../search/engine.ts';
import { open } from '../../auth/guard.ts';
import { openingKinds } from '../../domain/opening/opening-form.ts';
import { defaultKm, publicFilterForm } from '../../domain/opening/public-filter.ts';
import { openingKindLabels } from '../../domain/shared/labels.ts';
import { CardItem, CardList, Pagination } from '../../ui/blocks.tsx';
import { Button } from '../../ui/form.tsx';
import { counted, formatDate, formatHours } from '../../ui/format.ts';
import { NothingFound, PartlyFound } from '../../ui/search-panel.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { limitVisit } from '../often.ts';
import { pageHref, pageOf, pagesOf } from '../paging.ts';
import { inOrderOf, widerText } from '../searching.ts';

export const meta: MetaFunction = () => [{ title: 'Vacatures - Werkbrug' }];

export const loader = open(async ({ services: { db }, app, url, visitor }) => {
  await limitVisit('search', { app, visitor });
  const filter = publicFilterForm.parse(Object.fromEntries(url.searchParams));
  const { page, limit, offset } = pageOf(url);
  const located = filter.plaats
    ? await locate(
        db,
        pc4Of(filter.plaats)
          ? { postcode: filter.plaats, place: '' }
          : { postcode: '', place: filter.plaats },
      )
    : null;
  const near = located ? { lat: located.lat, lon: located.lon, km: filter.km ?? defaultKm } : null;
  const query = {
    text: filter.zoek || undefined,
    filters: filter.soort ? { kind: [filter.soort] } : {},
    hours: { min: filter.van ?? undefined, max: filter.tot ?? undefined },
    ...(near ? { near, km: near.km } : {}),
    limit,
    offset,
  };
  const found = async () => {
    if (!filter.zoek || !app.search.ready()) {
      const rows = await publicOpenings(db, {
        kind: filter.soort,
        text: filter.zoek,
        near,
        place: located ? null : filter.plaats || null,
        hoursFrom: filter.van,
        hoursTo: filter.tot,
        limit,
        offset,
      });
      return { ...rows, partial: false };
    }
    const hits = await app.search.searchOpenings(query, { kind: 'open' });
    const ids = hits.hits.map((hit) => hit.id);
    return { rows: inOrderOf(ids, await openingCards(db, ids)), total: hits.total, partial: hits.partial };
  };
  const { rows, total, partial } = await found();
  const help =
    total === 0 && app.search.ready() ? await app.search.helpOpenings(query, { kind: 'open' }) : null;
  return {
    steps: help ? nextStepsOf(help, url.searchParams) : [],
    rows: rows.map(({ id: _id, lat: _lat, lon: _lon, ...row }) => row),
    total,
    partial,
    filter,
    /** The place as we know it; null when it was asked and is unknown. */
    around: located?.place ?? null,
    page,
    pages: pagesOf(total),
    search: url.search,
  };
});

function Filter({
  name,
  label,
  value,
  type = 'text',
}: {
  name: string;
  label: string;
  value: string;
  type?: 'text' | 'number';
}) {
  return (
    <div className="utrecht-form-field">
      <label className="utrecht-form-label wb-field__label" htmlFor={name}>
        {label}
      </label>
      <input
        id={name}
        name={name}
        type={type}
        min={type === 'number' ? 1 : undefined}
        defaultValue={value}
        className="utrecht-textbox utrecht-textbox--html-input"
      />
    </div>
  );
}

/** What does find something, as addresses of this page. */
function nextStepsOf(help: ZeroHitHelp, asked: URLSearchParams): { text: string; to: string }[] {
  const to = (change: Record<string, string | null>) => {
    const params = new URLSearchParams(asked);
    params.delete('bladzijde');
    for (const [name, value] of Object.entries(change)) {
      if (value === null) params.delete(name);
      else params.set(name, value);
    }
    return `/vacatures?${params}`;
  };
  const steps = help.suggestions.map(({ text, total }) => ({
    text: `Bedoelde u “${text}”? (${total})`,
    to: to({ zoek: text }),
  }));
  if (help.wider) {
    steps.push({ text: widerText(help.wider), to: to({ km: String(help.wider.km) }) });
  }
  for (const { filter, total } of help.withoutFilter) {
    if (filter === 'kind') steps.push({ text: `Kies alle soorten werk (${total})`, to: to({ soort: null }) });
    if (filter === 'overlap') {
      steps.push({ text: `Laat de uren los (${total})`, to: to({ van: null, tot: null }) });
    }
  }
  if (help.fewerWords) {
    const { text, total } = help.fewerWords;
    steps.push({ text: `Zoek op “${text}” (${total})`, to: to({ zoek: text }) });
  }
  return steps;
}

export default function PublicOpenings() {
  const { steps, rows, total, partial, filter, around, page, pages, search } = useLoaderData<typeof loader>();
  const km = filter.km ?? defaultKm;
  return (
    <div className="wb-stack--wide">
      <Heading level={1}>Vacatures</Heading>
      <search>
        <Form method="get" className="wb-form--inline">
          <Filter name="zoek" label="Wat voor werk?" value={filter.zoek} />
          <div className="utrecht-form-field">
            <label className="utrecht-form-label wb-field__label" htmlFor="soort">
              Soort werk
            </label>
            <select
              id="soort"
              name="soort"
              defaultValue={filter.soort ?? ''}
              className="utrecht-select utrecht-select--html-select"
            >
              <option value="">Alles</option>
              {openingKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {openingKindLabels[kind]}
                </option>
              ))}
            </select>
          </div>
          <Filter name="plaats" label="Plaats of postcode" value={filter.plaats} />
          <Filter name="km" label="Hoeveel kilometer ver?" value={String(km)} type="number" />
          <Filter
            name="van"
            label="Uren per week, minstens"
            value={filter.van ? String(filter.van) : ''}
            type="number"
          />
          <Filter
            name="tot"
            label="Uren per week, hoogstens"
            value={filter.tot ? String(filter.tot) : ''}
            type="number"
          />
          <Button>Zoeken</Button>
        </Form>
      </search>
      <div className="wb-stack">
        <Heading level={2}>
          {counted(total, 'plek', 'plekken')}
          {around ? ` binnen ${km} km van ${around}` : filter.plaats ? ` in ${filter.plaats}` : ''}
        </Heading>
        <PartlyFound partial={partial} />
        {rows.length === 0 ? (
          <>
            {filter.plaats && !around ? (
              <Paragraph>
                Deze plaats kennen wij niet. Kijk of het goed geschreven is, of vul een postcode in.
              </Paragraph>
            ) : null}
            <NothingFound
              sought={filter.zoek}
              steps={steps}
              fallback={{ text: 'Bekijk alle vacatures', to: '/vacatures' }}
            />
          </>
        ) : (
          <CardList columns={2}>
            {rows.map((row) => (
              <CardItem key={row.number}>
                <Heading level={3}>
                  <TextLink to={`/vacatures/${row.number}`}>{row.title}</TextLink>
                </Heading>
                <Paragraph>
                  {row.employerName} in {row.place}
                </Paragraph>
                <Paragraph quiet>
                  {openingKindLabels[row.kind]}, {formatHours(row.hoursMin, row.hoursMax)} per week
                  {row.responseDeadline
                    ? `. Reageren kan tot en met ${formatDate(row.responseDeadline)}`
                    : ''}
                </Paragraph>
              </CardItem>
            ))}
          </CardList>
        )}
        <Pagination page={page} pages={pages} href={(to) => pageHref('/vacatures', search, to)} />
      </div>
    </div>
  );
}
