import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { candidateOfAccount, partsOfCandidate } from '../../../db/queries/candidates.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { stepForm } from '../../domain/application/application-forms.ts';
import { ownProfileDefaults, ownProfileForm } from '../../domain/candidate/candidate-form.ts';
import { changeOwnProfile } from '../../domain/candidate/change-own-profile.ts';
import { releaseAsCandidate } from '../../domain/candidate/release.ts';
import { educationLevels, languageLevels } from '../../domain/shared/labels.ts';
import { languagesText } from '../../domain/shared/languages.ts';
import { workCondition } from '../../domain/shared/work-conditions.ts';
import { Card, Facts, Section } from '../../ui/blocks.tsx';
import {
  AboutField,
  AvailabilityFields,
  ContactFields,
  candidateFieldLabels,
  TravelFields,
  WishFields,
} from '../../ui/candidate-fields.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary } from '../../ui/form.tsx';
import { formatDate } from '../../ui/format.ts';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { answerFor, chosenStep } from '../steps.ts';

export const meta: MetaFunction = () => [{ title: 'Mijn gegevens - Werkbrug' }];

/** Suggestions while typing an occupation. */
export const handle = { scripts: true };

export const loader = guarded('candidate.viewOwn', async ({ services, visitor }) => {
  const candidate = await candidateOfAccount(services.db, visitor.actor.accountId);
  if (!candidate) throw notFound();
  const parts = await partsOfCandidate(services.db, candidate.id);
  return {
    version: candidate.version,
    defaults: ownProfileDefaults(candidate, parts),
    released: candidate.releasedByCandidate === 1,
    releasedByJobcoach: candidate.releasedByJobcoach === 1,
    name: `${candidate.firstName} ${candidate.lastName}`,
    birthDate: candidate.birthDate,
    educationLevel: educationLevels[candidate.educationLevel as keyof typeof educationLevels] ?? null,
    dutchLevel: languageLevels[candidate.dutchLevel],
    languages: languagesText(candidate.languages, candidate.languageLevels),
    skills: parts.skills.map((skill) => skill.label),
    experience: parts.occupations.filter((one) => one.kind === 'experience').map((one) => one.label),
    conditions: parts.conditions.map((code) => workCondition(code)?.candidateLabel ?? code),
  };
});

export const action = guarded('candidate.editOwn', async ({ request, context }) => {
  const step = await chosenStep(request);
  if (step === 'release' || step === 'unrelease') {
    return submitted(request, stepForm, async () => {
      await releaseAsCandidate(context, { released: step === 'release' });
      return seeOther(withDone('/deelnemer/profiel', 'opgeslagen'));
    });
  }
  return submitted(request, ownProfileForm, async (value) => {
    await changeOwnProfile(context, { value, shownVersion: value.versie });
    return seeOther(withDone('/deelnemer/profiel', 'opgeslagen'));
  });
});

export default function OwnProfile() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <div className="wb-stack wb-text">
        <Heading level={1}>Mijn gegevens</Heading>
        <Paragraph>
          Dit weten wij van u. Klopt het nog? Wat u hieronder kunt invullen, mag u zelf veranderen. Voor het
          andere vraagt u uw jobcoach.{' '}
          <TextLink to="/deelnemer/inzage">Wie keek er naar mijn gegevens?</TextLink>
        </Paragraph>
      </div>
      <div className="wb-columns wb-columns--2">
        {/* A new form for each version: after saving, messages of an earlier try are gone. */}
        <ProfileForm key={data.version} />
        <div className="wb-stack--wide">
          <Release />
          <Section title="Wat wij nog meer weten" id="meer">
            <Facts
              items={[
                ['Naam', data.name],
                ['Geboren', data.birthDate ? formatDate(data.birthDate) : null],
                ['Opleiding', data.educationLevel],
                ['Nederlands', data.dutchLevel],
                ['Andere talen', data.languages],
                ['Wat u kunt', data.skills.join('\n')],
                ['Werkervaring', data.experience.join('\n')],
                ['Wat u nodig heeft op het werk', data.conditions.join('\n')],
              ]}
            />
            <Paragraph quiet>Klopt hier iets niet? Vertel het uw jobcoach.</Paragraph>
          </Section>
        </div>
      </div>
    </>
  );
}

function ProfileForm() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({
    id: 'profiel',
    schema: ownProfileForm,
    answer: answerFor(answer, 'profile'),
    defaults: data.defaults,
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={candidateFieldLabels} />
      <input type="hidden" name="actie" value="profile" />
      <input type="hidden" name="versie" value={data.version} />
      <Heading level={2}>Welk werk zoekt u?</Heading>
      <WishFields form={form} wishes={fields.wishes} own />
      <AboutField fields={fields} own />
      <Heading level={2}>Wanneer kunt u werken?</Heading>
      <AvailabilityFields fields={fields} own />
      <Heading level={2}>Hoe reist u?</Heading>
      <TravelFields fields={fields} own />
      <Heading level={2}>Hoe bereiken wij u?</Heading>
      <ContactFields fields={fields} own />
      <Button>Opslaan</Button>
    </Form>
  );
}

function Release() {
  const { released, releasedByJobcoach } = useLoaderData<typeof loader>();
  return (
    <Section title="Mogen anderen u vinden?" id="vrijgave">
      <Card tone={released ? 'green' : 'amber'}>
        {released ? (
          <>
            <Paragraph>
              <strong>Ja.</strong> Jobcoaches in de regio mogen uw profiel zien, zonder uw naam en adres. Zo
              kunnen zij werk voor u vinden.
              {releasedByJobcoach ? '' : ' Uw jobcoach moet hier ook nog ja op zeggen.'}
            </Paragraph>
            <details>
              <summary>Niet meer laten vinden</summary>
              <div className="wb-stack">
                <Paragraph>
                  Andere jobcoaches vinden u dan niet meer. Uw jobcoach kan u ook niet meer voordragen bij een
                  werkgever. U kunt nog wel zelf solliciteren.
                </Paragraph>
                <ReleaseButton step="unrelease" label="Ja, haal mijn profiel weg" />
              </div>
            </details>
          </>
        ) : (
          <>
            <Paragraph>
              <strong>Nee.</strong> Nu kan alleen uw eigen jobcoach werk voor u zoeken. Zegt u ja? Dan mogen
              jobcoaches in de regio uw profiel zien, zonder uw naam en adres. En uw jobcoach mag u
              voordragen.
            </Paragraph>
            <ReleaseButton step="release" label="Ja, laat mij vinden" />
          </>
        )}
      </Card>
    </Section>
  );
}

function ReleaseButton({ step, label }: { step: string; label: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="actie" value={step} />
      <Button look="secondary">{label}</Button>
    </Form>
  );
}
