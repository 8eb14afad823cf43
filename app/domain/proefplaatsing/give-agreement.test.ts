import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeApplication } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import {
  agreeAll,
  baseUrl,
  goodPlan,
  hashOf,
  makeProefplaatsing,
  type TestProefplaatsing,
} from '#test/factories/proefplaatsing.ts';
import { makeWorld, type World } from '#test/factories/world.ts';
import { askAgreement } from './ask-agreement.ts';
import { changeProefplaatsing, withdrawChange } from './change-proefplaatsing.ts';
import { agreeByLink, giveAgreement } from './give-agreement.ts';
import { renewPartyLink, sendPartyLink } from './party-link.ts';
import { planProefplaatsing } from './plan-proefplaatsing.ts';
import { startProefplaatsing } from './run-proefplaatsing.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const rowOf = (id: string) =>
  world.db.selectFrom('proefplaatsing').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const agreements = (id: string) =>
  world.db
    .selectFrom('agreement')
    .selectAll()
    .where('proefplaatsing_id', '=', id)
    .orderBy('round')
    .orderBy('id')
    .execute();

const change = {
  startsOn: goodPlan.startsOn,
  endsOn: goodPlan.endsOn,
  hoursPerWeek: 24,
  tasks: goodPlan.tasks,
  longerReason: '',
  note: 'Meer uren.',
  versie: undefined,
  baseUrl,
};

describe('agreeing', () => {
  it('is complete with all three, each with the SHA-256 of the very text', async () => {
    const made = await makeProefplaatsing(world, 'toAgree');
    const hash = await hashOf(world, made.id);
    for (const actor of [made.candidate, made.jobcoach]) {
      await giveAgreement(world.as(actor), { id: made.id, hash });
      expect((await rowOf(made.id)).state).toBe('toAgree');
    }
    await giveAgreement(world.as(made.employer), { id: made.id, hash });
    expect((await rowOf(made.id)).state).toBe('agreed');
    const rows = await agreements(made.id);
    expect(rows.map((row) => row.party).sort()).toEqual(['authority', 'candidate', 'employer']);
    for (const row of rows)
      expect(row.text_hash).toBe(createHash('sha256').update(row.text, 'utf8').digest('hex'));
  });

  it('happens once per party and on the text of now only', async () => {
    const made = await makeProefplaatsing(world, 'toAgree');
    const hash = await hashOf(world, made.id);
    await giveAgreement(world.as(made.candidate), { id: made.id, hash });
    await expect(giveAgreement(world.as(made.candidate), { id: made.id, hash })).rejects.toMatchObject({
      code: 'alreadyAgreed',
    });
    await changeProefplaatsing(world.as(made.jobcoach), { ...change, id: made.id });
    await expect(giveAgreement(world.as(made.employer), { id: made.id, hash })).rejects.toMatchObject({
      code: 'textChanged',
    });
  });

  it('is not possible any more after the first day', async () => {
    const made = await makeProefplaatsing(world, 'toAgree');
    world.clock.set('2026-12-01T09:00:00Z');
    const hash = await hashOf(world, made.id);
    await expect(giveAgreement(world.as(made.candidate), { id: made.id, hash })).rejects.toMatchObject({
      code: 'startPassed',
    });
  });

  it('lets the jobcoach write down the words of a candidate without an account, and of no other', async () => {
    const candidate = await makeCandidate(world, { account: false });
    const application = await makeApplication(world, { state: 'offered', candidate });
    const context = world.as(candidate.jobcoach);
    const id = await planProefplaatsing(context, { ...goodPlan, applicationId: application.id });
    await askAgreement(context, { id, baseUrl });
    await giveAgreement(context, { id, hash: await hashOf(world, id), onBehalfOfCandidate: true });
    expect((await agreements(id))[0]).toMatchObject({ party: 'candidate', on_behalf: 1 });
    const made = await makeProefplaatsing(world, 'toAgree');
    await expect(
      giveAgreement(world.as(made.jobcoach), {
        id: made.id,
        hash: await hashOf(world, made.id),
        onBehalfOfCandidate: true,
      }),
    ).rejects.toMatchObject({ code: 'onlyNamedCandidate' });
  });
});

