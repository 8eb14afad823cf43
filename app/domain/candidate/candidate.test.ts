import { parseWithZod } from '@conform-to/zod/v4';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  candidateInCaseload,
  candidateOfAccount,
  notesOfCandidate,
  partsOfCandidate,
} from '#db/queries/candidates.ts';
import { ladderStepsOf } from '#db/queries/ladder-steps.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import type { Actor } from '../shared/context.ts';
import { addNote } from './add-note.ts';
import { type CandidateValue, candidateDefaults, candidateForm, ownProfileForm } from './candidate-form.ts';
import { changeOwnProfile } from './change-own-profile.ts';
import { diagnosisWords } from './diagnosis-words.ts';
import { inviteCandidate } from './invite-candidate.ts';
import { releaseAsCandidate, releaseAsJobcoach } from './release.ts';
import { addCandidate, changeCandidate } from './save-candidate.ts';

let world: World;
let coach: Actor;
beforeAll(async () => {
  world = await makeWorld();
  coach = await makeActor(world, 'jobcoach');
  const names = ['magazijnmedewerker', 'schoonmaker', 'kok', 'hovenier', 'bakker'];
  await world.db
    .insertInto('occupation')
    .values(
      names.map((label) => ({ id: label, label, isco: '1', sector: null, source: 'werkbrug' as const })),
    )
    .execute();
  await world.db
    .insertInto('skill')
    .values({
      id: 'heftruck',
      label: 'heftruck rijden',
      type: 'skill',
      reuse_level: null,
      source: 'werkbrug',
    })
    .execute();
});
afterAll(() => world.close());

const typed = {
  firstName: 'Zoë 🌷',
  lastName: 'van \u2018t Hof',
  postcode: '3311ab',
  place: 'Dordrecht',
  legalBasis: 'participatiewet',
  status: 'active',
  hoursMin: '16',
  hoursMax: '24,5',
  maxTravelKm: '12',
  educationLevel: '2',
  dutchLevel: 'B1',
  'wishes[0]': 'Magazijnmedewerker',
  'experience[0].occupation': 'schoonmaker',
  'experience[0].years': '2,5',
  'spoken[0].code': 'ti',
  'spoken[0].level': '4',
  'spoken[2].code': 'en',
  skills: 'Heftruck rijden',
};

function parse(changes: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...typed, ...changes })) form.append(name, value);
  return parseWithZod(form, { schema: candidateForm });
}

function value(changes: Record<string, string> = {}): CandidateValue {
  const submission = parse(changes);
  if (submission.status !== 'success') throw new Error(JSON.stringify(submission.error));
  return submission.value;
}

const add = (changes: Record<string, string> = {}, formToken = world.newId()) =>
  addCandidate(world.as(coach), { value: value(changes), formToken });
const find = (id: string) =>
  world.db.selectFrom('candidate').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('the form', () => {
  it('refuses an end before a begin, a week of 0 hours, a postcode that cannot be and a BSN', () => {
    const errors = (changes: Record<string, string>) => Object.keys(parse(changes).reply().error ?? {});
    expect(errors({ hoursMin: '30', hoursMax: '20' })).toEqual(['hoursMax']);
    expect(errors({ hoursMin: '0' })).toContain('hoursMin');
    expect(errors({ postcode: '0123 AB' })).toEqual(['postcode']);
    expect(errors({ clientNumber: '111222333' })).toEqual(['clientNumber']);
    expect(errors({ birthDate: '30-02-1990' })).toEqual(['birthDate']);
    expect(errors({ email: 'geen-adres' })).toEqual(['email']);
  });
});

