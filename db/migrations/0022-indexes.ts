import type { Migration } from '../migration.ts';

/** For pages that ask by planner and by programme. */
export const indexes: Migration = {
  name: '0022-indexes',
  statements: [
    'CREATE INDEX group_visit_jobcoach ON group_visit(jobcoach_id, visit_date)',
    'CREATE INDEX trajectory_programme ON trajectory(programme_version_id, state)',
    'CREATE INDEX placement_programme ON placement(programme_version_id)',
  ],
};
