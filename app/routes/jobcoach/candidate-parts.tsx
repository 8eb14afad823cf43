import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { stepForm } from '../../domain/application/application-forms.ts';
import { noteForm } from '../../domain/candidate/candidate-form.ts';
import { Alert, Badge, Card, CardItem, CardList, Empty, Facts, Timeline } from '../../ui/blocks.tsx';
import { NoDiagnosisBox } from '../../ui/candidate-fields.tsx';
import { Button, Checkbox, ErrorSummary, TextArea } from '../../ui/form.tsx';
import { formatMoment } from '../../ui/format.ts';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { answerFor } from '../steps.ts';
import type { action, loader } from './candidate.tsx';

export function Applications() {
  const { id, applications } = useLoaderData<typeof loader>();
  if (applications.length === 0) {
    return (
      <Empty>
        <Paragraph>
          Er loopt nog niets. Kijk welke{' '}
          <TextLink to={`/jobcoach/kandidaten/${id}/plekken`}>plekken passen</TextLink> en stel er een voor.
        </Paragraph>
      </Empty>
    );
  }
  return (
    <CardList>
      {applications.map((row) => (
        <CardItem key={row.id} tone={row.next.act ? 'amber' : 'plain'}>
          <Heading level={3}>
            <TextLink to={`/jobcoach/sollicitaties/${row.id}`}>{row.title}</TextLink>
          </Heading>
          <Paragraph>
            {row.employerName}: <Badge>{row.state}</Badge>
          </Paragraph>
          <Paragraph>{row.next.text}</Paragraph>
        </CardItem>
      ))}
    </CardList>
  );
}

function StepForm({ step, label, look }: { step: string; label: string; look?: 'primary' | 'secondary' }) {
  return (
    <Form method="post">
      <input type="hidden" name="actie" value={step} />
      <Button look={look ?? 'secondary'}>{label}</Button>
    </Form>
  );
}

export function Release() {
  const data = useLoaderData<typeof loader>();
  return (
    <Card tone={data.released ? 'green' : 'amber'}>
      <Paragraph>
        Pas als kandidaat en jobcoach beiden ja zeggen, zien anderen het anonieme profiel en kunt u
        voordragen.
      </Paragraph>
      <Facts
        items={[
          ['Kandidaat', data.releasedByCandidate ? 'ja' : 'nog niet'],
          ['Jobcoach', data.releasedByJobcoach ? 'ja' : 'nog niet'],
        ]}
      />
      {data.releasedByJobcoach ? (
        <StepForm step="unrelease" label="Vrijgave intrekken" />
      ) : (
        <StepForm step="release" label="Vrijgeven" look="primary" />
      )}
      {data.hasAccount ? null : (
        <StepForm
          step={data.releasedByCandidate ? 'unrelease-candidate' : 'release-candidate'}
          label={
            data.releasedByCandidate
              ? 'Kandidaat wil dit niet meer'
              : 'Kandidaat heeft mij gezegd dat het mag'
          }
        />
      )}
    </Card>
  );
}

export function Invite() {
  const data = useLoaderData<typeof loader>();
  const answer = answerFor(useActionData<typeof action>(), 'invite');
  const [form] = useSchemaForm({ id: 'uitnodigen', schema: stepForm, answer });
  return (
    <div className="wb-stack">
      <ErrorSummary form={form} />
      {data.accountStatus === 'invited' ? (
        <>
          <Paragraph>Uitgenodigd, maar nog niet ingelogd.</Paragraph>
          <StepForm step="invite" label="Nieuwe link sturen" />
        </>
      ) : data.hasAccount ? (
        <Paragraph>Deze kandidaat heeft een account.</Paragraph>
      ) : data.email ? (
        <>
          <Paragraph>Deze kandidaat kan nog niet inloggen. De link gaat naar {data.email}.</Paragraph>
          <StepForm step="invite" label="Uitnodigen om in te loggen" />
        </>
      ) : (
        <Alert tone="info">
          <Paragraph>
            Vul een e-mailadres in om deze kandidaat te laten inloggen. Zonder account kan ook.
          </Paragraph>
        </Alert>
      )}
    </div>
  );
}

export function Notes() {
  const { notes, formToken } = useLoaderData<typeof loader>();
  const answer = answerFor(useActionData<typeof action>(), 'note');
  const [form, fields] = useSchemaForm({ id: 'notitie', schema: noteForm, answer });
  return (
    <>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} labels={{ body: 'Notitie' }} />
        <input type="hidden" name="actie" value="note" />
        <input type="hidden" name="formulier" value={formToken} />
        <TextArea
          field={fields.body}
          label="Nieuwe notitie"
          hint="Schrijf nooit een ziekte of diagnose op. De kandidaat mag zijn dossier opvragen."
          rows={3}
        />
        <NoDiagnosisBox field={fields.noDiagnosis} />
        <Checkbox field={fields.private} label="Alleen voor mij" />
        <Button look="secondary">Notitie opslaan</Button>
      </Form>
      {notes.length === 0 ? (
        <Paragraph quiet>Nog geen notities.</Paragraph>
      ) : (
        <Timeline
          items={notes.map((note) => ({
            id: note.id,
            title: note.authorName + (note.private ? ' (alleen voor u)' : ''),
            when: formatMoment(note.createdAt),
            note: note.body,
          }))}
        />
      )}
    </>
  );
}
