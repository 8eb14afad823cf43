import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { runningApplication } from '../../../db/queries/application-lists.ts';
import { candidateInCaseload } from '../../../db/queries/candidates.ts';
import { openingForApplication } from '../../../db/queries/openings-to-apply.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { proposeForm } from '../../domain/application/application-forms.ts';
import { proposeOpening } from '../../domain/application/propose-opening.ts';
import { shownOpening } from '../../domain/application/shown-opening.ts';
import { requireNoDiagnosis } from '../../domain/candidate/require-no-diagnosis.ts';
import { caseloadReason, logView } from '../../domain/disclosure/log-view.ts';
import { openingStateLabels } from '../../domain/opening/opening-transitions.ts';
import { errorText } from '../../domain/shared/errors.ts';
import { Alert, Section } from '../../ui/blocks.tsx';
import { NoDiagnosisBox } from '../../ui/candidate-fields.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, TextArea } from '../../ui/form.tsx';
import { OpeningFacts } from '../../ui/opening-facts.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Plek voorstellen - Werkbrug' }];

/** Not yet shown to anyone but the employer and the adviser. */
const unpublished = ['draft', 'submitted', 'returned'];

export const loader = guarded('application.propose', async ({ services, context, params }) => {
  const { db } = services;
  const candidate = await candidateInCaseload(db, {
    id: params.candidateId ?? '',
    caseloadOf: context.actor.caseloadOf,
  });
  const found = await openingForApplication(db, { id: params.openingId ?? '' });
  if (!candidate || !found || unpublished.includes(found.state)) throw notFound();
  const opening = await shownOpening(db, found.id, candidate);
  if (!opening) throw notFound();
  await logView(context, {
    candidateIds: [candidate.id],
    what: 'proposal',
    why: caseloadReason(context, candidate.jobcoachId),
  });
  const running = await runningApplication(db, { candidateId: candidate.id, openingId: found.id });
  const problem = running
    ? errorText('alreadyApplied')
    : found.state === 'open'
      ? null
      : errorText('openingNotOpen', { state: openingStateLabels[found.state] });
  return {
    candidateId: candidate.id,
    name: `${candidate.firstName} ${candidate.lastName}`,
    hasAccount: candidate.accountId !== null,
    released: candidate.releasedByCandidate === 1 && candidate.releasedByJobcoach === 1,
    opening,
    problem,
    running: running?.id ?? null,
    formToken: services.newId(),
  };
});

export const action = guarded('application.propose', ({ request, context, params }) =>
  submitted(request, proposeForm, async ({ message, noDiagnosis, formulier }) => {
    requireNoDiagnosis([message], noDiagnosis);
    const id = await proposeOpening(context, {
      candidateId: params.candidateId ?? '',
      openingId: params.openingId ?? '',
      message,
      formToken: formulier,
    });
    return seeOther(withDone(`/jobcoach/sollicitaties/${id}`, 'voorgesteld'));
  }),
);

export default function Propose() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'voorstellen', schema: proposeForm, answer });
  return (
    <>
      <div className="wb-stack wb-text">
        <Heading level={1}>
          {data.opening.title} voorstellen aan {data.name}
        </Heading>
        {data.problem ? (
          <Alert tone="warning">
            <Paragraph>{data.problem}</Paragraph>
            {data.running ? (
              <Paragraph>
                <TextLink to={`/jobcoach/sollicitaties/${data.running}`}>Bekijk deze sollicitatie</TextLink>
              </Paragraph>
            ) : null}
          </Alert>
        ) : (
          <Form method="post" id={form.id} noValidate className="wb-stack">
            <ErrorSummary form={form} labels={{ message: 'Bericht' }} />
            <input type="hidden" name="formulier" value={data.formToken} />
            <TextArea
              field={fields.message}
              label="Bericht aan de kandidaat"
              hint="Waarom past dit werk? Schrijf eenvoudig. De werkgever ziet dit niet."
              optional
              rows={4}
            />
            <NoDiagnosisBox field={fields.noDiagnosis} />
            <Button>Voorstel versturen</Button>
            <Paragraph quiet>
              {data.hasAccount
                ? 'De kandidaat krijgt bericht en heeft 7 dagen om te antwoorden.'
                : 'Deze kandidaat logt niet in. Vraag hem zelf en leg zijn antwoord vast.'}
              {data.released ? '' : ' Voordragen bij de werkgever kan pas als u beiden heeft vrijgegeven.'}
            </Paragraph>
          </Form>
        )}
        <TextLink to={`/jobcoach/kandidaten/${data.candidateId}`}>Terug naar de kandidaat</TextLink>
      </div>
      <Section title="Dit leest de kandidaat" id="voorbeeld">
        <div className="wb-panel wb-stack">
          <Paragraph>
            Een {data.opening.kindLabel} bij {data.opening.employerName} in {data.opening.place}
            {data.opening.bike ? `, ${data.opening.bike}` : ''}.
          </Paragraph>
          <OpeningFacts opening={data.opening} level={3} />
        </div>
      </Section>
    </>
  );
}
