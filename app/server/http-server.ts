import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { refuseRaw } from './raw-request.ts';

/** How long the other side may take, in milliseconds: who sends a byte now and then must not keep a place for long. */
export interface Patience {
  /** For the headers, from the first byte of the connection or of the request. */
  headers: number;
  /** For the whole request, body included. */
  request: number;
  /** Without a byte in either direction, also while an answer is being read. */
  silence: number;
  /** Between two looks at who takes too long: a request is ended at the latest this much after its time. */
  look: number;
}

/** A form of 1 MB over a bad mobile connection takes some 10 s. */
export const usualPatience: Patience = { headers: 10_000, request: 30_000, silence: 120_000, look: 2_000 };

/**
 * The server in front of everything: refuses what is no request of ours, gives every answer the headers it must have, and
 * ends who takes too long.
 *
 * @param respond answers a request that may be answered
 */
export function createHttpServer(
  respond: (request: IncomingMessage, response: ServerResponse) => void,
  options: { headers: Readonly<Record<string, string>>; patience?: Patience },
): Server {
  const { headers, patience = usualPatience } = options;
  const server = createServer(
    {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.look,
    },
    (request, response) => {
      // The pages set their own; files and refusals have these.
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      const refused = refuseRaw(request);
      if (!refused) return respond(request, response);
      response.writeHead(refused.status, {
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'no-store',
        ...(refused.status === 405 ? { Allow: 'GET, HEAD, POST' } : {}),
        Connection: 'close',
      });
      response.end(refused.text);
    },
  );
  server.setTimeout(patience.silence);
  return server;
}
