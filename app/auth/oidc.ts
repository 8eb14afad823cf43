import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import type { Provider } from './providers.ts';
import { seal, unseal } from './secret-box.ts';

/** Minutes between the click here and the way back from the provider. */
export const flowMinutes = 15;
/** Minutes after which what the provider told about itself is asked again. */
const discoveryMinutes = 60;
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

const known = new Map<string, { configuration: Promise<Configuration>; until: number }>();

/** What the provider publishes about itself. A failure is not remembered. */
function configurationOf(provider: Provider, now: number): Promise<Configuration> {
  const key = `${provider.issuer} ${provider.clientId}`;
  const earlier = known.get(key);
  if (earlier && earlier.until > now) return earlier.configuration;
  const issuer = new URL(provider.issuer);
  const local = issuer.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(issuer.hostname);
  const configuration = discovery(issuer, provider.clientId, provider.clientSecret, undefined, {
    timeout: 10,
    ...(local ? { execute: [allowInsecureRequests] } : {}),
  });
  known.set(key, { configuration, until: now + discoveryMinutes * 60_000 });
  configuration.catch(() => known.delete(key));
  return configuration;
}

const flowSchema = z.object({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  back: z.string(),
  until: z.number(),
});
type Flow = z.output<typeof flowSchema>;

/** What both ends of a sign-in need to know. */
export interface FlowSettings {
  provider: Provider;
  /** `SECRET_KEYS`, to seal what the browser keeps until it is back. */
  keys: readonly string[];
  /** Where the provider sends the browser back to. */
  redirectUri: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Begins a sign-in (authorization code with PKCE). State, nonce and verifier go along in the browser, sealed: they are
 * bound to it, and nothing is stored for who never comes back.
 *
 * @returns where to send the browser, and the sealed text for its cookie
 */
export async function beginFlow(
  settings: FlowSettings,
  back: string,
): Promise<{ url: string; sealed: string }> {
  const { provider, now } = settings;
  const configuration = await configurationOf(provider, now);
  const flow: Flow = {
    provider: provider.id,
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    back,
    until: now + flowMinutes * 60_000,
  };
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: settings.redirectUri,
    scope: provider.scope,
    response_type: 'code',
    code_challenge: await calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
    state: flow.state,
    nonce: flow.nonce,
  });
  return { url: url.href, sealed: seal(JSON.stringify(flow), settings.keys) };
}

/** Which sign-in the browser is back from, or null when it has none that still counts. */
export function openFlow(sealed: string | null, args: { keys: readonly string[]; now: number }): Flow | null {
  const text = sealed ? unseal(sealed, args.keys) : null;
  const flow = text ? flowSchema.safeParse(JSON.parse(text)).data : undefined;
  return flow && flow.until > args.now ? flow : null;
}

/** Who the provider says this is. */
export interface Claims {
  issuer: string;
  subject: string;
  /** Of the provider's own session, to hear of its end. */
  sessionId: string | null;
  /** As it came, for the sign-out at the provider. */
  idToken: string | null;
  all: Readonly<Record<string, unknown>>;
}

/**
 * Ends a sign-in: exchanges the code and checks issuer, audience, signature, time, state and nonce.
 *
 * @param search the query that the provider sent the browser back with
 * @throws when any of it does not hold; the reason is for the log, not for the visitor
 */
export async function finishFlow(settings: FlowSettings, flow: Flow, search: string): Promise<Claims> {
  const configuration = await configurationOf(settings.provider, settings.now);
  const tokens = await authorizationCodeGrant(configuration, new URL(settings.redirectUri + search), {
    pkceCodeVerifier: flow.verifier,
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('no id token');
  return {
    issuer: claims.iss,
    subject: claims.sub,
    sessionId: typeof claims.sid === 'string' ? claims.sid : null,
    idToken: tokens.id_token ?? null,
    all: claims,
  };
}

/**
 * Where somebody signs out at the provider (OpenID Connect RP-Initiated Logout 1.0).
 *
 * @param args.idToken as sealed with the session, to tell whose session it is
 * @param args.back own address to come back to
 * @returns null when the provider has no such page
 * @throws when the provider does not answer
 */
export async function signOutAddress(
  provider: Provider,
  args: { idToken: string | null; keys: readonly string[]; back: string; now: number },
): Promise<string | null> {
  const configuration = await configurationOf(provider, args.now);
  if (!configuration.serverMetadata().end_session_endpoint) return null;
  const hint = args.idToken ? unseal(args.idToken, args.keys) : null;
  return buildEndSessionUrl(configuration, {
    post_logout_redirect_uri: args.back,
    ...(hint ? { id_token_hint: hint } : {}),
  }).href;
}

export interface LogoutNotice {
  issuer: string;
  subject: string | null;
  sessionId: string | null;
  /** Each notice counts once. */
  tokenId: string;
}

const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/**
 * Reads a notice that a session at the provider has ended (OpenID Connect Back-Channel Logout 1.0, section 2.6).
 *
 * @throws when it is not a notice of this provider to us, or too old
 */
export async function readLogoutNotice(
  provider: Provider,
  token: string,
  now: number,
): Promise<LogoutNotice> {
  const { jwks_uri: address, issuer } = (await configurationOf(provider, now)).serverMetadata();
  if (!address) throw new Error('the provider publishes no keys');
  const keys = keySets.get(address) ?? createRemoteJWKSet(new URL(address), { timeoutDuration: 10_000 });
  keySets.set(address, keys);
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience: provider.clientId,
    requiredClaims: ['iat', 'jti', 'events'],
    maxTokenAge: '10 minutes',
    clockTolerance: 60,
    currentDate: new Date(now),
    // "none" and shared secrets are no proof of who sent it.
    algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'],
  });
  return noticeOf(payload, issuer);
}

function noticeOf(payload: JWTPayload, issuer: string): LogoutNotice {
  const events = payload.events as Record<string, unknown> | undefined;
  const event = typeof events === 'object' && events !== null ? events[logoutEvent] : undefined;
  if (typeof event !== 'object' || event === null) throw new Error('not a logout notice');
  if (payload.nonce !== undefined) throw new Error('a logout notice has no nonce');
  const sessionId = typeof payload.sid === 'string' ? payload.sid : null;
  const subject = payload.sub ?? null;
  if (!sessionId && !subject) throw new Error('a logout notice names a session or a person');
  return { issuer, subject, sessionId, tokenId: payload.jti ?? '' };
}
