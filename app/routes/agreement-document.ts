import { type GuardedArgs, notFound } from '../auth/guard.ts';
import { applicationReach } from '../domain/application/apply-application-action.ts';
import { agreementPdf } from '../domain/proefplaatsing/agreement-pdf.ts';
import { readProefplaatsing, textForEmployer } from '../domain/proefplaatsing/read-proefplaatsing.ts';
import { todayOf } from '../domain/shared/clock.ts';
import { formatMoment } from '../domain/shared/dates.ts';
import { limitVisit } from './often.ts';

/** The agreement as a PDF, for each of the three parties. @throws Response 404 outside the reach */
export async function agreementDocument({ services, visitor, params, app }: GuardedArgs): Promise<Response> {
  await limitVisit('export', { app, visitor });
  const view = await readProefplaatsing(services.db, {
    id: params.id ?? '',
    reach: applicationReach(visitor.actor),
    today: todayOf(services.clock).toString(),
  });
  if (!view) throw notFound();
  const pdf = await agreementPdf({
    blocks: visitor.actor.role === 'employer' ? await textForEmployer(services.db, view) : view.text,
    agreed: view.parties.map(({ label, agreedAt }) =>
      agreedAt ? `${label}: akkoord op ${formatMoment(agreedAt)}` : `${label}: nog niet akkoord`,
    ),
    hash: view.hash,
    madeAt: new Date(services.clock.now().epochMilliseconds),
  });
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline; filename="afspraken-proefplaatsing.pdf"',
      'Cache-Control': 'private, no-store',
    },
  });
}
