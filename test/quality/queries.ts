import { openingQueries } from './opening-queries.ts';
import { openings } from './openings.ts';
import { postingQueries } from './posting-queries.ts';
import { postings } from './postings.ts';
import { titles } from './titles.ts';

export type QueryKind =
  | 'exact'
  | 'typo'
  | 'compound'
  | 'form'
  | 'abbreviation'
  | 'synonym'
  | 'place'
  | 'precision';
export type Half = 'development' | 'heldOut';

export interface QueryCase {
  kind: QueryKind;
  half: Half;
  query: string;
  /** Titles that must be among the first ten. */
  expected: readonly string[];
  /** Titles that must not be among the first ten. */
  forbidden: readonly string[];
}

/** Lines of `query > expected; expected ! forbidden; forbidden`. */
const lines: Partial<Record<QueryKind, string>> = {
  exact: `
kok > Kok; Zelfstandig werkend kok; Leerling-kok mbo-2; Hulpkok; Kokkin in verzorgingshuis; Chef-kok brasserie; Scheepskok ! Verkoper kokosmatten; Kokosmat wever; Kokerbuis monteur
bakker > Bakker; Leerling bakker bbl; Banketbakker; Pizzabakker ! Bakkerijgrondstoffenverkoper; Bakfietskoerier
orderpicker > Orderpicker; Order picker diepvries; Orderpicker-reachtruckchauffeur
lasser > Lasser; Pijplasser; Scheepslasser; MIG/MAG-lasser; Constructiebankwerker-lasser ! Verkoper laskappen; Lasteraar cabaret
receptionist > Receptionist; Receptionist hotel; Nachtreceptionist; Receptioniste tandartspraktijk
hovenier > Hovenier; Leerling hovenier
boekhouder > Boekhouder ! Boekbinder
imker > Imker
huisschilder > Huisschilder
verpleegkundige > Verpleegkundige; Verpleegkundige psychiatrie; Wijkverpleegkundige
nachtportier > Nachtportier
pedagogisch medewerker > Pedagogisch medewerker; Pedagogisch medewerker bso; Pedagogisch medewerkster kinderdagverblijf
maatschappelijk werker > Maatschappelijk werker
medewerker groenvoorziening > Medewerker groenvoorziening
zelfstandig werkend kok > Zelfstandig werkend kok
chauffeur leerlingenvervoer > Chauffeur leerlingenvervoer
data-entry medewerker > Data-entry medewerker
front-end developer > Front-end developer
grafisch vormgever > Grafisch vormgever
tolk gebarentaal > Tolk gebarentaal
persoonlijk begeleider > Persoonlijk begeleider ggz
helpende zorg en welzijn > Helpende zorg en welzijn
schaapherder > Schaapherder
brugwachter > Brugwachter
machinist trein > Machinist trein
uitvaartverzorger > Uitvaartverzorger
vrijwilliger > Vrijwilliger buurthuis
toneelmeester > Toneelmeester`,
  typo: `
schoonmakker > Schoonmaker; Schoonmaakster kantoren
schonmaker > Schoonmaker; Schoonmaakster kantoren
heftruckchaufeur > Heftruckchauffeur; Heftruck chauffeur avonddienst; Chauffeur heftruck
vrachtwagenchaffeur > Vrachtwagenchauffeur; Vrachtwagenchauffeur CE; Chauffeur vrachtwagen containers
administatief medewerker > Administratief medewerker; Administratief medewerkster zorg
magazijnmedeweker > Magazijnmedewerker; Medewerker magazijn; Magazijn medewerker nachtdienst; Magazijnmedewerkster kleding
magezijnmedewerker > Magazijnmedewerker; Medewerker magazijn; Magazijn medewerker nachtdienst
loodgeiter > Loodgieter
electricien > Elektricien
elektrisien > Elektricien
stukedoor > Stukadoor
timmermann > Timmerman; Timmervrouw; Leerling timmerman
metselar > Metselaar
verpleegkunige > Verpleegkundige; Verpleegkundige psychiatrie; Wijkverpleegkundige
verzorgenede > Verzorgende; Verzorgende IG
beveilliger > Beveiliger; Objectbeveiliger
bevijliger > Beveiliger; Objectbeveiliger
receptonist > Receptionist; Receptionist hotel; Nachtreceptionist; Receptioniste tandartspraktijk
conciërsje > Conciërge basisschool
consierge > Conciërge basisschool
kasiere > Kassier; Caissière
taxisjofeur > Taxichauffeur
buschaufeur > Buschauffeur; Chauffeur stadsbus
logistiek medwerker > Logistiek medewerker
ordepicker > Orderpicker; Order picker diepvries
productie medewrker > Productiemedewerker; Productie medewerker kaas; Medewerker productie vca
hoevenier > Hovenier; Leerling hovenier
tuinmann > Tuinman begraafplaats
fysioterapeut > Fysiotherapeut
pedagogies medewerker > Pedagogisch medewerker; Pedagogisch medewerker bso
onderwijsasistent > Onderwijsassistent
onderwijsassitent > Onderwijsassistent
secretarese > Secretaresse; Directiesecretaresse; Medisch secretaresse
boekhoudder > Boekhouder
bezorgr > Bezorger; Pakketbezorger; Pizzabezorger
pakketbezroger > Pakketbezorger; Pakket bezorger met eigen bus
vuilnissman > Vuilnisman
kapperr > Kapper; Kapster; Leerling kapper
naaiser > Naaister; Naaister gordijnen
meubelstofeerder > Meubelstoffeerder
zeefdruker > Zeefdrukker
sofware developer > Software developer C#
systeembeherder > Systeembeheerder
kwaliteitskontroleur > Kwaliteitscontroleur
dierenverzoger > Dierenverzorger
bloemniste > Bloemist
slagger > Slager; Winkelslager supermarkt
banketbaker > Banketbakker
inpaker > Inpakker; Inpakster cosmetica
verhuiser > Verhuizer
postbesorger > Postbezorger
glazewasser > Glazenwasser
stratemaker > Stratenmaker
dakdeker > Dakdekker
vloerelegger > Vloerenlegger
huishoudelijke hulpp > Huishoudelijke hulp
interieurverzorgr > Interieurverzorger
jobcoatch > Jobcoach
intercident > Intercedent
psygoloog > Psycholoog
apotekersassistent > Apothekersassistent
taxichaufeur > Taxichauffeur
kraanmachienist > Kraanmachinist
lasrobotopperator > Lasrobotoperator
cnc-draaijer > CNC-draaier
verkeersregellaar > Verkeersregelaar
fietsemaker > Fietsenmaker
scheepstimmermn > Scheepstimmerman
woonbegelijder > Woonbegeleider
vakkevuller > Vakkenvuller
direktiesecretaresse > Directiesecretaresse
bibliotekmedewerker > Bibliotheekmedewerker; Medewerker bibliotheek
onderhoudsmontuer > Onderhoudsmonteur
cateringmedewerkr > Cateringmedewerker
schoonheidsspesialiste > Schoonheidsspecialiste
lerraar wiskunde > Lerares wiskunde
makelar > Makelaar
gastvrow > Gastheer of gastvrouw restaurant; Gastvrouw verpleeghuis
kraanmagienist > Kraanmachinist
verpleegster psygiatrie > Verpleegkundige psychiatrie
administrativ medewerker > Administratief medewerker
adminstratief medewerker > Administratief medewerker
salarisadministateur > Salarisadministrateur
financiel administrateur > Financieel administrateur
beleidsmederwerker > Beleidsmedewerker sociaal domein
klantenservise > Medewerker klantenservice; Klantenservicemedewerker energie
callcentermedwerker > Callcentermedewerker
telefoniste receptoniste > Telefonist; Receptionist
automontuer > Automonteur
vrachwagenmonteur > Vrachtwagenmonteur
vrachtwagen chauffuer > Vrachtwagenchauffeur; Chauffeur vrachtwagen containers
reachtrukchauffeur > Reachtruckchauffeur
heftruk > Heftruckchauffeur; Heftruck chauffeur avonddienst; Chauffeur heftruck
hef truk chauffeur > Heftruckchauffeur
magazijn medewekrer > Magazijnmedewerker; Medewerker magazijn
inpaksterr > Inpakker; Inpakster cosmetica
productiemedwerkster > Productiemedewerker; Productiemedewerkster voedingsmiddelen
mashineoperator > Machineoperator kunststof
procesoperater > Procesoperator A; Procesoperator B zuivel
elektomonteur > Elektromonteur; Leerling elektromonteur
instalatiemonteur > Installatiemonteur sanitair
constructie bankwerker lassser > Constructiebankwerker-lasser
frezzer > CNC-frezer
schildder > Schilder; Huisschilder
tegelzeter > Tegelzetter
grondwerkr > Grondwerker
steigerbouwr > Steigerbouwer
asbestsanneerder > Asbestsaneerder
bloembindr > Bloembinder
boomverzorgster > Boomverzorger
boswagter > Boswachter
hondentrimer > Hondentrimmer
buschaffeur > Buschauffeur
bezorgger > Bezorger; Pakketbezorger
koerrier > Koerier; Fietskoerier
postbodde > Postbode
vakenvuller > Vakkenvuller
winkelmedewerkeer > Winkelmedewerker
filiaalmanger > Filiaalmanager drogist
baliemedewrker > Baliemedewerker gemeente
managment assistent > Managementassistent
doktersasistente > Doktersassistent
tandartsasistent > Tandartsassistente
kraamverzorgster > Kraamverzorgende
begelijder > Begeleider gehandicaptenzorg; Woonbegeleider
aktiviteitenbegeleider > Activiteitenbegeleider dagbesteding
psycoloog > Psycholoog
logopediste > Logopedist
pedagogish medewerker > Pedagogisch medewerker
groepsleerkragt > Leerkracht basisonderwijs
rijinstrukteur > Rijinstructeur
jongerenwerkr > Jongerenwerker
pedicuree > Pedicure
nagelstiliste > Nagelstyliste
meubelmakr > Meubelmaker
grafies vormgever > Grafisch vormgever
programeur > Programmeur PHP
webdesiner > Webdesigner
helpdesk medewerkr > Helpdeskmedewerker
laborrant > Laborant
projectlijder infra > Projectleider infra
direkteur basisschool > Directeur basisschool
verzekeringsadvizeur > Verzekeringsadviseur
hypoteekadviseur > Hypotheekadviseur
uitvaardverzorger > Uitvaartverzorger
gehandicaptezorg > Begeleider gehandicaptenzorg
kinderdagverblyf > Pedagogisch medewerkster kinderdagverblijf
glastuinbauw > Medewerker glastuinbouw
champignon plukker > Champignonplukster
tuinsentrum > Medewerker tuincentrum
stoomerij > Strijker stomerij`,
  compound: `
heftruckchauffeur > Heftruckchauffeur; Heftruck chauffeur avonddienst; Chauffeur heftruck
heftruck chauffeur > Heftruckchauffeur; Heftruck chauffeur avonddienst; Chauffeur heftruck
hef truck chauffeur > Heftruckchauffeur; Heftruck chauffeur avonddienst; Chauffeur heftruck
magazijn medewerker > Magazijnmedewerker; Medewerker magazijn; Magazijn medewerker nachtdienst; Magazijnmedewerkster kleding
magazijnmedewerker > Magazijnmedewerker; Medewerker magazijn; Magazijn medewerker nachtdienst; Magazijnmedewerkster kleding
medewerker magazijn > Magazijnmedewerker; Medewerker magazijn; Magazijn medewerker nachtdienst; Magazijnmedewerkster kleding
productie medewerker > Productiemedewerker; Productiemedewerkster voedingsmiddelen; Medewerker productie vca; Productie medewerker kaas
medewerker klantcontact > Klant contact medewerker
klantcontactmedewerker > Klant contact medewerker
klant contactmedewerker > Klant contact medewerker
vracht wagen chauffeur > Vrachtwagenchauffeur; Vrachtwagenchauffeur CE; Chauffeur vrachtwagen containers
vrachtwagen chauffeur > Vrachtwagenchauffeur; Vrachtwagenchauffeur CE; Chauffeur vrachtwagen containers
chauffeur vrachtwagen > Vrachtwagenchauffeur; Vrachtwagenchauffeur CE; Chauffeur vrachtwagen containers
thuiszorg medewerker > Thuiszorgmedewerker; Medewerker thuiszorg
thuis zorg medewerker > Thuiszorgmedewerker; Medewerker thuiszorg
bibliotheek medewerker > Bibliotheekmedewerker; Medewerker bibliotheek
klantenservice medewerker > Klantenservicemedewerker energie; Medewerker klantenservice
klanten service > Klantenservicemedewerker energie; Medewerker klantenservice
pakketbezorger > Pakketbezorger; Pakket bezorger met eigen bus
pakket bezorger > Pakketbezorger; Pakket bezorger met eigen bus
order picker > Orderpicker; Order picker diepvries; Orderpicker-reachtruckchauffeur
bloemen verkoper > Bloemenverkoopster markt; Verkoper bloemen
bloemenverkoper > Bloemenverkoopster markt; Verkoper bloemen
expeditie medewerker > Expeditiemedewerker; Medewerker expeditie
groenvoorziening medewerker > Medewerker groenvoorziening
glas tuinbouw > Medewerker glastuinbouw
zonnepanelen monteur > Monteur zonnepanelen; Zonnepaneel monteur in opleiding
zonnepanelenmonteur > Monteur zonnepanelen; Zonnepaneel monteur in opleiding
elektro monteur > Elektromonteur; Leerling elektromonteur
cv-ketelmonteur > Servicemonteur cv-ketels
lasrobot operator > Lasrobotoperator
tuin meubelen > Verkoopmedewerker tuinmeubelen
kassa medewerker > Kassamedewerker
kwaliteits controleur > Kwaliteitscontroleur
wijk verpleegkundige > Wijkverpleegkundige
kokos mat > Kokosmat wever; Verkoper kokosmatten
rolstoelbuschauffeur > Rolstoelbus chauffeur
stadsbuschauffeur > Chauffeur stadsbus
leerlingenvervoer chauffeur > Chauffeur leerlingenvervoer
keukens verkoopadviseur > Verkoopadviseur keukens
personenautomonteur > Monteur personenauto's
graafmachine machinist > Machinist graafmachine
graafmachinemachinist > Machinist graafmachine
treinmachinist > Machinist trein
trein conducteur > Treinconducteur
kinderopvang teamleider > Teamleidster kinderopvang
transportplanner > Planner transport
paprika kas > Kasmedewerker paprika
boek houder > Boekhouder
web designer > Webdesigner
schoonmaak medewerker > Schoonmaakmedewerker ziekenhuis; Medewerker schoonmaak scholen
spoelkeukenmedewerker > Medewerker spoelkeuken
milieustraat medewerker > Medewerker milieustraat
archief medewerker > Archiefmedewerker
onderwijs assistent > Onderwijsassistent
apothekers assistent > Apothekersassistent
tandarts assistent > Tandartsassistente
dierenarts assistente > Dierenartsassistent
kringloop winkel > Medewerker kringloopwinkel
servicedeskmedewerker > Medewerker ICT-servicedesk
ictbeheerder > ICT-beheerder
verkoper buiten dienst > Verkoper buitendienst
hypotheek adviseur > Hypotheekadviseur
bouwkundetekenaar > Tekenaar bouwkunde
muziek docent > Muziekdocent
project leider > Projectleider infra
verkoop medewerker mode > Verkoopmedewerker mode
verkoop adviseur keukens > Verkoopadviseur keukens
beveiligings beambte > Beveiligingsbeambte nacht
object beveiliger > Objectbeveiliger
nacht portier > Nachtportier
nacht receptionist > Nachtreceptionist
receptionist nacht > Nachtreceptionist
activiteiten begeleider > Activiteitenbegeleider dagbesteding
dagbestedingsbegeleider > Activiteitenbegeleider dagbesteding
melkvee houderij > Medewerker melkveehouderij
hoog reach truck chauffeur > Hoogreachtruckchauffeur hrt
personeels adviseur > Personeelsadviseur
salaris administrateur > Salarisadministrateur
catering medewerker > Cateringmedewerker
medewerker catering > Cateringmedewerker
medewerker kassa > Kassamedewerker
monteur fiets > Fietsmonteur
operator lasrobot > Lasrobotoperator
operator verpakking > Verpakkingsoperator
zeef drukker > Zeefdrukker
installatie monteur > Installatiemonteur sanitair
monteur installatie sanitair > Installatiemonteur sanitair
museum suppoost > Museumsuppoost
licht technicus > Lichttechnicus theater
data analist > Data-analist
dataentry > Data-entry medewerker
frontenddeveloper > Front-end developer
managementassistent > Managementassistent
management assistente > Managementassistent
documentenbeheerder > Documentbeheerder
winkel surveillant > Winkelsurveillant
groepshulp kinder opvang > Groepshulp kinderopvang
klassen assistent > Klassenassistent speciaal onderwijs
beleids medewerker > Beleidsmedewerker sociaal domein
scheeps kok > Scheepskok
scheeps timmerman > Scheepstimmerman`,
  form: `
koks > Kok; Kokkin in verzorgingshuis; Hulpkok; Chef-kok brasserie
verkoopster > Verkoper; Verkoper buitendienst; Verkoopster schoenen
schoonmaakster > Schoonmaker; Schoonmaakster kantoren
schoonmaaksters > Schoonmaker; Schoonmaakster kantoren
kapper > Kapper; Kapster; Leerling kapper
kapster > Kapper; Kapster; Leerling kapper
timmervrouw > Timmerman; Timmervrouw; Leerling timmerman
timmerlieden > Timmerman; Timmervrouw; Leerling timmerman
monteuse > Monteur; Elektromonteur
taxichauffeuse > Taxichauffeur
buschauffeuse > Buschauffeur
leraren > Leraar Nederlands; Lerares wiskunde ! Lerarenopleider
docente > Docent mbo techniek; Docente Engels
directeur > Directeur basisschool; Directrice zorginstelling
masseur > Masseuse
fotografe > Fotograaf; Portretfotograaf
vertaler > Vertaalster Pools
ergotherapeut > Ergotherapeute
begeleidster > Begeleider gehandicaptenzorg; Begeleidster beschermd wonen; Persoonlijk begeleider ggz; Woonbegeleider
teamleider > Teamleider logistiek; Teamleidster kinderopvang
inpakster > Inpakker; Inpakster cosmetica
schilders > Schilder; Huisschilder; Leerling-schilder
lassers > Lasser; Pijplasser
lassen > Lasser
bloembindster > Bloembinder
verpleegkundigen > Verpleegkundige; Verpleegkundige psychiatrie
verzorgenden > Verzorgende; Verzorgende IG
operators > Operator; Machineoperator kunststof; Verpakkingsoperator
naaisters > Naaister; Naaister gordijnen
tuinmannen > Tuinman begraafplaats
psychologe > Psycholoog
coördinatrice > Vrijwilligerscoördinator
coordinator > Vrijwilligerscoördinator
caissière > Caissière; Kassier
caissiere > Caissière; Kassier
administratieve medewerkster > Administratief medewerker; Administratief medewerkster zorg
boekhoudster > Boekhouder
sportinstructeur > Sportinstructrice
conciërges > Conciërge basisschool
concierge > Conciërge basisschool
jobcoaches > Jobcoach
slagers > Slager; Winkelslager supermarkt
stagiaire > Stagiair techniek
electromonteur > Elektromonteur; Leerling elektromonteur
produktiemedewerker > Productiemedewerker; Productiemedewerkster voedingsmiddelen
verkoop(st)er > Verkoper; Verkoper buitendienst; Verkoopster schoenen
receptionist(e) > Receptionist; Receptioniste tandartspraktijk
kok (m/v) > Kok; Hulpkok
schoonmaken > Schoonmaker; Schoonmaakster kantoren
beveiliging > Beveiliger; Objectbeveiliger
marktkoopvrouw > Marktkoopman
autopoetsers > Autopoetser
visagist of schoonheidsspecialist > Schoonheidsspecialiste`,
  abbreviation: `
vca > Medewerker productie vca
v.c.a. > Medewerker productie vca
chauffeur ce > Vrachtwagenchauffeur CE; Chauffeur CE internationaal
chauffeur c/e > Vrachtwagenchauffeur CE; Chauffeur CE internationaal
rijbewijs ce > Vrachtwagenchauffeur CE; Chauffeur CE internationaal
bso > Pedagogisch medewerker bso
buitenschoolse opvang > Pedagogisch medewerker bso
kdv > Pedagogisch medewerkster kinderdagverblijf
ggz > Persoonlijk begeleider ggz
geestelijke gezondheidszorg > Persoonlijk begeleider ggz
ict > ICT-beheerder; Medewerker ICT-servicedesk
i.c.t. > ICT-beheerder; Medewerker ICT-servicedesk
wtb monteur > WTB-monteur
werktuigbouwkunde > WTB-monteur; Werktuigbouwkundig engineer
mbo-2 > Leerling-kok mbo-2
mbo 2 > Leerling-kok mbo-2
mbo niveau 2 kok > Leerling-kok mbo-2
c# > Software developer C#
.net > .NET developer
hr > HR-medewerker; P&O-adviseur
p&o > P&O-adviseur; HR-medewerker
apk keurmeester > APK-keurmeester
apk > APK-keurmeester
dtp'er > DTP'er
hrt > Hoogreachtruckchauffeur hrt
verzorgende ig > Verzorgende IG
gww > Uitvoerder gww
wmo > Consulent Wmo
bbl > Leerling bakker bbl
beroepsbegeleidende leerweg > Leerling bakker bbl
cnc > CNC-draaier; CNC-frezer`,
  synonym: `
poetsvrouw > Schoonmaker; Schoonmaakster kantoren; Interieurverzorger
interieurverzorgster > Interieurverzorger
schoonmaakhulp > Schoonmaker; Interieurverzorger
trucker > Vrachtwagenchauffeur; Vrachtwagenchauffeur CE
kelner > Ober; Serveerster lunchroom; Medewerker bediening
fietsmonteur > Fietsenmaker; Fietsmonteur
rijwielhersteller > Fietsenmaker; Fietsmonteur
kassière supermarkt > Kassier
hulp bij het huishouden > Huishoudelijke hulp; Hulp in de huishouding; Thuishulp
vulploegmedewerker > Vakkenvuller; Medewerker vulploeg
afvalinzamelaar > Vuilnisman; Belader
programmeur > Programmeur PHP; Softwareontwikkelaar
haarstylist > Kapper; Kapster
callcenter medewerker > Callcentermedewerker; Medewerker klantenservice
kinderleidster > Kinderleidster; Pedagogisch medewerker
klassenassistent > Klassenassistent speciaal onderwijs; Onderwijsassistent
brievenbesteller > Postbode; Postbezorger
huismeester > Huismeester appartementencomplex; Conciërge basisschool
ramenlapper > Glazenwasser; Gevelreiniger
bordenwasser > Afwasser weekend; Medewerker spoelkeuken
kantoorbediende > Administratief medewerker; Medewerker administratie
barkeeper > Barmedewerker
orderverzamelaar > Orderpicker; Order picker diepvries
vorkheftruckchauffeur > Heftruckchauffeur; Chauffeur heftruck`,
  precision: `
mat > ! Automatiseerder; Matroos binnenvaart
kokosmat > Kokosmat wever; Verkoper kokosmatten ! Kok; Hulpkok
tuin > ! Fortuinteller kermis
bode > Bode gemeentehuis ! Bodemonderzoeker
post > ! Portier discotheek
schilder > Schilder; Huisschilder; Leerling-schilder ! Schildpaddenverzorger; Schildersbedrijf zoekt administratie
arts > Arts jeugdgezondheidszorg ! Artsenbezoeker
las > ! Glazenwasser; Lasteraar cabaret; Klassenassistent speciaal onderwijs
hek > ! Heksenhuis gastvrouw pretpark
kapper leerling > Leerling kapper ! Kapperszaak zoekt schoonmaker
masseur > Masseuse ! Assemblagemedewerker elektronica
leraar wiskunde > Lerares wiskunde ! Leraar Nederlands; Lerarenopleider
smid > Smid; Goudsmid
portier > Portier discotheek; Nachtportier ! Portretfotograaf
visser > Visser ! Visfileerder; Vismarktkoopvrouw
drukker > Drukker; Zeefdrukker ! Drukwerkbezorger
verzorger > Dierenverzorger ! Bezorger; Verzekeringsadviseur
bezorger > Bezorger; Pakketbezorger; Pizzabezorger ! Dierenverzorger; Boomverzorger
kassier > Kassier; Caissière ! Kassenbouwer
operator > Operator; Lasrobotoperator; Machineoperator kunststof ! Ober
verkoper > Verkoper; Verkoper buitendienst; Autoverkoper ! Verhuizer
ober > Ober ! Operator
bakkerij > Verkoopster bakkerij; Medewerker bakkerij nachtploeg ! Bakker; Banketbakker
tandarts > ! Standhouder
uitvoerder > Uitvoerder gww; Uitvoerder woningbouw ! Uitbener
planner > Planner transport ! Plantenkweker
schaap > Schaapherder ! Schoenmaker
imker > Imker ! Inkoper
inkoper > Inkoper; Assistent inkoper ! Imker; Verkoper
melker > Melker ! Meubelmaker
stuurman > Stuurman ! Stukadoor
kleermaker > Kleermaker ! Klokkenmaker; Meubelmaker
jurist > Jurist bestuursrecht ! Jongerenwerker
voeger > Voeger ! Visser; Veger
medewerker bso > Pedagogisch medewerker bso ! Medewerker magazijn
docent engels > Docente Engels ! Muziekdocent
notaris > ! Netwerkbeheerder`,
};

