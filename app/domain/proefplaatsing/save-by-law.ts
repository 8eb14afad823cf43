import { putSetting } from '../../../db/queries/settings.ts';
import { type NazorgSettings, nazorgSettingsKey } from '../nazorg/nazorg-settings.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { byLawKey, isByLaw, type RuleValues, ruleSetByCode } from './rule-sets.ts';

/**
 * The municipality's own values for a rule set; they hold for what is planned from now on.
 *
 * @throws DomainError notFound for anyone but the administrator, and for a rule set that no by-law fills in
 */
export const saveByLaw = defineUseCase(
  async (tx, input: { ruleSet: string; values: RuleValues }): Promise<void> => {
    const ruleSet = ruleSetByCode(input.ruleSet);
    if (tx.actor.role !== 'administrator' || !ruleSet || !isByLaw(ruleSet)) throw new DomainError('notFound');
    await putSetting(tx.trx, byLawKey(ruleSet.code), input.values);
    await tx.audit('setting.byLaw', 'setting', ruleSet.code, { ...input.values });
  },
);

/** Days before and after a due date on which the portal says something. @throws DomainError notFound */
export const saveNazorgDays = defineUseCase(async (tx, input: NazorgSettings): Promise<void> => {
  if (tx.actor.role !== 'administrator') throw new DomainError('notFound');
  await putSetting(tx.trx, nazorgSettingsKey, input);
  await tx.audit('setting.nazorgDays', 'setting', nazorgSettingsKey, { ...input });
});
