import type { MetaFunction } from '@remix-run/node';
import { open } from '../../auth/guard.ts';
import { Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';

export const loader = open(() => null);
export const meta: MetaFunction = () => [{ title: 'Privacy - Werkbrug' }];

export default function Privacy() {
  return (
    <div className="wb-stack wb-text">
      <Heading level={1}>Privacy</Heading>
      <Paragraph>
        Uw gemeente gebruikt Werkbrug om mensen naar werk te helpen. Dat is een taak van de gemeente. Wij
        bewaren alleen wat daarvoor nodig is.
      </Paragraph>
      <Heading level={2}>Wat een werkgever ziet</Heading>
      <List>
        <li>
          Eerst ziet een werkgever alleen een profiel zonder naam, adres, telefoonnummer en geboortedatum.
        </li>
        <li>Pas als u ja zegt en de werkgever u uitnodigt, ziet hij wat u zelf heeft gekozen.</li>
        <li>U kunt dat altijd intrekken. De werkgever ziet het dan niet meer.</li>
      </List>
      <Heading level={2}>Wat wij niet bewaren</Heading>
      <List>
        <li>Uw burgerservicenummer (BSN).</li>
        <li>Wat een dokter over u heeft gezegd. Wij schrijven alleen op wat u op het werk nodig heeft.</li>
      </List>
      <Heading level={2}>Wie keek er mee?</Heading>
      <Paragraph>
        Elke keer dat iemand uw gegevens bekijkt, schrijven wij dat op. Als u inlogt, kunt u dat zelf lezen
        bij ‘Wie keek er mee?’.
      </Paragraph>
      <Heading level={2}>Uw rechten</Heading>
      <List>
        <li>
          <TextLink to="/mijn-gegevens">Alles lezen wat wij van u hebben</TextLink>, als bladzijde of als
          bestand.
        </li>
        <li>
          <TextLink to="/mijn-gegevens/verzoeken">
            Iets laten verbeteren of weghalen, of bezwaar maken
          </TextLink>
          . U krijgt binnen een maand antwoord.
        </li>
      </List>
      <Heading level={2}>Hoe lang wij gegevens bewaren</Heading>
      <Paragraph>
        Sollicitaties die niet doorgaan halen wij na een tijd weg, meestal na een half jaar. Is uw traject
        klaar, dan maken wij uw dossier later anoniem, meestal na twee jaar. U krijgt 30 dagen van tevoren
        bericht.
      </Paragraph>
      <Heading level={2}>Hoe een match wordt gemaakt</Heading>
      <Paragraph>
        De computer zet plekken en kandidaten bij elkaar en zegt erbij waarom. Een mens beslist altijd. Uw
        leeftijd, geslacht en afkomst tellen niet mee.
      </Paragraph>
    </div>
  );
}
