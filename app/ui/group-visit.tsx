import { Alert } from './blocks.tsx';
import { formatDay } from './format.ts';
import { Paragraph, Prose, TextLink } from './text.tsx';

export interface ShownVisit {
  date: string;
  time: string;
  place: string;
  note: string;
  state: 'planned' | 'cancelled';
  cancelNote: string;
}

export function whenAndWhere(visit: Pick<ShownVisit, 'date' | 'time' | 'place'>): string {
  return `${formatDay(visit.date)} om ${visit.time}, ${visit.place}`;
}

/** What somebody who goes along, or who guides or receives them, must know of the visit. */
export function VisitBox({ visit, to }: { visit: ShownVisit; to?: string }) {
  const off = visit.state === 'cancelled';
  return (
    <Alert tone={off ? 'warning' : 'info'} title={off ? 'Het groepsbezoek gaat niet door' : 'Groepsbezoek'}>
      <Paragraph>{whenAndWhere(visit)}</Paragraph>
      {off ? <Prose>{visit.cancelNote}</Prose> : visit.note ? <Prose>{visit.note}</Prose> : null}
      {to ? (
        <Paragraph>
          <TextLink to={to}>Bekijk het groepsbezoek</TextLink>
        </Paragraph>
      ) : null}
    </Alert>
  );
}
