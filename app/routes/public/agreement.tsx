import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { open, seeOther } from '../../auth/guard.ts';
import { agreeForm } from '../../domain/proefplaatsing/agree-form.ts';
import { agreeByLink } from '../../domain/proefplaatsing/give-agreement.ts';
import { readPartyLink, renewPartyLink } from '../../domain/proefplaatsing/party-link.ts';
import { readProefplaatsing } from '../../domain/proefplaatsing/read-proefplaatsing.ts';
import { momentText, todayOf } from '../../domain/shared/clock.ts';
import { systemContext } from '../../domain/shared/system-context.ts';
import { AgreeBox, AgreementText } from '../../ui/agreement.tsx';
import { ClosedLink } from '../../ui/closed-link.tsx';
import { withDone } from '../../ui/done.ts';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { submitted } from '../form.ts';
import { mailAddress } from '../mail-address.ts';
import { answerFor, chosenStep } from '../steps.ts';

export const meta: MetaFunction = () => [
  { title: 'Afspraken over een proefplaatsing - Werkbrug' },
  { name: 'robots', content: 'noindex' },
];

type Page =
  | { state: 'unknown' | 'used' | 'expired' | 'over' }
  | {
      state: 'open';
      party: 'candidate' | 'employer';
      text: NonNullable<Awaited<ReturnType<typeof readProefplaatsing>>>['text'];
      hash: string;
    };

export const loader = open(async ({ services, params }): Promise<Page> => {
  const link = await readPartyLink(services.db, {
    secret: params.token ?? '',
    about: 'agreement',
    now: momentText(services.clock.now()),
  });
  if (!link) return { state: 'unknown' };
  if (link.state !== 'open') return { state: link.state };
  const view = await readProefplaatsing(services.db, {
    id: link.record.id,
    reach: { of: 'system' },
    today: todayOf(services.clock).toString(),
  });
  if (!view?.waits || view.agreedParties.includes(link.party)) return { state: 'over' };
  return { state: 'open', party: link.party, text: view.text, hash: view.hash };
});

export const action = open(async ({ request, services, params, app, url }) => {
  const secret = params.token ?? '';
  const context = systemContext(services);
  const here = `/akkoord/${encodeURIComponent(secret)}`;
  if ((await chosenStep(request)) === 'renew') {
    return submitted(request, z.object({}), async () => {
      await renewPartyLink(context, { secret, about: 'agreement', baseUrl: mailAddress(app.env, url) });
      return seeOther(withDone(here, 'linkVerstuurd'));
    });
  }
  return submitted(request, agreeForm, async ({ tekst }) => {
    await agreeByLink(context, { secret, hash: tekst });
    return seeOther(withDone(here, 'akkoord'));
  });
});

export default function AgreementByLink() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (page.state !== 'open') {
    return (
      <div className="wb-stack wb-text">
        <Heading level={1}>Afspraken over een proefplaatsing</Heading>
        <ClosedLink
          state={page.state}
          used="U ging al akkoord met deze link. U hoeft niets meer te doen."
          over="Hier is nu geen akkoord van u nodig."
        />
      </div>
    );
  }
  return (
    <div className="wb-stack wb-text">
      <Heading level={1}>Gaat u akkoord?</Heading>
      <Paragraph>
        Lees de afspraken. Druk onderaan op de knop als u akkoord gaat. Klopt er iets niet, neem dan contact
        op met de jobcoach die in de tekst staat.
      </Paragraph>
      <AgreementText blocks={page.text} level={2} />
      <AgreeBox
        answer={answerFor(answer, 'agree')}
        hash={page.hash}
        action="agree"
        label={
          page.party === 'candidate'
            ? 'Ik heb de afspraken gelezen.'
            : 'Ik heb de afspraken gelezen en ik mag namens het bedrijf akkoord gaan.'
        }
        button="Ik ga akkoord"
      />
    </div>
  );
}
