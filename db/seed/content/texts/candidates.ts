import type { SectorCode } from '../types.ts';

export interface SeedAboutText {
  /** Sectors it fits; empty means any. */
  sectors: readonly SectorCode[];
  /** none: long without work or never worked in the sector; some: a few jobs; much: years in the field. */
  experience: 'none' | 'some' | 'much';
  text: string;
}

function about(experience: SeedAboutText['experience'], sectors: SectorCode[], text: string): SeedAboutText {
  return { sectors, experience, text };
}

/** What a candidate wrote about himself or herself, in simple Dutch. */
export const aboutTexts: readonly SeedAboutText[] = [
  about(
    'none',
    [],
    'Ik heb een tijd niet gewerkt, maar ik wil graag weer beginnen. Ik leer snel als iemand het goed voordoet.',
  ),
  about(
    'none',
    [],
    'Ik zoek een plek waar ik rustig kan wennen. Liever eerst halve dagen en daarna meer uren.',
  ),
  about(
    'none',
    [],
    'Ik heb lang voor mijn kinderen gezorgd. Nu ze naar school gaan, wil ik weer werken en collega’s om me heen hebben.',
  ),
  about(
    'none',
    [],
    'Ik woon nu vier jaar in Nederland. Ik heb mijn inburgering gehaald en wil mijn Nederlands op het werk verbeteren.',
  ),
  about(
    'none',
    [],
    'Ik ben net van school en weet nog niet precies wat ik wil. Ik wil graag verschillende dingen proberen.',
  ),
  about('none', [], 'Ik werk het liefst met mijn handen. Stilzitten is niets voor mij.'),
  about(
    'none',
    [],
    'Ik ben iemand van weinig woorden, maar wat ik doe, doe ik goed. Een vast ritme vind ik prettig.',
  ),
  about(
    'none',
    [],
    'Ik heb vrijwilligerswerk gedaan in het buurthuis. Dat ging goed en nu wil ik een echte baan.',
  ),
  about(
    'none',
    [],
    'Ik heb mijn moeder een paar jaar verzorgd. Daardoor had ik geen werk. Ik ben geduldig en ik kan goed plannen.',
  ),
  about('none', [], 'Ik wil graag van de uitkering af en mijn eigen geld verdienen. Ik kom altijd op tijd.'),
  about(
    'some',
    [],
    'Ik heb verschillende banen gehad via het uitzendbureau. Ik zoek nu een plek waar ik langer kan blijven.',
  ),
  about(
    'some',
    [],
    'Ik pak graag aan en ik zie zelf wat er moet gebeuren. Met collega’s kan ik goed opschieten.',
  ),
  about(
    'some',
    [],
    'Mijn laatste contract is niet verlengd omdat het bedrijf kleiner werd. Ik wil graag snel weer aan de slag.',
  ),
  about(
    'some',
    [],
    'Ik werk graag in een klein team. Duidelijke uitleg vind ik belangrijk. Daarna kan ik zelfstandig verder.',
  ),
  about(
    'some',
    [],
    'In mijn eigen land heb ik veel gewerkt. Hier moet ik opnieuw beginnen, maar ik ben gemotiveerd.',
  ),
  about(
    'much',
    [],
    'Ik heb meer dan vijftien jaar gewerkt. Mijn oude werk past niet meer, maar mijn ervaring neem ik mee.',
  ),
  about('much', [], 'Collega’s vinden mij rustig en betrouwbaar. Ik werk ook graag nieuwe mensen in.'),
  about(
    'much',
    [],
    'Ik heb een eigen zaak gehad en ben gewend om hard te werken. Nu wil ik graag in dienst, met vaste tijden.',
  ),

  about(
    'none',
    ['cleaning'],
    'Thuis houd ik alles netjes en dat wil ik ook op mijn werk doen. Vroeg beginnen is voor mij geen probleem.',
  ),
  about(
    'some',
    ['cleaning'],
    'Ik heb twee jaar kantoren schoongemaakt. Ik werk met een vast systeem en vergeet niets. Alleen werken vind ik fijn.',
  ),
  about(
    'much',
    ['cleaning', 'care'],
    'Ik heb jaren in een ziekenhuis schoongemaakt. Ik ken de regels voor hygiëne en ga vriendelijk om met patiënten.',
  ),
  about(
    'none',
    ['green'],
    'Ik ben het liefst buiten, ook als het regent. In mijn volkstuin kweek ik zelf groente.',
  ),
  about(
    'some',
    ['green'],
    'Ik heb in de groenploeg van de gemeente gewerkt. Maaien, schoffelen en snoeien kan ik goed.',
  ),
  about('some', ['green'], 'Ik ben opgegroeid op een boerderij. Met dieren en machines kan ik goed omgaan.'),
  about(
    'much',
    ['green'],
    'Ik heb acht jaar in de kas gewerkt, de laatste tijd als voorwerker. Ik ken het gewas en het tempo.',
  ),
  about(
    'none',
    ['logistics', 'manufacturing'],
    'Ik ben sterk en ik kan lang staan. Ik wil graag mijn heftruckcertificaat halen.',
  ),
  about(
    'some',
    ['logistics'],
    'Ik heb als orderpicker gewerkt in een groot magazijn. Ik haalde mijn aantallen en maakte weinig fouten.',
  ),
  about(
    'some',
    ['logistics', 'transport'],
    'Ik heb bij een pakketdienst gewerkt, eerst sorteren en daarna als bijrijder. Ik ken de regio goed.',
  ),
  about(
    'much',
    ['logistics'],
    'Tien jaar magazijn, waarvan vijf op de heftruck en de reachtruck. Mijn certificaten zijn geldig.',
  ),
  about(
    'none',
    ['hospitality', 'food'],
    'Ik kook graag voor mijn familie. In een keuken wil ik leren hoe het in het groot gaat.',
  ),
  about(
    'some',
    ['hospitality'],
    'Ik heb in de afwas gestaan en later in de koude keuken geholpen. Drukte geeft mij juist energie.',
  ),
  about(
    'much',
    ['hospitality'],
    'Ik was kok in een eetcafé. Ik zoek nu een keuken met werktijden overdag, bijvoorbeeld in een bedrijfsrestaurant.',
  ),
  about(
    'none',
    ['care'],
    'Ik kan goed luisteren en ik heb geduld met ouderen. Ik wil graag leren en misschien een diploma halen.',
  ),
  about(
    'some',
    ['care'],
    'Ik werkte in de huiskamer van een verpleeghuis. Koffie schenken, samen eten en een praatje: daar word ik blij van.',
  ),
  about(
    'much',
    ['care'],
    'Ik werkte jaren in de thuishulp. Mensen voelen zich bij mij op hun gemak en ik merk het als er iets verandert.',
  ),
  about(
    'some',
    ['childcare', 'education'],
    'Ik heb op school van mijn kinderen geholpen met lezen en overblijven. Kinderen luisteren naar mij.',
  ),
  about(
    'none',
    ['childcare', 'education'],
    'Ik ben de oudste van zeven kinderen en heb altijd opgepast. Ik blijf rustig als het druk is.',
  ),
  about(
    'none',
    ['manufacturing', 'food', 'textile'],
    'Ik houd van werk met een vast ritme. Als ik weet wat ik moet doen, werk ik netjes door.',
  ),
  about(
    'some',
    ['manufacturing'],
    'Bij een sociale werkplaats heb ik onderdelen gemonteerd en ingepakt. Ik werk precies en houd van orde.',
  ),
  about(
    'some',
    ['manufacturing', 'technical'],
    'Ik heb een lascursus gedaan en een halfjaar stage gelopen. Ik wil graag verder leren in de metaal.',
  ),
  about(
    'much',
    ['manufacturing'],
    'Ik was operator in een fabriek die is gesloten. Storingen oplossen vind ik leuk. Ploegendienst ken ik.',
  ),
  about(
    'none',
    ['construction'],
    'Ik wil een vak leren waar ik later iets aan heb. Ik ben niet bang voor zwaar of vies werk.',
  ),
  about(
    'some',
    ['construction'],
    'Ik heb met mijn oom woningen opgeknapt: schilderen, tegelen en slopen. Een diploma heb ik niet, maar ik kan veel.',
  ),
  about(
    'much',
    ['construction', 'technical'],
    'Ik heb twintig jaar als timmerman gewerkt. Zwaar tillen wil ik niet meer, maar klein onderhoud doe ik graag.',
  ),
  about(
    'none',
    ['technical'],
    'Ik haal graag dingen uit elkaar om te zien hoe ze werken. Mijn eigen fiets en die van de buren repareer ik zelf.',
  ),
  about(
    'some',
    ['technical'],
    'Ik heb in een garage geholpen met banden en kleine beurten. Ik wil graag monteur worden.',
  ),
  about(
    'none',
    ['retail'],
    'Ik ben vriendelijk en maak makkelijk een praatje. In een winkel zou ik me op mijn plek voelen.',
  ),
  about(
    'some',
    ['retail'],
    'Ik heb vakken gevuld en achter de kassa gestaan in een supermarkt. Werken op zaterdag vind ik prima.',
  ),
  about(
    'some',
    ['retail', 'recycling'],
    'In de kringloopwinkel heb ik gesorteerd en geprijsd. Ik heb oog voor mooie spullen.',
  ),
  about(
    'much',
    ['retail'],
    'Ik heb jaren in een kledingzaak verkocht. Ik weet hoe je een klant helpt zonder te dringen.',
  ),
  about(
    'none',
    ['office'],
    'Ik heb thuis een computercursus gedaan en typ snel. Ik wil graag ervaring opdoen op een kantoor.',
  ),
  about(
    'some',
    ['office'],
    'Ik heb gegevens ingevoerd en dossiers gescand. Ik kan me goed concentreren en werk nauwkeurig.',
  ),
  about(
    'much',
    ['office'],
    'Ik was administratief medewerker bij een groothandel. Facturen, telefoon en Excel ken ik goed.',
  ),
  about(
    'some',
    ['customerContact', 'office'],
    'Ik heb bij een klantenservice gewerkt. Ik blijf vriendelijk, ook als iemand boos is.',
  ),
  about(
    'none',
    ['transport'],
    'Ik heb rijbewijs B en rijd rustig. Onderweg zijn en mensen ontmoeten lijkt me leuk.',
  ),
  about(
    'some',
    ['transport'],
    'Ik heb maaltijden rondgebracht en boodschappen bezorgd. Ik ken de wijken en ben altijd op tijd.',
  ),
  about(
    'much',
    ['transport'],
    'Ik heb jaren op een rolstoelbus gereden. De mensen kenden mij bij naam. Dat werk doe ik het liefst.',
  ),
  about(
    'some',
    ['textile'],
    'Ik kan goed naaien. Voor familie maak en herstel ik kleding. Met een industriële machine heb ik ook gewerkt.',
  ),
  about('some', ['textile'], 'Ik heb in een wasserij gewerkt. Warm en druk, maar met leuke collega’s.'),
  about(
    'some',
    ['food'],
    'Ik heb in een bakkerij geholpen. Om vier uur opstaan vind ik niet erg, dan ben ik vroeg thuis.',
  ),
  about('none', ['security'], 'Ik ben rustig en zie veel. Ik wil graag de opleiding tot beveiliger doen.'),
  about(
    'some',
    ['security'],
    'Ik was gastheer in een fietsenstalling. Ik spreek mensen vriendelijk aan en blijf kalm.',
  ),
  about(
    'some',
    ['it'],
    'Ik ben handig met computers en heb thuis veel geleerd. Laptops repareren doe ik al jaren voor vrienden.',
  ),
  about(
    'much',
    ['it'],
    'In Syrië werkte ik als systeembeheerder. Mijn diploma is hier erkend op mbo-niveau. Ik leer nog Nederlands.',
  ),
  about(
    'none',
    ['personalCare'],
    'Ik vlecht haar voor vriendinnen en familie. Ik wil graag in een kapsalon beginnen en het vak leren.',
  ),
  about(
    'some',
    ['personalCare'],
    'Ik heb les gegeven in de sportschool en kinderen getraind. Ik krijg mensen makkelijk mee.',
  ),
  about(
    'none',
    ['recycling'],
    'Spullen een tweede leven geven vind ik mooi. Ik werk graag met mijn handen en in mijn eigen tempo.',
  ),
  about(
    'some',
    ['recycling', 'green'],
    'Ik heb in de wijkploeg gewerkt: vegen, prikken en containers legen. Buurtbewoners waren er blij mee.',
  ),
];

