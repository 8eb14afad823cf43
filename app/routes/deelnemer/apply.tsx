import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { runningApplication } from '../../../db/queries/application-lists.ts';
import { candidateOfAccount } from '../../../db/queries/candidates.ts';
import { openingForApplication } from '../../../db/queries/openings-to-apply.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { applyForm } from '../../domain/application/application-forms.ts';
import { applyToOpening } from '../../domain/application/apply-to-opening.ts';
import { shownOpening } from '../../domain/application/shown-opening.ts';
import {
  defaultDisclosure,
  disclosureFieldLabels,
  disclosureFields,
} from '../../domain/disclosure/disclosure-fields.ts';
import { openingStateLabels } from '../../domain/opening/opening-transitions.ts';
import { errorText } from '../../domain/shared/errors.ts';
import { Alert, Section } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, CheckboxGroup, ErrorSummary, TextArea } from '../../ui/form.tsx';
import { OpeningFacts } from '../../ui/opening-facts.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Solliciteren: ${data?.opening.title ?? 'vacature'} - Werkbrug` },
];

/** Never shown to anyone but the employer and the adviser. */
const unpublished = ['draft', 'submitted', 'returned'];

function numberOf(text: string | undefined): number {
  if (!text || !/^\d{1,12}$/.test(text)) throw notFound();
  return Number(text);
}

export const loader = guarded('application.applyOwn', async ({ services, visitor, params }) => {
  const { db } = services;
  const candidate = await candidateOfAccount(db, visitor.actor.accountId);
  const opening = await openingForApplication(db, { number: numberOf(params.number) });
  if (!candidate || !opening || unpublished.includes(opening.state)) throw notFound();
  const shown = await shownOpening(db, opening.id, candidate);
  if (!shown) throw notFound();
  const running = await runningApplication(db, { candidateId: candidate.id, openingId: opening.id });
  return {
    formToken: services.newId(),
    running: running?.id ?? null,
    closed:
      opening.state === 'open'
        ? null
        : errorText('openingNotOpen', { state: openingStateLabels[opening.state] }),
    opening: shown,
  };
});

export const action = guarded('application.applyOwn', ({ request, context, params }) =>
  submitted(request, applyForm, async ({ message, fields, formulier }) => {
    const id = await applyToOpening(context, {
      openingNumber: numberOf(params.number),
      message,
      fields,
      formToken: formulier,
    });
    return seeOther(withDone(`/deelnemer/sollicitaties/${id}`, 'gesolliciteerd'));
  }),
);

export default function Apply() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <div className="wb-stack wb-text">
        <Heading level={1}>Solliciteren: {data.opening.title}</Heading>
        {data.running ? (
          <Alert tone="info" title="U heeft hier al op gereageerd.">
            <Paragraph>
              <TextLink to={`/deelnemer/sollicitaties/${data.running}`}>Bekijk hoe het ervoor staat</TextLink>
            </Paragraph>
          </Alert>
        ) : data.closed ? (
          <Alert tone="warning">
            <Paragraph>{data.closed}</Paragraph>
          </Alert>
        ) : null}
      </div>
      <div className="wb-columns wb-columns--2">
        {data.running || data.closed ? null : <ApplyForm />}
        <Section title="Over dit werk" id="werk">
          <Paragraph>
            Een {data.opening.kindLabel} bij {data.opening.employerName} in {data.opening.place}
            {data.opening.bike ? `, ${data.opening.bike}` : ''}.
          </Paragraph>
          <OpeningFacts opening={data.opening} level={3} />
        </Section>
      </div>
    </>
  );
}

function ApplyForm() {
  const { formToken } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({
    id: 'solliciteren',
    schema: applyForm,
    answer,
    defaults: { fields: [...defaultDisclosure, 'message'] },
  });
  return (
    <Section title="Uw sollicitatie" id="sollicitatie">
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} labels={{ message: 'Uw bericht', fields: 'Wat de werkgever mag zien' }} />
        <TextArea
          field={fields.message}
          label="Uw bericht aan de werkgever"
          hint="Waarom wilt u dit werk? Een paar zinnen is genoeg. Schrijf niets over ziekte."
          optional
        />
        <CheckboxGroup
          field={fields.fields}
          label="Wat mag de werkgever van u zien?"
          hint="De werkgever ziet eerst een profiel zonder uw naam. Nodigt hij u uit? Dan ziet hij wat u hier kiest. U kunt altijd stoppen met delen."
          options={disclosureFields.map((value) => ({ value, label: disclosureFieldLabels[value] }))}
        />
        <input type="hidden" name="formulier" value={formToken} />
        <Paragraph quiet>
          Uw sollicitatie gaat direct naar de werkgever. Uw jobcoach krijgt bericht.
        </Paragraph>
        <Button>Sollicitatie versturen</Button>
      </Form>
    </Section>
  );
}
