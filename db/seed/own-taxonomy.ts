import type { Database, Trx } from '../client.ts';
import { chunks } from '../importers/journal.ts';
import { gazetteerSetting, packageGazetteer } from '../queries/gazetteer.ts';
import { ownPostcodes } from '../queries/places.ts';
import { employerSectors, seedOccupations, seedSkills } from './content/taxonomy.ts';

/**
 * Writes the portal's own occupations and skills, and brings those of an earlier version up to date. Running it again
 * changes nothing; ESCO stays beside it.
 */
export async function loadOwnTaxonomy(db: Database): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const rows of chunks(seedOccupations)) {
      await trx
        .insertInto('occupation')
        .values(
          rows.map((row) => ({
            id: row.code,
            label: row.label,
            isco: row.iscoGroup,
            description: row.description,
            sector: employerSectors[row.sector],
            source: 'werkbrug' as const,
          })),
        )
        .onConflict((oc) =>
          oc.column('id').doUpdateSet((eb) => ({
            label: eb.ref('excluded.label'),
            isco: eb.ref('excluded.isco'),
            description: eb.ref('excluded.description'),
            sector: eb.ref('excluded.sector'),
          })),
        )
        .execute();
    }
    for (const rows of chunks(seedSkills)) {
      await trx
        .insertInto('skill')
        .values(
          rows.map((row) => ({
            id: row.code,
            label: row.label,
            label_language: 'nl' as const,
            type: row.type,
            reuse_level: null,
            groups: '[]',
            source: 'werkbrug' as const,
          })),
        )
        .onConflict((oc) =>
          oc
            .column('id')
            .doUpdateSet((eb) => ({ label: eb.ref('excluded.label'), type: eb.ref('excluded.type') })),
        )
        .execute();
    }
    await replaceRelations(trx);
  });
}

/** Nothing points to these rows, so that those of an earlier version can simply go. */
async function replaceRelations(trx: Trx): Promise<void> {
  const own = trx.selectFrom('occupation').select('id').where('source', '=', 'werkbrug');
  await trx.deleteFrom('occupation_label').where('occupation_id', 'in', own).execute();
  await trx.deleteFrom('occupation_skill').where('occupation_id', 'in', own).execute();
  await trx
    .deleteFrom('occupation_relation')
    .where('occupation_id', 'in', own)
    .where('related_id', 'in', own)
    .execute();
  const labels = seedOccupations.flatMap((row) =>
    [...new Set(row.alternativeLabels)].map((label) => ({ occupation_id: row.code, label })),
  );
  for (const rows of chunks(labels)) await trx.insertInto('occupation_label').values(rows).execute();
  const skills = seedOccupations.flatMap((row) => {
    const essential = new Set(row.essentialSkills);
    const optional = new Set(row.optionalSkills.filter((code) => !essential.has(code)));
    return [
      ...[...essential].map((code) => ({ occupation_id: row.code, skill_id: code, essential: 1 as const })),
      ...[...optional].map((code) => ({ occupation_id: row.code, skill_id: code, essential: 0 as const })),
    ];
  });
  for (const rows of chunks(skills)) await trx.insertInto('occupation_skill').values(rows).execute();
  const related = new Set(
    seedOccupations.flatMap((row) =>
      row.relatedOccupations.flatMap((other) => [`${row.code}|${other}`, `${other}|${row.code}`]),
    ),
  );
  const pairs = [...related].map((pair) => {
    const [occupation_id = '', related_id = ''] = pair.split('|');
    return { occupation_id, related_id };
  });
  for (const rows of chunks(pairs)) await trx.insertInto('occupation_relation').values(rows).execute();
}

/**
 * Writes the places that the portal knows without any import: the Dutch settlements of an npm package (name and
 * middle) and the postcodes of the demo. Imported postcodes stay as they are.
 */
export async function loadOwnPlaces(db: Database): Promise<void> {
  const gazetteer = JSON.stringify(await packageGazetteer());
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('setting')
      .values({ key: gazetteerSetting, value: gazetteer })
      .onConflict((oc) => oc.column('key').doUpdateSet({ value: gazetteer }))
      .execute();
    for (const rows of chunks(ownPostcodes)) {
      await trx
        .insertInto('postcode')
        .values(rows.map(({ pc4, lat, lon, place }) => ({ pc4, lat, lon, place })))
        .onConflict((oc) => oc.column('pc4').doNothing())
        .execute();
    }
  });
}
