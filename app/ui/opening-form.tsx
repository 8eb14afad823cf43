import { Form } from '@remix-run/react';
import {
  type OpeningFormValue,
  openingFieldLabels,
  openingForm,
  openingKinds,
  payKindLabels,
} from '../domain/opening/opening-form.ts';
import {
  drivingLicences,
  educationLevels,
  instruments,
  languageLevels,
  openingKindLabels,
  optionsOf,
  shifts,
  weekdays,
} from '../domain/shared/labels.ts';
import { languages } from '../domain/shared/languages.ts';
import { adaptationLabels, workConditions } from '../domain/shared/work-conditions.ts';
import { Section } from './blocks.tsx';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from './form.tsx';
import { SkillFields } from './skill-fields.tsx';
import { SuggestField } from './suggest-field.tsx';
import { Paragraph } from './text.tsx';
import { useSchemaForm } from './use-form.ts';

export interface OpeningFormPage {
  /** Texts of the fields as stored, or what a new opening starts with. */
  defaults: Record<string, unknown>;
  /** Skills of the occupation, offered as boxes. */
  skills: readonly { id: string; label: string }[];
  /** Occupations that come near what was typed; null when it is clear. */
  occupations: readonly { id: string; label: string }[] | null;
  contacts: readonly { id: string; name: string; roleTitle: string }[];
  /** True while it is a draft: then it can be kept half filled. */
  draft: boolean;
  forAdviser: boolean;
  version: number | null;
  token: string | null;
}

const kindHints: Partial<Record<OpeningFormValue['kind'], string>> = {
  vacancy: 'een betaalde baan',
  proefplaatsing: 'op proef werken met een uitkering, met de bedoeling van een contract',
  workInternship: 'een tijd meewerken om te leren',
  workExperiencePlacement: 'werkervaring opdoen',
  apprenticeship: 'werken en leren samen',
  tasterPlacement: 'een paar dagen kijken of het werk past',
  secondment: 'in dienst bij een ander, bij u aan het werk',
};

