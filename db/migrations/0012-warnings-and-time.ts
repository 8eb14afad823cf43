import type { Migration } from '../migration.ts';

/**
 * Warnings in a trajectory, numbered and kept (one that was taken back counts no more), and the minutes that a contact
 * took, for programmes that measure time per side.
 */
export const warningsAndTime: Migration = {
  name: '0012-warnings-and-time',
  statements: [
    `CREATE TABLE warning (
      id TEXT PRIMARY KEY,
      trajectory_id TEXT NOT NULL REFERENCES trajectory(id),
      candidate_id TEXT NOT NULL REFERENCES candidate(id),
      number INTEGER NOT NULL CHECK (number > 0),
      about TEXT NOT NULL CHECK (about IN ('conduct','absence')),
      given_on TEXT NOT NULL,
      reason TEXT NOT NULL,
      given_by TEXT REFERENCES account(id),
      created_at TEXT NOT NULL,
      withdrawn_on TEXT,
      withdrawn_reason TEXT,
      UNIQUE (trajectory_id, number)
    )`,
    'CREATE INDEX warning_candidate ON warning(candidate_id)',
    'ALTER TABLE moment ADD COLUMN minutes INTEGER CHECK (minutes IS NULL OR minutes BETWEEN 1 AND 600)',
  ],
};
