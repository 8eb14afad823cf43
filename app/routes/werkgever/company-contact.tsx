import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { contactPersonsOf } from '../../../db/queries/employers.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { contactPersonForm } from '../../domain/employer/employer-forms.ts';
import { saveContactPerson } from '../../domain/employer/save-contact-person.ts';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx';
import { Heading, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { ownEmployerId } from './own-employer.ts';

export const meta: MetaFunction = () => [{ title: 'Contactpersoon - Werkbrug' }];

export const loader = guarded('employer.viewOwn', async (args) => {
  if (args.params.id === 'nieuw') return { person: null };
  const people = await contactPersonsOf(args.services.db, ownEmployerId(args));
  const person = people.find((item) => item.id === args.params.id);
  if (!person) throw notFound();
  return { person };
});

export const action = guarded('employer.editOwn', (args) =>
  submitted(args.request, contactPersonForm, async (value) => {
    const id = args.params.id === 'nieuw' ? undefined : args.params.id;
    await saveContactPerson(args.context, { ...value, id, employerId: ownEmployerId(args) });
    return seeOther(withDone('/werkgever/bedrijf', 'opgeslagen'));
  }),
);

const labels = { name: 'Naam', roleTitle: 'Functie', email: 'E-mailadres', phone: 'Telefoon' };

export default function CompanyContact() {
  const { person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({
    id: 'contactpersoon',
    schema: contactPersonForm,
    answer,
    defaults: { ...person },
  });
  return (
    <div className="wb-stack wb-form">
      <TextLink to="/werkgever/bedrijf">Terug naar mijn bedrijf</TextLink>
      <Heading level={1}>{person ? 'Contactpersoon aanpassen' : 'Contactpersoon toevoegen'}</Heading>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} labels={labels} />
        <TextField field={fields.name} label={labels.name} />
        <TextField field={fields.roleTitle} label={labels.roleTitle} optional />
        <TextField field={fields.email} label={labels.email} type="email" />
        <TextField field={fields.phone} label={labels.phone} type="tel" optional />
        <Button>Opslaan</Button>
      </Form>
    </div>
  );
}
