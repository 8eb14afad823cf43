const list = (words: string) => words.trim().split(/\s+/);

/**
 * Occupations and roles that may end a compound whatever stands before them (`…medewerker`). They are long or rare
 * enough inside other words that an unknown first part is still a word.
 */
export const personHeads = list(`
  medewerker chauffeur monteur operator assistent begeleider bediende bediener verkoper verzorger verzorgende verzorgster
  verpleegkundige verpleger technicus specialist adviseur coordinator manager directeur ingenieur machinist planner inspecteur
  controleur instructeur docent leraar leerkracht therapeut consulent consultant beheerder beveiliger bezorger inpakker
  uitpakker afwasser schoonmaker schilder stukadoor metselaar timmerman loodgieter installateur elektricien hovenier tuinman
  magazijnier logistieker administrateur secretaresse receptionist telefonist boekhouder accountant kassier stylist kapper
  masseur analist laborant programmeur ontwikkelaar developer engineer ontwerper architect tekenaar werkvoorbereider opzichter
  uitvoerder voorman teamleider ploegleider groepsleider bedrijfsleider projectleider afdelingshoofd supervisor trainer coach
  jobcoach onderzoeker redacteur journalist vertaler fotograaf muzikant bibliothecaris concierge reparateur
  hersteller samensteller assembleur productiemedewerker kweker plukker sorteerder stikker naaister slager koerier
  postbode postbezorger vuilnisman straatveger sloper dakdekker vloerenlegger tegelzetter glaszetter frezer
  bankwerker plaatwerker spuiter constructeur stratenmaker grondwerker stagiair leerling vrijwilliger verloskundige
  psycholoog pedagoog orthopedagoog griffier jurist advocaat notaris ambtenaar officier soldaat portier reisleider
  regisseur barista bartender gastheer gastvrouw serveerster sommelier bakker patissier inkoper verhuurder makelaar taxateur
  handelaar importeur exporteur vertegenwoordiger accountmanager marketeer expediteur cargadoor douanier piloot stuurman
  kapitein matroos schipper conducteur rijinstructeur wegwerker imker veehouder boswachter fokker dierenarts dierenverzorger
  orderpicker picker packer lasser draaier heftruckchauffeur vrachtwagenchauffeur buschauffeur taxichauffeur reachtruckchauffeur pedicure manicure
  fysiotherapeut ergotherapeut logopedist dietist apotheker tandarts huisarts assistente employee agent recruiter
  intercedent klantmanager casemanager controller auditor tester beleidsmedewerker beleidsadviseur
  bouwvakker voeger betonwerker ijzervlechter kraanmachinist hijskraanmachinist monteuse masseuse bloemist bloembinder
  visagist nagelstylist beveiligingsbeambte beambte functionaris gezagvoerder purser steward stewardess
  kwaliteitscontroleur lasinspecteur kelner dirigent zanger danser acteur artiest illustrator vormgever bewaker toezichthouder handhaver
  brandwacht brandweerman politieagent marinier militair hulpverlener maatschappelijkwerker activiteitenbegeleider
  oppasser gastouder peuterleider kinderleider groepsleerkracht onderwijzer conservator archivaris archeoloog
  bioloog chemicus fysicus geoloog technoloog econoom statisticus actuaris psychiater chirurg anesthesist
  radioloog optometrist opticien audicien podotherapeut mondhygienist tandtechnicus prothesemaker
  smid edelsmid goudsmid hoefsmid juwelier horlogemaker uurwerkmaker meubelmaker meubelstoffeerder schoenmaker kleermaker
  lederbewerker houtbewerker metaalbewerker glasbewerker steenbewerker steenhouwer beeldhouwer graveur drukker boekbinder zeefdrukker
  bestuurder begeleidster ondernemer eigenaar leidinggevende verantwoordelijke afgevaardigde beambte arbeider stoker
  vertegenwoordigster bemiddelaar mediator verslaggever presentator componist producent distributeur
  ontleder anatoom patholoog diagnosticus preventiemedewerker behandelaar decorateur acupuncturist reporter restaurateur bewaarder
  opnemer boordwerktuigkundige werktuigkundige deskundige
`);

/** Short or ambiguous person words: they end a compound only after a first part that is a known word. */
export const strictPersonHeads = list(`
  kok hulp kracht man vrouw arts leider houder maker werker meester hoofd chef knecht jongen bode wacht wachter koper loper
  voerder zetter legger dekker binder brander snijder slijper stoffeerder bouwer boer teler rijder
  vanger trekker steller bewerker verwerker bereider keurder keurmeester lezer schrijver ouder helper kundige
  visser melker trimmer ober gids tolk coupeur vakman zuster broeder imam dominee pastor
  rechter leger jager herder pakker wasser poetser veger ruimer zager boorder perser gieter vlechter plaatser monteerder
  keeper scout dokter tandarts handler picker lader losser kraker vuller afvuller drager sjouwer
  opleider voorlichter raadsman baas patroon brouwer stoker distilleerder tapper schenker
  reiniger huurder roker knipper fileerder uitbener versnijder rooier sproeier maaier
  tekstschrijver animator curator mentor tutor decaan rector lector hoogleraar model heer
`);

