import { hasAccounts, hasDemoAccounts } from '../../db/queries/accounts.ts';
import { ensureOwnContent } from '../../db/seed/ensure.ts';
import { hashPassword } from '../auth/password.ts';
import { momentText, todayOf } from '../domain/shared/clock.ts';
import type { Services } from '../domain/shared/context.ts';
import { ensurePresets } from '../domain/trajectory/ensure-presets.ts';
import type { Env } from './env.ts';
import type { Log } from './log.ts';

/** Of all demo accounts; the README names it. */
const demoPassword = 'werkbrug-demo-2026';

/** Fills what a new database needs: occupations and places, and the demo when the settings ask for it. */
export async function prepareDatabase(services: Services, env: Env, log: Log): Promise<void> {
  const { db, clock } = services;
  await ensureOwnContent(db);
  await ensurePresets(db, { now: momentText(clock.now()), newId: services.newId });
  if (env.WERKBRUG_MODE === 'production' && (await hasDemoAccounts(db)))
    throw new Error(
      'In deze database staan voorbeeldaccounts, met een wachtwoord dat iedereen kent. Begin in productie met een lege database (DATABASE_FILE).',
    );
  if (!env.DEMO || (await hasAccounts(db))) return;
  log.info('voorbeeldgegevens laden');
  const { seedDemo } = await import('../cli/seed/demo.ts');
  await seedDemo(db, { today: todayOf(clock).toString(), passwordHash: await hashPassword(demoPassword) });
}
