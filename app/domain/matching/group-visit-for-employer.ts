/** What an employer reads of a group visit: the note is for who goes along, written before anyone agreed to be known. */
export function forEmployer<V extends { note: string }>(visit: V): V {
  return { ...visit, note: '' };
}
