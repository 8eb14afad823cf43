import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import Provider from 'oidc-provider';

export interface IdentityProvider {
  issuer: string;
  /** Signs with the key that the provider publishes, or with one that it does not. */
  sign(payload: JWTPayload, own?: boolean): Promise<string>;
  /** Signs a person in, as a browser does, from the address that the portal gave. @returns where it is sent back to */
  signIn(address: string, login: string): Promise<URL>;
  /** Signs the browser that signed in last out, from the address that the portal gave. @returns where it is sent back to */
  signOut(address: string): Promise<URL>;
  /** Whether the browser that signed in last must type its name again. */
  asksAgain(address: string): Promise<boolean>;
  stop(): Promise<void>;
}

/** A real OpenID provider on this machine. Whoever types a name of `people` is that person. */
export async function startIdentityProvider(options: {
  people: Record<string, Record<string, unknown>>;
  client: { id: string; secret: string; redirectUri: string; logoutUri?: string; signedOutUri?: string };
  /** Seconds; below zero makes tokens that are old when they are made. */
  idTokenSeconds?: number;
}): Promise<IdentityProvider> {
  const keys = await generateKeyPair('RS256', { extractable: true });
  const strange = await generateKeyPair('RS256', { extractable: true });
  const server = createServer();
  await listening(server);
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { client } = options;
  const claims = [...new Set(Object.values(options.people).flatMap((person) => Object.keys(person)))];
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.redirectUri],
        ...(client.signedOutUri ? { post_logout_redirect_uris: [client.signedOutUri] } : {}),
        response_types: ['code'],
        grant_types: ['authorization_code'],
        ...(client.logoutUri
          ? { backchannel_logout_uri: client.logoutUri, backchannel_logout_session_required: true }
          : {}),
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(keys.privateKey)), kid: 'test', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['cookies of the test'] },
    features: { backchannelLogout: { enabled: true } },
    claims: { openid: ['sub'], profile: claims },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: {
      IdToken: () => options.idTokenSeconds ?? 3600,
      AccessToken: 3600,
      AuthorizationCode: 60,
      Grant: 3600,
      Session: 3600,
      Interaction: 3600,
    },
    // The provider won't talk to this machine's own address; here the portal is there.
    fetch: (url, options) => globalThis.fetch(url, { ...options, dispatcher: undefined } as RequestInit),
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...options.people[id] }),
    }),
  });
  server.on('request', provider.callback());
  let jar = new Map<string, string>();
  return {
    issuer,
    sign: (payload, own = true) =>
      new SignJWT(payload)
        .setProtectedHeader({ alg: 'RS256', kid: 'test', typ: 'logout+jwt' })
        .sign(own ? keys.privateKey : strange.privateKey),
    signIn: (address, login) => {
      jar = new Map();
      return walk(issuer, address, login, jar);
    },
    signOut: (address) => walk(issuer, address, '', jar),
    asksAgain: async (address) => {
      const url = await walk(issuer, address, null, jar).catch(() => null);
      return url === null;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function listening(server: Server): Promise<void> {
  return new Promise((done) => server.listen(0, '127.0.0.1', done));
}

/** Follows redirects and fills in the provider's two forms, until it sends the browser elsewhere. */
async function walk(
  issuer: string,
  address: string,
  login: string | null,
  jar: Map<string, string>,
): Promise<URL> {
  let url = new URL(address);
  let body: URLSearchParams | undefined;
  for (let step = 0; step < 20; step += 1) {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body ? { method: 'POST', body } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    const html = await answer.text();
    const location = answer.headers.get('Location');
    if (location) {
      url = new URL(location, url);
      body = undefined;
      if (url.origin !== issuer) return url;
      continue;
    }
    const action = /<form[^>]+action="([^"]+)"/.exec(html)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1];
    const leave = /name="xsrf" value="([^"]+)"/.exec(html)?.[1];
    if (action && leave) {
      url = new URL(action, url);
      body = new URLSearchParams({ xsrf: leave, logout: 'yes' });
      continue;
    }
    if (!action || !prompt || (prompt === 'login' && login === null))
      throw new Error(`the provider answered ${answer.status}: ${html.slice(0, 300)}`);
    url = new URL(action, url);
    body = new URLSearchParams(
      prompt === 'login' ? { prompt, login: login ?? '', password: 'x' } : { prompt },
    );
  }
  throw new Error('the provider goes round in circles');
}
