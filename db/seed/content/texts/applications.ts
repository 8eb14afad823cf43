import type { SeedReasonText } from './candidates.ts';

/** Notes an employer or jobcoach adds to a rejection. */
export const rejectionNotes: readonly SeedReasonText[] = [
  {
    reason: 'educationLevel',
    text: 'Voor deze plek is een diploma op mbo-niveau nodig. Dat is er nog niet.',
  },
  { reason: 'educationLevel', text: 'Het rekenwerk in deze functie bleek te moeilijk bij de proefopdracht.' },
  {
    reason: 'skillsMissing',
    text: 'Er is te weinig ervaring met machines. Wij hebben nu geen tijd om dat te leren.',
  },
  { reason: 'skillsMissing', text: 'Werken met het kassasysteem is nodig vanaf de eerste dag.' },
  { reason: 'skillsMissing', text: 'Wij zoeken iemand die al zelfstandig kan lassen.' },
  {
    reason: 'languageLevel',
    text: 'Aardige kandidaat, maar de instructies voor veiligheid werden niet goed begrepen.',
  },
  {
    reason: 'languageLevel',
    text: 'Veel contact met klanten aan de telefoon. Daarvoor is het Nederlands nog niet genoeg.',
  },
  { reason: 'licenceMissing', text: 'Zonder rijbewijs B kan de route niet gereden worden.' },
  { reason: 'licenceMissing', text: 'Het heftruckcertificaat is verlopen en moet eerst vernieuwd worden.' },
  { reason: 'licenceMissing', text: 'VCA is verplicht op deze bouwplaats.' },
  { reason: 'hours', text: 'Wij zoeken iemand voor vier dagen. Twee dagen is voor ons te weinig.' },
  { reason: 'hours', text: 'De kandidaat wil later beginnen dan onze dienst start.' },
  { reason: 'shifts', text: 'Zonder avonddiensten komt het rooster niet rond.' },
  { reason: 'distance', text: 'De eerste bus komt na het begin van de dienst aan.' },
  { reason: 'distance', text: 'Onderweg ruim een uur per keer. Dat houden wij allebei niet lang vol.' },
  {
    reason: 'conditionsDontFit',
    text: 'In dit werk wordt veel getild. Een andere taakverdeling is bij ons niet mogelijk.',
  },
  {
    reason: 'conditionsDontFit',
    text: 'De hal is druk en lawaaiig. Een rustige plek hebben wij op dit moment niet.',
  },
  { reason: 'notInterested', text: 'In het gesprek bleek dat de kandidaat liever ander werk doet.' },
  {
    reason: 'presentation',
    text: 'Het gesprek bleef kort. Wij kregen geen goed beeld van wat de kandidaat zoekt.',
  },
  { reason: 'presentation', text: 'De motivatie kwam niet over. Met wat oefening kan dat zeker beter.' },
  { reason: 'noShow', text: 'Niet verschenen op de afspraak en niet afgebeld.' },
  { reason: 'noShow', text: 'Tweede afspraak gemaakt, ook toen niet gekomen.' },
  { reason: 'unreachable', text: 'Drie keer gebeld en een bericht ingesproken, geen reactie.' },
  { reason: 'tooLate', text: 'De reactie kwam nadat wij al gesprekken hadden gepland.' },
  { reason: 'filled', text: 'De plek is ingevuld door iemand die al bij ons op proef was.' },
  { reason: 'filled', text: 'Wij hebben gekozen voor een andere kandidaat met meer ervaring.' },
  { reason: 'noLongerNeeded', text: 'Een opdracht is weggevallen, daarom gaat de plek nu niet door.' },
  { reason: 'noLongerNeeded', text: 'Door de verbouwing schuift de plek door naar het voorjaar.' },
  {
    reason: 'doubtsAboutGroup',
    text: 'Het team ziet het nu niet zitten om iemand in te werken met extra begeleiding.',
  },
  {
    reason: 'doubtsAboutGroup',
    text: 'Wij zijn bang voor uitval. Graag een keer overleg over wat er dan geregeld is.',
  },
  { reason: 'foundOther', text: 'De kandidaat liet weten dat er ander werk gevonden is.' },
  { reason: 'other', text: 'Wij willen eerst iemand voor de ochtend vinden en daarna verder kijken.' },
];

