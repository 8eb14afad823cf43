import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guarded } from '../../auth/guard.ts';
import { Alert, Facts } from '../../ui/blocks.tsx';
import { HireForm } from '../../ui/hire-form.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { hireFromForm, hiringData } from '../hiring.ts';

export const meta: MetaFunction = () => [{ title: 'Aannemen - Werkbrug' }];

export const loader = guarded('application.guide', (args) => hiringData(args));

export const action = guarded('application.guide', (args) => hireFromForm(args, 'jobcoach'));

export default function Hire() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <TextLink to={`/jobcoach/sollicitaties/${data.id}`}>Terug naar de sollicitatie</TextLink>
        <Heading level={1}>Aannemen</Heading>
        <Facts
          items={[
            ['Functie', data.title],
            ['Kandidaat', data.candidateName],
            ['Werkgever', data.employerName],
          ]}
        />
      </div>
      {data.may ? (
        <>
          <Paragraph>
            Leg vast wat er is afgesproken. De nazorg komt vanzelf op uw werklijst, en iedereen krijgt
            bericht.
          </Paragraph>
          <HireForm
            answer={answer}
            token={data.token}
            version={data.version}
            asksFinder={true}
            defaults={{
              ...(data.startsOn ? { startsOn: data.startsOn } : {}),
              ...(data.hours ? { hoursPerWeek: String(data.hours).replace('.', ',') } : {}),
            }}
          />
        </>
      ) : (
        <Alert tone="info">
          <Paragraph>Aannemen kan nu niet. Kijk bij de sollicitatie wat de stand is.</Paragraph>
        </Alert>
      )}
    </div>
  );
}
