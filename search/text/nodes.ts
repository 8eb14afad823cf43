/**
 * What to look up: a term's list, the better of several nodes, documents that have all of several, or any word that begins
 * so.
 */
export type PlanNode =
  | { kind: 'term'; term: number }
  | { kind: 'any'; of: readonly Alternative[] }
  | { kind: 'all'; of: readonly PlanNode[] }
  | { kind: 'begins'; prefix: string };

export interface Alternative {
  node: PlanNode;
  /** How good a reading it is, 0 to 1. */
  weight: number;
}

/** A reading of the words `from` up to but not including `to`. */
export interface Span extends Alternative {
  from: number;
  to: number;
}

export const nothing: PlanNode = { kind: 'any', of: [] };

export function anyOf(alternatives: readonly Alternative[]): PlanNode {
  const [only, ...more] = alternatives;
  if (!only) return nothing;
  return more.length === 0 && only.weight === 1 ? only.node : { kind: 'any', of: alternatives };
}

/** The words from..to one by one, or with any one of the spans in place of the words it covers. */
export function clustered(
  nodes: readonly PlanNode[],
  from: number,
  to: number,
  spans: readonly Span[],
): PlanNode {
  const each = nodes.slice(from, to);
  if (each.length === 1) return each[0] ?? nothing;
  const alternatives: Alternative[] = [{ node: { kind: 'all', of: each }, weight: 1 }];
  for (const span of spans) {
    const rest = [...nodes.slice(from, span.from), ...nodes.slice(span.to, to)];
    const node: PlanNode = rest.length === 0 ? span.node : { kind: 'all', of: [span.node, ...rest] };
    alternatives.push({ node, weight: span.weight });
  }
  return { kind: 'any', of: alternatives };
}
