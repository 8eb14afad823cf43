import { optionsOf, sectors } from '../domain/shared/labels.ts';
import { AddressFields } from './address-fields.tsx';
import { SelectField, TextField } from './form.tsx';
import { Heading } from './text.tsx';

type Field = Parameters<typeof TextField>[0]['field'];
type Names =
  | 'company'
  | 'kvk'
  | 'sector'
  | 'name'
  | 'roleTitle'
  | 'phone'
  | 'street'
  | 'postcode'
  | 'place'
  | 'password';

export const registerLabels: Record<Names | 'email', string> = {
  company: 'Naam van het bedrijf',
  kvk: 'KvK-nummer',
  sector: 'Sector',
  name: 'Uw naam',
  roleTitle: 'Uw functie',
  phone: 'Telefoonnummer',
  email: 'E-mailadres',
  street: 'Straat en nummer',
  postcode: 'Postcode',
  place: 'Plaats',
  password: 'Wachtwoord',
};

/** Company, person, address and password: the same whether one registers or was invited. */
export function RegisterFields({ fields, email }: { fields: Record<Names, Field>; email: Field | null }) {
  return (
    <>
      <Heading level={2}>Uw bedrijf</Heading>
      <TextField field={fields.company} label={registerLabels.company} autoComplete="organization" />
      <TextField
        field={fields.kvk}
        label={registerLabels.kvk}
        hint="Acht cijfers. U vindt het op uw uittreksel."
        short
        inputMode="numeric"
      />
      <SelectField field={fields.sector} label={registerLabels.sector} options={optionsOf(sectors)} />
      <Heading level={2}>Waar is uw bedrijf?</Heading>
      <AddressFields fields={fields} own />
      <Heading level={2}>Uw gegevens</Heading>
      <TextField field={fields.name} label={registerLabels.name} autoComplete="name" />
      <TextField
        field={fields.roleTitle}
        label={registerLabels.roleTitle}
        optional
        autoComplete="organization-title"
      />
      <TextField field={fields.phone} label={registerLabels.phone} type="tel" optional autoComplete="tel" />
      {email ? (
        <TextField
          field={email}
          label={registerLabels.email}
          hint="Hiermee logt u in."
          type="email"
          autoComplete="username"
        />
      ) : null}
      <TextField
        field={fields.password}
        label={registerLabels.password}
        hint="Minstens 12 tekens. Een korte zin is makkelijk te onthouden."
        type="password"
        autoComplete="new-password"
      />
    </>
  );
}
