/**
 * Known first parts of compounds, and plain Dutch words of work: a word in this list is spelled right even where no
 * document has it. Written by hand; an installation adds the words of its taxonomy.
 */
export const knownWords: readonly string[] = `
aan aanbesteding aandrijving aanhanger aannemer aansprakelijkheid aanvraag aardappel aardbei aardgas
aardolie account accu acquisitie acteur actie activiteit activiteiten administratie administratief
advertentie advies afbouw afbraak afdeling afval afvoer afvul afwas afwerking agrarisch airconditioning
akker akkerbouw alarm algemeen altviool ambacht ambulance analyse anesthesie animatie animatiefilm antiek
apk apotheek apparaat appel applicatie aquacultuur arbeid arbeidsmarkt arbo archief architectuur asbest
asfalt asiel assurantie atelier attractie attributen audio auto autobus automaat automatisering avond baan
baby bad badkamer badkamers badmeester bagage baggage bagger bakfiets bakken bakker bakkerij bakkerswinkel
balie ballet band banden bank banket bar barbecue barman basis basisschool batterij bed bedden bediening
bedrijf beeld begeleiding beginner begraafplaats begroting behandel behandeling behang behangen beheer
bejaarden belasting beleid beloning benzine benzinepomp beregening berg beroep beroepsonderwijs beschermd
bescherming besteding bestek bestel bestelling bestrating bestrijding bestuur betaal beton betrouwbaarheid
beveiliging bewaking beweging bewerking bewoner bewoners bezem bezoekers bezorg bezorger bezorging
bibliotheek bier biggen bijen bijstand bingo binnen binnendienst binnenhuis binnenvaart biogas bioscoop
blaasinstrument blad blijf blik bloed bloem bloembollen bloemen boedel boek boeken boekhouding boekwinkel
boerderij bol bolle bollen bomen bonbon bont boom boor boot bord borg borstel bos bot boten boter bouw
bouwkunde bouwkundig bouwmarkt bouwmaterialen bouwplaats bouwvak brand brandstof brandweer breigoed brief
brillen brommer brood broodjes brug bruggen bruingoed buis buiten buitendienst buitengewoon buitenschools
bulk bungalow bureau burger burgerzaken buro bus business buurt buurthuis buurtteam cabine cacao cadeau cafe
cafetaria callcenter camera campagne camper camping caravan cardiologie cargo carrosserie cartridge casino
catering cateringbedrijf cel cello cement centrale champignon champignons chassis chemie chocolade cider
cijfer cijfers circulatie civiel cliche client clienten cloud club cnc co2 coating cocktail coffee college
commercie communicatie competentie computer concert confectie conferentie congres conserven constructie
consument consumptie contact contactlenzen container contrabas contract controle cosmetica couture creatief
crediteuren creditmanagement crisis cultuur curatief cursus cv dag dagbesteding dagblad dagdienst dagelijks
dak daklozen dakpannen dameskleding dans dansschool data database debiteuren decor decoratie deeg deeltijd
dek delicatessen design detail detailhandel detentie deur deuren diagnostiek dialoog dialyse diamant
diensten dienstverlening diepvries diepzee dier dieren dierentuin dierenwinkel diervoeder diesel digitaal
diploma distributie docent document dode dokter donor dorps dossier douane draad draaiboek dragline drainage
drank dranken drinkwater drogisterij drone drukker drukwerk duik duin duurzaam dwang echo economie
edelmetaal edelsteen educatie eenheid ei eier eieren eigenaar elektra elektriciteit elektrisch elektrische
elektro elektronica elektronisch elektrotechniek energie enquete ent enveloppen ervaren ervaring eten
evenement evenementen examen expeditie exploitatie explosieven export extra extrusie fabriek facilitair
facturatie factuur familie fase fastfood fauna feest fiets fietsen fijn filiaal film filter financieel
financien fineer fitness flexibel flora foto fotografie fournituren frame frees friet frites frituur fruit
fulltime functie fundering fysio galerie game gang ganzen garage garderobe garen garnalen gas gasten
gastheer gasturbine gebak gebaren gebied gebouw gebouwd gebouwen gebruikers gedrag gehandicapten gehoor geld
geluid gemeenschap gemeente gemotoriseerd generatie gerecht gereedschap geriatrie gericht gespecialiseerd
gesteente gevaarlijk gevangenis gevel gewas geweer geweld gezelschap gezin gezocht gezondheid giet gips
gitaar glas glasdecoratie glastuinbouw glasvezel goederen golf gordijn gordijnen goud graaf graan grafisch
gras gravel griffie groen groente groenten groenvoorziening groep grof grond grondstof grondstoffen
grondverzet groot groothandel gym haar hal handel handhaving handig handschoenen haven havo hbo heel hef
heftruck heftrucks heg hek hengel hengelsport hennep herberg herstel hijs hijskraan hockey hoeden hoef hoek
honden hoofd hoog hoogwerker horeca horecabedrijf horloge hospice hotel hout houtskelet hr hrm huid huis
huisarts huisdier huishoud huishoudelijk huishouden huishouding huisvesting huisvuil hulp humaan huur
hydrauliek hygiene hypotheek ict ijs ijssalon ijzer import inburgering incasso industrie industrieel
informatica informatie ingang ingenieur inkomen inkoop inlichtingen inname inpak inrichting inspectie
installatie instrument insulatie intake integratie interieur intern internationaal internet inventaris
invoer isolatie it jacht jachthaven jeans jeugd jeugdwelzijn jeugdwet jeugdzorg jobs jong jonge jongeren
juist juridisch justitie juweel juwelen kaarsen kaart kaartjes kaas kabel kachel kade kalf kamer kampeer
kanaal kantine kantoor kapitein kapper kapsalon karton kas kassa kassen kast kasteel katoen katten kazerne
kebab kelder kennel kennis keramiek kerk kermis kern ketel keten keuken keukens keuring keyboard kieper kies
kind kinder kinderdagverblijf kinderen kinderopvang kip kippen klachten klant klanten klantenservice kledij
kleding kledingwinkel klei klein kleur kleuter kleuters klimaat klimaattechniek kliniek klokken klooster
klus klussen knoflook koe koel koelcel koeling koerier koffie kok koken kokos kokosmat kolen kom kool kopen
koper kostuum kotter kraam kraamzorg kraan kracht krant kranten krediet kringloop kringloopwinkel kruiden
kunst kunstenaar kunststof kussen kust kwal kwaliteit kwasten laad laboratorium laden lak lakken lamp lampen
land landbouw landschap las laser lasrobot lassen lasser lease leder leefomgeving leer leerling leiding
leidinggevend lening les lesgeven letter levensmiddelen lever leverancier levering lichaam licht lift lijm
lijn lijsten linnen liquid logies logistiek lokaal loket loods loon loopbaan lopen lucht luchthaven
luchtvaart lunch lunchroom maatschappelijk machine machinekamer mag magazijn maken management mand manege
maquette marketing markt masker massage mast mat materiaal materieel matras matrijzen matten mbo mechanisch
mechatronica medaille medewerker medisch meel meet meetkunde melk melkvee mengvoeder mens menu metaal meter
metro metsel meubel meubelen mig migratie mijn milieu militair minimaal mobiel mobiele mobiliteit modder
mode moeder molen mondeling montage montessori monteur monumenten moord motor motoren motorfiets muis munt
museum muur muziek muziekles naai naald nacht nachtdienst nagel natuur natuursteen nederlands netten netwerk
neus nieuw nieuws nood noten oest offerte offset oldtimer olie omgeving omroep oncologie onderdeel
onderdelen onderhoud onderneming onderwijs onderzoek ontmoeting ontslag ontvangst ontwikkeling oog oogst oor
opbouw opdracht opera operatie operatiekamer oplage opleider opleiding oproep opslag optiek opvang
opvanghuis opvoeding opwek orchideeen orde order orders organisatie organiseren orgel orthopedie ouder
ouderen overheid overslag paard paarden paddenstoelen pak pakket pakketten pallet palliatief pand panelen
pannen pannenkoeken papier paprika park parkeer parkeergarage parket parkiet participatie partij parttime
passagiers pasta pastoraat patient patienten pc pedagogisch pelgrim pensioen pension peper pers personeel
personeels personen persoonlijk peuter peuters piano pijp pijpen pilates piloot pinda pizza plaat plaats
plafond plan planning plant planten plantsoen plastic plein ploeg ploegendienst pluimvee pneumatiek podium
poeder poets polder polijst politie pomp pompen pompstation pont pop porselein port post postorder
potplanten potten pr praktisch pre prefab pretpark preventie prijs print privacy problemen proces
procestechniek product producten productie productielijn programma project projecten promotie prothese
provincie pruiken psychiatrie publiek pui pulp putten quality raam radar radio radiologie rail rails ramen
rayon reachtruck receptie recht rechtbank reclame reclassering recreatie recycling redactie redding
regenwater regio reiniging reis reizen reizigers rekening rekwisieten relatie renovatie reparatie reptielen
reserve restaurant restauratie retail revalidatie revisie riemen riet rij rijbewijs rijden rijschool rijtuig
ring riolering riool rivier robot roest rol rolstoel rondvaart rookwaren roos roosters rozen rubber ruimte
ruimtevaart ruiten rund rundvee salades salaris sales samenwerken sanitair sauna scenario schaaf schaal
schaap schade schadebehandeling schakel schakelaar schap schapen scheepsbouw scheepswerf scherm schild
schilder schilderwerk schip schoen schoenen schoenenwinkel school schoon schoonheid schoonmaak schoonmaken
schoorsteen schrijf schroef schroot schuld schulden schuldhulpverlening scooter secretariaat sector seizoen
seizoenswerk selectie sensor service services showroom sieraden sierteelt sigaren silo sjablonen slaap
slacht slachthuis slager slagerij slagers sleutel slijp sloep sloop slot sloten sluis snack snackbar sneeuw
snij snoep sociaal sociale software solliciteren sorteer spa spatiotemporeel speciaal speelgoed
speelgoedwinkel spel spoed spoel spoor spoorweg sport sportschool sportveld spuit staal stad stadion stage
stal stalling station stations statushouders steen steiger stenen steunzolen stikmachine stoelen stof
stoffeer stoffen stomerij stoom storing straal straat strand straten strijk stroom student studie studio
stuk stukadoor stunt stuur subsidie suiker supermarkt supply surveillance sushi systeem systemen taal tabak
tablet tafel talen tand tandem tandheelkunde tank tanken tankstation tapijt tapkast tarwe taxi team teams
techniek technisch teelt tegel tegels tekst tele telecom telefonisch telefoon telemarketing televisie tennis
tenten terras terrein test textiel theater thee thuis thuiszorg ticket tig tijdelijk timmer timmeren
toerisme toernooi toeslagen toezicht toilet tomaten toneel toner tonnen tool touw tractor trailer traiteur
traject tram transport trap trappen traumatologie trein treinen trekker tribune trofee truck tuin tuinbouw
tuincentrum tuinman tulp tulpen tunnel turn tv tweedehands tweewieler uitgever uitgeverij uitkering uitleen
uitvaart uitvoer uitvoerend uitzend uitzendbureau uitzendkracht uren vaar vaat vacature vak vakantie
vakantiepark vakkenvuller vakmanschap vaktechniek varkens vast vastgoed vat vee veer veevoeder veger
vegetarisch veilig veiligheid veiling veld ventilatie verandering verantwoordelijk verbouw verbouwing verf
verfmengerij vergader vergunning verhuis verhuur verkeer verkoop verkopen verlichting verlos vermogen vernis
verpak verpakken verpakking verpleeg verpleeghuis verpleging verslaving verspaning verstrekking vertaal
vervoer verwarming verzekering verzorgen verzorging video viool vis visserij viswinkel vitaal vlees
vleesverwerking vleeswaren vliegen vliegtuig vliegtuigen vliegveld vloer vloerbedekking vloeren vlucht
vluchtelingen vmbo voeding voedsel voer voertuig voertuigen voetbal vogel volledig volwassenen voorlichting
voorraad voorstelling vorkheftruck vorm vracht vrachtauto vrachtwagen vreemdelingen vriend vriendelijk vrije
vrijetijd vrijwillig vrijwilligers vroedkunde vrouwen vuil vuilnis vuur vuurtoren waarde wacht wagen
wagenpark wal wand wandel wapen waren warm warmte was wasserij wasstraat water watersport waterzuivering web
webshop wedstrijd week weekend weekenddienst weer weg wegen wegenbouw weide welstand welzijn wereld werf
werk werken werkervaring werkplaats werktuig werkvoorbereiding wetenschap wiel wijk wijkteam wijn wijnen
wijngaard wild wind windmolen windturbine winkel winkelcentrum winkelier wiskunde wissel witgoed wmo wol
wonen woning woningbouw woningcorporatie woningen woon woonbegeleiding woonzorg yoga zaad zaag zaal
zaalverhuur zadel zagerij zak zaken zand zee zeef zeep zeevaart zeil zeilboot zelf zelfstandig zetmeel ziek
ziekenhuis ziekte ziekteverzuim zilver zink zolen zonne zonnepaneel zonnepanelen zonnescherm zonwering zoo
zorg zout zuivel zuivering zuur zwaar zwem zwembad zweminstructie
`
  .trim()
  .split(/\s+/);
