import { toJson } from '#db/json.ts';
import { type NamePool, seedEmail, seedPhone } from '#db/seed/content/names.ts';
import { seedOccupations } from '#db/seed/content/taxonomy.ts';
import { aboutTexts } from '#db/seed/content/texts/candidates.ts';
import type { SeedOccupation } from '#db/seed/content/types.ts';
import type { Transport } from '../../domain/shared/labels.ts';
import type { Language, SpokenLevel, SpokenLevels } from '../../domain/shared/languages.ts';
import { workConditionCodes } from '../../domain/shared/work-conditions.ts';
import { addDays, millisecondsOf, momentOn } from './days.ts';
import { drawName, type PersonName } from './names.ts';
import { picker, pickerOf, type Random } from './random.ts';
import type { Coach, Staff } from './staff.ts';
import { addNotes, addTrajectory } from './trajectories.ts';
import {
  coordinatesAt,
  mailIndex,
  nextNumber,
  type Point,
  postcodeAt,
  streetAt,
  type World,
} from './world.ts';

/** What the applications need to know of a candidate. */
export interface CandidateRef {
  id: string;
  name: string;
  accountId: string | null;
  coachId: string;
  coachName: string;
  region: string | null;
  legalBasis: 'participatiewet' | 'ww' | 'wia' | 'wajong';
  hoursMax: number;
  createdOn: string;
  /** Codes of the occupations that he wishes. */
  wishes: string[];
  /** Applications that still wait for something. */
  running: number;
  /** Has or had a placement through the portal. */
  placed: boolean;
  /** Code of the programme that his nazorg follows. */
  programme: string;
}

export interface CandidateChoices {
  name?: PersonName;
  point?: Point;
  coach?: Coach;
  occupations?: string[];
  email?: string;
  released?: boolean;
  withAccount?: boolean;
  demo?: boolean;
}

const byCode = new Map(seedOccupations.map((row) => [row.code, row]));
const pickOccupation = picker(seedOccupations, (row) => row.weight);
const pickBasis = pickerOf({ participatiewet: 70, ww: 12, wia: 8, wajong: 10 });
const pickHours = picker<readonly [min: number, max: number, weight: number]>(
  [
    [8, 16, 6],
    [12, 20, 12],
    [16, 24, 22],
    [20, 28, 17],
    [24, 32, 20],
    [28, 36, 8],
    [32, 38, 7],
    [36, 40, 8],
  ],
  ([, , weight]) => weight,
);
const pickTravel = picker<readonly [km: number, weight: number]>(
  [
    [5, 12],
    [8, 10],
    [10, 22],
    [15, 22],
    [20, 15],
    [25, 8],
    [30, 6],
    [40, 5],
  ],
  ([, weight]) => weight,
);
const pickDutch = pickerOf({ A1: 12, A2: 30, B1: 33, B2: 17, C1: 8 });
const pickDutchNative = pickerOf({ B1: 6, B2: 14, C1: 30, C2: 50 });
const pickSpoken = pickerOf<SpokenLevel>({ '2': 50, '3': 38, '4': 12 });
const pickLadder = pickerOf({ '2': 10, '3': 28, '4': 46, '5': 16 });
const pickConditionCount = pickerOf({ '0': 45, '1': 28, '2': 18, '3': 9 });

