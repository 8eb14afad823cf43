import type { Programme } from '../programme/programme.ts';

/** What a programme says of warnings, in plain words; pure, for pages. */

const subjects = {
  conduct: 'als u zich niet aan de afspraken houdt',
  absence: 'als u er niet bent zonder goede reden',
} as const;
const ends = { contract: 'uw contract', benefit: 'uw uitkering' } as const;

/** @param count warnings that count now */
export function policyWords(
  policy: NonNullable<Programme['warnings']>,
  count: number,
): { count: number; endsAt: number; lines: string[]; next: string } {
  const what = ends[policy.ends];
  const talk = policy.talkAt.find((each) => each.warning > count);
  const left = policy.endsAt - count;
  const next =
    left <= 0
      ? `Uw jobcoach praat met u over wat dit betekent voor ${what}.`
      : left === 1
        ? `Krijgt u nog een waarschuwing? Dan stopt ${what}.`
        : talk && talk.warning === count + 1
          ? 'Krijgt u nog een waarschuwing? Dan is er een gesprek met u en de gemeente.'
          : `Krijgt u er nog ${left}? Dan stopt ${what}.`;
  return {
    count,
    endsAt: policy.endsAt,
    lines: [
      `U kunt een waarschuwing krijgen ${subjects[policy.about]}.`,
      ...policy.talkAt.map((each) =>
        each.with.includes('municipality')
          ? `Na waarschuwing ${each.warning} is er een gesprek met u en de gemeente.`
          : `Na waarschuwing ${each.warning} is er een gesprek met u.`,
      ),
      `Na waarschuwing ${policy.endsAt} stopt ${what}.`,
    ],
    next,
  };
}
