import { blocksPdf } from '../proefplaatsing/agreement-pdf.ts';
import type { AgreementBlock } from '../proefplaatsing/agreement-text.ts';
import { formatMoment } from '../shared/dates.ts';
import type { PersonalExport } from './personal-export.ts';

/** With more of the same, one line each: a list of changes would fill a book. */
const mostSpread = 40;

/** One thing that is kept: a line per fact, with its place in the row when there are more. */
function itemBlocks(
  item: PersonalExport['sections'][number]['items'][number],
  index: number,
  count: number,
): AgreementBlock[] {
  const facts = item.map(([label, value]) => `${label}: ${value}`);
  if (count > mostSpread) return [{ kind: 'list', lines: [facts.join(' | ')] }];
  return [
    ...(count > 1 ? [{ kind: 'paragraph' as const, lines: [`${index + 1} van ${count}`] }] : []),
    { kind: 'list', lines: facts },
  ];
}

/** The readable export as a tagged PDF. */
export function exportPdf(data: PersonalExport): Promise<Buffer> {
  const blocks: AgreementBlock[] = [
    { kind: 'title', lines: ['Uw gegevens in Werkbrug'] },
    { kind: 'paragraph', lines: [`Van ${data.name}, gemaakt op ${formatMoment(data.madeAt)}.`] },
    ...data.sections.flatMap((section): AgreementBlock[] => [
      { kind: 'heading', lines: [section.title] },
      ...section.items.flatMap((item, index) => itemBlocks(item, index, section.items.length)),
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
