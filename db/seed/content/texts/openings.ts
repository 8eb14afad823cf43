import type { OpeningTable } from '../../../schema.ts';
import type { SectorCode } from '../types.ts';

/** Titles an employer would type, by kind of opening. */
export const openingTitles: Record<OpeningTable['kind'], readonly string[]> = {
  vacancy: [
    '{Occupation} ({hours} uur)',
    '{Occupation} in {place}',
    '{Occupation} gezocht',
    '{Occupation}, {hours} uur per week',
    '{Occupation} met vaste dagen',
    'Nieuwe collega: {occupation}',
    'Wij zoeken een {occupation}',
    '{Occupation} met aandacht voor het vak',
    'Vast team zoekt {occupation}',
  ],
  proefplaatsing: [
    'Proefplaatsing {occupation}',
    'Op proef als {occupation}',
    '{Occupation}: begin met een proefplaatsing',
    'Proefplaatsing {occupation} in {place}',
  ],
  workInternship: [
    'Werkstage {occupation}',
    'Werkstage met begeleiding: {occupation}',
    'Leer het werk kennen als {occupation}',
  ],
  workExperiencePlacement: [
    'Werkervaringsplaats {occupation}',
    'Ervaring opdoen als {occupation}',
    'Werkervaring in {place}: {occupation}',
  ],
  apprenticeship: [
    'Leerwerkplek {occupation}',
    'Leren en werken als {occupation}',
    'Leer het vak van {occupation}',
  ],
  tasterPlacement: [
    'Snuffelstage {occupation}',
    'Een week meekijken als {occupation}',
    'Kijkje in de keuken: {occupation}',
  ],
  secondment: [
    '{Occupation} via detachering',
    'Detachering: {occupation} in {place}',
    '{Occupation} ({hours} uur, detachering)',
  ],
};

/** Titles for work that asks no schooling or experience. */
export const noExperienceTitles: readonly string[] = [
  '{Occupation}: ervaring is niet nodig',
  '{Occupation}, wij leren u het werk',
  'Zonder ervaring aan de slag als {occupation}',
];

/** First paragraph: who the employer is and what is asked for. */
export const openingIntroductions: readonly string[] = [
  '{employer} in {place} zoekt een {occupation}. Wij zijn een klein team waar iedereen elkaar kent.',
  'Bij {employer} is plaats voor een nieuwe collega. U werkt als {occupation} in {place}, {hours} uur per week.',
  'Wij groeien en zoeken daarom een {occupation} voor {hours} uur per week. Ervaring is fijn, maar motivatie vinden wij belangrijker.',
  '{employer} bestaat al jaren in {place}. Veel van onze mensen werken hier lang. Wij zoeken nu een {occupation}.',
  'Wij zoeken iemand die van aanpakken houdt en graag met collega’s werkt. U begint als {occupation} bij {employer}.',
  'Wilt u weer aan het werk en zoekt u een plek waar u de tijd krijgt om te leren? {employer} in {place} zoekt een {occupation}.',
  'Een van onze collega’s gaat met pensioen. Daarom zoeken wij in {place} een {occupation} voor {hours} uur per week.',
  'Het is druk bij {employer}. Een extra paar handen is heel welkom: wij zoeken een {occupation}.',
];

/** Paragraphs that fit any kind of work. */
export const genericTasks: readonly string[] = [
  'U werkt met een duidelijke lijst van taken. Elke dag begint met een korte bespreking: wie doet wat, en wat is er anders dan gisteren.',
  'Het werk is afwisselend. U begint met een paar vaste taken. Gaat dat goed, dan komen er stap voor stap taken bij.',
  'Naast uw eigen taken helpt u collega’s als het druk is. U houdt uw werkplek netjes en meldt het als er iets kapot is.',
  'U werkt volgens onze afspraken over veiligheid en hygiëne. Die leggen wij u in de eerste week goed uit.',
];

