import type { Migration } from '../migration.ts';

/**
 * How well a candidate speaks each of his languages (JSON, level by code), and how often each event of the outbox
 * happened on a day, counted by the consumer `activity`.
 */
export const languagesActivity: Migration = {
  name: '0011-languages-activity',
  statements: [
    `ALTER TABLE candidate ADD COLUMN language_levels TEXT NOT NULL DEFAULT '{}'`,
    `CREATE TABLE activity_count (
      day TEXT NOT NULL,
      event TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      PRIMARY KEY (day, event)
    )`,
  ],
};
