import type { Settings } from 'meilisearch';
import { facetNames } from '../documents.ts';
import type { DutchAnalyser } from '../dutch/analyser.ts';
import { tradeSynonyms } from '../dutch/synonyms.ts';
import type { SearchScope } from '../engine.ts';
import { meiliSynonyms, searchedAttributes } from './documents.ts';

/**
 * Totals stop at this setting, 1,000 unless set, and "1.000 plekken" would then be said of 30,000. It costs nothing as long
 * as nobody asks for a page that far down.
 */
const mostHits = 1_000_000;

/** The portal waits for 1,500 ms in all: what the server has sorted by then must still arrive in time. */
const searchCutoffMs = 1_000;

export function settingsOf(scope: SearchScope, analyser: DutchAnalyser): Settings {
  return {
    searchableAttributes: [...searchedAttributes],
    filterableAttributes: [...facetNames[scope], 'tags', 'hoursMin', 'hoursMax', 'date', '_geo'],
    sortableAttributes: ['date', '_geo'],
    displayedAttributes: ['id', '_geo'],
    // A sort that was asked for comes before how well the words fit; without one it does nothing.
    rankingRules: ['sort', 'words', 'typo', 'attribute', 'exactness', 'proximity'],
    localizedAttributes: [{ locales: ['nld'], attributePatterns: ['*'] }],
    synonyms: meiliSynonyms(tradeSynonyms, analyser),
    // "kok" must not find "kokosmat".
    prefixSearch: 'disabled',
    typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
    pagination: { maxTotalHits: mostHits },
    faceting: { maxValuesPerFacet: 100 },
    searchCutoffMs,
  };
}