/** The form of an opening, new or stored. Works without scripts; they only add suggestions and earlier messages. */
export function OpeningForm({
  page,
  answer,
}: {
  page: OpeningFormPage;
  answer: { result?: unknown } | undefined;
}) {
  const [form, fields] = useSchemaForm({
    id: 'plek',
    schema: openingForm,
    answer,
    defaults: page.defaults,
  });
  const chosenContact = fields.contactPersonId.initialValue;
  const spoken = fields.languages.initialValue ?? [];
  return (
    // Without `onSubmit`, checking a field again on blur would send the form for real.
    <Form
      method="post"
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate
      reloadDocument
      className="wb-stack--wide wb-form"
    >
      <ErrorSummary form={form} labels={openingFieldLabels} />
      {page.version === null ? null : <input type="hidden" name="versie" value={page.version} />}
      {page.token === null ? null : <input type="hidden" name="formulier" value={page.token} />}
      <div className="wb-stack">
        {page.draft ? (
          <Paragraph>
            U hoeft niet alles in één keer in te vullen. Bewaar uw concept en ga later verder.
          </Paragraph>
        ) : null}
        <Button look="secondary" name="actie" value={page.draft ? 'bewaren' : 'opslaan'}>
          {page.draft ? 'Concept bewaren' : 'Opslaan'}
        </Button>
      </div>

      <Section title="Het werk" id="kop-werk">
        <RadioGroup
          field={fields.kind}
          label="Wat voor plek is het?"
          options={openingKinds.map((kind) => ({
            value: kind,
            label: openingKindLabels[kind],
            ...(kindHints[kind] ? { hint: `(${kindHints[kind]})` } : {}),
          }))}
        />
        <TextField
          field={fields.title}
          label="Naam van het werk"
          hint="Zo heet de plek in het overzicht. Bijvoorbeeld: medewerker groenvoorziening."
        />
        <TextArea
          field={fields.tasks}
          label="Wat gaat iemand doen?"
          hint="Schrijf de taken op in gewone woorden."
          rows={7}
        />
        <SuggestField
          field={fields.occupation}
          label="Beroep"
          hint="Hiermee zoeken wij wie er past. Typ een paar letters, bijvoorbeeld “schoonm”."
          source="/api/beroepen"
        />
        {page.occupations ? (
          <RadioGroup
            field={fields.occupationChoice}
            label="Welk beroep komt het dichtste bij?"
            options={[
              ...page.occupations.map((item) => ({ value: item.id, label: item.label })),
              { value: 'none', label: 'Mijn beroep staat er niet bij' },
            ]}
          />
        ) : null}
      </Section>

      <Section title="Wat moet iemand kunnen?" id="kop-kunnen">
        <Paragraph>
          Vraag alleen wat echt nodig is. Hoe minder u eist, hoe meer mensen wij kunnen voorstellen.
        </Paragraph>
        <SkillFields
          skills={page.skills}
          wish={fields.skillWish}
          must={fields.skillMust}
          extra={fields.extra}
        />
        <SelectField
          field={fields.educationLevel}
          label="Opleiding"
          optional
          empty="Maakt niet uit"
          options={optionsOf(educationLevels)}
        />
        <Checkbox field={fields.educationMust} label="Deze opleiding is echt nodig" />
        <SelectField
          field={fields.dutchLevel}
          label="Nederlands"
          optional
          empty="Maakt niet uit"
          options={optionsOf(languageLevels)}
        />
        <Checkbox field={fields.dutchMust} label="Dit niveau is echt nodig" />
        <details open={spoken.length > 0 || undefined}>
          <summary>Andere talen</summary>
          <div className="wb-stack">
            <CheckboxGroup
              field={fields.languages}
              label="Welke andere talen?"
              optional
              columns
              options={optionsOf(languages)}
            />
            <Checkbox field={fields.languageMust} label="Deze talen zijn echt nodig" />
          </div>
        </details>
        <CheckboxGroup
          field={fields.licences}
          label="Rijbewijs"
          optional
          columns
          options={drivingLicences.map((code) => ({ value: code, label: code }))}
        />
        <Checkbox field={fields.licenceMust} label="Het rijbewijs is echt nodig" />
        <TextField field={fields.experienceYears} label="Jaren ervaring" optional short inputMode="decimal" />
        <Checkbox field={fields.experienceMust} label="Deze ervaring is echt nodig" />
      </Section>

      <Section title="Uren, dagen en plaats" id="kop-uren">
        <TextField field={fields.hoursMin} label="Uren per week, minstens" short inputMode="decimal" />
        <TextField
          field={fields.hoursMax}
          label="Uren per week, hoogstens"
          hint="Alleen als het meer mag zijn."
          optional
          short
          inputMode="decimal"
        />
        <CheckboxGroup
          field={fields.days}
          label="Op welke dagen?"
          hint="Kies niets als het in overleg gaat."
          optional
          columns
          options={optionsOf(weekdays)}
        />
        <CheckboxGroup
          field={fields.shifts}
          label="Op welke tijden?"
          optional
          columns
          options={optionsOf(shifts)}
        />
        <TextField field={fields.postcode} label="Postcode van de werkplek" short />
        <TextField
          field={fields.place}
          label="Plaats"
          hint="Alleen nodig als wij de postcode niet kennen."
          optional
        />
        <TextField
          field={fields.startsOn}
          label="Eerste werkdag"
          hint="Laat leeg als iemand meteen kan beginnen."
          type="date"
          optional
          short
        />
        <TextField field={fields.places} label="Aantal plekken" short inputMode="numeric" />
      </Section>

      <Section title="Loon en contract" id="kop-loon">
        <RadioGroup
          field={fields.payKind}
          label="Wat krijgt iemand?"
          hint="Bij een vacature hoort loon. Bij een proefplaatsing of stage houdt iemand de uitkering."
          options={optionsOf(payKindLabels)}
        />
        <TextField
          field={fields.payMin}
          label="Bedrag in euro’s"
          hint="Bijvoorbeeld 15,50."
          optional
          short
          inputMode="decimal"
        />
        <TextField field={fields.payMax} label="Hoogstens" optional short inputMode="decimal" />
        <TextArea
          field={fields.contractAfter}
          label="Welk contract komt daarna?"
          hint="Bij een proefplaatsing verplicht. Bijvoorbeeld: een contract van 6 maanden voor 24 uur."
          optional
          rows={3}
        />
      </Section>

      <Section title="Begeleiding en aanpassingen" id="kop-begeleiding">
        <TextArea
          field={fields.guidance}
          label="Wie helpt iemand op de werkvloer?"
          hint="Bijvoorbeeld: de eerste maand loopt een vaste collega mee."
          optional
          rows={3}
        />
        <CheckboxGroup
          field={fields.askedConditions}
          label="Wat hoort bij dit werk?"
          hint="Zo stellen wij niemand voor die dit niet kan."
          optional
          options={workConditions.map((item) => ({ value: item.code, label: item.openingLabel }))}
        />
        <CheckboxGroup
          field={fields.adaptations}
          label="Wat kunt u aanpassen?"
          optional
          options={optionsOf(adaptationLabels)}
        />
        {page.forAdviser ? (
          <CheckboxGroup
            field={fields.instruments}
            label="Welke hulp biedt de gemeente aan?"
            optional
            options={optionsOf(instruments)}
          />
        ) : null}
      </Section>

      <Section title="Contact en reageren" id="kop-contact">
        {page.contacts.length > 0 ? (
          <RadioGroup
            field={fields.contactPersonId}
            label="Wie is de contactpersoon?"
            options={[
              ...page.contacts.map((person) => ({
                value: person.id,
                label: person.name,
                ...(person.roleTitle ? { hint: `(${person.roleTitle})` } : {}),
              })),
              { value: 'new', label: 'Iemand anders' },
            ]}
          />
        ) : null}
        <details open={chosenContact === 'new' || page.contacts.length === 0 || undefined}>
          <summary>{page.contacts.length > 0 ? 'Gegevens van iemand anders' : 'Contactpersoon'}</summary>
          <div className="wb-stack">
            <TextField field={fields.contactName} label="Naam" optional={page.contacts.length > 0} />
            <TextField
              field={fields.contactEmail}
              label="E-mailadres"
              type="email"
              optional={page.contacts.length > 0}
            />
            <TextField field={fields.contactPhone} label="Telefoon" type="tel" optional />
          </div>
        </details>
        <TextField
          field={fields.responseDeadline}
          label="Laatste dag om te reageren"
          type="date"
          optional
          short
        />
      </Section>

      <div className="wb-row">
        {page.draft ? (
          <>
            <Button name="actie" value="bekijken">
              Verder: bekijken
            </Button>
            <Button look="secondary" name="actie" value="bewaren">
              Concept bewaren
            </Button>
          </>
        ) : (
          <Button name="actie" value="opslaan">
            Opslaan
          </Button>
        )}
      </div>
    </Form>
  );
}
