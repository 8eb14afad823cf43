/**
 * Queries over openings with employer and place, by another hand than the first two sets and before that hand had read
 * those: `query > expected; expected ! forbidden`.
 */
export const openingQueries = {
  exact: `
kok > Kok in zorgcentrum
bakker > Bakker ambachtelijk; Banketbakker
slager > Slager; Ambachtelijk slager mbo-2 bbl
ober > Ober brasserie
barista > Barista
lasser > Lasser TIG
arts > Arts ouderengeneeskunde
kapper > Kapper
hovenier > Hovenier tuinaanleg
tegelzetter > Tegelzetter
melker > Melker
huismeester > Huismeester
verkeersregelaar > Verkeersregelaar
kraamverzorgende > Kraamverzorgende
machinist mobiele kraan > Machinist mobiele kraan
servicemonteur witgoed > Servicemonteur witgoed
begeleider gehandicaptenzorg > Begeleider gehandicaptenzorg
sloper > Sloper
portier > Portier nachtdienst
naaister > Naaister`,
  typo: `
shcoonmaker > Schoonmaker kantoorpanden
schoonmakker > Schoonmaker kantoorpanden
scoonmaakster > Schoonmaakster vakantiepark
schonmaker > Schoonmaker kantoorpanden
sgoonmaker > Schoonmaker kantoorpanden
interieurverzorgr > Interieurverzorger ziekenhuis
interrieurverzorger > Interieurverzorger ziekenhuis
heftruckchaufeur > Heftruckchauffeur
heftrukchauffeur > Heftruckchauffeur
hefftruckchauffeur > Heftruckchauffeur
reachtruk > Reachtruckchauffeur
orderpiker > Orderpicker avonddienst
orderpikker > Orderpicker avonddienst
ordrepicker > Orderpicker avonddienst
magazynmedewerker > Magazijnmedewerker
magazeinmedewerker > Magazijnmedewerker
magzijnmedewerker > Magazijnmedewerker
magazijnmedewerkre > Magazijnmedewerker
vakenvuller > Vakkenvuller
vakkenvuler > Vakkenvuller
vakkevuller > Vakkenvuller
kassamedwerker > Kassamedewerker supermarkt
kasamedewerker > Kassamedewerker supermarkt
kassamedewekrer > Kassamedewerker supermarkt
slagger > Slager
slaager > Slager
kaasmaakser > Kaasmaakster
gastfrouw > Gastvrouw zorg
gastvrow > Gastvrouw zorg
barrista > Barista
afwaser > Afwasser
afwsaser > Afwasser
keukehulp > Keukenhulp
keukenhlup > Keukenhulp
receptionnist > Receptionist hotel
resepsionist > Receptionist hotel
receptonist > Receptionist hotel
kammermeisje > Kamermeisje
kamermijsje > Kamermeisje
consierge > Conciërge basisschool
conchierge > Conciërge basisschool
huismeestr > Huismeester
beveiligr > Objectbeveiliger
objectbeveilger > Objectbeveiliger
objectbevijliger > Objectbeveiliger
verkeersreglaar > Verkeersregelaar
groenvorziening > Medewerker groenvoorziening
hoveneir > Hovenier tuinaanleg
hovennier > Hovenier tuinaanleg
champingonplukster > Champignonplukster
shampignonplukster > Champignonplukster
bloembindr > Bloembinder
stratemaker > Stratenmaker
straatenmaker > Stratenmaker
gronwerker > Grondwerker
grontwerker > Grondwerker
metselar > Metselaar
metzelaar > Metselaar
timerman > Timmerman nieuwbouw
timmermna > Timmerman nieuwbouw
stukadour > Stukadoor
stuckadoor > Stukadoor
huischilder > Huisschilder
tegelzeter > Tegelzetter
tegelzettre > Tegelzetter
dakdeker > Dakdekker
dagdekker > Dakdekker
stijgerbouwer > Steigerbouwer
steigerbauwer > Steigerbouwer
loodgietr > Loodgieter
lootgieter > Loodgieter
elektricienn > Elektricien woningbouw
electriciën > Elektricien woningbouw
elektrisien > Elektricien woningbouw
elecktricien > Elektricien woningbouw
zonnepannelen > Monteur zonnepanelen
zonepanelen monteur > Monteur zonnepanelen
automontuer > Automonteur
outomonteur > Automonteur
fietsemaker > Fietsenmaker
fitsenmaker > Fietsenmaker
autosputer > Autospuiter
bandemonteur > Bandenmonteur
produktiemedewerker > Productiemedewerker
productimedewerker > Productiemedewerker
prodcutiemedewerker > Productiemedewerker
naister > Naaister
wasserijmedwerker > Wasserijmedewerker
meubelstofeerder > Meubelstoffeerder
meubelmakker > Meubelmaker
verzorgene ig > Verzorgende IG
verplegkundige > Verpleegkundige wijk
verpleegkundigge > Verpleegkundige wijk
docterassistent > Doktersassistent
doktorsassistente > Doktersassistent
tantartsassistente > Tandartsassistente
apotekersassistent > Apothekersassistent
apothekerassistente > Apothekersassistent
pedagogis medewerker > Pedagogisch medewerker kinderopvang
pedagogish medewerkster > Pedagogisch medewerker kinderopvang
onderwijsasistent > Onderwijsassistent
onderweisassistent > Onderwijsassistent
rijinstrukteur > Rijinstructeur
rijinstruteur > Rijinstructeur
schoonheidspecialiste > Schoonheidsspecialiste
schoonheidsspesialiste > Schoonheidsspecialiste
adminstratief medewerker > Administratief medewerker
administatief medewerker > Administratief medewerker
secretarese > Secretaresse
sekretaresse > Secretaresse
boekhauder > Boekhouder
telefonnist > Telefonist klantenservice
klantenservise > Telefonist klantenservice
postbezoger > Postbezorger
pakketbezogrer > Pakketbezorger
paketbezorger > Pakketbezorger
vuilnisophaaler > Vuilnisophaler
mileustraat > Medewerker milieustraat
verhuiser > Verhuizer
dierenverzoger > Dierenverzorger asiel
paardeverzorger > Paardenverzorger
badmeestr > Badmeester
jongerewerker > Jongerenwerker
maatschapelijk werker > Maatschappelijk werker
maatschapplijk werker > Maatschappelijk werker
jopcoach > Jobcoach
vertegenwordiger > Vertegenwoordiger bouwmaterialen
kwalitijtscontroleur > Kwaliteitscontroleur
kwaliteitscontoleur > Kwaliteitscontroleur
chauffer > Chauffeur C distributie; Chauffeur CE internationaal
sjauffeur > Chauffeur C distributie; Chauffeur CE internationaal
taxichaufeur > Taxichauffeur
bussjauffeur > Buschauffeur streekvervoer
fietskoeriër > Fietskoerier
fietskoerrier > Fietskoerier
kraamverzorgene > Kraamverzorgende
uitvaardverzorger > Uitvaartverzorger
boomverzogrer > Boomverzorger
sjocolatier > Chocolatier
chokolatier > Chocolatier
assemblagemedwerker > Assemblagemedewerker elektronica
sisteembeheerder > Systeembeheerder
fruitpluker > Fruitplukker
bankedbakker > Banketbakker
laser > Lasser TIG
kapperr > Kapper
kaper > Kapper
melkr > Melker
slopr > Sloper
fisioterapeut > Fysiotherapeut
fysiotherapuet > Fysiotherapeut
logopedsit > Logopedist
ergoterapeut > Ergotherapeut
barbeir > Barbier
rietdeker > Rietdekker
vloerelegger > Vloerenlegger
dierenards > Dierenarts
huissarts > Huisarts
glasblaazer > Glasblazer
telecommontuer > Telecommonteur
pianostemer > Pianostemmer
badkamermontreur > Badkamermonteur
zieknverzorger > Ziekenverzorger
scheepschilder > Scheepsschilder
loodsmedwerker > Loodsmedewerker
postzegelhandalaar > Postzegelhandelaar
bijehouder > Bijenhouder
kastelijn > Kastelein
kasteelgitds > Kasteelgids
kasenbouwer > Kassenbouwer
keldermeesetr > Keldermeester wijn
gerechtbode > Gerechtsbode
gipsverbantmeester > Gipsverbandmeester
schoonamkster vakantipark > Schoonmaakster vakantiepark
heftruk chaufeur rotterdam > Heftruckchauffeur
verpleegkundge wijk > Verpleegkundige wijk
administratie medeweker > Administratief medewerker
inpaker enschde > Inpakker sociale werkplaats
postbesteller > Postbezorger
kinderopfang > Pedagogisch medewerker kinderopvang
gehandikaptenzorg > Begeleider gehandicaptenzorg
tuinaaleg > Hovenier tuinaanleg
wasmasjienes repareren > Servicemonteur witgoed
brootbakker > Bakker ambachtelijk
taartebakker > Banketbakker`,
  compound: `
schoonmaak kantoren > Schoonmaker kantoorpanden
heftruck chauffeur > Heftruckchauffeur
hef truck chauffeur > Heftruckchauffeur
reach truck chauffeur > Reachtruckchauffeur
order picker > Orderpicker avonddienst
magazijn medewerker > Magazijnmedewerker
vakken vuller > Vakkenvuller
kassa medewerker > Kassamedewerker supermarkt
winkel medewerker > Winkelmedewerker bouwmarkt
vis verkoper > Visverkoper markt
kaas maker > Kaasmaakster
gast vrouw > Gastvrouw zorg
keuken hulp > Keukenhulp
kamer meisje > Kamermeisje
huis meester > Huismeester
object beveiliger > Objectbeveiliger
verkeers regelaar > Verkeersregelaar
groen voorziening > Medewerker groenvoorziening
groenvoorzieningmedewerker > Medewerker groenvoorziening
groenvoorzieningsmedewerker > Medewerker groenvoorziening
kas medewerker > Kasmedewerker tomaten
champignon plukker > Champignonplukster
straten maker > Stratenmaker
grond werker > Grondwerker
huis schilder > Huisschilder
tegel zetter > Tegelzetter
dak dekker > Dakdekker
steiger bouwer > Steigerbouwer
lood gieter > Loodgieter
zonnepanelenmonteur > Monteur zonnepanelen
zonnepaneelmonteur > Monteur zonnepanelen
zonne panelen monteur > Monteur zonnepanelen
cv monteur > Cv-monteur
cvmonteur > Cv-monteur
auto monteur > Automonteur
fietsen maker > Fietsenmaker
auto spuiter > Autospuiter
banden monteur > Bandenmonteur
cnc draaier > CNC-draaier
cncdraaier > CNC-draaier
productie medewerker > Productiemedewerker
wasserij medewerker > Wasserijmedewerker
meubel maker > Meubelmaker
meubel stoffeerder > Meubelstoffeerder
offsetdrukker > Drukker offset
wijkverpleegkundige > Verpleegkundige wijk
dokters assistente > Doktersassistent
tandarts assistente > Tandartsassistente
apothekers assistent > Apothekersassistent
gehandicapten zorg begeleider > Begeleider gehandicaptenzorg
gehandicaptenbegeleider > Begeleider gehandicaptenzorg
kinder opvang > Pedagogisch medewerker kinderopvang
onderwijs assistent > Onderwijsassistent
gym leraar > Gymleraar vmbo
rij instructeur > Rijinstructeur
schoonheids specialiste > Schoonheidsspecialiste
klanten service telefonist > Telefonist klantenservice
klantenservicetelefonist > Telefonist klantenservice
post bezorger > Postbezorger
archief medewerker > Archiefmedewerker
data entry > Data-entry medewerker
dataentry > Data-entry medewerker
applicatie beheerder > Applicatiebeheerder
web developer > Webdeveloper
helpdesk medewerker > Ict-helpdeskmedewerker
ict helpdesk medewerker > Ict-helpdeskmedewerker
vuilnis ophaler > Vuilnisophaler
milieustraatmedewerker > Medewerker milieustraat
milieu straat > Medewerker milieustraat
straat veger > Straatveger
kringloop winkel > Medewerker kringloopwinkel
kringloopmedewerker > Medewerker kringloopwinkel
dieren verzorger > Dierenverzorger asiel
paarden verzorger > Paardenverzorger
bad meester > Badmeester
jongeren werker > Jongerenwerker
job coach > Jobcoach
productieteamleider > Teamleider productie
team leider productie > Teamleider productie
kwaliteits controleur > Kwaliteitscontroleur
kwaliteit controleur > Kwaliteitscontroleur
glas zetter > Glaszetter
zand straler > Zandstraler
ijs bereider > IJsbereider
zwem instructeur > Zweminstructeur
uitvaart verzorger > Uitvaartverzorger
witgoedmonteur > Servicemonteur witgoed
service monteur > Servicemonteur witgoed
bakkerij verkoopster > Bakkerijverkoper
bakkerijverkoopster > Bakkerijverkoper
banket bakker > Banketbakker
cateringmedewerker > Medewerker catering
fruit plukker > Fruitplukker
boom verzorger > Boomverzorger
systeem beheerder > Systeembeheerder
bakfietsmonteur > Monteur bakfietsen
bakfietsenmonteur > Monteur bakfietsen
fiets koerier > Fietskoerier
pakket bezorger > Pakketbezorger
taxi chauffeur > Taxichauffeur
bus chauffeur > Buschauffeur streekvervoer
kwaliteitcontroleur > Kwaliteitscontroleur
verkeerregelaar > Verkeersregelaar
schoonheidssalon specialiste > Schoonheidsspecialiste
vleeswarenmedewerker > Productiemedewerkster vleeswaren
mobiele kraanmachinist > Machinist mobiele kraan
kraanmachinist > Machinist mobiele kraan
spoelkeukenhulp > Hulpkracht spoelkeuken
pastamedewerker > Productiemedewerker lasagne en pasta
distributiechauffeur > Chauffeur C distributie
nachtportier > Portier nachtdienst
tuinaanleg hovenier > Hovenier tuinaanleg
ggz-begeleider > Ambulant begeleider ggz
ouderenarts > Arts ouderengeneeskunde
hotelreceptionist > Receptionist hotel
hotel receptioniste > Receptionist hotel
thuiszorg zzper > Zzp'er thuiszorg
bad kamer monteur > Badkamermonteur
riet dekker > Rietdekker
glas blazer > Glasblazer
loods medewerker > Loodsmedewerker
schepenschilder > Scheepsschilder
scheeps schilder > Scheepsschilder
post zegel handelaar > Postzegelhandelaar
bijen houder > Bijenhouder
wijnkeldermeester > Keldermeester wijn
zorg hulp > Zorghulp
kassen bouwer > Kassenbouwer
kassebouwer > Kassenbouwer
gips verband meester > Gipsverbandmeester
dieren arts > Dierenarts
huis arts > Huisarts
telecom monteur > Telecommonteur
gemeentebode > Bode gemeentehuis
tuinmeubelverkoper > Verkoper tuinmeubelen
tuinmeubelenverkoper > Verkoper tuinmeubelen
melkveeboer > Boer op melkveebedrijf
bigbandmuzikant > Muzikant bigband
dierentuinverzorger > Ijsbeerverzorger dierentuin`,
  form: `
schoonmakers > Schoonmaker kantoorpanden
schoonmaakwerk > Schoonmaker kantoorpanden; Schoonmaakster vakantiepark
bakkers > Bakker ambachtelijk
bakster > Bakker ambachtelijk
verkoopster > Verkoper damesmode
verkopers > Verkoper damesmode
slagers > Slager
chauffeuse > Chauffeur C distributie; Chauffeur CE internationaal
buschauffeuse > Buschauffeur streekvervoer
receptioniste > Receptionist hotel
telefoniste > Telefonist klantenservice
kapster > Kapper
kapsters > Kapper
koks > Kok in zorgcentrum
kokkin > Kok in zorgcentrum
serveerster > Ober brasserie
gastheer > Gastvrouw zorg
lerares groep 7 > Leerkracht groep 7
monteuse > Automonteur
lasser rvs > Lasser TIG
lasster > Lasser TIG
lassen > Lasser TIG
metselen > Metselaar
schilderen > Huisschilder
timmeren > Timmerman nieuwbouw
bezorgster > Pakketbezorger; Postbezorger
naaisters > Naaister
naaien > Naaister
inpakster > Inpakker sociale werkplaats
inpakwerk > Inpakker sociale werkplaats
inpakken > Inpakker sociale werkplaats
orderpickster > Orderpicker avonddienst
magazijnmedewerkster > Magazijnmedewerker
begeleidster gehandicaptenzorg > Begeleider gehandicaptenzorg
pedagogisch medewerkster > Pedagogisch medewerker kinderopvang
beveiligster > Objectbeveiliger
beveiliging > Objectbeveiliger
hoveniers > Hovenier tuinaanleg
tuinman > Hovenier tuinaanleg
plukker > Champignonplukster; Fruitplukker
champignons plukken > Champignonplukster
dierenverzorgster > Dierenverzorger asiel
vertegenwoordigster > Vertegenwoordiger bouwmaterialen
boekhoudster > Boekhouder
vormgeefster > Grafisch vormgever
rijinstructrice > Rijinstructeur
controleuse > Kwaliteitscontroleur
directiesecretaresse > Secretaresse
verpleger > Verpleegkundige wijk
verzorgster > Verzorgende IG
inkoopster > Inkoper techniek
planner logistiek > Logistiek planner
poetsvrouw > Schoonmaker kantoorpanden
vuilnisman > Vuilnisophaler
postbode > Postbezorger
glazenwasser > Ramenwasser met bus
stucadoor > Stukadoor
rijwielhersteller > Fietsenmaker
conciërges > Conciërge basisschool
concierge > Conciërge basisschool
bandenmonteurs > Bandenmonteur
afwashulp > Afwasser
kaasmaker > Kaasmaakster
machiniste mobiele kraan > Machinist mobiele kraan
fohnen > Kapper
cliënten > Huishoudelijke hulp
fruit plukken > Fruitplukker
strijken > Wasserijmedewerker
verhuizen > Verhuizer
slopen > Sloper
melken > Melker
koeien melken > Melker
stofferen > Meubelstoffeerder
soldeerster > Assemblagemedewerker elektronica
baantje in de bakkerij > Bakkerijverkoper
huizen schilderen > Huisschilder`,
  abbreviation: `
vca > Steigerbouwer
heftruckcert > Heftruckchauffeur
heftruckcertificaat > Heftruckchauffeur
mbo 2 > Ambachtelijk slager mbo-2 bbl
mbo niveau 2 slager > Ambachtelijk slager mbo-2 bbl
mbo2 > Ambachtelijk slager mbo-2 bbl
bbl schilder > Schilder leerling bbl
b.b.l. schilder > Schilder leerling bbl
zzp thuiszorg > Zzp'er thuiszorg
zzper > Zzp'er thuiszorg
ggz > Ambulant begeleider ggz
g.g.z. begeleider > Ambulant begeleider ggz
vmbo gymleraar > Gymleraar vmbo
ict helpdesk > Ict-helpdeskmedewerker
i.c.t. > Ict-helpdeskmedewerker
chauffeur c/e > Chauffeur CE internationaal
c.e. chauffeur > Chauffeur CE internationaal
code95 > Chauffeur CE internationaal
code 95 > Chauffeur CE internationaal
c.v. monteur > Cv-monteur
apk > Automonteur
vig > Verzorgende IG
rijbewijs d > Buschauffeur streekvervoer
d-rijbewijs > Buschauffeur streekvervoer
adm. medewerker > Administratief medewerker
admin medewerker > Administratief medewerker
prod. medewerker > Productiemedewerker
productiemdw > Productiemedewerker
mdw groenvoorziening > Medewerker groenvoorziening
ped. medewerker > Pedagogisch medewerker kinderopvang
pm'er kinderopvang > Pedagogisch medewerker kinderopvang
schilder niv 2 > Schilder leerling bbl
schilder niv. 2 > Schilder leerling bbl
fulltime magazijnmedewerker 38u > Magazijnmedewerker
schoonmaak pt > Schoonmaker kantoorpanden
ft vakkenvuller > Vakkenvuller
e-bikes > Fietsenmaker
ebike monteur > Fietsenmaker
tig lasser > Lasser TIG
tig-lasser > Lasser TIG
tiglasser > Lasser TIG
f gassen > Koelmonteur
helpende + > Helpende plus nachtdienst
kinderopvang 0-4 > Pedagogisch medewerker kinderopvang
gymleraar v.m.b.o. > Gymleraar vmbo
schoonmaker 20 uur > Schoonmaker kantoorpanden
schoonmaker (m/v) > Schoonmaker kantoorpanden
kapper m/v/x > Kapper
kapper(ster) > Kapper
vacature kapper alkmaar > Kapper`,
  synonym: `
cleaner > Schoonmaker kantoorpanden
warehouse medewerker > Warehouse medewerker
warehouse > Warehouse medewerker
customer service > Customer service medewerker
truckdriver > Chauffeur CE internationaal
truck driver > Chauffeur CE internationaal
forklift driver > Heftruckchauffeur
webdesigner > Webdeveloper
front-end developer > Webdeveloper
receptionist > Receptionist hotel
nurse > Verpleegkundige wijk
order picker warehouse > Orderpicker avonddienst
waiter > Ober brasserie
cook > Kok in zorgcentrum
driver > Chauffeur C distributie
security guard > Objectbeveiliger
shop assistant > Winkelmedewerker bouwmarkt
housekeeping > Kamermeisje
teamlead productie > Teamleider productie
graphic designer > Grafisch vormgever
sales > Verkoper damesmode
welder > Lasser TIG
painter > Huisschilder
poetshulp > Huishoudelijke hulp
kuisvrouw > Schoonmaker kantoorpanden
magazijnier > Magazijnmedewerker
plafonneur > Stukadoor
garagist > Automonteur
vrachtwagenbestuurder > Chauffeur C distributie
beenhouwer > Slager
loketbediende > Receptionist hotel
camionchauffeur > Chauffeur CE internationaal
onthaalmedewerker > Receptionist hotel
leerkracht lagere school > Leerkracht groep 7`,
  place: `
schoonmaker utrecht > Schoonmaker kantoorpanden
chauffeur c rotterdam > Chauffeur C distributie
kok amersfoort > Kok in zorgcentrum
timmerman nijmegen > Timmerman nieuwbouw
bakker in tilburg > Bakker ambachtelijk
werk in groningen > Lasser TIG; Fietsenmaker; Telefonist klantenservice
vacatures emmen > Automonteur; Productiemedewerker; Teamleider productie
inpakwerk enschede > Inpakker sociale werkplaats
's-hertogenbosch verkoper > Verkoper damesmode
s hertogenbosch verkoper > Verkoper damesmode
den haag secretaresse > Secretaresse
s-gravenhage secretaresse > Secretaresse
rotterdm heftruck > Heftruckchauffeur
supermarkt delft > Vakkenvuller; Kassamedewerker supermarkt
jobcoach enschede > Jobcoach
automonteur groningen > Automonteur
logistiek tilburg > Orderpicker avonddienst
zwembad uden > Badmeester; Zweminstructeur
baan bij gemeente veenrand > Administratief medewerker; Archiefmedewerker; Straatveger`,
  precision: `
bestuurder > Bestuurder stichting ! Chauffeur C distributie; Chauffeur CE internationaal
chauffeur > Chauffeur C distributie ! Bestuurder stichting
commercieel > Commercieel directeur ! Verkoper damesmode; Visverkoper markt; Bakkerijverkoper
verkoper > Verkoper damesmode ! Commercieel directeur
security > Security engineer cloud ! Objectbeveiliger
beveiliger > Objectbeveiliger ! Security engineer cloud
kok > Kok in zorgcentrum ! Weverij medewerker kokosmatten; Koelmonteur
kok utrecht >  ! Weverij medewerker kokosmatten
bakker > Bakker ambachtelijk ! Monteur bakfietsen; Medewerker bakwand en vloertegels
bakfiets > Monteur bakfietsen ! Bakker ambachtelijk; Banketbakker; Medewerker bakwand en vloertegels
las > Lasser TIG ! Productiemedewerker lasagne en pasta
lasser > Lasser TIG ! Productiemedewerker lasagne en pasta
lasagne > Productiemedewerker lasagne en pasta ! Lasser TIG; Las-ondersteuner
arts > Arts ouderengeneeskunde ! Artsenbezoeker farmacie
artsenbezoeker > Artsenbezoeker farmacie ! Arts ouderengeneeskunde
pedicure > Medisch pedicure ! Manicure en nagelstyliste
manicure > Manicure en nagelstyliste ! Medisch pedicure
kapper > Kapper ! Dakdekker
melker > Melker ! Metselaar
kas > Kasmedewerker tomaten ! Kassamedewerker supermarkt; Kaasmaakster
kassa > Kassamedewerker supermarkt ! Kasmedewerker tomaten
bus > Buschauffeur streekvervoer ! Badmeester
bad > Badmeester ! Banketbakker; Bandenmonteur
glaszetter > Glaszetter ! Tegelzetter
tegelzetter > Tegelzetter ! Glaszetter
ijs > IJsbereider ! Visverkoper markt
straatveger > Straatveger ! Stratenmaker; Zandstraler
huismeester > Huismeester ! Badmeester
badmeester > Badmeester ! Huismeester
tandarts >  ! Arts ouderengeneeskunde; Artsenbezoeker farmacie
paardenverzorger > Paardenverzorger ! Uitvaartverzorger; Boomverzorger; Interieurverzorger ziekenhuis
interieurverzorger > Interieurverzorger ziekenhuis ! Dierenverzorger asiel; Paardenverzorger
drukker > Drukker offset ! Pakketbezorger
visser >  ! Visverkoper markt; Afwasser
bankmedewerker >  ! Bandenmonteur; Badmeester
pedagoog >  ! Medisch pedicure
loods >  ! Loodgieter
lood > Loodgieter
steiger > Steigerbouwer ! Automonteur
operator > Operator voedingsindustrie; Polymerisatie operator ! Applicatiebeheerder
boer >  ! Ober brasserie; Boekhouder
ober > Ober brasserie ! Boekhouder; Melker
drummer >  ! Drukker offset; Timmerman nieuwbouw
piloot >  ! Portier nachtdienst
advocaat >  ! Applicatiebeheerder
notaris >  ! Barista
tolk >  ! Kok in zorgcentrum
koster >  ! Kok in zorgcentrum; Kapper
brandweerman >  ! Timmerman nieuwbouw; Bandenmonteur
kraan > Machinist mobiele kraan ! Kraamverzorgende
kraam > Kraamverzorgende ! Machinist mobiele kraan
rijschool > Rijinstructeur ! Conciërge basisschool
bloembinder > Bloembinder ! Boekhouder
meubelmaker > Meubelmaker ! Fietsenmaker; Kaasmaakster; Stratenmaker
dakdekker > Dakdekker ! Verzorgende IG
postbezorger > Postbezorger ! Paardenverzorger
winkelmedewerker > Winkelmedewerker bouwmarkt ! Wasserijmedewerker; Archiefmedewerker
zwemleraar > Zweminstructeur ! Gymleraar vmbo
slager > Slager ! Slagroomtaartenmaker
bode > Bode gemeentehuis ! Bodemonderzoeker
bodem > Bodemonderzoeker ! Bode gemeentehuis; Gerechtsbode
bar > Barmedewerker ! Barbier; Barista
oktober > Seizoenskracht oktober ! Ober brasserie
smid > Smid ! Medewerker smeerolie
huisarts > Huisarts ! Dierenarts; Tandarts
dierenarts > Dierenarts ! Huisarts; Tandarts; Dierenverzorger asiel
loodgieter > Loodgieter ! Havenloods; Loodsmedewerker
postbode > Postbezorger ! Bode gemeentehuis; Gerechtsbode; Postzegelhandelaar
kasteel > Kasteelgids ! Kassamedewerker supermarkt; Kastelein
kelner > Kelner ! Keldermeester wijn; Kelderafdichter
kelder > Keldermeester wijn; Kelderafdichter ! Kelner
schilder > Huisschilder; Scheepsschilder; Schilder leerling bbl ! Schildpadverzorger
rechter > Rechter ! Gerechtsbode
telefonist > Telefonist klantenservice ! Telefoonreparateur; Telecommonteur
gids > Kasteelgids
gipsverband > Gipsverbandmeester ! Muzikant bigband; Bandenmonteur
band >  ! Huismeester
vloerenlegger > Vloerenlegger ! Rietdekker
imker > Bijenhouder ! Melker
tuin > Hovenier tuinaanleg
glas > Glaszetter; Glasblazer`,
};
