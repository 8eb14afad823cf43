import type { Job } from './job.ts';

/** Nobody may stay in the lists whom the database no longer shows, whatever event was missed. */
export const reconcileSearch: Job = {
  id: 'reconcile-search',
  schedule: '17 * * * *',
  async run({ search }) {
    const drift = await search?.reconcile();
    if (!drift || drift.candidates + drift.openings === 0) return '';
    return `${drift.candidates} kandidaten en ${drift.openings} plekken opnieuw gelezen: zoeken en database verschilden`;
  },
};
