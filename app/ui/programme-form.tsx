import { Form } from '@remix-run/react';
import { programmeForm } from '../domain/trajectory/programme-form.ts';
import { Button, ErrorSummary, RadioGroup, TextArea, TextField } from './form.tsx';
import { Heading, Paragraph } from './text.tsx';
import { useSchemaForm } from './use-form.ts';

const labels: Record<string, string> = {
  name: 'Naam',
  place: 'Gemeente',
  description: 'Omschrijving',
  startLabel: 'Waar de start van telt',
  validFrom: 'Geldt vanaf',
  phases: 'Fases',
  moments: 'Momenten',
  quotas: 'Per week',
  trialLength: 'Duur proefplaatsing',
  trialLongest: 'Langste duur',
  trialCandidate: 'Contact met de deelnemer',
  trialEmployer: 'Contact met de werkgever',
  nazorgLength: 'Duur nazorg',
  nazorgCandidate: 'Contact met de deelnemer',
  nazorgEmployer: 'Contact met de werkgever',
  contractTalk: 'Gesprek voor het einde van een contract',
  signalEveryWeeks: 'Extra contact: om de hoeveel weken',
  signalTimes: 'Extra contact: hoeveel keer',
  signalGreens: 'Extra contact: hoeveel keer groen',
  capacity: 'Plaatsen tegelijk',
  caseloadFrom: 'Kandidaten per jobcoach, van',
  caseloadTo: 'Kandidaten per jobcoach, tot',
};

/** A programme in plain Dutch, one rule a line; the button for the preview saves nothing. */
export function ProgrammeForm({
  answer,
  defaults,
  isNew,
}: {
  answer: { result?: unknown } | undefined;
  defaults: Record<string, string>;
  isNew: boolean;
}) {
  const [form, fields] = useSchemaForm({ id: 'programma', schema: programmeForm, answer, defaults });
  const contactHint =
    'Eén per regel, zoals: eerste werkdag / na 2 weken, telefoon / in week 3, bezoek / elke maand. Leeg is de standaard.';
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={labels} />
      <TextField field={fields.name} label="Naam" />
      <TextField field={fields.place} label="Gemeente" />
      <TextArea field={fields.description} label="Omschrijving" optional rows={2} />
      <TextField
        field={fields.startLabel}
        label="Waar de start van telt"
        optional
        hint="Bijvoorbeeld: de aanmelding."
      />
      <TextField
        field={fields.validFrom}
        label="Geldt vanaf"
        type="date"
        short
        hint={isNew ? undefined : 'Voor trajecten die vanaf deze dag worden aangemeld.'}
      />
      <Heading level={2}>Traject</Heading>
      <TextArea
        field={fields.phases}
        label="Fases"
        rows={6}
        hint="Eén per regel: code: Naam | 3 maanden. Daarna mag: | contract met uitvoerder, of: | niet vanzelf. Geen vaste duur is -."
      />
      <TextArea
        field={fields.moments}
        label="Momenten"
        optional
        rows={6}
        hint="Eén per regel: code: Naam | soort | met wie | hoe | vanaf | wanneer. Bijvoorbeeld: plan: Plan klaar | termijn | uitvoerder | - | start | binnen 3 weken."
      />
      <TextArea
        field={fields.quotas}
        label="Per week"
        optional
        rows={3}
        hint="Eén per regel: code: Naam | 2 tot 3 keer per week | met wie | hoe | fases."
      />
      <TextField field={fields.capacity} label="Plaatsen tegelijk" optional inputMode="numeric" short />
      <TextField
        field={fields.caseloadFrom}
        label="Kandidaten per jobcoach, van"
        optional
        inputMode="numeric"
        short
      />
      <TextField
        field={fields.caseloadTo}
        label="Kandidaten per jobcoach, tot"
        optional
        inputMode="numeric"
        short
      />
      <RadioGroup
        field={fields.assignment}
        label="Hoe wordt een uitvoerder gekozen?"
        options={[
          { value: 'default', label: 'Standaard (gekozen)' },
          { value: 'choice', label: 'Gekozen' },
          { value: 'random', label: 'Door loting' },
        ]}
      />
      <Heading level={2}>Proefplaatsing</Heading>
      <TextField
        field={fields.trialLength}
        label="Duur in principe"
        optional
        short
        hint="Standaard 2 maanden."
      />
      <TextField
        field={fields.trialLongest}
        label="Langste duur"
        optional
        short
        hint="Standaard 6 maanden."
      />
      <TextArea
        field={fields.trialCandidate}
        label="Contact met de deelnemer"
        optional
        rows={3}
        hint={contactHint}
      />
      <TextArea
        field={fields.trialEmployer}
        label="Contact met de werkgever"
        optional
        rows={3}
        hint={contactHint}
      />
      <Heading level={2}>Nazorg</Heading>
      <TextField
        field={fields.nazorgLength}
        label="Duur"
        optional
        short
        hint="Standaard 6 maanden. Zonder einde: geen."
      />
      <TextArea
        field={fields.nazorgCandidate}
        label="Contact met de deelnemer"
        optional
        rows={4}
        hint={contactHint}
      />
      <TextArea
        field={fields.nazorgEmployer}
        label="Contact met de werkgever"
        optional
        rows={4}
        hint={contactHint}
      />
      <TextField
        field={fields.contractTalk}
        label="Gesprek hoe lang voor het einde van een contract?"
        optional
        short
        hint="Standaard 1 maand."
      />
      <RadioGroup
        field={fields.relapse}
        label="Wie in de nazorg de baan verliest"
        options={[
          { value: 'default', label: 'Standaard (komt terug)' },
          { value: 'returns', label: 'Komt terug' },
          { value: 'returnsFree', label: 'Komt terug, zonder kosten voor de gemeente' },
          { value: 'stays', label: 'Komt niet vanzelf terug' },
        ]}
      />
      <Heading level={2}>Extra contact na een signaal</Heading>
      <Paragraph quiet>
        Leeg is de standaard: elke week, vier keer, of tot twee keer achter elkaar groen.
      </Paragraph>
      <TextField
        field={fields.signalEveryWeeks}
        label="Om de hoeveel weken"
        optional
        inputMode="numeric"
        short
      />
      <TextField field={fields.signalTimes} label="Hoeveel keer" optional inputMode="numeric" short />
      <TextField
        field={fields.signalGreens}
        label="Stopt na hoeveel keer groen"
        optional
        inputMode="numeric"
        short
      />
      <Heading level={2}>Voorbeeld</Heading>
      <TextField field={fields.previewStart} label="Start" type="date" short optional />
      <TextField field={fields.previewPlacement} label="Eerste werkdag" type="date" short optional />
      <TextField field={fields.previewContractEnd} label="Einde contract" type="date" short optional />
      <div className="wb-row">
        <Button look="secondary" name="actie" value="preview">
          Voorbeeld bekijken
        </Button>
        <Button name="actie" value="save">
          Opslaan
        </Button>
      </div>
    </Form>
  );
}
