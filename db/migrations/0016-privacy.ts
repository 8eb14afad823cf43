import type { Migration } from '../migration.ts';
import { appendOnly } from '../sqlite/append-only.ts';

/**
 * Chained hashes over both logs (what stood there before is anchored, not covered), requests of people about their
 * data, and what retention warned of.
 */
export const privacy: Migration = {
  name: '0016-privacy',
  statements: [
    "ALTER TABLE audit_event ADD COLUMN hash TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE processing_log ADD COLUMN hash TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE counter ADD COLUMN hash TEXT NOT NULL DEFAULT ''",
    `CREATE TABLE log_anchor (
      log TEXT PRIMARY KEY CHECK (log IN ('audit','processing')),
      seq INTEGER NOT NULL,
      hash TEXT NOT NULL,
      at TEXT
    )`,
    `INSERT INTO log_anchor (log, seq, hash) SELECT name, value, '' FROM counter WHERE name IN ('audit','processing')`,
    ...appendOnly('audit', 'audit_event'),
    ...appendOnly('processing', 'processing_log'),
    'CREATE INDEX processing_at ON processing_log(at)',
    'CREATE INDEX audit_at ON audit_event(at)',
    `CREATE TABLE privacy_request (
      id TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES account(id),
      candidate_id TEXT REFERENCES candidate(id),
      kind TEXT NOT NULL CHECK (kind IN ('correction','objection','erasure')),
      request_text TEXT NOT NULL,
      asked_at TEXT NOT NULL,
      due_on TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open','granted','refused','withdrawn')),
      answer_text TEXT NOT NULL DEFAULT '',
      answered_at TEXT,
      answered_by TEXT REFERENCES account(id),
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((state IN ('granted','refused')) = (answered_at IS NOT NULL)),
      CHECK (state NOT IN ('granted','refused') OR answer_text <> '')
    )`,
    'CREATE INDEX privacy_request_account ON privacy_request(account_id, asked_at)',
    'CREATE INDEX privacy_request_candidate ON privacy_request(candidate_id, state)',
    'CREATE INDEX privacy_request_state ON privacy_request(state, due_on)',
    'ALTER TABLE candidate ADD COLUMN anonymised_at TEXT',
    'ALTER TABLE application ADD COLUMN anonymised_at TEXT',
    `CREATE TABLE retention_warning (
      kind TEXT NOT NULL CHECK (kind IN ('file','introduction')),
      subject_id TEXT NOT NULL,
      candidate_id TEXT NOT NULL REFERENCES candidate(id),
      warned_on TEXT NOT NULL,
      due_on TEXT NOT NULL,
      PRIMARY KEY (kind, subject_id)
    )`,
    'CREATE INDEX retention_warning_candidate ON retention_warning(candidate_id)',
  ],
};
