import { momentsOfCase } from '../../../db/queries/moments.ts';
import { type GuardedArgs, notFound } from '../../auth/guard.ts';
import { caseHistory } from '../../domain/placement/placement-history.ts';
import { linkAddress } from '../../domain/proefplaatsing/party-link.ts';
import { proefplaatsingTransitions } from '../../domain/proefplaatsing/proefplaatsing-transitions.ts';
import { readProefplaatsing } from '../../domain/proefplaatsing/read-proefplaatsing.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { transitionsFor } from '../../domain/shared/transitions.ts';
import { logFile } from '../case-views.ts';

/**
 * What a jobcoach sees of a proefplaatsing; the view is logged.
 *
 * @throws Response 404 outside the caseload
 */
export async function proefplaatsingData({
  services,
  context,
  visitor,
  params,
}: Pick<GuardedArgs, 'services' | 'context' | 'visitor' | 'params'>) {
  const { db } = services;
  const today = todayOf(services.clock).toString();
  const view = await readProefplaatsing(db, {
    id: params.id ?? '',
    reach: { of: 'jobcoach', caseloadOf: visitor.actor.caseloadOf },
    today,
  });
  if (!view) throw notFound();
  const { record } = view;
  await logFile(context, record);
  const moments = await momentsOfCase(db, { caseKind: 'proefplaatsing', caseId: record.id });
  return {
    view,
    today,
    token: services.newId(),
    actions: transitionsFor(proefplaatsingTransitions, record.state, {
      role: 'jobcoach',
      relations: ['ownCaseload'],
    }).map((row) => row.action),
    links: (['candidate', 'employer'] as const).map((party) => ({
      party,
      address: linkAddress(record, party),
      agreed: view.agreedParties.includes(party),
    })),
    planned: moments.filter((row) => row.state === 'planned'),
    past: moments.filter((row) => row.state === 'done' || row.state === 'missed').reverse(),
    history: await caseHistory(db, 'proefplaatsing', record.id, 'jobcoach'),
  };
}
