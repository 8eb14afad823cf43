import { describe, expect, it } from 'vitest';
import { resolveProgramme } from '../defaults.ts';
import { type ProgrammeInput, programmeSchema } from '../programme.ts';
import { presets, programmeByCode, programmeCodes } from './index.ts';

function preset(code: string) {
  const programme = programmeByCode(code);
  if (!programme) throw new Error(`No preset ${code}`);
  return programme;
}

describe('presets', () => {
  it('are the 18 programmes and the defaults, in the order of the facts', () => {
    expect(programmeCodes).toEqual([
      'haarlem-work-first',
      'dordrecht-werkplaats',
      'dordrecht-agu',
      'alkmaar-lbu',
      'alkmaar-focus2move',
      'alphen-a3',
      'hoorn-werk-direct',
      'hoorn-werk-direct-sw',
      'meppel-werk-nu',
      'oss-werkende-weg',
      'eindhoven-werk-direct',
      'hoeksche-waard-ladder',
      'amsterdam-vip-ips',
      'alkmaar-ips-ggz',
      'rotterdam-exit',
      'fit4work',
      'walcheren-orionis',
      'westerveld-jobcoach',
      'default',
    ]);
    expect(programmeByCode('nowhere')).toBeNull();
  });

  it('stay the same through JSON, as the database keeps them', () => {
    for (const programme of presets) {
      expect(programmeSchema.parse(JSON.parse(JSON.stringify(programme)))).toEqual(programme);
    }
  });
});

describe('facts that put no date in the calendar', () => {
  it('Haarlem has three definitions of success, the second since 2009', () => {
    const { success, requirements, instruments } = preset('haarlem-work-first');
    expect(success.map(({ validFrom }) => validFrom)).toEqual([null, '2009-01-01', null]);
    expect(success[0]?.measure).toMatchObject({ job: 'regular', monthsWithoutBenefit: 6 });
    expect(success[1]?.measure.ladderSteps).toBe(1);
    expect(success[2]?.measure.stoppedByThemselves).toBe(true);
    expect(requirements).toHaveLength(9);
    expect(instruments[0]?.longest).toEqual({ amount: 3, unit: 'months' });
  });

  it('De Werkplaats has 20 hours, 32 under 23, and four exits', () => {
    const { phases, targets, evaluations } = preset('dordrecht-werkplaats');
    expect(phases[0]?.hours).toMatchObject({ perWeek: [20], groups: [{ group: 'under23', perWeek: 32 }] });
    expect(targets.map(({ reached }) => reached)).toEqual([31, 45, 10, 14]);
    expect(evaluations.map(({ every }) => every?.amount)).toEqual([3, 24]);
  });

  it('AGU shows the contracted target beside the result', () => {
    expect(preset('dordrecht-agu').targets[1]).toMatchObject({
      contracted: { percent: 60, above: true },
      reached: 20,
    });
  });

  it('Loon Boven Uitkering ends at the third warning and talks at the second', () => {
    expect(preset('alkmaar-lbu').warnings).toMatchObject({
      endsAt: 3,
      ends: 'contract',
      talkAt: [{ warning: 2, with: ['candidate', 'operator', 'municipality'] }],
    });
  });

  it('Alphen and Eindhoven assign at random, with a reason for an override', () => {
    expect(preset('alphen-a3').assignment).toEqual({
      method: 'random',
      operatorsPerTrack: 2,
      overrideNeedsReason: true,
    });
    expect(preset('eindhoven-werk-direct').assignment?.method).toBe('random');
    expect(resolveProgramme(preset('hoorn-werk-direct')).assignment.method).toBe('choice');
    expect(preset('alphen-a3').phases[2]?.tracks).toHaveLength(3);
  });

  it('Oss has 50 places, a bonus and a free return', () => {
    const oss = resolveProgramme(preset('oss-werkende-weg'));
    expect(oss.capacity).toBe(50);
    expect(oss.bonus).toEqual({ outflowPercent: 50, heldMonths: 6, perPersonMore: true });
    expect(oss.nazorg.relapse).toEqual({ returns: true, freeForMunicipality: true });
    expect(oss.proefplaatsing.length).toEqual({ amount: 1, unit: 'months' });
    expect(oss.proefplaatsing.longest).toEqual({ amount: 6, unit: 'months' });
  });

  it('caseloads are as published', () => {
    const caseloads = Object.fromEntries(
      presets.flatMap(({ code, caseload }) => (caseload ? [[code, [caseload.from, caseload.to]]] : [])),
    );
    expect(caseloads).toEqual({
      'alkmaar-focus2move': [35, 35],
      'hoorn-werk-direct': [10, 10],
      'eindhoven-werk-direct': [55, 60],
      'hoeksche-waard-ladder': [70, 70],
    });
  });

  it('the Hoeksche Waard has its own ladder, the others the participation ladder', () => {
    expect(resolveProgramme(preset('hoeksche-waard-ladder')).ladder.steps).toHaveLength(3);
    expect(resolveProgramme(preset('oss-werkende-weg')).ladder.steps).toHaveLength(6);
    expect(preset('hoeksche-waard-ladder').averageCostCents).toBe(460_000);
    expect(preset('hoeksche-waard-ladder').targets[0]).toMatchObject({
      contracted: { percent: 30 },
      reached: 45,
    });
  });

  it('Meppel’s employers pay nothing, Hoorn’s pay after the first month', () => {
    expect(preset('meppel-werk-nu').employerFee).toBeNull();
    expect(preset('hoorn-werk-direct').employerFee).toEqual({ after: { amount: 1, unit: 'months' } });
    expect(preset('oss-werkende-weg').employerFee).toBeUndefined();
  });
});

