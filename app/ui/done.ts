/**
 * What the page says after a change. The redirect carries the code (`?gelukt=CODE`), so that it works without
 * JavaScript and without a write on GET.
 */
const texts = {
  aangemeld: 'Uw bedrijf is aangemeld. Welkom bij Werkbrug.',
  opgeslagen: 'Opgeslagen.',
  concept: 'Uw concept is bewaard. U kunt later verdergaan.',
  ingediend: 'Ingediend. De werkgeversadviseur kijkt ernaar. U krijgt bericht.',
  opengezet: 'De vacature staat open.',
  goedgekeurd: 'Goedgekeurd. De plek staat open en de werkgever krijgt bericht.',
  vervuld: 'De plek is vervuld. Iedereen die het aangaat krijgt bericht.',
  hergebruikt: 'U kunt deze plek aanpassen en opnieuw indienen.',
  teruggestuurd: 'Teruggestuurd met uw reden. De werkgever krijgt bericht.',
  gepauzeerd: 'De vacature staat op pauze.',
  gesloten: 'De vacature is gesloten. Iedereen die het aangaat krijgt bericht.',
  uitgenodigd: 'De uitnodiging is verstuurd.',
  voorgesteld: 'Het voorstel is verstuurd naar de kandidaat.',
  antwoord: 'Uw antwoord is verstuurd.',
  gesolliciteerd: 'Uw sollicitatie is verstuurd. U ziet hier wat er verder gebeurt.',
  verwerkt: 'Verwerkt. Wie het aangaat krijgt bericht.',
  teruggedraaid: 'De stap is teruggedraaid. De geschiedenis laat zien wat er gebeurde.',
  ingetrokken: 'Ingetrokken. De werkgever ziet deze gegevens niet meer.',
  contact: 'Het contact is opgeschreven.',
  akkoordGevraagd: 'Iedereen is om akkoord gevraagd.',
  aangenomen: 'Aangenomen. De plaatsing en alle contactmomenten staan klaar.',
  linkVerstuurd: 'De link is verstuurd. Hij werkt 14 dagen.',
  gemeld: 'Doorgegeven. De jobcoach weet het nu.',
  beoordeeld: 'Bedankt. Uw antwoord is bewaard.',
  geclaimd: 'Dit resultaat is vastgelegd voor de uitvoerder.',
  akkoord: 'Uw akkoord is vastgelegd.',
  uitgelogd: 'U bent uitgelogd.',
  overal: 'U bent op alle andere apparaten uitgelogd.',
  wachtwoord: 'Uw nieuwe wachtwoord is opgeslagen. Log ermee in.',
  uitnodiging: 'De uitnodiging is verstuurd.',
  bevestigd: 'Uw e-mailadres is bevestigd.',
  mailVerstuurd: 'Kijk in uw e-mail. Wij hebben u een link gestuurd. De link werkt 24 uur.',
  sessieWeg: 'Dit apparaat is uitgelogd.',
  tweedeStap: 'De tweede stap staat aan.',
  tweedeStapUit: 'De tweede stap staat uit.',
  waarneming: 'De waarneming is vastgelegd.',
  waarnemingGestopt: 'De waarneming is gestopt.',
  noodtoegang: 'U heeft noodtoegang. De deelnemer en de andere beheerders kunnen dit zien.',
  nagekeken: 'Nagekeken.',
  gelezen: 'Alles staat op gelezen.',
  gevraagd: 'Uw vraag is verstuurd naar de jobcoach. Die neemt contact op met de kandidaat.',
  groepsbezoek: 'Het groepsbezoek is voorgesteld aan de kandidaten. De werkgever krijgt bericht.',
  bezoekGewijzigd: 'Opgeslagen. Iedereen die meegaat en de werkgever krijgen bericht.',
  verzoek: 'Uw vraag is verstuurd. U krijgt binnen een maand antwoord.',
  verzoekIngetrokken: 'Uw vraag is ingetrokken.',
  overgedragen: 'De overdracht is gedaan. Kandidaten en werkgevers krijgen bericht.',
} as const;

export type DoneCode = keyof typeof texts;

/** Address of a page that says what was done. */
export function withDone(path: string, code: DoneCode): string {
  return `${path}${path.includes('?') ? '&' : '?'}gelukt=${code}`;
}

export function doneText(code: string | null): string | null {
  return code && Object.hasOwn(texts, code) ? texts[code as DoneCode] : null;
}
