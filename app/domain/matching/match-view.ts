/** What pages say of a match: pure words, made of what the match store explains. */

export interface MatchReason {
  code: string;
  text: string;
  /** points of the 1000 */
  weight: number;
}

export interface MatchGap {
  kind: string;
  text: string;
  action: string;
  by: keyof typeof gapByLabels;
}

export interface MatchView {
  /** 0 to 100 */
  percent: number;
  words: string;
  reasons: string[];
  gaps: { text: string; action: string; by: string }[];
}

export const gapByLabels = {
  candidate: 'kandidaat',
  candidateAndJobcoach: 'kandidaat en jobcoach',
  jobcoach: 'jobcoach',
  employer: 'werkgever',
  employerAdviser: 'werkgeversadviseur',
} as const;

/** Reasons without points that still tell something one wants to know before deciding. */
const alwaysTold: readonly string[] = ['mustSkills', 'distance', 'hours', 'adaptation'];

export function scoreWords(score: number): string {
  if (score >= 700) return 'Past heel goed';
  if (score >= 550) return 'Past goed';
  if (score >= 400) return 'Past redelijk';
  return 'Past een beetje';
}

export function matchView(hit: {
  score: number;
  reasons: readonly MatchReason[];
  discrepancies: readonly MatchGap[];
}): MatchView {
  return {
    percent: Math.round(hit.score / 10),
    words: scoreWords(hit.score),
    reasons: hit.reasons
      .filter((reason) => reason.weight > 0 || alwaysTold.includes(reason.code))
      .map((reason) => reason.text),
    gaps: hit.discrepancies.map((gap) => ({
      text: gap.text,
      action: gap.action,
      by: gapByLabels[gap.by],
    })),
  };
}

const toYou: readonly (readonly [RegExp, string])[] = [
  [/^Wil dit beroep graag doen$/, 'Dit is het werk dat u wilt'],
  [/^Wil verwant werk doen$/, 'Dit lijkt op het werk dat u wilt'],
  [/^Wil werk doen dat hier een beetje op lijkt$/, 'Dit lijkt een beetje op het werk dat u wilt'],
  [/^Heeft verwant werk gedaan$/, 'U deed eerder werk dat hierop lijkt'],
  [/^Voldoet aan (\d+) van de (\d+) wens(en)?/, 'U voldoet aan $1 van de $2 wens$3 van de werkgever'],
  [/^1 reactie op (1 plek)$/, 'Eén ander reageerde al, er is $1'],
  [/^1 reactie op (\d+ plekken)$/, 'Eén ander reageerde al, er zijn $1'],
  [/^(\d+) reacties op (1 plek)$/, '$1 anderen reageerden al, er is $2'],
  [/^(\d+) reacties op (\d+ plekken)$/, '$1 anderen reageerden al, er zijn $2'],
  [/^Heeft /, 'U heeft '],
  [/^Wil /, 'U wilt '],
  [/^Voldoet /, 'U voldoet '],
  [/^Koos /, 'U koos '],
];

/** A reason as the candidate reads it of himself. */
export function reasonToYou(text: string): string {
  for (const [pattern, you] of toYou) if (pattern.test(text)) return text.replace(pattern, you);
  return text;
}

/** A relaxation of "wat als" in an address: `condition:distance`. */
export type RelaxationCode = string;

export function relaxationCode(relaxation: {
  kind: string;
  condition?: string;
  code?: string;
  value?: string;
}): RelaxationCode {
  return `${relaxation.kind}:${relaxation.condition ?? relaxation.code ?? relaxation.value ?? ''}`;
}