describe('a change', () => {
  it('asks all again, keeps who agreed to the old text, and can not start before all have', async () => {
    const made = await makeProefplaatsing(world, 'agreed');
    const before = await rowOf(made.id);
    await changeProefplaatsing(world.as(made.jobcoach), { ...change, id: made.id });
    const after = await rowOf(made.id);
    expect(after).toMatchObject({ state: 'toAgree', agreement_round: 2, hours_per_week: 24 });
    expect(after.agreement_text).not.toBe(before.agreement_text);
    expect(after.agreement_text).toContain('Meer uren.');
    const rows = await agreements(made.id);
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatchObject({ round: 1, text: before.agreement_text });
    world.clock.set(`${goodPlan.startsOn}T08:00:00Z`);
    await expect(startProefplaatsing(world.as(made.jobcoach), { id: made.id })).rejects.toMatchObject({
      code: 'notNow',
    });
    await agreeAll(world, made);
    await startProefplaatsing(world.as(made.jobcoach), { id: made.id });
    expect((await rowOf(made.id)).state).toBe('running');
  });

  async function extended(): Promise<TestProefplaatsing> {
    const made = await makeProefplaatsing(world, 'running');
    await changeProefplaatsing(world.as(made.jobcoach), {
      ...change,
      id: made.id,
      endsOn: '2027-02-26',
      hoursPerWeek: 20,
      longerReason: 'Het wennen kost meer tijd.',
      note: 'Verlenging.',
    });
    return made;
  }

  it('of a running one holds only when all have agreed, and then its contacts follow', async () => {
    const made = await extended();
    expect(await rowOf(made.id)).toMatchObject({ state: 'running', ends_on: '2027-01-29' });
    await agreeAll(world, made);
    expect(await rowOf(made.id)).toMatchObject({
      state: 'running',
      ends_on: '2027-02-26',
      longer_reason: 'Het wennen kost meer tijd.',
    });
    const ends = await world.db
      .selectFrom('moment')
      .select(['due_on', 'state'])
      .where('case_id', '=', made.id)
      .where('kind', '=', 'end')
      .orderBy('due_on')
      .execute();
    expect(ends).toEqual([
      { due_on: '2027-01-29', state: 'cancelled' },
      { due_on: '2027-02-26', state: 'planned' },
    ]);
  });

  it('of a running one can be taken back, and waits alone', async () => {
    const made = await extended();
    await expect(
      changeProefplaatsing(world.as(made.jobcoach), { ...change, id: made.id }),
    ).rejects.toMatchObject({ code: 'changeWaits' });
    await withdrawChange(world.as(made.jobcoach), { id: made.id });
    const row = await rowOf(made.id);
    expect(row).toMatchObject({ agreement_round: 1, ends_on: '2027-01-29' });
    expect(row.agreement_text).toBe((await agreements(made.id))[0]?.text);
  });

  it('can not go beyond what the law allows, nor longer than in principle without a reason', async () => {
    const made = await makeProefplaatsing(world, 'running');
    const attempt = (endsOn: string, longerReason: string) =>
      changeProefplaatsing(world.as(made.jobcoach), { ...change, id: made.id, endsOn, longerReason });
    await expect(attempt('2027-02-26', '')).rejects.toMatchObject({
      code: 'ruleRefused',
      field: 'longerReason',
    });
    await expect(attempt('2027-06-01', 'Wennen.')).rejects.toMatchObject({
      code: 'ruleRefused',
      field: 'endsOn',
    });
  });
});

