import type { SignalKind } from '../domain/nazorg/signals.ts';

/** Words for what the calendar holds; no data, so that every page can use them. */

export const partyLabels = {
  candidate: 'deelnemer',
  employer: 'werkgever',
  operator: 'uitvoerder',
  municipality: 'gemeente',
} as const;

export const channelLabels = {
  phone: 'telefoon',
  visit: 'bezoek',
  talk: 'gesprek',
  letter: 'brief',
  form: 'vragenlijst',
} as const;

export const momentKindLabels = {
  contact: 'contact',
  talk: 'gesprek',
  deadline: 'termijn',
  report: 'rapport',
  phase: 'begin',
  end: 'laatste dag',
  'question-round': 'vragen',
} as const;

export const signalTones = { green: 'success', amber: 'warning', red: 'danger' } as const;

export const signalWords: Record<SignalKind, string> = {
  red: 'het gaat niet goed',
  amberTwice: 'twee keer oranje',
  missedTwice: 'twee keer niet gesproken',
  absence: 'afwezig gemeld',
  problem: 'probleem gemeld',
  contractEnd: 'contract loopt bijna af',
};

/** "de deelnemer", "de deelnemer en de werkgever" from the stored text of parties. */
export function partiesWords(parties: string): string {
  const names = parties
    .split('+')
    .map((party) => `de ${partyLabels[party as keyof typeof partyLabels] ?? party}`);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
}

/**
 * "contact met de werkgever, bezoek". What isn't a contact is called by its rule: "laatste dag van de nazorg",
 * "eindrapport, met de uitvoerder en de gemeente".
 */
export function momentWords(moment: {
  kind: string;
  withParty: string;
  how: string | null;
  why?: string;
}): string {
  const kind = momentKindLabels[moment.kind as keyof typeof momentKindLabels] ?? moment.kind;
  // Up to the first comma, point or colon that isn't part of a name between quotes.
  const rule = /^(?:“[^”]*”|[^,.:“])+/.exec(moment.why ?? '')?.[0];
  if (moment.kind !== 'contact' && rule) {
    const named = rule.charAt(0).toLowerCase() + rule.slice(1);
    return moment.kind === 'end' ? named : `${named}, met ${partiesWords(moment.withParty)}`;
  }
  const how =
    moment.how && moment.how !== moment.kind ? channelLabels[moment.how as keyof typeof channelLabels] : null;
  return `${kind} met ${partiesWords(moment.withParty)}${how ? `, ${how}` : ''}`;
}

const working = { sameJob: 'zelfde werk', otherJob: 'ander werk', no: 'geen werk' } as const;
const benefit = { no: 'geen uitkering', partly: 'uitkering naast het werk', yes: 'uitkering' } as const;
const going = { well: 'het gaat goed', fair: 'het gaat wel', badly: 'het gaat niet goed' } as const;

/** "zelfde werk, geen uitkering, het gaat goed" */
export function followUpWords(answer: {
  working: keyof typeof working;
  benefit: keyof typeof benefit;
  going: keyof typeof going;
  callMe: number;
}): string {
  const words = [working[answer.working], benefit[answer.benefit], going[answer.going]];
  return [...words, ...(answer.callMe ? ['wil gebeld worden'] : [])].join(', ');
}
