import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requestsDueBefore } from '../../../db/queries/privacy-requests.ts';
import { listProefplaatsingen } from '../../../db/queries/proefplaatsingen.ts';
import { guarded } from '../../auth/guard.ts';
import { chosenCaseloads } from '../../auth/reach.ts';
import { readWorklist } from '../../domain/nazorg/worklist.ts';
import { worklistParts } from '../../domain/nazorg/worklist-parts.ts';
import { requestReach } from '../../domain/privacy/requests.ts';
import { proefplaatsingStateLabels } from '../../domain/proefplaatsing/proefplaatsing-transitions.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { Alert, CardList, Empty, Figures, Pagination, Section } from '../../ui/blocks.tsx';
import { CaseloadNav } from '../../ui/caseload-nav.tsx';
import { counted, formatDate, formatDay } from '../../ui/format.ts';
import { ButtonLink, Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { WorklistCard } from '../../ui/worklist-card.tsx';
import { logListed } from '../case-views.ts';
import { caseloadChoices } from '../caseload-choices.ts';
import { pageNumber } from '../paging.ts';

export const meta: MetaFunction = () => [{ title: 'Mijn werklijst - Werkbrug' }];

const partNames = { overdue: 'Te laat', today: 'Vandaag', week: 'Deze week', coming: 'Later' } as const;

export const loader = guarded('nazorg.worklist', async ({ services, context, visitor, url }) => {
  const today = todayOf(services.clock);
  const part = worklistParts.find((name) => name === url.searchParams.get('deel')) ?? null;
  const chosen = url.searchParams.get('van');
  const jobcoachIds = chosenCaseloads(visitor.actor, chosen);
  const list = await readWorklist(services.db, { jobcoachIds, today, part, page: pageNumber(url) });
  const trials = await listProefplaatsingen(services.db, {
    reach: { of: 'jobcoach', caseloadOf: jobcoachIds },
    openOnly: true,
    limit: 10,
  });
  await logListed(context, [...list.items.map((item) => item.moment), ...trials]);
  const overdue = await requestsDueBefore(services.db, {
    reach: requestReach(visitor.actor),
    day: today.toString(),
  });
  return {
    list,
    lateRequests: overdue.length,
    part,
    today: formatDay(today.toString()),
    caseloads: await caseloadChoices(services.db, visitor.actor, chosen),
    trials: trials.map((row) => ({
      id: row.id,
      text: `${row.firstName} ${row.lastName}, ${row.title} bij ${row.employerName}`,
      state: proefplaatsingStateLabels[row.state],
      until: formatDate(row.endsOn),
    })),
  };
});

export default function WorklistPage() {
  const { list, lateRequests, part, today, caseloads, trials } = useLoaderData<typeof loader>();
  const href = (changes: { deel?: string | null; van?: string | null; bladzijde?: number }) => {
    const query = new URLSearchParams();
    const deel = changes.deel === undefined ? part : changes.deel;
    const van = changes.van === undefined ? caseloads.chosen : changes.van;
    if (deel) query.set('deel', deel);
    if (van) query.set('van', van);
    if (changes.bladzijde && changes.bladzijde > 1) query.set('bladzijde', String(changes.bladzijde));
    const text = query.toString();
    return `/jobcoach${text ? `?${text}` : ''}`;
  };
  const back = href({ bladzijde: list.page });
  const shown = worklistParts.filter((name) => list.items.some((item) => item.part === name));
  return (
    <>
      <div className="wb-stack">
        <Heading level={1}>Mijn werklijst</Heading>
        <Paragraph quiet>Vandaag is het {today}.</Paragraph>
        {lateRequests > 0 ? (
          <Alert
            tone="error"
            title={`${counted(lateRequests, 'verzoek', 'verzoeken')} over gegevens te laat`}
          >
            <Paragraph>
              Een kandidaat vroeg iets over zijn gegevens en kreeg nog geen antwoord.{' '}
              <TextLink to="/verzoeken">Naar de verzoeken</TextLink>
            </Paragraph>
          </Alert>
        ) : null}
        <Figures
          items={worklistParts.map((name) => ({
            label: partNames[name],
            value: list.counts[name],
            to: href({ deel: name }),
          }))}
        />
        {part ? (
          <Paragraph>
            U ziet alleen: {partNames[part].toLowerCase()}.{' '}
            <TextLink to={href({ deel: null })}>Alles tonen</TextLink>
          </Paragraph>
        ) : null}
        <CaseloadNav caseloads={caseloads} href={(van) => href({ van })} />
      </div>
      {list.items.length === 0 ? (
        <Empty>
          <Paragraph>
            {part
              ? 'Hier staat niets.'
              : 'Er staan geen contactmomenten op uw lijst. Ze komen vanzelf zodra een kandidaat begint met werken of met een proefplaatsing.'}
          </Paragraph>
          <ButtonLink to="/jobcoach/kandidaten">Naar mijn kandidaten</ButtonLink>
        </Empty>
      ) : (
        shown.map((name) => (
          <Section key={name} title={partNames[name]} id={`deel-${name}`}>
            <CardList>
              {list.items
                .filter((item) => item.part === name)
                .map((item) => (
                  <WorklistCard key={item.moment.id} item={item} back={back} />
                ))}
            </CardList>
          </Section>
        ))
      )}
      <Pagination page={list.page} pages={list.pages} href={(page) => href({ bladzijde: page })} />
      {trials.length > 0 ? (
        <Section title="Proefplaatsingen" id="proefplaatsingen">
          <List>
            {trials.map((trial) => (
              <li key={trial.id}>
                <TextLink to={`/jobcoach/proefplaatsing/${trial.id}`}>{trial.text}</TextLink>: {trial.state},
                tot en met {trial.until}
              </li>
            ))}
          </List>
        </Section>
      ) : null}
      <Paragraph>
        <TextLink to="/jobcoach/overdragen">Kandidaten overdragen aan een collega</TextLink>
        {' of '}
        <TextLink to="/jobcoach/waarneming">een tijd laten waarnemen</TextLink>
      </Paragraph>
    </>
  );
}