/** Why a candidate applies or says yes. */
export const motivationTexts: readonly string[] = [
  'Ik wil graag bij {employer} werken. Ik kan de {occupation} zijn die u zoekt, want ik leer snel en ik ben er altijd.',
  'Deze baan is dicht bij mijn huis en de uren passen bij mij. Ik kom graag een keer kijken.',
  'Ik heb dit werk eerder gedaan en ik mis het. Ik wil graag laten zien wat ik kan.',
  'Ik heb nog geen ervaring als {occupation}, maar ik heb er veel zin in. Mag ik een dag meelopen?',
  'Een kennis werkt ook in {place} en is er heel tevreden. Ik wil graag kennismaken.',
  'Ik vind het goed dat u de tijd neemt om mensen in te werken. Dat is precies wat ik zoek.',
  'Ik wil graag {hours} uur werken. Maandag tot en met donderdag ben ik altijd beschikbaar.',
  'Werk als {occupation} past bij mij. Ik ben netjes, ik kom op tijd en ik houd van duidelijke afspraken.',
  'Ik zoek een plek waar ik langer kan blijven. Uw tekst sprak mij erg aan.',
  'Ik kan meteen beginnen. Als het nodig is, kom ik eerst op proef.',
];

export interface SeedReasonText {
  /** Code of the portal's list of reasons. */
  reason: string;
  text: string;
}

