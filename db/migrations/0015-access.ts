import type { Migration } from '../migration.ts';

/** Confirmed addresses, limits and origin of sessions, second factor, devices, emergency access, sign-in by others. */
export const access: Migration = {
  name: '0015-access',
  statements: [
    // Set until the address is proved by a link; `email` then holds a placeholder, so that nobody can squat on it.
    'ALTER TABLE account ADD COLUMN unconfirmed_email TEXT',
    'CREATE INDEX account_unconfirmed_email ON account(unconfirmed_email)',
    // Encrypted with the first of SECRET_KEYS.
    'ALTER TABLE account ADD COLUMN totp_secret TEXT',
    'ALTER TABLE account ADD COLUMN totp_confirmed_at TEXT',
    // The time step of the last code that was used: a code works once.
    'ALTER TABLE account ADD COLUMN totp_last_step INTEGER',
    `ALTER TABLE session ADD COLUMN second_factor TEXT NOT NULL DEFAULT 'none'
      CHECK (second_factor IN ('none','needed','passed'))`,
    'ALTER TABLE session ADD COLUMN provider_issuer TEXT',
    'ALTER TABLE session ADD COLUMN provider_subject TEXT',
    'ALTER TABLE session ADD COLUMN provider_session TEXT',
    'CREATE INDEX session_provider ON session(provider_issuer, provider_subject)',
    `CREATE TABLE recovery_code (
      code_hash TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES account(id),
      created_at TEXT NOT NULL,
      used_at TEXT
    )`,
    'CREATE INDEX recovery_code_account ON recovery_code(account_id)',
    `CREATE TABLE known_device (
      device_hash TEXT NOT NULL,
      account_id TEXT NOT NULL REFERENCES account(id),
      created_at TEXT NOT NULL,
      last_used_at TEXT NOT NULL,
      PRIMARY KEY (device_hash, account_id)
    )`,
    'CREATE INDEX known_device_account ON known_device(account_id)',
    `CREATE TABLE emergency_access (
      id TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES account(id),
      candidate_id TEXT NOT NULL REFERENCES candidate(id),
      reason TEXT NOT NULL CHECK (length(reason) >= 10),
      started_at TEXT NOT NULL,
      ends_at TEXT NOT NULL,
      reviewed_by TEXT REFERENCES account(id),
      reviewed_at TEXT,
      CHECK (ends_at > started_at)
    )`,
    'CREATE INDEX emergency_access_account ON emergency_access(account_id, ends_at)',
    'CREATE INDEX emergency_access_candidate ON emergency_access(candidate_id)',
    `CREATE TABLE provider_identity (
      issuer TEXT NOT NULL,
      subject TEXT NOT NULL,
      account_id TEXT NOT NULL REFERENCES account(id),
      linked_at TEXT NOT NULL,
      last_used_at TEXT NOT NULL,
      PRIMARY KEY (issuer, subject)
    )`,
    'CREATE INDEX provider_identity_account ON provider_identity(account_id)',
    `CREATE TABLE provider_logout (
      issuer TEXT NOT NULL,
      token_id TEXT NOT NULL,
      expires_at TEXT NOT NULL,
      PRIMARY KEY (issuer, token_id)
    )`,
    // A stand-in is looked up on every request of a jobcoach.
    'CREATE INDEX membership_stand_in ON membership(stand_in_for, to_date)',
  ],
};
