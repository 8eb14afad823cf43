import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guarded } from '../../auth/guard.ts';
import { Alert, Facts } from '../../ui/blocks.tsx';
import { HireForm } from '../../ui/hire-form.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { hireFromForm, hiringData } from '../hiring.ts';

export const meta: MetaFunction = () => [{ title: 'Aannemen - Werkbrug' }];

export const loader = guarded('application.handleAsEmployer', async (args) => {
  const { candidateName: _unused, ...data } = await hiringData(args);
  return data;
});

export const action = guarded('application.handleAsEmployer', (args) => hireFromForm(args, 'employer'));

export default function Hire() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <TextLink to={`/werkgever/sollicitaties/${data.id}`}>Terug naar de sollicitatie</TextLink>
        <Heading level={1}>Aannemen</Heading>
        <Facts
          items={[
            ['Functie', data.title],
            ['Kandidaat', `nummer ${data.candidateNumber}`],
          ]}
        />
      </div>
      {data.may ? (
        <>
          <Paragraph>
            Vul in wat u met de kandidaat heeft afgesproken. Daarna heeft u één contactpersoon: de jobcoach.
          </Paragraph>
          <HireForm
            answer={answer}
            token={data.token}
            version={data.version}
            asksFinder={false}
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