describe('the text', () => {
  it('has the candidate by name only while the name is shared with the employer', async () => {
    const named = await makeProefplaatsing(world, 'draft');
    expect((await rowOf(named.id)).agreement_text).toContain('Amina Testpersoon');
    const application = await makeApplication(world, { state: 'offered' });
    await world.db
      .updateTable('disclosure')
      .set({ withdrawn_at: '2026-11-22T11:00:00.000Z' })
      .where('application_id', '=', application.id)
      .execute();
    const hidden = await makeProefplaatsing(world, 'draft', { application });
    const text = (await rowOf(hidden.id)).agreement_text;
    expect(text).not.toContain('Testpersoon');
    expect(text).toContain(`kandidaat ${application.candidate.number}`);
  });

  it('keeps the values that the conditions were checked on', async () => {
    const made = await makeProefplaatsing(world, 'draft');
    const rules = JSON.parse((await rowOf(made.id)).rule_values);
    expect(rules).toMatchObject({
      checkedOn: '2026-11-22',
      article: 'Participatiewet artikel 8a lid 2 onder d',
      values: { principleMonths: 2, longestMonths: 6 },
      facts: { contractMonths: 6, insured: true },
    });
    expect(rules.results).toHaveLength(9);
  });

  it('refuses a plan that breaks a rule, and a second open plan', async () => {
    const application = await makeApplication(world, { state: 'offered' });
    const context = world.as(application.candidate.jobcoach);
    await expect(
      planProefplaatsing(context, { ...goodPlan, insured: false, applicationId: application.id }),
    ).rejects.toMatchObject({ code: 'ruleRefused', field: 'insured' });
    await planProefplaatsing(context, { ...goodPlan, applicationId: application.id });
    await expect(
      planProefplaatsing(context, { ...goodPlan, applicationId: application.id }),
    ).rejects.toMatchObject({ code: 'proefplaatsingExists' });
  });
});

describe('a link', () => {
  async function secretsSent(): Promise<string[]> {
    const mails = await world.db
      .selectFrom('email')
      .select(['to_address', 'body'])
      .orderBy('created_at')
      .execute();
    return mails.flatMap((mail) => /\/akkoord\/([\w-]+)/.exec(mail.body)?.[1] ?? []);
  }

  it('agrees without an account, once, and names nobody in the e-mail', async () => {
    const made = await makeProefplaatsing(world, 'toAgree');
    await sendPartyLink(world.as(made.jobcoach), {
      id: made.id,
      party: 'candidate',
      about: 'agreement',
      baseUrl,
    });
    const [secret = ''] = await secretsSent();
    const mails = await world.db
      .selectFrom('email')
      .select(['subject', 'body'])
      .where('dedupe_key', 'like', 'agreement-link:%')
      .execute();
    expect(mails).toHaveLength(1);
    for (const mail of mails) expect(`${mail.subject}${mail.body}`).not.toMatch(/Testpersoon|Bakkerij/);
    const context = { ...world, actor: made.jobcoach };
    await agreeByLink(context, { secret, hash: await hashOf(world, made.id) });
    expect((await agreements(made.id)).map((row) => row.party)).toEqual(['candidate']);
    await expect(agreeByLink(context, { secret, hash: await hashOf(world, made.id) })).rejects.toMatchObject({
      code: 'linkExpired',
    });
  });

  it('ends after 14 days, and is sent anew on request, at most once an hour', async () => {
    const made = await makeProefplaatsing(world, 'toAgree', {
      plan: { startsOn: '2026-12-14', endsOn: '2027-02-13' },
    });
    await sendPartyLink(world.as(made.jobcoach), {
      id: made.id,
      party: 'candidate',
      about: 'agreement',
      baseUrl,
    });
    const [secret = ''] = await secretsSent();
    world.clock.set('2026-12-06T11:00:01Z');
    const context = { ...world, actor: made.jobcoach };
    const hash = await hashOf(world, made.id);
    await expect(agreeByLink(context, { secret, hash })).rejects.toMatchObject({ code: 'linkExpired' });
    await renewPartyLink(context, { secret, about: 'agreement', baseUrl });
    await renewPartyLink(context, { secret, about: 'agreement', baseUrl });
    const secrets = await secretsSent();
    expect(secrets).toHaveLength(2);
    await agreeByLink(context, { secret: secrets[1] ?? '', hash });
    expect(await agreements(made.id)).toHaveLength(1);
  });

  it('of an unknown secret leads nowhere', async () => {
    const made = await makeProefplaatsing(world, 'toAgree');
    const context = { ...world, actor: made.jobcoach };
    await expect(
      renewPartyLink(context, { secret: 'verzonnen', about: 'agreement', baseUrl }),
    ).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