/** What is written down after an interview. */
export const interviewNotes: readonly string[] = [
  'Prettig gesprek. Kandidaat stelde goede vragen over het werk. Wil graag een dag meelopen.',
  'Kandidaat was op tijd en rustig. Werkervaring sluit goed aan. Wij bespreken het in het team.',
  'Eerst wat zenuwachtig, op de werkvloer kwam de kandidaat los. Handig met gereedschap.',
  'Goede indruk. Beginnen met twintig uur en over een maand kijken of het meer kan worden.',
  'Nederlands is nog lastig, maar de taken werden snel begrepen toen wij ze voordeden.',
  'Gesprek samen met de jobcoach. Afgesproken dat wij werken met vaste dagen en een vaste collega.',
  'Kandidaat wil graag, maar twijfelt over de reistijd. Kijkt of een elektrische fiets mogelijk is.',
  'Rondleiding gegeven. Kandidaat kende het werk en vertelde zelf wat nog te leren is.',
  'Motivatie is duidelijk. Wij willen een proefplaatsing van twee maanden voorstellen.',
  'Kort gesprek, twijfel aan beide kanten. Kandidaat mag volgende week een ochtend meelopen.',
  'Enthousiast. Heeft thuis al veel geoefend met dit soort klussen.',
  'Afspraken gemaakt over pauzes en tillen. Dat is bij ons goed te regelen.',
  'Past goed in het team. Wij bellen donderdag met ons besluit.',
  'Kandidaat zoekt meer uren dan wij nu hebben. In het voorjaar komen er uren bij.',
];

/** Why an employer adviser returns an opening to the employer. */
export const returnReasons: readonly string[] = [
  'Wilt u bij de taken opschrijven hoe een werkdag eruitziet? Nu is niet duidelijk wat iemand precies gaat doen.',
  'U vraagt drie jaar ervaring en een diploma. Is dat echt nodig? Zonder die eis zijn er veel meer kandidaten.',
  'Er staat geen loon bij. Vult u een bedrag of een schaal in? Kandidaten vragen daar altijd naar.',
  'De reactietermijn is al volgende week. Kunt u die ruimer maken, zodat jobcoaches tijd hebben om te overleggen?',
  'Bij een proefplaatsing hoort de bedoeling om daarna een contract te geven. Vult u in wat u daarna biedt?',
  'De begintijd is zes uur, maar er rijdt dan nog geen bus. Is later beginnen mogelijk, of kan iemand meerijden?',
  'U vraagt vlot Nederlands. Het werk is vooral met de handen: is eenvoudig Nederlands ook genoeg?',
  'Wilt u een contactpersoon met een telefoonnummer op het werk opgeven? Nu staat er alleen een algemeen adres.',
  'De tekst noemt een leeftijd. Dat mag niet. Wilt u dat weghalen?',
  'Het aantal uren ontbreekt. Geef ook aan of iemand met minder uren kan beginnen.',
  'U noemt dit een werkstage, maar beschrijft gewoon werk met productie-eisen. Zullen wij hierover even bellen?',
  'Rijbewijs B staat als harde eis. Hoort rijden bij het werk, of gaat het om de reis naar het bedrijf?',
  'Deze plek lijkt op een plek die u vorige maand plaatste. Is het een nieuwe plek of mag de oude weg?',
  'Wie begeleidt de nieuwe collega? Schrijft u dat erbij, dan reageren meer kandidaten.',
];

/** Why an opening is closed without being filled. */
export const closeReasons: readonly string[] = [
  'De plek is intern ingevuld.',
  'De opdracht gaat niet door.',
  'Wij willen eerst de verbouwing afmaken.',
  'Er waren geen passende reacties. Wij passen de tekst aan en plaatsen de plek opnieuw.',
  'Via een uitzendbureau is iemand begonnen.',
  'Het seizoen is voorbij.',
];
