import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const version = 'v1';

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'werkbrug secret box', 32));
}

/** Encrypts (AES-256-GCM) with the first key. @param keys `SECRET_KEYS` */
export function seal(text: string, keys: readonly string[]): string {
  const [first] = keys;
  if (!first) throw new Error('SECRET_KEYS is empty');
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(first), iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [version, iv, cipher.getAuthTag(), body]
    .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.');
}

/**
 * Decrypts what any of the keys encrypted, so that a new key can be put in front without losing anything.
 *
 * @returns null when none of the keys fits or the text was tampered with
 */
export function unseal(sealed: string, keys: readonly string[]): string | null {
  const [mark, iv, tag, body] = sealed.split('.');
  if (mark !== version || !iv || !tag || body === undefined) return null;
  for (const key of keys) {
    try {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(key), Buffer.from(iv, 'base64url'));
      decipher.setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString(
        'utf8',
      );
    } catch {
      // Another key may fit.
    }
  }
  return null;
}
