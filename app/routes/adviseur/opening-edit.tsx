import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findOpening } from '../../../db/queries/openings.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { storedOpeningPage } from '../../domain/opening/opening-form-page.ts';
import { whoIs } from '../../domain/opening/opening-reach.ts';
import { openingTransitions } from '../../domain/opening/opening-transitions.ts';
import { editOpening } from '../../domain/opening/save-opening.ts';
import { transitionsFor } from '../../domain/shared/transitions.ts';
import { OpeningForm } from '../../ui/opening-form.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { saveFromForm } from '../werkgever/opening-saving.ts';

export const meta: MetaFunction = () => [{ title: 'Plek bewerken - Werkbrug' }];
export const handle = { scripts: true };

export const loader = guarded('opening.review', async ({ services, visitor, url, params }) => {
  const opening = await findOpening(services.db, { id: params.id ?? '', reach: 'all' });
  if (!opening) throw notFound();
  const steps = transitionsFor(openingTransitions, opening.state, whoIs(visitor.actor, opening));
  if (!steps.some((step) => step.action === 'edit')) throw seeOther(`/adviseur/vacatures/${opening.id}`);
  return {
    id: opening.id,
    title: opening.title,
    employerName: opening.employerName,
    page: {
      ...(await storedOpeningPage(services.db, opening, url.searchParams.get('beroep'))),
      forAdviser: true,
      token: null,
    },
  };
});

export const action = guarded('opening.review', (args) =>
  saveFromForm(args, {
    list: '/adviseur/vacatures',
    preview: false,
    save: (form) => editOpening(args.context, { id: args.params.id ?? '', form }),
  }),
);

export default function AdviserEditOpening() {
  const { id, title, employerName, page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack wb-text">
        <TextLink to={`/adviseur/vacatures/${id}`}>Terug naar de plek</TextLink>
        <Heading level={1}>{title || 'Plek zonder naam'} bewerken</Heading>
        <Paragraph>U bewerkt deze plek voor {employerName}. De werkgever krijgt bericht.</Paragraph>
      </div>
      <OpeningForm page={{ ...page, ...answer?.typed }} answer={answer} />
    </div>
  );
}
