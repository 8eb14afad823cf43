import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { guarded, homeOf, seeOther } from '../../auth/guard.ts';
import { withinLimit } from '../../auth/rate-limit.ts';
import { resendConfirmation } from '../../domain/account/confirm-email.ts';
import { withDone } from '../../ui/done.ts';
import { Button } from '../../ui/form.tsx';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';
import { mailAddress } from '../mail-address.ts';

export const meta: MetaFunction = () => [{ title: 'E-mailadres bevestigen - Werkbrug' }];

export const loader = guarded('account.own', ({ visitor, app }) => ({
  email: visitor.email,
  confirmed: !visitor.unconfirmed,
  sendsMail: Boolean(app.env.SMTP_URL),
  home: homeOf(visitor.actor.role),
}));

export const action = guarded('account.own', async ({ context, visitor, app, url }) => {
  if (await withinLimit(app.services, 'mailbox', visitor.email))
    await resendConfirmation(context, { baseUrl: mailAddress(app.env, url) });
  return seeOther(withDone('/e-mail-bevestigen', 'mailVerstuurd'));
});

export default function Unconfirmed() {
  const { email, confirmed, sendsMail, home } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>{confirmed ? 'Uw e-mailadres is bevestigd' : 'Bevestig uw e-mailadres'}</Heading>
      {confirmed ? (
        <Paragraph>U hoeft niets meer te doen.</Paragraph>
      ) : (
        <>
          <Paragraph>
            Wij stuurden een e-mail naar <strong>{email}</strong>. Klik op de link in die e-mail. Pas daarna
            ziet u kandidaten. Uw bedrijf invullen en een plek plaatsen kan al wel.
          </Paragraph>
          {sendsMail ? null : (
            <Paragraph>
              Deze installatie verstuurt nog geen e-mail. U kunt verder; de werkgeversadviseur kijkt met u
              mee.
            </Paragraph>
          )}
          <Form method="post">
            <Button look="secondary">Stuur de e-mail opnieuw</Button>
          </Form>
        </>
      )}
      <div className="wb-row">
        <ButtonLink to={home}>Naar mijn overzicht</ButtonLink>
      </div>
    </div>
  );
}
