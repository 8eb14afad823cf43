import { blocksPdf } from '../proefplaatsing/agreement-pdf.ts';
import type { AgreementBlock } from '../proefplaatsing/agreement-text.ts';
import { formatMoment } from '../shared/dates.ts';
import type { PersonalExport } from './personal-export.ts';

/** The readable export as a tagged PDF. */
export function exportPdf(data: PersonalExport): Promise<Buffer> {
  const blocks: AgreementBlock[] = [
    { kind: 'title', lines: ['Uw gegevens in Werkbrug'] },
    { kind: 'paragraph', lines: [`Van ${data.name}, gemaakt op ${formatMoment(data.madeAt)}.`] },
    ...data.sections.flatMap((section): AgreementBlock[] => [
      { kind: 'heading', lines: [section.title] },
      ...section.items.map(
        (item): AgreementBlock => ({
          kind: 'list',
          lines: [item.map(([label, value]) => `${label}: ${value}`).join(' | ')],
        }),
      ),
    ]),
    ...(data.leftOut.length === 0
      ? []
      : [
          { kind: 'heading' as const, lines: ['Wat hier niet in staat'] },
          { kind: 'list' as const, lines: data.leftOut.map(({ count, why }) => `${count} keer: ${why}`) },
        ]),
  ];
  return blocksPdf(blocks, new Date(data.madeAt));
}
