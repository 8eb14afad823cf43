import { defineUseCase } from '../shared/context.ts';

/** Writes that a person took a copy of his own data. A loader may call it: it changes nothing but the log. */
export const recordExport = defineUseCase(async (tx, input: { form: 'page' | 'pdf' | 'json' }) => {
  await tx.audit('privacy.export', 'account', tx.actor.accountId, { form: input.form });
});
