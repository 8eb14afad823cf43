import { Form } from '@remix-run/react';
import {
  radiusChoices,
  type SearchFilter,
  type SearchList,
  searchLists,
} from '../domain/matching/search-filter.ts';
import { CardItem, CardList } from './blocks.tsx';
import { Button } from './form.tsx';
import { HowOrdered } from './match-list.tsx';
import { PartlyFound } from './search-panel.tsx';
import { SuggestInput } from './suggest-field.tsx';
import { Heading, Paragraph, TextLink } from './text.tsx';

/** Everything at once, or one list with its own filters; words and place stay. */
export function ListChoice({
  lists,
  asked,
  path,
  filter,
}: {
  lists: readonly { list: SearchList; title: string }[];
  asked: SearchList | null;
  path: string;
  filter: Pick<SearchFilter, 'text' | 'place' | 'km'>;
}) {
  const to = (list: SearchList | null) => {
    const params = new URLSearchParams();
    if (list) params.set('in', searchLists[list]);
    if (filter.text) params.set('zoek', filter.text);
    if (filter.place) params.set('plaats', filter.place);
    if (filter.km !== null) params.set('km', String(filter.km));
    const query = params.toString();
    return query ? `${path}?${query}` : path;
  };
  return (
    <nav aria-label="Waarin zoekt u?">
      <ul className="wb-row wb-list--plain">
        {[{ list: null, title: 'Alles' }, ...lists].map(({ list, title }) => (
          <li key={title}>
            {list === asked ? (
              <strong aria-current="page">{title}</strong>
            ) : (
              <TextLink to={to(list)}>{title}</TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Words, place and radius: what all lists can be asked. */
export function PlainSearch({ filter }: { filter: Pick<SearchFilter, 'text' | 'place' | 'km'> }) {
  return (
    <search>
      <Form method="get" className="wb-form--inline">
        <div className="utrecht-form-field">
          <label className="utrecht-form-label wb-field__label" htmlFor="zoek">
            Beroep, taak, bedrijf of vaardigheid
          </label>
          <SuggestInput source="/api/zoeken" id="zoek" name="zoek" defaultValue={filter.text} />
        </div>
        <div className="utrecht-form-field">
          <label className="utrecht-form-label wb-field__label" htmlFor="plaats">
            Postcode of plaats
          </label>
          <input
            id="plaats"
            name="plaats"
            defaultValue={filter.place}
            className="utrecht-textbox utrecht-textbox--html-input"
          />
        </div>
        <div className="utrecht-form-field">
          <label className="utrecht-form-label wb-field__label" htmlFor="km">
            Hoe ver weg?
          </label>
          <select
            id="km"
            name="km"
            defaultValue={filter.km === null ? '' : String(filter.km)}
            className="utrecht-select utrecht-select--html-select"
          >
            <option value="">Alle afstanden</option>
            {radiusChoices.map((km) => (
              <option key={km} value={km}>
                {km} km
              </option>
            ))}
          </select>
        </div>
        <Button>Zoeken</Button>
      </Form>
    </search>
  );
}

/** What was found, per list; of all lists the first few each. */
export function FoundLists({
  found,
  all,
  path,
  search,
}: {
  found: readonly {
    list: SearchList;
    title: string;
    total: number;
    partial: boolean;
    cards: readonly { key: string; title: string; to: string | null; facts: string }[];
  }[];
  all: boolean;
  path: string;
  search: string;
}) {
  const more = (list: SearchList) => {
    const params = new URLSearchParams(search);
    params.set('in', searchLists[list]);
    params.delete('gelukt');
    return `${path}?${params}`;
  };
  return (
    <>
      {found.map(({ list, title, total, partial, cards }) => (
        <section key={list} className="wb-stack" aria-labelledby={`kop-${list}`}>
          <Heading level={2} id={`kop-${list}`}>
            {title} ({total})
          </Heading>
          <PartlyFound partial={partial} />
          {list === 'region' ? (
            <Paragraph quiet>
              Zoekt u iemand voor een plek? Open de plek: daar ziet u wie past en waarom.
            </Paragraph>
          ) : null}
          <CardList>
            {cards.map((card) => (
              <CardItem key={card.key}>
                <Heading level={3}>
                  {card.to ? <TextLink to={card.to}>{card.title}</TextLink> : card.title}
                </Heading>
                <Paragraph quiet>{card.facts}</Paragraph>
              </CardItem>
            ))}
          </CardList>
          {all && total > cards.length ? (
            <TextLink to={more(list)}>
              Alle {total} bekijken<span className="wb-hidden"> van {title}</span>
            </TextLink>
          ) : null}
        </section>
      ))}
      <HowOrdered />
    </>
  );
}
