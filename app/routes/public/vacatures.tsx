import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { locate, pc4Of } from '../../../db/queries/places.ts';
import { publicOpenings } from '../../../db/queries/public-openings.ts';
import { openingCards } from '../../../db/queries/search-hits.ts';
import { open } from '../../auth/guard.ts';
import { openingKinds } from '../../domain/opening/opening-form.ts';
import { defaultKm, publicFilterForm } from '../../domain/opening/public-filter.ts';
import { openingKindLabels } from '../../domain/shared/labels.ts';
import { CardItem, CardList, Empty, Pagination } from '../../ui/blocks.tsx';
import { Button } from '../../ui/form.tsx';
import { counted, formatDate, formatHours } from '../../ui/format.ts';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { limitVisit } from '../often.ts';
import { pageHref, pageOf, pagesOf } from '../paging.ts';
import { inOrderOf } from '../searching.ts';

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
  const found = async () => {
    if (!filter.zoek || !app.search.ready()) {
      return publicOpenings(db, {
        kind: filter.soort,
        near,
        place: located ? null : filter.plaats || null,
        hoursFrom: filter.van,
        hoursTo: filter.tot,
        limit,
        offset,
      });
    }
    const hits = await app.search.searchOpenings(
      {
        text: filter.zoek,
        filters: filter.soort ? { kind: [filter.soort] } : {},
        hours: { min: filter.van ?? undefined, max: filter.tot ?? undefined },
        ...(near ? { near, km: near.km } : {}),
        limit,
        offset,
      },
      { kind: 'open' },
    );
    const ids = hits.hits.map((hit) => hit.id);
    return { rows: inOrderOf(ids, await openingCards(db, ids)), total: hits.total };
  };
  const { rows, total } = await found();
  return {
    rows: rows.map(({ id: _id, lat: _lat, lon: _lon, ...row }) => row),
    total,
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

export default function PublicOpenings() {
  const { rows, total, filter, around, page, pages, search } = useLoaderData<typeof loader>();
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
        {rows.length === 0 ? (
          <Empty>
            {filter.plaats && !around
              ? 'Deze plaats kennen wij niet. Kijk of het goed geschreven is, of vul een postcode in.'
              : 'Er is nu niets dat hierbij past. Zoek eens verder weg, of kies alle soorten werk.'}
          </Empty>
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
