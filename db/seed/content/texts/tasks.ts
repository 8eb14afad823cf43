import { generalSkills } from '../skills/general.ts';
import { seedSkills } from '../taxonomy.ts';
import type { SectorCode, SeedOccupation } from '../types.ts';

export interface SeedTaskText {
  /** Codes of the occupations whose working day it describes. */
  occupations: readonly string[];
  text: string;
}

function task(occupations: string, text: string): SeedTaskText {
  return { occupations: occupations.split(' '), text };
}

/** What one does on a working day, by sector; each paragraph stands alone. */
export const sectorTasks: Record<SectorCode, readonly SeedTaskText[]> = {
  cleaning: [
    task(
      'wb-schoonmaker-gebouwen',
      'U maakt kantoren, gangen en toiletten schoon. U stofzuigt, dweilt de vloeren, leegt de afvalbakken en neemt stof af. Voor elke ruimte is er een kaart met de taken.',
    ),
    task(
      'wb-schoonmaker-gebouwen wb-schoonmaker-school',
      'U begint om zes uur, als het gebouw nog leeg is. Met een schoonmaakkar loopt u een vaste route over twee verdiepingen. Om tien uur bent u klaar.',
    ),
    task(
      'wb-schoonmaker-gebouwen wb-facilitair-medewerker',
      'U vult zeep en papier bij, maakt de pantry’s schoon en zet de vergaderzalen netjes terug. Een keer per week doet u de trappen en de lift.',
    ),
    task(
      'wb-schoonmaker-gebouwen wb-vloeronderhoud wb-industrieel-reiniger',
      'U werkt met zijn tweeën aan de grote hal: de een bedient de schrobmachine, de ander doet de randen en de ramen. U wisselt halverwege.',
    ),
    task(
      'wb-schoonmaker-zorg',
      'U maakt de kamers van bewoners schoon en verschoont het bed. U klopt altijd aan en maakt een praatje als de bewoner dat wil.',
    ),
    task(
      'wb-kamerschoonmaker',
      'U maakt per dag ongeveer twaalf hotelkamers klaar: bed verschonen, badkamer schoonmaken, stofzuigen en spullen bijvullen. U werkt de eerste weken samen met een collega.',
    ),
    task(
      'wb-huishoudelijke-hulp wb-thuishulp',
      'U komt elke week bij dezelfde mensen thuis. U stofzuigt, maakt de badkamer en keuken schoon en verschoont het bed. Samen kijkt u wat die dag het belangrijkste is.',
    ),
    task(
      'wb-glazenwasser wb-gevelreiniger',
      'U wast ramen en kozijnen van woningen en winkels, met de trekker of met een lange steel vanaf de grond. Elke maand rijdt u dezelfde route.',
    ),
    task(
      'wb-autopoetser wb-schoonmaker-voertuigen',
      'U stofzuigt de auto, neemt het dashboard af, wast de ramen en droogt de buitenkant na. Een auto is klaar als uw collega hem ook heeft bekeken.',
    ),
    task(
      'wb-schoonmaker-voertuigen',
      'U stapt in zodra de bus binnenkomt: vloer vegen, afval weg, stoelen en stangen afnemen. Met een ploeg van vier maakt u dertig bussen per dienst schoon.',
    ),
    task(
      'wb-opleveringsschoonmaker',
      'U maakt woningen schoon voordat de nieuwe bewoner komt: stof van de bouw weg, ramen wassen, keuken en badkamer poetsen. U rijdt met een collega van adres naar adres.',
    ),
  ],
  green: [
    task(
      'wb-medewerker-groen',
      'U onderhoudt plantsoenen en perken: schoffelen, snoeien, harken en blad ruimen. U gaat met een ploeg van vier in een bus op pad.',
    ),
    task(
      'wb-assistent-hovenier wb-hovenier',
      'U helpt bij de aanleg van tuinen. U spit de grond om, legt tegels recht en zet planten in de grond. Na afloop ruimt u de tuin van de klant netjes op.',
    ),
    task(
      'wb-medewerker-glastuinbouw wb-medewerker-boomkwekerij wb-verkoper-tuincentrum',
      'U verzorgt de planten in de kas: oppotten, water geven, wijd zetten en klaarmaken voor verkoop. Het werk gaat in een vast ritme.',
    ),
    task(
      'wb-dierenverzorger',
      'U voert de dieren, maakt de hokken schoon en controleert de hekken. In het weekend helpt u gezinnen die op bezoek komen.',
    ),
    task(
      'wb-medewerker-groen wb-sportveldmedewerker wb-begraafplaatsmedewerker',
      'U maait gras met een duwmaaier of zitmaaier en werkt de randen bij met een bosmaaier. In de winter snoeit u en ruimt u takken op.',
    ),
    task(
      'wb-medewerker-bloemenverwerking',
      'U staat met acht collega’s aan een lange tafel. U legt bloemen op de band, maakt er bossen van en doet ze in een hoes.',
    ),
    task(
      'wb-medewerker-veehouderij wb-stalmedewerker',
      'U begint vroeg met voeren en uitmesten. Daarna doet u klussen op het erf: vegen, hekken nakijken en stro verdelen.',
    ),
    task(
      'wb-oogstmedewerker',
      'U plukt fruit en legt het voorzichtig in kisten. U let op kleur en grootte. De kisten wegen niet meer dan tien kilo.',
    ),
    task(
      'wb-bosmedewerker wb-boomverzorger',
      'U werkt met een ploeg in het bos: paden vrijmaken, jonge bomen weghalen op de heide en hout op stapels leggen.',
    ),
  ],
  logistics: [
    task(
      'wb-orderpicker wb-magazijnmedewerker wb-orderverzamelaar-supermarkt',
      'U verzamelt bestellingen met een handscanner. De scanner zegt waar u heen gaat en hoeveel u pakt. U zet de producten op een rolcontainer en brengt die naar de inpaktafel.',
    ),
    task(
      'wb-lader-losser wb-magazijnmedewerker wb-medewerker-goederenontvangst',
      'U lost vrachtwagens met een pompwagen, controleert de aantallen op de pakbon en zet de pallets in de goede stelling.',
    ),
    task(
      'wb-inpakker wb-medewerker-webshop',
      'U pakt bestellingen in: doos vouwen, vulling erbij, dichtplakken en het etiket erop. U werkt met een vaste groep aan een lange tafel.',
    ),
    task(
      'wb-magazijnmedewerker wb-voorraadbeheerder',
      'U telt de voorraad, ruimt de gangen op en vult lege plekken bij. Klopt een aantal niet, dan meldt u dat bij de teamleider.',
    ),
    task(
      'wb-pakketsorteerder',
      'U sorteert pakketten op postcode en laadt ze in de juiste container. Het is teamwerk: samen zorgt u dat de bussen op tijd weg kunnen.',
    ),
    task(
      'wb-heftruckchauffeur wb-reachtruckchauffeur',
      'U haalt pallets uit de vrachtwagen en zet ze in de stelling. De terminal op de truck laat zien welke plek vrij is. Aan het begin van de dienst controleert u uw truck.',
    ),
    task(
      'wb-retourmedewerker wb-medewerker-webshop',
      'U opent pakketten die terugkomen, kijkt of het product heel en compleet is en boekt het in. Wat goed is, pakt u opnieuw in.',
    ),
    task(
      'wb-expeditiemedewerker',
      'U zet de zendingen van de dag klaar per rit, controleert de papieren en helpt de chauffeur met laden.',
    ),
    task(
      'wb-postsorteerder',
      'U sorteert brieven op straat en huisnummer in een kast met vakken. Het is rustig werk met een vast begin en eind.',
    ),
  ],
  hospitality: [
    task(
      'wb-keukenhulp wb-cateringmedewerker',
      'U wast en snijdt groente, belegt broodjes en zet het buffet klaar. Na de lunch ruimt u af en maakt u de keuken schoon.',
    ),
    task(
      'wb-afwasser wb-keukenhulp',
      'U bedient de vaatwasstraat, droogt de pannen af en zet alles op zijn plek. Tussendoor helpt u met de mise-en-place, dus alles klaarzetten voor de kok.',
    ),
    task(
      'wb-medewerker-bediening',
      'U ontvangt gasten, neemt de bestelling op en brengt eten en drinken aan tafel. U rekent af en zorgt dat de tafel weer netjes is.',
    ),
    task(
      'wb-barista wb-medewerker-bediening wb-barmedewerker',
      'U maakt koffie, vult de koelkast bij en houdt het terras schoon. Als het rustig is poetst u bestek en vouwt u servetten.',
    ),
    task(
      'wb-facilitair-medewerker wb-banquetingmedewerker',
      'U zet zalen klaar voor vergaderingen, brengt koffie en lunch rond en vult de automaten in het gebouw bij.',
    ),
    task(
      'wb-hulpkok wb-kok',
      'U bereidt salades, soepen en bijgerechten volgens recept. U houdt de koelkast op orde en schrijft op wat er besteld moet worden.',
    ),
    task(
      'wb-medewerker-fastfood wb-medewerker-snackbar',
      'U neemt bestellingen aan, bakt snacks en friet en maakt broodjes. Elk product heeft vaste stappen die boven het werkblad hangen.',
    ),
    task(
      'wb-cateringmedewerker',
      'U verzorgt de lunch voor zo’n honderd mensen: brood snijden, buffet vullen, afrekenen en opruimen. Om drie uur bent u klaar.',
    ),
    task(
      'wb-ontbijtmedewerker',
      'U zet vanaf half zeven het ontbijt klaar, vult het buffet bij en ruimt tafels af. U wijst gasten de weg en wenst hun een fijne dag.',
    ),
    task(
      'wb-hotelreceptionist wb-gastheer-horeca',
      'U ontvangt gasten, geeft sleutels uit en beantwoordt vragen over de buurt. Tussendoor verwerkt u reserveringen in het systeem.',
    ),
  ],
  care: [
    task(
      'wb-huiskamermedewerker',
      'U zorgt in de huiskamer voor een fijne sfeer. U schenkt koffie, dekt de tafel, eet mee met de bewoners en doet een spelletje.',
    ),
    task(
      'wb-voedingsassistent wb-zorghulp',
      'U brengt maaltijden rond en helpt bewoners met eten en drinken. U houdt rekening met wat iemand wel en niet mag eten.',
    ),
    task(
      'wb-zorghulp wb-linnenkamer',
      'U ruimt de kamers op, verschoont bedden en verdeelt het schone linnengoed. Ziet u dat het met iemand anders gaat dan gewoonlijk, dan vertelt u dat aan een collega.',
    ),
    task(
      'wb-thuishulp wb-huishoudelijke-hulp',
      'U helpt mensen thuis met het huishouden en de boodschappen. U komt elke week op dezelfde adressen en kent de mensen goed.',
    ),
    task(
      'wb-zorghulp wb-huiskamermedewerker',
      'U gaat met bewoners wandelen, brengt hen naar de kapper of naar een activiteit en haalt hen weer op.',
    ),
    task(
      'wb-helpende wb-verzorgende',
      'U helpt bewoners met opstaan, wassen en aankleden. Daarna zorgt u samen met collega’s voor het ontbijt en schrijft u kort op hoe het ging.',
    ),
    task(
      'wb-buurthuismedewerker',
      'U opent het buurthuis, zet koffie en zet de zalen klaar voor de taalles, de bingo en de eettafel. U kent de bezoekers bij naam.',
    ),
    task(
      'wb-assistent-begeleider wb-begeleider-gehandicaptenzorg',
      'U kookt samen met bewoners, doet boodschappen en gaat mee naar de sportclub. U laat mensen zoveel mogelijk zelf doen.',
    ),
    task(
      'wb-activiteitenbegeleider wb-begeleider-dagbesteding',
      'U begeleidt een groep van acht mensen bij bewegen, muziek of handwerk. U bereidt de middag voor en ruimt samen met de groep op.',
    ),
    task(
      'wb-patientenvervoer',
      'U haalt patiënten op van de afdeling, brengt hen naar het onderzoek en stelt hen gerust. Opdrachten komen binnen op een telefoon.',
    ),
    task(
      'wb-linnenkamer',
      'U sorteert schoon linnengoed, legt stapels klaar per afdeling en brengt ze met een kar rond. Kapotte stukken legt u apart.',
    ),
  ],
  childcare: [
    task(
      'wb-assistent-kinderopvang wb-pedagogisch-medewerker',
      'U helpt op de groep bij het eten, spelen en buiten zijn. U leest voor, veegt neuzen en ruimt samen met de kinderen op.',
    ),
    task(
      'wb-groepshulp',
      'U doet de was, maakt de keuken en de speelhoek schoon en zet de lunch klaar, zodat de leiding bij de kinderen kan blijven.',
    ),
    task(
      'wb-medewerker-bso',
      'U haalt kinderen op uit school en gaat met hen naar de opvang. Daar doet u een spel, knutselt u of gaat u naar buiten.',
    ),
    task(
      'wb-assistent-kinderopvang',
      'U werkt altijd samen met een vaste pedagogisch medewerker. Die leert u hoe u met een groep omgaat en wat u aan ouders vertelt.',
    ),
  ],
  manufacturing: [
    task(
      'wb-productiemedewerker',
      'U werkt aan de lijn: producten opleggen, controleren en inpakken. Elk uur wisselt u van plek, zodat het werk afwisselend blijft.',
    ),
    task(
      'wb-assemblagemedewerker wb-monteur-mechanisch',
      'U zet onderdelen in elkaar met eenvoudig gereedschap. Bij elke werkplek liggen voorbeelden en foto’s van de stappen.',
    ),
    task(
      'wb-machineoperator wb-productiemedewerker wb-kunststofbewerker',
      'U vult de machine bij, haalt de producten eruit en kijkt of er fouten in zitten. Staat de machine stil, dan roept u de operator.',
    ),
    task(
      'wb-metaalbewerker wb-plaatwerker',
      'U zaagt, boort en slijpt onderdelen op maat. U meet na en legt de onderdelen klaar voor de lasser.',
    ),
    task(
      'wb-sorteerder-productie wb-inpakker',
      'U pakt producten om in actiedozen, plakt stickers en stapelt de dozen op een pallet. Elke week is er een andere opdracht.',
    ),
    task(
      'wb-houtbewerker',
      'U zaagt planken op maat, schroeft pallets en kisten in elkaar en stapelt ze buiten. U wisselt elke twee uur van plek.',
    ),
    task(
      'wb-monteur-elektronica',
      'U knipt en stript kabels, soldeert onderdelen en test of het lampje brandt. U zit aan een werktafel met goed licht.',
    ),
    task(
      'wb-lasser wb-constructiebankwerker',
      'U last frames en hekken volgens tekening en slijpt de naden glad. Een ervaren lasser kijkt mee en legt uit hoe het mooier kan.',
    ),
    task(
      'wb-grafisch-afwerker wb-drukker',
      'U legt drukwerk in de vouwmachine, controleert of de bladzijden goed liggen en pakt de folders in.',
    ),
    task(
      'wb-operator-verpakking wb-machineoperator',
      'U zorgt dat de verpakkingslijn blijft lopen: rollen folie wisselen, dozen bijvullen en kleine storingen oplossen.',
    ),
  ],
  construction: [
    task(
      'wb-bouwvakhelper wb-opperman',
      'U houdt de bouwplaats schoon, brengt materiaal naar de vakmensen en helpt waar nodig. U leert veel door te kijken en mee te doen.',
    ),
    task(
      'wb-schilder wb-behanger',
      'U schuurt kozijnen, plakt af en schildert deuren en muren. U begint binnen, zodat u het vak rustig leert.',
    ),
    task(
      'wb-assistent-stratenmaker wb-stratenmaker',
      'U legt met een ploeg stenen en tegels: zand egaliseren, stenen aangeven, aantrillen en opvegen.',
    ),
    task(
      'wb-sloper wb-bouwvakhelper',
      'U sloopt binnenwanden en sorteert hout, steen en metaal in aparte bakken. Goed materiaal gebruiken wij opnieuw.',
    ),
    task(
      'wb-timmerman wb-bouwvakhelper',
      'U helpt de timmerman met wanden en vloeren: op maat zagen, vastschroeven en afwerken.',
    ),
    task(
      'wb-grondwerker',
      'U graaft sleuven, legt buizen en maakt de straat weer dicht. U werkt in een ploeg van vier met een minikraan.',
    ),
    task(
      'wb-isolatiemonteur',
      'U brengt isolatie aan in muren en onder vloeren. Elke dag doet u met een collega één of twee woningen.',
    ),
    task(
      'wb-steigerbouwer wb-dakdekker',
      'U geeft materiaal aan, helpt met opbouwen en controleert of alles vastzit. Pas na de training gaat u zelf de hoogte in.',
    ),
    task(
      'wb-keukenmonteur wb-kozijnmonteur',
      'U plaatst samen met een ervaren monteur keukens of kozijnen bij mensen thuis. U laat het huis netjes achter.',
    ),
    task(
      'wb-vloerenlegger wb-tegelzetter',
      'U maakt de ondergrond vlak, snijdt op maat en legt vloeren of tegels. Een vakman doet het eerst voor.',
    ),
  ],
  technical: [
    task(
      'wb-fietsenmaker',
      'U repareert fietsen: banden plakken, remmen afstellen en kettingen vervangen. Later leert u ook elektrische fietsen maken.',
    ),
    task(
      'wb-assistent-elektromonteur wb-elektromonteur',
      'U helpt de monteur met kabels trekken, dozen plaatsen en lampen ophangen. U ruimt op en houdt de bus op orde.',
    ),
    task(
      'wb-onderhoudsmedewerker-gebouwen',
      'U doet klein onderhoud in woningen: een kraan vervangen, een deur afhangen, een muur bijwerken. U gaat met een collega langs de adressen.',
    ),
    task(
      'wb-assistent-automonteur wb-bandenmonteur wb-automonteur',
      'U wisselt banden, ververst olie en maakt auto’s klaar voor de klant. De chef controleert uw werk en legt uit wat beter kan.',
    ),
    task(
      'wb-zonnepanelenmonteur',
      'U plaatst met een team zonnepanelen. U begint op de grond met voorbereiden en leert later het werk op het dak.',
    ),
    task(
      'wb-huismeester',
      'U loopt elke ochtend een ronde door het complex, vervangt lampen, helpt bewoners en belt een monteur als dat nodig is.',
    ),
    task(
      'wb-onderhoudsmonteur',
      'U smeert en controleert machines volgens een vast schema en lost met een collega storingen op.',
    ),
    task(
      'wb-reparateur-witgoed wb-reparateur-elektronica',
      'U zoekt uit wat er kapot is, vervangt het onderdeel en test het apparaat. In de werkplaats is altijd iemand om mee te overleggen.',
    ),
    task(
      'wb-loodgieter wb-cv-monteur wb-warmtepompmonteur',
      'U gaat met een monteur mee naar klanten, legt leidingen en sluit toestellen aan. Steeds meer klussen doet u zelf.',
    ),
    task(
      'wb-glasvezelmonteur wb-laadpaalmonteur',
      'U trekt kabels, sluit kastjes aan en test de verbinding. U bezoekt vier tot zes adressen op een dag.',
    ),
  ],
  retail: [
    task(
      'wb-vakkenvuller',
      'U vult de schappen, zet producten netjes naar voren en controleert de datum. Klanten die iets zoeken, loopt u even voor.',
    ),
    task(
      'wb-kassamedewerker',
      'U zit aan de kassa of helpt bij de zelfscan. U groet klanten, rekent af en houdt de omgeving opgeruimd.',
    ),
    task(
      'wb-medewerker-kringloopwinkel',
      'U sorteert spullen die mensen brengen, maakt ze schoon, hangt er een prijs aan en zet ze in de winkel.',
    ),
    task(
      'wb-verkoper-mode',
      'U helpt klanten met kiezen, haalt een andere maat uit het magazijn en hangt de kleding weer netjes terug.',
    ),
    task(
      'wb-verkoper-tuincentrum',
      'U verzorgt de planten, vult het buitenterrein aan en helpt klanten met inladen.',
    ),
    task(
      'wb-verkoper-winkel wb-verkoper-bouwmarkt wb-verkoper-drogisterij',
      'U helpt klanten met kiezen, rekent af en vult de winkel aan. Wat u nog niet weet over de producten, leert u op de vloer.',
    ),
    task(
      'wb-verkoper-bakkerij',
      'U verkoopt brood en gebak, snijdt broden en maakt belegde broodjes. Aan het eind van de dag maakt u de winkel schoon.',
    ),
    task(
      'wb-medewerker-versafdeling',
      'U snijdt en verpakt groente, kaas of vlees, vult de koeling en helpt klanten aan de balie.',
    ),
    task(
      'wb-orderverzamelaar-supermarkt',
      'U verzamelt online bestelde boodschappen met een scanner en zet de kratten klaar voor de bezorger.',
    ),
    task(
      'wb-medewerker-tankstation wb-medewerker-servicebalie',
      'U helpt klanten aan de balie, rekent af, geeft pakketten mee en houdt de winkel netjes.',
    ),
  ],
  office: [
    task(
      'wb-administratief-medewerker wb-data-entry',
      'U voert gegevens in de computer in, controleert formulieren en legt dossiers op de goede plek. U werkt met twee schermen aan een vast bureau.',
    ),
    task(
      'wb-medewerker-postkamer wb-scanmedewerker',
      'U opent en verdeelt de post, scant brieven en brengt pakketten rond. Zo leert u het hele gebouw kennen.',
    ),
    task(
      'wb-receptionist wb-telefonist',
      'U ontvangt bezoekers, neemt de telefoon aan en verbindt door. Als het rustig is helpt u met het invoeren van gegevens.',
    ),
    task(
      'wb-boekhoudkundig-medewerker wb-medewerker-debiteuren',
      'U verwerkt facturen, zoekt uit wat niet klopt en mailt leveranciers. Een ervaren collega kijkt de eerste maanden met u mee.',
    ),
    task(
      'wb-secretaresse wb-projectondersteuner wb-managementassistent',
      'U plant afspraken, maakt mappen klaar voor vergaderingen en houdt lijsten bij in Excel.',
    ),
    task(
      'wb-scanmedewerker wb-archiefmedewerker',
      'U haalt nietjes uit dossiers, legt de papieren op volgorde en scant ze. Daarna kijkt u of alles leesbaar is.',
    ),
    task(
      'wb-orderverwerker wb-inkoopmedewerker',
      'U verwerkt bestellingen, houdt de levertijd in de gaten en mailt of belt als er iets verandert.',
    ),
    task(
      'wb-hr-medewerker wb-planner wb-salarisadministrateur',
      'U houdt gegevens van medewerkers bij, verwerkt wijzigingen en beantwoordt vragen. U gaat zorgvuldig om met wat u leest.',
    ),
  ],
  customerContact: [
    task(
      'wb-klantenservicemedewerker',
      'U beantwoordt vragen van klanten aan de telefoon. U zoekt het antwoord op in het systeem en schrijft kort op wat u hebt afgesproken.',
    ),
    task(
      'wb-chatmedewerker wb-klantenservicemedewerker',
      'U helpt klanten via chat en e-mail. Er zijn voorbeeldteksten die u mag gebruiken en aanpassen.',
    ),
    task(
      'wb-klantenservicemedewerker wb-telefonisch-verkoper',
      'U begint met een training van drie weken. Daarna neemt u eenvoudige gesprekken aan en luistert een collega af en toe mee.',
    ),
    task(
      'wb-baliemedewerker wb-medewerker-publiekszaken',
      'U ontvangt mensen aan de balie, helpt met formulieren en maakt afspraken met de juiste collega.',
    ),
  ],
  transport: [
    task(
      'wb-pakketbezorger',
      'U laadt ’s ochtends de bus in en rijdt een vaste route door de wijk. U bezorgt pakketten, scant ze en bent vriendelijk aan de deur.',
    ),
    task(
      'wb-bijrijder',
      'U bent bijrijder: u draagt mee, zet kasten in elkaar en neemt oude spullen mee terug. U rijdt met een vaste chauffeur.',
    ),
    task(
      'wb-chauffeur-leerlingenvervoer',
      'U brengt leerlingen veilig naar school en weer naar huis. U kent de kinderen bij naam en houdt contact met de ouders.',
    ),
    task(
      'wb-postbezorger',
      'U sorteert de post van uw wijk en bezorgt die lopend of op de fiets. U deelt uw tijd zelf in, als alles maar voor zes uur in de bus zit.',
    ),
    task(
      'wb-bezorger-boodschappen',
      'U rijdt met een elektrische auto en brengt boodschappen tot in de keuken. U controleert samen met de klant of alles klopt.',
    ),
    task(
      'wb-chauffeur-bestelbus wb-koerier',
      'U rijdt een vaste ronde langs klanten, laadt en lost zelf en laat tekenen voor ontvangst. U begint en eindigt op ons terrein.',
    ),
    task(
      'wb-taxichauffeur wb-buschauffeur',
      'U rijdt rustig en veilig, helpt mensen met instappen en houdt u aan de planning op het scherm.',
    ),
    task(
      'wb-verhuizer wb-meubelmonteur',
      'U pakt spullen in, draagt samen met collega’s meubels naar de wagen en zet alles op het nieuwe adres weer in elkaar.',
    ),
    task(
      'wb-fietskoerier wb-maaltijdbezorger',
      'U bezorgt met een elektrische bakfiets in de stad. De app laat de volgorde zien. Regenkleding krijgt u van ons.',
    ),
    task(
      'wb-vrachtwagenchauffeur',
      'U rijdt vaste ritten door de regio, laadt en lost met de laadklep en controleert de papieren. U slaapt elke nacht thuis.',
    ),
  ],
  education: [
    task(
      'wb-concierge-school',
      'U opent de school, ontvangt bezoekers en regelt dat lokalen op orde zijn. U bent een bekend gezicht voor leerlingen.',
    ),
    task(
      'wb-onderwijsassistent wb-leraarondersteuner',
      'U helpt in de klas met lezen en rekenen, in kleine groepjes. De leerkracht bereidt de opdrachten voor.',
    ),
    task(
      'wb-overblijfmedewerker',
      'U houdt toezicht in de pauze, doet spelletjes op het plein en helpt bij ruzies om het samen op te lossen.',
    ),
    task(
      'wb-concierge-school',
      'U kopieert, bestelt materiaal, doet kleine reparaties en zet stoelen klaar voor een ouderavond.',
    ),
    task(
      'wb-bibliotheekmedewerker',
      'U helpt bezoekers met lenen en printen, ruimt boeken op en zet de tafels klaar voor de taalgroep.',
    ),
    task(
      'wb-taalcoach',
      'U oefent in kleine groepjes gewone gesprekken: bij de dokter, op school, op het werk. U bereidt een thema voor.',
    ),
  ],
  textile: [
    task(
      'wb-wasserijmedewerker',
      'U sorteert het wasgoed, vult de machines en vouwt handdoeken en lakens. Alles gaat in stapels op een kar naar de klant.',
    ),
    task(
      'wb-naaier wb-gordijnnaaier',
      'U naait tassen en kussens op een industriële machine. U krijgt een korte cursus en begint met rechte naden.',
    ),
    task(
      'wb-kledinghersteller wb-kleermaker',
      'U maakt broeken korter, vervangt ritsen en zet knopen aan. Klanten brengen hun kleding en komen die later weer halen.',
    ),
    task('wb-strijker', 'U strijkt overhemden en tafellinnen en hangt alles in een hoes klaar.'),
  ],
  food: [
    task(
      'wb-medewerker-groentesnijderij',
      'U werkt in een koele, schone hal. U snijdt of weegt groente, controleert de kwaliteit en verpakt alles in bakjes.',
    ),
    task(
      'wb-assistent-bakker wb-bakker',
      'U helpt de bakker: ingrediënten afwegen, deeg vormen, platen vullen en broden snijden. Om elf uur zit de dag erop.',
    ),
    task(
      'wb-medewerker-voedingsindustrie',
      'U vult de lijn bij, plakt etiketten en zet dozen op een pallet. U draagt een haarnet, jas en handschoenen van het bedrijf.',
    ),
    task(
      'wb-operator-voeding wb-medewerker-voedingsindustrie',
      'U maakt aan het eind van de dienst de machines schoon volgens een vaste lijst en tekent af wat klaar is.',
    ),
    task(
      'wb-medewerker-groentesnijderij',
      'U maakt salades en wraps voor winkels in de buurt. Het recept hangt boven uw werkplek.',
    ),
    task(
      'wb-medewerker-vleesverwerking wb-slager',
      'U snijdt en weegt vlees en legt het in schalen. U draagt warme kleding en handschoenen en werkt met scherpe messen.',
    ),
    task(
      'wb-banketbakker wb-assistent-bakker wb-chocolademaker',
      'U vult gebak, spuit toefjes en legt alles netjes in dozen. Voor de feestdagen is het extra druk en extra gezellig.',
    ),
  ],
  security: [
    task(
      'wb-beveiliger',
      'U ontvangt bezoekers, controleert pasjes en loopt een vaste ronde door het gebouw. U schrijft kort op wat u ziet.',
    ),
    task(
      'wb-toezichthouder-wijk wb-handhaver',
      'U loopt met een collega door de wijk. U groet bewoners, spreekt mensen aan op afval en meldt wat kapot is in een app.',
    ),
    task(
      'wb-medewerker-fietsenstalling',
      'U helpt mensen hun fiets te stallen, zet omgevallen fietsen recht en houdt de stalling schoon.',
    ),
    task(
      'wb-verkeersregelaar',
      'U staat bij wegwerk en leidt fietsers en auto’s veilig om. U krijgt vooraf een training en warme kleding.',
    ),
    task(
      'wb-suppoost wb-garderobemedewerker',
      'U wijst bezoekers van het museum de weg en let op de zalen. U staat en loopt veel, maar er zijn vaste pauzes.',
    ),
    task(
      'wb-evenementenbeveiliger wb-winkelsurveillant',
      'U houdt de ingang in de gaten, controleert tassen en spreekt mensen rustig aan. U werkt altijd in een team met portofoons.',
    ),
    task(
      'wb-zwembadmedewerker',
      'U let op de veiligheid in en om het water, legt matten klaar en maakt de kleedruimtes schoon.',
    ),
  ],
  it: [
    task(
      'wb-werkplekbeheerder wb-ict-monteur',
      'U zet laptops klaar voor nieuwe gebruikers, wist oude computers en test of alles werkt. De stappen staan in een checklist.',
    ),
    task(
      'wb-servicedeskmedewerker',
      'U beantwoordt vragen van collega’s over wachtwoorden, printers en programma’s. Wat u niet weet, geeft u door aan een specialist.',
    ),
    task(
      'wb-webredacteur',
      'U zet producten in de webshop: foto’s maken, tekst schrijven, prijs erbij. U werkt op een rustige plek.',
    ),
    task(
      'wb-softwaretester',
      'U test nieuwe schermen van een website en schrijft op waar het misgaat. Een keer per week bespreekt u dat met het team.',
    ),
    task(
      'wb-junior-programmeur',
      'U lost kleine fouten op in de website en bouwt stap voor stap nieuwe onderdelen. Een ervaren ontwikkelaar kijkt al uw werk na.',
    ),
    task(
      'wb-data-annotator',
      'U bekijkt foto’s en geeft aan wat erop staat: een fiets, een bord, een stoep. U werkt in uw eigen tempo met vaste pauzes.',
    ),
  ],
  personalCare: [
    task(
      'wb-assistent-kapper',
      'U wast haar, zet koffie voor klanten, veegt de vloer en ruimt de spullen op. U kijkt mee en leert zo het vak.',
    ),
    task(
      'wb-gastheer-sportschool',
      'U ontvangt sporters, geeft pasjes uit, maakt toestellen schoon en helpt nieuwe leden op weg.',
    ),
    task(
      'wb-assistent-kapper wb-nagelstylist',
      'U plant afspraken, rekent af en zorgt dat de salon er netjes uitziet. Op rustige dagen oefent u met een ervaren collega.',
    ),
    task('wb-sportbegeleider', 'U begeleidt sportlessen voor kinderen uit de buurt, samen met een trainer.'),
    task(
      'wb-kapper wb-barbier',
      'U knipt en verzorgt klanten met en zonder afspraak. Een techniek die u nog niet kent, leert u van collega’s.',
    ),
    task(
      'wb-schoonheidsspecialist wb-pedicure',
      'U verzorgt klanten op afspraak, houdt de behandelruimte schoon en legt kort vast wat u hebt gedaan.',
    ),
  ],
  recycling: [
    task(
      'wb-demontagemedewerker',
      'U haalt apparaten uit elkaar met een schroevendraaier en sorteert metaal, plastic en kabels in bakken. U zit aan een werkbank.',
    ),
    task(
      'wb-textielsorteerder',
      'U sorteert kleding op soort en kwaliteit: wat naar de winkel kan, wat naar de lappen gaat en wat weg moet.',
    ),
    task(
      'wb-medewerker-milieustraat',
      'U helpt bezoekers van de milieustraat: u wijst de juiste container aan en houdt het terrein schoon.',
    ),
    task(
      'wb-medewerker-wijkonderhoud',
      'U veegt straten, prikt zwerfvuil en leegt afvalbakken in de wijk. U bent buiten en maakt vaak een praatje met bewoners.',
    ),
    task(
      'wb-bijrijder wb-sorteerder-kringloop',
      'U rijdt mee op de ophaalwagen, haalt bankstellen en kasten op en zet ze in het magazijn neer.',
    ),
    task(
      'wb-sorteerder-kringloop',
      'U neemt spullen aan van klanten, kijkt of ze heel zijn en verdeelt ze: speelgoed, boeken, servies of meubels.',
    ),
    task(
      'wb-belader',
      'U loopt met de wagen mee, haalt containers van de stoep en zet ze na het legen netjes terug. Om drie uur bent u vrij.',
    ),
    task(
      'wb-afvalsorteerder',
      'U staat aan een band en haalt eruit wat er niet in hoort. U draagt handschoenen en een masker en wisselt elk uur van plek.',
    ),
    task(
      'wb-meubelopknapper',
      'U schuurt en verft kasten, lijmt stoelen en bedenkt hoe een oud meubel weer mooi wordt.',
    ),
  ],
};

