import type { MetaFunction } from '@remix-run/node';
import { open } from '../../auth/guard.ts';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';

export const meta: MetaFunction = () => [{ title: 'Kijk in uw mail - Werkbrug' }];

export const loader = open(() => null);

export default function CheckMail() {
  return (
    <div className="wb-stack wb-text">
      <Heading level={1}>Kijk in uw mail</Heading>
      <Paragraph>Wij hebben u een e-mail gestuurd. Daarin staat hoe u verdergaat.</Paragraph>
      <Paragraph>Ziet u niets? Kijk ook bij ongewenste e-mail.</Paragraph>
      <div className="wb-row">
        <ButtonLink to="/inloggen">Naar inloggen</ButtonLink>
      </div>
    </div>
  );
}
