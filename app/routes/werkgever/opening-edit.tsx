import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findOpening } from '../../../db/queries/openings.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { storedOpeningPage } from '../../domain/opening/opening-form-page.ts';
import { whoIs } from '../../domain/opening/opening-reach.ts';
import { openingTransitions } from '../../domain/opening/opening-transitions.ts';
import { editOpening } from '../../domain/opening/save-opening.ts';
import { transitionsFor } from '../../domain/shared/transitions.ts';
import { Alert } from '../../ui/blocks.tsx';
import { OpeningForm } from '../../ui/opening-form.tsx';
import { Heading, Prose, TextLink } from '../../ui/text.tsx';
import { saveFromForm } from './opening-saving.ts';
import { ownEmployerId } from './own-employer.ts';

export const meta: MetaFunction = () => [{ title: 'Plek bewerken - Werkbrug' }];
export const handle = { scripts: true };

export const loader = guarded('opening.viewOwn', async (args) => {
  const { services, visitor, url, params } = args;
  const opening = await findOpening(services.db, {
    id: params.id ?? '',
    reach: { employerId: ownEmployerId(args) },
  });
  if (!opening) throw notFound();
  const steps = transitionsFor(openingTransitions, opening.state, whoIs(visitor.actor, opening));
  if (!steps.some((step) => step.action === 'edit')) throw seeOther(`/werkgever/vacatures/${opening.id}`);
  const typed = url.searchParams.get('beroep');
  return {
    id: opening.id,
    title: opening.title,
    returnReason: opening.return_reason,
    page: {
      ...(await storedOpeningPage(services.db, opening, typed)),
      forAdviser: false,
      token: null,
    },
  };
});

export const action = guarded('opening.viewOwn', (args) =>
  saveFromForm(args, {
    list: '/werkgever/vacatures',
    save: (form) => editOpening(args.context, { id: args.params.id ?? '', form }),
  }),
);

export default function EditOpening() {
  const { id, title, returnReason, page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack wb-text">
        <TextLink to={`/werkgever/vacatures/${id}`}>Terug naar de plek</TextLink>
        <Heading level={1}>{title || 'Plek zonder naam'} bewerken</Heading>
        {returnReason ? (
          <Alert tone="warning" title="De werkgeversadviseur vroeg om een aanpassing">
            <Prose>{returnReason}</Prose>
          </Alert>
        ) : null}
      </div>
      <OpeningForm page={{ ...page, ...answer?.typed }} answer={answer} />
    </div>
  );
}
