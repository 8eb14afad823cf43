import type { Queryable } from '../../../db/client.ts';
import { contactPersonsOf, sitesOf } from '../../../db/queries/employers.ts';
import { type OpeningRow, requirementsOf } from '../../../db/queries/openings.ts';
import { findSkills, skillsOfOccupation, suggestOccupations } from '../../../db/queries/taxonomy.ts';
import { formOf } from './opening-values.ts';
import { resolveOccupation } from './resolve-occupation.ts';

/** Most boxes of skills on the page: the essential ones go first, others can be typed. */
const mostSkills = 20;
const mostOccupations = 8;

interface Offer {
  id: string;
  label: string;
}

/** What the form of a new opening starts with: the company's first site and contact person. */
export async function newOpeningPage(db: Queryable, employerId: string) {
  const [site] = await sitesOf(db, employerId);
  const contacts = await contactPersonsOf(db, employerId);
  return {
    defaults: {
      kind: 'vacancy',
      places: '1',
      postcode: site?.postcode ?? '',
      // Not the site's: beside another postcode that we don't know it would be taken for where the work is.
      place: '',
      contactPersonId: contacts[0]?.id ?? 'new',
    },
    skills: [] as Offer[],
    occupations: null,
    contacts: contacts.map(contactOption),
    draft: true,
    version: null,
  };
}

/**
 * The form of a stored opening.
 *
 * @param typedOccupation what was typed as occupation and is not one that we know; it could not be stored
 */
export async function storedOpeningPage(db: Queryable, opening: OpeningRow, typedOccupation: string | null) {
  const requirements = await requirementsOf(db, opening.id);
  const skills = await offeredSkills(db, opening.occupation_id);
  const contacts = await contactPersonsOf(db, opening.employer_id);
  const offered = new Set(skills.map((skill) => skill.id));
  const draft = opening.state === 'draft';
  const unclear = typedOccupation !== null || (!draft && opening.occupation_id === null);
  return {
    defaults: {
      ...formOf(opening, requirements, offered),
      ...(typedOccupation === null ? {} : { occupation: typedOccupation, occupationChoice: undefined }),
      ...(opening.contact_person_id ? {} : { contactPersonId: contacts[0]?.id ?? 'new' }),
    },
    skills,
    occupations: unclear ? await nearOccupations(db, typedOccupation ?? opening.title) : null,
    contacts: contacts.map(contactOption),
    draft,
    version: opening.version,
  };
}

/**
 * What belongs to the text that was sent and not stored: skills of the occupation typed, and occupations near to it
 * when it is none that we know. The boxes that were ticked stay, whatever the occupation is now.
 */
export async function typedOpeningPage(
  db: Queryable,
  typed: { occupation: string; choice: string | undefined; ticked: readonly string[] },
): Promise<{ skills: Offer[]; occupations: Offer[] | null }> {
  const resolved = await resolveOccupation(db, { text: typed.occupation, choice: typed.choice });
  const skills = await offeredSkills(db, resolved.kind === 'found' ? resolved.id : null);
  const missing = typed.ticked.filter((id) => !skills.some((skill) => skill.id === id));
  const kept = await findSkills(db, missing);
  return {
    skills: [...skills, ...kept.map(({ id, label }) => ({ id, label }))],
    occupations:
      resolved.kind === 'unclear' || typed.choice ? await nearOccupations(db, typed.occupation) : null,
  };
}

function contactOption(person: { id: string; name: string; roleTitle: string }) {
  return { id: person.id, name: person.name, roleTitle: person.roleTitle };
}

async function offeredSkills(db: Queryable, occupationId: string | null): Promise<Offer[]> {
  if (!occupationId) return [];
  const skills = await skillsOfOccupation(db, occupationId);
  return skills.slice(0, mostSkills).map(({ id, label }) => ({ id, label }));
}

/** Occupations near to a text: by the whole text, else by each of its words, longest first. */
async function nearOccupations(db: Queryable, text: string): Promise<Offer[]> {
  const found = new Map<string, Offer>();
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);
  const stems = words.sort((a, b) => b.length - a.length).flatMap((word) => [word, word.slice(0, 6)]);
  for (const part of [text, ...stems]) {
    if (found.size >= mostOccupations) break;
    for (const { id, label } of await suggestOccupations(db, part, mostOccupations))
      if (found.size < mostOccupations) found.set(id, { id, label });
  }
  return [...found.values()];
}
