import type { Migration } from '../migration.ts';

/** What an employer was before it was blocked, so that it becomes that again. */
export const employerBlock: Migration = {
  name: '0017-employer-block',
  statements: [
    `ALTER TABLE employer ADD COLUMN status_before_block TEXT
      CHECK (status_before_block IS NULL OR status_before_block IN ('invited','active'))`,
  ],
};
