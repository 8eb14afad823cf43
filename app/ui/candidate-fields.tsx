import type { FieldMetadata } from '@conform-to/react';
import type { OwnProfileValue } from '../domain/candidate/candidate-form.ts';
import { drivingLicences, optionsOf, shifts, transports, weekdays } from '../domain/shared/labels.ts';
import { Checkbox, CheckboxGroup, TextArea, TextField } from './form.tsx';
import { type AnyForm, type ListField, Rows } from './rows.tsx';
import { SuggestField } from './suggest-field.tsx';

// biome-ignore lint/suspicious/noExplicitAny: the fields of two forms on one set of parts; Conform's metadata is invariant
type Fields = Record<keyof OwnProfileValue, FieldMetadata<any, any, string[]>>;

/** Where suggestions for an occupation come from. */
export const occupations = '/api/beroepen';

interface Props {
  fields: Fields;
  /** `true` speaks to the candidate himself. */
  own: boolean;
}

/** Labels for the summary of errors, of all parts. */
export const candidateFieldLabels: Record<string, string> = {
  email: 'E-mailadres',
  phone: 'Telefoonnummer',
  street: 'Straat en huisnummer',
  postcode: 'Postcode',
  place: 'Plaats',
  availableFrom: 'Beschikbaar vanaf',
  hoursMin: 'Minste uren',
  hoursMax: 'Meeste uren',
  days: 'Dagen',
  shifts: 'Tijden',
  maxTravelKm: 'Reisafstand',
  transport: 'Vervoer',
  licences: 'Rijbewijs',
  about: 'Over uzelf',
  wishes: 'Gewenst werk',
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`wishes[${index}]`, `Gewenst werk ${index + 1}`]),
  ),
};

export function ContactFields({ fields, own }: Props) {
  const auto = (purpose: string) => (own ? purpose : 'off');
  return (
    <>
      <TextField field={fields.phone} label="Telefoonnummer" type="tel" optional autoComplete={auto('tel')} />
      <TextField
        field={fields.email}
        label="E-mailadres"
        type="email"
        optional
        autoComplete={auto('email')}
      />
      <TextField
        field={fields.street}
        label="Straat en huisnummer"
        optional
        autoComplete={auto('street-address')}
      />
      <TextField field={fields.postcode} label="Postcode" short autoComplete={auto('postal-code')} />
      <TextField
        field={fields.place}
        label="Plaats"
        optional
        hint="Alleen nodig als wij de postcode niet kennen."
        autoComplete={auto('address-level2')}
      />
    </>
  );
}

export function WishFields<
  Row extends Parameters<typeof SuggestField>[0]['field'] & { key: string | undefined },
>({ form, wishes, own }: { form: AnyForm; wishes: ListField<Row>; own: boolean }) {
  const hint = own
    ? 'De naam van een beroep, bijvoorbeeld: schoonmaker, magazijnmedewerker, kok.'
    : 'De naam van een beroep. Kennen wij het niet, dan stellen wij namen voor.';
  return (
    <Rows form={form} field={wishes} legend="Gewenst werk" add="Nog een beroep toevoegen">
      {(row, index) => (
        <SuggestField
          field={row}
          label={`Gewenst werk ${index + 1}`}
          hint={index === 0 ? hint : undefined}
          source={occupations}
        />
      )}
    </Rows>
  );
}

export function AvailabilityFields({ fields, own }: Props) {
  return (
    <>
      <TextField
        field={fields.hoursMin}
        label={own ? 'Hoeveel uur per week wilt u minstens werken?' : 'Minste uren per week'}
        inputMode="decimal"
        short
      />
      <TextField
        field={fields.hoursMax}
        label={own ? 'Hoeveel uur per week kunt u hoogstens werken?' : 'Meeste uren per week'}
        inputMode="decimal"
        short
      />
      <CheckboxGroup
        field={fields.days}
        label="Dagen"
        optional
        hint="Niets gekozen is: elke dag kan."
        options={optionsOf(weekdays)}
        columns
      />
      <CheckboxGroup
        field={fields.shifts}
        label="Tijden"
        optional
        hint="Niets gekozen is: elke tijd kan."
        options={optionsOf(shifts)}
        columns
      />
      <TextField field={fields.availableFrom} label="Beschikbaar vanaf" type="date" optional short />
    </>
  );
}

export function TravelFields({ fields, own }: Props) {
  return (
    <>
      <TextField
        field={fields.maxTravelKm}
        label={own ? 'Hoe ver kunt u reizen? (kilometer)' : 'Reisafstand (kilometer)'}
        inputMode="numeric"
        short
      />
      <CheckboxGroup
        field={fields.transport}
        label="Vervoer"
        optional
        options={optionsOf(transports)}
        columns
      />
      <CheckboxGroup
        field={fields.licences}
        label="Rijbewijs"
        optional
        options={drivingLicences.map((code) => ({ value: code, label: code }))}
        columns
      />
    </>
  );
}

export function AboutField({ fields, own }: Props) {
  return (
    <>
      <TextArea
        field={fields.about}
        label={own ? 'Over uzelf' : 'Over de kandidaat, in eigen woorden'}
        optional
        hint="Wat iemand goed kan en graag doet. Schrijf nooit een ziekte of diagnose op."
      />
      <NoDiagnosisBox field={fields.noDiagnosis} />
    </>
  );
}

/** Only there when a text was stopped: to say that it is no illness after all. */
// biome-ignore lint/suspicious/noExplicitAny: takes the field of any form
export function NoDiagnosisBox({ field }: { field: FieldMetadata<any, any, string[]> }) {
  if (!field.errors?.length && !field.initialValue) return null;
  return <Checkbox field={field} label="Dit gaat niet over een ziekte" />;
}
