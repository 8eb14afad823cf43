import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashPassword } from '#app/auth/password.ts';
import { requestPasswordReset } from '#app/domain/account/request-password-reset.ts';
import { signIn } from '#app/domain/account/sign-in.ts';
import { registerForm } from '#app/domain/employer/employer-forms.ts';
import { registerEmployer } from '#app/domain/employer/register-employer.ts';
import { systemContext } from '#app/domain/shared/system-context.ts';
import { openDatabase } from '#db/client.ts';
import { loadOwnPlaces } from '#db/seed/own-taxonomy.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';

/**
 * What is costly is counted, not timed, so that a busy machine decides nothing: hashes of passwords (some 20 ms each)
 * and writes (a commit waits for the disk). As many of them is as long an answer.
 */
const cost = vi.hoisted(() => ({ verified: 0, hashed: 0, commits: 0, writes: 0 }));

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>();
  return {
    ...real,
    verify: (...args: Parameters<typeof real.verify>) => {
      cost.verified += 1;
      return real.verify(...args);
    },
    hash: (...args: Parameters<typeof real.hash>) => {
      cost.hashed += 1;
      return real.hash(...args);
    },
  };
});

let world: World;
const password = 'een lange zin om te onthouden';

beforeEach(async () => {
  const base = await makeWorld();
  await base.close();
  const db = await openDatabase(':memory:', ({ query }) => {
    if (query.sql === 'commit') cost.commits += 1;
    if (/^(insert|update|delete)/.test(query.sql)) cost.writes += 1;
  });
  world = { ...base, db, as: (actor) => ({ ...base, db, actor }), close: () => db.destroy() };
  await loadOwnPlaces(db);
  for (const [email, status] of [
    ['sanne@voorbeeld.nl', 'active'],
    ['blok@voorbeeld.nl', 'disabled'],
    ['nieuw@voorbeeld.nl', 'invited'],
  ] as const) {
    const actor = await makeActor(world, 'jobcoach', { email });
    await db
      .updateTable('account')
      .set({ status, password_hash: status === 'invited' ? null : await hashPassword(password) })
      .where('id', '=', actor.accountId)
      .execute();
  }
  // The decoy of an account without a password is made once.
  await signIn(world, { email: 'warm@voorbeeld.nl', password: 'x', userAgent: '' }).catch(() => null);
});
afterEach(() => world.close());

async function costOf(run: () => Promise<unknown>) {
  Object.assign(cost, { verified: 0, hashed: 0, commits: 0, writes: 0 });
  const outcome = await run().then(
    () => 'done',
    (error: Error) => error.message,
  );
  return { outcome, ...cost };
}

const addresses = ['sanne@voorbeeld.nl', 'niemand@voorbeeld.nl', 'blok@voorbeeld.nl', 'nieuw@voorbeeld.nl'];

describe('costs the same and says the same, whether the address is known, unknown, blocked or invited', () => {
  it('signing in with a wrong password', async () => {
    const all = [];
    for (const email of addresses)
      all.push(await costOf(() => signIn(world, { email, password: 'een verkeerde zin', userAgent: '' })));
    for (const one of all) expect(one).toEqual(all[0]);
    expect(all[0]).toMatchObject({ verified: 2, hashed: 0, commits: 0 });
  });

  it('asking for a new password: one commit, as many secrets', async () => {
    for (const email of addresses) {
      const { outcome, commits, verified, hashed } = await costOf(() =>
        requestPasswordReset(systemContext(world), { email, baseUrl: '' }),
      );
      expect({ email, outcome, commits, verified, hashed }).toEqual({
        email,
        outcome: 'done',
        commits: 1,
        verified: 0,
        hashed: 0,
      });
    }
    const links = await world.db.selectFrom('one_time_token').select('token_hash').execute();
    expect(links).toHaveLength(addresses.length);
    const trail = JSON.stringify(await world.db.selectFrom('audit_event').selectAll().execute());
    expect(trail).not.toContain('niemand');
  });

  it('registering a company', async () => {
    const all = [];
    for (const [index, email] of addresses.entries()) {
      const input = registerForm.parse({
        company: `Bedrijf ${index}`,
        kvk: `1234567${index}`,
        sector: 'retail',
        name: 'Iemand',
        email,
        postcode: '3311 AB',
        password: 'een zin met bloemen erin',
        formulier: `formulier-${index}`,
      });
      all.push(await costOf(() => registerEmployer(world, { ...input, userAgent: '', baseUrl: '' })));
    }
    for (const one of all) expect({ ...one, writes: 0 }).toEqual({ ...all[0], writes: 0 });
    // The letter of a known address has no link: one row less, in the same commit.
    const writes = all.map((one) => one.writes);
    expect(Math.max(...writes) - Math.min(...writes)).toBeLessThanOrEqual(1);
  });
});
