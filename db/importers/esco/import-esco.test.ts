import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../client.ts';
import { openSource, SourceError } from '../source.ts';
import { importOptions, sharedData, tempFiles, zipOf } from '../testing/files.ts';
import { importEsco } from './import-esco.ts';

const occupation = (last: string) =>
  `http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-0000000000${last}`;
const skill = (last: string) => `http://data.europa.eu/esco/skill/00000000-0000-4000-9000-0000000000${last}`;
const idOf = (uri: string) => uri.slice(-36);

const occupationsHeader = 'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description';
const occupations = [
  occupationsHeader,
  `Occupation,${occupation('01')},5120,kok,"keukenkok\nkok-bereider\nkeukenkok",released,"Bereidt eten,\nook ""à la carte""."`,
  `Occupation,${occupation('02')},5120,chef-kok,,released,`,
  `Occupation,${occupation('03')},9112,schoonmaker,interieurverzorger,released,`,
  `Occupation,${occupation('04')},9112,,x,released,`,
  `Occupation,niets,9112,zonder adres,,released,`,
  `Occupation,${occupation('05')},91,te korte groep,,released,`,
  `Occupation,${occupation('06')},9112,vervallen beroep,,obsolete,`,
].join('\n');
const skills = [
  'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,status',
  `KnowledgeSkillCompetence,${skill('01')},skill/competence,sector-specific,eten bereiden,released`,
  `KnowledgeSkillCompetence,${skill('02')},knowledge,,hygiëne,released`,
].join('\n');
const relations = [
  'occupationUri,relationType,skillType,skillUri',
  `${occupation('01')},essential,skill/competence,${skill('01')}`,
  `${occupation('01')},optional,knowledge,${skill('02')}`,
  `${occupation('02')},essential,skill/competence,${skill('01')}`,
  `${occupation('09')},essential,skill/competence,${skill('01')}`,
].join('\n');
const files = {
  'occupations_nl.csv': `\uFEFF${occupations}`,
  'skills_nl.csv': skills,
  'occupationSkillRelations_nl.csv': relations,
  'ISCOGroups_nl.csv': 'conceptUri,code,preferredLabel\nx,5120,Koks\nx,9112,Schoonmakers',
};

let db: Database;
beforeEach(async () => {
  db = await openDatabase(':memory:');
});
afterEach(() => db.destroy());

async function run(path: string, changes = {}) {
  const options = importOptions(changes);
  const source = await openSource(path);
  try {
    return { report: await importEsco(db, source, options), rejects: options.rejects };
  } finally {
    source.close();
  }
}

describe('import esco', () => {
  it('reads the publisher’s files, tells what it refuses and where it stands', async () => {
    const { report, rejects } = await run(tempFiles(files));
    expect(report.counts.occupations).toMatchObject({ read: 7, added: 3, rejected: 4 });
    expect(report.counts.labels).toMatchObject({ added: 3 });
    expect(report.counts.relations).toMatchObject({ added: 3, rejected: 1 });
    // The first record takes five lines of the file: quoted line breaks count.
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [8, 'geen naam (preferredLabel)'],
      [9, 'geen geldig ESCO-adres (conceptUri)'],
      [10, 'geen ISCO-groep van vier cijfers'],
      [11, 'niet vrijgegeven door ESCO (obsolete)'],
      [5, 'het beroep staat niet in de beroepen'],
    ]);
    const kok = await db
      .selectFrom('occupation')
      .selectAll()
      .where('label', '=', 'kok')
      .executeTakeFirstOrThrow();
    expect(kok).toMatchObject({ id: idOf(occupation('01')), isco: '5120', source: 'esco' });
    expect(kok.description).toBe('Bereidt eten,\nook "à la carte".');
    const related = await db.selectFrom('occupation_relation').selectAll().execute();
    expect(related).toHaveLength(2);
    const told = await db.selectFrom('outbox').select('event').execute();
    expect(told).toEqual([{ event: 'taxonomyChanged' }]);
  });

  it('changes nothing the second time, from .gz and from a zip alike', async () => {
    await run(tempFiles(files));
    const zipped = join(tempFiles({}), 'esco.zip');
    writeFileSync(
      zipped,
      zipOf(Object.fromEntries(Object.entries(files).map(([name, text]) => [`ESCO/${name}`, text]))),
    );
    const gzipped = tempFiles(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`${name}.gz`, gzipSync(text)])),
    );
    for (const path of [zipped, gzipped]) {
      const { report } = await run(path);
      for (const tally of Object.values(report.counts)) {
        expect(tally).toMatchObject({ added: 0, changed: 0, removed: 0 });
      }
    }
    expect(await db.selectFrom('outbox').selectAll().execute()).toHaveLength(1);
  });

  it('takes over a newer release: new names, labels and relations that are gone', async () => {
    await run(tempFiles(files));
    const newer = tempFiles({
      ...files,
      'occupations_nl.csv': occupations.replace(
        ',kok,"keukenkok\nkok-bereider\nkeukenkok"',
        ',kok (m/v),"keukenkok"',
      ),
      'occupationSkillRelations_nl.csv': relations.replace(
        `${occupation('01')},optional,knowledge,${skill('02')}\n`,
        '',
      ),
    });
    const { report } = await run(newer);
    expect(report.counts.occupations).toMatchObject({ added: 0, changed: 1 });
    expect(report.counts.labels).toMatchObject({ removed: 1 });
    expect(report.counts.relations).toMatchObject({ removed: 1 });
  });

  it('writes nothing on a dry run, and says what is not ESCO', async () => {
    const { report } = await run(tempFiles(files), { dryRun: true });
    expect(report.counts.occupations).toMatchObject({ added: 3 });
    expect(await db.selectFrom('occupation').selectAll().execute()).toEqual([]);
    await expect(run(tempFiles({ 'iets.csv': 'a,b\n1,2' }))).rejects.toThrow(SourceError);
    await expect(run(tempFiles({ 'occupations_nl.csv': 'a,b\n1,2' }))).rejects.toThrow(/mist de kolom/);
    await expect(run('/bestaat/niet')).rejects.toThrow(/niet gevonden/);
  });

  const shared = sharedData('esco');
  it.runIf(shared)(
    'imports the whole of ESCO, twice with the same result',
    { timeout: 300_000 },
    async () => {
      const { report, rejects } = await run(shared ?? '');
      expect(report.counts.occupations).toMatchObject({ added: 3039, rejected: 0 });
      expect(report.counts.labels).toMatchObject({ added: 19_786 });
      expect(report.counts.skills).toMatchObject({ added: 13_896 });
      expect(report.counts.relations).toMatchObject({ added: 123_664, rejected: 191 });
      expect(rejects[0]).toMatchObject({ file: 'occupationSkillRelations.csv' });
      const grouped = await db
        .selectFrom('skill')
        .select('groups')
        .where('label', '=', 'manage musical staff')
        .executeTakeFirstOrThrow();
      expect(JSON.parse(grouped.groups)).toContain('anderen leiden');
      const again = await run(shared ?? '');
      for (const tally of Object.values(again.report.counts)) {
        expect(tally).toMatchObject({ added: 0, changed: 0, removed: 0 });
      }
    },
  );
});
