import type { Queryable } from '#db/client.ts';
import {
  employerIdsOfOpening,
  openingIdsOfEmployer,
  subjectsOfApplication,
} from '#db/queries/search-subjects.ts';
import type { OutboxEvent } from '#db/queries/trail.ts';
import type { SearchChange } from './engine.ts';

/** What the stores must read again; `application` is a pair that was or was no longer brought together. */
export interface Followed {
  changes: SearchChange[];
  applications: string[];
}

interface OutboxRow {
  event: string;
  subjectId: string;
}

/**
 * What a run of outbox rows asks to be re-read, each record once. May run twice: everything is read from the database
 * again, so only what it says now counts.
 */
export async function followedBy(db: Queryable, rows: readonly OutboxRow[]): Promise<Followed> {
  const changes = new Map<string, SearchChange>();
  const applications = new Set<string>();
  const add = (kind: SearchChange['kind'], id: string) => changes.set(`${kind}:${id}`, { kind, id });
  for (const row of rows) {
    switch (row.event as OutboxEvent) {
      case 'openingChanged':
        add('opening', row.subjectId);
        // The titles of what is open stand with the employer too.
        for (const id of await employerIdsOfOpening(db, row.subjectId)) add('employer', id);
        break;
      case 'candidateChanged':
      case 'releaseChanged':
        add('candidate', row.subjectId);
        break;
      case 'employerChanged':
        add('employer', row.subjectId);
        for (const id of await openingIdsOfEmployer(db, row.subjectId)) add('opening', id);
        break;
      case 'applicationMoved':
        applications.add(row.subjectId);
        break;
      case 'taxonomyChanged':
        add('taxonomy', 'all');
        break;
    }
  }
  // An application counts in the opening ("few applications per place") and in the candidate (earlier rejections).
  for (const id of applications) {
    const subjects = await subjectsOfApplication(db, id);
    if (!subjects) continue;
    add('opening', subjects.openingId);
    add('candidate', subjects.candidateId);
  }
  return { changes: [...changes.values()], applications: [...applications] };
}
