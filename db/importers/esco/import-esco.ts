import type { Database } from '../../client.ts';
import { writeJournal } from '../journal.ts';
import { ImportLog, type ImportOptions, type ImportReport } from '../report.ts';
import type { Source } from '../source.ts';
import { findEscoFiles } from './files.ts';
import { readIscoGroups, readOccupations, readRelations, readSkills } from './read.ts';
import { syncIscoGroups, syncLabels, syncOccupations, syncSkills } from './sync.ts';
import { existingSkills, syncRelated, syncRelations } from './sync-relations.ts';
import { Writer } from './writer.ts';

/**
 * Imports ESCO as its publisher gives it (CSV, `.gz` or the zip). A second run over the same files changes nothing; a
 * newer release updates names, takes away labels and relations that are gone, and keeps occupations and skills that
 * disappeared, since openings and profiles may point to them.
 *
 * @throws SourceError when the files are not ESCO's
 */
export async function importEsco(
  db: Database,
  source: Source,
  options: ImportOptions,
): Promise<ImportReport> {
  const log = new ImportLog(options);
  const files = findEscoFiles(source);
  const write = new Writer(db, options);

  if (files.iscoGroups) await syncIscoGroups(db, write, await readIscoGroups(files.iscoGroups, log), log);
  else log.remark('Zonder ISCOGroups_nl.csv: de namen van de beroepsgroepen zijn niet bijgewerkt.');
  const occupations = await readOccupations(files.occupations, log);
  await syncOccupations(db, write, occupations, log);
  await syncLabels(db, write, occupations, log);

  const skills = await readSkills(files, log);
  if (files.skills.length === 0)
    log.remark('Zonder skills_nl.csv of skills_en.csv: geen vaardigheden gelezen.');
  await syncSkills(db, write, skills, log);

  if (files.relations.length === 0)
    log.remark('Zonder occupationSkillRelations: geen vaardigheden per beroep gelezen.');
  else {
    const known = {
      occupations: new Set(occupations.keys()),
      skills: new Set([...skills.keys(), ...(await existingSkills(db))]),
    };
    const relations = await readRelations(files.relations, known, log);
    await syncRelations(db, write, occupations, relations, log);
    await syncRelated(db, write, occupations, relations, log);
  }
  if (log.touched() > 0) {
    const line = {
      action: 'taxonomy.import',
      event: 'taxonomyChanged',
      subjectKind: 'taxonomy',
      subjectId: 'esco',
      data: { counts: log.report.counts },
    } as const;
    await write.once((trx) => writeJournal(trx, [line], options));
  }
  return log.report;
}
