import { TextField } from './form.tsx';

type Field = Parameters<typeof TextField>[0]['field'];

/** Street, postcode and place; the place is needed only where we don't know the postcode. */
export function AddressFields({
  fields,
  own,
}: {
  fields: { street: Field; postcode: Field; place: Field };
  /** The user's own address: browsers may fill it in. */
  own?: boolean;
}) {
  return (
    <>
      <TextField
        field={fields.street}
        label="Straat en nummer"
        optional
        {...(own ? { autoComplete: 'street-address' } : {})}
      />
      <TextField
        field={fields.postcode}
        label="Postcode"
        hint="Bijvoorbeeld 3311 AB."
        short
        {...(own ? { autoComplete: 'postal-code' } : {})}
      />
      <TextField
        field={fields.place}
        label="Plaats"
        hint="Alleen nodig als wij de postcode niet kennen."
        optional
        {...(own ? { autoComplete: 'address-level2' } : {})}
      />
    </>
  );
}
