import { type NamePool, namePoolWeights, seedFirstNames, seedSurnames } from '#db/seed/content/names.ts';
import { picker, pickerOf, type Random } from './random.ts';

export interface PersonName {
  first: string;
  last: string;
  sex: 'f' | 'm';
  full: string;
  pool: NamePool;
}

const pools = Object.keys(namePoolWeights) as NamePool[];
const pickPool = pickerOf(namePoolWeights);
const firstNames = new Map(
  pools.map((pool) => [
    pool,
    picker(
      seedFirstNames.filter((row) => row.pool === pool),
      (row) => row.weight,
    ),
  ]),
);
const surnames = new Map(
  pools.map((pool) => [
    pool,
    picker(
      seedSurnames.filter((row) => row.pool === pool),
      (row) => row.weight,
    ),
  ]),
);

/** A believable name; one in eight carries a Dutch surname with a first name from elsewhere. */
export function drawName(random: Random, pool: NamePool = pickPool(random)): PersonName {
  const first = firstNames.get(pool)?.(random);
  const surname = surnames.get(random.chance(0.12) ? 'dutch' : pool)?.(random);
  if (!first || !surname) throw new Error(`no names in pool ${pool}`);
  const last = fullSurname(surname);
  return { first: first.name, last, full: `${first.name} ${last}`, sex: first.sex, pool };
}

/** `van der Berg`, with its prefix. */
export function fullSurname(surname: { prefix: string; name: string }): string {
  return surname.prefix ? `${surname.prefix} ${surname.name}` : surname.name;
}
