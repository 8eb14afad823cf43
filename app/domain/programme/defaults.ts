import type { ContactStep, Intensification, Programme } from './programme.ts';

/** Contacts per party, as they hold after the defaults are filled in. */
export type Contacts = {
  readonly candidate: readonly ContactStep[];
  readonly employer: readonly ContactStep[];
};

/** Every field said; null stays, because null says something. */
type Said<T> = { [Field in keyof T]-?: Exclude<T[Field], undefined> };
type Part<Name extends keyof Programme> = Said<NonNullable<Programme[Name]>>;

type Filled = {
  proefplaatsing: Omit<Part<'proefplaatsing'>, 'contacts'> & { contacts: Contacts };
  nazorg: Omit<Part<'nazorg'>, 'contacts'> & { contacts: Contacts };
  contractEndTalk: Part<'contractEndTalk'>;
  followUp: Part<'followUp'>;
  intensification: Intensification;
  ladder: Part<'ladder'>;
  assignment: NonNullable<Programme['assignment']>;
};

/** A programme in which nothing is silent any more. */
export type ResolvedProgramme = Omit<Programme, keyof Filled> & Filled;

const months = (amount: number) => ({ amount, unit: 'months' as const });

const firstWorkingDay: ContactStep = { timing: { type: 'on' }, how: null };

/** "after 1, 2, 3 and 4 weeks (phone, phone, visit, visit)" */
const afterWeeks: ContactStep[] = (['phone', 'phone', 'visit', 'visit'] as const).map((how, index) => ({
  timing: { type: 'after', length: { amount: index + 1, unit: 'weeks' } },
  how,
}));

const monthly: ContactStep = {
  timing: { type: 'every', interval: { amount: 1, unit: 'months' } },
  how: null,
};

/**
 * Default contacts in the nazorg with each party. The facts name the channel of the contacts after 1 to 4 weeks and
 * of no other, so the first working day, the months and the closing contact have none: the jobcoach chooses.
 */
export const defaultNazorgSteps: readonly ContactStep[] = [firstWorkingDay, ...afterWeeks, monthly];

/** "First working day" holds for the proefplaatsing too; the weeks and months count from the placement. */
export const defaultProefplaatsingSteps: readonly ContactStep[] = [firstWorkingDay];

export const defaultContractEndTalk: ResolvedProgramme['contractEndTalk'] = {
  before: months(1),
  label: 'Gesprek over het einde van het contract',
  with: null,
};

export const defaultFollowUp: ResolvedProgramme['followUp'] = {
  every: { amount: 6, unit: 'months' },
  during: months(24),
  how: 'form',
  dropouts: false,
};

/** "default: weekly for four weeks … until two greens in a row". */
const defaultIntensification: Intensification = {
  every: { amount: 1, unit: 'weeks' },
  times: 4,
  stopAfterGreens: 2,
  how: null,
};

/** Participatieladder of the VNG (rules.md, "Ladders and levels"). */
const participationLadder: ResolvedProgramme['ladder'] = {
  name: 'Participatieladder (VNG)',
  steps: [
    { step: 1, name: 'Geïsoleerd' },
    { step: 2, name: 'Sociale contacten buiten de deur' },
    { step: 3, name: 'Deelname aan georganiseerde activiteiten' },
    { step: 4, name: 'Onbetaald werk' },
    { step: 5, name: 'Betaald werk met ondersteuning' },
    { step: 6, name: 'Betaald werk zonder ondersteuning' },
  ],
};

/** Sustained outflow (rules.md, "Success") where a programme defines no success of its own. */
const sustainedOutflow: Programme['success'] = [
  {
    code: 'duurzaam',
    label: 'Duurzame uitstroom: zes maanden onafgebroken zonder uitkering na het einde van het traject.',
    validFrom: null,
    validUntil: null,
    measure: {
      job: null,
      monthsWithoutBenefit: 6,
      ladderSteps: null,
      stoppedByThemselves: false,
      intermediateOutcomes: false,
    },
  },
];

/**
 * Fills in what a programme doesn't say, from programmes.md, "Defaults where a programme is silent", per part:
 * a programme that says something about its contacts with the employer keeps the default ones with the candidate.
 * The ladder and the definition of success come from rules.md.
 */
export function resolveProgramme(programme: Programme): ResolvedProgramme {
  const { proefplaatsing = {}, nazorg = {} } = programme;
  return {
    ...programme,
    proefplaatsing: {
      length: proefplaatsing.length ?? months(2),
      longest: proefplaatsing.longest ?? months(6),
      contacts: {
        candidate: proefplaatsing.contacts?.candidate ?? defaultProefplaatsingSteps,
        employer: proefplaatsing.contacts?.employer ?? defaultProefplaatsingSteps,
      },
    },
    nazorg: {
      length: nazorg.length === undefined ? months(6) : nazorg.length,
      planAhead: nazorg.planAhead ?? months(12),
      contacts: {
        candidate: nazorg.contacts?.candidate ?? defaultNazorgSteps,
        employer: nazorg.contacts?.employer ?? defaultNazorgSteps,
      },
      closing: nazorg.closing ?? { how: null },
      relapse: nazorg.relapse ?? { returns: true, freeForMunicipality: false },
      oneContactPerson: nazorg.oneContactPerson ?? false,
    },
    contractEndTalk: programme.contractEndTalk ?? defaultContractEndTalk,
    followUp: programme.followUp
      ? { ...programme.followUp, dropouts: programme.followUp.dropouts ?? false }
      : defaultFollowUp,
    intensification: programme.intensification ?? defaultIntensification,
    ladder: programme.ladder ?? participationLadder,
    assignment: programme.assignment ?? { method: 'choice', overrideNeedsReason: true },
    success: programme.success.length > 0 ? programme.success : sustainedOutflow,
  };
}
