import { StoreBuilder } from '#search/match/store/store.ts';
import { createTaxonomy } from '#search/match/taxonomy.ts';
import type { MatchCandidate, MatchOpening } from '#search/match/types.ts';
import { defaultWeights } from '#search/match/weights.ts';
import type { EscoProfile } from './esco.ts';
import { seeded } from './mistakes.ts';
import { halfOf } from './queries.ts';
import { ndcg, type QualityLine, recall, rounded } from './text-quality.ts';

const today = '2026-11-22';
/** Only what is essential is asked about here: the points for wishes would go to openings that ask none. */
const essentialOnly = {
  ...defaultWeights,
  mustSkills: 1000,
  wishSkills: 0,
  occupation: 0,
  wishes: 0,
  distance: 0,
  hours: 0,
  freshness: 0,
  attention: 0,
};
/** Fewer essential skills than this leave nothing to hide a third of. */
const fewest = 3;

/**
 * (3) What matching makes of skills alone: someone has two random thirds of an occupation's essential skills, nothing
 * else; openings of all occupations are ranked for him. Same place, same hours, no wishes, no experience.
 */
export function skillsQuality(profiles: readonly EscoProfile[]): QualityLine[] {
  const skills = new Set(profiles.flatMap((one) => [...one.essential, ...one.optional]));
  const taxonomy = createTaxonomy({
    occupations: profiles.map((one) => ({
      id: one.uri,
      label: one.label,
      isco: one.isco,
      essential: one.essential,
      optional: one.optional,
      related: [],
    })),
    skills: [...skills].map((id) => ({ id, label: id })),
  });
  const builder = new StoreBuilder(taxonomy);
  for (const [i, one] of profiles.entries()) builder.addOpening(openingOf(one.uri, i + 1));
  const store = builder.build(essentialOnly);
  const random = seeded(20261123);
  const scores = { development: [] as [number, number][], heldOut: [] as [number, number][] };
  for (const one of profiles) {
    if (one.essential.length < fewest) continue;
    const shuffled = shuffle(one.essential, random);
    const known = shuffled.slice(Math.floor(shuffled.length / 3));
    const { hits } = store.openingsFor(candidateOf(known), { today, limit: 10 });
    const found = hits.map((hit) => hit.id);
    const expected = new Set([one.uri]);
    scores[halfOf(one.label)].push([recall(expected, found), ndcg(expected, found)]);
  }
  return (['development', 'heldOut'] as const).map((half) => ({
    suite: 'skills',
    engine: 'werkbrug',
    kind: 'essentialThirdHidden',
    half,
    cases: scores[half].length,
    recallAt10: mean(scores[half].map(([found]) => found)),
    ndcgAt10: mean(scores[half].map(([, gain]) => gain)),
    forbiddenHits: 0,
  }));
}

function mean(numbers: readonly number[]): number {
  return rounded(numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length));
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

const utrecht = { lat: 52.09, lon: 5.12 };

function openingOf(occupationId: string, number: number): MatchOpening {
  return {
    id: occupationId,
    number,
    employerId: `employer-${number}`,
    open: true,
    region: null,
    ...utrecht,
    hoursMin: 24,
    hoursMax: 32,
    days: [],
    shifts: [],
    startsOn: null,
    occupationId,
    requirements: [],
    educationLevel: null,
    educationMust: false,
    dutchLevel: null,
    dutchMust: false,
    experienceYears: null,
    experienceMust: false,
    askedConditions: [],
    adaptations: [],
    instruments: [],
    places: 1,
    applications: 0,
    openedOn: today,
    responseDeadline: null,
    employerDoubts: 0,
  };
}

function candidateOf(skills: readonly string[]): MatchCandidate {
  return {
    id: 'iemand',
    number: 1,
    jobcoachId: 'coach',
    region: null,
    active: true,
    released: true,
    ...utrecht,
    maxTravelKm: 50,
    transport: ['car'],
    availableFrom: null,
    hoursMin: 24,
    hoursMax: 32,
    days: [],
    shifts: [],
    educationLevel: 6,
    dutchLevel: 6,
    licences: [],
    languages: [],
    skills: [...skills],
    wishes: [],
    experience: [],
    conditions: [],
    profileUpdatedOn: today,
    waitingSince: today,
    presentationRejections: 0,
  };
}
