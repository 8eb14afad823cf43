import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { readWorklist } from '#app/domain/nazorg/worklist.ts';
import { nazorgMoments, programmeByCode } from '#app/domain/programme/calendar.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { insertMoments } from '#db/queries/moments.ts';
import { listProefplaatsingen } from '#db/queries/proefplaatsingen.ts';

/**
 * Times the worklist of one jobcoach among few and among many placements, in one run on one machine: the ratio says
 * whether the page stays as fast when the portal fills. Prints JSON; exit code 1 when the ratio is above the bound.
 *
 *   node test/bench/worklist.ts [SMALL] [LARGE]
 */
const [small = 200, large = 20_000] = process.argv.slice(2).map(Number);
const perCoach = 50;
const bound = 1.5;
const rounds = 60;
const today = Temporal.PlainDate.from('2026-11-23');
const now = '2026-11-23T08:00:00.000Z';

async function fill(db: Database, placements: number): Promise<string> {
  const programme = programmeByCode('default');
  if (!programme) throw new Error('no default programme');
  const coaches = Math.ceil(placements / perCoach);
  const id = (kind: string, index: number) => `${kind}-${String(index).padStart(7, '0')}`;
  await db.transaction().execute(async (trx) => {
    for (let index = 0; index < coaches; index += 1)
      await trx
        .insertInto('account')
        .values({
          id: id('coach', index),
          email: `coach${index}@bench.invalid`,
          name: `Coach ${index}`,
          password_hash: null,
          status: 'active',
          created_at: now,
          password_changed_at: null,
        })
        .execute();
    await trx
      .insertInto('organisation')
      .values({ id: 'employer', kind: 'employer', name: 'Werkgever', region: null, created_at: now })
      .execute();
    await trx
      .insertInto('employer')
      .values({
        id: 'employer',
        kvk: null,
        sector: null,
        size: null,
        website: null,
        status: 'active',
        adviser_id: null,
      })
      .execute();
    for (let index = 0; index < placements; index += 1) {
      const coach = id('coach', index % coaches);
      const candidate = id('candidate', index);
      const opening = id('opening', index);
      const application = id('application', index);
      const startsOn = today.subtract({ days: (index * 7) % 175 });
      await trx
        .insertInto('candidate')
        .values({
          id: candidate,
          number: index,
          account_id: null,
          jobcoach_id: coach,
          municipality_id: null,
          client_number: null,
          first_name: 'Voornaam',
          last_name: `Achternaam ${index}`,
          birth_date: null,
          sex: null,
          email: null,
          phone: '0612345678',
          postcode: '3311 AB',
          place: 'Dordrecht',
          lat: null,
          lon: null,
          region: null,
          status: 'placed',
          legal_basis: 'participatiewet',
          available_from: null,
          hours_min: 16,
          hours_max: 24,
          max_travel_km: 15,
          education_level: 2,
          dutch_level: 'B1',
          ladder_step: null,
          profile_updated_on: '2026-11-01',
          waiting_since: '2026-01-01',
          created_at: now,
        })
        .execute();
      await trx
        .insertInto('opening')
        .values({
          id: opening,
          number: index,
          employer_id: 'employer',
          site_id: null,
          contact_person_id: null,
          kind: 'vacancy',
          state: 'filled',
          title: 'Medewerker',
          occupation_id: null,
          hours_min: 16,
          hours_max: 24,
          place: 'Dordrecht',
          lat: null,
          lon: null,
          region: null,
          starts_on: null,
          pay_min_cents: null,
          pay_max_cents: null,
          education_level: null,
          dutch_level: null,
          experience_years: null,
          response_deadline: null,
          return_reason: null,
          close_reason: null,
          external_id: null,
          created_by: null,
          created_at: now,
          updated_at: now,
          opened_at: now,
        })
        .execute();
      await trx
        .insertInto('application')
        .values({
          id: application,
          number: index,
          opening_id: opening,
          candidate_id: candidate,
          employer_id: 'employer',
          state: 'hired',
          origin: 'proposal',
          proposed_by: null,
          answer_by: null,
          interview_on: null,
          interview_time: null,
          interview_place: null,
          reason_code: null,
          reason_note: null,
          discrepancy: null,
          asks_attention: null,
          created_at: now,
          updated_at: now,
        })
        .execute();
      const placement = id('placement', index);
      const contractEnd = startsOn.add({ months: 7 });
      await trx
        .insertInto('placement')
        .values({
          id: placement,
          number: index,
          application_id: application,
          proefplaatsing_id: null,
          candidate_id: candidate,
          employer_id: 'employer',
          opening_id: opening,
          jobcoach_id: coach,
          programme_version_id: null,
          state: 'active',
          starts_on: startsOn.toString(),
          nazorg_ends_on: startsOn.add({ months: 6 }).subtract({ days: 1 }).toString(),
          hours_per_week: 24,
          wage_band: null,
          contract_form: 'fixedTerm',
          contract_ends_on: contractEnd.toString(),
          found_by_candidate: null,
          found_by_jobcoach: null,
          outcome: null,
          outcome_note: null,
          measured_on: null,
          ended_on: null,
          end_reason: null,
          intensified_until: null,
          created_at: now,
        })
        .execute();
      const entries = nazorgMoments(programme, { placementStart: startsOn, contractEnd });
      await insertMoments(
        trx,
        entries
          .filter((entry) => entry.kind !== 'phase')
          .map((entry, at) => ({
            id: `${placement}-${at}`,
            case_kind: 'placement' as const,
            case_id: placement,
            candidate_id: candidate,
            employer_id: 'employer',
            jobcoach_id: coach,
            kind: entry.kind,
            with_party: entry.with.join('+'),
            how: entry.how,
            opens_on: entry.opens?.toString() ?? null,
            due_on: entry.on.toString(),
            why: entry.why,
            origin: 'programme' as const,
            // What lies more than ten days back was done; the rest is overdue or to come.
            state:
              Temporal.PlainDate.compare(entry.on, today.subtract({ days: 10 })) < 0
                ? ('done' as const)
                : ('planned' as const),
            note: 'Gaat goed.',
          })),
      );
    }
  });
  return id('coach', 0);
}

