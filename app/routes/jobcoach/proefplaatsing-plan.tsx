import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { openProefplaatsingOf, planFacts } from '../../../db/queries/proefplaatsingen.ts';
import { type GuardedArgs, guarded, notFound, seeOther } from '../../auth/guard.ts';
import { planProefplaatsing } from '../../domain/proefplaatsing/plan-proefplaatsing.ts';
import { legalBasisLabels } from '../../domain/proefplaatsing/rule-sets.ts';
import { Alert, Facts } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { PlanForm } from '../../ui/plan-form.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { logFile } from '../case-views.ts';
import { submitted } from '../form.ts';
import { planRules, rulesForForm } from '../plan-page.ts';

export const meta: MetaFunction = () => [{ title: 'Proefplaatsing plannen - Werkbrug' }];

async function factsOf({ services, visitor, params }: GuardedArgs) {
  const facts = await planFacts(services.db, {
    applicationId: params.id ?? '',
    reach: { of: 'jobcoach', caseloadOf: visitor.actor.caseloadOf },
  });
  if (!facts) throw notFound();
  return facts;
}

export const loader = guarded('proefplaatsing.guide', async (args) => {
  const facts = await factsOf(args);
  await logFile(args.context, facts);
  const open = await openProefplaatsingOf(args.services.db, facts.id);
  if (open) throw seeOther(`/jobcoach/proefplaatsing/${open.id}`);
  const { ruleSet } = await planRules(args, facts.legalBasis);
  return {
    facts,
    token: args.services.newId(),
    rules: rulesForForm(ruleSet),
    basis: ruleSet?.article ?? legalBasisLabels[facts.legalBasis],
  };
});

export const action = guarded('proefplaatsing.guide', async (args) => {
  const facts = await factsOf(args);
  const { form } = await planRules(args, facts.legalBasis);
  return submitted(args.request, form, async (value) => {
    const id = await planProefplaatsing(args.context, { ...value, applicationId: facts.id });
    return seeOther(withDone(`/jobcoach/proefplaatsing/${id}`, 'opgeslagen'));
  });
});

export default function PlanProefplaatsing() {
  const { facts, token, rules, basis } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const hours = facts.hoursMin === null ? '' : String(facts.hoursMin).replace('.', ',');
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <TextLink to={`/jobcoach/sollicitaties/${facts.id}`}>Terug naar de sollicitatie</TextLink>
        <Heading level={1}>Proefplaatsing plannen</Heading>
        <Facts
          items={[
            ['Kandidaat', `${facts.firstName} ${facts.lastName}`],
            ['Werkgever', facts.employerName],
            ['Functie', facts.title],
            ['Regeling', basis],
          ]}
        />
      </div>
      {facts.state === 'offered' ? (
        <PlanForm
          answer={answer}
          token={token}
          rules={rules}
          button="Opslaan en tekst bekijken"
          defaults={{
            tasks: facts.tasks,
            guidance: facts.guidance,
            hoursPerWeek: hours,
            contractHours: hours,
            contractMonths: '6',
            unemploymentException: 'none',
            ...(facts.opensOn ? { startsOn: facts.opensOn } : {}),
          }}
        />
      ) : (
        <Alert tone="info">
          <Paragraph>
            Een proefplaatsing plant u als de werkgever een aanbod heeft gedaan. Kijk bij de sollicitatie wat
            de stand is.
          </Paragraph>
        </Alert>
      )}
    </div>
  );
}
