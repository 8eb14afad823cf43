import type { Role } from '../../auth/permissions.ts';

/** What a role is called in the interface. */
export const roleLabels: Record<Role, string> = {
  employer: 'werkgever',
  employerAdviser: 'werkgeversadviseur',
  jobcoach: 'jobcoach',
  candidate: 'deelnemer',
  administrator: 'beheerder',
};
