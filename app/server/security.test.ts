import { describe, expect, it } from 'vitest';
import { bounded, isTooLarge } from './security.ts';

function streamed(chunks: number): Request {
  let left = chunks;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      left -= 1;
      if (left < 0) controller.close();
      else controller.enqueue(new TextEncoder().encode(`a=${'x'.repeat(99_990)}&`));
    },
  });
  return new Request('http://werkbrug.test/inloggen', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body,
    duplex: 'half',
  } as RequestInit);
}

describe('a body that does not say how long it is', () => {
  it('is read when it is no longer than a form', async () => {
    const form = await bounded(streamed(5)).formData();
    expect(form.getAll('a')).toHaveLength(5);
  });

  it('breaks off beyond the bound', async () => {
    const request = streamed(1_000);
    expect(isTooLarge(request)).toBe(false);
    await expect(bounded(request).formData()).rejects.toThrow();
  });

  it('keeps method, address and headers', () => {
    const request = bounded(streamed(1));
    expect([request.method, request.url]).toEqual(['POST', 'http://werkbrug.test/inloggen']);
    expect(request.headers.get('Content-Type')).toContain('urlencoded');
  });
});
