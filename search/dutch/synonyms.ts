/**
 * Abbreviations of the trade with what they stand for, and words employers and candidates use for one and the same job.
 * Each line is one group; every member finds the others, a little lower.
 */
export const tradeSynonyms: readonly (readonly string[])[] = `
vca = veiligheid checklist aannemers
vcu = veiligheid checklist uitzendorganisaties
ovb = onder voorbehoud = overeenkomst voor bepaalde tijd
km = kilometer
bhv = bedrijfshulpverlening = bedrijfshulpverlener
ehbo = eerste hulp bij ongelukken
boa = buitengewoon opsporingsambtenaar
vog = verklaring omtrent gedrag
big = beroepen in de individuele gezondheidszorg
bt = bepaalde tijd
pw = participatiewet
lks = loonkostensubsidie
ziektewet = zw
wajong = arbeidsongeschikte jongeren
wsw = sociale werkvoorziening = sw-bedrijf = sociale werkplaats = sociaal werkbedrijf
leerwerkplek = leerwerkbaan = leer-werkplek = leerwerktraject
wep = werkervaringsplaats
rbw = rijbewijs
pm'er = pedagogisch medewerker
mbo = middelbaar beroepsonderwijs
hbo = hoger beroepsonderwijs
wo = wetenschappelijk onderwijs
vmbo = voorbereidend middelbaar beroepsonderwijs
vo = voortgezet onderwijs
po = primair onderwijs = basisonderwijs
so = speciaal onderwijs
roc = regionaal opleidingscentrum
bbl = beroepsbegeleidende leerweg
bol = beroepsopleidende leerweg
ce = rijbewijs-ce = vrachtwagen met aanhanger
fte = voltijdsequivalent
zzp = zelfstandige zonder personeel = zzper
ggz = geestelijke gezondheidszorg
ggd = gemeentelijke gezondheidsdienst
vvt = verpleging verzorging en thuiszorg
vgz = verstandelijk gehandicaptenzorg
ic = intensive care
seh = spoedeisende hulp
ok = operatiekamer
ig = individuele gezondheidszorg
vig = verzorgende ig
smw = schoolmaatschappelijk werk
mwd = maatschappelijk werk en dienstverlening
spw = sociaal pedagogisch werk
sph = sociaal pedagogische hulpverlening
bso = buitenschoolse opvang
kdv = kinderdagverblijf = creche = kinderopvang
psz = peuterspeelzaal
ict = it = automatisering = informatietechnologie
wtb = werktuigbouw = werktuigbouwkunde = werktuigbouwkundig
etech = elektrotechniek
gww = grond weg en waterbouw
hvac = klimaattechniek
cv = centrale verwarming
apk = algemene periodieke keuring
cnc = computergestuurd
plc = programmable logic controller
ept = elektrische pallettruck
hrt = hoogreachtruck
wms = warehouse management systeem
hr = hrm = p&o = personeelszaken = human resources
r&d = onderzoek en ontwikkeling = research and development
pr = public relations
pa = personal assistant
qc = kwaliteitscontrole
kam = kwaliteit arbo en milieu
arbo = arbeidsomstandigheden
dtp = desktop publishing
nt2 = nederlands als tweede taal
wmo = wet maatschappelijke ondersteuning
mt = managementteam
oop = onderwijsondersteunend personeel
lio = leraar in opleiding
e-commerce = online verkoop
den haag = s-gravenhage
den bosch = s-hertogenbosch
schoonmaker = schoonmaakmedewerker = medewerker schoonmaak = interieurverzorger = poetshulp = poetsvrouw = schoonmaakhulp = huishoudelijk medewerker
huishoudelijke hulp = hulp in de huishouding = thuishulp = huishoudhulp = hulp bij het huishouden
kassier = kassamedewerker = medewerker kassa = kassahulp
winkelmedewerker = verkoopmedewerker = winkelverkoper = winkelbediende
vakkenvuller = vulploegmedewerker = medewerker vulploeg = aanvuller = medewerker vers
orderpicker = orderverzamelaar = order picker = medewerker orderpick
heftruckchauffeur = vorkheftruckchauffeur = heftruckbestuurder = heftruckmachinist
reachtruckchauffeur = hoogreachtruckchauffeur
vrachtwagenchauffeur = vrachtwagenbestuurder = vrachtautochauffeur = trucker = truckchauffeur
bestelwagenchauffeur = bestelbuschauffeur = bezorger = pakketbezorger = koerier = pakketkoerier
postbode = postbezorger = brievenbesteller
vuilnisman = afvalinzamelaar = belader = huisvuilophaler
ober = kelner = serveerster = medewerker bediening = bedieningsmedewerker = horecamedewerker
bartender = barman = barkeeper = barmedewerker
afwasser = spoelkeukenmedewerker = afwashulp = bordenwasser
keukenhulp = keukenassistent = keukenmedewerker = hulpkok
kapper = haarstylist = coiffeur
tuinman = hovenier = medewerker groenvoorziening = groenmedewerker
fietsenmaker = rijwielhersteller = fietsmonteur = fietsenhersteller
automonteur = autotechnicus = monteur personenautos
vrachtwagenmonteur = bedrijfswagenmonteur = truckmonteur
loodgieter = installatiemonteur = sanitairmonteur
elektricien = elektromonteur = elektrotechnisch monteur
stukadoor = stucadoor = stucwerker = gipsspuiter
stratenmaker = straatmaker = bestratingsmedewerker
glazenwasser = glasbewasser = ramenlapper = raamwasser = gevelreiniger
conciërge = huismeester = huisbewaarder
receptionist = baliemedewerker = gastheer receptie = medewerker receptie
telefonist = callcentermedewerker = klantenservicemedewerker = medewerker klantenservice = klantcontactmedewerker = klantadviseur
beveiliger = beveiligingsbeambte = bewaker = security officer
verzorgende = verzorgende ig = ziekenverzorger = helpende plus = verzorger
kinderleider = pedagogisch medewerker = medewerker kinderopvang = kinderopvangmedewerker = crècheleidster
leraar = docent = leerkracht = onderwijzer = juf
onderwijsassistent = klassenassistent = klasassistent
maatschappelijk werker = sociaal werker
slager = vleesbewerker = uitbener
magazijnmedewerker = magazijnier = medewerker magazijn = logistiek medewerker = warehousemedewerker = magazijnbediende
productiemedewerker = fabrieksarbeider = lopendebandmedewerker = medewerker productie
inpakker = inpakmedewerker = verpakkingsmedewerker = medewerker inpak
lasser = lasmonteur = metaallasser
programmeur = softwareontwikkelaar = software engineer = developer = software developer
administratief medewerker = medewerker administratie = administratieve kracht = kantoorbediende
secretaresse = directiesecretaresse = managementassistent = secretarieel medewerker
boekhouder = medewerker boekhouding
naaister = confectienaaister = stikker = naaimachinebediener
stoffeerder = meubelstoffeerder
dierenverzorger = dierverzorger
imker = bijenhouder
bouwvakker = bouwvakhelper = bouwhulp = opperman
timmerman = timmervrouw = bouwtimmerman
schilder = huisschilder = onderhoudsschilder
verkeersregelaar = verkeersbegeleider
taxichauffeur = chauffeur leerlingenvervoer = chauffeur personenvervoer
gastouder = onthaalouder
gastheer = gastvrouw
strijker = strijkmedewerker = wasserijmedewerker
kamermeisje = housekeeping = housekeepingmedewerker = kamerschoonmaker
administratie = administratief
techniek = technisch
financien = financieel
commercie = commercieel
huishouding = huishoudelijk = huishouden
pedagogiek = pedagogisch
parttime = deeltijd = pt
fulltime = voltijd = ft
bijbaan = bijbaantje = weekendbaan
`
  .trim()
  .split('\n')
  .map((line) => line.split(' = '));

