/**
 * Queries over whole postings, written before the engine's answers to them were seen: `query > expected; expected ! forbidden`. What
 * they taught was built in as rules of the language, never as the case itself.
 */
export const postingQueries = {
  typo: `
magazijnmedwerker > Magazijnmedewerker
magazynmedewerker > Magazijnmedewerker
shcoonmaker > Schoonmaker kantoren
choonmaker > Schoonmaker kantoren
scoonmaakster > Schoonmaker kantoren
heftrukchaufeur > Heftruckchauffeur
tegelzeter > Tegelzetter
lodgieter > Loodgieter
loodgeiter > Loodgieter
metselar > Metselaar
recepsionist > Receptionist zorginstelling
resceptioniste > Receptionist zorginstelling
conciege > Conciërge middelbare school
consierge > Conciërge middelbare school
casiere > Caissière supermarkt
kassière > Caissière supermarkt
boekhuoder > Boekhouder
noekhouder > Boekhouder
stukedoor > Stukadoor
stucadoor > Stukadoor
electricien > Leerling elektricien
elektricen > Leerling elektricien
hovernier > Hovenier
ovenier > Hovenier
beveilliger > Objectbeveiliger
bevijliger > Objectbeveiliger
fietsemaker > Fietsenmaker
monteur zonnepannelen > Monteur zonnepanelen
postbezroger > Postbezorger
apotekersassistente > Apothekersassistente
vrachtwagenchaffeur > Vrachtwagenchauffeur CE
vrachtwagensjauffeur > Vrachtwagenchauffeur CE
champingonplukker > Champignonplukker
pedagogies medewerker > Pedagogisch medewerker crèche
dierenversorger > Dierenverzorger asiel
verkeersregelar > Verkeersregelaar
logistiekmedewerker > Logistiek medewerker
seketaresse > Secretaresse advocatenkantoor
barrista > Barista koffiebar
timmermna > Allround timmerman
itmmerman > Allround timmerman
verzrogende > Verzorgende IG
ferzorgende > Verzorgende IG
objektbeveiliger > Objectbeveiliger
beveilger > Objectbeveiliger
bloembnider > Bloembinder
systeembheerder > Systeembeheerder ICT
sisteembeheerder > Systeembeheerder ICT
taxichaufeurs > Taxichauffeur
buschaffeuse > Buschauffeur
verhuiser > Verhuizer
grontwerker > Grondwerker
hulp in de keuke > Keukenhulp verpleeghuis
kuekenhulp > Keukenhulp verpleeghuis
afwaser > Afwasser hotelkeuken
kamermijsje > Kamermeisje hotel
fietsemaaker > Fietsenmaker
dakdeker > Dakdekker
dakdkeker > Dakdekker
meubelmakker > Meubelmaker
strateveger > Gemeentewerf: straatveger
straatvegger > Gemeentewerf: straatveger
vuilnissman > Vuilnisman / belader
zwemonderwijser > Zwemonderwijzer
banketbaker > Banketbakker
jongerewerker > Jongerenwerkster buurthuis
pedicuur > Pedicure aan huis
tandartsasistente > Tandartsassistent
tantartsassistent > Tandartsassistent
kantoorasistent > Kantoorassistent
callcenter medewekker > Callcentermedewerker
steigerbouer > Steigerbouwer
elekromonteur > Elektromonteur woningbouw
electromonteur > Elektromonteur woningbouw
orderpiker > Orderpicker koelhuis
orderpickr > Orderpicker koelhuis
begleider gehandicapten > Begeleider gehandicaptenzorg
vertegewoordiger > Vertegenwoordiger bouwmaterialen
vertegenwordiger > Vertegenwoordiger bouwmaterialen`,
  compound: `
magazijn medewerker > Magazijnmedewerker
magazijn-medewerker > Magazijnmedewerker
hef truck chauffeur > Heftruckchauffeur
vrachtauto chauffeur > Vrachtwagenchauffeur CE
zonnepanelenmonteur > Monteur zonnepanelen
zonnepaneel monteur > Monteur zonnepanelen
bouw plaats medewerker > Bouwvakker
dierenasiel > Dierenverzorger asiel
kantoor schoonmaker > Schoonmaker kantoren
kantorenschoonmaker > Schoonmaker kantoren
bloemen binder > Bloembinder
bloemenwinkel > Bloembinder
bloemen winkel > Bloembinder
supermarktcaissière > Caissière supermarkt
kinderdagverblijf > Pedagogisch medewerker crèche
gehandicapten zorg begeleider > Begeleider gehandicaptenzorg
keuken hulp > Keukenhulp verpleeghuis
leerlingen vervoer > Chauffeuse leerlingenvervoer
groenmedewerker > Medewerker groenvoorziening
productie medewerkers > Productiemedewerker voeding
apotheekassistent > Apothekersassistente
tomatenplukker > Tuinbouwmedewerker kas
cvmonteur > Servicemonteur cv-ketels
cv ketel monteur > Servicemonteur cv-ketels
stomerijmedewerker > Strijker
onderwijs assistent > Onderwijsassistent
basisschoolleerkracht > Lerares basisonderwijs
strand ijsverkoper > Ijscoverkoper
verkeers regelaar > Verkeersregelaar
verkeer regelaar > Verkeersregelaar
paarden verzorger > Paardenverzorger manege
paardverzorger > Paardenverzorger manege
huisschilder > Huisschilder
huis schilder > Huisschilder
tuinbouw medewerker > Tuinbouwmedewerker kas
winkel bediende > Winkelbediende
kringloopwinkelmedewerker > Medewerker kringloopwinkel
kringloop winkel > Medewerker kringloopwinkel
systeem beheerder > Systeembeheerder ICT
pizza bakker > Pizzabakker
pizza-bezorger > Pizzabezorger
openbareordemedewerker > Medewerker openbare orde
verzekerings adviseur > Verzekeringsadviseur
dieren verzorging > Dierenverzorger asiel
beveiliging object > Objectbeveiliger
monteur cv ketels > Servicemonteur cv-ketels
ijscoverkoopster > Ijscoverkoper
vakken vuller > Vakkenvuller
vakken vullen > Vakkenvuller; Winkelbediende
wasserij medewerker > Medewerker wasserij
inpak medewerker > Inpakmedewerker sociale werkplaats
inpakker > Inpakmedewerker sociale werkplaats
gebarentolk > Tolk gebarentaal
gebarentaal tolk > Tolk gebarentaal
rijinstructeuse > Rij-instructrice
gipsplaten zetter > Gipsplatenzetter
melkvee houder > Melkveehouder assistent
datacentermedewerker > Medewerker datacenter`,
  form: `
kokkin > Zelfstandig werkend kok ! Medewerker productie kokosmatten
koks > Zelfstandig werkend kok ! Medewerker productie kokosmatten
verkoopster > Verkoopster damesmode; Verkoper bakkerswinkel
verkoper > Verkoopster damesmode; Verkoper bakkerswinkel
verkoopmedewerker > Verkoopster damesmode
chauffeuse > Chauffeuse leerlingenvervoer; Taxichauffeur
bus chauffeuse > Buschauffeur
kapsters > Kapper of kapster
serveerster > Ober in brasserie ! Seizoenskracht oktober en november
leraar > Lerares basisonderwijs
leerkracht > Lerares basisonderwijs
schoonmakers > Schoonmaker kantoren
poetsvrouw > Poetshulp particulier
bezorgster > Bezorger maaltijden aan huis
timmermannen > Allround timmerman
timmervrouw > Allround timmerman
gastheer > Gastheer parkeerterrein; Gastvrouw verzorgingshuis
monteuse > Monteuse elektronica
vormgever > Grafisch vormgeefster
rijinstructeur > Rij-instructrice
instructeur > Rij-instructrice
jongerenwerker > Jongerenwerkster buurthuis
podoloog > Podologe
bakkers > Parttime bakker nachtdienst
beveiligingsmedewerker > Objectbeveiliger
schilders > Huisschilder
slagers > Slager versafdeling
naaisters > Naaister atelier
secretaris > Secretaresse advocatenkantoor
kamermeisjes > Kamermeisje hotel
appels plukken > Fruitplukker
strijkster > Strijker
honden > Dierenverzorger asiel
kraanmachiniste > Kraanmachinist
creche > Pedagogisch medewerker crèche
cafe > Medewerker lunchcafé
caissiere > Caissière supermarkt
concierge > Conciërge middelbare school
melkveehouders > Melkveehouder assistent
huismeesters > Huismeester flatgebouw
schilderes > Huisschilder
lerares > Lerares basisonderwijs
leraressen > Lerares basisonderwijs
assistente > Doktersassistente huisartsenpraktijk; Kantoorassistent; Onderwijsassistent
secretaressen > Secretaresse advocatenkantoor
telefoniste > Telefonist zorglijn
verzorgster > Dierenverzorger asiel; Paardenverzorger manege
kappers > Kapper of kapster
bloembindster > Bloembinder
webontwikkelaars > Webontwikkelaar
meubelmaakster > Meubelmaker
inpakster > Inpakmedewerker sociale werkplaats
helpenden > Helpende thuiszorg
tomaat > Tuinbouwmedewerker kas
ijsje > Ijscoverkoper
koffie schenken > Gastvrouw verzorgingshuis
honden uitlaten > Dierenverzorger asiel
solderen > Monteuse elektronica
brieven > Secretaresse advocatenkantoor
programmeren > CNC-frezer`,
  abbreviation: `
vca > Glazenwasser; Stratenmaker; Steigerbouwer
v.c.a. > Glazenwasser; Stratenmaker; Steigerbouwer
bhv > Conciërge middelbare school
bhv-er > Conciërge middelbare school
mbo > Receptionist zorginstelling; Begeleider gehandicaptenzorg
hbo > Boekhouder; Webontwikkelaar
wft > Medewerker klantenservice; Verzekeringsadviseur
bbl > Systeembeheerder ICT; Leerling elektricien
bbl leerling > Leerling elektricien
ict > Systeembeheerder ICT
zzp > Allround timmerman
zzper > Allround timmerman
it > Systeembeheerder ICT
kok m/v > Zelfstandig werkend kok ! Medewerker productie kokosmatten
boa > Medewerker openbare orde
buitengewoon opsporingsambtenaar > Medewerker openbare orde
rijbewijs d > Buschauffeur
chauffeur c/e > Vrachtwagenchauffeur CE
cnc > CNC-frezer
m.b.o. > Receptionist zorginstelling; Begeleider gehandicaptenzorg
mbo niveau 3 > Receptionist zorginstelling
mbo-3 > Receptionist zorginstelling
vca-basis > Stratenmaker
b.h.v. > Conciërge middelbare school
i.c.t. > Systeembeheerder ICT
code95 > Vrachtwagenchauffeur CE
ce chauffeur > Vrachtwagenchauffeur CE
vog > Pedagogisch medewerker crèche
verzorgende i.g. > Verzorgende IG
mig mag lasser > Lasser mig/mag
bbl-er elektra > Leerling elektricien
apk > Automonteur
zzp-er timmerman > Allround timmerman
e-bike > Fietsenmaker`,
  precision: `
kok > Zelfstandig werkend kok ! Medewerker productie kokosmatten
ober > Ober in brasserie ! Seizoenskracht oktober en november
arts > Basisarts revalidatie ! Tandartsassistent
bakker > Parttime bakker nachtdienst; Banketbakker ! Champignonplukker
ijs > Ijscoverkoper ! Medewerker wasserij; Strijker
kas > Tuinbouwmedewerker kas ! Caissière supermarkt; Kassamedewerker tuincentrum
post > Postbezorger ! Verkoper bakkerswinkel
bus > Buschauffeur ! Tuinbouwmedewerker kas
lasser > Lasser mig/mag ! Glazenwasser
drukker > Drukker ! Champignonplukker
tolk > Tolk gebarentaal
tuin > Hovenier
strijker > Strijker
vis > Visverwerker ! Medewerker datacenter
kraan > Kraanmachinist
werf > Gemeentewerf: straatveger
huisarts > Doktersassistente huisartsenpraktijk
dak > Dakdekker; Monteur zonnepanelen
band > Productiemedewerker voeding
brood > Broodjesmaker; Verkoper bakkerswinkel
zwem > Zwemonderwijzer; Badmeester
stal > Paardenverzorger manege ! Servicemonteur cv-ketels
paard > Paardenverzorger manege
post bezorgen avond > Postbezorger
pan >  ! Monteur zonnepanelen; Vakkenvuller
haan >  ! Verzorgende IG
metsel > Metselaar
model >  ! Kwaliteitscontroleur
rat >  ! Pedagogisch medewerker crèche
gast >  ! Gemeentewerf: straatveger
wacht >  ! Vrachtwagenchauffeur CE
apotheker >  ! Basisarts revalidatie
piloot >  ! Ober in brasserie
tandarts >  ! Doktersassistente huisartsenpraktijk; Basisarts revalidatie
dokter >  ! Teamleider magazijn
kas tomaten > Tuinbouwmedewerker kas ! Caissière supermarkt
boer >  ! Boekhouder
visser >  ! CNC-frezer
draaier > Draaier-frezer ! Medewerker productie kokosmatten
vlechter > Medewerker productie kokosmatten
huid >  ! Interieurverzorgster basisschool
advocaat >  ! Doktersassistente huisartsenpraktijk
ceo >  ! Vrachtwagenchauffeur CE
astronaut >  ! Automonteur
werk met dieren > Dierenverzorger asiel
werken met kinderen > Chauffeuse leerlingenvervoer; Pedagogisch medewerker crèche; Zwemonderwijzer
baan als kok > Zelfstandig werkend kok ! Medewerker productie kokosmatten
kok gezocht > Zelfstandig werkend kok ! Medewerker productie kokosmatten
ik zoek werk als schoonmaker > Schoonmaker kantoren
schoonmaakwerk avond > Schoonmaker kantoren
werk op de bouwplaats > Kraanmachinist; Bouwvakker
licht inpakwerk zittend > Inpakmedewerker sociale werkplaats
werken in een winkel > Verkoopster damesmode; Medewerker kringloopwinkel; Bloembinder
buiten werken groen > Medewerker groenvoorziening`,
};