describe('adding and changing a candidate', () => {
  it('stores what was typed, odd letters and all, with a dated place in the caseload', async () => {
    const id = await add();
    expect(await find(id)).toMatchObject({
      first_name: 'Zoë 🌷',
      postcode: '3311 AB',
      hours_max: 24.5,
      jobcoach_id: coach.accountId,
      waiting_since: '2026-11-22',
      released_by_jobcoach: 0,
    });
    const parts = await partsOfCandidate(world.db, id);
    expect(parts.skills.map((skill) => skill.id)).toEqual(['heftruck']);
    expect(parts.occupations).toEqual([
      { id: 'magazijnmedewerker', label: 'magazijnmedewerker', kind: 'wish', years: 0 },
      { id: 'schoonmaker', label: 'schoonmaker', kind: 'experience', years: 2.5 },
    ]);
    const assignment = await world.db
      .selectFrom('caseload_assignment')
      .select('from_date')
      .where('candidate_id', '=', id)
      .execute();
    expect(assignment).toEqual([{ from_date: '2026-11-22' }]);
  });

  it('keeps every step of the ladder with its date, who recorded it and why', async () => {
    const id = await add({ ladderStep: '2' });
    const change = (changes: Record<string, string>) =>
      changeCandidate(world.as(coach), { id, value: value(changes), shownVersion: undefined });
    await expect(change({ ladderStep: '4' })).rejects.toMatchObject({ field: 'ladderReason' });
    expect((await find(id)).ladder_step).toBe(2);
    await change({ ladderStep: '4', ladderReason: 'Doet een proefplaatsing bij de bakker' });
    await change({ ladderStep: '4', maxTravelKm: '20' });
    const on = '2026-11-22';
    expect(await ladderStepsOf(world.db, id)).toMatchObject([
      { step: 4, on, why: 'Doet een proefplaatsing bij de bakker', byName: expect.any(String) },
      { step: 2, on, why: '' },
    ]);
    await expect(change({})).rejects.toMatchObject({ field: 'ladderReason' });
    await expect(change({ ladderStep: '5', ladderReason: 'Heeft PTSS gehad' })).rejects.toMatchObject({
      field: 'noDiagnosis',
    });
  });

  it('makes one of a double click', async () => {
    const [one, two] = await Promise.all([add({}, 'dubbelklik'), add({}, 'dubbelklik')]);
    expect(one).toBe(two);
  });

  it('says which occupation was perhaps meant', async () => {
    await expect(add({ 'wishes[1]': 'magazijn' })).rejects.toMatchObject({
      code: 'occupationUnknown',
      field: 'wishes[1]',
      message: expect.stringContaining('magazijnmedewerker'),
    });
    await expect(add({ skills: 'vliegen' })).rejects.toMatchObject({ code: 'skillUnknown', field: 'skills' });
  });

  it('stops a text that names an illness until it is confirmed', async () => {
    const about = 'Werkt graag, heeft ADHD.';
    await expect(add({ about })).rejects.toMatchObject({ code: 'confirmWords', field: 'noDiagnosis' });
    await expect(add({ about, noDiagnosis: 'on' })).resolves.toBeTypeOf('string');
  });

  it('asks no second time about a word that was confirmed, but does about another', async () => {
    const id = await add({ about: 'Heeft ADHD.', noDiagnosis: 'on' });
    const change = (about: string, shownVersion: number) =>
      changeCandidate(world.as(coach), { id, value: value({ about }), shownVersion });
    await change('Heeft ADHD, en wil buiten werken.', 1);
    await expect(change('Heeft ADHD en reuma.', 2)).rejects.toMatchObject({
      code: 'confirmWords',
      details: { words: 'reuma' },
    });
  });

  it('takes any number of wishes, jobs and languages, and gives them back', async () => {
    const names = ['kok', 'hovenier', 'bakker', 'schoonmaker', 'magazijnmedewerker'];
    const id = await add({
      ...Object.fromEntries(names.map((name, index) => [`wishes[${index * 2}]`, name])),
      ...Object.fromEntries(names.map((name, index) => [`experience[${index}].occupation`, name])),
      'experience[4].years': '7',
    });
    const candidate = await candidateInCaseload(world.db, { id, caseloadOf: [coach.accountId] });
    if (!candidate) throw new Error('not found');
    const parts = await partsOfCandidate(world.db, id);
    const labels = (kind: string) => parts.occupations.filter((one) => one.kind === kind);
    expect(labels('wish').map((one) => one.label)).toEqual(names.toSorted());
    expect(labels('experience').find((one) => one.label === 'magazijnmedewerker')?.years).toBe(7);
    expect(candidate).toMatchObject({ languages: ['ti', 'en'], languageLevels: { ti: '4' } });
    const shown = candidateDefaults(candidate, parts);
    expect(shown.wishes).toHaveLength(6);
    expect(shown.spoken).toEqual([
      { code: 'ti', level: '4' },
      { code: 'en', level: '' },
      { code: '', level: '' },
    ]);
  });

  it('says at its own line which wish it does not know', async () => {
    await expect(add({ 'wishes[3]': 'astronaut' })).rejects.toMatchObject({
      code: 'occupationUnknown',
      field: 'wishes[3]',
    });
  });

  it('keeps a language that was typed before there was a list', async () => {
    const id = await add();
    await world.db
      .updateTable('candidate')
      .set({ languages: '["Engels","Fries"]' })
      .where('id', '=', id)
      .execute();
    await changeCandidate(world.as(coach), {
      id,
      value: value({ 'spoken[0].code': 'en', 'spoken[0].level': '3', 'spoken[2].code': '' }),
      shownVersion: 1,
    });
    expect(await find(id)).toMatchObject({ languages: '["Fries","en"]', language_levels: '{"en":"3"}' });
  });

  it('refuses a version that is not the present one, and other people’s candidates', async () => {
    const id = await add();
    const change = (actor: Actor, shownVersion: number) =>
      changeCandidate(world.as(actor), { id, value: value(), shownVersion });
    await change(coach, 1);
    await expect(change(coach, 1)).rejects.toMatchObject({
      code: 'changedByOther',
      details: { name: coach.name, what: 'gegevens gewijzigd' },
    });
    await expect(change(await makeActor(world, 'jobcoach'), 2)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('refuses a client number that another candidate has, and a birth date to come', async () => {
    await add({ clientNumber: 'K-1' });
    await expect(add({ clientNumber: 'K-1' })).rejects.toMatchObject({ code: 'clientNumberTaken' });
    await expect(add({ birthDate: '01-01-2030' })).rejects.toMatchObject({ code: 'dateInFuture' });
  });
});

describe('the candidate himself', () => {
  it('changes only what is his to say', async () => {
    const candidate = await makeCandidate(world);
    const actor = candidate.actor as Actor;
    const form = new FormData();
    for (const [name, text] of Object.entries({
      ...typed,
      phone: '078 123 45 67',
      firstName: 'Een ander',
      status: 'inactive',
      educationLevel: '6',
    }))
      form.append(name, text);
    const submission = parseWithZod(form, { schema: ownProfileForm });
    if (submission.status !== 'success') throw new Error('form');
    await changeOwnProfile(world.as(actor), { value: submission.value, shownVersion: 1 });
    const after = await candidateOfAccount(world.db, actor.accountId);
    expect(after).toMatchObject({
      phone: '078 123 45 67',
      hoursMax: 24.5,
      firstName: 'Amina',
      status: 'active',
      educationLevel: 2,
      profileUpdatedOn: '2026-11-22',
    });
  });

  it('releases and takes back, with a row in trail and outbox each', async () => {
    const { id, actor } = await makeCandidate(world, { released: false });
    const self = world.as(actor as Actor);
    await releaseAsCandidate(self, { released: true });
    await releaseAsCandidate(self, { released: true });
    await releaseAsCandidate(self, { released: false });
    const trail = await world.db
      .selectFrom('audit_event')
      .select('action')
      .where('subject_id', '=', id)
      .orderBy('seq')
      .execute();
    expect(trail.map((row) => row.action)).toEqual(['candidate.release', 'candidate.unrelease']);
    const outbox = await world.db
      .selectFrom('outbox')
      .select('seq')
      .where('subject_id', '=', id)
      .where('event', '=', 'releaseChanged')
      .execute();
    expect(outbox).toHaveLength(2);
  });
});

describe('the jobcoach', () => {
  it('speaks for a candidate only while he has no account', async () => {
    const without = await makeCandidate(world, { jobcoach: coach, account: false, released: false });
    const speak = (candidateId: string) =>
      releaseAsJobcoach(world.as(coach), { candidateId, released: true, onBehalf: true });
    await speak(without.id);
    expect(await find(without.id)).toMatchObject({ released_by_candidate: 1, released_by_jobcoach: 0 });
    const own = await makeCandidate(world, { jobcoach: coach, released: false });
    await expect(speak(own.id)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('invites: one account, a link that is in the mail only, and a new link the second time', async () => {
    const { id } = await makeCandidate(world, { jobcoach: coach, account: false });
    const invite = () => inviteCandidate(world.as(coach), { candidateId: id, baseUrl: 'http://w.test' });
    await invite();
    await invite();
    const { account_id: accountId, email } = await find(id);
    const tokens = await world.db
      .selectFrom('one_time_token')
      .select('token_hash')
      .where('account_id', '=', accountId)
      .execute();
    expect(tokens).toHaveLength(2);
    const mails = await world.db
      .selectFrom('email')
      .select('body')
      .where('to_address', '=', email ?? '')
      .execute();
    expect(mails).toHaveLength(2);
    expect(mails[0]?.body).toMatch(/http:\/\/w\.test\/wachtwoord\/\S{20,}/);
    const active = await makeCandidate(world, { jobcoach: coach });
    await expect(
      inviteCandidate(world.as(coach), { candidateId: active.id, baseUrl: '' }),
    ).rejects.toMatchObject({ code: 'hasAccount' });
  });

  it('keeps a private note from a colleague who stands in', async () => {
    const { id } = await makeCandidate(world, { jobcoach: coach });
    const note = (body: string, mine: boolean) =>
      addNote(world.as(coach), {
        candidateId: id,
        body,
        private: mine,
        noDiagnosis: false,
        formToken: world.newId(),
      });
    await note('voor iedereen', false);
    await note('alleen voor mij', true);
    await expect(note('heeft PTSS', false)).rejects.toMatchObject({ code: 'confirmWords' });
    const read = async (readerId: string) =>
      (await notesOfCandidate(world.db, { candidateId: id, readerId })).map((one) => one.body).sort();
    expect(await read(coach.accountId)).toEqual(['alleen voor mij', 'voor iedereen']);
    expect(await read((await makeActor(world, 'jobcoach')).accountId)).toEqual(['voor iedereen']);
  });
});

describe('words that point to an illness', () => {
  it('are found as whole words, in any case and beside punctuation', () => {
    expect(diagnosisWords('Heeft (Adhd), en een burn-out.')).toEqual(['adhd', 'burn-out']);
    expect(diagnosisWords('een verstandelijke\nbeperking')).toEqual(['verstandelijke beperking']);
  });
  it('are not found inside other words', () => {
    expect(diagnosisWords('unieke additieven, antieke klassen in Hernia-straatnamen')).toEqual([]);
  });
});
