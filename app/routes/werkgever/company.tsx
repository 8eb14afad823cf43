import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { contactPersonsOf, findEmployer, sitesOf } from '../../../db/queries/employers.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { editCompany } from '../../domain/employer/edit-company.ts';
import { companyForm, sizeLabels } from '../../domain/employer/employer-forms.ts';
import { optionsOf, sectors } from '../../domain/shared/labels.ts';
import { CardItem, CardList, Section } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, SelectField, TextArea, TextField } from '../../ui/form.tsx';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { ownEmployerId } from './own-employer.ts';

export const meta: MetaFunction = () => [{ title: 'Mijn bedrijf - Werkbrug' }];

export const loader = guarded('employer.viewOwn', async (args) => {
  const { db } = args.services;
  const employerId = ownEmployerId(args);
  const employer = await findEmployer(db, employerId);
  if (!employer) throw notFound();
  return {
    employer,
    sites: await sitesOf(db, employerId),
    contacts: await contactPersonsOf(db, employerId),
  };
});

export const action = guarded('employer.editOwn', (args) =>
  submitted(args.request, companyForm, async (value) => {
    await editCompany(args.context, { ...value, employerId: ownEmployerId(args) });
    return seeOther(withDone('/werkgever/bedrijf', 'opgeslagen'));
  }),
);

const labels = {
  company: 'Naam van het bedrijf',
  kvk: 'KvK-nummer',
  sector: 'Sector',
  size: 'Grootte',
  website: 'Website',
  about: 'Over uw bedrijf',
};

export default function Company() {
  const { employer, sites, contacts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({
    id: 'bedrijf',
    schema: companyForm,
    answer,
    defaults: {
      company: employer.name,
      kvk: employer.kvk ?? '',
      sector: employer.sector ?? '',
      size: employer.size ?? '',
      website: employer.website ?? '',
      about: employer.about,
    },
  });
  return (
    <div className="wb-stack--wide">
      <Heading level={1}>Mijn bedrijf</Heading>
      <Section title="Bedrijfsgegevens" id="kop-bedrijf">
        <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
          <ErrorSummary form={form} labels={labels} />
          <input type="hidden" name="versie" value={employer.version} />
          <TextField field={fields.company} label={labels.company} autoComplete="organization" />
          <TextField field={fields.kvk} label={labels.kvk} short inputMode="numeric" />
          <SelectField field={fields.sector} label={labels.sector} options={optionsOf(sectors)} />
          <SelectField field={fields.size} label={labels.size} optional options={optionsOf(sizeLabels)} />
          <TextField field={fields.website} label={labels.website} optional autoComplete="url" />
          <TextArea
            field={fields.about}
            label={labels.about}
            hint="Deelnemers lezen dit bij uw plekken."
            optional
            rows={4}
          />
          <Button>Opslaan</Button>
        </Form>
      </Section>
      <Section title="Vestigingen" id="kop-vestigingen">
        {sites.length === 0 ? <Paragraph>U heeft nog geen vestiging.</Paragraph> : null}
        <CardList columns={2}>
          {sites.map((site) => (
            <CardItem key={site.id}>
              <Heading level={3}>{site.name}</Heading>
              <Paragraph>
                {site.street ? `${site.street}, ` : ''}
                {site.postcode} {site.place}
              </Paragraph>
              <TextLink to={`/werkgever/bedrijf/vestigingen/${site.id}`}>{site.name} aanpassen</TextLink>
            </CardItem>
          ))}
        </CardList>
        <div>
          <ButtonLink to="/werkgever/bedrijf/vestigingen/nieuw">Vestiging toevoegen</ButtonLink>
        </div>
      </Section>
      <Section title="Contactpersonen" id="kop-contactpersonen">
        {contacts.length === 0 ? <Paragraph>U heeft nog geen contactpersoon.</Paragraph> : null}
        <CardList columns={2}>
          {contacts.map((person) => (
            <CardItem key={person.id}>
              <Heading level={3}>{person.name}</Heading>
              <Paragraph>
                {[person.roleTitle, person.email, person.phone].filter(Boolean).join(', ')}
              </Paragraph>
              <TextLink to={`/werkgever/bedrijf/contactpersonen/${person.id}`}>
                {person.name} aanpassen
              </TextLink>
            </CardItem>
          ))}
        </CardList>
        <div>
          <ButtonLink to="/werkgever/bedrijf/contactpersonen/nieuw">Contactpersoon toevoegen</ButtonLink>
        </div>
      </Section>
    </div>
  );
}
