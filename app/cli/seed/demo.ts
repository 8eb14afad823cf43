import type { Database } from '#db/client.ts';
import { loadLocator } from '#db/queries/places.ts';
import { seedPlaces } from '#db/seed/content/places.ts';
import { seedOccupations } from '#db/seed/content/taxonomy.ts';
import { ensureOwnContent } from '#db/seed/ensure.ts';
import { MemorySink } from '#db/seed/row-sink.ts';
import { addCandidate, type CandidateRef } from './candidates.ts';
import { readNumbers, writeNumbers } from './counters.ts';
import { addDays, isWeekend, millisecondsOf, momentOn, weekday } from './days.ts';
import { type EmployerRef, Employers } from './employers.ts';
import { addOpeningWith, applicationsFor, generate, Pool, type Wanted } from './generate.ts';
import type { PersonName } from './names.ts';
import type { OpeningPlan, OpeningState } from './openings.ts';
import { programmesFor } from './programmes.ts';
import { Random } from './random.ts';
import { type Coach, Staff } from './staff.ts';
import { type Point, pointPicker, type World } from './world.ts';

export const demoAccounts = {
  employer: 'werkgever@demo.werkbrug.nl',
  employerAdviser: 'adviseur@demo.werkbrug.nl',
  jobcoach: 'jobcoach@demo.werkbrug.nl',
  secondJobcoach: 'jobcoach2@demo.werkbrug.nl',
  candidate: 'deelnemer@demo.werkbrug.nl',
  administrator: 'beheerder@demo.werkbrug.nl',
} as const;

/** Where the demo's people live and work, so that each of them has something near. */
const homeRegion = 'Rijnmond';
const focus = [homeRegion, 'Drechtsteden'];

export const demoAmounts = { candidates: 250, employers: 40, openings: 120 } as const;

/** Fixed: the demo is the same story every time, set on the day that it is loaded. */
const demoSeed = 20_261_122;

export interface DemoOptions {
  /** Calendar date in the Netherlands; everything is planned round it. */
  today: string;
  /** argon2id hash of the demo accounts' password. */
  passwordHash: string;
}

/**
 * Loads the demo into an empty database: accounts for every role, a caseload, openings and applications in all states,
 * and nazorg that is overdue, due today and coming. In one transaction: all of it or nothing.
 */
export async function seedDemo(db: Database, options: DemoOptions): Promise<void> {
  await ensureOwnContent(db);
  const sink = new MemorySink();
  const numbers = await readNumbers(db);
  const world: World = {
    sink,
    random: new Random(demoSeed),
    today: options.today,
    numbers,
    firstNumber: numbers.candidate,
    pickPoint: pointPicker([], await loadLocator(db), focus),
    spread: false,
    ...(await programmesFor(db, options.today, new Random(demoSeed))),
    passwordHash: options.passwordHash,
  };
  fill(world);
  await sink.writeTo(db, (trx) => writeNumbers(trx, numbers));
}

