import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { candidateInCaseload, partsOfCandidate } from '../../../db/queries/candidates.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { candidateDefaults, candidateForm } from '../../domain/candidate/candidate-form.ts';
import { changeCandidate } from '../../domain/candidate/save-candidate.ts';
import { caseloadReason, logView } from '../../domain/disclosure/log-view.ts';
import { CandidateForm } from '../../ui/candidate-form.tsx';
import { withDone } from '../../ui/done.ts';
import { Heading } from '../../ui/text.tsx';
import { submitted } from '../form.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Kandidaat ${data?.number ?? ''} bewerken - Werkbrug` },
];

/** Suggestions while typing an occupation. */
export const handle = { scripts: true };

export const loader = guarded('candidate.edit', async ({ services, context, params }) => {
  const reach = { id: params.id ?? '', caseloadOf: context.actor.caseloadOf };
  const candidate = await candidateInCaseload(services.db, reach);
  if (!candidate) throw notFound();
  await logView(context, {
    candidateIds: [candidate.id],
    what: 'file',
    why: caseloadReason(context, candidate.jobcoachId),
  });
  return {
    name: `${candidate.firstName} ${candidate.lastName}`,
    number: candidate.number,
    version: candidate.version,
    defaults: candidateDefaults(candidate, await partsOfCandidate(services.db, candidate.id)),
  };
});

export const action = guarded('candidate.edit', ({ request, context, params }) =>
  submitted(request, candidateForm, async (value) => {
    const id = params.id ?? '';
    await changeCandidate(context, { id, value, shownVersion: value.versie });
    return seeOther(withDone(`/jobcoach/kandidaten/${id}`, 'opgeslagen'));
  }),
);

export default function EditCandidate() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wb-stack">
      <Heading level={1}>{data.name} bewerken</Heading>
      <CandidateForm answer={answer} defaults={data.defaults} version={data.version} />
    </div>
  );
}
