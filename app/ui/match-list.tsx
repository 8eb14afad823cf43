import type { ReactNode } from 'react';
import type { MatchView } from '../domain/matching/match-view.ts';
import { CardItem, CardList } from './blocks.tsx';
import { Heading, List, Paragraph, TextLink } from './text.tsx';

export interface MatchItem {
  id: string;
  title: ReactNode;
  /** What stands under the title: place, hours. */
  facts?: string | undefined;
  match: MatchView;
  actions?: ReactNode;
}

/** The score in words, with a bar that repeats it. */
function Score({ match, id }: { match: MatchView; id: string }) {
  return (
    <div className="wb-score">
      <span id={id}>
        <strong>{match.words}</strong> <span className="wb-quiet wb-small">({match.percent} van 100)</span>
      </span>
      <meter aria-labelledby={id} min={0} max={100} value={match.percent} className="wb-meter" />
    </div>
  );
}

/** Why two fit, and behind a fold what still stands between and who could do something about it. */
export function MatchReasons({ match }: { match: Pick<MatchView, 'reasons' | 'gaps'> }) {
  return (
    <>
      <List>
        {match.reasons.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </List>
      {match.gaps.length > 0 ? (
        <details>
          <summary>Wat er nog tussen zit ({match.gaps.length})</summary>
          <List>
            {match.gaps.map((gap) => (
              <li key={gap.text + gap.action}>
                {gap.text}. {gap.action} <span className="wb-quiet">(door: {gap.by})</span>
              </li>
            ))}
          </List>
        </details>
      ) : null}
    </>
  );
}

/** Best first; each with the reasons for and what still stands between, and who could do something about it. */
export function MatchList({
  name,
  items,
  level = 3,
}: {
  /** Keeps ids on the page apart. */
  name: string;
  items: readonly MatchItem[];
  level?: 2 | 3;
}) {
  if (items.length === 0) return null;
  return (
    <>
      <CardList>
        {items.map(({ id, title, facts, match, actions }, index) => (
          <CardItem key={id}>
            <Heading level={level} look={3}>
              {title}
            </Heading>
            {facts ? <Paragraph quiet>{facts}</Paragraph> : null}
            <Score match={match} id={`${name}-${index}`} />
            <MatchReasons match={match} />
            {actions ? <div className="wb-row">{actions}</div> : null}
          </CardItem>
        ))}
      </CardList>
      <HowOrdered />
    </>
  );
}

/** Wherever a list was put in order by the computer, its reader can see how (EU AI Act, article 13). */
export function HowOrdered() {
  return (
    <Paragraph quiet>
      <TextLink to="/hoe-de-volgorde-ontstaat">Hoe deze volgorde ontstaat</TextLink>
    </Paragraph>
  );
}

/** How often someone was brought to attention, in words. */
export function attentionText({ shown, proposed, introduced }: AttentionCounts): string {
  return `${times(shown)} getoond, ${times(proposed)} voorgesteld, ${times(introduced)} voorgedragen`;
}

interface AttentionCounts {
  shown: number;
  proposed: number;
  introduced: number;
}

export function AttentionLine({ attention }: { attention: AttentionCounts }) {
  return <div className="wb-quiet wb-small">{attentionText(attention)}</div>;
}

function times(count: number): string {
  return `${count} keer`;
}
