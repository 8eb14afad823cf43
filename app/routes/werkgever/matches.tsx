import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { findOpening } from '../../../db/queries/openings.ts';
import type { Search } from '../../../search/engine.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { askCandidateForm } from '../../domain/matching/ask-candidate-form.ts';
import { askForCandidate } from '../../domain/matching/ask-for-candidate.ts';
import { logShownList } from '../../domain/matching/log-shown-list.ts';
import { Empty } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button } from '../../ui/form.tsx';
import { counted } from '../../ui/format.ts';
import { MatchList } from '../../ui/match-list.tsx';
import { FollowMatches } from '../../ui/saved-searches.tsx';
import { ButtonLink, Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { readForm, submitted } from '../form.ts';
import { followedOpening, followOpening } from '../keep-search.ts';
import { anonymousMatches, mostShown } from '../matching.ts';
import { ownEmployerId } from './own-employer.ts';

export const meta: MetaFunction = () => [{ title: 'Passende kandidaten - Werkbrug' }];

const fewestTold = 3;

export const loader = guarded('candidate.viewMatches', async (args) => {
  const { services, app, context, params } = args;
  const opening = await findOpening(services.db, {
    id: params.id ?? '',
    reach: { employerId: ownEmployerId(args) },
  });
  if (!opening) throw notFound();
  const followed = (await followedOpening(args, opening.id)) !== null;
  const shared = { id: opening.id, title: opening.title, open: opening.state === 'open', followed };
  if (!shared.open || !app.search.ready())
    return { ...shared, ready: app.search.ready(), total: 0, items: [], whatIf: [] };
  const page = await app.search.candidatesFor(
    opening.id,
    { kind: 'all' },
    { limit: mostShown, audience: 'employer' },
  );
  await logShownList(context, {
    kind: 'openingCandidates',
    subjectId: opening.id,
    weightsVersion: page.weightsVersion,
    ids: page.hits.map((hit) => hit.id),
  });
  const items = await anonymousMatches(context, page, opening.number);
  const whatIf = page.total <= mostShown ? await adviceFor(app.search, opening.id) : [];
  return { ...shared, ready: true, total: page.total, items, whatIf };
});

/** What would bring more people, for who has no more than a page of them: each answer goes through everybody anew. */
async function adviceFor(search: Search, openingId: string) {
  return (
    (await search.whatIfOpening(openingId, { kind: 'all' }))
      // How far people live is not the employer's to change; of fewer than three it would be seen who they are.
      .filter((item) => item.code !== 'distance' && item.more >= fewestTold)
      .slice(0, 5)
      .map(({ text, more }) => ({ text, more }))
  );
}

export const action = guarded('application.handleAsEmployer', async (args) => {
  const { request, context, params, services } = args;
  const openingId = params.id ?? '';
  const path = `/werkgever/vacatures/${openingId}/kandidaten`;
  const form = await readForm(request.clone());
  if (form.has('doel')) {
    const reach = { employerId: ownEmployerId(args) };
    return followOpening(args, { path, opening: await findOpening(services.db, { id: openingId, reach }) });
  }
  return submitted(request, askCandidateForm, async ({ kandidaat }) => {
    await askForCandidate(context, { openingId, candidateNumber: kandidaat });
    return seeOther(withDone(path, 'gevraagd'));
  });
});

export default function EmployerMatches() {
  const { id, title, open, ready, total, items, followed, whatIf } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack">
      <Heading level={1}>Passende kandidaten voor {title}</Heading>
      <TextLink to={`/werkgever/vacatures/${id}`}>Terug naar de plek</TextLink>
      <Paragraph>
        U ziet geen namen. Wie u wilt leren kennen, vraagt u aan de jobcoach. Die overlegt met de kandidaat en
        stelt hem of haar dan aan u voor.
      </Paragraph>
      {!open ? (
        <Empty>Deze plek staat niet open. Kandidaten ziet u zodra de plek open staat.</Empty>
      ) : !ready ? (
        <Empty>De kandidaten worden klaargezet. Laad deze pagina over een minuut opnieuw.</Empty>
      ) : items.length === 0 ? (
        <Empty>
          <Paragraph>
            Er is nu niemand die bij alle eisen past. Kijk welke eis misschien anders kan, of vraag het uw
            werkgeversadviseur.
          </Paragraph>
          <ButtonLink to={`/werkgever/vacatures/${id}`}>Bekijk uw eisen</ButtonLink>
        </Empty>
      ) : (
        <>
          <Heading level={2}>{counted(total, 'kandidaat past', 'kandidaten passen')}</Heading>
          <MatchList
            name="kandidaat"
            items={items.map((item) => ({
              ...item,
              id: item.label,
              title: item.label,
              actions: (
                <Form method="post">
                  <input type="hidden" name="kandidaat" value={item.number} />
                  <Button look="secondary">
                    Vraag de jobcoach om deze kandidaat
                    <span className="wb-hidden"> ({item.label})</span>
                  </Button>
                </Form>
              ),
            }))}
          />
        </>
      )}
      {whatIf.length > 0 ? (
        <div className="wb-stack">
          <Heading level={2}>Wat als u iets verandert?</Heading>
          <Paragraph>Zoveel kandidaten passen er dan meer:</Paragraph>
          <List>
            {whatIf.map((item) => (
              <li key={item.text}>
                {item.text}: {counted(item.more, 'kandidaat', 'kandidaten')} meer
              </li>
            ))}
          </List>
          <div className="wb-row">
            <ButtonLink to={`/werkgever/vacatures/${id}/bewerken`}>Pas de plek aan</ButtonLink>
          </div>
        </div>
      ) : null}
      {open ? <FollowMatches on={followed} /> : null}
    </div>
  );
}
