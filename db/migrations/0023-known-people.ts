import type { Migration } from '../migration.ts';

/**
 * Whether an alert on people knows who was found all along. Without it the set is filled at the next look and nobody
 * is told of.
 */
export const knownPeople: Migration = {
  name: '0023-known-people',
  statements: [
    'ALTER TABLE saved_search ADD COLUMN known_for TEXT',
    'CREATE INDEX saved_search_account ON saved_search(account_id)',
    'CREATE INDEX saved_search_alert ON saved_search(alert, last_seen_at)',
    // Results of a programme are read a part at a time, by id.
    'CREATE INDEX trajectory_of_version ON trajectory(programme_version_id, id)',
  ],
};