const languagesOf: Record<NamePool, readonly Language[]> = {
  dutch: [],
  turkish: ['tr'],
  moroccan: ['ar', 'ber'],
  surinamese: ['srn'],
  caribbean: ['pap', 'es'],
  arabic: ['ar'],
  eastAfrican: ['ti', 'so', 'am'],
  westAfrican: ['fr'],
  persian: ['fa'],
  easternEuropean: ['pl', 'uk', 'ro', 'bg'],
  asian: ['zh', 'vi'],
  moluccan: ['ms'],
};

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** Writes one candidate with skills, wishes, experience, conditions and caseload. */
export function addCandidate(
  world: World,
  staff: Staff,
  progress: number,
  choices: CandidateChoices = {},
): CandidateRef {
  const { sink, random, today } = world;
  const name = choices.name ?? drawName(random);
  const point = choices.point ?? world.pickPoint(random);
  const coach = choices.coach ?? staff.coachFor(point.region);
  const number = nextNumber(world, 'candidate');
  // Oldest first, so that ids and rows are appended.
  const createdOn = addDays(today, -Math.round(900 - 890 * progress) - 1);
  const since = millisecondsOf(createdOn) + random.int(0, 36_000_000);
  const id = random.id(since);
  const mail = choices.email ?? seedEmail(name.first, name.last, mailIndex('candidate', number));
  const withAccount = choices.withAccount ?? random.chance(world.spread ? 0.04 : 0.5);
  const accountId = withAccount
    ? staff.addAccount({
        role: 'candidate',
        name,
        email: mail,
        since: createdOn,
        demo: choices.demo ?? false,
      })
    : null;
  const occupations = choices.occupations?.map(occupationByCode) ?? drawOccupations(random);
  const status = choices.released || random.chance(0.93) ? ('active' as const) : ('inactive' as const);
  const placeable = choices.released || (status === 'active' && random.chance(0.72));
  const releasedByCandidate = choices.released || (placeable && random.chance(0.86));
  const releasedByJobcoach = choices.released || (placeable && random.chance(0.88));
  const legalBasis = pickBasis(random);
  const [hoursMin, hoursMax] = pickHours(random);
  const dutchLevel = name.pool === 'dutch' ? pickDutchNative(random) : pickDutch(random);
  const spoken = drawLanguages(random, name.pool);
  const licences = drawLicences(random, name.pool);
  const experience = drawExperience(random, occupations);
  const education = Math.max(1, Math.min(5, (occupations[0]?.educationLevel ?? 2) + random.int(-1, 1)));
  const wantsAnyDay = random.chance(0.55);
  sink.insert('candidate', {
    id,
    number,
    account_id: accountId,
    jobcoach_id: coach.accountId,
    municipality_id: staff.municipality(point.region),
    client_number: `W${String(number).padStart(7, '0')}`,
    first_name: name.first,
    last_name: name.last,
    birth_date: drawBirthDate(random, today),
    sex: random.chance(0.006) ? 'x' : name.sex,
    email: withAccount || random.chance(0.6) ? mail : null,
    phone: random.chance(0.92) ? seedPhone(number) : null,
    street: streetAt(random),
    postcode: postcodeAt(point, random),
    place: point.place,
    ...coordinatesAt(world, point, random),
    region: point.region,
    status,
    legal_basis: legalBasis,
    placeable: placeable ? 1 : 0,
    released_by_candidate: releasedByCandidate ? 1 : 0,
    released_by_jobcoach: releasedByJobcoach ? 1 : 0,
    available_from: random.chance(0.2) ? addDays(today, random.int(3, 70)) : null,
    hours_min: hoursMin,
    hours_max: hoursMax,
    days: toJson(wantsAnyDay ? weekdays : random.sample(weekdays, random.int(3, 4))),
    shifts: toJson(
      random.chance(0.3) ? ['day', 'evening'] : random.chance(0.06) ? ['day', 'evening', 'night'] : ['day'],
    ),
    max_travel_km: pickTravel(random)[0],
    transport: toJson(drawTransport(random, licences.includes('B'))),
    education_level: education,
    work_level: Math.min(6, education + 1),
    dutch_level: dutchLevel,
    licences: toJson(licences),
    languages: toJson(Object.keys(spoken)),
    language_levels: toJson(spoken),
    ladder_step: Number(pickLadder(random)),
    about: placeable ? drawAbout(random, occupations[0], experience.length) : '',
    profile_updated_on: addDays(
      today,
      -random.int(0, Math.min(400, Math.max(1, Math.round(900 - 890 * progress)))),
    ),
    waiting_since: createdOn,
    created_at: momentOn(createdOn, 600),
    version: 1,
  });
  for (const skill of drawSkills(random, occupations, experience)) {
    sink.insert('candidate_skill', { candidate_id: id, skill_id: skill });
  }
  for (const { code } of occupations) {
    sink.insert('candidate_occupation', { candidate_id: id, occupation_id: code, kind: 'wish', years: 0 });
  }
  for (const { code, years } of experience) {
    sink.insert('candidate_occupation', { candidate_id: id, occupation_id: code, kind: 'experience', years });
  }
  for (const code of random.sample(workConditionCodes, Number(pickConditionCount(random)))) {
    sink.insert('candidate_condition', { candidate_id: id, code, note: '' });
  }
  sink.insert('caseload_assignment', {
    id: random.id(since),
    candidate_id: id,
    jobcoach_id: coach.accountId,
    from_date: createdOn,
    to_date: null,
    reason: '',
  });
  const person = {
    id,
    coachId: coach.accountId,
    createdOn,
    isActive: status === 'active',
    onDefaults: choices.released ?? false,
  };
  addNotes(world, person);
  const isFree = status === 'active' && placeable && releasedByCandidate && releasedByJobcoach;
  return {
    id,
    name: name.full,
    accountId,
    coachId: coach.accountId,
    coachName: coach.name,
    region: point.region,
    legalBasis,
    hoursMax,
    createdOn,
    wishes: isFree ? occupations.map(({ code }) => code) : [],
    running: 0,
    placed: false,
    programme: addTrajectory(world, person),
  };
}

