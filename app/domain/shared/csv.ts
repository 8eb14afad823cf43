/**
 * Cells that a spreadsheet would read as a formula (OWASP "CSV injection"), also after blanks, quotes or in full-width
 * signs, which some programs take for the plain ones.
 */
const formula = /^[\s"'\u00A0\u200B\uFEFF]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/**
 * One record of a CSV file (RFC 4180), without its line end. A text that could be a formula gets an apostrophe in
 * front; numbers stay as they are.
 */
export function csvRecord(cells: readonly (string | number | null)[], delimiter = ','): string {
  return cells.map((cell) => csvCell(cell, delimiter)).join(delimiter);
}

function csvCell(cell: string | number | null, delimiter: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",;\t\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}
