import type { z } from 'zod';
import type { Queryable } from '../../../db/client.ts';
import { allSettings, putSetting } from '../../../db/queries/settings.ts';
import { defineUseCase } from '../shared/context.ts';
import { type RetentionSettings, retentionSettings } from './retention-form.ts';

const settingKey = 'retention';

/**
 * Defaults of rules.md ("Privacy and access"): unsuccessful introductions 6 months, closed trajects 2 years, logs 5
 * years, a warning 30 days before. Accounts that nobody uses and addresses that nobody proves are not in those rules: two
 * years and 60 days. The selection list of the municipalities (VNG 2020) has longer periods for
 * case files; those live in the municipality's own case system, not here.
 */
export const defaultRetention: RetentionSettings = {
  enabled: false,
  introductionMonths: 6,
  fileMonths: 24,
  messageMonths: 6,
  logMonths: 60,
  warnDays: 30,
  accountMonths: 24,
  unconfirmedDays: 60,
};

/** The municipality's own periods, or the defaults. */
export async function retentionPeriods(db: Queryable): Promise<RetentionSettings> {
  const settings = await allSettings(db);
  const own = retentionSettings.safeParse(settings[settingKey]);
  return own.success ? own.data : defaultRetention;
}

export const saveRetention = defineUseCase(async (tx, input: z.output<typeof retentionSettings>) => {
  await putSetting(tx.trx, settingKey, input);
  await tx.audit('setting.save', 'setting', settingKey, { ...input });
});
