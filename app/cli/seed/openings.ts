import { toJson } from '#db/json.ts';
import type { Schema } from '#db/schema.ts';
import { seedOccupations, seedSkills } from '#db/seed/content/taxonomy.ts';
import { closeReasons, returnReasons } from '#db/seed/content/texts/applications.ts';
import { fillText, type TextContext } from '#db/seed/content/texts/fill.ts';
import {
  contractAfterTexts,
  guidanceTexts,
  noExperienceTitles,
  openingTitles,
  sectorAskedConditions,
} from '#db/seed/content/texts/openings.ts';
import type { SeedOccupation } from '#db/seed/content/types.ts';
import { adaptationCodes } from '../../domain/shared/work-conditions.ts';
import { addDays, millisecondsOf, momentOn } from './days.ts';
import type { EmployerRef } from './employers.ts';
import { addEvent } from './events.ts';
import { drawDeadline, drawHours, drawInstruments, drawPay, drawTasks, drawTimes } from './opening-draws.ts';
import { picker, pickerOf, type Random } from './random.ts';
import { nextNumber, type World } from './world.ts';

export type OpeningState = Schema['opening']['state'];
type OpeningKind = Schema['opening']['kind'];

/** What is known of an opening before its applications decide when it was opened. */
export interface OpeningPlan {
  employer: EmployerRef;
  occupation: SeedOccupation;
  kind: OpeningKind;
  state: OpeningState;
  places: number;
  /** Around this day its applications came. */
  era: string;
  title?: string;
}

export interface OpeningRef {
  id: string;
  title: string;
  employer: EmployerRef;
  occupation: SeedOccupation;
  region: string | null;
  place: string;
  contact: string;
  hoursMin: number;
  hoursMax: number;
  responseDeadline: string | null;
  /** Calendar date; null before it was open. */
  openedOn: string | null;
}

const skillLabels = new Map(seedSkills.map((skill) => [skill.code, skill.label]));
const occupationByCode = new Map(seedOccupations.map((row) => [row.code, row]));

const pickKind = pickerOf<OpeningKind>({
  vacancy: 58,
  proefplaatsing: 14,
  workInternship: 6,
  workExperiencePlacement: 8,
  apprenticeship: 6,
  tasterPlacement: 4,
  secondment: 4,
});
const pickState = pickerOf<OpeningState>({
  open: 58,
  filled: 16,
  closed: 7,
  expired: 6,
  paused: 3,
  submitted: 4,
  draft: 4,
  returned: 2,
});
const pickPlaces = pickerOf({ '1': 68, '2': 20, '3': 7, '5': 4, '10': 1 });
export function planOpening(world: World, employer: EmployerRef): OpeningPlan {
  const { random, today } = world;
  const occupation = drawOccupation(random, employer.occupations);
  const state = pickState(random);
  const isPast = state === 'filled' || state === 'closed' || state === 'expired';
  return {
    employer,
    occupation,
    kind: pickKind(random),
    state,
    places: Number(pickPlaces(random)),
    era: addDays(today, isPast ? -random.int(12, 330) : -random.int(0, 6)),
  };
}

/** Of the occupations that the employer has work for, the common ones more often. */
function drawOccupation(random: Random, codes: readonly string[]): SeedOccupation {
  const known = codes.map((code) => occupationByCode.get(code)).filter((row) => row !== undefined);
  return picker(known.length > 0 ? known : seedOccupations, (row) => row.weight)(random);
}

