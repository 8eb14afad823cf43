/**
 * Names for the same job that come from elsewhere: English titles that Dutch adverts and applicants use, and the words of
 * Flanders, of which border regions and ESCO's own labels have many. Each line is one group, as in `tradeSynonyms`.
 */
export const otherNames: readonly (readonly string[])[] = `
cleaner = cleaning lady = schoonmaker
cook = kok
chef de partie = zelfstandig werkend kok
kitchen helper = kitchen porter = dishwasher = plongeur = afwasser
kitchen assistant = keukenhulp
waiter = waitress = garcon = opdiener = zaalmedewerker = ober
host = hostess = gastvrouw
front office = front desk = receptionist
chambermaid = room attendant = housekeeper = kamermeisje
truckdriver = truck driver = lorry driver = chauffeur c = chauffeur ce = camionneur = camionchauffeur = vrachtwagenchauffeur
delivery driver = courier = bezorger = koerier
taxi driver = taxichauffeur
bus driver = busbestuurder = buschauffeur
forklift driver = forklift operator = forkliftdriver = clarkist = clarkchauffeur = heftruckchauffeur
warehouse worker = warehouse employee = warehouse operator = stockmedewerker = stockbediende = magazijnmedewerker
packer = inpakker
shelf stacker = rekkenvuller = vakkenvuller
cashier = kassierster = kassamedewerker
shop assistant = sales assistant = sales associate = store employee = retail medewerker = winkelmedewerker = verkoopmedewerker
sales representative = account manager = accountmanager = vertegenwoordiger
buyer = purchaser = inkoper
store manager = shop manager = winkelmanager = bedrijfsleider winkel
production worker = factory worker = productiemedewerker
process operator = procesoperator
assembly worker = assembleur = montagemedewerker = assemblagemedewerker
welder = lasser
mechanic = mecanicien = technieker = monteur
car mechanic = garagist = mekanieker = garagemedewerker = automonteur
bodyworker = carrossier = carrosseriehersteller = autoschadehersteller
service engineer = field engineer = servicemonteur
maintenance engineer = maintenance technician = onderhoudstechnieker = onderhoudsmonteur
electrician = elektrieker = elektricien
plumber = sanitairinstallateur = loodgieter
chauffagist = verwarmingsmonteur = verwarmingstechnieker = cv-monteur
painter = schilder
house painter = huisschilder
carpenter = schrijnwerker = timmerman
cabinet maker = meubelmaker
bricklayer = metser = metselaar
plasterer = plafonneur = plafonneerder = pleisteraar = bezetter = stukadoor
tiler = vloerder = tegelzetter
roofer = dakwerker = dakdekker
paver = wegenwerker = kasseilegger = stratenmaker
crane operator = kraanman = kraanbestuurder = kraanmachinist
construction worker = bouwvakarbeider = bouwvakker
gardener = tuinier = tuinaannemer = groenarbeider = hovenier
fruit picker = fruitplukker
farm worker = landarbeider = agrarisch medewerker
butcher = beenhouwer = slager
baker = bakker
pastry chef = patissier = banketbakker
hairdresser = barber = coiffeuse = kapper
beautician = beauty specialist = estheticienne = schoonheidsspecialist
tailor = seamstress = stikster = naaister
nurse = verpleger = verpleegkundige
district nurse = thuisverpleegkundige = wijkverpleegkundige
caregiver = care worker = care assistant = zorgkundige = verzorgende
home help = poetshulp = huishoudhulp = gezinshelper = huishoudelijke hulp
cleaning = poets = kuis = schoonmaak
kuisvrouw = kuishulp = poetsvrouw = poetsman = poetser = schoonmaker
doctor = physician = dokter = arts
general practitioner = huisarts
dentist = tandarts
pharmacist = apotheker
teacher = lesgever = leraar
teaching assistant = klasassistent = onderwijsassistent
nanny = babysitter = kinderoppas = oppas
childcare worker = kinderbegeleider = kinderverzorgster = pedagogisch medewerker kinderopvang
social worker = maatschappelijk assistent = maatschappelijk werker
security guard = bewakingsagent = beveiliger
janitor = caretaker = concierge
bookkeeper = boekhouder
office assistant = office employee = bediende administratie = administratief bediende = administratief medewerker
office manager = kantoormanager
secretary = secretaresse
receptionist = onthaalmedewerker = onthaalbediende = loketbediende = loketmedewerker = baliemedewerker
customer service = customer care = klantenservice
customer service agent = customer service representative = call center agent = klantenservicemedewerker
helpdesk = servicedesk = it support
system administrator = sysadmin = systeembeheerder
web developer = webdeveloper = websiteontwikkelaar = webontwikkelaar = webbouwer
webdesigner = web designer = webontwerper = websitebouwer = webdeveloper
graphic designer = grafisch ontwerper = grafisch vormgever
project manager = projectmanager = projectleider
team leader = teamlead = ploegbaas = ploegleider = teamleider
supervisor = diensthoofd = afdelingshoofd
planner = scheduler = dispatcher
recruiter = hr recruiter = werver = intercedent
buschauffeur = autobuschauffeur
mailman = postman = facteur = postbode
mover = verhuizer
garbage collector = vuilnisophaler = vuilnisman = huisvuilophaler
street sweeper = straatveger
lifeguard = redder = badmeester
undertaker = begrafenisondernemer = uitvaartverzorger
horse groom = paardenknecht = paardenverzorger
onthaalouder = gastouder
opvoeder = groepsbegeleider = begeleider
`
  .trim()
  .split('\n')
  .map((line) => line.split(' = '));

/** A wide word and the trade that is meant by it, one way: who looks for the trade does not mean all of the wide word. */
export const oneWayNames: readonly (readonly [asked: string, meant: string])[] = [
  ['driver', 'chauffeur'],
  ['sales', 'verkoper'],
];
