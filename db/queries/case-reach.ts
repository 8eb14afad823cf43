import type { ExpressionBuilder } from 'kysely';
import type { Schema } from '../schema.ts';
import type { ApplicationReach } from './applications.ts';

/** On whose behalf a proefplaatsing or placement is read: the same as of the application that it came from. */
export type CaseReach = ApplicationReach;

/** Where clause for a query that joins the candidate and the application that a case came from. */
export function withinCase(reach: CaseReach) {
  return (eb: ExpressionBuilder<Schema, 'candidate' | 'application'>) => {
    switch (reach.of) {
      case 'candidate':
        return eb('candidate.account_id', '=', reach.accountId);
      case 'jobcoach':
        return eb('candidate.jobcoach_id', 'in', [...reach.caseloadOf]);
      case 'employer':
        return eb('application.employer_id', '=', reach.employerId);
      case 'system':
        return eb.and([]);
    }
  };
}
