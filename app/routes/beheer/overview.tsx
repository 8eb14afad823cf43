import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { activitySince } from '../../../db/queries/activity.ts';
import {
  accountsByRole,
  latestJobRuns,
  mailQueue,
  refusedClaims,
} from '../../../db/queries/administration.ts';
import { requestsDueBefore } from '../../../db/queries/privacy-requests.ts';
import { guarded } from '../../auth/guard.ts';
import { roleLabels } from '../../domain/account/role-labels.ts';
import { activityLabels } from '../../domain/shared/activity.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { Alert, Badge, Empty, Figures, Section, Table } from '../../ui/blocks.tsx';
import { counted, formatMoment } from '../../ui/format.ts';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';

export const meta: MetaFunction = () => [{ title: 'Beheer - Werkbrug' }];

export const loader = guarded('setting.manage', async ({ services, app }) => {
  const today = todayOf(services.clock).toString();
  const week = todayOf(services.clock).subtract({ days: 6 }).toString();
  const month = todayOf(services.clock).subtract({ days: 27 }).toString();
  const [accounts, jobs, mail, claims, lastWeek, lastMonth] = await Promise.all([
    accountsByRole(services.db, today),
    latestJobRuns(services.db),
    mailQueue(services.db),
    refusedClaims(services.db, 20),
    activitySince(services.db, week),
    activitySince(services.db, month),
  ]);
  const lateRequests = (await requestsDueBefore(services.db, { reach: { of: 'all' }, day: today })).length;
  const countOf = (rows: typeof lastWeek, event: string) =>
    rows.find((row) => row.event === event)?.count ?? 0;
  const activity = Object.entries(activityLabels)
    .map(([event, label]) => ({
      event,
      label,
      week: countOf(lastWeek, event),
      month: countOf(lastMonth, event),
    }))
    .filter((row) => row.month > 0);
  return { activity, accounts, jobs, mail, claims, mailIsSent: Boolean(app.env.SMTP_URL), lateRequests };
});

export default function AdministratorOverview() {
  const { activity, accounts, jobs, mail, claims, mailIsSent, lateRequests } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack--wide">
      <Heading level={1}>Beheer</Heading>
      <Figures
        items={accounts.map((row) => ({
          label: roleLabels[row.role],
          value: row.count,
          to: `/beheer/gebruikers?rol=${row.role}`,
        }))}
      />
      {mailIsSent ? null : (
        <Alert tone="warning" title="E-mail wordt niet verstuurd">
          <Paragraph>
            Er is geen mailserver ingesteld (SMTP_URL).{' '}
            {counted(mail.waiting, 'e-mail wacht', 'e-mails wachten')} in de wachtrij. Meldingen in het
            portaal werken wel.
          </Paragraph>
        </Alert>
      )}
      {mail.failed > 0 ? (
        <Alert
          tone="error"
          title={`${counted(mail.failed, 'e-mail is', 'e-mails zijn')} nog niet aangekomen`}
        >
          <Paragraph>Werkbrug probeert het opnieuw. Controleer de mailserver.</Paragraph>
        </Alert>
      ) : null}
      {lateRequests > 0 ? (
        <Alert tone="error" title={`${counted(lateRequests, 'verzoek', 'verzoeken')} over gegevens te laat`}>
          <Paragraph>
            Wie iets vraagt over zijn gegevens, krijgt binnen een maand antwoord.{' '}
            <TextLink to="/verzoeken">Naar de verzoeken</TextLink>
          </Paragraph>
        </Alert>
      ) : null}
      <Section title="Wat er gebeurde" id="activiteit">
        <Paragraph>
          <a className="nl-link" href="/beheer/aantallen" download>
            Aantallen per maand als bestand (CSV)
          </a>
          . Er staan geen namen in.
        </Paragraph>
        {activity.length === 0 ? (
          <Empty>De laatste vier weken is er nog niets geteld.</Empty>
        ) : (
          <Table
            caption="Hoe vaak iets gebeurde"
            rows={activity}
            keyOf={(row) => row.event}
            columns={[
              { title: 'Wat', cell: (row) => row.label },
              { title: 'Laatste 7 dagen', cell: (row) => row.week, numeric: true },
              { title: 'Laatste 4 weken', cell: (row) => row.month, numeric: true },
            ]}
          />
        )}
      </Section>
      <Section title="Dubbele claims" id="claims">
        {claims.length === 0 ? (
          <Empty>Geen plaatsing is door twee uitvoerders geclaimd.</Empty>
        ) : (
          <Table
            caption="Geweigerde tweede claims op een plaatsing"
            rows={claims}
            keyOf={(row) => row.id}
            columns={[
              { title: 'Plaatsing', cell: (row) => row.number, numeric: true },
              { title: 'Eerste claim', cell: (row) => row.firstName ?? '' },
              { title: 'Geweigerd', cell: (row) => row.secondName },
              { title: 'Wanneer', cell: (row) => formatMoment(row.claimedAt) },
            ]}
          />
        )}
      </Section>
      <Section title="Taken van het portaal" id="taken">
        {jobs.length === 0 ? (
          <Empty>Er heeft nog geen taak gedraaid.</Empty>
        ) : (
          <Table
            caption="Laatste keer dat elke taak draaide"
            rows={jobs}
            keyOf={(row) => row.job}
            columns={[
              { title: 'Taak', cell: (row) => row.job },
              { title: 'Gestart', cell: (row) => formatMoment(row.startedAt) },
              {
                title: 'Uitkomst',
                cell: (row) => (
                  <Badge
                    tone={row.outcome === 'ok' ? 'success' : row.outcome === 'failed' ? 'danger' : 'neutral'}
                  >
                    {row.outcome === 'ok' ? 'gelukt' : row.outcome === 'failed' ? 'mislukt' : 'bezig'}
                  </Badge>
                ),
              },
              { title: 'Bericht', cell: (row) => row.message },
            ]}
          />
        )}
      </Section>
      <Paragraph>
        <TextLink to="/beheer/logboek">Logboek van alle wijzigingen</TextLink>
      </Paragraph>
    </div>
  );
}
