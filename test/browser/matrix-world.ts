import { Temporal } from 'temporal-polyfill';
import type { Relation, Role } from '#app/auth/permissions.ts';
import { startSession } from '#app/auth/session.ts';
import { beginEmergency } from '#app/domain/candidate/emergency-access.ts';
import { fixedClock } from '#app/domain/shared/clock.ts';
import type { Actor } from '#app/domain/shared/context.ts';
import { newId } from '#app/domain/shared/ids.ts';
import { addMember, makeTeam, saveTeam } from '#app/domain/team/save-team.ts';
import { referToProgramme } from '#app/domain/trajectory/start-trajectory.ts';
import { openDatabase } from '#db/client.ts';
import { insertGroupVisit, insertGuest } from '#db/queries/group-visits.ts';
import { makeApplication, makeTestOpening, type TestEmployer } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { makeEmployer } from '#test/factories/employer.ts';
import { makePlacement } from '#test/factories/placement.ts';
import { makeProefplaatsing } from '#test/factories/proefplaatsing.ts';
import { makeActor, type World } from '#test/factories/world.ts';

/** In no other text of the portal: whoever may not see this candidate must not get it, however he asks. */
export const marker = 'Qzwxnaamteken';

export interface Persona {
  name: string;
  role: Role | null;
  cookie: string;
  /** Relations that hold between this person and the records of the matrix, by kind. */
  holds: Partial<Record<RecordKind, readonly Relation[]>>;
  /** Where this person may read the candidate's name. */
  knows: RegExp | null;
}

/**
 * `case`: what belongs to one candidate. `company`: what belongs to one employer. `emergency`: of who took it.
 * `free`: no one's.
 */
export type RecordKind = 'case' | 'opening' | 'company' | 'emergency' | 'free';

export interface MatrixWorld {
  world: World;
  personas: Persona[];
  /** Value of the parameters of a route, and what kind of record they name. */
  recordOf(path: string): { kind: RecordKind; params: Record<string, string> } | undefined;
  close(): Promise<void>;
}