/** Why a candidate says yes to a proposal. */
export const yesReasons: readonly string[] = [
  'Dit werk ken ik en ik vind het leuk.',
  'Het is dichtbij, ik kan met de fiets.',
  'De tijden passen bij de school van mijn kinderen.',
  'Ik wil dit al lang proberen.',
  'Mijn jobcoach kent het bedrijf en dat geeft vertrouwen.',
  'Ik krijg begeleiding, dat vind ik fijn.',
  'Ik kan er een diploma halen.',
  'Het is een klein bedrijf, daar voel ik me op mijn gemak.',
  'Ik wil graag meer uren werken dan nu.',
  'Het is werk buiten, dat wil ik het liefst.',
  'Er is kans op een vast contract.',
  'Ik ben er geweest en de mensen waren aardig.',
  'Ik mag rustig opbouwen.',
  'Ik wil eerst kijken, daarna beslis ik.',
];

/** Why a candidate says no to a proposal. */
export const noReasons: readonly SeedReasonText[] = [
  { reason: 'distance', text: 'Het is te ver. Met de bus ben ik meer dan een uur onderweg.' },
  { reason: 'distance', text: 'Zo vroeg rijdt er nog geen bus en ik heb geen auto.' },
  { reason: 'distance', text: 'Ik moet twee keer overstappen en dat lukt niet op tijd.' },
  { reason: 'hours', text: 'Het zijn te veel uren. Ik kan nu hoogstens drie dagen.' },
  { reason: 'hours', text: 'Ik zoek meer uren, hier kan ik niet van rondkomen.' },
  { reason: 'hours', text: 'Op woensdag en vrijdag moet ik thuis zijn voor mijn kinderen.' },
  { reason: 'shifts', text: 'In de avond heb ik geen oppas.' },
  { reason: 'shifts', text: 'Ik wil niet in het weekend werken.' },
  { reason: 'shifts', text: 'Nachtdiensten lukken mij niet.' },
  { reason: 'conditionsDontFit', text: 'Zwaar tillen gaat niet. Is er ander werk in dit bedrijf?' },
  { reason: 'conditionsDontFit', text: 'Het is er druk en er is veel lawaai. Ik zoek een rustiger plek.' },
  { reason: 'conditionsDontFit', text: 'Ik kan niet de hele dag staan.' },
  { reason: 'notInterested', text: 'Dit werk heb ik gedaan en ik wil nu iets anders.' },
  { reason: 'notInterested', text: 'Ik wil liever met mensen werken dan aan een lijn.' },
  { reason: 'notInterested', text: 'Ik heb in de tekst gelezen wat het werk is en het past niet bij mij.' },
  { reason: 'languageLevel', text: 'Ik denk dat mijn Nederlands nog niet goed genoeg is voor de telefoon.' },
  { reason: 'licenceMissing', text: 'Ik heb geen rijbewijs en dat is hier nodig.' },
  { reason: 'foundOther', text: 'Ik heb net ander werk gevonden via een vriend.' },
  { reason: 'foundOther', text: 'Ik begin volgende week bij een ander bedrijf.' },
  { reason: 'other', text: 'Ik wil eerst mijn cursus afmaken. Over twee maanden kan ik wel.' },
  { reason: 'other', text: 'Ik ben net verhuisd en moet thuis eerst alles op orde hebben.' },
];

