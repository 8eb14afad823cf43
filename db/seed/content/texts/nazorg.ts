export interface SeedNazorgNote {
  with: 'candidate' | 'employer';
  signal: 'green' | 'amber' | 'red';
  text: string;
}

function note(party: SeedNazorgNote['with'], signal: SeedNazorgNote['signal'], text: string): SeedNazorgNote {
  return { with: party, signal, text };
}

/** What a jobcoach writes down after a contact in the nazorg: short, about work, never about health. */
export const nazorgNotes: readonly SeedNazorgNote[] = [
  note(
    'candidate',
    'green',
    'Eerste werkdag goed gegaan. Werd opgehaald bij de balie en kreeg een rondleiding. Moe maar tevreden.',
  ),
  note('candidate', 'green', 'Voelt zich welkom in het team. Eet elke dag mee met de collega’s.'),
  note(
    'candidate',
    'green',
    'Kent de taken nu goed en hoeft weinig meer te vragen. Wil graag iets nieuws leren.',
  ),
  note('candidate', 'green', 'Reizen gaat goed, is steeds een kwartier te vroeg. Eerste loon is binnen.'),
  note(
    'candidate',
    'green',
    'Heeft een compliment gekregen van de leidinggevende. Merkbaar meer zelfvertrouwen.',
  ),
  note('candidate', 'green', 'Werkt sinds deze maand een dag extra. Dat bevalt.'),
  note(
    'candidate',
    'green',
    'Collega’s zijn geduldig met de taal. Leert elke week nieuwe woorden op het werk.',
  ),
  note('candidate', 'green', 'Oppas is goed geregeld. Heeft ook een plan voor de schoolvakantie.'),
  note('candidate', 'green', 'Contract is verlengd. Blij en trots. Wil de volgende keer korter bellen.'),
  note('candidate', 'green', 'Begint volgende maand met de heftruckcursus. Bedrijf betaalt.'),
  note('candidate', 'green', 'Alles rustig. Vaste dagen geven houvast. Geen vragen.'),
  note(
    'candidate',
    'amber',
    'Vindt het tempo hoog aan het eind van de dag. Gaat met de voorman praten over een extra pauze.',
  ),
  note(
    'candidate',
    'amber',
    'Twee keer te laat door de bus. Afgesproken een bus eerder te nemen en bij uitval meteen te bellen.',
  ),
  note(
    'candidate',
    'amber',
    'Voelt zich nog niet thuis in de groep. Durft weinig te vragen. Besproken hoe je om uitleg vraagt.',
  ),
  note(
    'candidate',
    'amber',
    'Rooster wisselt vaker dan afgesproken. Lastig met de kinderen. Ik neem dit op met de werkgever.',
  ),
  note('candidate', 'amber', 'Mist afwisseling in het werk. Wil weten of er andere taken mogelijk zijn.'),
  note(
    'candidate',
    'amber',
    'Loon was lager dan verwacht door minder uren. Samen de loonstrook bekeken, klopt wel.',
  ),
  note('candidate', 'amber', 'Vaste maatje is op vakantie en nu geven drie mensen opdrachten. Geeft onrust.'),
  note(
    'candidate',
    'amber',
    'Maakt zich zorgen over het einde van het contract. Gesprek met werkgever gepland.',
  ),
  note(
    'candidate',
    'amber',
    'Brief van de gemeente over de uitkering niet begrepen. Samen gebeld met de inkomensconsulent.',
  ),
  note(
    'candidate',
    'amber',
    'Thuis veel te regelen. Wil tijdelijk een dag minder werken. Voorstel gemaakt voor vier weken.',
  ),
  note(
    'candidate',
    'red',
    'Denkt erover om te stoppen. Ruzie met een collega over de planning. Morgen driegesprek.',
  ),
  note(
    'candidate',
    'red',
    'Is sinds maandag niet op het werk geweest en nam de telefoon niet op. Vandaag thuis langsgegaan.',
  ),
  note(
    'candidate',
    'red',
    'Krijgt andere taken dan afgesproken, met veel tillen. Past niet. Werk ligt stil tot het gesprek.',
  ),
  note(
    'candidate',
    'red',
    'Schulden zijn opgelopen, hoofd staat niet naar werk. Aangemeld bij schuldhulp en werkgever ingelicht met toestemming.',
  ),
  note(
    'candidate',
    'red',
    'Heeft in boosheid ontslag genomen. Heeft er spijt van. Ik bel de werkgever vandaag nog.',
  ),
  note(
    'candidate',
    'red',
    'Geen vervoer meer sinds de fiets is gestolen. Zonder oplossing lukt het deze week niet.',
  ),

  note('employer', 'green', 'Tevreden over inzet en op tijd komen. Inwerken verloopt volgens plan.'),
  note(
    'employer',
    'green',
    '“Een aanwinst”, zegt de leidinggevende. Doet het werk netjes en is aardig voor klanten.',
  ),
  note('employer', 'green', 'Tempo is nu gelijk aan dat van collega’s. Er is geen extra begeleiding nodig.'),
  note(
    'employer',
    'green',
    'Wil het contract verlengen en vraagt hoe het zit met de loonkostensubsidie. Uitgelegd.',
  ),
  note('employer', 'green', 'Bezoek op de werkplek. Goede sfeer, taken hangen duidelijk aan de muur.'),
  note('employer', 'green', 'Na vier weken zelfstandig op de route. Fouten zijn er bijna niet.'),
  note(
    'employer',
    'green',
    'Vraagt of er nog een kandidaat is voor een tweede plek. Doorgegeven aan de werkgeversadviseur.',
  ),
  note('employer', 'green', 'Alles goed. Volgende contact over een maand is genoeg.'),
  note(
    'employer',
    'green',
    'Collega’s zijn eraan gewend om rustig uit te leggen. Het hele team heeft er wat aan.',
  ),
  note(
    'employer',
    'amber',
    'Werk is goed, maar vergeet soms af te melden. Afgesproken: altijd voor acht uur bellen.',
  ),
  note(
    'employer',
    'amber',
    'Tempo blijft wat achter bij drukte. Voorstel: andere plek aan de lijn proberen.',
  ),
  note(
    'employer',
    'amber',
    'Leidinggevende is gewisseld, de nieuwe kent de afspraken nog niet. Kennismaking gepland.',
  ),
  note(
    'employer',
    'amber',
    'Vraagt meer initiatief. Takenkaart gemaakt met wat te doen als het werk klaar is.',
  ),
  note(
    'employer',
    'amber',
    'Drie keer te laat in twee weken. Reden is de bus. Later beginnen wordt onderzocht.',
  ),
  note(
    'employer',
    'amber',
    'Instructies worden niet altijd begrepen. Werkgever gaat meer voordoen en foto’s gebruiken.',
  ),
  note(
    'employer',
    'amber',
    'Twijfelt over verlenging omdat er minder opdrachten zijn. Niet om het werk zelf.',
  ),
  note(
    'employer',
    'amber',
    'Begeleiding kost meer tijd dan gedacht. Besproken of jobcoaching op de werkplek kan helpen.',
  ),
  note(
    'employer',
    'red',
    'Wil stoppen na een waarschuwing. Ik heb gevraagd te wachten tot het gesprek van donderdag.',
  ),
  note('employer', 'red', 'Sinds een week geen contact gehad met de medewerker. Bedrijf wil duidelijkheid.'),
  note('employer', 'red', 'Veiligheidsregels twee keer niet gevolgd. Mag nu niet aan de machine werken.'),
  note(
    'employer',
    'red',
    'Bedrijf verliest een grote klant en zegt contracten op. Zoeken naar een andere plek is begonnen.',
  ),
  note('employer', 'red', 'Conflict in het team loopt op. Driegesprek nodig, liefst deze week.'),
];

