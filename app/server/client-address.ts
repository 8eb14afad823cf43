import { isIP } from 'node:net';

/**
 * Whom rate limits count. Behind a proxy that says so it is the last address that this proxy wrote down: what stands
 * before it the visitor could have made up.
 */
export function clientAddress(request: Request, direct: string, trustProxy: boolean): string {
  if (!trustProxy) return direct;
  const last = request.headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim() ?? '';
  return isIP(last) ? last : direct;
}
