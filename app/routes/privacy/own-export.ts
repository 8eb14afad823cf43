import type { GuardedArgs } from '../../auth/guard.ts';
import { limitUse } from '../../auth/rate-limit.ts';
import { type PersonalExport, personalExport } from '../../domain/privacy/personal-export.ts';
import { recordExport } from '../../domain/privacy/record-export.ts';
import { momentText } from '../../domain/shared/clock.ts';
import { isDomainError } from '../../domain/shared/errors.ts';

/** The visitor's own data; the walk over the whole database is limited per account. @throws Response 429 */
export async function ownExport(args: GuardedArgs, form: 'page' | 'pdf' | 'json'): Promise<PersonalExport> {
  const { accountId } = args.visitor.actor;
  try {
    await limitUse(args.services, 'export', accountId);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    throw new Response(error.message, {
      status: 429,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  const data = await personalExport(args.services.db, {
    accountId,
    now: momentText(args.services.clock.now()),
  });
  await recordExport(args.context, { form });
  return data;
}

/** A file for the visitor alone. */
export function download(body: BodyInit, name: string, type: string): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
