import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { sitesOf } from '../../../db/queries/employers.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { siteForm } from '../../domain/employer/employer-forms.ts';
import { saveSite } from '../../domain/employer/save-site.ts';
import { AddressFields } from '../../ui/address-fields.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx';
import { Heading, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { ownEmployerId } from './own-employer.ts';

export const meta: MetaFunction = () => [{ title: 'Vestiging - Werkbrug' }];

export const loader = guarded('employer.viewOwn', async (args) => {
  if (args.params.id === 'nieuw') return { site: null };
  const sites = await sitesOf(args.services.db, ownEmployerId(args));
  const site = sites.find((item) => item.id === args.params.id);
  if (!site) throw notFound();
  return { site };
});

export const action = guarded('employer.editOwn', (args) =>
  submitted(args.request, siteForm, async (value) => {
    const id = args.params.id === 'nieuw' ? undefined : args.params.id;
    await saveSite(args.context, { ...value, id, employerId: ownEmployerId(args) });
    return seeOther(withDone('/werkgever/bedrijf', 'opgeslagen'));
  }),
);

const labels = {
  name: 'Naam van de vestiging',
  street: 'Straat en nummer',
  postcode: 'Postcode',
  place: 'Plaats',
};

export default function CompanySite() {
  const { site } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({
    id: 'vestiging',
    schema: siteForm,
    answer,
    defaults: { ...site },
  });
  return (
    <div className="wb-stack wb-form">
      <TextLink to="/werkgever/bedrijf">Terug naar mijn bedrijf</TextLink>
      <Heading level={1}>{site ? 'Vestiging aanpassen' : 'Vestiging toevoegen'}</Heading>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} labels={labels} />
        <TextField field={fields.name} label={labels.name} hint="Bijvoorbeeld: magazijn Dordrecht." />
        <AddressFields fields={fields} />
        <Button>Opslaan</Button>
      </Form>
    </div>
  );
}
