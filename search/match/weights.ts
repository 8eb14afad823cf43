import { z } from 'zod';
import { deliveredWeightsVersion } from '#app/domain/shared/delivered-weights.ts';

const points = z.int().min(0).max(1000);
const percent = z.int().min(0).max(100);

/**
 * The weights of matching: data that everyone may see (EU AI Act: no black box). Points are of the 1000; the first
 * six count in both directions, `freshness` when candidates are ranked and `attention` when openings are ranked.
 */
export const weightsSchema = z
  .object({
    version: z.int().min(1),
    /** share of the essential skills that the candidate has, rare skills counting more */
    mustSkills: points,
    /** the same for what is asked but not essential */
    wishSkills: points,
    /** experience in the occupation or near it */
    occupation: points,
    /** the candidate wishes this occupation or one near it */
    wishes: points,
    distance: points,
    hours: points,
    /** how recently the profile was updated (candidates) */
    freshness: points,
    /** few applications per place (openings) */
    attention: points,
    /** how near another occupation is to the one asked, in percent of the same occupation */
    closeness: z.object({
      related: percent,
      unitGroup: percent,
      minorGroup: percent,
      subMajorGroup: percent,
    }),
    /** km at which half of the distance points are left */
    halfDistanceKm: z.number().min(1).max(100),
    /** days during which a profile counts as fresh, and after which it counts as old */
    freshDays: z.int().min(1).max(3650),
    oldDays: z.int().min(2).max(3650),
    /** percent of the essential skills from which an opening "fits", for the missing-skill advice */
    fitPercent: percent,
    /** percent from which a gap is bridgeable, for the list of who waits longest */
    bridgeablePercent: percent,
    /**
     * percent of the points where nothing is known: an opening that asks no skills, a candidate without wishes. Below
     * every real resemblance, so that what is shown to fit comes first. Versions saved before this number was data
     * had 50.
     */
    unknownPercent: percent.default(50),
  })
  .refine((value) => value.oldDays > value.freshDays, 'oldDays must lie after freshDays')
  .refine(
    (value) =>
      value.mustSkills +
        value.wishSkills +
        value.occupation +
        value.wishes +
        value.distance +
        value.hours +
        Math.max(value.freshness, value.attention) <=
      1000,
    'the points of one direction must not exceed 1000',
  );

export type Weights = z.infer<typeof weightsSchema>;

export const defaultWeights: Weights = {
  version: deliveredWeightsVersion,
  mustSkills: 300,
  wishSkills: 150,
  occupation: 200,
  wishes: 150,
  distance: 100,
  hours: 60,
  freshness: 40,
  attention: 40,
  closeness: { related: 60, unitGroup: 50, minorGroup: 30, subMajorGroup: 10 },
  halfDistanceKm: 10,
  freshDays: 30,
  oldDays: 365,
  fitPercent: 60,
  bridgeablePercent: 30,
  unknownPercent: 30,
};
