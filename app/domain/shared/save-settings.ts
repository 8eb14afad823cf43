import type { z } from 'zod';
import { putSetting } from '../../../db/queries/settings.ts';
import { defineUseCase } from './context.ts';
import type { settingsForm } from './settings-form.ts';

export const saveSettings = defineUseCase(async (tx, input: z.output<typeof settingsForm>) => {
  for (const [key, value] of Object.entries(input)) await putSetting(tx.trx, key, value);
  await tx.audit('setting.save', 'setting', 'all', { keys: Object.keys(input) });
});
