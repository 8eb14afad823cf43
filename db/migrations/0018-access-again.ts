import type { Migration } from '../migration.ts';

/** A company number that another company has already, limits that outlive a restart, signing out at the provider. */
export const accessAgain: Migration = {
  name: '0018-access-again',
  statements: [
    // What somebody typed that is another company's number: nobody but the adviser may learn that it is.
    'ALTER TABLE employer ADD COLUMN kvk_claimed TEXT CHECK (kvk_claimed IS NULL OR length(kvk_claimed) = 8)',
    'CREATE INDEX employer_kvk_claimed ON employer(kvk_claimed)',
    // The key is a hash: who reads the database learns no address.
    `CREATE TABLE rate_limit (
      key TEXT PRIMARY KEY,
      points INTEGER NOT NULL,
      expires_at INTEGER NOT NULL
    )`,
    'CREATE INDEX rate_limit_expires ON rate_limit(expires_at)',
    // Encrypted; the provider asks for it at signing out.
    'ALTER TABLE session ADD COLUMN provider_id_token TEXT',
  ],
};
