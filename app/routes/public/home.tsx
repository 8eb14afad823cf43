import type { MetaFunction } from '@remix-run/node';
import { homeOf, open, seeOther } from '../../auth/guard.ts';
import { Card } from '../../ui/blocks.tsx';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';

export const loader = open(async ({ visitor }) => {
  if (visitor) throw seeOther(homeOf(visitor.actor.role));
  return null;
});

export const meta: MetaFunction = () => [{ title: 'Werkbrug: samen naar werk' }];

export default function Home() {
  return (
    <>
      <div className="wb-stack wb-text">
        <Heading level={1}>Samen naar werk</Heading>
        <Paragraph>
          Werkbrug brengt werkgevers en mensen die werk zoeken bij elkaar. De gemeente helpt mee, ook na de
          eerste werkdag.
        </Paragraph>
      </div>
      <div className="wb-columns wb-columns--even">
        <Card tone="accent">
          <Heading level={2}>Ik ben werkgever</Heading>
          <Paragraph>
            Plaats in een paar minuten een vacature of een proefplaatsing. U ziet wie er past en u heeft één
            contactpersoon.
          </Paragraph>
          <div className="wb-row">
            <ButtonLink to="/registreren" look="primary">
              Bedrijf aanmelden
            </ButtonLink>
            <ButtonLink to="/inloggen">Inloggen</ButtonLink>
          </div>
        </Card>
        <Card tone="accent">
          <Heading level={2}>Ik zoek werk</Heading>
          <Paragraph>
            Bekijk welk werk er is bij u in de buurt. Met uw account ziet u ook hoe het staat met uw
            sollicitaties.
          </Paragraph>
          <div className="wb-row">
            <ButtonLink to="/vacatures" look="primary">
              Vacatures bekijken
            </ButtonLink>
            <ButtonLink to="/inloggen">Inloggen</ButtonLink>
          </div>
        </Card>
      </div>
    </>
  );
}
