/** Headers and refusals that hold for every answer, before Remix sees the request. */

export function securityHeaders(args: {
  nonce: string;
  tls: boolean;
  development: boolean;
}): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      // Vite's development server writes styles and scripts into the page and talks over a web socket.
      args.development ? "script-src 'self' 'unsafe-inline'" : `script-src 'self' 'nonce-${args.nonce}'`,
      args.development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      args.development ? "connect-src 'self' ws:" : "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "manifest-src 'self'",
    ].join('; '),
    // no-referrer would make forms without JavaScript send "Origin: null".
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(args.tls ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

/** The same for what no page makes: files, and refusals before a request reaches the pages. */
export function fileHeaders({ tls }: { tls: boolean }): Record<string, string> {
  return {
    ...securityHeaders({ nonce: '', tls, development: false }),
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  };
}

/**
 * Cross-site request forgery: a request that changes something must come from a page of our own. Browsers of the
 * last years send Sec-Fetch-Site; older ones send Origin with a POST.
 */
export function isForeignWrite(request: Request): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
  const site = request.headers.get('Sec-Fetch-Site');
  if (site) return site !== 'same-origin';
  const origin = request.headers.get('Origin');
  if (!origin || origin === 'null') return true;
  try {
    const [from, own] = [new URL(origin), new URL(request.url)];
    // A page over plain HTTP can be anybody's on the way; behind a proxy our own address may look like one.
    return from.host !== own.host || (own.protocol === 'https:' && from.protocol !== 'https:');
  } catch {
    return true;
  }
}

/** The longest form of the portal is far below this. */
const maxBodyBytes = 1_000_000;

/**
 * The same request with a body that breaks off beyond the bound: a sender need not announce how much he sends. The
 * form then counts as one that did not arrive.
 */
export function bounded(request: Request): Request {
  if (!request.body || request.headers.has('Content-Length')) return request;
  let size = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.byteLength;
      if (size > maxBodyBytes) controller.error(new Error('body too large'));
      else controller.enqueue(chunk);
    },
  });
  return new Request(request, { body: request.body.pipeThrough(limit), duplex: 'half' } as RequestInit);
}

/** True when the request announces a larger body than any form has. */
export function isTooLarge(request: Request): boolean {
  return Number(request.headers.get('Content-Length') ?? 0) > maxBodyBytes;
}
