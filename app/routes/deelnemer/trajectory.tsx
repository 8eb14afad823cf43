import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guarded } from '../../auth/guard.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { readOwnTrajectory } from '../../domain/trajectory/own-trajectory.ts';
import { Alert, Badge, Facts, Section } from '../../ui/blocks.tsx';
import { formatDate, formatDay, formatNumber } from '../../ui/format.ts';
import { Heading, List, Paragraph } from '../../ui/text.tsx';
import { ownMomentWords, ownStateWords } from '../../ui/trajectory-words.ts';

export const meta: MetaFunction = () => [{ title: 'Mijn traject - Werkbrug' }];

export const loader = guarded('candidate.viewOwn', async ({ services, visitor }) => {
  const today = todayOf(services.clock);
  const trajectory = await readOwnTrajectory(services.db, { accountId: visitor.actor.accountId, today });
  return { today: today.toString(), trajectory };
});

const phaseBadges = { past: 'klaar', now: 'hier bent u nu', coming: 'komt nog' } as const;
const quotaWords = { times: 'keer', partDays: 'dagdelen', hours: 'uur' } as const;
/** As many moments as one looks ahead; the rest is behind a fold. */
const shown = 6;

export default function OwnTrajectory() {
  const { trajectory } = useLoaderData<typeof loader>();
  if (!trajectory)
    return (
      <div className="wb-stack wb-text">
        <Heading level={1}>Mijn traject</Heading>
        <Paragraph>
          U volgt nu geen programma. Uw jobcoach kan u aanmelden. Dan ziet u hier wat u gaat doen en wanneer.
        </Paragraph>
      </div>
    );
  const { programme, warnings, moments } = trajectory;
  const given = warnings?.given ?? [];
  return (
    <div className="wb-stack--wide wb-text">
      <div className="wb-stack">
        <Heading level={1}>Mijn traject</Heading>
        <Paragraph>
          U volgt het programma <strong>{programme.name}</strong>. {programme.description}
        </Paragraph>
        <Alert tone="info" title="Hoe staat het ervoor?">
          <Paragraph>{ownStateWords[trajectory.state]}</Paragraph>
        </Alert>
        <Facts
          items={[
            ['Uw jobcoach', trajectory.jobcoachName],
            ['Wie het uitvoert', trajectory.operatorName],
            ['Aangemeld op', formatDate(trajectory.referredOn)],
            ['Begonnen op', trajectory.startedOn ? formatDate(trajectory.startedOn) : null],
            ['Gestopt op', trajectory.endedOn ? formatDate(trajectory.endedOn) : null],
            ['Hoe lang', trajectory.longest ? `alles samen hoogstens ${trajectory.longest}` : null],
          ]}
        />
      </div>
      {warnings && given.length > 0 ? (
        <Section title="Waarschuwingen" id="waarschuwingen">
          <List>
            {given.map((warning) => (
              <li key={warning.id}>
                <strong>
                  Waarschuwing {formatNumber(warning.number)}, {formatDate(warning.givenOn)}
                </strong>
                : {warning.reason}
                {warning.withdrawnOn ? (
                  <div>
                    Deze waarschuwing telt niet meer mee sinds {formatDate(warning.withdrawnOn)}:{' '}
                    {warning.withdrawnReason}
                  </div>
                ) : null}
              </li>
            ))}
          </List>
          {warnings.policy.count > 0 ? <Paragraph>{warnings.policy.next}</Paragraph> : null}
          <Paragraph>Bent u het er niet mee eens? Praat erover met uw jobcoach.</Paragraph>
        </Section>
      ) : null}
      <Section title="Waar bent u nu?" id="fases">
        <ol className="wb-timeline">
          {trajectory.phases.map((phase) => (
            <li key={`${phase.name}${phase.from}`} aria-current={phase.when === 'now' ? 'step' : undefined}>
              <strong>{phase.name}</strong>{' '}
              <Badge tone={phase.when === 'now' ? 'success' : 'neutral'}>{phaseBadges[phase.when]}</Badge>
              <div>
                {formatDate(phase.from)}
                {phase.until ? ` tot en met ${formatDate(phase.until)}` : ', zonder vaste einddatum'}
              </div>
              {phase.description ? <div className="wb-quiet">{phase.description}</div> : null}
            </li>
          ))}
        </ol>
      </Section>
      {trajectory.quotas.length > 0 ? (
        <Section title="Deze week" id="week">
          <List>
            {trajectory.quotas.map((quota) => (
              <li key={quota.code}>
                {quota.label}: {quota.made === null ? '' : `${formatNumber(quota.made)} van `}
                {quota.max === null || quota.max === quota.min
                  ? formatNumber(quota.min)
                  : `${formatNumber(quota.min)} tot ${formatNumber(quota.max)}`}{' '}
                {quotaWords[quota.unit]}
              </li>
            ))}
          </List>
        </Section>
      ) : null}
      <Section title="Wat komt er, en met wie?" id="gepland">
        {moments.length === 0 ? <Paragraph>Er staat nu niets gepland.</Paragraph> : null}
        <Moments rows={moments.slice(0, shown)} />
        {moments.length > shown ? (
          <details>
            <summary>Laat ook zien wat daarna komt ({moments.length - shown})</summary>
            <Moments rows={moments.slice(shown)} />
          </details>
        ) : null}
      </Section>
      {warnings && given.length === 0 ? (
        <Section title="Afspraken over waarschuwingen" id="afspraken">
          <List>
            {warnings.policy.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </List>
        </Section>
      ) : null}
      <Section title="Wat komt daarna?" id="daarna">
        <Paragraph>
          {trajectory.nazorg
            ? `Krijgt u werk? Dan blijft uw jobcoach nog ${trajectory.nazorg} contact houden, met u en met uw werkgever.`
            : 'Krijgt u werk? Dan blijft uw jobcoach contact houden, met u en met uw werkgever. Daar zit geen einddatum aan.'}{' '}
          Daarna vragen wij u nog {trajectory.rounds} lang, twee keer per jaar, hoe het gaat. Meedoen mag, het
          hoeft niet.
        </Paragraph>
      </Section>
    </div>
  );
}

type Row = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['trajectory']>['moments'][number];

function Moments({ rows }: { rows: readonly Row[] }) {
  return (
    <List>
      {rows.map((row) => (
        <li key={row.id}>
          <strong>{formatDay(row.dueOn)}</strong>: {ownMomentWords(row)}
        </li>
      ))}
    </List>
  );
}
