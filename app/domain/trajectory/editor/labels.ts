import { contractFormLabels } from '../../placement/contract-forms.ts';
import type { Programme } from '../../programme/programme.ts';

/** Words for the codes of a programme, as an administrator reads them. */

type Measure = NonNullable<Programme['targets'][number]['measure']>;

export const kindLabels = { contact: 'contact', deadline: 'termijn', report: 'rapport', talk: 'gesprek' };
export const groupLabels = { singleParent: 'alleenstaande ouder', under23: 'jonger dan 23 jaar' };
export const quotaPerLabels = { week: 'per week', workingDay: 'per werkdag' };
export const quotaUnitLabels = { times: 'keer', partDays: 'dagdelen', hours: 'uren' };
export const warningAboutLabels = { conduct: 'gedrag', absence: 'verzuim' };
export const warningEndsLabels = { contract: 'het contract', benefit: 'de uitkering' };
export const assignmentLabels = { choice: 'gekozen', random: 'door loting' };
export const jobLabels = { regular: 'een reguliere baan', any: 'een baan' };
export const evaluatorLabels = {
  municipality: 'de gemeente',
  external: 'een extern bureau',
  operator: 'de uitvoerder',
};
export const relapseLabels = {
  stays: 'komt niet vanzelf terug',
  returns: 'komt terug',
  returnsFree: 'komt terug, zonder kosten voor de gemeente',
};
export const feeLabels = { none: 'de werkgever betaalt niets', fee: 'de werkgever betaalt' };
export const weekdayLabels = {
  1: 'maandag',
  2: 'dinsdag',
  3: 'woensdag',
  4: 'donderdag',
  5: 'vrijdag',
  6: 'zaterdag',
  7: 'zondag',
};

export const instrumentLabels: Record<Programme['instruments'][number]['code'], string> = {
  proefplaatsing: 'proefplaatsing',
  wageCostSubsidy: 'loonkostensubsidie',
  noRiskPolicy: 'no-riskpolis',
  jobcoaching: 'begeleiding door een jobcoach',
  workInternship: 'werkstage',
  secondment: contractFormLabels.secondment,
  tasterPlacement: 'snuffelstage',
  learnWorkPlace: 'leerwerkplek',
};

/** What the portal watches over when it is ticked. */
export const requirementLabels: Record<Programme['requirements'][number], string> = {
  definitionsAreVersioned: 'wanneer iemand geslaagd is, verandert niet achteraf',
  measureDurability: 'ook later meten of iemand nog werkt',
  oneClaimPerJob: 'een baan telt bij één uitvoerder',
  recordWhoFoundJob: 'vastleggen wie de baan vond',
  guardContractEndAfterNazorg: 'ook na de nazorg letten op het einde van een contract',
  guardResponseDeadlines: 'letten op de reactietermijn van vacatures',
  followUpLeavers: 'later vragen hoe het gaat met wie klaar is',
  explainGoalAndLength: 'deelnemers vertellen wat het doel is en hoe lang het duurt',
  clientEvaluation: 'deelnemers vragen wat zij ervan vonden',
  adviceReachesNextOperator: 'het advies komt bij de volgende uitvoerder',
  operatorFindsWorkplaces: 'de uitvoerder zoekt zelf werkplekken',
  assignmentStaysRandom: 'loting blijft loting: wie ervan afwijkt, zegt waarom',
  neverSameInstrumentAgain: 'nooit twee keer dezelfde voorziening',
  rejectionsCalledBack: 'na een afwijzing bellen we naar de reden',
  nextStepBeforeEnd: 'voor het einde is het vervolg bekend',
  followUpDropouts: 'ook later vragen hoe het gaat met wie gestopt is',
  personalContactBesideSystem: 'persoonlijk contact naast het systeem',
  measureTimePerSide: 'tijd meten met deelnemers en met werkgevers',
  measureIntermediateOutcomes: 'ook tussenresultaten meten',
  followContinuously: 'iedereen doorlopend volgen',
};

/** What of the portal's own data is counted beside a target, as a share of everybody who is no longer in it. */
export const measureLabels: Record<Measure, string> = {
  toWork: 'naar werk',
  toRegularWork: 'naar een gewone baan (geen leerbaan of detachering)',
  toLearnWork: 'naar een leerwerkbaan',
  toWorkHeld: 'naar werk, en aan het einde van de nazorg nog aan het werk',
  toOtherProgramme: 'verder in een ander programma',
  dropout: 'gestopt zonder werk',
  higherOnLadder: 'hoger op de participatieladder dan bij de start',
};
