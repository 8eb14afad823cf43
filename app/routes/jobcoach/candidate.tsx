import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findAccount } from '../../../db/queries/accounts.ts';
import { listApplications } from '../../../db/queries/application-lists.ts';
import {
  candidateInCaseload,
  candidateTrail,
  notesOfCandidate,
  partsOfCandidate,
} from '../../../db/queries/candidates.ts';
import { ladderStepsOf } from '../../../db/queries/ladder-steps.ts';
import { attentionOf } from '../../../db/queries/shown-lists.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { stepForm } from '../../domain/application/application-forms.ts';
import { applicationStateLabels } from '../../domain/application/application-transitions.ts';
import { nextStepForJobcoach } from '../../domain/application/next-step.ts';
import { addNote } from '../../domain/candidate/add-note.ts';
import {
  candidateStatusLabels,
  ladderSteps,
  legalBasisLabels,
  noteForm,
} from '../../domain/candidate/candidate-form.ts';
import { candidateActions } from '../../domain/candidate/candidate-version.ts';
import { weeksWaiting } from '../../domain/candidate/caseload-list.ts';
import { inviteCandidate } from '../../domain/candidate/invite-candidate.ts';
import { releaseAsJobcoach } from '../../domain/candidate/release.ts';
import { caseloadReason, logView } from '../../domain/disclosure/log-view.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { educationLevels, languageLevels, shifts, transports, weekdays } from '../../domain/shared/labels.ts';
import { languagesText } from '../../domain/shared/languages.ts';
import { workCondition } from '../../domain/shared/work-conditions.ts';
import { Badge, Facts, Section, Timeline } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { counted, formatDate, formatHours, formatKm, formatMoment } from '../../ui/format.ts';
import { ButtonLink, Heading, Prose } from '../../ui/text.tsx';
import { submitted } from '../form.ts';
import { mailAddress } from '../mail-address.ts';
import { chosenStep } from '../steps.ts';
import { Applications, Invite, Notes, Release } from './candidate-parts.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Kandidaat ${data?.number ?? ''} - Werkbrug` },
];

export const loader = guarded('candidate.view', async ({ services, context, params }) => {
  const { db } = services;
  const { caseloadOf, accountId } = context.actor;
  const candidate = await candidateInCaseload(db, { id: params.id ?? '', caseloadOf });
  if (!candidate) throw notFound();
  await logView(context, {
    candidateIds: [candidate.id],
    what: 'file',
    why: caseloadReason(context, candidate.jobcoachId),
  });
  const today = todayOf(services.clock).toString();
  const account = candidate.accountId ? await findAccount(db, candidate.accountId) : undefined;
  const parts = await partsOfCandidate(db, candidate.id);
  const applications = await listApplications(db, {
    reach: { of: 'jobcoach', caseloadOf },
    candidateId: candidate.id,
    limit: 100,
  });
  const released = candidate.releasedByCandidate === 1 && candidate.releasedByJobcoach === 1;
  const occupation = (kind: 'wish' | 'experience') => parts.occupations.filter((one) => one.kind === kind);
  return {
    id: candidate.id,
    number: candidate.number,
    name: `${candidate.firstName} ${candidate.lastName}`,
    hasAccount: candidate.accountId !== null,
    accountStatus: account?.status ?? null,
    email: candidate.email,
    released,
    releasedByCandidate: candidate.releasedByCandidate === 1,
    releasedByJobcoach: candidate.releasedByJobcoach === 1,
    placeable: candidate.placeable === 1,
    status: candidateStatusLabels[candidate.status],
    weeks: weeksWaiting(candidate.waitingSince, today),
    about: candidate.about,
    attention: (await attentionOf(db, [candidate.id])).get(candidate.id) ?? null,
    facts: {
      wishes: occupation('wish').map((one) => one.label),
      experience: occupation('experience').map(
        (one) => `${one.label} (${String(one.years).replace('.', ',')} jaar)`,
      ),
      skills: parts.skills.map((skill) => skill.label),
      conditions: parts.conditions.map((code) => workCondition(code)?.candidateLabel ?? code),
      hours: formatHours(candidate.hoursMin, candidate.hoursMax),
      days: candidate.days.map((code) => weekdays[code as keyof typeof weekdays] ?? code),
      shifts: candidate.shifts.map((code) => shifts[code as keyof typeof shifts] ?? code),
      travel: formatKm(candidate.maxTravelKm),
      transport: candidate.transport.map((code) => transports[code as keyof typeof transports] ?? code),
      licences: candidate.licences,
      availableFrom: candidate.availableFrom,
      education: educationLevels[candidate.educationLevel as keyof typeof educationLevels] ?? null,
      workLevel: candidate.workLevel,
      dutch: languageLevels[candidate.dutchLevel],
      languages: languagesText(candidate.languages, candidate.languageLevels),
      phone: candidate.phone,
      address: [candidate.street, `${candidate.postcode} ${candidate.place}`].filter(Boolean).join('\n'),
      birthDate: candidate.birthDate,
      clientNumber: candidate.clientNumber,
      legalBasis: legalBasisLabels[candidate.legalBasis],
      ladderStep: candidate.ladderStep
        ? ladderSteps[String(candidate.ladderStep) as keyof typeof ladderSteps]
        : null,
      profileUpdatedOn: candidate.profileUpdatedOn,
    },
    applications: applications.map((row) => ({
      id: row.id,
      title: row.title,
      employerName: row.employerName,
      state: applicationStateLabels[row.state],
      next: nextStepForJobcoach({ ...row, released }, today),
    })),
    notes: await notesOfCandidate(db, { candidateId: candidate.id, readerId: accountId }),
    history: (await candidateTrail(db, candidate.id)).map((event) => ({
      id: event.id,
      title: candidateActions[event.action] ?? event.action,
      when: `${formatMoment(event.at)}, door ${event.actorName ?? 'Werkbrug'}`,
    })),
    ladder: (await ladderStepsOf(db, candidate.id)).map(({ id, step, on, why, byName }) => ({
      id,
      title: step === null ? 'niet meer bekend' : ladderSteps[String(step) as keyof typeof ladderSteps],
      when: `${formatDate(on)}, door ${byName ?? 'Werkbrug'}`,
      note: why || null,
    })),
    formToken: services.newId(),
  };
});

