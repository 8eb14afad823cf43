import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { extraContactForm } from '../../domain/nazorg/nazorg-forms.ts';
import { recordExtraContact } from '../../domain/nazorg/record-contact.ts';
import {
  extendPhase,
  movePhase,
  pauseTrajectory,
  resumeTrajectory,
  stopTrajectory,
} from '../../domain/trajectory/move-trajectory.ts';
import { startTrajectory } from '../../domain/trajectory/start-trajectory.ts';
import {
  dateForm,
  dateNoteForm,
  extendForm,
  phaseForm,
  stopForm,
  warningForm,
  withdrawWarningForm,
} from '../../domain/trajectory/trajectory-forms.ts';
import { trajectoryStateLabels } from '../../domain/trajectory/trajectory-transitions.ts';
import { giveWarning, withdrawWarning } from '../../domain/trajectory/warnings.ts';
import { Badge, Facts, Section, Timeline } from '../../ui/blocks.tsx';
import { ExtraContactForm } from '../../ui/contact-forms.tsx';
import { withDone } from '../../ui/done.ts';
import { Fold } from '../../ui/fold.tsx';
import { formatDate } from '../../ui/format.ts';
import { MomentList } from '../../ui/moment-list.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { submitted } from '../form.ts';
import { answerFor, chosenStep } from '../steps.ts';
import { trajectoryData } from './trajectory-data.ts';
import { MinutesPerSide, PauseOrStop, Phases, ThisWeek, Warnings } from './trajectory-parts.tsx';

export const meta: MetaFunction = () => [{ title: 'Traject - Werkbrug' }];

export const loader = guarded('candidate.view', trajectoryData);

export const action = guarded('candidate.edit', async ({ request, context, params }) => {
  const id = params.id ?? '';
  const done = () => seeOther(withDone(`/jobcoach/traject/${id}`, 'verwerkt'));
  const step = await chosenStep(request);
  switch (step) {
    case 'start':
      return submitted(request, dateForm, async (value) => {
        await startTrajectory(context, { id, ...value });
        return done();
      });
    case 'resume':
      return submitted(request, dateForm, async (value) => {
        await resumeTrajectory(context, { id, ...value });
        return done();
      });
    case 'pause':
      return submitted(request, dateNoteForm, async (value) => {
        await pauseTrajectory(context, { id, ...value });
        return done();
      });
    case 'extendPhase':
      return submitted(request, extendForm, async (value) => {
        await extendPhase(context, { id, ...value });
        return done();
      });
    case 'nextPhase':
    case 'moveUp':
    case 'moveDown':
      return submitted(request, phaseForm, async (value) => {
        await movePhase(context, { id, action: step, ...value });
        return done();
      });
    case 'stop':
      return submitted(request, stopForm, async (value) => {
        await stopTrajectory(context, { id, ...value });
        return done();
      });
    case 'warn':
      return submitted(request, warningForm, async (value) => {
        await giveWarning(context, { id, ...value });
        return done();
      });
    case 'withdrawWarning':
      return submitted(request, withdrawWarningForm, async (value) => {
        await withdrawWarning(context, { id, ...value });
        return done();
      });
    case 'extraContact':
      return submitted(request, extraContactForm, async (value) => {
        await recordExtraContact(context, { kind: 'trajectory', caseId: id, ...value });
        return seeOther(withDone(`/jobcoach/traject/${id}`, 'contact'));
      });
    default:
      throw notFound();
  }
});

export default function TrajectoryPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { today } = data;
  const running = data.state === 'started' || data.state === 'referred';
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <TextLink to={`/jobcoach/kandidaten/${data.candidateId}`}>Naar de kandidaat</TextLink>
        <Heading level={1}>Traject van {data.name}</Heading>
        <Facts
          items={[
            ['Programma', `${data.programme.name}, versie ${data.programme.version}`],
            ['Stand', <Badge key="stand">{trajectoryStateLabels[data.state]}</Badge>],
            ['Fase', data.phase?.name],
            ['Uitvoerder', data.operator],
            ['Aangemeld', formatDate(data.referredOn)],
            ['Begonnen', data.startedOn ? formatDate(data.startedOn) : null],
            ['Gestopt', data.endedOn ? formatDate(data.endedOn) : null],
          ]}
        />
        {data.programme.description ? <Paragraph>{data.programme.description}</Paragraph> : null}
      </div>
      <div className="wb-columns wb-columns--2">
        <div className="wb-stack--wide">
          {data.quotas.length > 0 ? <ThisWeek data={data} /> : null}
          <Section title="Wat komt er" id="gepland">
            <MomentList moments={data.planned} today={today} link empty="Er staat niets gepland." />
            {running ? (
              <Fold title="Contact opschrijven" open={Boolean(answerFor(answer, 'extraContact'))}>
                <ExtraContactForm
                  answer={answerFor(answer, 'extraContact')}
                  token={data.token}
                  parties={['candidate', 'operator', 'municipality']}
                  asksMinutes={data.minutes !== null}
                />
              </Fold>
            ) : null}
          </Section>
          <Section title="Wat er was" id="geweest">
            <MomentList moments={data.past} today={today} empty="Er was nog geen contact." />
          </Section>
          <Section title="Geschiedenis" id="geschiedenis">
            <Timeline items={data.history} />
          </Section>
        </div>
        <div className="wb-stack--wide">
          <Phases data={data} answer={answer} />
          {data.warnings ? <Warnings data={data} answer={answer} /> : null}
          {data.minutes ? <MinutesPerSide minutes={data.minutes} /> : null}
          <PauseOrStop data={data} answer={answer} />
        </div>
      </div>
    </div>
  );
}
