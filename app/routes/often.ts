import { type Limited, withinLimit } from '../auth/rate-limit.ts';
import type { Visitor } from '../auth/session.ts';
import type { AppContext } from '../server/app-context.ts';

/** For a page that is asked for too often: 429 with a plain text. */
export function refuseOften(): Response {
  return new Response('U vraagt dit te vaak achter elkaar. Wacht een paar minuten en probeer het opnieuw.', {
    status: 429,
    headers: { 'Retry-After': '60' },
  });
}

/**
 * Counts a page that costs much by account, or by address for who has none.
 *
 * @throws Response 429
 */
export async function limitVisit(
  what: Limited,
  { app, visitor }: { app: Pick<AppContext, 'clientAddress' | 'services'>; visitor: Visitor | null },
): Promise<void> {
  // This machine itself, or a proxy that stands for everybody: a limit would hit everybody.
  if (/^(127\.|::1$|::ffff:127\.)/.test(app.clientAddress)) return;
  if (!(await withinLimit(app.services, what, visitor?.actor.accountId ?? app.clientAddress)))
    throw refuseOften();
}
