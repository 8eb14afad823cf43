import { todayOf } from '#app/domain/shared/clock.ts';
import type { Services } from '#app/domain/shared/context.ts';
import { createSearch, type Search } from '#search/index.ts';

/** The portal's own search over a test database, built and ready. */
export async function makeSearch(services: Services): Promise<Search> {
  const quiet = () => undefined;
  const search = createSearch({
    db: services.db,
    env: { SEARCH_ENGINE: 'sqlite' },
    log: { info: quiet, warn: quiet, error: quiet },
    today: () => todayOf(services.clock).toString(),
  });
  await search.whenReady();
  return search;
}