function fill(world: World): void {
  const staff = new Staff(world);
  const employers = new Employers(world, staff, null);
  staff.addAccount({
    role: 'administrator',
    name: person('Sanne', 'Verhoef', 'f'),
    email: demoAccounts.administrator,
    organisationId: staff.municipality(homeRegion),
    region: homeRegion,
    demo: true,
  });
  staff.addAdviser(homeRegion, person('Marloes', 'de Ridder', 'f'), demoAccounts.employerAdviser);
  const jobcoach = staff.addCoach(homeRegion, person('Yusuf', 'Kara', 'm'), demoAccounts.jobcoach);
  staff.addCoach(homeRegion, person('Ineke', 'van Dalen', 'f'), demoAccounts.secondJobcoach);

  const home = pointIn('Schiedam');
  const employer = employers.add({
    name: 'Distributiecentrum Havenkant Schiedam',
    sector: 'logistics',
    occupations: [
      'wb-magazijnmedewerker',
      'wb-orderpicker',
      'wb-inpakker',
      'wb-heftruckchauffeur',
      'wb-retourmedewerker',
    ],
    point: home,
    contactName: person('Esther', 'Mulder', 'f'),
    email: demoAccounts.employer,
  });
  const pool = new Pool();
  const candidate = addCandidate(world, staff, 0.6, {
    name: person('Samira', 'Benali', 'f'),
    point: pointIn('Rotterdam'),
    occupations: ['wb-orderpicker', 'wb-inpakker'],
    email: demoAccounts.candidate,
    released: true,
    withAccount: true,
    demo: true,
  });
  const clients = Array.from({ length: 12 }, (_, index) =>
    addCandidate(world, staff, 0.3 + index / 50, {
      point: pointIn(index % 3 === 0 ? 'Vlaardingen' : 'Rotterdam'),
      occupations: ['wb-magazijnmedewerker', index % 2 === 0 ? 'wb-inpakker' : 'wb-retourmedewerker'],
      released: true,
      withAccount: index % 2 === 0,
    }),
  );
  const postings = [employer];
  generate(
    world,
    { staff, employers, pool, postings },
    { employers: demoAmounts.employers - 1, candidates: demoAmounts.candidates - 13, openings: 0 },
  );
  const own = ownOpenings(world, pool, employer, candidate, clients);
  const other = postings.find((one) => one !== employer && one.sites[0]?.region === homeRegion) ?? employer;
  const mine = candidateStory(world, pool, other, candidate);
  generate(
    world,
    { staff, employers, pool, postings },
    {
      employers: 0,
      candidates: 0,
      openings: demoAmounts.openings - own.count - mine.count,
      applications: applicationsFor(demoAmounts),
    },
  );
  addNotifications(world, {
    employer,
    candidate,
    jobcoach,
    invitation: own.invitation,
    proposal: mine.proposal,
    waiting: own.waiting,
  });
}

function person(first: string, last: string, sex: 'f' | 'm'): PersonName {
  return { first, last, full: `${first} ${last}`, sex, pool: 'dutch' };
}

function pointIn(place: string): Point {
  const found = seedPlaces.find((row) => row.place === place);
  const postcode = found?.postcodes[0];
  if (!found || !postcode) throw new Error(`no place ${place} in the seed content`);
  return { ...postcode, place: found.place, region: found.region };
}

function planOf(
  world: World,
  employer: EmployerRef,
  code: string,
  state: OpeningState,
  places: number,
  era: string,
): OpeningPlan {
  const occupation = seedOccupations.find((row) => row.code === code);
  if (!occupation) throw new Error(`no occupation ${code} in the seed content`);
  return { employer, occupation, kind: 'vacancy', state, places, era: era || world.today };
}

/** The demo employer: openings in every state, with people in every step on them. */
function ownOpenings(
  world: World,
  pool: Pool,
  employer: EmployerRef,
  candidate: CandidateRef,
  clients: readonly CandidateRef[],
) {
  const { today } = world;
  const yesterday = addDays(today, -1);
  let count = 0;
  const add = (
    code: string,
    state: OpeningState,
    places: number,
    wanted: Wanted[],
    era = today,
    kind: OpeningPlan['kind'] = 'vacancy',
  ) => {
    count += 1;
    return addOpeningWith(
      world,
      pool,
      { ...planOf(world, employer, code, state, places, era), kind },
      wanted,
    );
  };
  const [a, b, c, d, e, f, g, h, i, j, k, l] = clients;
  const of = (client: CandidateRef | undefined) => (client ? { candidate: client } : {});
  const first = add('wb-orderpicker', 'open', 4, [
    { state: 'invited', lastOn: yesterday, candidate, choices: { origin: 'proposal' } },
    { state: 'introduced', lastOn: yesterday, ...of(a) },
    { state: 'introduced', lastOn: addDays(today, -3), choices: { origin: 'ownApplication' } },
    { state: 'interviewed', lastOn: addDays(today, -2), ...of(b) },
    { state: 'rejected', lastOn: addDays(today, -4) },
    { state: 'proposed', lastOn: yesterday, ...of(c) },
  ]);
  add(
    'wb-magazijnmedewerker',
    'open',
    3,
    [
      { state: 'offered', lastOn: addDays(today, -2), choices: { trial: 'toAgree' }, ...of(d) },
      { state: 'offered', lastOn: addDays(today, -3), choices: { trial: null }, ...of(e) },
      { state: 'inProefplaatsing', lastOn: yesterday, choices: { trial: 'running' }, ...of(f) },
      { state: 'introduced', lastOn: addDays(today, -1) },
    ],
    today,
    'proefplaatsing',
  );
  add('wb-inpakker', 'open', 5, [
    // The contacts of week 1 and 2: one falls on today, the others are behind.
    workingSince(today, addDays(today, -7), { isBehind: true }, g),
    workingSince(today, addDays(today, -16), { isBehind: true }, h),
    { state: 'inProefplaatsing', lastOn: yesterday, choices: { trial: 'toEvaluate' }, ...of(i) },
    workingSince(today, addDays(today, 4), {}, l),
    { state: 'interested', lastOn: addDays(today, -2) },
  ]);
  add(
    'wb-retourmedewerker',
    'filled',
    2,
    [
      workingSince(today, addDays(today, -75), {}, j),
      workingSince(today, addDays(today, -178), {}, k),
      { state: 'rejected', lastOn: addDays(today, -190) },
    ],
    addDays(today, -82),
  );
  add('wb-heftruckchauffeur', 'paused', 1, [{ state: 'introduced', lastOn: addDays(today, -2) }]);
  add('wb-orderpicker', 'expired', 1, [{ state: 'rejected' }], addDays(today, -30));
  add('wb-magazijnmedewerker', 'draft', 1, []);
  const waiting = add('wb-inpakker', 'submitted', 2, []);
  add('wb-heftruckchauffeur', 'returned', 1, []);
  const invitation = first.applications.find(({ state }) => state === 'invited')?.id ?? '';
  return { count, invitation, waiting: waiting.id };
}

