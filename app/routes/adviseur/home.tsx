import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  openingsToReview,
  openingsWithFewApplications,
  rejectionsForDoubts,
} from '../../../db/queries/adviser-desk.ts';
import { countByState } from '../../../db/queries/openings.ts';
import { guarded } from '../../auth/guard.ts';
import { momentText } from '../../domain/shared/clock.ts';
import { openingKindLabels } from '../../domain/shared/labels.ts';
import { CardItem, CardList, Empty, Figures, Section } from '../../ui/blocks.tsx';
import { counted, formatMoment } from '../../ui/format.ts';
import { ButtonLink, Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';

export const meta: MetaFunction = () => [{ title: 'Overzicht - Werkbrug' }];

/** Days that an opening may be open before few answers are a reason to act, and how many are few. */
const quietAfterDays = 14;
const few = 2;
const most = 15;

export const loader = guarded('opening.review', async ({ services: { db, clock } }) => {
  const openedBefore = momentText(clock.now().subtract({ hours: quietAfterDays * 24 }));
  const counts = await countByState(db, 'all');
  return {
    review: await openingsToReview(db, most),
    quiet: await openingsWithFewApplications(db, { openedBefore, atMost: few, limit: most }),
    doubts: await rejectionsForDoubts(db, most),
    submitted: counts.submitted ?? 0,
    open: counts.open ?? 0,
    returned: counts.returned ?? 0,
  };
});

export default function AdviserHome() {
  const { review, quiet, doubts, submitted, open, returned } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <Heading level={1}>Overzicht</Heading>
        <Figures
          items={[
            { label: 'Te bekijken', value: submitted, to: '/adviseur/vacatures?stand=submitted' },
            { label: 'Open plekken', value: open, to: '/adviseur/vacatures?stand=open' },
            { label: 'Teruggestuurd', value: returned, to: '/adviseur/vacatures?stand=returned' },
          ]}
        />
        <div>
          <ButtonLink to="/adviseur/werkgevers/uitnodigen" look="primary">
            Werkgever uitnodigen
          </ButtonLink>
        </div>
        <Paragraph>
          Belt een werkgever met een plek? Kies hem bij{' '}
          <TextLink to="/adviseur/werkgevers">Werkgevers</TextLink> en plaats de plek namens hem.
        </Paragraph>
      </div>
      <Section title="Wacht op uw oordeel" id="kop-oordeel">
        {review.length === 0 ? (
          <Empty>Er wacht nu geen plek op u.</Empty>
        ) : (
          <CardList>
            {review.map((item) => (
              <CardItem key={item.id} tone="accent">
                <Heading level={3}>{item.title}</Heading>
                <Paragraph>
                  {item.employerName}, {openingKindLabels[item.kind]} in {item.place}. Ingediend op{' '}
                  {formatMoment(item.since)}.
                </Paragraph>
                <TextLink to={`/adviseur/vacatures/${item.id}`}>{item.title} bekijken</TextLink>
              </CardItem>
            ))}
          </CardList>
        )}
      </Section>
      <Section title="Weinig reacties" id="kop-weinig">
        {quiet.length === 0 ? (
          <Empty>Op alle plekken die langer dan twee weken open staan, komen reacties.</Empty>
        ) : (
          <List>
            {quiet.map((item) => (
              <li key={item.id}>
                <TextLink to={`/adviseur/vacatures/${item.id}`}>
                  {item.title} bij {item.employerName}
                </TextLink>
                :{' '}
                {item.applications === 0
                  ? 'nog geen reacties'
                  : counted(item.applications, 'reactie', 'reacties')}
              </li>
            ))}
          </List>
        )}
      </Section>
      <Section title="Werkgevers om mee te praten" id="kop-praten">
        <Paragraph quiet>
          Deze werkgevers zagen van iemand af om de achtergrond. Een groepsbezoek, een proefplaatsing of de
          no-riskpolis kan helpen.
        </Paragraph>
        {doubts.length === 0 ? (
          <Empty>Er is nu geen werkgever om op te volgen.</Empty>
        ) : (
          <List>
            {doubts.map((item) => (
              <li key={item.id}>
                <TextLink to={`/adviseur/werkgevers/${item.employerId}`}>{item.employerName}</TextLink>:{' '}
                {item.title}, {formatMoment(item.at)}
              </li>
            ))}
          </List>
        )}
      </Section>
    </div>
  );
}
