import type { Migration } from '../migration.ts';

/**
 * Whether an alert on people knows who was found all along (without it the set is filled at the next look and nobody is
 * told of); whether an adviser found out that a KvK number is really of the company that has it.
 */
export const alertsAndNumbers: Migration = {
  name: '0023-alerts-and-numbers',
  statements: [
    'ALTER TABLE saved_search ADD COLUMN known_for TEXT',
    'CREATE INDEX saved_search_account ON saved_search(account_id)',
    'CREATE INDEX saved_search_alert ON saved_search(alert, last_seen_at)',
    'ALTER TABLE employer ADD COLUMN kvk_confirmed INTEGER NOT NULL DEFAULT 0 CHECK (kvk_confirmed IN (0,1))',
    // Results of a programme are read a part at a time, by id.
    'CREATE INDEX trajectory_of_version ON trajectory(programme_version_id, id)',
    // Whether an account is needed still is asked for every account that nobody used.
    'CREATE INDEX contact_person_account ON contact_person(account_id)',
    'CREATE INDEX opening_contact_person ON opening(contact_person_id)',
  ],
};
