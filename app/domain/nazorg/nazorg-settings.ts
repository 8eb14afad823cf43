import { z } from 'zod';
import type { Queryable } from '../../../db/client.ts';
import { allSettings } from '../../../db/queries/settings.ts';

/** How long before and after a due date the portal says something; calendar days. */
export const nazorgSettingsSchema = z.strictObject({
  /** a reminder of a talk, report or deadline */
  remindDaysBefore: z.number().int().min(0).max(30),
  /** a signal to the jobcoach that something is overdue */
  overdueAfterDays: z.number().int().min(0).max(30),
  /** a contact that wasn't made by then counts as missed */
  missedAfterDays: z.number().int().min(1).max(90),
  /** extra contact when a contract ends so soon */
  contractEndDays: z.number().int().min(7).max(120),
});
export type NazorgSettings = z.infer<typeof nazorgSettingsSchema>;

export const defaultNazorgSettings: NazorgSettings = {
  remindDaysBefore: 3,
  overdueAfterDays: 1,
  missedAfterDays: 14,
  contractEndDays: 31,
};

export const nazorgSettingsKey = 'nazorg.days';

/** The municipality's own days, or the defaults. */
export async function nazorgSettings(db: Queryable): Promise<NazorgSettings> {
  const settings = await allSettings(db);
  const own = nazorgSettingsSchema.safeParse(settings[nazorgSettingsKey]);
  return own.success ? own.data : defaultNazorgSettings;
}
