import { setImmediate as nextTurn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { drawable, fontRuns, type Weight, withFonts } from './agreement-fonts.ts';
import type { AgreementBlock } from './agreement-text.ts';

/** Points: A4 with margins of 2.25 cm. */
const margin = 64;
const bodySize = 11;

export interface AgreementPdf {
  blocks: readonly AgreementBlock[];
  /** "Kandidaat: akkoord op 22 november 2026 om 12:00" */
  agreed: readonly string[];
  /** Hash of the text, so that paper and record can be compared. */
  hash: string;
  madeAt: Date;
}

/** The agreement as an accessible PDF. */
export function agreementPdf(input: AgreementPdf): Promise<Buffer> {
  return blocksPdf([...input.blocks, ...closing(input)], input.madeAt);
}

/**
 * An accessible PDF: tagged with title, headings, paragraphs and lists, its language and title set. It is drawn block
 * by block with a turn of the event loop between them: the whole takes about 80 milliseconds, and nobody's page may
 * wait for that.
 */
export async function blocksPdf(blocks: readonly AgreementBlock[], madeAt: Date): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    lang: 'nl-NL',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    bufferPages: true,
    info: { Title: titleOf(blocks), Author: 'Werkbrug', CreationDate: madeAt },
  });
  await withFonts(doc);
  const body = collect(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const block of blocks) {
    root.add(elementOf(doc, block));
    await nextTurn();
  }
  root.end();
  numberPages(doc);
  doc.end();
  return body;
}

function titleOf(blocks: readonly AgreementBlock[]): string {
  return (blocks.find((block) => block.kind === 'title')?.lines[0] ?? 'Afspraken').normalize('NFC');
}

function closing(input: AgreementPdf): AgreementBlock[] {
  return [
    { kind: 'heading', lines: ['Wie is akkoord'] },
    { kind: 'list', lines: [...input.agreed] },
    { kind: 'paragraph', lines: [`Controlegetal van deze tekst (SHA-256): ${input.hash}`] },
  ];
}

function elementOf(doc: PDFDocument, block: AgreementBlock) {
  const draw = (weight: Weight, size: number, text: string, gap: number) => () => {
    const runs = fontRuns(drawable(text), weight);
    for (const [index, run] of runs.entries()) {
      const continued = index < runs.length - 1;
      doc.font(run.font).fontSize(size).text(run.text, { paragraphGap: gap, lineGap: 2, continued });
    }
  };
  const [line = ''] = block.lines;
  switch (block.kind) {
    case 'title':
      return doc.struct('H1', draw('bold', 20, line, 10));
    case 'heading':
      return doc.struct('H2', draw('bold', 13, line, 4));
    case 'paragraph':
      return doc.struct('P', draw('regular', bodySize, line, 6));
    case 'list':
      return doc.struct(
        'L',
        block.lines.map((item) =>
          doc.struct('LI', [doc.struct('LBody', [draw('regular', bodySize, `•  ${item}`, 3)])]),
        ),
      );
  }
}

/** Page numbers are no part of the text: a screen reader skips them. */
function numberPages(doc: PDFDocument): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    const { width, height, margins } = doc.page;
    // Below the margin, where pdfkit would otherwise begin a new page.
    margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc
      .font(fontRuns('0', 'regular')[0]?.font ?? 'Helvetica')
      .fontSize(9)
      .text(`Bladzijde ${index + 1} van ${count}`, margin, height - margin / 2, {
        width: width - 2 * margin,
        align: 'right',
        lineBreak: false,
      });
    doc.endMarkedContent();
    margins.bottom = margin;
  }
}

function collect(doc: PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
