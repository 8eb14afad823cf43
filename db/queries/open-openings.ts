import type { ExpressionBuilder } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Which openings anyone may find: open ones of an employer that isn't blocked. Also those of an employer that nobody
 * has registered yet (`invited`): what is imported from elsewhere, or written down by an adviser on the phone, is real
 * work. Every list, count and search asks this one question; the query needs `opening` joined to `employer`.
 */
export function isPublic(eb: ExpressionBuilder<Schema, 'opening' | 'employer'>) {
  return eb.and([eb('opening.state', '=', 'open'), eb('employer.status', '<>', 'blocked')]);
}
