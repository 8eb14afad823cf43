import type { Migration } from '../migration.ts';

/** The steps of the participation ladder with date, by whom and why; what was known before has no history. */
export const ladderSteps: Migration = {
  name: '0021-ladder-steps',
  statements: [
    `CREATE TABLE ladder_step (
      id TEXT PRIMARY KEY,
      candidate_id TEXT NOT NULL REFERENCES candidate(id),
      step INTEGER CHECK (step BETWEEN 1 AND 6),
      set_on TEXT NOT NULL,
      recorded_by TEXT NOT NULL REFERENCES account(id),
      why TEXT NOT NULL DEFAULT ''
    )`,
    'CREATE INDEX ladder_step_candidate ON ladder_step(candidate_id, set_on)',
  ],
};