export const action = guarded('candidate.edit', async ({ request, context, params, app, url }) => {
  const candidateId = params.id ?? '';
  const page = `/jobcoach/kandidaten/${candidateId}`;
  const step = await chosenStep(request);
  const [verb, whose] = step.split('-');
  if (verb === 'release' || verb === 'unrelease') {
    return submitted(request, stepForm, async () => {
      const onBehalf = whose === 'candidate';
      await releaseAsJobcoach(context, { candidateId, released: verb === 'release', onBehalf });
      return seeOther(withDone(page, 'opgeslagen'));
    });
  }
  if (step === 'invite') {
    return submitted(request, stepForm, async () => {
      await inviteCandidate(context, { candidateId, baseUrl: mailAddress(app.env, url) });
      return seeOther(withDone(page, 'uitnodiging'));
    });
  }
  return submitted(request, noteForm, async ({ formulier, ...note }) => {
    await addNote(context, { candidateId, ...note, formToken: formulier });
    return seeOther(withDone(page, 'opgeslagen'));
  });
});

export default function CandidatePage() {
  const data = useLoaderData<typeof loader>();
  const { facts } = data;
  return (
    <>
      <div className="wb-stack">
        <Heading level={1}>{data.name}</Heading>
        <div className="wb-row">
          <span>Kandidaat {data.number}</span>
          <Badge>{data.status}</Badge>
          <Badge tone={data.placeable ? 'success' : 'inactive'}>
            {data.placeable ? 'plaatsbaar' : 'nog niet plaatsbaar'}
          </Badge>
          <Badge tone={data.released ? 'success' : 'warning'}>
            {data.released ? 'vrijgegeven' : 'nog niet vrijgegeven'}
          </Badge>
          <span>wacht {counted(data.weeks, 'week', 'weken')}</span>
        </div>
        <div className="wb-row">
          <ButtonLink to={`/jobcoach/kandidaten/${data.id}/plekken`} look="primary">
            Passende plekken
          </ButtonLink>
          <ButtonLink to={`/jobcoach/kandidaten/${data.id}/bewerken`}>Bewerken</ButtonLink>
        </div>
      </div>
      <div className="wb-columns wb-columns--2">
        <div className="wb-stack--wide">
          <Section title="Sollicitaties" id="sollicitaties">
            <Applications />
          </Section>
          <Section title="Werk" id="werk">
            <Facts
              items={[
                ['Gewenst werk', facts.wishes.join('\n')],
                ['Werkervaring', facts.experience.join('\n')],
                ['Vaardigheden', facts.skills.join('\n')],
                ['Nodig op het werk', facts.conditions.join('\n')],
                ['Uren per week', facts.hours],
                ['Dagen', facts.days.join(', ') || 'alle dagen'],
                ['Tijden', facts.shifts.join(', ') || 'alle tijden'],
                ['Beschikbaar vanaf', facts.availableFrom ? formatDate(facts.availableFrom) : 'nu'],
                ['Reist tot', facts.travel],
                ['Vervoer', facts.transport.join(', ')],
                ['Rijbewijs', facts.licences.join(', ')],
                ['Opleiding', facts.education],
                ['Werk- en denkniveau', facts.workLevel ? String(facts.workLevel) : null],
                ['Nederlands', facts.dutch],
                ['Andere talen', facts.languages],
              ]}
            />
            {data.about ? <Prose>{data.about}</Prose> : null}
          </Section>
          <Section title="Contact en gegevens" id="contact">
            <Facts
              items={[
                ['Telefoon', facts.phone],
                ['E-mail', data.email],
                ['Adres', facts.address],
                ['Geboren', facts.birthDate ? formatDate(facts.birthDate) : null],
                ['Klantnummer', facts.clientNumber],
                ['Wet', facts.legalBasis],
                ['Participatieladder', facts.ladderStep],
                ['Bijgewerkt op', formatDate(facts.profileUpdatedOn)],
              ]}
            />
          </Section>
        </div>
        <div className="wb-stack--wide">
          <Section title="Vrijgeven voor matching" id="vrijgave">
            <Release />
          </Section>
          {data.attention ? (
            <Section title="Onder de aandacht" id="aandacht">
              <Facts
                items={[
                  ['In een lijst getoond', `${data.attention.shown} keer`],
                  ['Voorgesteld', `${data.attention.proposed} keer`],
                  ['Voorgedragen', `${data.attention.introduced} keer`],
                ]}
              />
            </Section>
          ) : null}
          <Section title="Inloggen" id="inloggen">
            <Invite />
          </Section>
          <Section title="Notities" id="notities">
            <Notes />
          </Section>
          {data.ladder.length > 0 ? (
            <Section title="Treden op de participatieladder" id="ladder">
              <Timeline items={data.ladder} />
            </Section>
          ) : null}
          <Section title="Geschiedenis" id="geschiedenis">
            <details>
              <summary>Laat zien wat er veranderde ({data.history.length})</summary>
              <Timeline items={data.history} />
            </details>
          </Section>
        </div>
      </div>
    </>
  );
}
