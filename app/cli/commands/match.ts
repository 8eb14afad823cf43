import type { Database } from '#db/client.ts';
import { findSubject, openingTitles, readCandidates, readOpenings } from '#db/queries/match-source.ts';
import {
  type ExplainedHit,
  explainCandidates,
  explainOpenings,
  loadMatchStore,
  type Page,
} from '#search/match/index.ts';
import { systemClock, todayOf } from '../../domain/shared/clock.ts';
import {
  type Command,
  CommandError,
  parseOptions,
  print,
  printJson,
  UsageError,
  wholeNumber,
  withExistingDatabase,
} from '../command.ts';

interface Answer {
  total: number;
  hits: (ExplainedHit & { title?: string })[];
  weightsVersion: number;
  tookMs: number;
}

export const command: Command = {
  name: 'match',
  summary: 'Toont wie bij een plek past, of welke plekken bij een kandidaat passen, met de redenen.',
  usage: [
    'npm run cli -- match --opening NUMMER_OF_ID | --candidate NUMMER_OF_ID [--limit N] [--db BESTAND] [--json]',
    '',
    '  --opening    de plek waarvoor u kandidaten zoekt',
    '  --candidate  de kandidaat voor wie u plekken zoekt',
    '  --limit      hoeveel resultaten hoogstens (20)',
  ].join('\n'),
  async run(args) {
    const { values } = parseOptions(args, {
      opening: { type: 'string' },
      candidate: { type: 'string' },
      limit: { type: 'string' },
    });
    const limit = wholeNumber('limit', values.limit, 20, { min: 1, max: 1000 });
    const { opening, candidate } = values;
    if ((opening === undefined) === (candidate === undefined)) {
      throw new UsageError('Geef --opening of --candidate, een van de twee.');
    }
    const answer = await withExistingDatabase(values.db, (db) =>
      opening === undefined ? forCandidate(db, candidate ?? '', limit) : forOpening(db, opening, limit),
    );
    if (values.json) await printJson(answer);
    else await print(asText(answer));
    return 0;
  },
};

async function forOpening(db: Database, idOrNumber: string, limit: number): Promise<Answer> {
  const id = await findSubject(db, 'opening', idOrNumber);
  const [opening] = id === null ? [] : await readOpenings(db, [id]);
  if (!opening) throw new CommandError(`Er is geen plek “${idOrNumber}”.`);
  const store = await loadMatchStore(db, { sides: 'candidates' });
  const today = todayOf(systemClock).toString();
  const start = performance.now();
  const page = store.candidatesFor(opening, { today, limit });
  const hits = await explainCandidates(store, db, opening, page.hits, { today, audience: 'jobcoach' });
  return answerOf(page, hits, start);
}

async function forCandidate(db: Database, idOrNumber: string, limit: number): Promise<Answer> {
  const id = await findSubject(db, 'candidate', idOrNumber);
  const [candidate] = id === null ? [] : await readCandidates(db, [id]);
  if (!candidate) throw new CommandError(`Er is geen kandidaat “${idOrNumber}”.`);
  const store = await loadMatchStore(db, { sides: 'openings' });
  const today = todayOf(systemClock).toString();
  const start = performance.now();
  const page = store.openingsFor(candidate, { today, limit });
  const hits = await explainOpenings(store, db, candidate, page.hits, { today, audience: 'jobcoach' });
  const titles = await openingTitles(
    db,
    hits.map((hit) => hit.id),
  );
  return answerOf(
    page,
    hits.map((hit) => ({ ...hit, title: titles.get(hit.id) ?? '' })),
    start,
  );
}

/** Only what was asked for: the rows that were read to explain stay inside. */
function answerOf(page: Page, hits: readonly (ExplainedHit & { title?: string })[], start: number): Answer {
  return {
    total: page.total,
    hits: hits.map(({ id, number, title, score, reasons, discrepancies }) => ({
      id,
      number,
      ...(title === undefined ? {} : { title }),
      score,
      reasons,
      discrepancies,
    })),
    weightsVersion: page.weightsVersion,
    tookMs: Math.round((performance.now() - start) * 1000) / 1000,
  };
}

function asText(answer: Answer): string {
  const lines = [`${answer.total} passend, de beste ${answer.hits.length}:`];
  answer.hits.forEach((hit, i) => {
    lines.push('', `${i + 1}. ${hit.title ? `${hit.title} ` : ''}(nr. ${hit.number}), score ${hit.score}`);
    for (const reason of hit.reasons) lines.push(`   + ${reason.text} (${reason.weight})`);
    for (const gap of hit.discrepancies) lines.push(`   - ${gap.text}: ${gap.action}`);
  });
  return `${lines.join('\n')}\n`;
}
