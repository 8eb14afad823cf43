import { Form } from '@remix-run/react';
import { Alert } from './blocks.tsx';
import { Button } from './form.tsx';
import { Paragraph, TextLink } from './text.tsx';

/**
 * What the page of a one-time link says when there is nothing to answer. An expired one is asked anew without help.
 *
 * @param used what is said when it was answered, `over` when no answer is needed any more
 */
export function ClosedLink({
  state,
  used,
  over,
}: {
  state: 'unknown' | 'used' | 'expired' | 'over';
  used: string;
  over: string;
}) {
  if (state === 'used' || state === 'over')
    return (
      <Alert tone="info">
        <Paragraph>{state === 'used' ? used : over}</Paragraph>
      </Alert>
    );
  if (state === 'unknown')
    return (
      <Alert tone="warning">
        <Paragraph>
          Deze link klopt niet. Kijk of u de hele link heeft gebruikt. Lukt het niet, vraag dan de jobcoach om
          een nieuwe.
        </Paragraph>
        <TextLink to="/">Naar de beginpagina</TextLink>
      </Alert>
    );
  return (
    <>
      <Alert tone="warning">
        <Paragraph>
          Deze link is verlopen. Wij kunnen u meteen een nieuwe sturen, naar hetzelfde e-mailadres.
        </Paragraph>
      </Alert>
      <Form method="post">
        <input type="hidden" name="actie" value="renew" />
        <Button>Stuur mij een nieuwe link</Button>
      </Form>
    </>
  );
}
