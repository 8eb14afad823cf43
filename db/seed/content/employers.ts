import type { SectorCode } from './types.ts';

export interface SeedEmployerName {
  /**
   * For `fillEmployerName`: `{surname}` is a Dutch surname with its prefix, `{core}` one of the sector's `cores`,
   * `{place}` the place. All names are invented.
   */
  template: string;
  /** Codes of the occupations that an employer of this name has openings for. */
  occupations: readonly string[];
}

function named(template: string, occupations: string): SeedEmployerName {
  return { template, occupations: occupations.split(' ') };
}

export interface SeedEmployerSector {
  sector: SectorCode;
  /** How many openings for this group come from the sector, relative to the others. */
  weight: number;
  names: readonly SeedEmployerName[];
  cores: readonly string[];
  /** Usual number of employees, used to size an employer and its number of openings. */
  employees: { min: number; max: number };
  contactRoles: readonly string[];
}

export const seedEmployerSectors: readonly SeedEmployerSector[] = [
  {
    sector: 'cleaning',
    weight: 14,
    names: [
      named(
        'Schoonmaakbedrijf {core}',
        'wb-schoonmaker-gebouwen wb-schoonmaker-school wb-schoonmaker-zorg wb-voorman-schoonmaak wb-vloeronderhoud wb-opleveringsschoonmaker wb-glazenwasser wb-kamerschoonmaker wb-planner',
      ),
      named(
        '{core} Schoonmaak',
        'wb-schoonmaker-gebouwen wb-schoonmaker-school wb-schoonmaker-zorg wb-voorman-schoonmaak wb-vloeronderhoud wb-opleveringsschoonmaker wb-huishoudelijke-hulp wb-administratief-medewerker',
      ),
      named(
        'Schoonmaakbedrijf {surname} & Co',
        'wb-schoonmaker-gebouwen wb-schoonmaker-school wb-schoonmaker-zorg wb-voorman-schoonmaak wb-vloeronderhoud wb-opleveringsschoonmaker wb-schoonmaker-voertuigen wb-industrieel-reiniger',
      ),
      named(
        '{core} Bedrijfsdiensten {place}',
        'wb-schoonmaker-gebouwen wb-schoonmaker-school wb-schoonmaker-zorg wb-voorman-schoonmaak wb-vloeronderhoud wb-opleveringsschoonmaker wb-facilitair-medewerker wb-receptionist wb-cateringmedewerker wb-huismeester',
      ),
      named('Glazenwasserij {surname}', 'wb-glazenwasser wb-gevelreiniger'),
      named('Autopoetsbedrijf {surname}', 'wb-autopoetser wb-schoonmaker-voertuigen'),
      named('Industriële Reiniging {surname}', 'wb-industrieel-reiniger wb-gevelreiniger'),
    ],
    cores: [
      'Helder & Co',
      'De Witte Zeem',
      'Frisgroen',
      'De Blinkende Hal',
      'Morgendauw',
      'Zuiverzee',
      'Spiegelglans',
    ],
    employees: { min: 8, max: 400 },
    contactRoles: ['rayonleider', 'objectleider', 'bedrijfsleider', 'medewerker personeelszaken'],
  },
  {
    sector: 'green',
    weight: 8,
    names: [
      named(
        'Hoveniersbedrijf {core}',
        'wb-assistent-hovenier wb-hovenier wb-medewerker-groen wb-stratenmaker wb-assistent-stratenmaker',
      ),
      named('Hoveniersbedrijf {surname}', 'wb-assistent-hovenier wb-hovenier wb-boomverzorger'),
      named(
        'Kwekerij {core}',
        'wb-medewerker-glastuinbouw wb-medewerker-boomkwekerij wb-medewerker-bloemenverwerking wb-inpakker wb-chauffeur-bestelbus',
      ),
      named(
        'Groenvoorziening {core}',
        'wb-medewerker-groen wb-sportveldmedewerker wb-begraafplaatsmedewerker wb-medewerker-wijkonderhoud wb-trekkerchauffeur wb-bosmedewerker',
      ),
      named(
        'Kwekerij {surname} en Zonen',
        'wb-medewerker-glastuinbouw wb-oogstmedewerker wb-medewerker-boomkwekerij',
      ),
      named('Kinderboerderij {core}', 'wb-dierenverzorger wb-stalmedewerker wb-begeleider-dagbesteding'),
      named('Bloemsierkunst {surname}', 'wb-bloemist wb-medewerker-bloemenverwerking'),
      named('Melkveebedrijf {surname}', 'wb-medewerker-veehouderij wb-trekkerchauffeur'),
      named('Boomverzorging {surname}', 'wb-boomverzorger wb-bosmedewerker'),
    ],
    cores: [
      'De Linde',
      'De Wilgenhof',
      'Het Groene Erf',
      'Zonnedauw',
      'De Boomgaard',
      'Kievitsland',
      'De Oude Es',
    ],
    employees: { min: 3, max: 120 },
    contactRoles: ['eigenaar', 'voorman', 'bedrijfsleider', 'teeltleider'],
  },
  {
    sector: 'logistics',
    weight: 14,
    names: [
      named(
        '{core} Logistiek',
        'wb-magazijnmedewerker wb-orderpicker wb-heftruckchauffeur wb-reachtruckchauffeur wb-expeditiemedewerker wb-medewerker-goederenontvangst wb-teamleider-magazijn wb-lader-losser',
      ),
      named(
        'Distributiecentrum {core}',
        'wb-orderpicker wb-magazijnmedewerker wb-reachtruckchauffeur wb-voorraadbeheerder wb-orderverzamelaar-supermarkt wb-teamleider-magazijn',
      ),
      named(
        '{surname} Warehousing',
        'wb-magazijnmedewerker wb-heftruckchauffeur wb-lader-losser wb-voorraadbeheerder',
      ),
      named('{core} Fulfilment', 'wb-medewerker-webshop wb-inpakker wb-retourmedewerker wb-orderpicker'),
      named(
        'Op- en overslag {surname}',
        'wb-lader-losser wb-heftruckchauffeur wb-expeditiemedewerker wb-magazijnmedewerker',
      ),
      named('Sorteercentrum {core}', 'wb-pakketsorteerder wb-postsorteerder wb-bagagemedewerker'),
      named('Inpakbedrijf {surname}', 'wb-inpakker wb-sorteerder-productie wb-medewerker-webshop'),
    ],
    cores: [
      'Noorderkade',
      'Havenkant',
      'De Schakel',
      'Vaartlijn',
      'Kadewerk',
      'Het Stapelhuis',
      'Doorstroom',
    ],
    employees: { min: 20, max: 600 },
    contactRoles: [
      'teamleider magazijn',
      'operationeel manager',
      'medewerker personeelszaken',
      'shiftleider',
    ],
  },
  {
    sector: 'hospitality',
    weight: 9,
    names: [
      named(
        'Restaurant {core}',
        'wb-keukenhulp wb-afwasser wb-medewerker-bediening wb-kok wb-hulpkok wb-barmedewerker',
      ),
      named(
        'Eetcafé {core}',
        'wb-afwasser wb-keukenhulp wb-medewerker-bediening wb-barmedewerker wb-hulpkok',
      ),
      named(
        'Hotel {core}',
        'wb-kamerschoonmaker wb-ontbijtmedewerker wb-hotelreceptionist wb-linnenkamer wb-banquetingmedewerker wb-keukenhulp wb-huismeester',
      ),
      named(
        'Cateringbedrijf {core}',
        'wb-cateringmedewerker wb-keukenhulp wb-banquetingmedewerker wb-kok wb-barista',
      ),
      named('Lunchroom {surname}', 'wb-barista wb-medewerker-bediening wb-keukenhulp wb-afwasser'),
      named('Cafetaria {surname}', 'wb-medewerker-snackbar wb-medewerker-fastfood'),
      named(
        'Vakantiepark {core}',
        'wb-gastheer-horeca wb-kamerschoonmaker wb-facilitair-medewerker wb-medewerker-fastfood wb-medewerker-groen',
      ),
    ],
    cores: [
      'De Gouden Lepel',
      'Het Oude Veerhuis',
      'Aan de Gracht',
      'De Proefkamer',
      'Zout en Peper',
      'De Molenhoek',
    ],
    employees: { min: 5, max: 90 },
    contactRoles: ['bedrijfsleider', 'eigenaar', 'chef-kok', 'hoofd facilitair'],
  },
  {
    sector: 'care',
    weight: 10,
    names: [
      named(
        'Zorgcentrum {core}',
        'wb-helpende wb-zorghulp wb-huiskamermedewerker wb-voedingsassistent wb-verzorgende wb-schoonmaker-zorg wb-linnenkamer wb-activiteitenbegeleider wb-huismeester',
      ),
      named(
        'Stichting {core} Zorg en Welzijn',
        'wb-begeleider-gehandicaptenzorg wb-assistent-begeleider wb-begeleider-dagbesteding wb-ervaringsdeskundige wb-zorghulp',
      ),
      named(
        'Woonzorglocatie {core}',
        'wb-huiskamermedewerker wb-zorghulp wb-helpende wb-assistent-begeleider wb-keukenhulp wb-schoonmaker-zorg',
      ),
      named('Thuiszorg {core}', 'wb-thuishulp wb-huishoudelijke-hulp wb-helpende wb-verzorgende wb-planner'),
      named(
        'Buurthuis {core}',
        'wb-buurthuismedewerker wb-activiteitenbegeleider wb-taalcoach wb-ervaringsdeskundige',
      ),
      named(
        'Ziekenhuis {core}',
        'wb-patientenvervoer wb-sterilisatiemedewerker wb-voedingsassistent wb-schoonmaker-zorg wb-doktersassistent wb-receptionist wb-linnenkamer',
      ),
      named(
        'Gezondheidscentrum {core}',
        'wb-doktersassistent wb-tandartsassistent wb-apothekersassistent wb-telefonist',
      ),
      named('Uitvaartverzorging {surname}', 'wb-uitvaartmedewerker wb-begraafplaatsmedewerker'),
    ],
    cores: [
      'De Berkenhof',
      'Zonnehoek',
      'De Vier Linden',
      'Avondrust',
      'Het Lichthuis',
      'De Brede Stoep',
      'Waterrand',
    ],
    employees: { min: 20, max: 800 },
    contactRoles: [
      'teammanager zorg',
      'teamcoach',
      'medewerker personeelszaken',
      'coördinator vrijwilligers',
    ],
  },
  {
    sector: 'childcare',
    weight: 3,
    names: [
      named(
        'Kinderopvang {core}',
        'wb-pedagogisch-medewerker wb-assistent-kinderopvang wb-groepshulp wb-medewerker-bso',
      ),
      named(
        'Kinderdagverblijf {core}',
        'wb-assistent-kinderopvang wb-groepshulp wb-pedagogisch-medewerker wb-schoonmaker-school',
      ),
      named('Gastouderbureau {surname}', 'wb-gastouder wb-administratief-medewerker'),
    ],
    cores: [
      'De Speelboom',
      'Het Vlinderveld',
      'De Kleine Beer',
      'Ukkepuk',
      'De Zandkasteeltjes',
      'Pluk en Co',
    ],
    employees: { min: 8, max: 120 },
    contactRoles: ['locatiemanager', 'assistent-leidinggevende', 'medewerker personeelszaken'],
  },
  {
    sector: 'manufacturing',
    weight: 12,
    names: [
      named(
        'Metaalbedrijf {surname}',
        'wb-lasser wb-metaalbewerker wb-constructiebankwerker wb-plaatwerker wb-cnc-operator wb-poedercoater',
      ),
      named(
        '{core} Industrie',
        'wb-productiemedewerker wb-machineoperator wb-procesoperator wb-kwaliteitscontroleur wb-onderhoudsmonteur wb-heftruckchauffeur',
      ),
      named(
        '{core} Verpakkingen',
        'wb-productiemedewerker wb-operator-verpakking wb-sorteerder-productie wb-inpakker wb-kunststofbewerker',
      ),
      named('Houtindustrie {surname}', 'wb-houtbewerker wb-meubelmaker wb-productiemedewerker'),
      named('Drukkerij {core}', 'wb-drukker wb-grafisch-afwerker wb-inpakker'),
      named(
        'Werkplaats {core}',
        'wb-assemblagemedewerker wb-sorteerder-productie wb-inpakker wb-monteur-elektronica wb-demontagemedewerker',
      ),
      named(
        '{surname} Machinebouw',
        'wb-monteur-mechanisch wb-monteur-elektronica wb-assemblagemedewerker wb-cnc-operator',
      ),
    ],
    cores: ['Aambeeld', 'Staalvast', 'Vormgenoot', 'Tandwiel', 'Lijnwerk', 'Handzaam', 'Precisiehuis'],
    employees: { min: 10, max: 350 },
    contactRoles: [
      'productieleider',
      'werkvoorbereider',
      'teamleider productie',
      'medewerker personeelszaken',
    ],
  },
  {
    sector: 'construction',
    weight: 7,
    names: [
      named(
        'Bouwbedrijf {surname}',
        'wb-bouwvakhelper wb-opperman wb-timmerman wb-metselaar wb-betonwerker wb-administratief-medewerker',
      ),
      named(
        'Aannemersbedrijf {surname} en Zonen',
        'wb-bouwvakhelper wb-timmerman wb-kozijnmonteur wb-onderhoudsmedewerker-gebouwen wb-tegelzetter',
      ),
      named('Schildersbedrijf {surname}', 'wb-schilder wb-behanger wb-glaszetter'),
      named(
        'Infra {core}',
        'wb-grondwerker wb-machinist-grondverzet wb-stratenmaker wb-assistent-stratenmaker wb-verkeersregelaar',
      ),
      named('Straatwerk {surname}', 'wb-stratenmaker wb-assistent-stratenmaker'),
      named('Sloopwerken {surname}', 'wb-sloper wb-asbestverwijderaar wb-machinist-grondverzet'),
      named('Afbouw {surname}', 'wb-stukadoor wb-tegelzetter wb-vloerenlegger wb-keukenmonteur'),
      named(
        'Dak en Isolatie {surname}',
        'wb-dakdekker wb-isolatiemonteur wb-steigerbouwer wb-zonnepanelenmonteur',
      ),
    ],
    cores: ['De Waterpas', 'Grondslag', 'Veldweg', 'De Steenbrug', 'Polderbouw'],
    employees: { min: 4, max: 140 },
    contactRoles: ['uitvoerder', 'eigenaar', 'projectleider', 'bedrijfsleider'],
  },
  {
    sector: 'technical',
    weight: 7,
    names: [
      named(
        'Installatiebedrijf {surname}',
        'wb-loodgieter wb-cv-monteur wb-warmtepompmonteur wb-assistent-elektromonteur',
      ),
      named('Fietsenmakerij {core}', 'wb-fietsenmaker wb-scootermonteur'),
      named('Garage {surname}', 'wb-assistent-automonteur wb-automonteur wb-bandenmonteur wb-autopoetser'),
      named(
        'Elektrobedrijf {surname}',
        'wb-assistent-elektromonteur wb-elektromonteur wb-zonnepanelenmonteur wb-laadpaalmonteur',
      ),
      named(
        '{core} Techniek',
        'wb-zonnepanelenmonteur wb-warmtepompmonteur wb-glasvezelmonteur wb-onderhoudsmonteur',
      ),
      named('Repaircentrum {core}', 'wb-reparateur-witgoed wb-reparateur-elektronica wb-fietsenmaker'),
      named('Autoschade {surname}', 'wb-autoschadehersteller wb-autospuiter'),
      named(
        'Woningbeheer {core}',
        'wb-onderhoudsmedewerker-gebouwen wb-huismeester wb-schilder wb-administratief-medewerker',
      ),
    ],
    cores: ['De Spaak', 'Volle Stroom', 'Het Wiel', 'Zonkracht', 'De Draad', 'Warm Huis'],
    employees: { min: 3, max: 160 },
    contactRoles: ['werkplaatschef', 'eigenaar', 'servicemanager', 'leermeester'],
  },
  {
    sector: 'retail',
    weight: 11,
    names: [
      named(
        'Supermarkt {surname}',
        'wb-vakkenvuller wb-kassamedewerker wb-medewerker-versafdeling wb-orderverzamelaar-supermarkt wb-medewerker-servicebalie wb-teamleider-supermarkt wb-bezorger-boodschappen',
      ),
      named(
        'Kringloopwinkel {core}',
        'wb-medewerker-kringloopwinkel wb-sorteerder-kringloop wb-bijrijder wb-meubelopknapper',
      ),
      named('Buurtsuper {core}', 'wb-vakkenvuller wb-kassamedewerker wb-medewerker-versafdeling'),
      named('Tuincentrum {core}', 'wb-verkoper-tuincentrum wb-kassamedewerker wb-bloemist wb-vakkenvuller'),
      named('Bouwmarkt {surname}', 'wb-verkoper-bouwmarkt wb-kassamedewerker wb-vakkenvuller'),
      named('{surname} Mode', 'wb-verkoper-mode wb-verkoper-winkel'),
      named('Woonwinkel {core}', 'wb-verkoper-winkel wb-meubelmonteur wb-woninginrichter wb-gordijnnaaier'),
      named('Drogisterij {surname}', 'wb-verkoper-drogisterij wb-verkoper-winkel'),
      named('Tankstation {surname}', 'wb-medewerker-tankstation wb-autopoetser'),
      named('Marktkramen {surname}', 'wb-marktverkoper'),
    ],
    cores: [
      'De Tweede Ronde',
      'Het Goede Mandje',
      'De Groene Vingers',
      'Om de Hoek',
      'De Vondst',
      'Huis en Haard',
    ],
    employees: { min: 4, max: 150 },
    contactRoles: ['filiaalleider', 'winkelmanager', 'teamleider', 'eigenaar'],
  },
  {
    sector: 'office',
    weight: 6,
    names: [
      named(
        'Administratiekantoor {surname}',
        'wb-administratief-medewerker wb-boekhoudkundig-medewerker wb-salarisadministrateur wb-data-entry',
      ),
      named(
        '{core} Dienstverlening',
        'wb-administratief-medewerker wb-receptionist wb-scanmedewerker wb-medewerker-postkamer wb-data-entry wb-archiefmedewerker',
      ),
      named(
        'Notariskantoor {surname}',
        'wb-secretaresse wb-receptionist wb-archiefmedewerker wb-managementassistent',
      ),
      named(
        'Stichting {core}',
        'wb-projectondersteuner wb-secretaresse wb-administratief-medewerker wb-hr-medewerker',
      ),
      named(
        'Groothandel {surname}',
        'wb-orderverwerker wb-inkoopmedewerker wb-medewerker-debiteuren wb-boekhoudkundig-medewerker wb-telefonist',
      ),
    ],
    cores: ['Het Grootboek', 'De Balie', 'Klare Taal', 'De Paperclip', 'Oeverzicht'],
    employees: { min: 4, max: 180 },
    contactRoles: ['kantoormanager', 'teamleider administratie', 'medewerker personeelszaken'],
  },
  {
    sector: 'customerContact',
    weight: 3,
    names: [
      named('Klantcontact {core}', 'wb-klantenservicemedewerker wb-chatmedewerker wb-telefonisch-verkoper'),
      named('{core} Contactcentrum', 'wb-klantenservicemedewerker wb-telefonist wb-enqueteur'),
      named(
        'Bel- en Servicebureau {surname}',
        'wb-klantenservicemedewerker wb-telefonisch-verkoper wb-enqueteur',
      ),
      named('Publieksbalie {core}', 'wb-baliemedewerker wb-medewerker-publiekszaken wb-receptionist'),
    ],
    cores: ['Luisterend Oor', 'De Lijn Open', 'Goed Gesprek', 'Heldere Stem'],
    employees: { min: 15, max: 250 },
    contactRoles: ['teamleider klantcontact', 'recruiter', 'operationeel manager'],
  },
  {
    sector: 'transport',
    weight: 8,
    names: [
      named(
        'Transportbedrijf {surname}',
        'wb-vrachtwagenchauffeur wb-chauffeur-bestelbus wb-bijrijder wb-transportplanner wb-lader-losser',
      ),
      named(
        'Koeriersdienst {core}',
        'wb-koerier wb-pakketbezorger wb-chauffeur-bestelbus wb-pakketsorteerder',
      ),
      named('Taxibedrijf {surname}', 'wb-taxichauffeur wb-chauffeur-leerlingenvervoer wb-telefonist'),
      named('Touringcars {surname}', 'wb-buschauffeur wb-schoonmaker-voertuigen'),
      named('Verhuisbedrijf {surname} en Zonen', 'wb-verhuizer wb-bijrijder wb-meubelmonteur'),
      named('Fietskoeriers {core}', 'wb-fietskoerier wb-postbezorger wb-krantenbezorger'),
      named('Bezorgdienst {core}', 'wb-maaltijdbezorger wb-bezorger-boodschappen wb-pakketbezorger'),
    ],
    cores: ['Snelvoet', 'De Zwaluw', 'Wind Mee', 'De Postduif', 'Rondrit'],
    employees: { min: 5, max: 220 },
    contactRoles: ['planner', 'wagenparkbeheerder', 'bedrijfsleider', 'teamleider bezorging'],
  },
  {
    sector: 'education',
    weight: 3,
    names: [
      named(
        'Basisschool {core}',
        'wb-concierge-school wb-onderwijsassistent wb-overblijfmedewerker wb-schoonmaker-school',
      ),
      named(
        'Scholengroep {core}',
        'wb-concierge-school wb-leraarondersteuner wb-administratief-medewerker wb-onderwijsassistent',
      ),
      named('Praktijkschool {core}', 'wb-onderwijsassistent wb-concierge-school wb-keukenhulp'),
      named('Bibliotheek {core}', 'wb-bibliotheekmedewerker wb-taalcoach wb-baliemedewerker'),
    ],
    cores: ['De Regenboogbrug', 'Het Zonnekompas', 'De Vuurvlieg', 'Het Talentenhuis', 'De Leeslamp'],
    employees: { min: 15, max: 300 },
    contactRoles: ['directeur', 'locatieleider', 'hoofd facilitair'],
  },
  {
    sector: 'textile',
    weight: 3,
    names: [
      named('Wasserij {core}', 'wb-wasserijmedewerker wb-strijker wb-linnenkamer wb-chauffeur-bestelbus'),
      named('Naaiatelier {core}', 'wb-naaier wb-kledinghersteller wb-gordijnnaaier wb-kleermaker'),
      named('Stoffeerderij {surname}', 'wb-stoffeerder wb-woninginrichter wb-gordijnnaaier'),
      named('Schoenmakerij {surname}', 'wb-schoenmaker wb-kledinghersteller'),
    ],
    cores: ['De Witte Was', 'Naald en Draad', 'Het Linnenhuis', 'Schone Zaken'],
    employees: { min: 4, max: 130 },
    contactRoles: ['atelierleider', 'bedrijfsleider', 'teamleider wasserij'],
  },
  {
    sector: 'food',
    weight: 6,
    names: [
      named('Bakkerij {surname}', 'wb-assistent-bakker wb-bakker wb-verkoper-bakkerij wb-banketbakker'),
      named('Slagerij {surname}', 'wb-slager wb-medewerker-versafdeling'),
      named(
        '{core} Versproducten',
        'wb-medewerker-voedingsindustrie wb-operator-voeding wb-medewerker-vleesverwerking wb-kwaliteitsmedewerker-voeding wb-operator-verpakking',
      ),
      named(
        'Groentesnijderij {core}',
        'wb-medewerker-groentesnijderij wb-medewerker-voedingsindustrie wb-inpakker',
      ),
      named('Banketbakkerij {core}', 'wb-banketbakker wb-assistent-bakker wb-chocolademaker'),
      named('Vishandel {surname}', 'wb-visverwerker wb-marktverkoper'),
      named('Kaasmakerij {surname}', 'wb-zuivelmedewerker wb-verkoper-winkel'),
    ],
    cores: ['De Volle Korst', 'Krokant', 'De Groene Kom', 'Smaakvol Land', 'Het Zoete Huis'],
    employees: { min: 5, max: 260 },
    contactRoles: ['productieleider', 'bedrijfsleider', 'eigenaar', 'teamleider inpak'],
  },
  {
    sector: 'security',
    weight: 4,
    names: [
      named(
        'Beveiligingsbedrijf {core}',
        'wb-beveiliger wb-evenementenbeveiliger wb-winkelsurveillant wb-receptionist',
      ),
      named('{core} Toezicht', 'wb-toezichthouder-wijk wb-verkeersregelaar wb-handhaver'),
      named('Fietsenstallingen {core}', 'wb-medewerker-fietsenstalling wb-fietsenmaker'),
      named('Museum {core}', 'wb-suppoost wb-kaartverkoper wb-garderobemedewerker wb-barista'),
      named('Theater {core}', 'wb-garderobemedewerker wb-kaartverkoper wb-barmedewerker'),
      named('Zwembad {core}', 'wb-zwembadmedewerker wb-kaartverkoper wb-schoonmaker-gebouwen'),
    ],
    cores: ['De Wakkere Uil', 'De Goede Wacht', 'De Poort', 'De Lantaarn', 'Het Baken'],
    employees: { min: 10, max: 220 },
    contactRoles: ['objectleider', 'planner', 'teamleider toezicht', 'hoofd publieksservice'],
  },
  {
    sector: 'it',
    weight: 2,
    names: [
      named('{core} ICT', 'wb-servicedeskmedewerker wb-werkplekbeheerder wb-softwaretester'),
      named(
        '{core} Automatisering',
        'wb-junior-programmeur wb-softwaretester wb-servicedeskmedewerker wb-data-annotator',
      ),
      named('Computerwerkplaats {core}', 'wb-ict-monteur wb-reparateur-elektronica wb-demontagemedewerker'),
      named('Webbureau {surname}', 'wb-webredacteur wb-junior-programmeur'),
    ],
    cores: ['Bitbrug', 'De Tweede Start', 'Schermhelder', 'Netknoop', 'Toetsgoed'],
    employees: { min: 3, max: 120 },
    contactRoles: ['servicemanager', 'teamleider ICT', 'eigenaar'],
  },
  {
    sector: 'personalCare',
    weight: 2,
    names: [
      named('Kapsalon {core}', 'wb-kapper wb-assistent-kapper'),
      named('Salon {surname}', 'wb-schoonheidsspecialist wb-nagelstylist wb-pedicure'),
      named('Sportcentrum {core}', 'wb-gastheer-sportschool wb-sportbegeleider wb-schoonmaker-gebouwen'),
      named('Barbershop {core}', 'wb-barbier wb-assistent-kapper'),
    ],
    cores: ['De Krul', 'Knap en Knip', 'Het Spiegelbeeld', 'In Vorm', 'De Zweetdruppel'],
    employees: { min: 2, max: 40 },
    contactRoles: ['eigenaar', 'saloneigenaar', 'clubmanager'],
  },
  {
    sector: 'recycling',
    weight: 7,
    names: [
      named(
        'Kringloopbedrijf {core}',
        'wb-sorteerder-kringloop wb-medewerker-kringloopwinkel wb-textielsorteerder wb-bijrijder wb-meubelopknapper wb-demontagemedewerker',
      ),
      named(
        'Recyclingbedrijf {surname}',
        'wb-afvalsorteerder wb-demontagemedewerker wb-medewerker-milieustraat',
      ),
      named(
        'Milieudienst {core}',
        'wb-medewerker-milieustraat wb-belader wb-belader-chauffeur wb-medewerker-wijkonderhoud',
      ),
      named('Textielsortering {core}', 'wb-textielsorteerder wb-inpakker'),
      named('Reinigingsdienst {core}', 'wb-medewerker-wijkonderhoud wb-veegmachinechauffeur wb-belader'),
    ],
    cores: ['De Volle Kar', 'Rondom', 'Het Tweede Leven', 'Kostbaar', 'De Groene Cirkel', 'Terugwinst'],
    employees: { min: 8, max: 240 },
    contactRoles: ['werkleider', 'bedrijfsleider', 'teamleider sortering', 'locatiebeheerder'],
  },
];

