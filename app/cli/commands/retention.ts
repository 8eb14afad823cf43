import { runRetention } from '#app/domain/privacy/retention.ts';
import { systemClock } from '#app/domain/shared/clock.ts';
import { newId } from '#app/domain/shared/ids.ts';
import { systemContext } from '#app/domain/shared/system-context.ts';
import { type Command, parseOptions, print, printJson, withDatabase } from '../command.ts';

const options = { apply: { type: 'boolean', default: false } } as const;

export const command: Command = {
  name: 'retention',
  summary: 'Toont (of doet, met --apply) wat volgens de bewaartermijnen weg moet.',
  usage: [
    'npm run cli -- retention [--apply] [--db BESTAND] [--json]',
    '',
    '  --apply  doet het ook; zonder deze optie verandert er niets',
    '',
    'Wie aan de beurt is krijgt eerst een waarschuwing. Pas als de waarschuwing oud genoeg is (30 dagen, in te',
    'stellen bij Beheer) worden de gegevens anoniem. Aantallen per maand blijven kloppen.',
  ].join('\n'),
  async run(args) {
    const { values } = parseOptions(args, options);
    return withDatabase(values.db, async (db) => {
      const context = systemContext({ db, clock: systemClock, newId });
      const report = await runRetention(context, {
        apply: values.apply,
        confirms: Boolean(process.env.SMTP_URL),
      });
      if (values.json) {
        await printJson(report);
        return 0;
      }
      const { warned, anonymised, logs } = report;
      await print(
        [
          report.applied ? 'Gedaan.' : 'Proef: er is niets veranderd. Met --apply gebeurt dit:',
          `Gewaarschuwd: ${warned.files} dossiers, ${warned.introductions} sollicitaties, ${warned.accounts} accounts`,
          `Anoniem gemaakt: ${anonymised.files} dossiers, ${anonymised.introductions} sollicitaties, ${anonymised.accounts} accounts`,
          `Toch gebleven, want er gebeurde weer iets: ${report.kept}`,
          `Oude berichten weg: ${report.messages}`,
          `Oude logregels weg: ${logs.audit} wijzigingen, ${logs.processing} inzage`,
          '',
        ].join('\n'),
      );
      return 0;
    });
  },
};
