const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const size = 128;
const substitution = new Float32Array(size * size).fill(1);

function set(a: string, b: string, cost: number): void {
  const i = a.charCodeAt(0);
  const j = b.charCodeAt(0);
  substitution[i * size + j] = Math.min(substitution[i * size + j] ?? 1, cost);
  substitution[j * size + i] = Math.min(substitution[j * size + i] ?? 1, cost);
}

rows.forEach((row, r) => {
  for (let c = 0; c < row.length; c += 1) {
    const here = row.charAt(c);
    if (c + 1 < row.length) set(here, row.charAt(c + 1), 0.8);
    const below = rows[r + 1];
    if (!below) continue;
    for (const d of [c - 1, c]) if (d >= 0 && d < below.length) set(here, below.charAt(d), 0.85);
  }
});
for (const pair of [
  'ck',
  'cs',
  'sz',
  'fv',
  'dt',
  'iy',
  'ei',
  'ie',
  'gc',
  'bp',
  'gh',
  'ou',
  'ao',
  'ae',
  'qk',
  'xs',
  'yj',
  'mn',
]) {
  set(pair.charAt(0), pair.charAt(1), /^(?:ck|cs|sz|fv|dt|iy)$/.test(pair) ? 0.6 : 0.8);
}
for (let i = 0; i < size; i += 1) substitution[i * size + i] = 0;

const width = 48;
const cells = new Float32Array(width * width);

/**
 * Damerau-Levenshtein distance weighted for how people misspell Dutch: a doubled or undoubled letter costs 0.5, letters
 * that sound alike (c/k, s/z, f/v, d/t, i/y) 0.6, swapped neighbours 0.7, keys side by side 0.8, anything else 1;
 * a wrong first letter 0.3 more. Returns Infinity as soon as it must exceed `limit`.
 */
export function misspelling(a: string, b: string, limit: number): number {
  const n = a.length;
  const m = b.length;
  if (n >= width || m >= width || Math.abs(n - m) * 0.5 > limit) return Number.POSITIVE_INFINITY;
  const first = n > 0 && m > 0 && a.charCodeAt(0) !== b.charCodeAt(0) ? 0.3 : 0;
  const most = limit - first;
  cells[0] = 0;
  for (let j = 1; j <= m; j += 1) cells[j] = (cells[j - 1] ?? 0) + gap(b, j - 1);
  for (let i = 1; i <= n; i += 1) {
    const row = i * width;
    const above = row - width;
    const x = a.charCodeAt(i - 1);
    const xGap = gap(a, i - 1);
    cells[row] = (cells[above] ?? 0) + xGap;
    let best = cells[row] ?? 0;
    for (let j = 1; j <= m; j += 1) {
      const y = b.charCodeAt(j - 1);
      let cost =
        (cells[above + j - 1] ?? 0) +
        (x < size && y < size ? (substitution[x * size + y] ?? 1) : x === y ? 0 : 1);
      const without = (cells[above + j] ?? 0) + xGap;
      if (without < cost) cost = without;
      const extra = (cells[row + j - 1] ?? 0) + gap(b, j - 1);
      if (extra < cost) cost = extra;
      if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && y === a.charCodeAt(i - 2) && x !== y) {
        const swapped = (cells[above - width + j - 2] ?? 0) + 0.7;
        if (swapped < cost) cost = swapped;
      }
      cells[row + j] = cost;
      if (cost < best) best = cost;
    }
    // A swap looks two rows back and costs at least 0.7, so one row over the limit is not yet the end.
    if (best > most + 0.7) return Number.POSITIVE_INFINITY;
  }
  const out = (cells[n * width + m] ?? 0) + first;
  return out <= limit ? out : Number.POSITIVE_INFINITY;
}

/** Cost of a letter too many or too few: little where it stands beside its twin, or is a silent h. */
function gap(word: string, at: number): number {
  const code = word.charCodeAt(at);
  if (code === word.charCodeAt(at - 1) || code === word.charCodeAt(at + 1)) return 0.5;
  return code === 104 ? 0.7 : 1;
}
