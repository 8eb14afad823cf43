/**
 * Who may do what: role × action × relation to the record. Pure data, read by the guard, the use cases, the pages
 * and the tests. What is not here is not allowed.
 */
export const roles = ['employer', 'employerAdviser', 'jobcoach', 'candidate', 'administrator'] as const;
export type Role = (typeof roles)[number];

/**
 * - `own`: the record is the account's own (its session, its file, its notifications)
 * - `ownEmployer`: the record belongs to the employer of the membership
 * - `ownCaseload`: the candidate is in the caseload of the account, or of whom it stands in for
 * - `team`: the candidate is in the caseload of a colleague of a team that the account leads, or that the administrator
 *   opened for its members; the same may be done as in the own caseload, and the candidate reads who looked
 * - `region`: the record lies in the labour-market region of the membership, within what model.md ("Reach") shows
 * - `any`: every record
 */
export type Relation = 'own' | 'ownEmployer' | 'ownCaseload' | 'team' | 'region' | 'any';

type Row = Partial<Record<Role, readonly Relation[]>>;

const everyone: Row = {
  employer: ['own'],
  employerAdviser: ['own'],
  jobcoach: ['own'],
  candidate: ['own'],
  administrator: ['own'],
};

export const permissions = {
  'account.own': everyone,
  'notification.read': everyone,

  'employer.viewOwn': { employer: ['ownEmployer'] },
  'employer.editOwn': { employer: ['ownEmployer'] },
  'employer.list': { employerAdviser: ['any'], administrator: ['any'] },
  'employer.manage': { employerAdviser: ['any'], administrator: ['any'] },
  'employer.invite': { employerAdviser: ['any'] },

  'opening.edit': { employer: ['ownEmployer'], employerAdviser: ['any'] },
  'opening.viewOwn': { employer: ['ownEmployer'] },
  'opening.review': { employerAdviser: ['any'] },
  'opening.search': { jobcoach: ['any'], employerAdviser: ['any'] },
  'opening.searchOwn': { candidate: ['own'] },
  'search.everything': { jobcoach: ['any'], employerAdviser: ['any'] },

  'candidate.list': { jobcoach: ['ownCaseload', 'team'] },
  'candidate.view': { jobcoach: ['ownCaseload', 'team'] },
  'candidate.edit': { jobcoach: ['ownCaseload', 'team'] },
  'candidate.viewAnonymous': { jobcoach: ['region'], employerAdviser: ['any'], employer: ['ownEmployer'] },
  'candidate.viewMatches': { employer: ['ownEmployer'] },
  'candidate.viewOwn': { candidate: ['own'] },
  'candidate.editOwn': { candidate: ['own'] },
  'candidate.handOver': { jobcoach: ['ownCaseload', 'team'] },
  'candidate.handOverAll': { administrator: ['any'] },
  'candidate.emergency': { administrator: ['any'] },

  'application.propose': { jobcoach: ['ownCaseload', 'team'] },
  'application.guide': { jobcoach: ['ownCaseload', 'team'] },
  'application.answerOwn': { candidate: ['own'] },
  'application.applyOwn': { candidate: ['own'] },
  'application.handleAsEmployer': { employer: ['ownEmployer'] },
  'application.overview': { employerAdviser: ['any'] },

  'proefplaatsing.guide': { jobcoach: ['ownCaseload', 'team'] },
  'proefplaatsing.agreeAsEmployer': { employer: ['ownEmployer'] },
  'proefplaatsing.agreeOwn': { candidate: ['own'] },

  'placement.guide': { jobcoach: ['ownCaseload', 'team'] },
  'placement.viewAsEmployer': { employer: ['ownEmployer'] },
  'placement.viewOwn': { candidate: ['own'] },
  'placement.claim': { jobcoach: ['ownCaseload', 'team'] },
  'nazorg.worklist': { jobcoach: ['ownCaseload', 'team'] },

  'privacyRequest.handle': { jobcoach: ['ownCaseload', 'team'], administrator: ['any'] },

  'programme.manage': { administrator: ['any'] },
  'account.standIn': { jobcoach: ['own'], administrator: ['any'] },
  'account.manage': { administrator: ['any'] },
  'setting.manage': { administrator: ['any'] },
  'audit.view': { administrator: ['any'] },
  'taxonomy.suggest': everyone,
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof permissions;

/** What waits until an employer has proved his e-mail address, where mail goes out: it shows people. */
export const onlyConfirmed: ReadonlySet<Permission> = new Set([
  'candidate.viewMatches',
  'application.handleAsEmployer',
  'proefplaatsing.agreeAsEmployer',
  'placement.viewAsEmployer',
]);

/** Who works for the municipality or for whom it hired. */
export const staffRoles: ReadonlySet<Role> = new Set(['employerAdviser', 'jobcoach', 'administrator']);

/** The relations with which this role has this permission; empty when it has none. */
export function relationsFor(role: Role, permission: Permission): readonly Relation[] {
  const row: Row = permissions[permission];
  return row[role] ?? [];
}

/** True when one of the relations that hold is one that the table asks of this role. */
export function isAllowed(role: Role, permission: Permission, holds: Iterable<Relation>): boolean {
  const asked = relationsFor(role, permission);
  if (asked.includes('any')) return true;
  for (const relation of holds) if (asked.includes(relation)) return true;
  return false;
}
