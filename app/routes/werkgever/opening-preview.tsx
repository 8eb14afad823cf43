import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { findOpening, requirementsOf } from '../../../db/queries/openings.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { submitForm } from '../../domain/opening/move-form.ts';
import { missingIn } from '../../domain/opening/opening-values.ts';
import { openingView } from '../../domain/opening/opening-view.ts';
import { submitOpening } from '../../domain/opening/submit-opening.ts';
import { Alert, Card, Facts } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary } from '../../ui/form.tsx';
import { OpeningFacts } from '../../ui/opening-facts.tsx';
import { ButtonLink, Heading, List, Paragraph } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { ownEmployerId } from './own-employer.ts';

export const meta: MetaFunction = () => [{ title: 'Controleren en indienen - Werkbrug' }];

export const loader = guarded('opening.viewOwn', async (args) => {
  const { services, params } = args;
  const opening = await findOpening(services.db, {
    id: params.id ?? '',
    reach: { employerId: ownEmployerId(args) },
  });
  if (!opening) throw notFound();
  if (opening.state !== 'draft') throw seeOther(`/werkgever/vacatures/${opening.id}`);
  const requirements = await requirementsOf(services.db, opening.id);
  return {
    opening: openingView(opening, requirements),
    contact: { name: opening.contactName, email: opening.contactEmail, phone: opening.contactPhone },
    missing: missingIn(opening, requirements),
    trusted: opening.employerTrusted === 1,
    version: opening.version,
  };
});

export const action = guarded('opening.viewOwn', ({ request, params, context }) =>
  submitted(request, submitForm, async ({ versie }) => {
    const id = params.id ?? '';
    const state = await submitOpening(context, { id, version: versie });
    return seeOther(withDone(`/werkgever/vacatures/${id}`, state === 'open' ? 'opengezet' : 'ingediend'));
  }),
);

export default function PreviewOpening() {
  const { opening, contact, missing, trusted, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form] = useSchemaForm({ id: 'indienen', schema: submitForm, answer });
  const edit = `/werkgever/vacatures/${opening.id}/bewerken`;
  return (
    <div className="wb-stack wb-text">
      <Heading level={1}>Klopt alles?</Heading>
      <Paragraph>
        Zo ziet een deelnemer de plek. {trusted ? 'Na het indienen staat hij meteen open.' : ''}
      </Paragraph>
      <ErrorSummary form={form} />
      {missing.length > 0 ? (
        <Alert tone="warning" title="Dit ontbreekt nog">
          <List>
            {missing.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </List>
        </Alert>
      ) : null}
      <Card>
        <Heading level={2}>{opening.title || 'Plek zonder naam'}</Heading>
        <Paragraph quiet>{opening.employerName}</Paragraph>
        <OpeningFacts opening={opening} level={3} />
      </Card>
      <Heading level={2}>Alleen voor wie u uitnodigt</Heading>
      <Facts
        items={[
          ['Contactpersoon', contact.name],
          ['E-mailadres', contact.email],
          ['Telefoon', contact.phone],
        ]}
      />
      <div className="wb-row">
        {missing.length === 0 ? (
          <Form method="post" id={form.id} reloadDocument>
            <input type="hidden" name="versie" value={version} />
            <Button>Indienen</Button>
          </Form>
        ) : null}
        <ButtonLink to={edit} look={missing.length === 0 ? 'secondary' : 'primary'}>
          Aanpassen
        </ButtonLink>
        <ButtonLink to={`/werkgever/vacatures/${opening.id}`} look="subtle">
          Later indienen
        </ButtonLink>
      </div>
    </div>
  );
}
