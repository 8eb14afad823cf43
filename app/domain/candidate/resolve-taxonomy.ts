import type { Queryable } from '../../../db/client.ts';
import { fold } from '../../../db/queries/fold.ts';
import { occupationNamed, suggestOccupations, suggestSkills } from '../../../db/queries/taxonomy.ts';
import { DomainError } from '../shared/errors.ts';

/**
 * Occupations by the names that were typed; empty names are left out.
 *
 * @param names form field → what stands in it
 * @throws DomainError occupationUnknown at the field, with what was perhaps meant
 */
export async function occupationsNamed<Name extends string>(
  db: Queryable,
  names: Readonly<Record<Name, string>>,
): Promise<Partial<Record<Name, string>>> {
  const found: Partial<Record<Name, string>> = {};
  for (const field of Object.keys(names) as Name[]) {
    const name = names[field];
    if (!name) continue;
    const occupation = await occupationNamed(db, name);
    if (!occupation) {
      throw new DomainError(
        'occupationUnknown',
        { name, hint: perhaps(await suggestOccupations(db, name, 4)) },
        field,
      );
    }
    found[field] = occupation.id;
  }
  return found;
}

/**
 * Skills by their names, one on each line (commas are part of many names).
 *
 * @throws DomainError skillUnknown at the field `skills`
 */
export async function skillsNamed(db: Queryable, text: string): Promise<string[]> {
  const ids: string[] = [];
  for (const name of text.split('\n').map((one) => one.trim())) {
    if (!name) continue;
    const suggestions = await suggestSkills(db, name, 4);
    const skill = suggestions.find((one) => fold(one.label) === fold(name));
    if (!skill) throw new DomainError('skillUnknown', { name, hint: perhaps(suggestions) }, 'skills');
    ids.push(skill.id);
  }
  return ids;
}

function perhaps(suggestions: readonly { label: string }[]): string {
  if (suggestions.length === 0) return 'Schrijf het anders, of laat het leeg.';
  return `Bedoelt u: ${suggestions.map((one) => one.label).join(', ')}?`;
}