/**
 * Roles that one employer calls this and another that. Wider than synonyms, so a query falls back on them only where its own
 * words find nothing: `magazijnbediende` then finds a magazijnmedewerker.
 */
export const kindredRoles: readonly (readonly string[])[] = `
operator bediener machinebediener machinist
docent leraar leerkracht lector onderwijzer instructeur lesgever vakdocent
manager hoofd chef leider verantwoordelijke directeur supervisor leidinggevende baas coordinator bedrijfsleider
technicus monteur mecanicien technoloog werktuigkundige
ingenieur engineer technoloog
medewerker bediende assistent arbeider werker kracht hulp beambte helper
verkoper vertegenwoordiger handelaar verkoopmedewerker
adviseur consultant consulent deskundige specialist expert kundige
ontwerper designer vormgever
ontwikkelaar developer programmeur
maker bouwer vervaardiger bewerker
begeleider coach mentor hulpverlener
controleur inspecteur keurder keurmeester tester toezichthouder
onderzoeker analist wetenschapper
beheerder administrateur manager
bestuurder chauffeur machinist
verzorger verzorgende verpleger helpende
hersteller reparateur monteur restaurateur
schoonmaker reiniger poetser
bewaker beveiliger wachter
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

/** Words of a field of work that stand for one another inside names: meubilair and meubelen. Used as `kindredRoles` are. */
export const kindredFields: readonly (readonly string[])[] = `
winkel zaak boetiek handelszaak shop
kunststof plastic
meubel meubilair
natuurkunde fysica
scheikunde chemie
wiskunde mathematica
auto voertuig wagen automobiel
vrachtwagen vrachtauto truck
fiets rijwiel
bus autobus touringcar
trein spoorweg spoor rail
schip boot vaartuig
vliegtuig luchtvaart luchtvaartuig
leder leer
textiel weefsel stof
kleding confectie kledij
schoen schoeisel
voeding levensmiddelen voedingsmiddelen
pluimvee kip
bejaarden ouderen senioren
jeugd jongeren
ziekenhuis kliniek hospitaal
verpleeghuis verzorgingshuis rusthuis zorgcentrum
verzekering assurantie
afval vuilnis
elektriciteit elektro elektra
software programmatuur
internet web online
reclame advertentie
krant dagblad
opleiding training cursus
vervoer transport
opslag magazijn depot
reparatie herstel
installatie montage
sanering verwijdering
beveiliging bewaking
hout timmer
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

/** Words too common to carry meaning in a title or a query. */
export const stopwords: ReadonlySet<string> = new Set(
  `de het een en of in op van voor met bij te ten ter om als aan uit naar tot door over per onder tegen tussen binnen die dat dit deze
  is zijn wordt worden kan ook er je jij jouw u uw we wij ons onze ik hij zij ze niet nog wel zo dan the and of for to a an
  ca o a etc ivm tbv mbt oa`.split(/\s+/),
);

/** Words people add to a query without asking for them. */
export const queryNoise: ReadonlySet<string> = new Set(
  `vacature vacatures baan banen baantje job jobs functie functies werk werken werkzaam gezocht gevraagd zoek zoeken beroep
  werkplek leuke leuk goede goed graag per direct omgeving buurt`.split(/\s+/),
);
