import { seedEmail } from '#db/seed/content/names.ts';
import { addDays, millisecondsOf, momentOn } from './days.ts';
import { drawName, type PersonName } from './names.ts';
import { mailIndex, type World } from './world.ts';

export interface StaffMember {
  accountId: string;
  name: string;
  region: string | null;
}

export interface Coach extends StaffMember {
  clients: number;
}

/** Clients of one jobcoach: between the 10 of Hoorn's and the 70 of the Hoeksche Waard's evaluators. */
export const caseloadSize = 60;

/** Opens accounts for people who work with the portal, with their membership. */
export class Staff {
  readonly #world: World;
  readonly #coaches = new Map<string | null, Coach[]>();
  readonly #advisers = new Map<string | null, StaffMember[]>();
  readonly #municipalities = new Map<string | null, string>();
  #count = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** An account of which the demo knows the address, or one that only owns rows. */
  addAccount(args: {
    role: 'employer' | 'employerAdviser' | 'jobcoach' | 'candidate' | 'administrator';
    name: Pick<PersonName, 'first' | 'last' | 'full'>;
    email?: string;
    organisationId?: string | null;
    region?: string | null;
    demo?: boolean;
    since?: string;
  }): string {
    const { sink, random, today, passwordHash } = this.#world;
    const since = args.since ?? addDays(today, -700);
    const accountId = random.id(millisecondsOf(since));
    this.#count += 1;
    const isDemo = args.demo ?? false;
    sink.insert('account', {
      id: accountId,
      email: args.email ?? this.#email(args.name),
      name: args.name.full,
      password_hash: isDemo ? passwordHash : null,
      status: 'active',
      is_demo: isDemo ? 1 : 0,
      created_at: momentOn(since, 540),
      password_changed_at: null,
    });
    sink.insert('membership', {
      id: random.id(millisecondsOf(since)),
      account_id: accountId,
      role: args.role,
      organisation_id: args.organisationId ?? null,
      region: args.region ?? null,
      stand_in_for: null,
      from_date: since,
      to_date: null,
    });
    return accountId;
  }

  /** Unique as long as the short numbers of the database only go up. */
  #email(name: Pick<PersonName, 'first' | 'last'>): string {
    return seedEmail(name.first, name.last, mailIndex('staff', this.#world.firstNumber * 1000 + this.#count));
  }

  /** A jobcoach of whom the caller decides name and address. */
  addCoach(region: string | null, name: PersonName = drawName(this.#world.random), email?: string): Coach {
    const accountId = this.addAccount({
      role: 'jobcoach',
      name,
      ...(email ? { email, demo: true } : {}),
      organisationId: this.municipality(region),
      region,
    });
    const coach = { accountId, name: name.full, region, clients: 0 };
    const known = this.#coaches.get(region);
    if (known) known.push(coach);
    else this.#coaches.set(region, [coach]);
    return coach;
  }

  /** The jobcoach of the region who has room; a new one when nobody has. Counts the client. */
  coachFor(region: string | null): Coach {
    const coach =
      this.#coaches.get(region)?.find((one) => one.clients < caseloadSize) ?? this.addCoach(region);
    coach.clients += 1;
    if (coach.clients >= caseloadSize) this.#retire(region, coach);
    return coach;
  }

  /** Keeps the list short: who is full is not asked again. */
  #retire(region: string | null, coach: Coach): void {
    this.#coaches.set(
      region,
      (this.#coaches.get(region) ?? []).filter((one) => one !== coach),
    );
  }

  addAdviser(
    region: string | null,
    name: PersonName = drawName(this.#world.random),
    email?: string,
  ): StaffMember {
    const accountId = this.addAccount({
      role: 'employerAdviser',
      name,
      ...(email ? { email, demo: true } : {}),
      organisationId: this.municipality(region),
      region,
    });
    const adviser = { accountId, name: name.full, region };
    this.#advisers.set(region, [...(this.#advisers.get(region) ?? []), adviser]);
    return adviser;
  }

  /** The adviser who keeps contact with employers of the region. */
  adviserFor(region: string | null): StaffMember {
    return this.#advisers.get(region)?.[0] ?? this.addAdviser(region);
  }

  /** The municipality that leads the region; its name is that of the region. */
  municipality(region: string | null): string {
    const known = this.#municipalities.get(region);
    if (known) return known;
    const { sink, random, today } = this.#world;
    const since = addDays(today, -1000);
    const id = random.id(millisecondsOf(since));
    sink.insert('organisation', {
      id,
      kind: 'municipality',
      name: `Werkplein ${region ?? 'Nederland'}`,
      region,
      created_at: momentOn(since, 540),
    });
    this.#municipalities.set(region, id);
    return id;
  }
}
