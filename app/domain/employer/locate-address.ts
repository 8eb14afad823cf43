import type { Trx } from '../../../db/client.ts';
import { locate } from '../../../db/queries/places.ts';
import { DomainError } from '../shared/errors.ts';

export interface Address {
  postcode: string;
  place: string;
  lat: number | null;
  lon: number | null;
  region: string | null;
}

/**
 * Finds where a postcode lies. A postcode that we don't know needs the place beside it; a place that we don't know
 * either is kept as typed and is located as soon as postcodes are imported.
 *
 * @throws DomainError placeUnknown at the field `place`
 */
export async function locateAddress(trx: Trx, input: { postcode: string; place: string }): Promise<Address> {
  const { postcode } = input;
  const known = await locate(trx, { postcode, place: '' });
  if (!known && !input.place) throw new DomainError('placeUnknown', {}, 'place');
  const located = known ?? (await locate(trx, input));
  return {
    postcode,
    place: known?.place ?? input.place,
    lat: located?.lat ?? null,
    lon: located?.lon ?? null,
    region: located?.region ?? null,
  };
}
