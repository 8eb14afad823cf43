import { guarded } from '../../auth/guard.ts';
import { exportPdf } from '../../domain/privacy/export-pdf.ts';
import { download, ownExport } from './own-export.ts';

export const loader = guarded('account.own', async (args) => {
  const pdf = await exportPdf(await ownExport(args, 'pdf'));
  return download(new Uint8Array(pdf), 'mijn-gegevens.pdf', 'application/pdf');
});