/** What is offered, apart from the wage. */
export const openingOffers: readonly string[] = [
  'Wij bieden een loon volgens de cao, 25 vakantiedagen en een vergoeding voor uw reiskosten.',
  'U krijgt eerst een contract voor zeven maanden. Bevalt het van beide kanten, dan kijken wij samen naar een vast contract.',
  'U krijgt werkkleding en werkschoenen van ons. Ook eten wij elke dag samen onze lunch.',
  'Wilt u een cursus of een diploma halen? Dat kan onder werktijd en wij betalen het.',
  'De werktijden spreken wij vooraf af en ze staan vast, zodat u ze kunt combineren met school of zorg voor kinderen.',
  'Er is koffie, fruit en een rustige kantine. De bus stopt voor de deur en uw fiets staat droog.',
  'U werkt in een hecht team met een mix van jong en oud. Vier keer per jaar doen wij samen iets leuks.',
  'Na de inwerktijd kunt u meer uren krijgen als u dat wilt.',
  'U krijgt elke maand op tijd betaald en u ziet in een app welke dagen u werkt.',
  'Wij denken mee over opbouwen: u mag beginnen met minder uren en later uitbreiden.',
];

/** How the person is guided on the floor. */
export const guidanceTexts: readonly string[] = [
  'U werkt de eerste weken samen met {contact}. Daarna kunt u altijd met vragen bij {contact} terecht.',
  'U krijgt een vaste collega als maatje. Die werkt u in en loopt de eerste maand met u mee.',
  '{contact} is uw aanspreekpunt. Elke vrijdag bespreken wij tien minuten hoe de week ging.',
  'Wij hebben ervaring met mensen die een tijd niet hebben gewerkt. Uw jobcoach is hier altijd welkom.',
  'De eerste dag krijgt u een rondleiding en koffie met het team. Daarna leert u elke dag één nieuwe taak, samen met een collega.',
  'Op elke werkplek hangen de stappen met foto’s. Een ervaren collega doet alles eerst voor.',
  'Een van onze voormannen heeft een training gevolgd om mensen in te werken. Hij plant met u een rustige start.',
  'In de eerste twee weken werkt u niet alleen. Na een maand maken wij samen een lijstje van wat goed gaat en wat nog lastig is.',
  'Uw jobcoach en {contact} houden contact. U bent bij elk gesprek over u zelf aanwezig.',
  'Fouten maken mag. Wij leggen het liever drie keer uit dan dat u ermee blijft zitten.',
];

/** One sentence for each adaptation an employer can offer; the keys are the codes of the portal's list. */
export const adaptationSentences: Record<string, readonly string[]> = {
  liftingAid: [
    'Zware dozen tillen wij altijd met zijn tweeën.',
    'Er is een tilhulp, zodat u niet zwaar hoeft te tillen.',
  ],
  quietWorkplace: [
    'Achter in de hal is een rustige werkplek.',
    'U kunt in een aparte ruimte werken als u dat fijn vindt.',
  ],
  extraBreaks: ['Een korte pauze extra is geen probleem.', 'Pauzes spreken wij samen af.'],
  dayShiftOnly: ['U kunt alleen overdag werken.', 'Avond- en nachtdiensten hoeven niet.'],
  fixedSchedule: ['U krijgt vaste dagen en vaste tijden.', 'Het rooster staat een maand van tevoren vast.'],
  seatOrStool: [
    'Er is een stahulp, dus u hoeft niet de hele dag te staan.',
    'Veel taken kunt u zittend doen.',
  ],
  walkingAid: [
    'De looproutes zijn kort en op het terrein rijdt een karretje.',
    'Uw werkplek ligt dicht bij de ingang.',
  ],
  groundLevelWork: ['Alle taken zijn op de begane grond.', 'Werken op een ladder hoeft niet.'],
  dustProtection: [
    'Er is goede afzuiging en u krijgt een masker als u dat wilt.',
    'Taken met stof kunnen wij aan een collega geven.',
  ],
  taskCard: ['U werkt met een takenkaart: één taak tegelijk.', 'De volgorde van het werk staat op een bord.'],
  shortShifts: ['Werkdagen van vier uur zijn mogelijk.', 'U kunt beginnen met halve dagen.'],
  accessibleBuilding: ['Het gebouw heeft geen drempels en er is een lift.', 'Er is een aangepast toilet.'],
  buddy: ['U krijgt een vaste collega als maatje.', 'U werkt steeds met dezelfde collega samen.'],
  noCustomerTasks: ['Contact met klanten hoeft niet.', 'U kunt achter de schermen werken.'],
  indoorWork: ['Bij slecht weer is er werk binnen.', 'Het werk is helemaal binnen.'],
  ownPace: ['U werkt in uw eigen tempo.', 'Er staat geen aantal per uur vast.'],
  notAlone: ['Er is altijd een collega in de buurt.', 'U hoeft niet alleen te openen of te sluiten.'],
  visualAids: ['Er is goed licht en wij kunnen letters vergroten.', 'U kunt een loeplamp gebruiken.'],
  writtenInstructions: [
    'Alle uitleg staat ook op papier, met foto’s.',
    'Wij gebruiken een bord en gebaren als praten lastig is.',
  ],
};

