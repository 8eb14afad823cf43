import type { MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { homeOf, open, seeOther } from '../../auth/guard.ts';
import { limitUse } from '../../auth/rate-limit.ts';
import { confirmEmailByLink, emailLink } from '../../domain/account/confirm-email.ts';
import { isDomainError } from '../../domain/shared/errors.ts';
import { systemContext } from '../../domain/shared/system-context.ts';
import { withDone } from '../../ui/done.ts';
import { Button } from '../../ui/form.tsx';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';

export const meta: MetaFunction = () => [{ title: 'E-mailadres bevestigen - Werkbrug' }];

export const loader = open(async ({ params, services }) => {
  const email = await emailLink(services, params.token ?? '');
  return email ? data({ email }) : data({ email: null }, { status: 410 });
});

export const action = open(async ({ params, services, app, visitor }) => {
  try {
    await limitUse('bevestigen', app.clientAddress);
    const accountId = await confirmEmailByLink(systemContext(services), { secret: params.token ?? '' });
    const here = visitor?.actor.accountId === accountId ? visitor : null;
    return seeOther(withDone(here ? homeOf(here.actor.role) : '/inloggen', 'bevestigd'));
  } catch (error) {
    // The page itself says that the link no longer works.
    if (isDomainError(error)) return seeOther(`/bevestigen/${encodeURIComponent(params.token ?? '')}`);
    throw error;
  }
});

export default function ConfirmEmail() {
  const { email } = useLoaderData<typeof loader>();
  if (!email) {
    return (
      <div className="wb-stack wb-form">
        <Heading level={1}>Deze link werkt niet meer</Heading>
        <Paragraph>
          De link is gebruikt of te oud. Log in en vraag een nieuwe link aan. Is uw adres al bevestigd? Dan
          hoeft u niets te doen.
        </Paragraph>
        <div className="wb-row">
          <ButtonLink to="/inloggen" look="primary">
            Inloggen
          </ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>Is dit uw e-mailadres?</Heading>
      <Paragraph>
        <strong>{email}</strong>
      </Paragraph>
      <Paragraph>Na de bevestiging logt u hiermee in en krijgt u hier uw berichten.</Paragraph>
      <Form method="post">
        <Button>Ja, dit is mijn e-mailadres</Button>
      </Form>
    </div>
  );
}
