import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findEmployer } from '../../../db/queries/employers.ts';
import { openingOfForm } from '../../../db/queries/openings.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { newOpeningPage } from '../../domain/opening/opening-form-page.ts';
import { createOpening } from '../../domain/opening/save-opening.ts';
import { OpeningForm } from '../../ui/opening-form.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { saveFromForm } from '../werkgever/opening-saving.ts';

export const meta: MetaFunction = () => [{ title: 'Plek plaatsen namens een werkgever - Werkbrug' }];
export const handle = { scripts: true };

/** The token stands in the address, for the same reason as on the employer's own page. */
export const loader = guarded('opening.review', async ({ url, services, visitor, params }) => {
  const employer = await findEmployer(services.db, params.id ?? '');
  if (!employer || employer.status === 'blocked') throw notFound();
  const token = url.searchParams.get('formulier') ?? '';
  if (!/^[\w-]{8,64}$/.test(token))
    throw seeOther(`/adviseur/werkgevers/${employer.id}/vacatures/nieuw?formulier=${services.newId()}`);
  const made = await openingOfForm(services.db, { token, accountId: visitor.actor.accountId });
  if (made) throw seeOther(`/adviseur/vacatures/${made}`);
  return {
    employer: { id: employer.id, name: employer.name },
    page: { ...(await newOpeningPage(services.db, employer.id)), forAdviser: true, token },
  };
});

export const action = guarded('opening.review', (args) =>
  saveFromForm(args, {
    list: '/adviseur/vacatures',
    preview: false,
    save: (form) => createOpening(args.context, { employerId: args.params.id ?? '', form }),
  }),
);

export default function AdviserNewOpening() {
  const { employer, page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack wb-text">
        <TextLink to={`/adviseur/werkgevers/${employer.id}`}>Terug naar de werkgever</TextLink>
        <Heading level={1}>Plek plaatsen namens een werkgever</Heading>
        <Paragraph>
          Voor {employer.name}. Schrijf op wat de werkgever u vertelt. In de geschiedenis staat dat u dit
          namens hem deed. Wie er een account heeft, krijgt bericht.
        </Paragraph>
      </div>
      <OpeningForm page={{ ...page, ...answer?.typed }} answer={answer} />
    </div>
  );
}
