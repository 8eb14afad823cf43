import { checkLog } from '#db/queries/log-chain.ts';
import { type Command, parseOptions, print, printJson, UsageError, withDatabase } from '../command.ts';

const problems = {
  changed: 'is veranderd of verplaatst',
  missing: 'ontbreekt',
  beyondHead: 'is er buiten het portaal bij gezet',
  head: 'is niet meer de laatste die geschreven is',
  unknownHead: 'is anders dan u eerder opschreef: het logboek is opnieuw geschreven',
} as const;

const names = { audit: 'wijzigingen', processing: 'inzage' } as const;
const options = { audit: { type: 'string' }, processing: { type: 'string' } } as const;

/** Recomputes both chains of hashes. */
export const command: Command = {
  name: 'check-logs',
  summary: 'Controleert of er niets is veranderd aan de logboeken.',
  usage: [
    'npm run cli -- check-logs [--audit NUMMER:HASH] [--processing NUMMER:HASH] [--db BESTAND] [--json]',
    '',
    '  --audit, --processing  de stand die u eerder opschreef; die regel moet nog dezelfde zijn',
    '',
    'Elke regel draagt een controlegetal over zichzelf en de regel ervoor. Noemt de eerste regel die niet klopt en',
    'eindigt dan met code 1. Bewaar de getoonde stand buiten deze machine: daarmee valt ook op dat iemand met',
    'toegang tot het bestand een heel logboek opnieuw schreef.',
  ].join('\n'),
  async run(args) {
    const { values } = parseOptions(args, options);
    const known = { audit: head(values.audit), processing: head(values.processing) };
    return withDatabase(values.db, async (db) => {
      const reports = [
        await checkLog(db, 'audit', known.audit),
        await checkLog(db, 'processing', known.processing),
      ];
      const whole = reports.every((report) => report.broken === null);
      if (values.json) await printJson({ whole, logs: reports });
      else
        for (const { log, checked, head: now, broken } of reports)
          await print(
            broken
              ? `Logboek ${names[log]}: FOUT. Regel ${broken.seq} ${problems[broken.problem]}.\n`
              : `Logboek ${names[log]}: ${checked} regels kloppen. Stand: ${now.seq}:${now.hash}\n`,
          );
      return whole ? 0 : 1;
    });
  },
};

function head(text: string | undefined): { seq: number; hash: string } | undefined {
  if (text === undefined) return undefined;
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!seq || !hash)
    throw new UsageError('Een stand ziet er zo uit: NUMMER:HASH, zoals deze opdracht hem toont.');
  return { seq: Number(seq), hash };
}
