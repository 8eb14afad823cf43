import { csvHeader, csvRows, requireColumns } from '../csv.ts';
import type { ImportLog } from '../report.ts';
import type { SourceFile } from '../source.ts';
import { conceptId, type EscoFiles } from './files.ts';

export interface EscoOccupation {
  id: string;
  label: string;
  isco: string;
  description: string;
  alternatives: string[];
}

export interface EscoSkill {
  id: string;
  label: string;
  language: 'nl' | 'en';
  type: 'skill' | 'knowledge';
  reuseLevel: string | null;
  groups: string[];
}

/** Key `occupation|skill`; true when essential. */
export type EscoRelations = Map<string, boolean>;

async function* rows(
  file: SourceFile,
  needed: readonly string[],
  log: ImportLog,
  kind: string,
  step: string,
) {
  const { names, delimiter } = await csvHeader(file);
  requireColumns(file, names, needed);
  log.report.files.push(file.name);
  const onBroken = (line: number, reason: string) =>
    log.reject(kind, { file: file.name, line, value: '', reason });
  for await (const record of csvRows(file, { delimiter, onBroken })) {
    log.read(kind, step);
    yield record;
  }
}

export async function readIscoGroups(file: SourceFile, log: ImportLog): Promise<Map<string, string>> {
  const groups = new Map<string, string>();
  for await (const { line, row } of rows(
    file,
    ['code', 'preferredLabel'],
    log,
    'iscoGroups',
    'ISCO-groepen',
  )) {
    const code = row.code ?? '';
    const label = (row.preferredLabel ?? '').trim();
    if (!/^\d{1,4}$/.test(code) || label === '') {
      log.reject('iscoGroups', { file: file.name, line, value: code, reason: 'geen code of geen naam' });
    } else groups.set(code, label);
  }
  return groups;
}

export async function readOccupations(
  file: SourceFile,
  log: ImportLog,
): Promise<Map<string, EscoOccupation>> {
  const found = new Map<string, EscoOccupation>();
  const needed = ['conceptUri', 'iscoGroup', 'preferredLabel', 'altLabels'];
  for await (const { line, row } of rows(file, needed, log, 'occupations', 'beroepen')) {
    const label = (row.preferredLabel ?? '').trim();
    const id = conceptId(row.conceptUri ?? '');
    const isco = (row.iscoGroup ?? '').replace(/^C/, '');
    const reason = rejectionOf(
      id,
      label,
      row.status,
      /^\d{4}$/.test(isco) ? null : 'geen ISCO-groep van vier cijfers',
    );
    if (reason || !id) {
      log.reject('occupations', {
        file: file.name,
        line,
        value: label || (row.conceptUri ?? ''),
        reason: reason ?? '',
      });
      continue;
    }
    found.set(id, {
      id,
      label,
      isco,
      description: (row.description ?? '').trim(),
      alternatives: labelsOf(row.altLabels),
    });
  }
  return found;
}

export async function readSkills(files: EscoFiles, log: ImportLog): Promise<Map<string, EscoSkill>> {
  const found = new Map<string, EscoSkill>();
  const groups = await readSkillGroups(files, log);
  for (const { file, language } of files.skills) {
    const needed = ['conceptUri', 'skillType', 'preferredLabel'];
    for await (const { line, row } of rows(file, needed, log, 'skills', 'vaardigheden')) {
      const label = (row.preferredLabel ?? '').trim();
      const id = conceptId(row.conceptUri ?? '');
      if (id && found.has(id)) continue;
      const reason = rejectionOf(id, label, row.status, null);
      if (reason || !id) {
        log.reject('skills', {
          file: file.name,
          line,
          value: label || (row.conceptUri ?? ''),
          reason: reason ?? '',
        });
        continue;
      }
      found.set(id, {
        id,
        label,
        language,
        type: row.skillType === 'knowledge' ? 'knowledge' : 'skill',
        reuseLevel: row.reuseLevel || null,
        groups: groups.get(id) ?? [],
      });
    }
  }
  return found;
}

