import { z } from 'zod';
import { type GuardedArgs, notFound, seeOther } from '../auth/guard.ts';
import { extraContactForm } from '../domain/nazorg/nazorg-forms.ts';
import { recordExtraContact } from '../domain/nazorg/record-contact.ts';
import { buttonForm } from '../domain/placement/placement-forms.ts';
import { casePath } from '../domain/placement/tell-concerned.ts';
import { agreeForm } from '../domain/proefplaatsing/agree-form.ts';
import { askAgreement } from '../domain/proefplaatsing/ask-agreement.ts';
import { withdrawChange } from '../domain/proefplaatsing/change-proefplaatsing.ts';
import {
  evaluateAsCandidate,
  evaluateAsEmployer,
  recordReceived,
} from '../domain/proefplaatsing/evaluate-proefplaatsing.ts';
import { giveAgreement } from '../domain/proefplaatsing/give-agreement.ts';
import { sendPartyLink } from '../domain/proefplaatsing/party-link.ts';
import {
  cancelForm,
  candidateEvaluationForm,
  employerEvaluationForm,
  endEarlyForm,
  notConvertForm,
  receivedForm,
} from '../domain/proefplaatsing/proefplaatsing-forms.ts';
import {
  cancelProefplaatsing,
  closeWithoutContract,
  endEarly,
  finishProefplaatsing,
  startProefplaatsing,
} from '../domain/proefplaatsing/run-proefplaatsing.ts';
import { type DoneCode, withDone } from '../ui/done.ts';
import { submitted } from './form.ts';
import { mailAddress } from './mail-address.ts';
import { chosenStep } from './steps.ts';

type Args = Pick<GuardedArgs, 'request' | 'context' | 'params' | 'app' | 'url'>;

const linkForm = z.object({ party: z.enum(['candidate', 'employer']) });

/** Every step that the jobcoach has on the page of a proefplaatsing. @throws Response 404 for another step */
export async function proefplaatsingStepsOfJobcoach({ request, context, params, app, url }: Args) {
  const id = params.id ?? '';
  const baseUrl = mailAddress(app.env, url);
  const to = (code: DoneCode) => seeOther(withDone(casePath('proefplaatsing', 'jobcoach', id), code));
  const step = await chosenStep(request);
  switch (step) {
    case 'askAgreement':
      return submitted(request, buttonForm, async (value) => {
        await askAgreement(context, { id, ...value, baseUrl });
        return to('akkoordGevraagd');
      });
    case 'agree':
    case 'agreeFor':
      return submitted(request, agreeForm, async ({ tekst }) => {
        await giveAgreement(context, { id, hash: tekst, onBehalfOfCandidate: step === 'agreeFor' });
        return to('akkoord');
      });
    case 'link':
    case 'evaluationLink':
      return submitted(request, linkForm, async ({ party }) => {
        const about = step === 'link' ? 'agreement' : 'evaluation';
        await sendPartyLink(context, { id, party, about, baseUrl });
        return to('linkVerstuurd');
      });
    case 'withdrawChange':
      return submitted(request, buttonForm, async (value) => {
        await withdrawChange(context, { id, ...value });
        return to('verwerkt');
      });
    case 'start':
      return submitted(request, buttonForm, async (value) => {
        await startProefplaatsing(context, { id, ...value });
        return to('verwerkt');
      });
    case 'finish':
      return submitted(request, buttonForm, async (value) => {
        await finishProefplaatsing(context, { id, ...value });
        return to('verwerkt');
      });
    case 'endEarly':
      return submitted(request, endEarlyForm, async (value) => {
        await endEarly(context, { id, ...value });
        return to('verwerkt');
      });
    case 'notConvert':
      return submitted(request, notConvertForm, async (value) => {
        await closeWithoutContract(context, { id, ...value });
        return to('verwerkt');
      });
    case 'cancel':
      return submitted(request, cancelForm, async (value) => {
        await cancelProefplaatsing(context, { id, ...value });
        return to('verwerkt');
      });
    case 'received':
      return submitted(request, receivedForm, async (value) => {
        await recordReceived(context, { id, ...value });
        return to('opgeslagen');
      });
    case 'extraContact':
      return submitted(request, extraContactForm, async (value) => {
        await recordExtraContact(context, { kind: 'proefplaatsing', caseId: id, ...value });
        return to('contact');
      });
    default:
      throw notFound();
  }
}

/** What the employer does on his page. */
export async function proefplaatsingStepsOfEmployer({ request, context, params }: Args) {
  const id = params.id ?? '';
  const to = (code: DoneCode) => seeOther(withDone(casePath('proefplaatsing', 'employer', id), code));
  switch (await chosenStep(request)) {
    case 'agree':
      return submitted(request, agreeForm, async ({ tekst }) => {
        await giveAgreement(context, { id, hash: tekst });
        return to('akkoord');
      });
    case 'evaluate':
      return submitted(request, employerEvaluationForm, async (answers) => {
        await evaluateAsEmployer(context, { id, answers });
        return to('beoordeeld');
      });
    case 'endEarly':
      return submitted(request, endEarlyForm, async (value) => {
        await endEarly(context, { id, ...value });
        return to('verwerkt');
      });
    default:
      throw notFound();
  }
}

/** What the candidate does on his page. */
export async function proefplaatsingStepsOfCandidate({ request, context, params }: Args) {
  const id = params.id ?? '';
  const to = (code: DoneCode) => seeOther(withDone(casePath('proefplaatsing', 'candidate', id), code));
  switch (await chosenStep(request)) {
    case 'agree':
      return submitted(request, agreeForm, async ({ tekst }) => {
        await giveAgreement(context, { id, hash: tekst });
        return to('akkoord');
      });
    case 'evaluate':
      return submitted(request, candidateEvaluationForm, async (answers) => {
        await evaluateAsCandidate(context, { id, answers });
        return to('beoordeeld');
      });
    default:
      throw notFound();
  }
}
