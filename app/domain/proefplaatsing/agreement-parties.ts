import type { AgreementRecord, ProefplaatsingRecord } from '../../../db/queries/proefplaatsingen.ts';
import type { RuleSet } from './rule-sets.ts';

export const agreementParties = ['candidate', 'employer', 'authority'] as const;
export type AgreementParty = (typeof agreementParties)[number];

/** What a party is called; the authority by who it is. */
export function partyLabel(party: AgreementParty, authority: RuleSet['authority'] | undefined): string {
  if (party === 'candidate') return 'kandidaat';
  if (party === 'employer') return 'werkgever';
  return authority === 'uwv' ? 'UWV' : 'gemeente';
}

/** The parties that agreed to the terms of a round. */
export function agreedInRound(
  agreements: readonly Pick<AgreementRecord, 'round' | 'party'>[],
  round: number,
): Set<AgreementParty> {
  return new Set(agreements.filter((row) => row.round === round).map((row) => row.party));
}

/** True when the round that the record asks agreement for now still misses a party. */
export function waitsForAgreement(
  record: Pick<ProefplaatsingRecord, 'state' | 'agreementRound'>,
  agreements: readonly Pick<AgreementRecord, 'round' | 'party'>[],
): boolean {
  if (record.state !== 'toAgree' && record.state !== 'running') return false;
  return agreedInRound(agreements, record.agreementRound).size < agreementParties.length;
}
