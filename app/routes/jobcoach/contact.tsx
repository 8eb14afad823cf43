import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { findMoment, momentsOfCase } from '../../../db/queries/moments.ts';
import { guarded, notFound, ownPath, seeOther } from '../../auth/guard.ts';
import { momentStateLabels } from '../../domain/nazorg/moment-transitions.ts';
import { cancelMomentForm, contactForm, doneForm, moveMomentForm } from '../../domain/nazorg/nazorg-forms.ts';
import { cancelMoment, moveMoment, recordContact, recordDone } from '../../domain/nazorg/record-contact.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { programmeForCandidate } from '../../domain/trajectory/programme-of.ts';
import { Alert, Facts, Section } from '../../ui/blocks.tsx';
import { channelLabels, momentWords } from '../../ui/case-words.ts';
import { ContactForm } from '../../ui/contact-forms.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, TextArea, TextField } from '../../ui/form.tsx';
import { formatDay } from '../../ui/format.ts';
import { MomentList } from '../../ui/moment-list.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { logFile } from '../case-views.ts';
import { readForm, submitted } from '../form.ts';
import { answerFor } from '../steps.ts';

export const meta: MetaFunction = () => [{ title: 'Contact opschrijven - Werkbrug' }];

const casePaths = {
  placement: '/jobcoach/plaatsing',
  proefplaatsing: '/jobcoach/proefplaatsing',
  trajectory: '/jobcoach/traject',
} as const;

export const loader = guarded('nazorg.worklist', async ({ services, context, visitor, params, url }) => {
  const moment = await findMoment(services.db, {
    id: params.id ?? '',
    reach: { of: 'jobcoach', caseloadOf: visitor.actor.caseloadOf },
  });
  if (!moment) throw notFound();
  await logFile(context, moment);
  const today = todayOf(services.clock).toString();
  const { programme } = await programmeForCandidate(services.db, {
    candidateId: moment.candidateId,
    today,
  });
  const ofCase = await momentsOfCase(services.db, { caseKind: moment.caseKind, caseId: moment.caseId });
  return {
    moment,
    today,
    asksMinutes: programme.requirements.includes('measureTimePerSide'),
    casePath: `${casePaths[moment.caseKind]}/${moment.caseId}`,
    back: ownPath(url.searchParams.get('terug'), '/jobcoach'),
    earlier: ofCase
      .filter((row) => row.state === 'done' || row.state === 'missed')
      .reverse()
      .slice(0, 10),
  };
});

export const action = guarded('nazorg.worklist', async ({ request, context, params }) => {
  const momentId = params.id ?? '';
  const form = await readForm(request.clone());
  const back = ownPath(String(form.get('terug') ?? ''), '/jobcoach');
  const step = String(form.get('actie') ?? '');
  switch (step) {
    case '':
    case 'record':
      return submitted(request, contactForm, async (value) => {
        await recordContact(context, { momentId, ...value });
        return seeOther(withDone(back, 'contact'));
      });
    case 'done':
      return submitted(request, doneForm, async (value) => {
        await recordDone(context, { momentId, ...value });
        return seeOther(withDone(back, 'opgeslagen'));
      });
    case 'move':
      return submitted(request, moveMomentForm, async (value) => {
        await moveMoment(context, { momentId, ...value });
        return seeOther(withDone(back, 'opgeslagen'));
      });
    case 'cancel':
      return submitted(request, cancelMomentForm, async (value) => {
        await cancelMoment(context, { momentId, ...value });
        return seeOther(withDone(back, 'opgeslagen'));
      });
    default:
      throw notFound();
  }
});

export default function ContactPage() {
  const { moment, today, casePath, back, earlier, asksMinutes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const name = `${moment.firstName} ${moment.lastName}`;
  const open = moment.state === 'planned' || (moment.state === 'missed' && moment.kind === 'contact');
  const quick = answer && !answerFor(answer, 'move') && !answerFor(answer, 'cancel') ? answer : undefined;
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <TextLink to={back}>Terug naar de werklijst</TextLink>
        <Heading level={1}>{name}</Heading>
        <Facts
          items={[
            ['Wat', momentWords(moment)],
            ['Wanneer', formatDay(moment.dueOn)],
            ['Hoe', moment.how ? channelLabels[moment.how as keyof typeof channelLabels] : null],
            ['Werkgever', moment.employerName],
            ['Telefoon deelnemer', moment.candidatePhone],
            ['Waarom', moment.why],
          ]}
        />
        <TextLink to={casePath}>Alles over deze begeleiding</TextLink>
      </div>
      {!open ? (
        <Alert tone="info">
          <Paragraph>Dit moment is {momentStateLabels[moment.state]}.</Paragraph>
        </Alert>
      ) : (
        <Section title="Opschrijven" id="opschrijven">
          {moment.kind === 'contact' ? (
            <ContactForm
              answer={quick}
              version={moment.version}
              back={back}
              today={today}
              asksMinutes={asksMinutes}
            />
          ) : (
            <DoneForm answer={quick} version={moment.version} back={back} />
          )}
        </Section>
      )}
      {moment.state === 'planned' ? (
        <Section title="Lukt het niet op deze dag?" id="anders">
          <details open={Boolean(answerFor(answer, 'move'))}>
            <summary>Verplaatsen</summary>
            <MoveForm answer={answerFor(answer, 'move')} back={back} />
          </details>
          <details open={Boolean(answerFor(answer, 'cancel'))}>
            <summary>Laten vervallen</summary>
            <CancelForm answer={answerFor(answer, 'cancel')} back={back} />
          </details>
        </Section>
      ) : null}
      <Section title="Eerdere contacten" id="eerder">
        <MomentList moments={earlier} today={today} empty="Er was nog geen contact." />
      </Section>
    </div>
  );
}

interface FormProps {
  answer: { result?: unknown } | undefined;
  back: string;
}

function DoneForm({ answer, version, back }: FormProps & { version: number }) {
  const [form, fields] = useSchemaForm({ id: 'gedaan', schema: doneForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ note: 'Notitie' }} />
      <input type="hidden" name="actie" value="done" />
      <input type="hidden" name="versie" value={version} />
      <input type="hidden" name="terug" value={back} />
      <TextArea
        field={fields.note}
        hint="Schrijf geen ziekte of diagnose op."
        label="Notitie"
        optional
        rows={3}
      />
      <Button>Dit is gedaan</Button>
    </Form>
  );
}

function MoveForm({ answer, back }: FormProps) {
  const [form, fields] = useSchemaForm({ id: 'verplaatsen', schema: moveMomentForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ date: 'Nieuwe dag', note: 'Reden' }} />
      <input type="hidden" name="actie" value="move" />
      <input type="hidden" name="terug" value={back} />
      <TextField
        field={fields.date}
        label="Nieuwe dag"
        type="date"
        short
        hint="Valt het in het weekend of op een feestdag? Dan wordt het de eerste werkdag erna."
      />
      <TextArea field={fields.note} hint="Schrijf geen ziekte of diagnose op." label="Reden" rows={2} />
      <Button look="secondary">Verplaatsen</Button>
    </Form>
  );
}

function CancelForm({ answer, back }: FormProps) {
  const [form, fields] = useSchemaForm({ id: 'vervallen', schema: cancelMomentForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ note: 'Reden' }} />
      <input type="hidden" name="actie" value="cancel" />
      <input type="hidden" name="terug" value={back} />
      <TextArea field={fields.note} hint="Schrijf geen ziekte of diagnose op." label="Reden" rows={2} />
      <Button look="secondary">Laten vervallen</Button>
    </Form>
  );
}
