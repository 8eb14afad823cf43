import type { Database } from '../../client.ts';
import { toJson } from '../../json.ts';
import type { ImportLog } from '../report.ts';
import type { EscoOccupation, EscoSkill } from './read.ts';
import { compareRows, type Writer } from './writer.ts';

export async function syncIscoGroups(
  db: Database,
  write: Writer,
  groups: Map<string, string>,
  log: ImportLog,
) {
  const rows = await db.selectFrom('isco_group').selectAll().execute();
  const existing = new Map(rows.map((row) => [row.code, row.label]));
  const list = [...groups].map(([code, label]) => ({ code, label }));
  const touched = compareRows(
    list,
    (row) => row.code,
    (row) => row.label,
    existing,
    (change) => log.count('iscoGroups', change),
  );
  await write.each(touched, (trx, values) =>
    trx
      .insertInto('isco_group')
      .values(values)
      .onConflict((oc) => oc.column('code').doUpdateSet((eb) => ({ label: eb.ref('excluded.label') })))
      .execute(),
  );
}

export async function syncOccupations(
  db: Database,
  write: Writer,
  found: Map<string, EscoOccupation>,
  log: ImportLog,
) {
  const rows = await db.selectFrom('occupation').selectAll().where('source', '=', 'esco').execute();
  const existing = new Map(rows.map((row) => [row.id, toJson([row.label, row.isco, row.description])]));
  const touched = compareRows(
    found.values(),
    (row) => row.id,
    (row) => toJson([row.label, row.isco, row.description]),
    existing,
    (change) => log.count('occupations', change),
  );
  await write.each(touched, (trx, chunk) =>
    trx
      .insertInto('occupation')
      .values(
        chunk.map(({ id, label, isco, description }) => ({
          id,
          label,
          isco,
          description,
          sector: null,
          source: 'esco' as const,
        })),
      )
      .onConflict((oc) =>
        oc.column('id').doUpdateSet((eb) => ({
          label: eb.ref('excluded.label'),
          isco: eb.ref('excluded.isco'),
          description: eb.ref('excluded.description'),
        })),
      )
      .execute(),
  );
}

export async function syncLabels(
  db: Database,
  write: Writer,
  found: Map<string, EscoOccupation>,
  log: ImportLog,
) {
  const rows = await db
    .selectFrom('occupation_label')
    .innerJoin('occupation', 'occupation.id', 'occupation_label.occupation_id')
    .select(['occupation_label.occupation_id', 'occupation_label.label'])
    .where('occupation.source', '=', 'esco')
    .execute();
  const stale = new Map(rows.map((row) => [`${row.occupation_id}|${row.label}`, row]));
  const added: { occupation_id: string; label: string }[] = [];
  for (const occupation of found.values()) {
    for (const label of occupation.alternatives) {
      const isKnown = stale.delete(`${occupation.id}|${label}`);
      log.count('labels', isKnown ? 'unchanged' : 'added');
      log.tally('labels').read += 1;
      if (!isKnown) added.push({ occupation_id: occupation.id, label });
    }
  }
  const gone = [...stale.values()].filter((row) => found.has(row.occupation_id));
  log.count('labels', 'removed', gone.length);
  await write.each(gone, async (trx, chunk) => {
    for (const row of chunk) {
      await trx
        .deleteFrom('occupation_label')
        .where('occupation_id', '=', row.occupation_id)
        .where('label', '=', row.label)
        .execute();
    }
  });
  await write.each(added, (trx, values) => trx.insertInto('occupation_label').values(values).execute());
}

export async function syncSkills(db: Database, write: Writer, found: Map<string, EscoSkill>, log: ImportLog) {
  const rows = await db.selectFrom('skill').selectAll().where('source', '=', 'esco').execute();
  const existing = new Map(
    rows.map((row) => [
      row.id,
      toJson([row.label, row.label_language, row.type, row.reuse_level, row.groups]),
    ]),
  );
  const touched = compareRows(
    found.values(),
    (row) => row.id,
    (row) => toJson([row.label, row.language, row.type, row.reuseLevel, toJson(row.groups)]),
    existing,
    (change) => log.count('skills', change),
  );
  await write.each(touched, (trx, chunk) =>
    trx
      .insertInto('skill')
      .values(
        chunk.map((row) => ({
          id: row.id,
          label: row.label,
          label_language: row.language,
          type: row.type,
          reuse_level: row.reuseLevel,
          groups: toJson(row.groups),
          source: 'esco' as const,
        })),
      )
      .onConflict((oc) =>
        oc.column('id').doUpdateSet((eb) => ({
          label: eb.ref('excluded.label'),
          label_language: eb.ref('excluded.label_language'),
          type: eb.ref('excluded.type'),
          reuse_level: eb.ref('excluded.reuse_level'),
          groups: eb.ref('excluded.groups'),
        })),
      )
      .execute(),
  );
}
