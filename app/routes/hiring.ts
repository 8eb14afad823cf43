import { openProefplaatsingOf, planFacts } from '../../db/queries/proefplaatsingen.ts';
import { type GuardedArgs, notFound, seeOther } from '../auth/guard.ts';
import { applicationTransitions } from '../domain/application/application-transitions.ts';
import { applicationReach, whoOf } from '../domain/application/apply-application-action.ts';
import { hire } from '../domain/placement/hire.ts';
import { hireForm } from '../domain/placement/placement-forms.ts';
import { casePath } from '../domain/placement/tell-concerned.ts';
import { transitionsFor } from '../domain/shared/transitions.ts';
import { withDone } from '../ui/done.ts';
import { logFile } from './case-views.ts';
import { submitted } from './form.ts';

/** What the page of hiring shows, for jobcoach and employer alike. @throws Response 404 outside the reach */
export async function hiringData({ services, visitor, params, context }: GuardedArgs) {
  const facts = await planFacts(services.db, {
    applicationId: params.id ?? '',
    reach: applicationReach(visitor.actor),
  });
  if (!facts) throw notFound();
  if (visitor.actor.role === 'jobcoach') await logFile(context, facts);
  const may = transitionsFor(applicationTransitions, facts.state, whoOf({ actor: visitor.actor })).some(
    (row) => row.action === 'hire',
  );
  const trial = await openProefplaatsingOf(services.db, facts.id);
  return {
    id: facts.id,
    may,
    version: facts.version,
    token: services.newId(),
    title: facts.title,
    employerName: facts.employerName,
    candidateName: `${facts.firstName} ${facts.lastName}`,
    candidateNumber: facts.candidateNumber,
    startsOn:
      trial?.state === 'toEvaluate' || trial?.state === 'running' ? nextDay(trial.endsOn) : facts.opensOn,
    hours: facts.hoursMax,
    trial: trial ? { id: trial.id, state: trial.state } : null,
  };
}

function nextDay(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The post of the hiring form. */
export function hireFromForm({ request, context, params }: GuardedArgs, party: 'jobcoach' | 'employer') {
  return submitted(request, hireForm, async (value) => {
    const id = await hire(context, { ...value, applicationId: params.id ?? '' });
    return seeOther(withDone(casePath('placement', party, id), 'aangenomen'));
  });
}
