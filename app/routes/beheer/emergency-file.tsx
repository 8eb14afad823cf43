import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guarded, notFound } from '../../auth/guard.ts';
import { candidateStatusLabels } from '../../domain/candidate/candidate-form.ts';
import { readEmergencyFile } from '../../domain/candidate/emergency-access.ts';
import { Alert, Facts } from '../../ui/blocks.tsx';
import { formatDate, formatMoment } from '../../ui/format.ts';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';

export const meta: MetaFunction = () => [{ title: 'Noodtoegang - Werkbrug' }];

export const loader = guarded('candidate.emergency', async ({ context, params }) => {
  const file = await readEmergencyFile(context, params.id ?? '');
  if (!file) throw notFound();
  const { candidateId: _, ...shown } = file;
  return { file: shown };
});

export default function EmergencyFile() {
  const { file } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack wb-text">
      <TextLink to="/beheer/noodtoegang">Terug naar noodtoegang</TextLink>
      <Heading level={1}>Kandidaat {file.number}</Heading>
      <Alert tone="warning" title={`U heeft noodtoegang tot ${formatMoment(file.endsAt)}`}>
        <Paragraph>Uw reden: {file.reason}</Paragraph>
      </Alert>
      <Facts
        items={[
          ['Naam', `${file.firstName} ${file.lastName}`],
          ['Geboren', file.birthDate ? formatDate(file.birthDate) : null],
          ['Stand', candidateStatusLabels[file.status]],
          ['E-mailadres', file.email],
          ['Telefoon', file.phone],
          ['Adres', [file.street, `${file.postcode} ${file.place}`].filter(Boolean).join(', ')],
          ['Jobcoach', `${file.jobcoachName} (${file.jobcoachEmail})`],
        ]}
      />
    </div>
  );
}