/** Writes an opening that was opened on `openedOn`, with its requirements and history. */
export function addOpening(world: World, plan: OpeningPlan, openedOn: string, id: string): OpeningRef {
  const { sink, random, today } = world;
  const { employer, occupation, kind, state } = plan;
  const site = random.pick(employer.sites);
  const contact = random.pick(employer.contacts);
  const hours = drawHours(random, occupation);
  const context: TextContext = {
    employer: employer.name,
    place: site.place,
    occupation: occupation.label,
    hoursMin: hours.min,
    hoursMax: hours.max,
    contact: contact.name,
  };
  const isOpen = state === 'open' || state === 'paused';
  const wasOpen = isOpen || state === 'filled' || state === 'closed' || state === 'expired';
  const deadline = drawDeadline(random, state, today, plan.era);
  const adaptations = random.sample(adaptationCodes, random.chance(0.35) ? 0 : random.int(1, 4));
  const isEasy = occupation.educationLevel <= 2 && kind === 'vacancy' && random.chance(0.2);
  const title =
    plan.title ?? fillText(random.pick(isEasy ? noExperienceTitles : openingTitles[kind]), context);
  const createdOn = addDays(openedOn, -random.int(0, 3));
  sink.insert('opening', {
    id,
    number: nextNumber(world, 'opening'),
    employer_id: employer.id,
    site_id: site.id,
    contact_person_id: contact.id,
    kind,
    state,
    title,
    tasks: drawTasks(random, occupation, adaptations, context),
    occupation_id: occupation.code,
    hours_min: hours.min,
    hours_max: hours.max,
    ...drawTimes(random, occupation.sector),
    postcode: site.postcode,
    place: site.place,
    lat: site.lat,
    lon: site.lon,
    region: site.region,
    starts_on: random.chance(0.5) ? notBefore(deadline, addDays(plan.era, random.int(14, 60))) : null,
    places: plan.places,
    ...drawPay(random, kind, occupation),
    contract_after: kind === 'vacancy' ? '' : random.pick(contractAfterTexts),
    guidance: fillText(random.pick(guidanceTexts), context),
    adaptations: toJson(adaptations),
    asked_conditions: toJson(random.sample(sectorAskedConditions[occupation.sector], random.int(0, 2))),
    instruments: toJson(drawInstruments(random)),
    education_level: random.chance(0.6) ? occupation.educationLevel : null,
    education_must: random.chance(0.2) ? 1 : 0,
    dutch_level: random.chance(0.55)
      ? occupation.educationLevel >= 4
        ? 'B1'
        : random.pick(['A1', 'A2'])
      : null,
    dutch_must: random.chance(0.3) ? 1 : 0,
    experience_years: random.chance(0.2) ? random.int(1, 3) : null,
    experience_must: 0,
    response_deadline: deadline,
    return_reason: state === 'returned' ? random.pick(returnReasons) : null,
    close_reason: state === 'closed' ? random.pick(closeReasons) : null,
    external_id: null,
    created_by: employer.accountId,
    created_at: momentOn(createdOn, 545),
    updated_at: momentOn(state === 'open' ? openedOn : plan.era < openedOn ? openedOn : plan.era, 615),
    opened_at: wasOpen ? momentOn(openedOn, 600) : null,
    version: 1,
  });
  addRequirements(world, id, occupation);
  addHistory(world, plan, { id, createdOn, openedOn });
  return {
    id,
    title,
    employer,
    occupation,
    region: site.region,
    place: site.place,
    contact: contact.name,
    hoursMin: hours.min,
    hoursMax: hours.max,
    responseDeadline: deadline,
    openedOn: wasOpen ? openedOn : null,
  };
}

/** Work begins a week or more after the day until which one can react. */
function notBefore(deadline: string | null, startsOn: string): string {
  return deadline && startsOn < addDays(deadline, 7) ? addDays(deadline, 7) : startsOn;
}

/** The id of an opening made on that day, before its row is written: its applications point to it. */
export function openingId(world: World, openedOn: string): string {
  return world.random.id(millisecondsOf(openedOn));
}

function addRequirements(world: World, openingId: string, occupation: SeedOccupation): void {
  const { sink, random } = world;
  const asked = random.sample(occupation.essentialSkills, random.int(2, 5));
  const wished = random.sample(
    [...occupation.essentialSkills, ...occupation.optionalSkills].filter((code) => !asked.includes(code)),
    random.int(0, 3),
  );
  const rows = [
    ...asked.map((value) => ({ value, must: random.chance(0.45) ? (1 as const) : (0 as const) })),
    ...[...new Set(wished)].map((value) => ({ value, must: 0 as const })),
  ];
  for (const { value, must } of rows) {
    sink.insert('opening_requirement', {
      opening_id: openingId,
      kind: 'skill',
      value,
      label: skillLabels.get(value) ?? value,
      must,
    });
  }
  const licence = occupation.drivingLicence;
  if (licence) {
    sink.insert('opening_requirement', {
      opening_id: openingId,
      kind: 'licence',
      value: licence,
      label: `rijbewijs ${licence}`,
      must: random.chance(0.75) ? 1 : 0,
    });
  }
}

/** What happened to the opening itself: made, submitted, approved or opened at once, and how it ended. */
function addHistory(
  world: World,
  plan: OpeningPlan,
  dates: { id: string; createdOn: string; openedOn: string },
): void {
  const { employer, state } = plan;
  const { id, createdOn, openedOn } = dates;
  const by = { actorId: employer.accountId, actorRole: employer.accountRole };
  const adviser = { actorId: employer.adviserId, actorRole: 'employerAdviser' };
  const system = { actorId: null, actorRole: 'system' };
  let from: OpeningState | null = null;
  let seq = 0;
  const step = (
    action: string,
    to: OpeningState,
    at: string,
    who: { actorId: string | null; actorRole: string },
    note = '',
  ) => {
    seq += 1;
    addEvent(world, { noun: 'opening', subjectId: id, seq, action, from, to, ...who, at, note });
    from = to;
  };
  step('create', 'draft', momentOn(createdOn, 545), by);
  if (state === 'draft') return;
  if (employer.trusted && state !== 'submitted' && state !== 'returned') {
    step('openDirectly', 'open', momentOn(openedOn, 600), by);
  } else {
    step('submit', 'submitted', momentOn(createdOn, 560), by);
    if (state === 'submitted') return;
    if (state === 'returned') {
      step('return', 'returned', momentOn(openedOn, 600), adviser);
      return;
    }
    step('approve', 'open', momentOn(openedOn, 600), adviser);
  }
  const endedAt = momentOn(plan.era < openedOn ? openedOn : plan.era, 1020);
  if (state === 'paused') step('pause', 'paused', endedAt, by);
  if (state === 'filled') step('fill', 'filled', endedAt, system);
  if (state === 'closed') step('close', 'closed', endedAt, by);
  if (state === 'expired') step('expire', 'expired', momentOn(addDays(plan.era, 1), 30), system);
}