/** Work conditions that work of this kind often clashes with, by code of the portal's list. */
export const sectorAskedConditions: Record<SectorCode, readonly string[]> = {
  cleaning: ['seatedWork', 'littleWalking', 'noDustOrFumes', 'notAlone'],
  green: ['noHeavyLifting', 'indoors', 'seatedWork', 'littleWalking'],
  logistics: ['noHeavyLifting', 'littleWalking', 'noTimePressure', 'seatedWork'],
  hospitality: ['noTimePressure', 'quietPlace', 'seatedWork', 'regularHours'],
  care: ['noHeavyLifting', 'noCustomerContact', 'regularHours', 'littleWalking'],
  childcare: ['quietPlace', 'noHeavyLifting', 'noCustomerContact'],
  manufacturing: ['quietPlace', 'noTimePressure', 'seatedWork', 'noNightShift'],
  construction: ['noHeavyLifting', 'noHeights', 'indoors', 'noDustOrFumes'],
  technical: ['noHeavyLifting', 'noHeights', 'visualSupport'],
  retail: ['noCustomerContact', 'littleWalking', 'regularHours', 'noHeavyLifting'],
  office: ['visualSupport', 'fixedTasks', 'hearingSupport'],
  customerContact: ['quietPlace', 'hearingSupport', 'noTimePressure', 'noCustomerContact'],
  transport: ['noHeavyLifting', 'noTimePressure', 'notAlone', 'indoors'],
  education: ['quietPlace', 'noCustomerContact', 'hearingSupport'],
  textile: ['seatedWork', 'quietPlace', 'noTimePressure', 'visualSupport'],
  food: ['noTimePressure', 'seatedWork', 'noHeavyLifting', 'quietPlace'],
  security: ['notAlone', 'noNightShift', 'littleWalking', 'noCustomerContact'],
  it: ['visualSupport', 'fixedTasks'],
  personalCare: ['seatedWork', 'noCustomerContact', 'noDustOrFumes'],
  recycling: ['noHeavyLifting', 'noDustOrFumes', 'indoors', 'seatedWork'],
};

/** What follows after a trial, stage or first contract. */
export const contractAfterTexts: readonly string[] = [
  'Na de proefplaatsing bieden wij een contract van zeven maanden voor hetzelfde aantal uren.',
  'Bij goed functioneren krijgt u een contract van een jaar.',
  'Wij willen graag iemand voor langere tijd. Na een jaar bespreken wij een vast contract.',
  'Na de stage kijken wij samen of er een baan is, bij ons of bij een ander bedrijf in de buurt.',
  'Een contract van zes maanden, zonder proeftijd, met uitzicht op verlenging.',
  'Eerst een contract tot het eind van het seizoen. Daarna is er vaak werk in het magazijn.',
  'Wie de opleiding afmaakt, krijgt een vast contract.',
];

/** Short texts an employer writes about itself. */
export const employerAbouts: readonly string[] = [
  'Een familiebedrijf in {place}. Bij ons werken mensen met heel verschillende achtergronden.',
  '{employer} is een bedrijf met een groot hart voor de buurt. Wij leiden graag zelf mensen op.',
  'Al meer dan twintig jaar actief in {place} en omgeving. Wij werken samen met de gemeente en met scholen.',
  'Wij geloven dat iedereen iets kan bijdragen. Een op de tien collega’s begon hier met een proefplaatsing.',
  'Een jong en groeiend bedrijf. Korte lijnen, duidelijke afspraken en veel ruimte om te leren.',
  'Wij leveren goed werk en zijn er trots op. Nieuwe collega’s krijgen bij ons een vast maatje.',
];