/** What the page of one jobcoach reads. */
async function readPage(db: Database, coach: string): Promise<number> {
  const list = await readWorklist(db, { jobcoachIds: [coach], today, part: null, page: 1 });
  await listProefplaatsingen(db, {
    reach: { of: 'jobcoach', caseloadOf: [coach] },
    openOnly: true,
    limit: 10,
  });
  return list.items.length;
}

interface Measured {
  placements: number;
  rows: number;
  medianMs: number;
  p95Ms: number;
}

async function measure(
  placements: number,
  folder: string,
): Promise<{ db: Database; coach: string; placements: number }> {
  const db = await openDatabase(join(folder, `${placements}.sqlite`));
  return { db, coach: await fill(db, placements), placements };
}

const folder = mkdtempSync(join(tmpdir(), 'werkbrug-worklist-'));
try {
  const sides = [await measure(small, folder), await measure(large, folder)];
  const times = sides.map((): number[] => []);
  const rows = sides.map(() => 0);
  // Turn about, so that whatever else the machine does falls on both alike.
  for (let round = 0; round < rounds + 5; round += 1) {
    for (const [index, side] of sides.entries()) {
      const began = performance.now();
      rows[index] = await readPage(side.db, side.coach);
      if (round >= 5) times[index]?.push(performance.now() - began);
    }
  }
  const results = sides.map((side, index): Measured => {
    const sorted = [...(times[index] ?? [])].sort((a, b) => a - b);
    const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(3));
    return { placements: side.placements, rows: rows[index] ?? 0, medianMs: at(0.5), p95Ms: at(0.95) };
  });
  for (const side of sides) await side.db.destroy();
  const ratio = Number(((results[1]?.medianMs ?? 0) / (results[0]?.medianMs ?? 1)).toFixed(2));
  process.stdout.write(`${JSON.stringify({ results, ratio, bound, ok: ratio <= bound }, null, 2)}\n`);
  if (ratio > bound) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
