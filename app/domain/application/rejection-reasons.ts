import type { DiscrepancyKind } from '../shared/discrepancies.ts';

/**
 * Why an application ended. Each reason points to one of the six discrepancies (RWI 2008, section 5.4; rules.md
 * "Mismatch"), so that the right party can act on it.
 */
export const reasonCodes = [
  'educationLevel',
  'skillsMissing',
  'languageLevel',
  'licenceMissing',
  'hours',
  'shifts',
  'distance',
  'conditionsDontFit',
  'notInterested',
  'presentation',
  'noShow',
  'unreachable',
  'tooLate',
  'filled',
  'noLongerNeeded',
  'doubtsAboutGroup',
  'foundOther',
  'other',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export interface EndReason {
  code: ReasonCode;
  /** As the employer and the jobcoach choose it. */
  label: string;
  /** As the candidate chooses it about himself; null when it is not his to say. */
  ownLabel: string | null;
  /** null: the reason says nothing about a mismatch. `other` asks whoever gives it to classify. */
  discrepancy: DiscrepancyKind | null;
  /** Whether a word of explanation is needed: which skill, what else. */
  asksNote: boolean;
  /** What the candidate reads when the reason is shared, and what he could do next. */
  said: string | null;
  next: string;
}

const talk = 'Praat erover met uw jobcoach.';

export const endReasons: readonly EndReason[] = [
  {
    code: 'educationLevel',
    label: 'opleidingsniveau te laag',
    ownLabel: null,
    discrepancy: 'level',
    asksNote: false,
    said: 'Voor dit werk vraagt de werkgever een hogere opleiding.',
    next: 'Vraag uw jobcoach naar een opleiding, of naar werk waar dit niet nodig is.',
  },
  {
    code: 'skillsMissing',
    label: 'mist een vaardigheid (welke?)',
    ownLabel: null,
    discrepancy: 'kind',
    asksNote: true,
    said: 'Voor dit werk moet u iets kunnen dat u nu nog niet kunt.',
    next: 'Misschien kunt u het leren. Vraag uw jobcoach naar een training.',
  },
  {
    code: 'languageLevel',
    label: 'Nederlands nog niet genoeg',
    ownLabel: null,
    discrepancy: 'kind',
    asksNote: false,
    said: 'Voor dit werk is meer Nederlands nodig.',
    next: 'Vraag uw jobcoach naar taalles.',
  },
  {
    code: 'licenceMissing',
    label: 'rijbewijs of certificaat ontbreekt',
    ownLabel: null,
    discrepancy: 'kind',
    asksNote: false,
    said: 'Voor dit werk is een rijbewijs of certificaat nodig.',
    next: 'Vraag uw jobcoach of u dit kunt halen.',
  },
  {
    code: 'hours',
    label: 'uren passen niet',
    ownLabel: 'Het aantal uren past niet bij mij',
    discrepancy: 'wishes',
    asksNote: false,
    said: 'Het aantal uren van dit werk past niet bij wat u kunt of wilt.',
    next: 'Kijk of de uren in uw gegevens nog kloppen.',
  },
  {
    code: 'shifts',
    label: 'dagen of tijden passen niet',
    ownLabel: 'De dagen of tijden passen niet bij mij',
    discrepancy: 'wishes',
    asksNote: false,
    said: 'De dagen of tijden van dit werk passen niet bij u.',
    next: 'Kijk of de dagen in uw gegevens nog kloppen.',
  },
  {
    code: 'distance',
    label: 'te ver of niet te bereiken',
    ownLabel: 'Het is te ver of ik kan er niet komen',
    discrepancy: 'wishes',
    asksNote: false,
    said: 'Het werk is te ver weg of moeilijk te bereiken.',
    next: 'Vraag uw jobcoach naar hulp bij vervoer.',
  },
  {
    code: 'conditionsDontFit',
    label: 'het werk past niet bij wat iemand kan',
    ownLabel: 'Dit werk is te zwaar of past niet bij wat ik kan',
    discrepancy: 'wishes',
    asksNote: false,
    said: 'Dit werk past niet goed bij wat u kunt.',
    next: 'Uw jobcoach zoekt met u werk dat beter past.',
  },
  {
    code: 'notInterested',
    label: 'kandidaat wil dit werk niet',
    ownLabel: 'Ik wil dit werk niet doen',
    discrepancy: 'wishes',
    asksNote: false,
    said: 'U wilt dit werk niet doen.',
    next: 'Kijk of uw wensen in uw gegevens nog kloppen.',
  },
  {
    code: 'presentation',
    label: 'brief of gesprek overtuigde niet',
    ownLabel: null,
    discrepancy: 'presentation',
    asksNote: false,
    said: 'Uw brief of het gesprek overtuigde de werkgever nog niet.',
    next: 'Oefen een gesprek met uw jobcoach.',
  },
  {
    code: 'noShow',
    label: 'niet gekomen',
    ownLabel: null,
    discrepancy: 'presentation',
    asksNote: false,
    said: 'U was niet bij de afspraak.',
    next: 'Kon u niet komen? Vertel het uw jobcoach. Samen kunt u een nieuwe kans zoeken.',
  },
  {
    code: 'unreachable',
    label: 'niet bereikbaar',
    ownLabel: null,
    discrepancy: 'presentation',
    asksNote: false,
    said: 'De werkgever kon u niet bereiken.',
    next: 'Kijk of uw telefoonnummer en e-mailadres kloppen.',
  },
  {
    code: 'tooLate',
    label: 'reactie na de termijn',
    ownLabel: null,
    discrepancy: 'recruiting',
    asksNote: false,
    said: 'De reactie kwam na de laatste dag.',
    next: 'Dit ligt niet aan uw werk. Reageer de volgende keer wat eerder.',
  },
  {
    code: 'filled',
    label: 'plek is al vervuld',
    ownLabel: null,
    discrepancy: 'recruiting',
    asksNote: false,
    said: 'De plek is al vervuld.',
    next: 'Er zijn nog andere plekken. Kijk bij “Werk zoeken”.',
  },
  {
    code: 'noLongerNeeded',
    label: 'plek is vervallen',
    ownLabel: null,
    discrepancy: 'recruiting',
    asksNote: false,
    said: 'De werkgever zoekt niemand meer voor deze plek.',
    next: 'Er zijn nog andere plekken. Kijk bij “Werk zoeken”.',
  },
  {
    code: 'doubtsAboutGroup',
    label: 'werkgever ziet ervan af om de achtergrond',
    ownLabel: null,
    discrepancy: 'image',
    asksNote: false,
    // Never said to the candidate: the employer adviser follows it up (model.md).
    said: null,
    next: talk,
  },
  {
    code: 'foundOther',
    label: 'kandidaat heeft ander werk',
    ownLabel: 'Ik heb ander werk',
    discrepancy: null,
    asksNote: false,
    said: 'U heeft ander werk.',
    next: talk,
  },
  {
    code: 'other',
    label: 'anders',
    ownLabel: 'Anders',
    discrepancy: null,
    asksNote: true,
    said: null,
    next: talk,
  },
];

const byCode = new Map<string, EndReason>(endReasons.map((reason) => [reason.code, reason]));

export function endReason(code: string | null): EndReason | undefined {
  return code === null ? undefined : byCode.get(code);
}

/** What a candidate may say about himself when he declines or withdraws. */
export const ownReasonCodes = endReasons
  .filter((reason) => reason.ownLabel !== null)
  .map((reason) => reason.code);

export interface ReasonForCandidate {
  said: string;
  note: string;
  next: string;
}

/**
 * The rejection as the candidate reads it: only what was shared, in plain words. Doubts about the group are never
 * told, not even when somebody ticked the box to share, and neither is the explanation that came with them.
 */
export function reasonForCandidate(row: {
  reasonCode: string | null;
  reasonNote: string | null;
  reasonShared: boolean;
}): ReasonForCandidate {
  const reason = endReason(row.reasonCode);
  if (!reason || !row.reasonShared || reason.code === 'doubtsAboutGroup') {
    return { said: 'De reden is niet met u gedeeld.', note: '', next: talk };
  }
  return { said: reason.said ?? '', note: row.reasonNote ?? '', next: reason.next };
}
