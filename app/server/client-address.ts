import { isIP } from 'node:net';

/**
 * Whom rate limits count. Behind a proxy that says so it is the last address that this proxy wrote down: what stands
 * before it the visitor could have made up.
 */
export function clientAddress(request: Request, direct: string, trustProxy: boolean): string {
  if (!trustProxy) return network(direct);
  const last = request.headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim() ?? '';
  return network(isIP(last) ? last : direct);
}

/**
 * Who has one IPv6 address has a whole /64 of them (RFC 6177), so that a limit by address counts the /64. An IPv4
 * address that is written as IPv6 is the IPv4 address.
 */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
  if (isIP(plain) !== 6 || plain === '::1') return plain;
  const [head = '', tail] = plain.replace(/%.*$/, '').toLowerCase().split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: gap }, () => '0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