describe('resolveProgramme', () => {
  it('fills in the defaults where a programme is silent', () => {
    const standard = resolveProgramme(preset('default'));
    expect(standard.proefplaatsing.length).toEqual({ amount: 2, unit: 'months' });
    expect(standard.proefplaatsing.longest).toEqual({ amount: 6, unit: 'months' });
    expect(standard.nazorg.length).toEqual({ amount: 6, unit: 'months' });
    expect(standard.contractEndTalk.before).toEqual({ amount: 1, unit: 'months' });
    expect(standard.followUp).toMatchObject({ every: { amount: 6 }, during: { amount: 24 } });
    expect(standard.intensification).toMatchObject({ times: 4, stopAfterGreens: 2 });
  });

  it('keeps the default contacts with the party that a programme says nothing of', () => {
    const { contacts } = resolveProgramme(preset('hoorn-werk-direct')).nazorg;
    expect(contacts.candidate).toBe(resolveProgramme(preset('default')).nazorg.contacts.candidate);
    expect(contacts.employer).not.toBe(contacts.candidate);
  });

  it('keeps "without a fixed end" apart from silence', () => {
    expect(resolveProgramme(preset('amsterdam-vip-ips')).nazorg.length).toBeNull();
    expect(resolveProgramme(preset('fit4work')).nazorg.length).toEqual({ amount: 6, unit: 'months' });
  });
});

describe('programmeSchema', () => {
  const base: ProgrammeInput = {
    code: 'proef',
    name: 'Proef',
    place: 'Ergens',
    source: 'test',
    phases: [{ code: 'een', name: 'Een', length: { amount: 3, unit: 'months' } }],
  };
  const moment = {
    code: 'gesprek',
    kind: 'talk' as const,
    label: 'Gesprek',
    with: ['candidate' as const],
    from: 'start',
    timing: { type: 'on' as const },
  };
  const messages = (input: ProgrammeInput) =>
    programmeSchema
      .safeParse(input)
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

  it('accepts a small programme', () => {
    expect(messages({ ...base, moments: [moment] })).toEqual([]);
  });

  it.each<[string, ProgrammeInput, string]>([
    ['a code with a space', { ...base, code: 'Mijn programma' }, 'code'],
    ['no phases', { ...base, phases: [] }, 'phases'],
    ['a phase twice', { ...base, phases: [...base.phases, ...base.phases] }, 'phases.1.code'],
    ['a moment named as a phase', { ...base, moments: [{ ...moment, code: 'een' }] }, 'moments.0.code'],
    [
      'a moment from an unknown phase',
      { ...base, moments: [{ ...moment, from: 'phase:twee' }] },
      'moments.0.from',
    ],
    [
      'a moment that counts from itself',
      { ...base, moments: [{ ...moment, from: 'moment:gesprek' }] },
      'moments.0.from',
    ],
    [
      'half a week',
      {
        ...base,
        moments: [{ ...moment, timing: { type: 'after', length: { amount: 1.5, unit: 'weeks' } } }],
      },
      'moments.0.timing.length.amount',
    ],
    [
      'a quota whose most is below its least',
      { ...base, quotas: [{ code: 'q', label: 'Q', min: 3, max: 2 }] },
      'quotas.0.max',
    ],
    [
      'an extension in another unit',
      {
        ...base,
        phases: [
          {
            code: 'een',
            name: 'Een',
            length: { amount: 3, unit: 'months' },
            extension: { length: { amount: 2, unit: 'weeks' }, condition: 'Soms.' },
          },
        ],
      },
      'phases.0.extension.length',
    ],
    [
      'an end before the beginning',
      { ...base, validFrom: '2026-02-01', validUntil: '2026-01-01' },
      'validUntil',
    ],
  ])('refuses %s', (_what, input, path) => {
    expect(messages(input).map((message) => message.split(':')[0])).toContain(path);
  });
});