/** What a jobcoach writes with a proposal. */
export const proposalMessages: readonly string[] = [
  'Ik dacht meteen aan u toen ik deze plek zag. U hebt dit werk eerder gedaan en het is vlakbij.',
  'Dit is een bedrijf dat ik goed ken. Ze nemen de tijd om mensen in te werken. Zullen wij er samen naar kijken?',
  'De uren passen bij wat u wilt: {hours} uur. U zou kunnen beginnen met een proefplaatsing.',
  'U zei dat u graag iets nieuws wilt leren. Hier kunt u het vak van {occupation} leren op de werkvloer.',
  'Lees het rustig door. U mag ook nee zeggen, maar vertel mij dan waarom. Dan zoek ik gerichter verder.',
  '{contact} wil graag eerst kennismaken, zonder sollicitatiebrief. Ik kan met u meegaan.',
  'U hoeft nog niet alles te kunnen. Wat u mist, kunt u hier leren.',
  'De reistijd is ongeveer een kwartier fietsen. Ik hoor graag voor de uiterste datum wat u ervan vindt.',
];

/** What an employer writes when inviting somebody to an interview. */
export const invitationMessages: readonly string[] = [
  'Wij nodigen u graag uit voor een kennismaking bij {employer}. U spreekt met {contact}. Meld u bij de balie.',
  'Kom gerust kijken hoe wij werken. Het gesprek duurt een halfuur en daarna krijgt u een rondleiding.',
  'Wij maken graag kennis met u. Neem iemand mee als u dat prettig vindt, bijvoorbeeld uw jobcoach.',
  'Voor het gesprek hoeft u niets voor te bereiden. Wij vertellen over het werk en horen graag wat u zoekt.',
  'U bent welkom in {place}. Er is koffie en {contact} haalt u op bij de ingang.',
];
