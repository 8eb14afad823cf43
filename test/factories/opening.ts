import type { OpeningState } from '#app/domain/opening/opening-transitions.ts';
import type { Services } from '#app/domain/shared/context.ts';
import type { OpeningValues } from '#db/queries/openings.ts';
import { nextNumber } from '#db/queries/trail.ts';
import type { MadeEmployer } from './employer.ts';

/** A complete opening in any state, without history. */
export async function makeOpening(
  services: Services,
  employer: Pick<MadeEmployer, 'id' | 'contactId'>,
  options: { state?: OpeningState; values?: Partial<OpeningValues>; openedAt?: string } = {},
): Promise<{ id: string; number: number }> {
  const id = services.newId();
  const now = services.clock.now().toString({ fractionalSecondDigits: 3 });
  const state = options.state ?? 'open';
  return services.db.transaction().execute(async (trx) => {
    const number = await nextNumber(trx, 'opening');
    await trx
      .insertInto('opening')
      .values({
        id,
        number,
        employer_id: employer.id,
        contact_person_id: employer.contactId,
        kind: 'vacancy',
        state,
        title: 'Medewerker groen',
        tasks: 'Gras maaien en heggen knippen.',
        hours_min: 24,
        hours_max: 32,
        postcode: '3311 AB',
        place: 'Dordrecht',
        lat: 51.81,
        lon: 4.67,
        region: 'Drechtsteden',
        created_at: now,
        updated_at: now,
        opened_at: options.openedAt ?? (state === 'open' || state === 'paused' ? now : null),
        ...options.values,
      })
      .execute();
    return { id, number };
  });
}

/** What a browser sends for a complete form; change or drop fields to test a mistake. */
export function openingFormData(
  employer: Pick<MadeEmployer, 'contactId'>,
  changes: Record<string, string | string[] | undefined> = {},
): Record<string, string | string[]> {
  const fields: Record<string, string | string[] | undefined> = {
    kind: 'vacancy',
    title: 'Medewerker groen',
    tasks: 'Gras maaien en heggen knippen.',
    occupation: 'hovenier',
    hoursMin: '24',
    hoursMax: '32',
    days: ['mon', 'tue'],
    postcode: '3311ab',
    place: 'Dordrecht',
    places: '2',
    payKind: 'hourly',
    payMin: '15,50',
    contactPersonId: employer.contactId,
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined),
  );
}
