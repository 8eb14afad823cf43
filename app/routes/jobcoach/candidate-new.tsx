import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { candidateForm, newCandidateDefaults } from '../../domain/candidate/candidate-form.ts';
import { addCandidate } from '../../domain/candidate/save-candidate.ts';
import { CandidateForm } from '../../ui/candidate-form.tsx';
import { withDone } from '../../ui/done.ts';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Kandidaat toevoegen - Werkbrug' }];

/** Suggestions while typing an occupation. */
export const handle = { scripts: true };

export const loader = guarded('candidate.edit', ({ services }) => ({ formToken: services.newId() }));

export const action = guarded('candidate.edit', ({ request, context }) =>
  submitted(request, candidateForm, async (value) => {
    if (!value.formulier) throw notFound();
    const id = await addCandidate(context, { value, formToken: value.formulier });
    return seeOther(withDone(`/jobcoach/kandidaten/${id}`, 'opgeslagen'));
  }),
);

export default function NewCandidate() {
  const { formToken } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wb-stack">
      <Heading level={1}>Kandidaat toevoegen</Heading>
      <Paragraph>U wordt de jobcoach van deze kandidaat. Inloggen kan hij pas als u hem uitnodigt.</Paragraph>
      <CandidateForm answer={answer} defaults={newCandidateDefaults} formToken={formToken} />
    </div>
  );
}
