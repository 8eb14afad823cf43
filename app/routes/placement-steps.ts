import { type GuardedArgs, notFound, seeOther } from '../auth/guard.ts';
import { extraContactForm } from '../domain/nazorg/nazorg-forms.ts';
import { recordExtraContact } from '../domain/nazorg/record-contact.ts';
import { claimResult } from '../domain/placement/claim-result.ts';
import {
  cancelPlacement,
  recordJobEnd,
  recordSustained,
  startPlacement,
} from '../domain/placement/move-placement.ts';
import {
  absenceForm,
  backForm,
  buttonForm,
  cancelPlacementForm,
  claimForm,
  foundByForm,
  instrumentForm,
  jobEndForm,
  outcomeForm,
  problemForm,
  renewForm,
} from '../domain/placement/placement-forms.ts';
import { addInstrument, recordFinder } from '../domain/placement/placement-records.ts';
import { renewContract } from '../domain/placement/renew-contract.ts';
import { reportAbsence, reportBack, reportProblem } from '../domain/placement/report.ts';
import { type ConcernedParty, casePath } from '../domain/placement/tell-concerned.ts';
import { DomainError } from '../domain/shared/errors.ts';
import { type DoneCode, withDone } from '../ui/done.ts';
import { submitted } from './form.ts';
import { chosenStep } from './steps.ts';

type Args = Pick<GuardedArgs, 'request' | 'context' | 'params'>;

/** What candidate, employer and jobcoach can all do on the page of a placement; undefined for another step. */
async function sharedStep({ request, context, params }: Args, party: ConcernedParty, step: string) {
  const id = params.id ?? '';
  const to = (code: DoneCode) => seeOther(withDone(casePath('placement', party, id), code));
  switch (step) {
    case 'absence':
      return submitted(request, absenceForm, async (value) => {
        await reportAbsence(context, { id, ...value });
        return to('gemeld');
      });
    case 'back':
      return submitted(request, backForm, async (value) => {
        await reportBack(context, { id, ...value });
        return to('gemeld');
      });
    case 'problem':
      return submitted(request, problemForm, async (value) => {
        await reportProblem(context, { id, ...value });
        return to('gemeld');
      });
    default:
      return undefined;
  }
}

/** @throws Response 404 for a step that this party doesn't have */
export async function placementStepsOfCandidate(args: Args) {
  const step = await chosenStep(args.request);
  if (step === 'finder') return finderStep(args, 'candidate');
  const answer = await sharedStep(args, 'candidate', step);
  if (!answer) throw notFound();
  return answer;
}

/** @throws Response 404 for a step that this party doesn't have */
export async function placementStepsOfEmployer(args: Args) {
  const step = await chosenStep(args.request);
  if (step === 'renew') return renewStep(args, 'employer');
  const answer = await sharedStep(args, 'employer', step);
  if (!answer) throw notFound();
  return answer;
}

function finderStep({ request, context, params }: Args, party: ConcernedParty) {
  const id = params.id ?? '';
  return submitted(request, foundByForm, async (value) => {
    await recordFinder(context, { id, ...value });
    return seeOther(withDone(casePath('placement', party, id), 'opgeslagen'));
  });
}

function renewStep({ request, context, params }: Args, party: ConcernedParty) {
  const id = params.id ?? '';
  return submitted(request, renewForm, async (value) => {
    await renewContract(context, { id, ...value });
    return seeOther(withDone(casePath('placement', party, id), 'opgeslagen'));
  });
}

/** Every step on the page of a placement that the jobcoach has. */
export async function placementStepsOfJobcoach(args: Args) {
  const { request, context, params } = args;
  const id = params.id ?? '';
  const to = (code: DoneCode) => seeOther(withDone(casePath('placement', 'jobcoach', id), code));
  const step = await chosenStep(request);
  switch (step) {
    case 'start':
      return submitted(request, buttonForm, async ({ versie }) => {
        await startPlacement(context, { id, versie });
        return to('opgeslagen');
      });
    case 'finder':
      return finderStep(args, 'jobcoach');
    case 'renew':
      return renewStep(args, 'jobcoach');
    case 'extraContact':
      return submitted(request, extraContactForm, async (value) => {
        await recordExtraContact(context, { kind: 'placement', caseId: id, ...value });
        return to('contact');
      });
    case 'instrument':
      return submitted(request, instrumentForm, async (value) => {
        await addInstrument(context, { id, ...value });
        return to('opgeslagen');
      });
    case 'sustain':
      return submitted(request, outcomeForm, async (value) => {
        await recordSustained(context, { id, ...value });
        return to('verwerkt');
      });
    case 'jobEnd':
      return submitted(request, jobEndForm, async (value) => {
        await recordJobEnd(context, { id, ...value });
        return to('verwerkt');
      });
    case 'cancel':
      return submitted(request, cancelPlacementForm, async (value) => {
        await cancelPlacement(context, { id, ...value });
        return to('verwerkt');
      });
    case 'claim':
      return submitted(request, claimForm, async (value) => {
        const result = await claimResult(context, { id, ...value });
        // Kept for the administrator, so it was not rolled back; the jobcoach reads who was first.
        if (!result.granted)
          throw new DomainError('claimTaken', { operator: result.firstClaimant }, 'operatorId');
        return to('geclaimd');
      });
    default: {
      const answer = await sharedStep(args, 'jobcoach', step);
      if (!answer) throw notFound();
      return answer;
    }
  }
}
