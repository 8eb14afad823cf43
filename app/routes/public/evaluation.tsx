import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { open, seeOther } from '../../auth/guard.ts';
import { evaluateByLink } from '../../domain/proefplaatsing/evaluate-proefplaatsing.ts';
import { readPartyLink, renewPartyLink } from '../../domain/proefplaatsing/party-link.ts';
import {
  candidateEvaluationForm,
  employerEvaluationForm,
} from '../../domain/proefplaatsing/proefplaatsing-forms.ts';
import { readProefplaatsing } from '../../domain/proefplaatsing/read-proefplaatsing.ts';
import { momentText, todayOf } from '../../domain/shared/clock.ts';
import { systemContext } from '../../domain/shared/system-context.ts';
import { Facts } from '../../ui/blocks.tsx';
import { ClosedLink } from '../../ui/closed-link.tsx';
import { withDone } from '../../ui/done.ts';
import { EvaluationFacts } from '../../ui/evaluation.tsx';
import { formatDate } from '../../ui/format.ts';
import { CandidateEvaluationForm, EmployerEvaluationForm } from '../../ui/proefplaatsing-forms.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { submitted } from '../form.ts';
import { mailAddress } from '../mail-address.ts';
import { answerFor, chosenStep } from '../steps.ts';

export const meta: MetaFunction = () => [
  { title: 'Hoe ging de proefplaatsing? - Werkbrug' },
  { name: 'robots', content: 'noindex' },
];

type View = NonNullable<Awaited<ReturnType<typeof readProefplaatsing>>>;

type Page =
  | { state: 'unknown' | 'used' | 'expired' | 'over' }
  | {
      state: 'open';
      party: 'candidate' | 'employer';
      title: string;
      employerName: string;
      startsOn: string;
      endsOn: string;
      jobcoachName: string;
      byEmployer: View['evaluations']['employer'];
    };

export const loader = open(async ({ services, params }): Promise<Page> => {
  const link = await readPartyLink(services.db, {
    secret: params.token ?? '',
    about: 'evaluation',
    now: momentText(services.clock.now()),
  });
  if (!link) return { state: 'unknown' };
  if (link.state !== 'open') return { state: link.state };
  const view = await readProefplaatsing(services.db, {
    id: link.record.id,
    reach: { of: 'system' },
    today: todayOf(services.clock).toString(),
  });
  if (!view?.mayEvaluate || view.evaluations[link.party]) return { state: 'over' };
  const { record } = view;
  return {
    state: 'open',
    party: link.party,
    title: record.title,
    employerName: record.employerName,
    startsOn: record.startsOn,
    endsOn: record.endedOn ?? record.endsOn,
    jobcoachName: record.jobcoachName,
    byEmployer: link.party === 'candidate' ? view.evaluations.employer : null,
  };
});

export const action = open(async ({ request, services, params, app, url }) => {
  const secret = params.token ?? '';
  const context = systemContext(services);
  const here = `/beoordeling/${encodeURIComponent(secret)}`;
  if ((await chosenStep(request)) === 'renew') {
    return submitted(request, z.object({}), async () => {
      await renewPartyLink(context, {
        secret,
        about: 'evaluation',
        baseUrl: mailAddress(app.env, url),
      });
      return seeOther(withDone(here, 'linkVerstuurd'));
    });
  }
  const link = await readPartyLink(services.db, {
    secret,
    about: 'evaluation',
    now: momentText(services.clock.now()),
  });
  if (link?.party === 'candidate')
    return submitted(request, candidateEvaluationForm, async (answers) => {
      await evaluateByLink(context, { secret, answers: { by: 'candidate', ...answers } });
      return seeOther(withDone(here, 'beoordeeld'));
    });
  return submitted(request, employerEvaluationForm, async (answers) => {
    await evaluateByLink(context, { secret, answers: { by: 'employer', ...answers } });
    return seeOther(withDone(here, 'beoordeeld'));
  });
});

export default function EvaluationByLink() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (page.state !== 'open') {
    return (
      <div className="wb-stack wb-text">
        <Heading level={1}>Hoe ging de proefplaatsing?</Heading>
        <ClosedLink
          state={page.state}
          used="U heeft al verteld hoe het ging. Dank u wel. U hoeft niets meer te doen."
          over="Hier is nu geen antwoord van u nodig."
        />
      </div>
    );
  }
  const { byEmployer } = page;
  return (
    <div className="wb-stack wb-text">
      <Heading level={1}>Hoe ging de proefplaatsing?</Heading>
      <Facts
        items={[
          ['Functie', page.title],
          ['Bij', page.employerName],
          ['Van', formatDate(page.startsOn)],
          ['Tot en met', formatDate(page.endsOn)],
          ['Jobcoach', page.jobcoachName],
        ]}
      />
      {page.party === 'employer' ? (
        <>
          <Paragraph>
            De jobcoach en de kandidaat lezen wat u hier schrijft. Schrijf niets op over ziekte of gezondheid.
          </Paragraph>
          <EmployerEvaluationForm answer={answerFor(answer, 'evaluate')} />
        </>
      ) : (
        <>
          {byEmployer ? (
            <>
              <Heading level={2}>De werkgever zegt</Heading>
              <EvaluationFacts answers={byEmployer.answers} />
            </>
          ) : null}
          <CandidateEvaluationForm
            answer={answerFor(answer, 'evaluate')}
            seen={byEmployer?.answers.by === 'employer'}
          />
        </>
      )}
    </div>
  );
}
