import { open, seeOther } from '../../auth/guard.ts';
import { clearedCookie, endSession, isSecure } from '../../auth/session.ts';
import { withDone } from '../../ui/done.ts';

export const loader = open(() => seeOther('/'));

export const action = open(async ({ request, services, app }) => {
  await endSession(services.db, request);
  const secure = isSecure(app.env);
  return seeOther(withDone('/inloggen', 'uitgelogd'), { 'Set-Cookie': clearedCookie(secure) });
});
