import type { Migration } from '../migration.ts';

/** Teams of jobcoaches, and when accounts that nobody uses go. */
export const teams: Migration = {
  name: '0019-teams',
  statements: [
    `CREATE TABLE team (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      open INTEGER NOT NULL DEFAULT 0 CHECK (open IN (0,1)),
      created_at TEXT NOT NULL
    )`,
    `CREATE TABLE team_member (
      team_id TEXT NOT NULL REFERENCES team(id),
      account_id TEXT NOT NULL REFERENCES account(id),
      leads INTEGER NOT NULL DEFAULT 0 CHECK (leads IN (0,1)),
      PRIMARY KEY (team_id, account_id)
    )`,
    // Looked up on every request of a jobcoach.
    'CREATE INDEX team_member_account ON team_member(account_id)',
    'ALTER TABLE account ADD COLUMN last_active_on TEXT',
    `UPDATE account SET last_active_on =
      (SELECT substr(max(last_seen_at), 1, 10) FROM session WHERE session.account_id = account.id)`,
    `CREATE TABLE account_warning (
      account_id TEXT PRIMARY KEY REFERENCES account(id),
      warned_on TEXT NOT NULL,
      due_on TEXT NOT NULL
    )`,
  ],
};
