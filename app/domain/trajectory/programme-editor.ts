import { type Programme, programmeSchema } from '../programme/programme.ts';
import { codeFrom } from './editor/codes.ts';
import {
  type Log,
  listOf,
  nameOf,
  partOf,
  problem,
  read,
  type Typed,
  textOf,
  write,
} from './editor/nodes.ts';
import { previewFields, programmeFields, versionFields } from './editor/programme-fields.ts';

/** Messages by the name of their field. */
export type Problems = Record<string, string[]>;

/** What an administrator filled in: the programme, from when it holds, and the dates of the preview (ISO text). */
export interface EditedProgramme {
  programme: Programme;
  validFrom: string;
  preview: PreviewEvents;
}

export interface PreviewEvents {
  start: string | null;
  proefplaatsing: string | null;
  placement: string | null;
  contractEnd: string | null;
}

/** What the fields of the editor are filled with for a programme; a field that stays empty is left out. */
export function toForm(programme: Programme): Record<string, Typed> {
  return write(programmeFields, programme);
}

/**
 * The programme that was filled in, or what is wrong with it at the names of its fields.
 *
 * @param code null for a new programme: then it is made of the name
 */
export function fromForm(code: string | null, typed: Typed): EditedProgramme | { problems: Problems } {
  const log: Log = { problems: {}, rows: new Map() };
  const fields = read(programmeFields, typed, log);
  const { from } = read(versionFields.version.members, partOf(typed, 'version'), log, 'version');
  const preview = read(previewFields.preview.members, partOf(typed, 'preview'), log, 'preview');
  const made = code ?? codeFrom(String(fields.name ?? ''));
  // Only what could be read is checked against the rest: half a row gives no second message beside the first.
  if (Object.keys(log.problems).length === 0) {
    const checked = programmeSchema.safeParse({ ...fields, code: made });
    if (checked.success)
      return { programme: checked.data, validFrom: String(from), preview: { ...noEvents, ...preview } };
    for (const issue of checked.error.issues)
      problem(log, nameOf(programmeFields, issue.path, log) || 'name', dutchMessage(issue));
  }
  return { problems: log.problems };
}

const noEvents: PreviewEvents = { start: null, proefplaatsing: null, placement: null, contractEnd: null };

/** The schema has Dutch messages of its own for what a person can get wrong; the rest is said in general. */
function dutchMessage(issue: { code: string; message: string }): string {
  if (issue.code === 'custom' || /^(Vul|Kies|Gebruik|Een|Deze|De|Het)\b/.test(issue.message))
    return issue.message;
  return issue.code === 'invalid_type' ? 'Vul dit in.' : 'Dit klopt niet. Kijk het nog eens na.';
}

/** Codes and names of the rows of a list that others can point to, as they stand in the form. */
export function rowsToPointTo(typed: Typed, nameOfRow: string, codes: readonly string[]) {
  return listOf(typed).flatMap((row, index) => {
    const value = codes[index];
    return value ? [{ value, label: textOf(partOf(row, nameOfRow)) || value }] : [];
  });
}
