/**
 * Triggers that make a log append-only: a row can't be changed, and only rows at or before the anchor (what the
 * retention period has ended, see `log_anchor`) can be deleted. SQLite's own dialect, so they stand in this room.
 */
export function appendOnly(log: string, table: string): readonly string[] {
  return [
    `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
       BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
       WHEN OLD.seq > (SELECT seq FROM log_anchor WHERE log = '${log}')
       BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
  ];
}