function occupationByCode(code: string): SeedOccupation {
  const found = byCode.get(code);
  if (!found) throw new Error(`no occupation ${code} in the seed content`);
  return found;
}

/** One to three, the first by real frequency, the others mostly near it. */
function drawOccupations(random: Random): SeedOccupation[] {
  const first = pickOccupation(random);
  const found = [first];
  const more = random.chance(0.45) ? 1 : random.chance(0.3) ? 2 : 0;
  for (let i = 0; i < more; i += 1) {
    const related = first.relatedOccupations;
    const next =
      related.length > 0 && random.chance(0.7) ? byCode.get(random.pick(related)) : pickOccupation(random);
    if (next && !found.includes(next)) found.push(next);
  }
  return found;
}

function drawExperience(
  random: Random,
  wishes: readonly SeedOccupation[],
): { code: string; years: number }[] {
  const found = new Map<string, number>();
  const jobs = random.chance(0.3) ? 0 : random.chance(0.6) ? 1 : random.int(2, 3);
  for (let i = 0; i < jobs; i += 1) {
    const occupation = random.chance(0.6) ? random.pick(wishes) : pickOccupation(random);
    const years = random.chance(0.5) ? random.int(1, 4) / 2 : random.int(2, 14);
    found.set(occupation.code, Math.max(found.get(occupation.code) ?? 0, years));
  }
  return [...found].map(([code, years]) => ({ code, years }));
}

function drawSkills(
  random: Random,
  wishes: readonly SeedOccupation[],
  experience: readonly { code: string }[],
): Set<string> {
  const known = new Set(experience.map(({ code }) => code));
  const skills = new Set<string>();
  const learn = (occupation: SeedOccupation, essential: number, optional: number) => {
    for (const skill of occupation.essentialSkills) if (random.chance(essential)) skills.add(skill);
    for (const skill of occupation.optionalSkills) if (random.chance(optional)) skills.add(skill);
  };
  for (const occupation of wishes) learn(occupation, known.has(occupation.code) ? 0.82 : 0.42, 0.15);
  for (const { code } of experience) learn(occupationByCode(code), 0.75, 0.3);
  return skills;
}

function drawLicences(random: Random, pool: NamePool): string[] {
  const found: string[] = [];
  if (random.chance(pool === 'dutch' ? 0.5 : 0.3)) found.push('B');
  else if (random.chance(0.12)) found.push('AM');
  if (found[0] === 'B' && random.chance(0.06)) found.push('C');
  if (found[0] === 'B' && random.chance(0.03)) found.push('T');
  if (random.chance(0.1)) found.push('VCA');
  if (random.chance(0.07)) found.push('heftruckcertificaat');
  return found;
}

function drawTransport(random: Random, hasLicence: boolean): Transport[] {
  const found: Transport[] = [];
  if (random.chance(0.2)) found.push('foot');
  if (random.chance(0.68)) found.push('bike');
  if (random.chance(0.1)) found.push('ebike');
  if (random.chance(0.07)) found.push('moped');
  if (random.chance(0.6)) found.push('publicTransport');
  if (hasLicence && random.chance(0.55)) found.push('car');
  return found.length > 0 ? found : ['publicTransport'];
}

/** Level by code: his own language best, English as he learned it. */
function drawLanguages(random: Random, pool: NamePool): SpokenLevels {
  const found: SpokenLevels = {};
  const own = languagesOf[pool];
  if (own.length > 0 && random.chance(0.9)) found[random.pick(own)] = '4';
  if (random.chance(0.42)) found.en = pickSpoken(random);
  return found;
}

function drawBirthDate(random: Random, today: string): string {
  const age = random.chance(0.18) ? random.int(18, 26) : random.int(24, 64);
  return addDays(today, -Math.round(age * 365.25) - random.int(0, 364));
}

function drawAbout(random: Random, occupation: SeedOccupation | undefined, jobs: number): string {
  const experience = jobs === 0 ? 'none' : jobs === 1 ? 'some' : 'much';
  const sector = occupation?.sector;
  const fitting = aboutTexts.filter(
    (text) =>
      text.experience === experience &&
      (text.sectors.length === 0 || (sector && text.sectors.includes(sector))),
  );
  return fitting.length > 0 ? random.pick(fitting).text : '';
}
