import { describe, expect, it } from 'vitest';
import { makeActor, makeWorld } from '#test/factories/world.ts';
import { ownPath } from '../auth/guard.ts';
import { clearedCookie, sessionCookie, sessionSecret } from '../auth/session.ts';
import { mailAddress } from '../routes/mail-address.ts';
import { clientAddress } from './client-address.ts';
import { readEnv } from './env.ts';
import { createLog } from './log.ts';
import { prepareDatabase } from './prepare.ts';
import { refuseRaw } from './raw-request.ts';
import { bounded, fileHeaders, isForeignWrite, isTooLarge, securityHeaders } from './security.ts';

const production = {
  WERKBRUG_MODE: 'production',
  BASE_URL: 'https://werkbrug.voorbeeld.nl',
  DEMO: 'false',
  SECRET_KEYS: 'een eigen sleutel van meer dan dertig tekens',
  SMTP_URL: 'smtps://post:geheim@mail.voorbeeld.nl',
};

describe('the settings', () => {
  it('let a new clone start without any', () => {
    expect(readEnv({})).toMatchObject({ WERKBRUG_MODE: 'demo', DEMO: true, STAFF_SECOND_FACTOR: false });
  });

  it('let a production portal start that is set up as one', () => {
    expect(readEnv(production).WERKBRUG_MODE).toBe('production');
  });

  it.each([
    ['BASE_URL', undefined],
    ['BASE_URL', 'http://werkbrug.voorbeeld.nl'],
    ['DEMO', undefined],
    ['DEMO', 'true'],
    ['SECRET_KEYS', undefined],
    ['SECRET_KEYS', 'werkbrug-sleutel-voor-de-demo-niet-geheim'],
    ['SECRET_KEYS', 'te kort'],
    ['SMTP_URL', undefined],
    ['NODE_ENV', 'development'],
  ])('refuse a production portal with %s = %s', (name, value) => {
    expect(() => readEnv({ ...production, [name]: value })).toThrow(name);
  });

  it('name every problem at once', () => {
    expect(() => readEnv({ WERKBRUG_MODE: 'production' })).toThrow(
      /BASE_URL[\s\S]*DEMO[\s\S]*SECRET_KEYS[\s\S]*SMTP_URL/,
    );
  });

  it('ask for an address of the portal when mail goes out: a visitor chooses the Host header', () => {
    expect(() => readEnv({ SMTP_URL: 'smtp://localhost' })).toThrow('BASE_URL');
  });

  it('take several keys, the newest first', () => {
    const keys = ['a'.repeat(32), 'b'.repeat(32)];
    expect(readEnv({ SECRET_KEYS: keys.join(', ') }).SECRET_KEYS).toEqual(keys);
  });
});

it('a production portal does not start on a database with accounts of the demo', async () => {
  const world = await makeWorld();
  const actor = await makeActor(world, 'administrator');
  const log = createLog('silent');
  await prepareDatabase(world, readEnv(production), log);
  await world.db.updateTable('account').set({ is_demo: 1 }).where('id', '=', actor.accountId).execute();
  await expect(prepareDatabase(world, readEnv(production), log)).rejects.toThrow('voorbeeldaccounts');
  await prepareDatabase(world, readEnv({}), log);
  await world.close();
});

describe('ownPath', () => {
  it.each([
    '//kwaad.example',
    '/\\kwaad.example',
    '\\\\kwaad.example',
    '///kwaad.example',
    '/.//kwaad.example',
    '/%2f/kwaad.example',
    '/%5ckwaad.example',
    '/..//kwaad.example',
    'https://kwaad.example',
    'https:kwaad.example',
    'javascript:alert(1)',
    'data:text/html,x',
    ' /werkgever',
    '/\tkwaad',
    '/\n/kwaad.example',
    '/a\r\nSet-Cookie: x=1',
    '/\u2028',
    'kwaad.example',
    '@kwaad.example',
    '',
  ])('does not go to %j', (path) => {
    expect(ownPath(path, '/thuis')).toBe('/thuis');
  });

  it.each(['/jobcoach', '/jobcoach/kandidaten?pagina=2&zoek=a%2Fb', '/'])('goes to %s', (path) => {
    expect(ownPath(path, '/thuis')).toBe(path);
  });
});

describe('a request that changes something', () => {
  const post = (headers: Record<string, string>, method = 'POST') =>
    isForeignWrite(new Request('https://werkbrug.test/inloggen', { method, headers }));

  it.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ 'Sec-Fetch-Site': 'none' }],
    [{ Origin: 'https://kwaad.example' }],
    [{ Origin: 'http://werkbrug.test' }],
    [{ Origin: 'null' }],
    [{ Origin: 'geen adres' }],
    [{}],
  ])('is refused with %j', (headers) => {
    expect(post(headers)).toBe(true);
    expect(post(headers, 'DELETE')).toBe(true);
    expect(post(headers, 'GET')).toBe(false);
  });

  it('is taken from a page of the portal itself', () => {
    expect(post({ 'Sec-Fetch-Site': 'same-origin' })).toBe(false);
    expect(post({ Origin: 'https://werkbrug.test' })).toBe(false);
  });
});

