import type { IncomingMessage } from 'node:http';

/** What a browser sends to a website; the rest has no meaning here. */
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);

export interface Refusal {
  status: 400 | 405;
  text: string;
}

/**
 * Refuses what can't be made into a request of ours before anything tries: a method that no page has, an address that
 * is no path (a proxy's way of asking), a Host that is no host.
 */
export function refuseRaw({ method, url, headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>) {
  if (!method || !methods.has(method)) return { status: 405, text: 'Dat kan hier niet.' } satisfies Refusal;
  if (!url?.startsWith('/') || !isHost(headers.host ?? ''))
    return { status: 400, text: 'Dit adres klopt niet.' } satisfies Refusal;
  return null;
}

/** A name or address, perhaps with a port. Empty is what an old client without a Host header sends. */
function isHost(text: string): boolean {
  return text === '' || (/^[\w.:[\]-]+$/.test(text) && URL.canParse(`http://${text}`));
}
