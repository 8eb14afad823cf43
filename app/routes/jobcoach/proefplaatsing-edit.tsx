import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { findProefplaatsing } from '../../../db/queries/proefplaatsingen.ts';
import { type GuardedArgs, guarded, notFound, seeOther } from '../../auth/guard.ts';
import { changeProefplaatsing } from '../../domain/proefplaatsing/change-proefplaatsing.ts';
import { editPlan } from '../../domain/proefplaatsing/plan-proefplaatsing.ts';
import { changeFields } from '../../domain/proefplaatsing/proefplaatsing-forms.ts';
import { parseRuleRecord } from '../../domain/proefplaatsing/rule-record.ts';
import { Alert } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, TextArea, TextField } from '../../ui/form.tsx';
import { formatDate } from '../../ui/format.ts';
import { PlanForm } from '../../ui/plan-form.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { mailAddress } from '../mail-address.ts';
import { planRules, rulesForForm } from '../plan-page.ts';

export const meta: MetaFunction = () => [{ title: 'Afspraken aanpassen - Werkbrug' }];

async function recordOf({ services, visitor, params }: GuardedArgs) {
  const record = await findProefplaatsing(services.db, {
    id: params.id ?? '',
    reach: { of: 'jobcoach', caseloadOf: visitor.actor.caseloadOf },
  });
  if (!record) throw notFound();
  return record;
}

const yes = (value: boolean | undefined) => (value ? { on: 'on' } : {}).on;

export const loader = guarded('proefplaatsing.guide', async (args) => {
  const record = await recordOf(args);
  const { ruleSet } = await planRules(args, record.legalBasis);
  const { facts, guidance } = parseRuleRecord(record.ruleValues);
  const hours = (value: number | undefined) => String(value ?? '').replace('.', ',');
  const terms = {
    startsOn: record.startsOn,
    endsOn: record.endsOn,
    hoursPerWeek: hours(record.hoursPerWeek),
    tasks: record.tasks,
    longerReason: record.longerReason,
  };
  const conditions = {
    guidance,
    unpaidWithinAbilities: yes(facts?.unpaidWithinAbilities),
    workedHereBefore: facts?.workedHereBefore ? 'yes' : 'no',
    workedBeforeReason: facts?.workedBeforeReason,
    contractMonths: String(facts?.contractMonths ?? 6),
    contractHours: hours(facts?.contractHours),
    noProbation: yes(facts?.noProbation),
    noAgencyClause: yes(facts?.noAgencyClause),
    insured: yes(facts?.insured),
    unemployedSince: facts?.unemployedSince ?? undefined,
    unemploymentException: facts?.unemploymentException,
    notHiredOtherwise: yes(facts?.notHiredOtherwise),
    throughAgency: facts?.throughAgency ? 'yes' : 'no',
    hirerName: facts?.hirerName,
    generalAssistance: yes(facts?.generalAssistance),
  };
  const given = Object.entries(conditions).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return {
    id: record.id,
    state: record.state,
    version: record.version,
    endsOn: record.endsOn,
    rules: rulesForForm(ruleSet),
    terms,
    conditions: Object.fromEntries(given),
  };
});

export const action = guarded('proefplaatsing.guide', async (args) => {
  const record = await recordOf(args);
  const { request, context, app, url } = args;
  const page = `/jobcoach/proefplaatsing/${record.id}`;
  if (record.state === 'draft') {
    const { form } = await planRules(args, record.legalBasis);
    return submitted(request, form, async (value) => {
      await editPlan(context, { ...value, id: record.id });
      return seeOther(withDone(page, 'opgeslagen'));
    });
  }
  return submitted(request, changeFields, async (value) => {
    const baseUrl = mailAddress(app.env, url);
    await changeProefplaatsing(context, { ...value, id: record.id, baseUrl });
    return seeOther(withDone(page, 'akkoordGevraagd'));
  });
});

export default function EditProefplaatsing() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const running = data.state === 'running';
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <TextLink to={`/jobcoach/proefplaatsing/${data.id}`}>Terug naar de proefplaatsing</TextLink>
        <Heading level={1}>{running ? 'Verlengen of wijzigen' : 'Afspraken aanpassen'}</Heading>
        {data.state === 'draft' ? null : (
          <Alert tone="info">
            <Paragraph>
              Na een wijziging gaan de kandidaat, de werkgever en wie toestemming geeft opnieuw akkoord. De
              oude afspraken blijven bewaard.
              {running
                ? ` Tot iedereen akkoord is, gelden de oude afspraken, tot en met ${formatDate(data.endsOn)}.`
                : ''}
            </Paragraph>
          </Alert>
        )}
      </div>
      {data.state === 'draft' ? (
        <PlanForm
          answer={answer}
          version={data.version}
          rules={data.rules}
          button="Opslaan"
          defaults={{ ...data.terms, ...data.conditions }}
        />
      ) : (
        <ChangeForm
          answer={answer}
          running={running}
          version={data.version}
          defaults={data.terms}
          rules={data.rules}
        />
      )}
    </div>
  );
}

function ChangeForm({
  answer,
  running,
  version,
  defaults,
  rules,
}: {
  answer: { result?: unknown } | undefined;
  running: boolean;
  version: number;
  defaults: Record<string, string>;
  rules: { principleMonths: number; longestMonths: number };
}) {
  const [form, fields] = useSchemaForm({ id: 'wijziging', schema: changeFields, answer, defaults });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary
        form={form}
        labels={{
          startsOn: 'Eerste dag',
          endsOn: 'Laatste dag',
          longerReason: 'Reden voor langer',
          hoursPerWeek: 'Uren per week',
          tasks: 'Taken',
          note: 'Waarom dit verandert',
        }}
      />
      <input type="hidden" name="versie" value={version} />
      {running ? (
        <input type="hidden" name="startsOn" value={defaults.startsOn} />
      ) : (
        <TextField field={fields.startsOn} label="Eerste dag" type="date" short />
      )}
      <TextField
        field={fields.endsOn}
        label="Laatste dag"
        type="date"
        short
        hint={`In principe hoogstens ${rules.principleMonths} maanden, met een reden hoogstens ${rules.longestMonths} maanden vanaf de eerste dag.`}
      />
      <TextArea
        field={fields.longerReason}
        label={`Waarom langer dan ${rules.principleMonths} maanden?`}
        optional
        rows={2}
      />
      <TextField field={fields.hoursPerWeek} label="Uren per week" inputMode="decimal" short />
      <TextArea field={fields.tasks} label="Taken" rows={4} />
      <TextArea
        field={fields.note}
        label="Waarom verandert dit?"
        rows={2}
        hint="Dit staat in de nieuwe afspraken."
      />
      <Button>Opslaan en om akkoord vragen</Button>
    </Form>
  );
}
