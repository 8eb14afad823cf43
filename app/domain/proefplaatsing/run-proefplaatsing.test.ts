import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeProefplaatsing } from '#test/factories/proefplaatsing.ts';
import { makeWorld, type World } from '#test/factories/world.ts';
import { drawable } from './agreement-fonts.ts';
import { agreementPdf } from './agreement-pdf.ts';
import { agreementBlocks } from './agreement-text.ts';
import { evaluateAsCandidate, evaluateAsEmployer, recordReceived } from './evaluate-proefplaatsing.ts';
import { endEarly, startProefplaatsing } from './run-proefplaatsing.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const applicationOf = (id: string) =>
  world.db
    .selectFrom('application')
    .select(['state', 'reason_code', 'discrepancy', 'reason_shared'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

it('does not start before its first day, then takes the application along and plans the contacts', async () => {
  const made = await makeProefplaatsing(world, 'agreed');
  const context = world.as(made.jobcoach);
  world.clock.set('2026-11-29T22:59:00Z');
  await expect(startProefplaatsing(context, { id: made.id })).rejects.toMatchObject({ code: 'notYet' });
  // Half an hour later it is 30 November in the Netherlands.
  world.clock.set('2026-11-29T23:30:00Z');
  await startProefplaatsing(context, { id: made.id });
  expect((await applicationOf(made.application.id)).state).toBe('inProefplaatsing');
  const moments = await world.db
    .selectFrom('moment')
    .select(['due_on', 'kind', 'with_party'])
    .where('case_id', '=', made.id)
    .orderBy('due_on')
    .orderBy('with_party')
    .execute();
  expect(moments).toEqual([
    { due_on: '2026-11-30', kind: 'contact', with_party: 'candidate' },
    { due_on: '2026-11-30', kind: 'contact', with_party: 'employer' },
    { due_on: '2027-01-29', kind: 'end', with_party: 'candidate+employer' },
  ]);
});

it('ends early with a reason that ends the application and points to a discrepancy', async () => {
  const made = await makeProefplaatsing(world, 'running');
  await endEarly(world.as(made.jobcoach), {
    id: made.id,
    endedOn: '2026-11-30',
    reasonCode: 'skillsMissing',
    note: 'Kassa lukt nog niet.',
    discrepancy: '',
    shared: true,
    nextStep: 'Training kassa.',
  });
  expect(await applicationOf(made.application.id)).toMatchObject({
    state: 'rejected',
    reason_code: 'skillsMissing',
    discrepancy: 'kind',
    reason_shared: 1,
  });
  const planned = await world.db
    .selectFrom('moment')
    .select('id')
    .where('case_id', '=', made.id)
    .where('state', '=', 'planned')
    .execute();
  expect(planned).toEqual([]);
});

it('asks for a word of explanation where the reason needs one', async () => {
  const made = await makeProefplaatsing(world, 'running');
  const attempt = endEarly(world.as(made.jobcoach), {
    id: made.id,
    endedOn: '2026-11-30',
    reasonCode: 'other',
    note: '',
    discrepancy: '',
    shared: false,
    nextStep: '',
  });
  await expect(attempt).rejects.toMatchObject({ code: 'noteNeeded' });
  const { state } = await world.db
    .selectFrom('proefplaatsing')
    .select('state')
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow();
  expect(state).toBe('running');
});

it('is looked back on by both from a week before its end', async () => {
  const made = await makeProefplaatsing(world, 'running');
  const answers = {
    tasksDone: 'Inpakken',
    attendance: 'always',
    wentWell: 'Op tijd',
    hired: 'yes',
    why: '',
  } as const;
  await expect(evaluateAsEmployer(world.as(made.employer), { id: made.id, answers })).rejects.toMatchObject({
    code: 'notYet',
  });
  world.clock.set('2027-01-22T09:00:00Z');
  await evaluateAsEmployer(world.as(made.employer), { id: made.id, answers });
  await evaluateAsCandidate(world.as(made.candidate), {
    id: made.id,
    answers: { agrees: 'no', ownWords: 'Ik was ook vaak moe.' },
  });
  const rows = await world.db
    .selectFrom('evaluation')
    .select(['party', 'answers'])
    .orderBy('party')
    .execute();
  expect(rows.map((row) => [row.party, JSON.parse(row.answers)])).toEqual([
    ['candidate', { by: 'candidate', agrees: 'no', ownWords: 'Ik was ook vaak moe.' }],
    ['employer', { by: 'employer', ...answers }],
  ]);
});

it('takes what the jobcoach already received', async () => {
  const made = await makeProefplaatsing(world, 'toEvaluate');
  await recordReceived(world.as(made.jobcoach), { id: made.id, party: 'employer', note: 'Aan de telefoon.' });
  const row = await world.db.selectFrom('evaluation').select('answers').executeTakeFirstOrThrow();
  expect(JSON.parse(row.answers)).toEqual({ by: 'received', note: 'Aan de telefoon.' });
});

it('gives an agreement as a tagged PDF with title, language and structure', async () => {
  const made = await makeProefplaatsing(world, 'agreed');
  const { agreement_text } = await world.db
    .selectFrom('proefplaatsing')
    .select('agreement_text')
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow();
  const pdf = await agreementPdf({
    blocks: agreementBlocks(agreement_text),
    agreed: ['Kandidaat: akkoord'],
    hash: 'a'.repeat(64),
    madeAt: new Date('2026-11-22T11:00:00Z'),
  });
  const text = pdf.toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text).toContain('/Lang (nl-NL)');
  expect(text).toContain('/Marked true');
  expect(text).toContain('/DisplayDocTitle true');
  for (const tag of ['H1', 'H2', 'P', 'L', 'LI', 'LBody']) expect(text).toContain(`/S /${tag}`);
});

/** What the embedded fonts of a PDF say their glyphs mean: what a reader copies, searches and hears. */
function lettersOf(pdf: Buffer): Set<string> {
  const letters = new Set<string>();
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.toString('latin1', at - 3, at) === 'end') continue;
    const packed = pdf.subarray(at + 7, pdf.indexOf('endstream', at));
    const text = packed[0] === 0x78 ? inflateSync(packed, { finishFlush: 2 }).toString('latin1') : '';
    const map = text.includes('beginbfrange') ? text.slice(text.indexOf('beginbfrange')) : '';
    for (const [, code] of map.matchAll(/<([0-9a-f]{4})>/g))
      letters.add(String.fromCodePoint(Number.parseInt(code ?? '0', 16)));
  }
  return letters;
}

it('writes a name in its own letters, in fonts that are embedded', async () => {
  const names = ['Şükrü Yıldız', 'Łukasz Żółć', 'Čaplinskė', 'Zoë', 'Елена', 'Nguyễn Thị'];
  const pdf = await agreementPdf({
    blocks: [
      { kind: 'title', lines: names },
      ...names.map((name) => ({ kind: 'paragraph' as const, lines: [name] })),
    ],
    agreed: ['Kandidaat: akkoord, € 5'],
    hash: 'a'.repeat(64),
    madeAt: new Date('2026-11-22T11:00:00Z'),
  });
  const letters = lettersOf(pdf);
  expect([...names.join('').replaceAll(' ', '')].filter((letter) => !letters.has(letter))).toEqual([]);
  expect(pdf.toString('latin1')).toContain('+NotoSans');
});

it('draws what the typeface has not as plainly as it can', () => {
  expect(drawable('Ayşe Yıldız, Łukasz, Çağla, Zoë, € 5')).toBe('Ayşe Yıldız, Łukasz, Çağla, Zoë, € 5');
  expect(drawable('S\u0327u\u0308kru')).toBe('Şükru');
  expect(drawable('李')).toBe('?');
});
