import { defineUseCase } from '../shared/context.ts';

/** Writes that a person took a copy of his own data. A loader may call it: it changes nothing but the log. */
export const recordExport = defineUseCase(async (tx, input: { form: 'page' | 'pdf' | 'json' }) => {
  await tx.audit('privacy.export', 'account', tx.actor.accountId, { form: input.form });
});

/** Writes that counts left the portal as a file. They are about nobody, but who took what should be known. */
export const recordCountsExport = defineUseCase(async (tx, input: { months: number }) => {
  await tx.audit('export.counts', 'setting', 'counts', input);
});
