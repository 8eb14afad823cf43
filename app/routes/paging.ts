/** Rows on one page of a list. */
const pageSize = 20;

/** The page that an address asks for with `bladzijde`, 1-based; anything else is the first. */
export function pageNumber(url: URL): number {
  const asked = Number(url.searchParams.get('bladzijde') ?? '1');
  return Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
}

/** As `pageNumber`, with what a query needs for a page of twenty rows. */
export function pageOf(url: URL): { page: number; limit: number; offset: number } {
  const page = pageNumber(url);
  return { page, limit: pageSize, offset: (page - 1) * pageSize };
}

export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / pageSize));
}

/** Address of another page of the same list: its filters stay, the message of a change goes. */
export function pageHref(path: string, search: string, page: number): string {
  const query = new URLSearchParams(search);
  query.delete('gelukt');
  query.set('bladzijde', String(page));
  return `${path}?${query}`;
}
