import type { PreparedCandidate, PreparedOpening } from '../prepare.ts';
import { type CandidateTable, recordFields, recordWords } from './candidate-table.ts';
import { words } from './layout.ts';
import { type OpeningTable, openingFields, openingWords } from './opening-table.ts';
import type { SkillLists } from './skill-lists.ts';
import type { Table } from './table.ts';

/**
 * Whether two rows, packed with the same vocabulary, say the same. Skills and occupations may stand in another order: the
 * database gives them in any.
 */
export function sameCandidate(a: CandidateTable, rowA: number, b: CandidateTable, rowB: number): boolean {
  if (!sameCommon(a, rowA, b, rowB)) return false;
  for (const name of ['experienceCount', 'wishCount', 'reach', 'region', 'waiting', 'flags'] as const) {
    if (a.columns[name][rowA] !== b.columns[name][rowB]) return false;
  }
  for (const field of [recordFields.xy, recordFields.hoursUpdated]) {
    if (a.columns.record[rowA * recordWords + field] !== b.columns.record[rowB * recordWords + field]) {
      return false;
    }
  }
  return (
    featuresText(a, rowA) === featuresText(b, rowB) && sameCodes(a.residual.get(rowA), b.residual.get(rowB))
  );
}

/** @param lists where the skills of each row stand */
export function sameOpening(
  a: OpeningTable,
  rowA: number,
  b: OpeningTable,
  rowB: number,
  lists: readonly [SkillLists, SkillLists],
): boolean {
  if (!sameCommon(a, rowA, b, rowB)) return false;
  for (let i = 0; i < openingWords; i++) {
    if (i === openingFields.listLow || i === openingFields.listHigh) continue;
    if (a.columns.record[rowA * openingWords + i] !== b.columns.record[rowB * openingWords + i]) return false;
  }
  return (
    skillsText(lists[0], a.list(rowA)) === skillsText(lists[1], b.list(rowB)) &&
    sameCodes(a.residual.get(rowA), b.residual.get(rowB))
  );
}

function skillsText(lists: SkillLists, list: number): string {
  return `${lists.must(list).join()}|${lists.wish(list).join()}`;
}

function sameCommon(a: Table, rowA: number, b: Table, rowB: number): boolean {
  if (a.common.position[rowA] !== b.common.position[rowB]) return false;
  if (a.common.number[rowA] !== b.common.number[rowB]) return false;
  for (let word = 0; word < words; word++) {
    if (a.common.words[rowA * words + word] !== b.common.words[rowB * words + word]) return false;
  }
  return true;
}

/** Occupations worked in with their years, wished occupations and skills, each in order of number. */
function featuresText(table: CandidateTable, row: number): string {
  const { featureStart, features, experienceCount, wishCount } = table.columns;
  const start = featureStart[row] as number;
  const experience = experienceCount[row] as number;
  const wishes = start + experience;
  const skills = wishes + (wishCount[row] as number);
  const years = (featureStart[row + 1] as number) - experience;
  const worked = Array.from(
    { length: experience },
    (_, i) => `${features[start + i]}:${features[years + i]}`,
  );
  return [
    worked.sort().join(),
    features.slice(wishes, skills).sort().join(),
    features.slice(skills, years).sort().join(),
  ].join('|');
}

/** Codes without a bit are kept as they were read. */
function sameCodes(
  a: PreparedCandidate | PreparedOpening | undefined,
  b: PreparedCandidate | PreparedOpening | undefined,
): boolean {
  if (!a || !b) return a === b;
  return codesText(a) === codesText(b);
}

function codesText(row: PreparedCandidate | PreparedOpening): string {
  const { days, shifts, licences, languages, conditions } = row;
  const wished = 'ask' in row ? row.ask.wish.map((item) => `${item.kind}:${item.value}`) : [];
  return [days, shifts, licences, languages, conditions, wished]
    .map((codes) => [...codes].sort().join())
    .join('|');
}
