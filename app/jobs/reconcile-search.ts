import type { Job } from './job.ts';

/** Nobody may stay in the lists whom the database no longer shows, whatever event was missed. */
export const reconcileSearch: Job = {
  id: 'reconcile-search',
  schedule: '17 * * * *',
  async run({ search }) {
    const drift = await search?.reconcile();
    if (!drift || drift.candidates + drift.openings + drift.introductions === 0) return '';
    const { candidates, openings, introductions } = drift;
    return `${candidates} kandidaten en ${openings} plekken opnieuw gelezen, ${introductions} voordrachten: zoeken en database verschilden`;
  },
};
