import { Badge, Empty } from './blocks.tsx';
import { momentWords, signalTones } from './case-words.ts';
import { formatDate } from './format.ts';
import { TextLink } from './text.tsx';

export interface ListedMoment {
  id: string;
  kind: string;
  withParty: string;
  how: string | null;
  dueOn: string;
  doneOn: string | null;
  state: 'planned' | 'done' | 'missed' | 'cancelled' | 'merged';
  signal: 'green' | 'amber' | 'red' | null;
  note: string;
  why?: string;
  doneByName?: string | null;
}

const signalNames = { green: 'groen', amber: 'oranje', red: 'rood' } as const;

function stateBadge(moment: ListedMoment, today: string) {
  if (moment.signal) return <Badge tone={signalTones[moment.signal]}>{signalNames[moment.signal]}</Badge>;
  if (moment.state === 'done') return <Badge tone="success">gedaan</Badge>;
  if (moment.state === 'missed') return <Badge tone="inactive">niet gesproken</Badge>;
  if (moment.state === 'planned' && moment.dueOn < today) return <Badge tone="danger">te laat</Badge>;
  return null;
}

/** Moments of a case in the order given. @param link leads to the page on which one is recorded */
export function MomentList({
  moments,
  today,
  empty,
  link,
}: {
  moments: readonly ListedMoment[];
  today: string;
  empty: string;
  link?: boolean;
}) {
  if (moments.length === 0) return <Empty>{empty}</Empty>;
  return (
    <ol className="wb-timeline">
      {moments.map((moment) => (
        <li key={moment.id}>
          <strong>{formatDate(moment.doneOn ?? moment.dueOn)}</strong>{' '}
          {link && moment.state === 'planned' ? (
            <TextLink to={`/jobcoach/contact/${moment.id}`}>{momentWords(moment)}</TextLink>
          ) : (
            momentWords(moment)
          )}{' '}
          {stateBadge(moment, today)}
          {moment.note ? <div className="wb-prose">{moment.note}</div> : null}
          {moment.doneByName ? <div className="wb-quiet wb-small">{moment.doneByName}</div> : null}
        </li>
      ))}
    </ol>
  );
}
