import { create } from 'qrcode';

/** Empty modules round the code that a reader needs (ISO/IEC 18004, section 5.3.8). */
const quiet = 4;

/** A QR code as one SVG path in a square of `size`: no image, so nothing for the content policy to allow. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (modules.get(y, x)) path += `M${x + quiet} ${y + quiet}h1v1h-1z`;
    }
  }
  return { size: modules.size + 2 * quiet, path };
}
