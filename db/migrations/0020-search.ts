import type { Migration } from '../migration.ts';

/**
 * Group visits as records of their own, who was told of by an alert, and how often a candidate stood in a list. What
 * was logged before is counted; a visit planned before lives on in the messages of its proposals.
 */
export const searchAttention: Migration = {
  name: '0020-search',
  statements: [
    `CREATE TABLE group_visit (
      id TEXT PRIMARY KEY,
      opening_id TEXT NOT NULL REFERENCES opening(id),
      jobcoach_id TEXT NOT NULL REFERENCES account(id),
      visit_date TEXT NOT NULL,
      visit_time TEXT NOT NULL,
      place TEXT NOT NULL,
      note TEXT NOT NULL DEFAULT '',
      state TEXT NOT NULL CHECK (state IN ('planned','cancelled')),
      cancel_note TEXT NOT NULL DEFAULT '',
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      version INTEGER NOT NULL DEFAULT 1
    )`,
    'CREATE INDEX group_visit_opening ON group_visit(opening_id, visit_date)',
    `CREATE TABLE group_visit_guest (
      visit_id TEXT NOT NULL REFERENCES group_visit(id),
      application_id TEXT NOT NULL UNIQUE REFERENCES application(id),
      candidate_id TEXT NOT NULL REFERENCES candidate(id),
      PRIMARY KEY (visit_id, application_id)
    )`,
    'CREATE INDEX group_visit_guest_candidate ON group_visit_guest(candidate_id)',
    `CREATE TABLE saved_search_hit (
      saved_search_id TEXT NOT NULL REFERENCES saved_search(id) ON DELETE CASCADE,
      candidate_id TEXT NOT NULL REFERENCES candidate(id),
      seen_at TEXT NOT NULL,
      PRIMARY KEY (saved_search_id, candidate_id)
    )`,
    'CREATE INDEX saved_search_hit_candidate ON saved_search_hit(candidate_id)',
    `CREATE TABLE candidate_shown (
      candidate_id TEXT PRIMARY KEY REFERENCES candidate(id),
      times INTEGER NOT NULL,
      last_at TEXT NOT NULL
    )`,
    `INSERT INTO candidate_shown (candidate_id, times, last_at)
      SELECT candidate.id, count(*), max(shown_list.at)
      FROM shown_list, json_each(shown_list.shown) AS item
      JOIN candidate ON candidate.id = item.value
      WHERE shown_list.kind = 'openingCandidates'
      GROUP BY candidate.id`,
  ],
};
