import type { Queryable } from '../../../db/client.ts';
import { findProgrammeVersion, versionOn } from '../../../db/queries/programmes.ts';
import { openTrajectoryOf } from '../../../db/queries/trajectories.ts';
import { type Programme, programmeByCode, programmeSchema } from '../programme/calendar.ts';

export interface ProgrammeInUse {
  /** Null when the database doesn't hold the defaults yet. */
  versionId: string | null;
  programme: Programme;
}

/** A stored definition. @throws Error when it isn't valid: nothing else can have written it */
export function parseDefinition(definition: string): Programme {
  return programmeSchema.parse(JSON.parse(definition));
}

function defaults(): Programme {
  const found = programmeByCode('default');
  if (!found) throw new Error('The default programme is missing');
  return found;
}

/** The programme version of a placement; without one the defaults. */
export async function programmeOfVersion(db: Queryable, versionId: string | null): Promise<Programme> {
  const found = versionId ? await findProgrammeVersion(db, versionId) : undefined;
  return found ? parseDefinition(found.definition) : defaults();
}

/**
 * The programme whose calendar holds for a candidate: that of his running trajectory, in the version on which it
 * runs; without a trajectory the defaults as they hold today.
 */
export async function programmeForCandidate(
  db: Queryable,
  args: { candidateId: string; today: string },
): Promise<ProgrammeInUse> {
  const trajectory = await openTrajectoryOf(db, args.candidateId);
  if (trajectory)
    return { versionId: trajectory.programmeVersionId, programme: parseDefinition(trajectory.definition) };
  const standard = await versionOn(db, { code: 'default', on: args.today });
  return standard
    ? { versionId: standard.id, programme: parseDefinition(standard.definition) }
    : { versionId: null, programme: defaults() };
}