/** Things, places and fields of work that end a compound after a known word (`thuiszorg`, `houtbewerking`). */
export const thingHeads = list(`
  machine installatie bedrijf techniek technologie onderwijs werkzaamheden werkzaamheid administratie
  apparatuur apparaat materiaal systeem afdeling certificaat diploma opleiding organisatie instelling
  centrum fabriek restaurant winkel magazijn keuken kantoor school ziekenhuis supermarkt vervoer transport
  verkoop inkoop onderhoud beheer beveiliging schoonmaak begeleiding verzorging verpleging dienstverlening
  dienst productie montage reparatie industrie handel logistiek zorg bouw kunde werk bewerking verwerking
  wagen truck heftruck voertuig contact registratie controle keuring inspectie meting planning ontwikkeling
  ontwerp onderzoek advies beleid verzekering hypotheek belasting salaris lening product producten goederen
  middelen voeding voedsel dranken groente fruit vlees kaas brood gebak bloem bloemen planten tuinbouw
  landbouw veeteelt teelt dieren paarden woning gebouw zaal kamer balie receptie telefoon computer netwerk
  software hardware data website media reclame marketing opvang huishouden huishouding huishoudelijk kleding
  schoenen meubel meubelen hout metaal staal steen beton verf kunststof rubber papier karton textiel zilver
  elektronica energie elektra sanitair koeling verwarming ventilatie ervaring kennis vaardigheid niveau baan
  functie vacature ploeg ploegen ploegendienst nachtdienst dagdienst draaibank robot motor leiding leidingen
  kabel kabels roltrap dak gevel vloer tegel plafond deur kozijn riool afval vuil pakket pakketten
  bestelling bestellingen order orders voorraad expeditie hygiene veiligheid kwaliteit milieu gezondheid
  sport muziek theater film kunst cultuur toerisme reis reizen hotel horeca catering kantine cafe kinderen
  jeugd jongeren ouderen gehandicapten patient patienten client clienten klant klanten
  bad werf asiel boerderij terrein atelier salon stal loods plaats station haven park tuin kas verblijf ketel paneel
  panelen wasserij kwekerij garage laboratorium praktijk apotheek kliniek camping manege speelzaal hal lokaal fiets bus
  straat plein post instrument gereedschap monteren bezorging besteller verpakking mode snoep sap soep saus worst vis
  uur uren
`);

/** Roles of rank: `assistent-kok` is a kok, and someone who searches `assistent` wants it as well. */
export const rankWords: ReadonlySet<string> = new Set(
  list(`assistent leerling hulp chef hoofd junior senior medior aspirant kandidaat adjunct vice co onder
  eerste tweede zelfstandig allround stagiair vrijwilliger trainee plaatsvervangend interim freelance sous souschef`),
);

/** Words that look like compounds of the lists above and are not, or mean something else as a whole. */
export const wholeWords: ReadonlySet<string> = new Set(
  list(`medewerker medewerkster leerkracht leermeester boekhouder huishouder burgemeester kunstenaar bekwaam verpleegkundige
  werktuigkundige landschap vakman timmerman stuurman koopman staatsman edelman zakenman voorman onderhoud verkoper inkoper
  verkoop inkoop leerling netwerk vuurwerk uurwerk handwerk maatwerk ambachtsman landman hoofdzaak hoofdstuk opleider
  begeleider geleider verhuurder afdeling aandeel bakkerij drukkerij brouwerij slagerij visserij gieterij wasserij
  kwekerij tuinder tuinman buurman bejaarden kinderen ouderen jongeren gehandicapten achtergrond ondergrond voorraad uitvoerder
  aanvoerder bestuurder wegwerker postbode postzegel vakwerk ijzer kleding opdracht voeding
  wachtmeester schoolmeester rentmeester portefeuille makelaar aannemer ondernemer bovenbouw onderbouw meubel kapper
  schipper koerier operator administrator coordinator generator animator organisator illustrator moderator
  leidinggevende advocaat conservator jobcoach feedback software hardware maatschappelijk maatschappij hoofdpijn
  schilderij schilderijen landmeter thermometer kilometer arbeidskracht werkkracht bouwvakker onderwijs onderzoek ervaring bediende bedienden
  plantenteelt landbouw tuinbouw akkerbouw mijnbouw bosbouw glastuinbouw bewaker bewerker verwerker uitwerker tandarts dierenarts
  heftruck vorkheftruck reachtruck hoogreachtruck vrachtwagen vrachtauto bestelwagen bestelbus tankwagen kraanwagen personenauto
  kinderwagen motorfiets aardgas toneelspel rolspel hoogbouw scheepvaart handelaar smartphone telefoon
  basisonderwijs kinderopvang maatschappelijkwerk hoefsmid edelsmid goudsmid`),
);