/** FNV-1a of the query: what half a case is in follows from its text, so a case cannot be moved by hand. */
export function halfOf(query: string): Half {
  let hash = 2166136261;
  for (let i = 0; i < query.length; i += 1) hash = Math.imul(hash ^ query.charCodeAt(i), 16777619);
  return ((hash >>> 16) & 1) === 0 ? 'development' : 'heldOut';
}

function split(text: string | undefined): string[] {
  return (text ?? '')
    .split(';')
    .map((title) => title.trim())
    .filter((title) => title.length > 0);
}

/**
 * The cases of a query set over a collection with these titles.
 *
 * @throws where a title is expected that is not in the collection: a mistake in the set
 */
function casesOf(
  sets: Partial<Record<QueryKind, string>>,
  collection: readonly string[],
): readonly QueryCase[] {
  const known = new Set(collection);
  return Object.entries(sets).flatMap(([kind, text]) =>
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [query = '', rest = ''] = line.split(' > ');
        const [expected, forbidden] = ` ${rest}`.split(' ! ').map(split);
        for (const title of expected ?? []) {
          if (!known.has(title)) throw new Error(`No title “${title}” in the collection (query “${query}”).`);
        }
        return {
          kind: kind as QueryKind,
          half: halfOf(query),
          query,
          expected: expected ?? [],
          forbidden: (forbidden ?? []).filter((title) => known.has(title)),
        };
      }),
  );
}

/** Queries over titles alone. */
export const titleCases = casesOf(lines, titles);

/** Queries over whole postings. */
export const postingCases = casesOf(
  postingQueries,
  postings.map(({ title }) => title),
);

/** Queries over openings with employer and place. */
export const openingCases = casesOf(
  openingQueries,
  openings.map(({ title }) => title),
);
