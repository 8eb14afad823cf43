import { Form } from '@remix-run/react';
import {
  contactForm,
  contactHowCodes,
  type contactPartyCodes,
  contactResultLabels,
  contactResults,
  extraContactForm,
} from '../domain/nazorg/nazorg-forms.ts';
import { channelLabels, partyLabels } from './case-words.ts';
import { Button, ErrorSummary, RadioGroup, TextArea, TextField } from './form.tsx';
import { useSchemaForm } from './use-form.ts';

const resultOptions = contactResults.map((value) => ({ value, label: contactResultLabels[value] }));

/**
 * On the row of the worklist: open it, type a note, press how it goes. Works without JavaScript; when something is
 * missing, the page of the moment opens with what was typed.
 */
export function QuickContact({
  momentId,
  version,
  back,
  who,
}: {
  momentId: string;
  version: number;
  back: string;
  /** Whom it is about, for who hears the page instead of seeing it. */
  who: string;
}) {
  return (
    <details>
      <summary>
        Opschrijven<span className="wb-hidden">: contact met {who}</span>
      </summary>
      <Form method="post" action={`/jobcoach/contact/${momentId}`} className="wb-stack">
        <input type="hidden" name="versie" value={version} />
        <input type="hidden" name="terug" value={back} />
        <div className="utrecht-form-field">
          <label className="utrecht-form-label wb-field__label" htmlFor={`notitie-${momentId}`}>
            Notitie
          </label>
          <textarea id={`notitie-${momentId}`} name="note" rows={2} className="utrecht-textarea" />
        </div>
        <fieldset className="wb-fieldset">
          <legend className="utrecht-form-label wb-field__label">Hoe gaat het?</legend>
          <div className="wb-row">
            {contactResults.map((result) => (
              <Button key={result} look="secondary" name="result" value={result}>
                {contactResultLabels[result]}
              </Button>
            ))}
          </div>
        </fieldset>
      </Form>
    </details>
  );
}

/** On the row: what is no contact is done, with a note. */
export function QuickDone({
  momentId,
  version,
  back,
  who,
}: {
  momentId: string;
  version: number;
  back: string;
  who: string;
}) {
  return (
    <details>
      <summary>
        Gedaan<span className="wb-hidden">: {who}</span>
      </summary>
      <Form method="post" action={`/jobcoach/contact/${momentId}`} className="wb-stack">
        <input type="hidden" name="actie" value="done" />
        <input type="hidden" name="versie" value={version} />
        <input type="hidden" name="terug" value={back} />
        <div className="utrecht-form-field">
          <label className="utrecht-form-label wb-field__label" htmlFor={`notitie-${momentId}`}>
            Notitie <span className="wb-quiet">(mag leeg blijven)</span>
          </label>
          <textarea id={`notitie-${momentId}`} name="note" rows={2} className="utrecht-textarea" />
        </div>
        <Button look="secondary">Dit is gedaan</Button>
      </Form>
    </details>
  );
}

/** Recording a contact on its own page. */
export function ContactForm({
  answer,
  version,
  back,
  today,
  asksMinutes = false,
}: {
  answer: { result?: unknown } | undefined;
  version: number;
  back: string;
  today: string;
  /** The programme measures time per side. */
  asksMinutes?: boolean;
}) {
  const [form, fields] = useSchemaForm({
    id: 'contact',
    schema: contactForm,
    answer,
    defaults: { doneOn: today },
  });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary
        form={form}
        labels={{
          result: 'Hoe gaat het?',
          note: 'Notitie',
          minutes: 'Minuten',
          doneOn: 'Dag van het contact',
        }}
      />
      <input type="hidden" name="actie" value="record" />
      <input type="hidden" name="versie" value={version} />
      <input type="hidden" name="terug" value={back} />
      <RadioGroup field={fields.result} label="Hoe gaat het?" options={resultOptions} />
      <TextArea
        field={fields.note}
        label="Notitie"
        rows={4}
        hint="Bij oranje en rood nodig. Schrijf geen ziekte of diagnose op."
      />
      {asksMinutes ? <MinutesField field={fields.minutes} /> : null}
      <TextField field={fields.doneOn} label="Dag van het contact" type="date" short />
      <Button>Opslaan</Button>
    </Form>
  );
}

/** A contact outside the calendar. */
export function ExtraContactForm({
  answer,
  token,
  parties = ['candidate', 'employer'],
  asksMinutes = false,
}: {
  answer: { result?: unknown } | undefined;
  token: string;
  parties?: readonly (typeof contactPartyCodes)[number][];
  asksMinutes?: boolean;
}) {
  const [form, fields] = useSchemaForm({ id: 'extra', schema: extraContactForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary
        form={form}
        labels={{
          party: 'Met wie',
          how: 'Hoe',
          result: 'Hoe gaat het?',
          note: 'Notitie',
          minutes: 'Minuten',
        }}
      />
      <input type="hidden" name="actie" value="extraContact" />
      <input type="hidden" name="formulier" value={token} />
      <RadioGroup
        field={fields.party}
        label="Met wie?"
        options={parties.map((value) => ({ value, label: partyLabels[value] }))}
      />
      <RadioGroup
        field={fields.how}
        label="Hoe?"
        options={contactHowCodes.map((value) => ({ value, label: channelLabels[value] }))}
      />
      <RadioGroup field={fields.result} label="Hoe gaat het?" options={resultOptions.slice(0, 3)} />
      <TextArea field={fields.note} hint="Schrijf geen ziekte of diagnose op." label="Notitie" rows={3} />
      {asksMinutes ? <MinutesField field={fields.minutes} /> : null}
      <Button>Opslaan</Button>
    </Form>
  );
}

function MinutesField({ field }: { field: Parameters<typeof TextField>[0]['field'] }) {
  return (
    <TextField
      field={field}
      label="Hoeveel minuten duurde het?"
      optional
      short
      hint="Dit programma telt de tijd per kant: de deelnemer en de werkgever. Tel voorbereiding en reizen mee."
    />
  );
}
