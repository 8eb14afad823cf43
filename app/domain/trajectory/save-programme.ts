import { Temporal } from 'temporal-polyfill';
import { toJson } from '../../../db/json.ts';
import {
  closeEarlierVersions,
  findProgramme,
  findProgrammeVersion,
  insertProgramme,
  insertProgrammeVersion,
  latestVersion,
  renameProgramme,
} from '../../../db/queries/programmes.ts';
import { trajectoriesToMove, updateTrajectory } from '../../../db/queries/trajectories.ts';
import { type CalendarEntry, EventOrderError, type Programme } from '../programme/calendar.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError, isDomainError } from '../shared/errors.ts';
import { parseDefinition } from './programme-of.ts';
import { trajectoryCalendar } from './trajectory-events.ts';
import { factsOf, loadTrajectory, replanTrajectory, stepTrajectory } from './trajectory-step.ts';

/**
 * Saves a programme as a new version that holds from a day on. Trajectories that run keep the version they run on.
 *
 * @param input.isNew refuses a code that is taken
 * @returns the id of the version
 * @param input.shownVersion the newest version when the form was opened: somebody else may have saved one since
 * @throws DomainError notFound for anyone but the administrator; programmeInvalid, programmeChanged
 */
export const saveProgrammeVersion = defineUseCase(
  async (
    tx,
    input: { programme: Programme; validFrom: string; isNew: boolean; shownVersion?: number | undefined },
  ): Promise<string> => {
    if (tx.actor.role !== 'administrator') throw new DomainError('notFound');
    const { code, name } = input.programme;
    const known = await findProgramme(tx.trx, code);
    if (input.isNew && known)
      throw new DomainError('programmeInvalid', { problem: 'er is al een programma met deze naam.' }, 'name');
    if (!input.isNew && !known) throw new DomainError('notFound');
    const latest = await latestVersion(tx.trx, code);
    if (input.shownVersion !== undefined && input.shownVersion !== latest) {
      throw new DomainError('programmeChanged', {}, 'name');
    }
    if (known) await renameProgramme(tx.trx, { code, name });
    else await insertProgramme(tx.trx, { code, name, preset: 0 });
    const id = tx.newId();
    await insertProgrammeVersion(tx.trx, {
      id,
      programme_code: code,
      version: latest + 1,
      valid_from: input.validFrom,
      definition: toJson(input.programme),
      created_at: tx.now,
    });
    await closeEarlierVersions(tx.trx, {
      code,
      exceptId: id,
      validTo: Temporal.PlainDate.from(input.validFrom).subtract({ days: 1 }).toString(),
    });
    await tx.audit('programme.save', 'programme', code, { version: id, validFrom: input.validFrom });
    await tx.emit('programmeChanged', code);
    return id;
  },
);

/** What moving a trajectory to another version would change in its calendar from today on. */
export interface VersionChange {
  trajectoryId: string;
  candidateNumber: number;
  added: { on: string; what: string }[];
  gone: { on: string; what: string }[];
  /** Why it can't move: a phase that the new version doesn't have, for example. */
  problem: string | null;
}

/** Trajectories in one preview; a programme with more is moved in parts. */
const previewLimit = 200;

/**
 * Previews the move of every running trajectory of a programme to a version. Nothing is written.
 *
 * @throws DomainError notFound
 */
export const previewVersionMove = defineUseCase(
  async (tx, input: { versionId: string }): Promise<VersionChange[]> => {
    if (tx.actor.role !== 'administrator') throw new DomainError('notFound');
    const version = await findProgrammeVersion(tx.trx, input.versionId);
    if (!version) throw new DomainError('notFound');
    const programme = parseDefinition(version.definition);
    const rows = await trajectoriesToMove(tx.trx, {
      code: version.code,
      exceptVersionId: version.id,
      limit: previewLimit,
    });
    const changes: VersionChange[] = [];
    for (const row of rows) changes.push(await changeOf(tx, row, programme));
    return changes;
  },
);

async function changeOf(
  tx: Tx,
  row: Awaited<ReturnType<typeof trajectoriesToMove>>[number],
  programme: Programme,
): Promise<VersionChange> {
  const base = { trajectoryId: row.id, candidateNumber: row.candidateNumber };
  const facts = await factsOf(tx.trx, row);
  const from = (entries: readonly CalendarEntry[]) =>
    entries
      .filter((entry) => Temporal.PlainDate.compare(entry.on, tx.today) >= 0 && entry.kind !== 'phase')
      .map((entry) => ({
        on: entry.on.toString(),
        what: `${entry.kind}|${entry.with.join('+')}|${entry.how ?? ''}`,
        why: entry.why,
      }));
  try {
    const before = from(trajectoryCalendar(parseDefinition(row.definition), facts));
    const after = from(trajectoryCalendar(programme, facts));
    const has = (list: typeof before, entry: (typeof before)[number]) =>
      list.some((other) => other.on === entry.on && other.what === entry.what);
    return {
      ...base,
      added: after.filter((entry) => !has(before, entry)).map(({ on, why }) => ({ on, what: why })),
      gone: before.filter((entry) => !has(after, entry)).map(({ on, why }) => ({ on, what: why })),
      problem: null,
    };
  } catch (error) {
    if (!isDomainError(error) && !(error instanceof EventOrderError)) throw error;
    return { ...base, added: [], gone: [], problem: error.message };
  }
}

/**
 * Moves one running trajectory to another version of its programme, after a preview, with the reason.
 *
 * @throws DomainError notFound, notNow, noteNeeded, eventsContradict when its phases don't exist in that version
 */
export const moveToVersion = defineUseCase(
  async (tx, input: { trajectoryId: string; versionId: string; note: string }): Promise<void> => {
    const { record, who } = await loadTrajectory(tx, input.trajectoryId);
    const version = await findProgrammeVersion(tx.trx, input.versionId);
    if (version?.code !== record.programmeCode) throw new DomainError('notFound');
    await stepTrajectory(tx, { record, who, action: 'moveToVersion', input: { note: input.note } });
    await updateTrajectory(tx.trx, { id: record.id, change: { programme_version_id: version.id } });
    await replanTrajectory(tx, record.id);
  },
);
