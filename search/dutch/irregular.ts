/** Lines of `form form … = stem`: what the rules of `stem.ts` would get wrong. */
const lines = `
kinderen kinder kids = kind
eieren eier = ei
runderen runder = rund
lammeren = lam
kalveren kalver = kalf
hoenderen hoender = hoen
kleren kleder = kleed
bladeren bladen = blad
goederen = goed
liederen = lied
raderen = rad
volkeren = volk
steden stedelijk = stad
leden = lid
schepen scheeps = schip
dagen = dag
wegen = weg
daken = dak
vaten = vat
gaten = gat
glazen = glas
bedragen = bedrag
verdragen = verdrag
verslagen = verslag
slagen = slag
sloten = slot
schoten = schot
loten = lot
godin goden = god
graden = graad
spellen = spel
hoven = hof
paarden = paard
kantoren = kantoor
motoren = motor
uren = uur
ogen = oog
oren = oor
eten = eten
oven ovens = oven
open = open
tandartsen = tandarts
artsen = arts
koks kokken kokkin kokkinnen = kok
chefs = chef
boerin boerinnen boeren = boer
herderin = herder
vriendin vriendinnen = vriend
waardin = waard
caissiere caissieres caissier caissiers cassiere cassieres cassier kassiere kassieres kassiers = kassier
secretaresse secretaresses secretarissen = secretaris
stewardess stewardessen stewardesses stewards = steward
hostess hostesses hostessen = hostess
prinses prinsessen = prins
lerares leraressen leraren leraars = leraar
directrice directrices = directeur
vroedvrouw vroedvrouwen = vroedvrouw
huisvrouw huisvrouwen = huisvrouw
poetsvrouw poetsvrouwen = poetsvrouw
gastvrouw gastvrouwen gastheren = gastheer
serveerster serveersters = serveerster
werksters werkster = werker
programmeerster programmeersters = programmeur
adviseuse adviseuses = adviseur
marketing = marketing
training trainingen = training
kapster kapsters coiffeuse coiffeur = kapper
naaister naaisters = naaier
coupeuse coupeuses = coupeur
visagiste visagistes visagisten = visagist
cateraar cateraars = cateraar
stagiaire stagiaires stagiairs stagiaires = stagiair
leerlingen = leerling
zieke zieken = ziek
jongere jongeren = jongere
oudere ouderen = oudere
ouders = ouder
volwassene volwassenen = volwassene
gehandicapte gehandicapten = gehandicapt
medewerkende = medewerker
man mannen = man
vrouwen = vrouw
medici = medicus
technica technicae technici = technicus
chemica chemici = chemicus
musea musea = museum
gymnasia = gymnasium
centra = centrum
media = media
data = data
crises = crisis
bases = basis
ijs = ijs
bus bussen = bus
gas gassen = gas
gids gidsen = gids
huis huizen = huis
buis buizen = buis
reis reizen = reis
mens mensen = mens
sales = sales
news = news
services = service
business = business
process = proces
processen = proces
accounts = account
koeien = koe
schoenen = schoen
tenen = teen
benen = been
stenen = steen
kosten = kost
ramen = raam
jeugdige jeugdigen = jeugdig
bloemisterij = bloemisterij
bloemiste bloemisten = bloemist
hulpen hulpje hulpjes = hulp
lui lieden = lieden
bouwvakkers = bouwvakker
teken tekens tekenen = teken
keuken keukens = keuken
wagen wagens = wagen
haven havens = haven
molen molens = molen
examen examens = examen
leven levens = leven
laden = laden
lossen = lossen
wassen = wassen
loonwerk = loonwerk
parttime parttimer parttimers deeltijd = parttime
fulltime fulltimer fulltimers voltijd voltijds = fulltime
reiniging reinigen = reiniging
ervaren = ervaren
ervaring ervaringen = ervaring
logistiek logistieke logistics = logistiek
electro = elektro
electrotechniek = elektrotechniek
electricien electriciens elektriciens elektricienne = elektricien
electrisch electrische elektrische = elektrisch
produktie = productie
produktiemedewerker = productiemedewerker
direkteur = directeur
koordinator = coordinator
kontroleur = controleur
konsulent = consulent
financieel financiele financieele = financieel
industrieel industriele = industrieel
commercieel commerciele = commercieel
sociaal sociale = sociaal
speciaal speciale = speciaal
juridisch juridische = juridisch
bediende bedienden bediendes = bediende
bode bodes boden = bode
`;

/** Irregular or otherwise unpredictable forms, by folded form. */
export const irregular: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [forms = '', stem = ''] = line.split(' = ');
      return [...forms.split(' '), stem].map((form) => [form, stem] as const);
    }),
);

const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Words on -ster that name no woman at work. */
export const notFeminine: ReadonlySet<string> = list(`
  venster register semester trimester minister master klooster monster pleister cluster meester rooster poster tester
  hamster gangster lobster luister duister fluister kluister bolster holster polster youngster hipster dragster
  roadster dumpster luchtvenster kenster toaster booster polyester raster plaster muster filter ster
  serveerster dienster zuster uitbijster pionier schuister
`);

/** Words on -s that are singular, so that the plural rule leaves them whole. */
export const singularS: ReadonlySet<string> = list(`
  mens lens wens grens pers vers kers koers beurs laars paars kaars kans dans glans trans mars hars gips chips rups
  reeks heks boks straks taks fles les kaas baas gans cens hals pols wals els vals saus ons eens eis ens tens prins
  cursus campus basis advies fries precies paradijs alias atlas canvas chaos kosmos textiles dakloos werkloos thuis
  soms links rechts reuters adres pers expres cactus
  kompas moeras karkas ananas jas tas las pas gas gras glas was bas vlees wees rijs gris ijs diens elders anders
  immers altijds dikwijls vaars vers dwars ambts sinds steeds loods gids sands
`);
