import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { openingOfForm } from '../../../db/queries/openings.ts';
import { guarded, seeOther } from '../../auth/guard.ts';
import { newOpeningPage } from '../../domain/opening/opening-form-page.ts';
import { createOpening } from '../../domain/opening/save-opening.ts';
import { OpeningForm } from '../../ui/opening-form.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { saveFromForm } from './opening-saving.ts';
import { ownEmployerId } from './own-employer.ts';

export const meta: MetaFunction = () => [{ title: 'Nieuwe plek plaatsen - Werkbrug' }];
export const handle = { scripts: true };

/**
 * The token of the form stands in the address: who comes back to this page after posting, with the back button, goes to
 * the opening that he made instead of making a second one.
 */
export const loader = guarded('opening.viewOwn', async (args) => {
  const { url, services, visitor } = args;
  const employerId = ownEmployerId(args);
  const token = url.searchParams.get('formulier') ?? '';
  if (!/^[\w-]{8,64}$/.test(token))
    throw seeOther(`/werkgever/vacatures/nieuw?formulier=${services.newId()}`);
  const { accountId } = visitor.actor;
  const made = await openingOfForm(services.db, { token, accountId });
  if (made) throw seeOther(`/werkgever/vacatures/${made}`);
  return { page: { ...(await newOpeningPage(services.db, employerId)), forAdviser: false, token } };
});

export const action = guarded('opening.viewOwn', (args) =>
  saveFromForm(args, {
    list: '/werkgever/vacatures',
    save: (form) => createOpening(args.context, { employerId: ownEmployerId(args), form }),
  }),
);

export default function NewOpening() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack wb-text">
        <Heading level={1}>Nieuwe plek plaatsen</Heading>
        <Paragraph>
          Een vacature, een proefplaatsing of een stage: vul in wat u zoekt. Daarna bekijkt u alles nog een
          keer voordat u het indient.
        </Paragraph>
      </div>
      <OpeningForm page={{ ...page, ...answer?.typed }} answer={answer} />
    </div>
  );
}
