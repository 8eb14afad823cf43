import { TextLink } from './text.tsx';

/** What a list offers to somebody who reaches more caseloads than her own. */
export interface CaseloadChoices {
  /** The value of `van` in the address, null for those she works from. */
  chosen: string | null;
  people: { id: string; label: string }[];
}

/** Whose candidates a list shows, for who reaches more than her own. */
export function CaseloadNav({
  caseloads,
  href,
}: {
  caseloads: CaseloadChoices;
  href: (van: string | null) => string;
}) {
  if (caseloads.people.length === 0) return null;
  const teamOnly = caseloads.people.every((one) => !one.label.startsWith('Vervanging'));
  return (
    <nav aria-label="Van wie" className="wb-row">
      {teamOnly ? null : (
        <TextLink to={href(null)} current={caseloads.chosen === null}>
          Alles
        </TextLink>
      )}
      {caseloads.people.map((person) => (
        <TextLink
          key={person.id}
          to={href(teamOnly && person.label === 'Mijn eigen' ? null : person.id)}
          current={
            caseloads.chosen === person.id ||
            (teamOnly && caseloads.chosen === null && person.label === 'Mijn eigen')
          }
        >
          {person.label}
        </TextLink>
      ))}
    </nav>
  );
}
