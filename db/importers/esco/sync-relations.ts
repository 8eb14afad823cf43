import type { Database } from '../../client.ts';
import type { ImportLog } from '../report.ts';
import type { EscoOccupation, EscoRelations } from './read.ts';
import { relatedOccupations } from './related.ts';
import { compareRows, type Writer } from './writer.ts';

export async function existingSkills(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('skill').select('id').where('source', '=', 'esco').execute();
  return rows.map((row) => row.id);
}

export async function syncRelations(
  db: Database,
  write: Writer,
  occupations: ReadonlyMap<string, EscoOccupation>,
  relations: EscoRelations,
  log: ImportLog,
) {
  const rows = await db
    .selectFrom('occupation_skill')
    .innerJoin('occupation', 'occupation.id', 'occupation_skill.occupation_id')
    .select(['occupation_skill.occupation_id', 'occupation_skill.skill_id', 'occupation_skill.essential'])
    .where('occupation.source', '=', 'esco')
    .execute();
  const existing = new Map(
    rows.map((row) => [`${row.occupation_id}|${row.skill_id}`, String(row.essential)]),
  );
  const touched = compareRows(
    relations,
    ([key]) => key,
    ([, essential]) => (essential ? '1' : '0'),
    existing,
    (change) => log.count('relations', change),
  );
  await write.each(touched, (trx, chunk) =>
    trx
      .insertInto('occupation_skill')
      .values(
        chunk.map(([key, essential]) => ({
          ...relationOf(key),
          essential: essential ? (1 as const) : (0 as const),
        })),
      )
      .onConflict((oc) =>
        oc
          .columns(['occupation_id', 'skill_id'])
          .doUpdateSet((eb) => ({ essential: eb.ref('excluded.essential') })),
      )
      .execute(),
  );
  const gone = rows.filter(
    (row) => occupations.has(row.occupation_id) && !relations.has(`${row.occupation_id}|${row.skill_id}`),
  );
  log.count('relations', 'removed', gone.length);
  await write.each(gone, async (trx, chunk) => {
    for (const row of chunk) {
      await trx
        .deleteFrom('occupation_skill')
        .where('occupation_id', '=', row.occupation_id)
        .where('skill_id', '=', row.skill_id)
        .execute();
    }
  });
}

function relationOf(key: string): { occupation_id: string; skill_id: string } {
  const [occupation = '', skill = ''] = key.split('|');
  return { occupation_id: occupation, skill_id: skill };
}

export async function syncRelated(
  db: Database,
  write: Writer,
  occupations: ReadonlyMap<string, EscoOccupation>,
  relations: EscoRelations,
  log: ImportLog,
) {
  const essential = new Map<string, Set<string>>();
  for (const [key, isEssential] of relations) {
    const { occupation_id, skill_id } = relationOf(key);
    if (!isEssential) continue;
    const set = essential.get(occupation_id);
    if (set) set.add(skill_id);
    else essential.set(occupation_id, new Set([skill_id]));
  }
  const own = await db.selectFrom('occupation').selectAll().where('source', '=', 'werkbrug').execute();
  const labels = await db
    .selectFrom('occupation_label')
    .innerJoin('occupation', 'occupation.id', 'occupation_label.occupation_id')
    .select(['occupation_label.occupation_id', 'occupation_label.label'])
    .where('occupation.source', '=', 'werkbrug')
    .execute();
  const wanted = relatedOccupations([
    ...[...occupations.values()].map((row) => ({
      ...row,
      own: false,
      essential: essential.get(row.id) ?? new Set<string>(),
    })),
    ...own.map((row) => ({
      ...row,
      own: true,
      alternatives: labels.filter((label) => label.occupation_id === row.id).map((label) => label.label),
      essential: new Set<string>(),
    })),
  ]);
  const rows = await db.selectFrom('occupation_relation').selectAll().execute();
  const existing = new Set(rows.map((row) => `${row.occupation_id}|${row.related_id}`));
  const ours = new Set(own.map((row) => row.id));
  const added = [...wanted].filter((key) => !existing.has(key));
  const gone = rows.filter(
    (row) =>
      !(ours.has(row.occupation_id) && ours.has(row.related_id)) &&
      !wanted.has(`${row.occupation_id}|${row.related_id}`),
  );
  log.tally('related').read = wanted.size;
  log.count('related', 'added', added.length);
  log.count('related', 'unchanged', wanted.size - added.length);
  log.count('related', 'removed', gone.length);
  await write.each(added, (trx, chunk) =>
    trx
      .insertInto('occupation_relation')
      .values(
        chunk.map((key) => {
          const [occupation_id = '', related_id = ''] = key.split('|');
          return { occupation_id, related_id };
        }),
      )
      .execute(),
  );
  await write.each(gone, async (trx, chunk) => {
    for (const row of chunk) {
      await trx
        .deleteFrom('occupation_relation')
        .where('occupation_id', '=', row.occupation_id)
        .where('related_id', '=', row.related_id)
        .execute();
    }
  });
}
