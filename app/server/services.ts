import { openDatabase } from '../../db/client.ts';
import { systemClock } from '../domain/shared/clock.ts';
import type { Services } from '../domain/shared/context.ts';
import { newId } from '../domain/shared/ids.ts';

/** The real database, clock and ids. */
export async function createServices(databaseFile: string): Promise<Services> {
  return { db: await openDatabase(databaseFile), clock: systemClock, newId };
}
