import { monthCounts, monthSeries } from '../../../db/queries/month-counts.ts';
import { guarded } from '../../auth/guard.ts';
import { recordCountsExport } from '../../domain/privacy/record-export.ts';
import { csvRecord } from '../../domain/shared/csv.ts';
import { limitVisit } from '../often.ts';
import { download } from '../privacy/own-export.ts';

/** With semicolons and a byte-order mark, as the spreadsheets of Dutch offices expect. */
export const loader = guarded('setting.manage', async ({ services, context, app, visitor }) => {
  await limitVisit('export', { app, visitor });
  const rows = await monthCounts(services.db);
  await recordCountsExport(context, { months: rows.length });
  const lines = [
    csvRecord(['Maand', ...monthSeries], ';'),
    ...rows.map(({ month, counts }) =>
      csvRecord([month, ...monthSeries.map((name) => counts[name] ?? 0)], ';'),
    ),
  ];
  return download(`\uFEFF${lines.join('\r\n')}\r\n`, 'aantallen-per-maand.csv', 'text/csv; charset=utf-8');
});
