import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { findProgramme, findProgrammeVersion, versionsOf } from '../../../db/queries/programmes.ts';
import { guarded, notFound } from '../../auth/guard.ts';
import { resolveProgramme } from '../../domain/programme/calendar.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import {
  formatContacts,
  formatLength,
  formatMoments,
  formatPhases,
  formatQuotas,
} from '../../domain/trajectory/programme-lines.ts';
import { parseDefinition } from '../../domain/trajectory/programme-of.ts';
import { programmeNow } from '../../domain/trajectory/programme-room.ts';
import type { TargetResult } from '../../domain/trajectory/target-results.ts';
import { Alert, Facts, Section, Table } from '../../ui/blocks.tsx';
import { CalendarList } from '../../ui/calendar-list.tsx';
import { Button } from '../../ui/form.tsx';
import { formatDate, formatNumber } from '../../ui/format.ts';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { previewCalendar } from '../calendar-rows.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Programma'} - Werkbrug` },
];

export const loader = guarded('programme.manage', async ({ services, params, url }) => {
  const code = params.code ?? '';
  const known = await findProgramme(services.db, code);
  const versions = await versionsOf(services.db, code);
  const newest = versions[0];
  const stored = newest && (await findProgrammeVersion(services.db, newest.id));
  if (!known || !stored) throw notFound();
  const programme = parseDefinition(stored.definition);
  const resolved = resolveProgramme(programme);
  const day = (name: string) => url.searchParams.get(name) || null;
  const dates = {
    start: day('start') ?? todayOf(services.clock).toString(),
    proefplaatsing: day('proefplaatsing'),
    placement: day('plaatsing'),
    contractEnd: day('contract'),
  };
  return {
    code,
    name: programme.name,
    place: programme.place,
    source: programme.source,
    description: programme.description ?? '',
    startLabel: programme.startLabel,
    versions: versions.map((row) => ({ ...row, running: Number(row.running ?? 0) })),
    newest: stored.id,
    olderRunning: versions.slice(1).reduce((sum, row) => sum + Number(row.running ?? 0), 0),
    dates,
    preview: previewCalendar(programme, dates),
    phases: formatPhases(programme.phases),
    moments: formatMoments(programme),
    quotas: formatQuotas(programme.quotas),
    nazorg: {
      length: resolved.nazorg.length ? formatLength(resolved.nazorg.length) : 'geen vast einde',
      candidate: formatContacts(resolved.nazorg.contacts.candidate),
      employer: formatContacts(resolved.nazorg.contacts.employer),
    },
    facts: {
      capacity: programme.capacity ?? null,
      caseload: programme.caseload
        ? [...new Set([programme.caseload.from, programme.caseload.to])].join(' tot ')
        : null,
      success: resolved.success.map((row) => row.label),
    },
    now: await programmeNow(services.db, programme),
    today: todayOf(services.clock).toString(),
  };
});

export default function ProgrammePage() {
  const data = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <TextLink to="/beheer/programmas">Alle programma’s</TextLink>
        <Heading level={1}>{data.name}</Heading>
        {data.description ? <Paragraph>{data.description}</Paragraph> : null}
        <div className="wb-row">
          <ButtonLink to={`/beheer/programmas/${data.code}/bewerken`} look="primary">
            Nieuwe versie maken
          </ButtonLink>
          <ButtonLink to={`/beheer/programmas/nieuw?van=${data.code}`}>Kopie maken</ButtonLink>
          {data.olderRunning > 0 ? (
            <ButtonLink to={`/beheer/programmas/${data.code}/verplaatsen`}>
              Lopende trajecten verplaatsen ({data.olderRunning})
            </ButtonLink>
          ) : null}
        </div>
        <Facts
          items={[
            ['Gemeente', data.place],
            ['Bron', data.source],
            ['Plaatsen tegelijk', data.facts.capacity],
            ['Kandidaten per jobcoach', data.facts.caseload],
            ['Fases', data.phases],
            ['Momenten', data.moments],
            ['Per week', data.quotas],
            ['Nazorg', data.nazorg.length],
            ['Contact met de deelnemer', data.nazorg.candidate],
            ['Contact met de werkgever', data.nazorg.employer],
            ['Wanneer geslaagd', data.facts.success.join('\n')],
          ]}
        />
      </div>
      <ProgrammeNow data={data} />
      <Section title="Voorbeeld van de kalender" id="voorbeeld">
        <Form method="get" className="wb-form wb-form--inline">
          <DateInput name="start" label={`Start (${data.startLabel})`} value={data.dates.start} />
          <DateInput name="proefplaatsing" label="Proefplaatsing" value={data.dates.proefplaatsing} />
          <DateInput name="plaatsing" label="Eerste werkdag" value={data.dates.placement} />
          <DateInput name="contract" label="Einde contract" value={data.dates.contractEnd} />
          <Button look="secondary">Bekijken</Button>
        </Form>
        {data.preview?.problem ? (
          <Alert tone="error">
            <Paragraph>{data.preview.problem}</Paragraph>
          </Alert>
        ) : (
          <CalendarList rows={data.preview?.rows ?? []} caption="Kalender van een traject" />
        )}
      </Section>
      <Section title="Versies" id="versies">
        <Table
          caption="Versies van dit programma"
          rows={data.versions}
          keyOf={(row) => row.id}
          columns={[
            { title: 'Versie', cell: (row) => formatNumber(row.version), numeric: true },
            { title: 'Geldt vanaf', cell: (row) => formatDate(row.validFrom) },
            { title: 'Tot en met', cell: (row) => (row.validTo ? formatDate(row.validTo) : '') },
            { title: 'Lopende trajecten', cell: (row) => formatNumber(row.running), numeric: true },
          ]}
        />
      </Section>
    </div>
  );
}

function DateInput({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <div className="utrecht-form-field">
      <label className="utrecht-form-label wb-field__label" htmlFor={`datum-${name}`}>
        {label}
      </label>
      <input
        id={`datum-${name}`}
        name={name}
        type="date"
        defaultValue={value ?? ''}
        className="utrecht-textbox utrecht-textbox--html-input"
      />
    </div>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function contractedWords(contracted: TargetResult['contracted']): string {
  return contracted ? `${contracted.above ? 'meer dan ' : ''}${formatNumber(contracted.percent)}%` : '';
}

function countedWords({ counted, met }: TargetResult): string {
  if (!counted) return '';
  const share = `${formatNumber(counted.percent)}% (${formatNumber(counted.reached)} van ${formatNumber(counted.of)})`;
  return met === null ? share : `${share}, ${met ? 'gehaald' : 'niet gehaald'}`;
}

/** Contracted targets beside results, and the norms beside how it is today. */
function ProgrammeNow({ data }: { data: Data }) {
  const { now } = data;
  const { targets, success } = now;
  return (
    <Section title="Afspraken en resultaat" id="resultaat">
      <Facts
        items={[
          [
            'Nu in het programma',
            `${formatNumber(now.total)}${now.capacity === null ? '' : ` van ${formatNumber(now.capacity)} plekken`}${now.full ? ' (vol)' : ''}`,
          ],
          ['Naar werk', now.outflow],
          ['Gestopt zonder werk', formatNumber(now.states.dropout ?? 0)],
          ['Naar een ander traject', formatNumber(now.states.transferred ?? 0)],
          ['Nooit begonnen', formatNumber(now.states.neverStarted ?? 0)],
          ['Tijd met deelnemers', now.minutes ? `${formatNumber(now.minutes.candidate)} minuten` : null],
          ['Tijd met werkgevers', now.minutes ? `${formatNumber(now.minutes.employer)} minuten` : null],
        ]}
      />
      <Paragraph quiet>
        Geteld in dit portaal op {formatDate(data.today)}, als deel van wie niet meer in het traject zit.
      </Paragraph>
      {targets.length > 0 ? (
        <Table
          caption="Afgesproken en bereikt"
          rows={targets}
          keyOf={(row) => row.label}
          columns={[
            { title: 'Wat', cell: (row) => row.label },
            { title: 'Afspraak', cell: (row) => contractedWords(row.contracted), numeric: true },
            {
              title: 'Bereikt (evaluatie)',
              cell: (row) => (row.reached === null ? '' : `${formatNumber(row.reached)}%`),
              numeric: true,
            },
            { title: 'Bereikt (nu)', cell: (row) => countedWords(row), numeric: true },
            { title: 'Wat wij tellen', cell: (row) => row.words },
          ]}
        />
      ) : null}
      {success.length > 0 ? (
        <Table
          caption="Wanneer geslaagd, en bij hoeveel mensen"
          rows={success}
          keyOf={(row) => row.label}
          columns={[
            { title: 'Wanneer geslaagd', cell: (row) => row.label },
            { title: 'Bereikt (nu)', cell: (row) => countedWords(row), numeric: true },
            { title: 'Wat wij tellen', cell: (row) => row.words },
          ]}
        />
      ) : null}
      {now.perJobcoach.length > 0 ? (
        <Table
          caption="Kandidaten per jobcoach"
          rows={now.perJobcoach}
          keyOf={(row) => row.jobcoachId}
          columns={[
            { title: 'Jobcoach', cell: (row) => row.name },
            { title: 'Kandidaten nu', cell: (row) => formatNumber(row.count), numeric: true },
            { title: 'Norm', cell: () => data.facts.caseload ?? '', numeric: true },
            { title: 'Let op', cell: (row) => (row.above ? 'boven de norm' : '') },
          ]}
        />
      ) : null}
    </Section>
  );
}
