import type { Queryable } from '#db/client.ts';
import { candidateSources, candidateSourcesById } from '#db/queries/search-candidate-source.ts';
import { employerSources, employerSourcesById } from '#db/queries/search-employer-source.ts';
import { openingSources, openingSourcesById } from '#db/queries/search-opening-source.ts';
import type { TaxonomyNames } from '#db/queries/taxonomy-names.ts';
import { candidateDocument, employerDocument, openingDocument } from './documents.ts';
import type { SearchScope } from './engine.ts';
import type { TextDocument } from './text/types.ts';

/** Every document of a scope, a batch at a time. */
export async function* allDocuments(
  db: Queryable,
  scope: SearchScope,
  names: TaxonomyNames,
): AsyncGenerator<readonly TextDocument[]> {
  switch (scope) {
    case 'openings':
      for await (const rows of openingSources(db)) yield rows.map((row) => openingDocument(row, names));
      return;
    case 'candidates':
      for await (const rows of candidateSources(db)) yield rows.map((row) => candidateDocument(row, names));
      return;
    case 'employers':
      for await (const rows of employerSources(db)) yield rows.map(employerDocument);
  }
}

/** The documents of these records that may be found; the others must disappear. */
export async function documentsOf(
  db: Queryable,
  scope: SearchScope,
  ids: readonly string[],
  names: TaxonomyNames,
): Promise<TextDocument[]> {
  switch (scope) {
    case 'openings':
      return (await openingSourcesById(db, ids)).map((row) => openingDocument(row, names));
    case 'candidates':
      return (await candidateSourcesById(db, ids)).map((row) => candidateDocument(row, names));
    case 'employers':
      return (await employerSourcesById(db, ids)).map(employerDocument);
  }
}