/** Relations of which both ends are known; a pair named twice is essential when one of the two says so. */
export async function readRelations(
  files: readonly SourceFile[],
  known: { occupations: ReadonlySet<string>; skills: ReadonlySet<string> },
  log: ImportLog,
): Promise<EscoRelations> {
  const found: EscoRelations = new Map();
  for (const file of files) {
    const needed = ['occupationUri', 'relationType', 'skillUri'];
    for await (const { line, row } of rows(file, needed, log, 'relations', 'vaardigheden per beroep')) {
      const occupation = conceptId(row.occupationUri ?? '');
      const skill = conceptId(row.skillUri ?? '');
      const type = row.relationType;
      const reason =
        !occupation || !known.occupations.has(occupation)
          ? 'het beroep staat niet in de beroepen'
          : !skill || !known.skills.has(skill)
            ? 'de vaardigheid staat niet in de vaardigheden'
            : type !== 'essential' && type !== 'optional'
              ? `onbekende soort relatie: ${type}`
              : null;
      if (reason) {
        log.reject('relations', { file: file.name, line, value: row.occupationUri ?? '', reason });
        continue;
      }
      const key = `${occupation}|${skill}`;
      found.set(key, found.get(key) === true || type === 'essential');
    }
  }
  return found;
}

function rejectionOf(
  id: string | null,
  label: string,
  status: string | undefined,
  other: string | null,
): string | null {
  if (!id) return 'geen geldig ESCO-adres (conceptUri)';
  if (label === '') return 'geen naam (preferredLabel)';
  if (label.includes('\uFFFD')) return 'de tekens zijn geen UTF-8';
  if (status && status !== 'released') return `niet vrijgegeven door ESCO (${status})`;
  return other;
}

function labelsOf(text: string | undefined): string[] {
  return [
    ...new Set(
      (text ?? '')
        .split('\n')
        .map((label) => label.trim())
        .filter((label) => label !== ''),
    ),
  ];
}

/** Dutch group names per skill: from the derived file, else from the publisher's hierarchy. */
async function readSkillGroups(files: EscoFiles, log: ImportLog): Promise<Map<string, string[]>> {
  const groups = new Map<string, string[]>();
  if (files.derivedGroups) {
    const needed = ['skill_id', 'nl_group_labels'];
    for await (const { row } of rows(
      files.derivedGroups,
      needed,
      log,
      'skillGroups',
      'groepen van vaardigheden',
    )) {
      const labels = (row.nl_group_labels ?? '')
        .split('|')
        .map((label) => label.trim())
        .filter(Boolean);
      if (row.skill_id && labels.length > 0) groups.set(row.skill_id, labels);
    }
    return groups;
  }
  if (!files.broaderSkills || !files.skillGroups) return groups;
  const names = new Map<string, string>();
  for await (const { row } of rows(
    files.skillGroups,
    ['conceptUri', 'preferredLabel'],
    log,
    'skillGroups',
    'groepen',
  )) {
    const label = (row.preferredLabel ?? '').trim();
    if (row.conceptUri && label) names.set(row.conceptUri, label);
  }
  const broader = new Map<string, string[]>();
  for await (const { row } of rows(
    files.broaderSkills,
    ['conceptUri', 'broaderUri'],
    log,
    'skillGroups',
    'groepen',
  )) {
    const uri = row.conceptUri ?? '';
    broader.set(uri, [...(broader.get(uri) ?? []), row.broaderUri ?? '']);
  }
  for (const uri of broader.keys()) {
    const id = names.has(uri) ? null : conceptId(uri);
    if (id) groups.set(id, nearestGroups(uri, broader, names));
  }
  return groups;
}

/** A skill can hang beneath another skill: climb until there is a group. */
function nearestGroups(
  start: string,
  broader: ReadonlyMap<string, string[]>,
  names: ReadonlyMap<string, string>,
): string[] {
  const labels = new Set<string>();
  const seen = new Set([start]);
  const waiting = [...(broader.get(start) ?? [])];
  for (let uri = waiting.shift(); uri !== undefined; uri = waiting.shift()) {
    if (seen.has(uri)) continue;
    seen.add(uri);
    const name = names.get(uri);
    if (name) labels.add(name);
    else waiting.push(...(broader.get(uri) ?? []));
  }
  return [...labels].sort((a, b) => a.localeCompare(b, 'nl'));
}
