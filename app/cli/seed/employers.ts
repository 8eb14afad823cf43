import {
  fillEmployerName,
  type SeedEmployerSector,
  seedEmployerSectors,
} from '#db/seed/content/employers.ts';
import { seedEmail, seedPhone, seedSurnames } from '#db/seed/content/names.ts';
import { employerSectors } from '#db/seed/content/taxonomy.ts';
import { fillText } from '#db/seed/content/texts/fill.ts';
import { employerAbouts } from '#db/seed/content/texts/openings.ts';
import type { SectorCode } from '#db/seed/content/types.ts';
import { addDays, millisecondsOf, momentOn } from './days.ts';
import { drawName, fullSurname, type PersonName } from './names.ts';
import { picker, type Random } from './random.ts';
import type { Staff } from './staff.ts';
import { coordinatesAt, mailIndex, type Point, postcodeAt, streetAt, type World } from './world.ts';

export interface SiteRef {
  id: string;
  postcode: string;
  place: string;
  lat: number;
  lon: number;
  region: string | null;
}

export interface EmployerRef {
  id: string;
  name: string;
  sector: SectorCode;
  /** Codes of the occupations that it has work for. */
  occupations: readonly string[];
  /** Draws how many openings it posts. */
  weight: number;
  trusted: boolean;
  sites: SiteRef[];
  contacts: { id: string; name: string }[];
  /** The account that posts; the adviser's where the employer has none. */
  accountId: string;
  /** Whose hand it is: the employer's own, or the adviser's. */
  accountRole: 'employer' | 'employerAdviser';
  adviserId: string;
}

export interface EmployerChoices {
  name?: string;
  sector?: SectorCode;
  point?: Point;
  kvk?: string;
  occupations?: readonly string[];
  contactName?: PersonName;
  email?: string;
}

const pickSector = picker(seedEmployerSectors, (row) => row.weight);
const pickSurname = picker(
  seedSurnames.filter((row) => row.pool === 'dutch'),
  (row) => row.weight,
);

/** Seed companies stand in a range of KvK numbers of their own, one after the other. */
const firstKvk = 70_000_000;

export class Employers {
  readonly #world: World;
  readonly #staff: Staff;
  /** Names in use, each with the number that the next company of that name gets. */
  readonly #names = new Map<string, number>();
  #kvk: number;

  /** @param lastKvk the highest number of the seed's range that is in use */
  constructor(world: World, staff: Staff, lastKvk: number | null) {
    this.#world = world;
    this.#staff = staff;
    this.#kvk = lastKvk ?? firstKvk;
  }

