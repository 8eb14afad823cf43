import type { Queryable } from '../../../db/client.ts';
import type { CaseReach } from '../../../db/queries/case-reach.ts';
import { currentDisclosures } from '../../../db/queries/disclosures.ts';
import {
  agreementsOf,
  evaluationsOf,
  findProefplaatsing,
  type ProefplaatsingRecord,
} from '../../../db/queries/proefplaatsingen.ts';
import { capital } from '../shared/text.ts';
import {
  type AgreementParty,
  agreedInRound,
  agreementParties,
  partyLabel,
  waitsForAgreement,
} from './agreement-parties.ts';
import { type AgreementBlock, agreementBlocks, textHash } from './agreement-text.ts';
import { type ConditionResult, checkConditions } from './conditions.ts';
import type { EvaluationAnswers } from './evaluate-proefplaatsing.ts';
import { evaluateFrom } from './evaluate-proefplaatsing.ts';
import { parseRuleRecord } from './rule-record.ts';
import { ruleSetByCode } from './rule-sets.ts';

/** One proefplaatsing as its three parties read it, or undefined outside the reach. */
export async function readProefplaatsing(
  db: Queryable,
  args: { id: string; reach: CaseReach; today: string },
) {
  const record = await findProefplaatsing(db, args);
  if (!record) return undefined;
  const agreements = await agreementsOf(db, record.id);
  const evaluations = await evaluationsOf(db, record.id);
  const rules = parseRuleRecord(record.ruleValues);
  const authority = ruleSetByCode(record.ruleSet)?.authority;
  const round = record.agreementRound;
  const agreed = agreedInRound(agreements, round);
  const inForce = textInForce(record, agreements);
  const waits = waitsForAgreement(record, agreements);
  const answersOf = (party: 'candidate' | 'employer') => {
    const found = evaluations.find((row) => row.party === party);
    return found ? { at: found.createdAt, answers: JSON.parse(found.answers) as EvaluationAnswers } : null;
  };
  return {
    record,
    rules,
    ruleSetName: ruleSetByCode(record.ruleSet)?.name ?? record.ruleSet,
    authority: authority ?? 'college',
    conditions: conditionsOf(record, rules, agreed),
    waits,
    agreedParties: [...agreed],
    /** The text that agreement is asked for now, or else the one that holds. */
    text: agreementBlocks(record.agreementText),
    hash: textHash(record.agreementText),
    /** While a change waits: the text that holds until then. */
    textInForce: waits && inForce && inForce !== record.agreementText ? agreementBlocks(inForce) : null,
    parties: agreementParties.map((party) => {
      const row = agreements.find((agreement) => agreement.round === round && agreement.party === party);
      return {
        label: capital(partyLabel(party, authority)),
        agreedAt: row?.agreedAt ?? null,
        by: row?.agreedByName ?? null,
        onBehalf: row?.onBehalf === 1,
      };
    }),
    earlier: agreements
      .filter((row) => row.round < round)
      .map((row) => ({
        id: row.id,
        round: row.round,
        label: partyLabel(row.party as AgreementParty, authority),
        agreedAt: row.agreedAt,
        hash: row.textHash,
      })),
    evaluations: { candidate: answersOf('candidate'), employer: answersOf('employer') },
    mayEvaluate:
      (record.state === 'running' || record.state === 'toEvaluate') &&
      evaluateFrom(record.endsOn) <= args.today,
  };
}

export type ProefplaatsingView = NonNullable<Awaited<ReturnType<typeof readProefplaatsing>>>;

/** The conditions as they were checked, on the values that are stored, with the agreements as they are now. */
function conditionsOf(
  record: ProefplaatsingRecord,
  rules: ReturnType<typeof parseRuleRecord>,
  agreed: ReadonlySet<AgreementParty>,
): ConditionResult[] {
  const ruleSet = ruleSetByCode(record.ruleSet);
  if (!ruleSet || !rules.facts || !rules.values) return [];
  return checkConditions(
    rules.facts,
    { ...ruleSet, values: rules.values },
    {
      candidate: agreed.has('candidate'),
      employer: agreed.has('employer'),
      authority: agreed.has('authority'),
    },
  );
}

/** The newest text that all three agreed to; null before that. */
function textInForce(
  record: ProefplaatsingRecord,
  agreements: Awaited<ReturnType<typeof agreementsOf>>,
): string | null {
  for (let round = record.agreementRound; round > 0; round -= 1) {
    const ofRound = agreements.filter((row) => row.round === round);
    if (ofRound.length === agreementParties.length) return ofRound[0]?.text ?? null;
  }
  return null;
}

/** What the employer may call the candidate: his name while he shares it, else his number. */
export async function nameForEmployer(
  db: Queryable,
  row: { applicationId: string; firstName: string; lastName: string; candidateNumber: number },
): Promise<string> {
  const names = await namesForEmployer(db, [row]);
  return names.get(row.applicationId) ?? `Kandidaat ${row.candidateNumber}`;
}

/**
 * The text as the employer reads it: without the name when the candidate took that back. The stored text, which all
 * three agreed to, and its hash keep it.
 */
export async function textForEmployer(
  db: Queryable,
  view: {
    text: readonly AgreementBlock[];
    record: { applicationId: string; firstName: string; lastName: string; candidateNumber: number };
  },
): Promise<AgreementBlock[]> {
  const shown = await nameForEmployer(db, view.record);
  const name = `${view.record.firstName} ${view.record.lastName}`;
  return view.text.map((block) => ({
    ...block,
    lines: block.lines.map((line) => line.replaceAll(name, shown)),
  }));
}

/** As `nameForEmployer`, for a list: one query. */
export async function namesForEmployer(
  db: Queryable,
  rows: readonly { applicationId: string; firstName: string; lastName: string; candidateNumber: number }[],
): Promise<Map<string, string>> {
  const disclosures = await currentDisclosures(
    db,
    rows.map((row) => row.applicationId),
  );
  return new Map(
    rows.map((row) => {
      const disclosure = disclosures.get(row.applicationId);
      const named = disclosure?.givenAt && disclosure.fields.includes('name');
      return [
        row.applicationId,
        named ? `${row.firstName} ${row.lastName}` : `Kandidaat ${row.candidateNumber}`,
      ];
    }),
  );
}