/** Hired, and at work from that day (moved to a working day); the contract gives nazorg contacts from there. */
function workingSince(
  today: string,
  startsOn: string,
  choices: { isBehind?: boolean },
  candidate: CandidateRef | undefined,
): Wanted {
  const start = isWeekend(startsOn) ? weekday(startsOn) : startsOn;
  const hired = addDays(start, -5);
  return {
    state: 'hired',
    lastOn: hired < today ? hired : addDays(today, -1),
    choices: {
      placementStart: start,
      placementState: start > today ? 'planned' : 'active',
      trial: null,
      ...choices,
    },
    ...(candidate ? { candidate } : {}),
  };
}

/** The demo candidate has a fresh proposal and an application of her own at another employer. */
function candidateStory(world: World, pool: Pool, employer: EmployerRef, candidate: CandidateRef) {
  const { today } = world;
  const code = employer.occupations[0] ?? 'wb-orderpicker';
  const proposed = addOpeningWith(world, pool, planOf(world, employer, code, 'open', 2, today), [
    { state: 'proposed', lastOn: addDays(today, -1), candidate },
    { state: 'introduced' },
  ]);
  addOpeningWith(world, pool, planOf(world, employer, code, 'open', 1, today), [
    { state: 'introduced', lastOn: addDays(today, -3), choices: { origin: 'ownApplication' }, candidate },
  ]);
  return { count: 2, proposal: proposed.applications[0]?.id ?? '' };
}

function addNotifications(
  world: World,
  facts: {
    employer: EmployerRef;
    candidate: CandidateRef;
    jobcoach: Coach;
    invitation: string;
    proposal: string;
    waiting: string;
  },
): void {
  const { sink, random, today } = world;
  const at = momentOn(addDays(today, -1), 960);
  const tell = (accountId: string | null, text: string, href: string) => {
    if (!accountId) return;
    sink.insert('notification', {
      id: random.id(millisecondsOf(at)),
      account_id: accountId,
      text,
      href,
      created_at: at,
      read_at: null,
      dedupe_key: `demo:${href}:${accountId}`,
    });
  };
  const { candidate, employer, jobcoach } = facts;
  tell(
    candidate.accountId,
    'Uw jobcoach heeft een plek voor u gevonden. Wilt u dit werk?',
    `/deelnemer/sollicitaties/${facts.proposal}`,
  );
  tell(
    candidate.accountId,
    'U bent uitgenodigd voor een gesprek.',
    `/deelnemer/sollicitaties/${facts.invitation}`,
  );
  tell(
    jobcoach.accountId,
    'De kandidaat is uitgenodigd voor een gesprek.',
    `/jobcoach/sollicitaties/${facts.invitation}`,
  );
  tell(
    employer.accountId,
    'Er is een kandidaat voorgedragen.',
    `/werkgever/sollicitaties/${facts.invitation}`,
  );
  tell(
    employer.adviserId,
    'Er wacht een vacature op uw goedkeuring.',
    `/adviseur/vacatures/${facts.waiting}`,
  );
}
