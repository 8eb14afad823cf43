import type { Migration } from '../migration.ts';

/** What people who left answer in the rounds of short questions; a round nobody answered has no row. */
export const followUpAnswers: Migration = {
  name: '0002-follow-up-answers',
  statements: [
    `CREATE TABLE follow_up_answer (
      moment_id TEXT PRIMARY KEY REFERENCES moment(id),
      language TEXT NOT NULL CHECK (language IN ('nl','en')),
      working TEXT NOT NULL CHECK (working IN ('sameJob','otherJob','no')),
      benefit TEXT NOT NULL CHECK (benefit IN ('no','partly','yes')),
      going TEXT NOT NULL CHECK (going IN ('well','fair','badly')),
      call_me INTEGER NOT NULL CHECK (call_me IN (0,1)),
      note TEXT NOT NULL DEFAULT '',
      answered_at TEXT NOT NULL
    )`,
    'CREATE INDEX placement_contract_end ON placement(contract_ends_on, state)',
  ],
};
