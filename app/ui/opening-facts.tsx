import type { OpeningView } from '../domain/opening/opening-view.ts';
import { type BadgeTone, Facts } from './blocks.tsx';
import { formatDate, formatEuros, formatHours } from './format.ts';
import { Heading, List, Prose } from './text.tsx';

const amountAfter = { hourly: 'per uur', monthly: 'per maand', allowance: 'vergoeding per maand' } as const;

/** "€ 15,50 per uur", "€ 2.400,00 tot € 2.600,00 per maand". */
export function payText({ kind, min, max }: OpeningView['pay'], opening: OpeningView['kind']): string {
  if (kind === 'unknown') return 'In overleg';
  if (kind === 'unpaid')
    return opening === 'proefplaatsing' ? 'Geen loon: u houdt uw uitkering' : 'Geen loon of vergoeding';
  if (min === null) return kind === 'allowance' ? 'Een vergoeding' : 'In overleg';
  const amount =
    max !== null && max !== min ? `${formatEuros(min)} tot ${formatEuros(max)}` : formatEuros(min);
  return `${amount} ${amountAfter[kind]}`;
}

export const openingStateTones: Record<OpeningView['state'], BadgeTone> = {
  draft: 'inactive',
  submitted: 'warning',
  returned: 'danger',
  open: 'success',
  paused: 'warning',
  filled: 'neutral',
  closed: 'inactive',
  expired: 'inactive',
};

function Bullets({ items }: { items: readonly string[] }) {
  return (
    <List>
      {items.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </List>
  );
}

/** All that an opening tells, for everyone who may see it. @param level of its headings */
export function OpeningFacts({ opening, level }: { opening: OpeningView; level: 2 | 3 }) {
  return (
    <>
      <Heading level={level}>Wat is het werk?</Heading>
      <Prose>{opening.tasks || 'Nog niet ingevuld.'}</Prose>
      <Facts
        items={[
          ['Soort plek', opening.kindLabel],
          ['Beroep', opening.occupation],
          ['Uren per week', formatHours(opening.hoursMin, opening.hoursMax)],
          ['Dagen', opening.days.join(', ') || 'In overleg'],
          ['Tijden', opening.shifts.join(', ') || 'In overleg'],
          ['Waar', opening.place],
          ['Eerste werkdag', opening.startsOn ? formatDate(opening.startsOn) : 'Zo snel mogelijk'],
          ['Aantal plekken', String(opening.places)],
          ['Loon', payText(opening.pay, opening.kind)],
          ['Contract daarna', opening.contractAfter],
          ['Reageren kan tot en met', opening.responseDeadline ? formatDate(opening.responseDeadline) : null],
        ]}
      />
      {opening.musts.length > 0 ? (
        <>
          <Heading level={level}>Dit is echt nodig</Heading>
          <Bullets items={opening.musts} />
        </>
      ) : null}
      {opening.wishes.length > 0 ? (
        <>
          <Heading level={level}>Dit is fijn</Heading>
          <Bullets items={opening.wishes} />
        </>
      ) : null}
      {opening.askedConditions.length > 0 ? (
        <>
          <Heading level={level}>Dit hoort bij het werk</Heading>
          <Bullets items={opening.askedConditions} />
        </>
      ) : null}
      {opening.adaptations.length > 0 ? (
        <>
          <Heading level={level}>Dit kan de werkgever regelen</Heading>
          <Bullets items={opening.adaptations} />
        </>
      ) : null}
      {opening.guidance ? (
        <>
          <Heading level={level}>Begeleiding</Heading>
          <Prose>{opening.guidance}</Prose>
        </>
      ) : null}
      {opening.instruments.length > 0 ? (
        <>
          <Heading level={level}>Hulp van de gemeente</Heading>
          <Bullets items={opening.instruments} />
        </>
      ) : null}
    </>
  );
}
