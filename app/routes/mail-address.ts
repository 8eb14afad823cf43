import type { AppContext } from '../server/app-context.ts';

/**
 * Where links in e-mail lead. Never to what the visitor's Host header says: a letter that waits until there is a mail
 * server would then lead somebody else to a website of the visitor's choice. Only this machine itself may be named by it.
 */
export function mailAddress(env: Pick<AppContext['env'], 'BASE_URL' | 'PORT'>, url: URL): string {
  if (env.BASE_URL) return env.BASE_URL.replace(/\/$/, '');
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return here ? url.origin : `http://localhost:${env.PORT}`;
}
