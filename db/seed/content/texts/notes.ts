/** What a jobcoach writes in the file of a candidate: about work, plans and agreements, never about health. */
export const coachNotes: readonly string[] = [
  'Kennismaking gehad. Wil graag snel beginnen en denkt zelf aan een plek dicht bij huis. Cv samen doorgenomen.',
  'Cv aangevuld met vrijwilligerswerk bij de speeltuin. Dat zegt veel over verantwoordelijkheid.',
  'Afgesproken dat hij deze week twee plekken bekijkt en mij vrijdag belt.',
  'Sollicitatiegesprek geoefend. Vertelt nu rustig waarom dit werk past. Volgende keer: vragen aan de werkgever.',
  'Kinderopvang is geregeld voor dinsdag en donderdag. Ochtenden hebben de voorkeur.',
  'Heeft een fiets gekregen via het fietsenproject. Reisafstand in het profiel aangepast naar 10 km.',
  'Taalles twee avonden per week. Werken overdag kan dus gewoon doorgaan.',
  'Belde zelf om te vragen hoe het stond met de sollicitatie. Goed initiatief.',
  'Wil liever geen avonddienst. Dat staat nu zo in het profiel.',
  'Proefrit op de heftruck gedaan bij de opleider. Ging goed, certificaat volgt volgende maand.',
  'Twijfelt tussen magazijn en groen. Bezoek aan beide bedrijven gepland.',
  'Mag bellen als iets onduidelijk is, appen werkt het beste. Reageert meestal binnen een uur.',
  'Referentie gevraagd bij de vorige werkgever. Die is positief: altijd op tijd, werkt netjes.',
  'Afspraak gemist, had de brief niet gekregen. Adres nagekeken en aangepast.',
  'Werkt al drie weken mee op de werkplaats. Begeleider daar is tevreden over tempo en inzet.',
  'Vraagt naar de VCA-cursus. Aangemeld voor de groep van volgende maand.',
  'Loon en uitkering samen doorgerekend. Ziet nu dat meer uren loont.',
  'Heeft zelf een vacature gevonden. Samen de brief geschreven en verstuurd.',
  'Werkkleding en schoenen besteld. Klaar om te beginnen.',
  'Voortgang besproken met de werkgever: eerst vaste taken, daarna pas de kassa erbij.',
  'Wil volgend jaar een opleiding op niveau 2. Leerwerkplek zou mooi aansluiten.',
  'Vervoer met de bus duurt een uur. Alleen plekken zoeken langs de tramlijn.',
];

/** Why a trajectory stands still for a while. */
export const pauseReasons: readonly string[] = [
  'Verhuist deze maand en regelt eerst de woning.',
  'Volgt tot de zomer een opleiding overdag.',
  'Zorgt tijdelijk voor een familielid. Over twee maanden opnieuw bespreken.',
  'Is een paar weken in het buitenland.',
];
