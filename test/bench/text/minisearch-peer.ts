import MiniSearch from 'minisearch';
import type { DutchAnalyser } from '#search/dutch/analyser.ts';
import { haversineKm } from '#search/text/places.ts';
import type { TextDocument, TextQuery } from '#search/text/types.ts';
import type { Answer } from './sqlite-peer.ts';
import { textFacets } from './world.ts';

interface Filed {
  id: number;
  terms: string;
}

/** MiniSearch over our terms, with facets and radius counted in a loop over its hits, as its users do. */
export class MiniSearchPeer {
  readonly #index = new MiniSearch<Filed>({
    fields: ['terms'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  readonly #documents: TextDocument[] = [];
  readonly #analyser: DutchAnalyser;

  constructor(analyser: DutchAnalyser, count: number, documents: (index: number) => TextDocument) {
    this.#analyser = analyser;
    for (let id = 0; id < count; id += 1) {
      const document = documents(id);
      const { fields } = document;
      const terms = [fields.title, fields.tasks, fields.employer, ...(fields.synonyms ?? [])].flatMap(
        (text) => (text ? analyser.plainTerms(text) : []),
      );
      this.#documents.push({ ...document, fields: {} });
      this.#index.add({ id, terms: terms.join(' ') });
    }
  }

  ask(query: TextQuery): Answer {
    const terms = this.#analyser
      .content(query.text ?? '')
      .map((token) => this.#analyser.main(token).replaceAll('|', ''))
      .join(' ');
    const { near, km = 0 } = query;
    const found = this.#index.search(terms, {
      combineWith: 'AND',
      prefix: query.prefix ?? false,
      ...(near
        ? {
            filter: ({ id }) => {
              const { lat, lon } = this.#documents[id as number] ?? {};
              return lat !== undefined && lon !== undefined && haversineKm(near, { lat, lon }) <= km;
            },
          }
        : {}),
    });
    const facets = new Map<string, number>();
    for (const { id } of found) {
      const own = this.#documents[id as number]?.facets ?? {};
      for (const name of textFacets) {
        for (const value of [own[name]].flat())
          facets.set(`${name}:${value}`, (facets.get(`${name}:${value}`) ?? 0) + 1);
      }
    }
    return { total: found.length, ids: found.slice(0, 20).map(({ id }) => `o${id}`), facets };
  }
}
