import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../command.ts';
import { command } from './timeline.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

function timeline(...args: string[]) {
  const result = spawnSync(process.execPath, ['app/cli/main.ts', 'timeline', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

describe('timeline', () => {
  it('prints a JSON array and nothing else', () => {
    const { code, out, err } = timeline(
      ...['--programme', 'hoorn-werk-direct', '--start', '2026-04-16', '--phase', 'contract=2026-05-07'],
      ...['--db', '/nowhere/at/all.sqlite', '--json'],
    );
    expect(code).toBe(0);
    expect(err).toBe('');
    const calendar: Record<string, unknown>[] = JSON.parse(out);
    expect(Object.keys(calendar[0] ?? {})).toEqual(['on', 'opens', 'kind', 'with', 'how', 'why']);
    const visit = calendar.find(({ how }) => how === 'visit');
    expect(visit).toMatchObject({
      on: '2026-05-27',
      opens: '2026-05-21',
      kind: 'contact',
      with: ['employer'],
      how: 'visit',
    });
  });

  it('prints a table for people, and takes a phase by its Dutch name or a part of it', () => {
    const { code, out } = timeline(
      '--programme',
      'alphen-a3',
      '--start',
      '2026-03-02',
      '--phase',
      'Spoor=2026-04-20',
    );
    expect(code).toBe(0);
    expect(out).toContain('Alphense Activerende Aanpak, Alphen aan den Rijn');
    expect(out).toMatch(/^2026-04-20 {2}begin/m);
  });

  it.each([
    [
      'an unknown programme',
      ['--programme', 'delft', '--start', '2026-03-02'],
      /Onbekend programma: delft.*oss-werkende-weg.*default/,
    ],
    ['no start', ['--programme', 'default'], /--start is verplicht/],
    ['no programme', ['--start', '2026-03-02'], /--programme is verplicht/],
    ['a day that does not exist', ['--programme', 'default', '--start', '2026-02-30'], /geen datum/],
    ['a date with a time', ['--programme', 'default', '--start', '2026-02-03T10:00'], /geen datum/],
    [
      'a phase without a date',
      ['--programme', 'default', '--start', '2026-03-02', '--phase', 'x'],
      /NAAM=DATUM/,
    ],
    [
      'a phase twice on one day',
      [
        '--programme',
        'alphen-a3',
        '--start',
        '2026-03-02',
        '--phase',
        '2=2026-03-09',
        '--phase',
        'academy=2026-03-09',
      ],
      /staat er twee keer/,
    ],
    [
      'an unknown phase',
      ['--programme', 'alphen-a3', '--start', '2026-03-02', '--phase', 'x=2026-03-02'],
      /kent dit programma niet.*academy/,
    ],
    ['an unknown option', ['--programme', 'default', '--begin', '2026-03-02'], /Onbekende optie: --begin/],
  ])('refuses %s as wrong use', async (_what, args, message) => {
    const run = async () => command.run(args);
    await expect(run()).rejects.toThrow(UsageError);
    await expect(run()).rejects.toThrow(message);
  });

  it('takes a phase more than once, by code, Dutch name, part, place or track', () => {
    const { code, out } = timeline(
      ...['--programme', 'Hoeksche-Waard-Ladder', '--start', '2026-03-02', '--json'],
      ...['--phase', 'learn/work track=2026-06-02', '--phase', 'Trede 3=2026-12-02'],
      ...['--phase', 'step 2=2027-06-02', '--phase', 'Directe bemiddeling=2027-10-04'],
    );
    expect(code).toBe(0);
    const first = (JSON.parse(out) as { on: string; kind: string }[]).filter(({ kind }) => kind === 'phase');
    expect(first.map(({ on }) => on).slice(0, 5)).toEqual([
      '2026-03-02',
      '2026-06-02',
      '2026-12-02',
      '2027-06-02',
      '2027-10-04',
    ]);
    expect(
      timeline('--programme', 'alphen-a3', '--start', '2026-03-02', '--phase', 'track 2=2026-05-04').code,
    ).toBe(0);
  });

  it('refuses dates in the wrong order, with nothing on stdout', () => {
    const { code, out, err } = timeline(
      ...['--programme', 'default', '--start', '2026-03-02', '--placement', '2026-03-01', '--json'],
    );
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toBe('De plaatsing (2026-03-01) ligt voor de start (2026-03-02).\n');
  });
});