describe('before a request reaches the pages', () => {
  const raw = (url: string, host = 'werkbrug.test', method = 'GET') =>
    refuseRaw({ url, method, headers: { host } })?.status ?? null;

  it.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s is refused', (method) => {
    expect(raw('/inloggen', 'werkbrug.test', method)).toBe(405);
  });

  it.each([
    ['http://kwaad.example/', 'werkbrug.test'],
    ['*', 'werkbrug.test'],
    ['/', 'kwaad.example:99999'],
    ['/', 'a b'],
    ['/', '"><script>'],
    ['/', 'kwaad.example/x?'],
    ['/', 'gebruiker@kwaad.example'],
  ])('%s at %s is refused', (url, host) => {
    expect(raw(url, host)).toBe(400);
  });

  it.each([
    ['/', 'werkbrug.test'],
    ['/%', '127.0.0.1:3000'],
    ['//x', '[::1]:3000'],
    ['/', ''],
  ])('%s at %s goes on', (url, host) => {
    expect(raw(url, host)).toBeNull();
    expect(raw(url, host, 'POST')).toBeNull();
  });

  it('files and refusals carry headers too', () => {
    const headers = fileHeaders({ tls: true });
    expect(headers).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY' });
    expect(headers['Content-Security-Policy']).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers['Strict-Transport-Security']).toBeDefined();
  });
});

describe('the address in letters', () => {
  const at = (host: string, base?: string) =>
    mailAddress(readEnv({ PORT: '3005', ...(base ? { BASE_URL: base } : {}) }), new URL(`http://${host}/x`));

  it('is never what a visitor says', () => {
    expect(at('kwaad.example')).toBe('http://localhost:3005');
    expect(at('kwaad.example', 'https://werkbrug.nl')).toBe('https://werkbrug.nl');
    expect(at('127.0.0.1:3005')).toBe('http://127.0.0.1:3005');
  });
});

it('over TLS only this host may set the cookie of a session, and no other one counts', () => {
  expect(sessionCookie('geheim', true)).toMatch(/^__Host-werkbrug=geheim; Path=\/; HttpOnly;.*; Secure$/);
  expect(clearedCookie(true)).toMatch(/^__Host-werkbrug=;/);
  const ask = (url: string, cookie: string) =>
    sessionSecret(new Request(url, { headers: { Cookie: cookie } }));
  expect(ask('https://x.test', 'werkbrug=geplant')).toBeNull();
  expect(ask('https://x.test', 'werkbrug=geplant; __Host-werkbrug=eigen')).toBe('eigen');
  expect(ask('http://x.test', 'werkbrug=eigen')).toBe('eigen');
});

it('a body that announces more than a megabyte is refused', () => {
  const post = (headers: Record<string, string>) =>
    new Request('https://werkbrug.test/', { method: 'POST', headers });
  expect(isTooLarge(post({ 'Content-Length': '1000001' }))).toBe(true);
  expect(isTooLarge(post({ 'Content-Length': '1000000' }))).toBe(false);
});

describe('the address that limits count', () => {
  const ask = (forwarded: string | null, trusted: boolean) =>
    clientAddress(
      new Request('https://x.test', forwarded ? { headers: { 'X-Forwarded-For': forwarded } } : {}),
      '10.0.0.1',
      trusted,
    );

  it('is what the proxy wrote last, and only of a proxy that is trusted', () => {
    expect(ask('203.0.113.5', false)).toBe('10.0.0.1');
    expect(ask('6.6.6.6, 203.0.113.5', true)).toBe('203.0.113.5');
    // All addresses of one network are one visitor.
    expect(ask('2001:db8::1', true)).toBe('2001:db8:0:0::/64');
    expect(ask('2001:DB8:0:0:ffff::9', true)).toBe('2001:db8:0:0::/64');
    expect(ask('2001:db8:0:1::1', true)).toBe('2001:db8:0:1::/64');
    expect(ask('::ffff:203.0.113.5', true)).toBe('203.0.113.5');
    expect(ask('::1', true)).toBe('::1');
    expect(ask('verzonnen', true)).toBe('10.0.0.1');
    expect(ask(null, true)).toBe('10.0.0.1');
  });
});

it('the headers allow no script, frame or form of elsewhere, and ask for TLS behind TLS', () => {
  const headers = securityHeaders({ nonce: 'abc', tls: true, development: false });
  const policy = headers['Content-Security-Policy'] ?? '';
  expect(policy).toContain("script-src 'self' 'nonce-abc'");
  for (const rule of [
    "default-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ])
    expect(policy).toContain(rule);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(headers['Strict-Transport-Security']).toMatch(/max-age=\d{8}/);
  expect(
    securityHeaders({ nonce: 'abc', tls: false, development: false })['Strict-Transport-Security'],
  ).toBeUndefined();
});

it('a body of unknown length breaks off beyond a megabyte', async () => {
  const post = (bytes: number) =>
    bounded(
      new Request('https://werkbrug.test/', {
        method: 'POST',
        body: new Blob([new Uint8Array(bytes)]).stream(),
        duplex: 'half',
      } as RequestInit),
    );
  expect((await post(1_000_000).arrayBuffer()).byteLength).toBe(1_000_000);
  await expect(post(1_000_001).arrayBuffer()).rejects.toThrow();
});