  add(choices: EmployerChoices = {}): EmployerRef {
    const { sink, random, today } = this.#world;
    const row = choices.sector ? sectorRow(choices.sector) : pickSector(random);
    const point = choices.point ?? this.#world.pickPoint(random);
    const since = addDays(today, -random.int(120, 900));
    const id = random.id(millisecondsOf(since));
    const drawn = this.#drawName(row, point, random);
    const name = choices.name ?? drawn.name;
    const employees = drawEmployees(random, row.employees);
    const adviser = this.#staff.adviserFor(point.region);
    const trusted = choices.name !== undefined || random.chance(0.3);
    sink.insert('organisation', {
      id,
      kind: 'employer',
      name,
      region: point.region,
      created_at: momentOn(since, 560),
    });
    this.#kvk += 1;
    sink.insert('employer', {
      id,
      kvk: choices.kvk ?? String(this.#kvk),
      sector: employerSectors[row.sector],
      size: sizeBand(employees),
      website: null,
      about: fillText(random.pick(employerAbouts), textContext(name, point.place)),
      status: 'active',
      trusted: trusted ? 1 : 0,
      adviser_id: adviser.accountId,
      version: 1,
    });
    const sites = [this.#addSite(id, 'Hoofdvestiging', point)];
    if (employees > 60 && random.chance(0.5)) {
      const other = this.#world.pickPoint(random);
      sites.push(this.#addSite(id, `Vestiging ${other.place}`, other));
    }
    const account = this.#addContacts(id, row, point, employees, choices);
    return {
      id,
      name,
      sector: row.sector,
      occupations: choices.occupations ?? drawn.occupations,
      weight: Math.sqrt(employees),
      trusted,
      sites,
      contacts: account.contacts,
      accountId: account.accountId ?? adviser.accountId,
      accountRole: account.accountId ? 'employer' : 'employerAdviser',
      adviserId: adviser.accountId,
    };
  }

  #addSite(employerId: string, name: string, point: Point): SiteRef {
    const { sink, random, today } = this.#world;
    const site = {
      id: random.id(millisecondsOf(addDays(today, -400))),
      postcode: postcodeAt(point, random),
      place: point.place,
      ...coordinatesAt(this.#world, point, random),
      region: point.region,
    };
    sink.insert('employer_site', {
      id: site.id,
      employer_id: employerId,
      name,
      street: streetAt(random),
      postcode: site.postcode,
      place: site.place,
      lat: site.lat,
      lon: site.lon,
      region: site.region,
    });
    return site;
  }

  #addContacts(
    employerId: string,
    row: SeedEmployerSector,
    point: Point,
    employees: number,
    choices: EmployerChoices,
  ): { contacts: { id: string; name: string }[]; accountId: string | null } {
    const { sink, random, today } = this.#world;
    const contacts: { id: string; name: string }[] = [];
    const count = employees > 80 ? 2 : 1;
    let accountId: string | null = null;
    for (let i = 0; i < count; i += 1) {
      const drawn = drawName(random);
      const name = i === 0 && choices.contactName ? choices.contactName : drawn;
      const index = (this.#kvk % 1_000_000) * 2 + i;
      const email =
        i === 0 && choices.email
          ? choices.email
          : seedEmail(name.first, name.last, mailIndex('employer', index));
      const id = random.id(millisecondsOf(addDays(today, -400)));
      const logsIn =
        i === 0 && (choices.email !== undefined || random.chance(this.#world.spread ? 0.4 : 0.85));
      const account = logsIn
        ? this.#staff.addAccount({
            role: 'employer',
            name,
            email,
            organisationId: employerId,
            region: point.region,
            demo: choices.email !== undefined,
          })
        : null;
      accountId ??= account;
      sink.insert('contact_person', {
        id,
        employer_id: employerId,
        account_id: account,
        name: name.full,
        role_title: random.pick(row.contactRoles),
        email,
        phone: seedPhone(index),
      });
      contacts.push({ id, name: name.full });
    }
    return { contacts, accountId };
  }

  /** Names are different; where the templates run out the place, and then a number, is added. */
  #drawName(
    row: SeedEmployerSector,
    point: Point,
    random: Random,
  ): { name: string; occupations: readonly string[] } {
    const { template, occupations } = random.pick(row.names);
    const base = fillEmployerName(template, {
      surname: fullSurname(pickSurname(random)),
      core: random.pick(row.cores),
      place: point.place,
    });
    const withPlace = base.includes(point.place) ? base : `${base} ${point.place}`;
    let name = this.#names.has(base) ? withPlace : base;
    for (let count = this.#names.get(withPlace) ?? 2; this.#names.has(name); count += 1) {
      name = `${withPlace} ${count}`;
      // Counted on from here next time: with a hundred thousand companies some names come hundreds of times.
      this.#names.set(withPlace, count + 1);
    }
    this.#names.set(name, 2);
    return { name, occupations };
  }
}

function sectorRow(sector: SectorCode): SeedEmployerSector {
  const found = seedEmployerSectors.find((row) => row.sector === sector);
  if (!found) throw new Error(`no employers of sector ${sector} in the seed content`);
  return found;
}

/** Most companies are small: the logarithm of the size is drawn evenly. */
function drawEmployees(random: Random, { min, max }: { min: number; max: number }): number {
  return Math.round(Math.exp(Math.log(min) + random.float() * (Math.log(max) - Math.log(min))));
}

function sizeBand(employees: number): string {
  if (employees <= 1) return '1';
  if (employees < 10) return '2-9';
  if (employees < 50) return '10-49';
  return employees < 250 ? '50-249' : '250+';
}

function textContext(employer: string, place: string) {
  return { employer, place, occupation: '', hoursMin: 0, hoursMax: 0, contact: '' };
}
