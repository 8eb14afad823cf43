import { guarded } from '../../auth/guard.ts';
import { download, ownExport } from './own-export.ts';

export const loader = guarded('account.own', async (args) => {
  const { madeAt, name, rows, names, leftOut } = await ownExport(args, 'json');
  const text = JSON.stringify({ madeAt, name, leftOut, data: rows, names }, null, 2);
  return download(text, 'mijn-gegevens.json', 'application/json; charset=utf-8');
});
