import { runRetention } from '../domain/privacy/retention.ts';
import { retentionPeriods } from '../domain/privacy/retention-settings.ts';
import type { Job } from './job.ts';

/** Follows the administrator's periods; as long as they are not switched on it only tells what it would do. */
export const retention: Job = {
  id: 'retention',
  schedule: '40 3 * * *',
  async run({ context, mailer }) {
    const { enabled } = await retentionPeriods(context.db);
    const { warned, anonymised, messages, logs } = await runRetention(context, {
      apply: enabled,
      confirms: mailer !== null,
    });
    const total =
      warned.files +
      warned.introductions +
      warned.accounts +
      anonymised.files +
      anonymised.introductions +
      anonymised.accounts +
      messages +
      logs.audit;
    if (total + logs.processing === 0) return '';
    return [
      enabled ? 'gedaan:' : 'proef, er is niets veranderd:',
      `${warned.files} dossiers en ${warned.introductions} sollicitaties gewaarschuwd, ${warned.accounts} accounts gewaarschuwd,`,
      `${anonymised.files} dossiers en ${anonymised.introductions} sollicitaties anoniem, ${anonymised.accounts} accounts weg,`,
      `${messages} berichten en ${logs.audit + logs.processing} logregels weg`,
    ].join(' ');
  },
};