/** How a contract or proefplaatsing came to its end; the end of a placement that did not last. */
export const endNotes: readonly string[] = [
  'Contract liep af en is niet verlengd. Er was te weinig werk.',
  'In overleg gestopt. Het werk bleek te zwaar. Er is samen gekeken naar lichter werk.',
  'Kandidaat heeft bij een ander bedrijf een baan met meer uren gevonden.',
  'Bedrijf is verhuisd naar een plaats die met de bus niet te bereiken is.',
  'Te vaak afwezig zonder bericht. Na drie gesprekken gestopt.',
  'Proefplaatsing gaf een goed beeld, maar een ander soort werk past beter.',
  'Werkgever kon de beloofde begeleiding niet meer geven.',
  'Kandidaat is begonnen met een opleiding.',
];

/** What is written when a proefplaatsing turns into a job, or a placement has lasted. */
export const successNotes: readonly string[] = [
  'Contract getekend voor zeven maanden, voor hetzelfde aantal uren.',
  'Werkgever en kandidaat zijn allebei tevreden. Contract voor een jaar.',
  'Na zes maanden nog aan het werk, zonder uitkering. Nazorg afgesloten met een bezoek.',
  'Vast contract gekregen. Kandidaat heeft taart meegenomen voor het team.',
  'Uren zijn uitgebreid van 20 naar 28. Nazorg kan worden afgesloten.',
];

/** Why a proefplaatsing lasts longer than two months. */
export const longerTrialReasons: readonly string[] = [
  'De taken zijn stap voor stap opgebouwd. Na twee maanden is nog niet te zien of het volledige werk past.',
  'De kandidaat leert nog met de machines werken. Werkgever verwacht na vier maanden een contract te geven.',
  'De uren worden opgebouwd van 12 naar 24. Daarvoor is meer tijd nodig.',
];