/** Paragraphs made from the skills of an occupation; `{skills}` is a list of things one does. */
const skillTaskTemplates: readonly string[] = [
  'Uw belangrijkste taken zijn: {skills}.',
  'U gaat aan de slag met {skills}.',
  'Op een gewone dag bent u bezig met {skills}.',
  'Het werk bestaat vooral uit {skills}.',
];

const general = new Set(generalSkills.map((skill) => skill.code));
const doingLabels = new Map(
  seedSkills
    .filter((skill) => skill.type === 'skill' && !general.has(skill.code))
    .map((skill) => [skill.code, skill.label]),
);

/** All paragraphs about the tasks of an occupation: the written ones that fit, then those made from its skills. */
export function taskTexts(occupation: SeedOccupation): string[] {
  const written = Object.values(sectorTasks)
    .flat()
    .filter((item) => item.occupations.includes(occupation.code))
    .map((item) => item.text);
  const labels = (codes: readonly string[]) => codes.flatMap((code) => doingLabels.get(code) ?? []);
  const essential = labels(occupation.essentialSkills);
  const doing = essential.concat(
    labels(occupation.optionalSkills).slice(0, Math.max(0, 3 - essential.length)),
  );
  const rest = doing.slice(0, -1);
  const last = doing.at(-1);
  if (last === undefined) return written;
  // "snoeien en blad blazen en harken" reads badly: an item with "en" in it gets "en ook" before it.
  const and = doing.some((label) => label.includes(' en ')) ? 'en ook' : 'en';
  const skills = rest.length === 0 ? last : `${rest.join(', ')} ${and} ${last}`;
  return [...written, ...skillTaskTemplates.map((template) => template.replace('{skills}', skills))];
}