/** Names that occur in nearly every Dutch town, so that an address never points at one real house. */
export const seedStreets: readonly string[] = [
  'Dorpsstraat',
  'Kerkstraat',
  'Molenweg',
  'Schoolstraat',
  'Industrieweg',
  'Stationsweg',
  'Nijverheidsweg',
  'Handelsweg',
  'Ambachtsweg',
  'Energieweg',
  'Transportweg',
  'Havenstraat',
  'Fabrieksweg',
  'Edisonweg',
  'Ampèrestraat',
  'Beukenlaan',
  'Lindelaan',
  'Kastanjelaan',
  'Eikenlaan',
  'Wilgenstraat',
  'Esdoornlaan',
  'Julianastraat',
  'Wilhelminastraat',
  'Beatrixlaan',
  'Irenestraat',
  'Oranjestraat',
  'Hoofdstraat',
  'Marktstraat',
  'Nieuwstraat',
  'Achterweg',
  'Parallelweg',
  'Spoorstraat',
  'Zandweg',
  'Dijkweg',
  'Polderweg',
  'Kanaalweg',
  'Veerweg',
  'Merelstraat',
  'Zwaluwstraat',
  'Leeuwerikstraat',
  'Tulpstraat',
  'Rozenstraat',
  'Anjerstraat',
  'Vondelstraat',
  'Rembrandtstraat',
  'Vermeerstraat',
  'Burgemeesterslaan',
  'Raadhuisstraat',
  'Sportlaan',
  'Parklaan',
];

/** Fills a name template; a surname's prefix gets its capital here, as in "Bakkerij Van der Meer". */
export function fillEmployerName(
  template: string,
  parts: { surname: string; core: string; place: string },
): string {
  const surname = parts.surname.replace(/\p{L}/u, (letter) => letter.toUpperCase());
  return template.replace('{surname}', surname).replace('{core}', parts.core).replace('{place}', parts.place);
}
