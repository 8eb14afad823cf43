import { DomainError } from '../shared/errors.ts';
import { diagnosisWords } from './diagnosis-words.ts';

/**
 * Stops a text that seems to name an illness, until whoever wrote it says that it does not.
 *
 * @param before what was stored already: a word that was confirmed once is not asked about again
 * @throws DomainError confirmWords at the box `noDiagnosis`
 */
export function requireNoDiagnosis(texts: readonly string[], confirmed: boolean, before = ''): void {
  if (confirmed) return;
  const known = diagnosisWords(before);
  const found = diagnosisWords(...texts).filter((word) => !known.includes(word));
  if (found.length > 0) throw new DomainError('confirmWords', { words: found.join(', ') }, 'noDiagnosis');
}
