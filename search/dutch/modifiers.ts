/**
 * Known first parts of compounds, and plain Dutch words of work: a word in this list is spelled right even where no
 * document has it. Written by hand; an installation adds the words of its taxonomy.
 */
export const knownWords: readonly string[] = `
aan aanbesteding aandrijving aannemer aanvraag aardappel aardbei aardgas account accu acquisitie acteur
activiteit activiteiten administratie administratief advertentie advies afbouw afdeling afval afvul afwas
agrarisch akker akkerbouw alarm algemeen ambacht ambulance anesthesie apk apotheek apparaat appel applicatie
arbeid arbeidsmarkt arbo archief architectuur asbest asfalt asiel assurantie atelier auto autobus automaat
automatisering avond baan baby bad badkamer badkamers badmeester bagage baggage bagger bakfiets bakken bakker
bakkerij bakkerswinkel balie ballet band banden bank banket bar barbecue barman basis basisschool batterij bed
bedden bediening bedrijf beeld begeleiding beginner begraafplaats begroting behandel behandeling behang
behangen beheer bejaarden belasting beleid beloning berg beroep beroepsonderwijs beschermd bescherming
besteding bestek bestel bestelling bestrating bestuur betaal beton beveiliging bewaking bewerking bewoner
bewoners bezorg bezorger bezorging bibliotheek bier bijen bijstand binnen binnendienst binnenhuis binnenvaart
blad blijf blik bloed bloem bloembollen bloemen boek boeken boekhouding boekwinkel boerderij bol bolle bollen
bomen boom boor boot bord borg bos bot boten boter bouw bouwkunde bouwkundig bouwmarkt bouwmaterialen
bouwplaats bouwvak brand brandstof brandweer brief brillen brood broodjes brug bruggen buis buiten
buitendienst buitengewoon buitenschools bureau burger burgerzaken buro bus business buurt buurthuis buurtteam
cadeau cafe cafetaria callcenter camera camping cardiologie cargo cartridge casino catering cateringbedrijf
cel cement centrale champignon champignons chemie chocolade cijfer cijfers circulatie civiel cliche client
clienten club cnc co2 coffee college commercie communicatie competentie computer concert confectie constructie
consument contact container contract controle cosmetica creatief crediteuren creditmanagement crisis cultuur
curatief cursus cv dag dagbesteding dagdienst dagelijks dak daklozen dameskleding dans dansschool data
database debiteuren deeg deeltijd dek delicatessen design detail detailhandel deur deuren diagnostiek dialyse
diensten dienstverlening diepvries dier dieren dierentuin dierenwinkel diesel digitaal diploma distributie
docent document dode dokter donor dossier douane draad dragline drank dranken drogisterij drone drukker
drukwerk duik duin duurzaam dwang echo economie edelmetaal educatie eenheid ei eier eieren eigenaar elektra
elektrisch elektrische elektro elektronica elektronisch elektrotechniek energie enquete ent ervaren ervaring
eten evenement evenementen examen expeditie export extra fabriek facilitair facturatie factuur familie fase
fastfood fauna feest fiets fietsen fijn filiaal film filter financieel financien fitness flexibel flora
fotografie frees friet frites frituur fruit fulltime functie fysio galerie gang garage garderobe garnalen gas
gasten gastheer gebak gebied gebouw gebouwd gebouwen gebruikers gedrag gehandicapten geld geluid gemeente
gemotoriseerd generatie gerecht gereedschap geriatrie gericht gespecialiseerd gevaarlijk gevangenis gevel
gewas geweld gezin gezocht gezondheid giet gips glas glastuinbouw goederen golf gordijn gordijnen goud graaf
graan grafisch gras gravel griffie groen groente groenten groenvoorziening groep grof grond grondstof
grondstoffen groot groothandel gym haar hal handel handhaving handig haven havo hbo heel hef heftruck
heftrucks heg hek hengel hennep herberg herstel hijs hijskraan hockey hoef hoek honden hoofd hoog hoogwerker
horeca horecabedrijf horloge hospice hotel hout hr hrm huid huis huisarts huisdier huishoud huishoudelijk
huishouden huishouding huisvesting huisvuil hulp humaan huur hydrauliek hygiene hypotheek ict ijs ijssalon
ijzer import inburgering incasso industrie industrieel informatica informatie ingang ingenieur inkomen inkoop
inname inpak inrichting inspectie installatie instrument insulatie intake integratie interieur intern
internationaal internet inventaris invoer isolatie it jacht jeans jeugd jeugdwelzijn jeugdwet jeugdzorg jobs
jong jonge jongeren juist juridisch justitie kaart kaas kabel kachel kade kalf kamer kampeer kanaal kantine
kantoor kapitein kapper kapsalon karton kas kassa kassen kast katoen kebab kelder kennis keramiek kerk kermis
kern ketel keten keuken keukens keuring kieper kies kind kinder kinderdagverblijf kinderen kinderopvang kip
kippen klachten klant klanten klantenservice kledij kleding kledingwinkel klei klein kleur kleuter kleuters
klimaat klimaattechniek kliniek klus klussen knoflook koe koel koelcel koeling koerier koffie kok koken kokos
kokosmat kolen kom kool kopen koper kraam kraamzorg kraan kracht krant kranten krediet kringloop
kringloopwinkel kruiden kunst kunstenaar kunststof kust kwal kwaliteit laad laboratorium laden lak lakken lamp
land landbouw landschap las laser lasrobot lassen lasser lease leder leefomgeving leer leerling leiding
leidinggevend lening les lesgeven levensmiddelen lever leverancier levering lichaam licht lift lijm lijn
linnen liquid logies logistiek lokaal loket loods loon loopbaan lopen lucht luchthaven luchtvaart lunch
lunchroom maatschappelijk machine mag magazijn maken management mand manege marketing markt massage mast mat
materiaal materieel matten mbo mechanisch mechatronica medewerker medisch meel meet meetkunde melk melkvee
mengvoeder mens menu metaal meter metro metsel meubel meubelen mig migratie mijn milieu militair minimaal
mobiel mobiele mobiliteit modder mode moeder molen mondeling montage monteur moord motor motoren motorfiets
muis munt museum muur muziek muziekles naai nacht nachtdienst nagel natuur natuursteen nederlands netwerk neus
nieuw nieuws nood noten oest offerte offset olie omgeving omroep oncologie onderdeel onderdelen onderhoud
onderneming onderwijs onderzoek ontmoeting ontslag ontvangst ontwikkeling oog oogst oor opdracht opera
operatie operatiekamer oplage opleider opleiding oproep opslag opvang opvanghuis opvoeding opwek orchideeen
orde order orders organisatie organiseren orgel orthopedie ouder ouderen overheid overslag paard paarden
paddenstoelen pak pakket pakketten pallet palliatief pand pannen pannenkoeken papier paprika park parkeer
parkeergarage parket parkiet participatie partij parttime pasta pastoraat patient patienten pc pedagogisch
pensioen pension peper pers personeel personeels personen persoonlijk peuter peuters pijp pijpen pilates
piloot pinda pizza plaat plaats plafond plan planning plant planten plantsoen plastic ploeg ploegendienst
pluimvee pneumatiek podium poeder poets polder polijst politie pomp pompen pompstation pont pop porselein port
post postorder potplanten potten pr praktisch pre prefab pretpark preventie prijs print privacy problemen
proces procestechniek product producten productie productielijn programma project projecten promotie prothese
provincie psychiatrie pui quality raam radar radio radiologie rail rails ramen rayon reachtruck receptie recht
rechtbank reclame reclassering recreatie recycling redactie regio reiniging reis reizen reizigers rekening
relatie renovatie reparatie reserve restaurant retail revalidatie revisie riet rij rijbewijs rijden rijschool
rijtuig ring riolering riool robot roest rol rolstoel rondvaart rookwaren roos roosters rozen rubber ruimte
ruimtevaart rund rundvee salades salaris sales samenwerken sanitair sauna schaaf schaal schaap schade
schadebehandeling schakel schakelaar schap schapen scheepsbouw scherm schild schilder schilderwerk schip
schoen schoenen schoenenwinkel school schoon schoonheid schoonmaak schoonmaken schoorsteen schrijf schroef
schroot schuld schulden schuldhulpverlening secretariaat sector seizoen seizoenswerk selectie sensor service
services showroom sieraden sierteelt silo slaap slacht slachthuis slager slagerij slagers slijp sloop slot
sloten sluis snack snackbar sneeuw snij snoep sociaal sociale software solliciteren sorteer spa
spatiotemporeel speciaal speelgoed speelgoedwinkel spel spoed spoel spoor sport sportschool sportveld spuit
staal stad stage stal stalling station stations statushouders steen steiger stenen stikmachine stof stoffeer
stoffen stomerij stoom storing straal straat strand straten strijk stroom student studie studio stuk stukadoor
stuur subsidie suiker supermarkt supply surveillance sushi systeem systemen taal tabak tablet tafel talen tand
tandheelkunde tank tanken tankstation tapijt tapkast tarwe taxi team teams techniek technisch teelt tegel
tegels tekst tele telecom telefonisch telefoon telemarketing televisie tennis terras terrein test textiel
theater thee thuis thuiszorg ticket tig tijdelijk timmer timmeren toerisme toernooi toeslagen toezicht toilet
tomaten toneel toner tool touw tractor trailer traiteur traject transport trap trappen traumatologie trein
treinen trekker truck tuin tuinbouw tuincentrum tuinman tulp tulpen tunnel turn tv tweedehands tweewieler
uitgever uitgeverij uitkering uitleen uitvaart uitvoer uitvoerend uitzend uitzendbureau uitzendkracht uren
vaar vaat vacature vak vakantie vakkenvuller vakmanschap vaktechniek vast vastgoed vat vee veer veevoeder
veger vegetarisch veilig veiligheid veiling veld ventilatie verandering verantwoordelijk verbouw verbouwing
verf verfmengerij vergader vergunning verhuis verhuur verkeer verkoop verkopen verlos vermogen verpak
verpakken verpakking verpleeg verpleeghuis verpleging verslaving verspaning verstrekking vertaal vervoer
verwarming verzekering verzorgen verzorging video vis visserij viswinkel vitaal vlees vleesverwerking
vleeswaren vliegen vliegtuig vliegtuigen vliegveld vloer vloerbedekking vloeren vlucht vluchtelingen vmbo
voeding voedsel voer voertuig voertuigen voetbal volledig volwassenen voorlichting voorraad vorkheftruck vorm
vracht vrachtauto vrachtwagen vreemdelingen vriend vriendelijk vrije vrijetijd vrijwillig vrijwilligers
vroedkunde vrouwen vuil vuilnis vuur waarde wacht wagen wagenpark wal wand wandel wapen waren warm warmte was
wasserij wasstraat water watersport web webshop wedstrijd week weekend weekenddienst weer weg wegen wegenbouw
weide welstand welzijn wereld werf werk werken werkervaring werkplaats werktuig werkvoorbereiding wetenschap
wiel wijk wijkteam wijn wijnen wild wind windmolen windturbine winkel winkelier wiskunde wissel wmo wol wonen
woning woningbouw woningcorporatie woningen woon woonbegeleiding woonzorg yoga zaad zaag zaal zaalverhuur
zagerij zak zaken zand zee zeef zeep zeevaart zeil zelf zelfstandig zetmeel ziek ziekenhuis ziekte
ziekteverzuim zilver zink zonne zonnepaneel zonnepanelen zonwering zorg zout zuivel zuur zwaar zwem zwembad
zweminstructie
`
  .trim()
  .split(/\s+/);