/** Two of everybody in the database of a running portal, with a record of each kind that belongs to the first. */
export async function makeMatrixWorld(databaseFile: string): Promise<MatrixWorld> {
  const db = await openDatabase(databaseFile);
  const clock = fixedClock(Temporal.Now.instant().toString());
  const services = { db, clock, newId };
  const world: World = { ...services, as: (actor) => ({ ...services, actor }), close: () => db.destroy() };
  const today = clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();

  const region = 'Drechtsteden';
  const jobcoach = await makeActor(world, 'jobcoach', { region, name: 'Eigen Jobcoach' });
  const company = await makeEmployer(world, { name: 'Matrix BV' });
  const employer: TestEmployer = { id: company.id, name: company.name, actor: company.actor };
  const candidate = await makeCandidate(world, { jobcoach, firstName: marker, lastName: marker });
  const opening = await makeTestOpening(world, employer);
  const openings = () => makeTestOpening(world, employer, { title: 'Ander werk' });

  const monday = today.add({ days: 8 - today.dayOfWeek + 7 });
  const plan = {
    startsOn: monday.toString(),
    endsOn: monday.add({ months: 2 }).subtract({ days: 1 }).toString(),
  };
  const hired = {
    startsOn: monday.toString(),
    contractEndsOn: monday.add({ months: 7 }).toString(),
  };
  const application = await makeApplication(world, { state: 'introduced', candidate, employer, opening });
  const offered = await makeApplication(world, {
    state: 'offered',
    candidate,
    employer,
    opening: await openings(),
  });
  const trial = await makeProefplaatsing(world, 'toAgree', {
    plan,
    application: await makeApplication(world, {
      state: 'offered',
      candidate,
      employer,
      opening: await openings(),
    }),
  });
  const placement = await makePlacement(
    world,
    hired,
    await makeApplication(world, { state: 'offered', candidate, employer, opening: await openings() }),
  );
  const code = 'hoeksche-waard-ladder';
  const trajectory = await referToProgramme(world.as(jobcoach), {
    candidateId: candidate.id,
    programme: code,
    referredOn: today.toString(),
    draw: false,
    reason: 'Past bij deze persoon.',
  });
  const moment = await db
    .selectFrom('moment')
    .select('id')
    .where('candidate_id', '=', candidate.id)
    .executeTakeFirstOrThrow();
  const visit = newId();
  await db.transaction().execute(async (trx) => {
    await insertGroupVisit(trx, {
      id: visit,
      openingId: opening.id,
      jobcoachId: jobcoach.accountId,
      now: clock.now().toString(),
      date: today.add({ days: 7 }).toString(),
      time: '10:00',
      place: 'Bij de poort',
      note: '',
    });
    await insertGuest(trx, { visitId: visit, applicationId: application.id, candidateId: candidate.id });
  });
  const site = await db
    .selectFrom('employer_site')
    .select('id')
    .where('employer_id', '=', company.id)
    .executeTakeFirstOrThrow();
  const draft = await makeTestOpening(world, employer, {
    state: 'draft',
    opened_at: null,
    contact_person_id: company.contactId,
  });

  const other = {
    jobcoach: await makeActor(world, 'jobcoach', { region, name: 'Andere Jobcoach' }),
    standIn: await makeActor(world, 'jobcoach', { region, name: 'Waarnemer' }),
    former: await makeActor(world, 'jobcoach', { region, name: 'Oude Waarnemer' }),
    employer: (await makeEmployer(world, { name: 'Concurrent BV' })).actor,
    candidate: (await makeCandidate(world, { firstName: 'Andere', lastName: 'Persoon' })).actor as Actor,
    adviser: await makeActor(world, 'employerAdviser', { region }),
    administrator: await makeActor(world, 'administrator'),
    second: await makeActor(world, 'administrator'),
    lead: await makeActor(world, 'jobcoach', { region, name: 'Teamleider' }),
    teammate: await makeActor(world, 'jobcoach', { region, name: 'Teamgenoot' }),
    closedTeammate: await makeActor(world, 'jobcoach', { region, name: 'Teamgenoot Dicht' }),
    blocked: await makeActor(world, 'jobcoach', { region, name: 'Geblokkeerd' }),
    left: await makeActor(world, 'jobcoach', { region, name: 'Uit dienst' }),
  };
  const cover = async (who: Actor, from: string, to: string) =>
    db
      .insertInto('membership')
      .values({
        id: newId(),
        account_id: who.accountId,
        role: 'jobcoach',
        organisation_id: null,
        region: null,
        stand_in_for: jobcoach.accountId,
        from_date: from,
        to_date: to,
      })
      .execute();
  const day = (days: number) => today.add({ days }).toString();
  await cover(other.standIn, day(-1), day(1));
  await cover(other.former, day(-9), day(-1));

  const admin = world.as(other.administrator);
  const team = async (name: string, open: boolean, mates: readonly Actor[], lead?: Actor) => {
    const id = await makeTeam(admin, { name });
    await saveTeam(admin, { id, name, open });
    for (const mate of [jobcoach, ...mates])
      await addMember(admin, { teamId: id, accountId: mate.accountId, leads: mate === lead });
    return id;
  };
  await team('Matrix open', true, [other.teammate]);
  const closed = await team('Matrix dicht', false, [other.lead, other.closedTeammate], other.lead);

  const emergency = await beginEmergency(world.as(other.administrator), {
    number: candidate.number,
    reason: 'Voor de proef op de som.',
    formulier: 'matrix-noodtoegang',
  });

  const session = async (actor: Actor | null) =>
    actor ? `werkbrug=${await startSession(db, world, { ...actor, userAgent: 'matrix' })}` : '';
  const everywhere = /^/;
  const persona = async (
    name: string,
    actor: Actor | null,
    holds: Persona['holds'] = {},
    knows: RegExp | null = null,
  ): Promise<Persona> => ({ name, role: actor?.role ?? null, cookie: await session(actor), holds, knows });
  const anyOpening: Persona['holds'] = { opening: ['ownCaseload', 'region', 'own'] };
  const personas = [
    await persona('uitgelogd', null),
    await persona(
      'werkgever van het dossier',
      employer.actor,
      {
        case: ['ownEmployer'],
        opening: ['ownEmployer'],
        company: ['ownEmployer'],
      },
      // What the candidate shares after the invitation; never in the list of who fits.
      /^werkgever(\/(kandidaten|sollicitaties|proefplaatsing|plaatsing|plaatsingen)\b|$)/,
    ),
    await persona('andere werkgever', other.employer),
    await persona(
      'jobcoach van het dossier',
      jobcoach,
      { ...anyOpening, case: ['ownCaseload', 'region'] },
      everywhere,
    ),
    await persona('waarnemer', other.standIn, { ...anyOpening, case: ['ownCaseload', 'region'] }, everywhere),
    await persona('waarnemer van vroeger', other.former, anyOpening),
    await persona('leider van het team', other.lead, { ...anyOpening, case: ['team', 'region'] }, everywhere),
    await persona(
      'lid van open team',
      other.teammate,
      { ...anyOpening, case: ['team', 'region'] },
      everywhere,
    ),
    await persona('lid van dicht team', other.closedTeammate, anyOpening),
    await persona('andere jobcoach', other.jobcoach, anyOpening),
    await persona('deelnemer zelf', candidate.actor, { ...anyOpening, case: ['own'] }, everywhere),
    await persona('andere deelnemer', other.candidate, anyOpening),
    await persona('adviseur', other.adviser),
    // Accounts are hers to manage; a file only with emergency access.
    await persona('beheerder', other.administrator, {}, /^beheer\/(gebruikers|noodtoegang\/:id)/),
    await persona('andere beheerder', other.second, {}, /^beheer\/gebruikers/),
  ];
  // Signed in a minute ago, and out since: the account was blocked, the employment ended.
  const gone = [await persona('geblokkeerd account', other.blocked), await persona('uit dienst', other.left)];
  for (const one of gone) one.role = null;
  await db
    .updateTable('account')
    .set({ status: 'disabled' })
    .where('id', '=', other.blocked.accountId)
    .execute();
  await db
    .updateTable('membership')
    .set({ from_date: day(-9), to_date: day(-1) })
    .where('id', '=', other.left.membershipId)
    .execute();

  const named: readonly [RegExp, RecordKind, Record<string, string>][] = [
    [/groepsbezoek\/:id/, 'case', { id: visit }],
    [/voorstellen\/:openingId/, 'case', { candidateId: candidate.id, openingId: (await openings()).id }],
    [/sollicitaties\/:id\/(aannemen|proefplaatsing)/, 'case', { id: offered.id }],
    [/sollicitaties\/:id/, 'case', { id: application.id }],
    [/proefplaatsing\/:id/, 'case', { id: trial.id }],
    [/plaatsing\/:id/, 'case', { id: placement.id }],
    [/traject\/:id/, 'case', { id: trajectory }],
    [/contact\/:id/, 'case', { id: moment.id }],
    [/(kandidaten|deelnemers)\/:id/, 'case', { id: candidate.id }],
    [/werkgever\/vacatures\/:id\/(bewerken|controleren)/, 'opening', { id: draft.id }],
    [/(vacatures|plekken)\/:id/, 'opening', { id: opening.id }],
    [/vacatures\/:number/, 'opening', { number: String(opening.number) }],
    [/vestigingen\/:id/, 'company', { id: site.id }],
    [/contactpersonen\/:id/, 'company', { id: company.contactId }],
    [/werkgevers\/:id/, 'company', { id: company.id }],
    [/noodtoegang\/:id/, 'emergency', { id: emergency }],
    [/teams\/:id/, 'free', { id: closed }],
    [/gebruikers\/:id/, 'free', { id: jobcoach.accountId }],
    [/programmas\/:code/, 'free', { code }],
    [/:(token|provider)/, 'free', { token: 'bestaat-niet', provider: 'bestaat-niet' }],
  ];
  return {
    world,
    personas: [...personas, ...gone],
    recordOf(path) {
      if (!path.includes(':')) return { kind: 'free', params: {} };
      const found = named.find(([pattern]) => pattern.test(path));
      return found ? { kind: found[1], params: found[2] } : undefined;
    },
    close: () => db.destroy(),
  };
}
