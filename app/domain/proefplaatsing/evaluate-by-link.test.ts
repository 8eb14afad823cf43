import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { baseUrl, goodPlan, makeProefplaatsing } from '#test/factories/proefplaatsing.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeWorld, type World } from '#test/factories/world.ts';
import * as page from '../../routes/public/evaluation.tsx';
import { nazorgSweep } from '../nazorg/sweep.ts';
import { systemContext } from '../shared/system-context.ts';
import { evaluateByLink } from './evaluate-proefplaatsing.ts';
import { renewPartyLink, sendPartyLink } from './party-link.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const answers = {
  by: 'employer',
  tasksDone: 'Brood ingepakt.',
  attendance: 'always',
  wentWell: 'Vriendelijk tegen klanten.',
  hired: 'yes',
  why: '',
} as const;

/** A proefplaatsing on its last days, whose contact person has no account. */
async function withoutAccount() {
  const made = await makeProefplaatsing(world, 'running');
  await world.db
    .insertInto('contact_person')
    .values({
      id: 'baas',
      employer_id: made.application.employer.id,
      account_id: null,
      name: 'De Baas',
      email: 'baas@bedrijf.test',
    })
    .execute();
  await world.db.updateTable('opening').set({ contact_person_id: 'baas' }).execute();
  world.clock.set('2027-01-28T06:00:00Z');
  return made;
}

async function letters() {
  const mails = await world.db
    .selectFrom('email')
    .select(['to_address', 'body'])
    .where('body', 'like', '%/beoordeling/%')
    .orderBy('id')
    .execute();
  return mails.map(({ to_address, body }) => ({
    to: to_address,
    secret: /\/beoordeling\/([\w-]+)/.exec(body)?.[1] ?? '',
  }));
}

const sweep = () => nazorgSweep(systemContext(world), { baseUrl });

describe('an employer without an account', () => {
  it('is asked by a link the day before the last day, and again 3 and 10 days after, until he answers', async () => {
    await withoutAccount();
    const asked = async (day: string) => {
      world.clock.set(`${day}T06:00:00Z`);
      await sweep();
      return (await letters()).map(({ to }) => to);
    };
    expect(goodPlan.endsOn).toBe('2027-01-29');
    expect(await asked('2027-01-27')).toEqual([]);
    expect(await asked('2027-01-28')).toEqual(['baas@bedrijf.test']);
    expect(await asked('2027-01-31')).toHaveLength(1);
    expect(await asked('2027-02-01')).toHaveLength(2);
    expect(await asked('2027-02-08')).toHaveLength(3);
    const { secret = '' } = (await letters())[0] ?? {};
    await evaluateByLink(systemContext(world), { secret, answers });
    const [row] = await world.db
      .selectFrom('evaluation')
      .select(['party', 'answers', 'recorded_by'])
      .execute();
    expect(row?.party).toBe('employer');
    expect(row?.recorded_by).toBeNull();
    expect(JSON.parse(row?.answers ?? '{}')).toEqual(answers);
    const told = await world.db
      .selectFrom('notification')
      .select('text')
      .where('text', 'like', '%verteld hoe%')
      .execute();
    expect(told.length).toBeGreaterThanOrEqual(2);
  });

  it('opens a page that saves nothing until the button, and works once', async () => {
    await withoutAccount();
    await sweep();
    const { secret = '' } = (await letters())[0] ?? {};
    const call = (form?: Record<string, string>) =>
      callRoute((form ? page.action : page.loader) as never, {
        actor: null,
        services: world,
        url: `/beoordeling/${secret}`,
        params: { token: secret },
        ...(form ? { form } : {}),
      });
    expect((await call()).data).toMatchObject({ state: 'open', party: 'employer' });
    expect(JSON.stringify((await call()).data)).not.toContain('Testpersoon');
    expect(await world.db.selectFrom('evaluation').select('id').execute()).toEqual([]);
    const { by: _by, ...fields } = answers;
    expect((await call({ actie: 'evaluate', ...fields, hired: 'no' })).status).toBe(400);
    expect((await call({ actie: 'evaluate', ...fields })).status).toBe(303);
    expect((await call()).data).toEqual({ state: 'used' });
    await expect(evaluateByLink(systemContext(world), { secret, answers })).rejects.toMatchObject({
      code: 'linkExpired',
    });
  });

  it('can ask a new link himself when the old one expired, one an hour', async () => {
    const made = await withoutAccount();
    await sendPartyLink(world.as(made.jobcoach), {
      id: made.id,
      party: 'employer',
      about: 'evaluation',
      baseUrl,
    });
    const { secret = '' } = (await letters())[0] ?? {};
    world.clock.set('2027-02-12T06:00:00Z');
    await expect(evaluateByLink(systemContext(world), { secret, answers })).rejects.toMatchObject({
      code: 'linkExpired',
    });
    const again = () => renewPartyLink(systemContext(world), { secret, about: 'evaluation', baseUrl });
    await again();
    await again();
    expect(await letters()).toHaveLength(2);
    await evaluateByLink(systemContext(world), { secret: (await letters())[1]?.secret ?? '', answers });
  });

  it('has a link that is good for this only', async () => {
    const made = await withoutAccount();
    await sendPartyLink(world.as(made.jobcoach), {
      id: made.id,
      party: 'employer',
      about: 'evaluation',
      baseUrl,
    });
    const { secret = '' } = (await letters())[0] ?? {};
    await expect(
      evaluateByLink(systemContext(world), {
        secret,
        answers: { by: 'candidate', agrees: 'yes', ownWords: '' },
      }),
    ).rejects.toMatchObject({ code: 'linkExpired' });
    await expect(
      renewPartyLink(systemContext(world), { secret, about: 'agreement', baseUrl }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });
});
