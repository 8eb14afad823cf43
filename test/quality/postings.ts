/** Postings of the kind that employers write: a title and a line about the work. */
export const postings: readonly { title: string; tasks: string }[] = `
Zelfstandig werkend kok | Restaurant in hartje Zutphen zoekt kok m/v voor 32 uur.
Medewerker productie kokosmatten | Vlechten en afwerken van kokosmatten en deurmatten.
Ober in brasserie | Bediening op het terras, ook in het weekend.
Seizoenskracht oktober en november | Inpakken van sinterklaascadeaus in oktober.
Doktersassistente huisartsenpraktijk | U ondersteunt de huisarts en neemt de telefoon aan.
Basisarts revalidatie | Arts voor onze revalidatieafdeling.
Parttime bakker nachtdienst | Ambachtelijke bakkerij zoekt bakker met ervaring.
Verkoper bakkerswinkel | Brood en gebak verkopen aan de toonbank.
Verkoopster damesmode | Kledingwinkel in het centrum.
Vrachtwagenchauffeur CE | Distributie binnen de Benelux, code 95 verplicht.
Chauffeuse leerlingenvervoer | Rijden met kinderen van en naar school.
Heftruckchauffeur | Met certificaat, in ploegendienst.
Pedagogisch medewerker crèche | Groep met kinderen van 0 tot 4 jaar. Vog nodig.
Medewerker lunchcafé | Koffie zetten, broodjes smeren en afwassen.
Caissière supermarkt | Afrekenen en vakken bijvullen.
Kassamedewerker tuincentrum | Afrekenen bij de kassa.
Glazenwasser | Ramen zemen met hoogwerker. VCA gewenst.
Schoonmaker kantoren | Schoonmaken van kantoren in de avonduren.
Interieurverzorgster basisschool | School schoonhouden na lestijd.
Stratenmaker | Leggen van klinkers en tegels, vca basis vereist.
Medewerker groenvoorziening | Onkruid wieden, gras maaien en snoeien voor de gemeente.
Hovenier | Tuinen aanleggen.
Receptionist zorginstelling | Bezoek ontvangen; mbo-niveau 3.
Verzorgende IG | Zorg in de wijk, big-registratie.
Helpende thuiszorg | Huishoudelijke hulp bij ouderen thuis.
Magazijnmedewerker | Orders verzamelen met scanner.
Orderpicker koelhuis | Werken bij 4 graden.
Conciërge middelbare school | Klein onderhoud en toezicht. bhv-diploma is een pre.
Barista koffiebar | Latte art en goede espresso.
Kapper of kapster | In onze salon knippen en kleuren.
Huisschilder | Binnen- en buitenschilderwerk.
Allround timmerman | Nieuwbouw en renovatie, zzp mogelijk.
Slager versafdeling | Vlees snijden en klanten helpen.
Naaister atelier | Gordijnen en kussens naaien op maat.
Objectbeveiliger | Diploma beveiliger 2 vereist.
Postbezorger | Post bezorgen te voet of met de fiets.
Fietsenmaker | Reparatie van e-bikes en stadsfietsen.
Automonteur | Onderhoud en apk-keuringen.
Servicemonteur cv-ketels | Storingen verhelpen bij klanten thuis.
Boekhouder | Administratie bij een accountantskantoor, hbo werk- en denkniveau.
Assistent-accountant | Samenstellen van jaarrekeningen.
Kantoorassistent | Archiveren, kopiëren en agendabeheer.
Medewerker klantenservice | Bellen en mailen met klanten. Wft basis is mooi meegenomen.
Verzekeringsadviseur | Wft schade particulier verplicht.
Systeembeheerder ICT | Windows en netwerken, bbl-traject mogelijk.
Leerling elektricien | Leerwerkplek bbl niveau 2.
Loodgieter | Aanleg van sanitair en dakgoten.
Dakdekker | Platte daken en pannendaken.
Lasser mig/mag | Constructiewerk in staal.
Metselaar | Gevelmetselwerk.
Tuinbouwmedewerker kas | Tomaten plukken en dieven.
Champignonplukker | Plukwerk in de kwekerij.
Bloembinder | Boeketten samenstellen in bloemenwinkel.
Afwasser hotelkeuken | Spoelkeuken en pannen.
Kamermeisje hotel | Kamers schoonmaken en bedden opmaken.
Keukenhulp verpleeghuis | Maaltijden klaarzetten.
Medewerker wasserij | Linnengoed wassen, strijken en vouwen.
Inpakmedewerker sociale werkplaats | Licht inpakwerk, zittend.
Productiemedewerker voeding | Aan de lopende band.
Monteur zonnepanelen | Zonnepanelen plaatsen op daken.
Verkeersregelaar | Verkeer regelen bij evenementen.
Taxichauffeur | Zittend ziekenvervoer.
Buschauffeur | Stads- en streekvervoer, rijbewijs d.
Koerier pakketdienst | Pakketten bezorgen met bestelbus.
Verhuizer | Tillen en sjouwen van meubels.
Grondwerker | Graafwerk en riolering.
Machinist shovel | Bedienen van de wiellader.
Lerares basisonderwijs | Groep 5, invalkracht.
Onderwijsassistent | Hulp in de klas, pabo niet nodig.
Gastvrouw verzorgingshuis | Koffie schenken en praatje maken.
Secretaresse advocatenkantoor | Brieven en agenda.
Telefonist zorglijn | Vragen van cliënten beantwoorden.
Dierenverzorger asiel | Hokken schoonmaken en honden uitlaten.
Paardenverzorger manege | Stallen uitmesten.
Bezorger maaltijden aan huis | Warme maaltijden rondbrengen.
Kraanmachinist | Torenkraan op bouwplaatsen.
CNC-frezer | Programmeren en instellen van machines.
Draaier-frezer | Conventioneel verspanen.
Kwaliteitscontroleur | Controle van onderdelen.
Logistiek medewerker | Laden en lossen van vrachtwagens.
Teamleider magazijn | Leidinggeven aan acht mensen.
Winkelbediende | Vakken vullen en klanten helpen.
Vakkenvuller | Avonden en zaterdag.
Ijscoverkoper | Ijs verkopen op het strand.
Zwemonderwijzer | Zwemles aan kinderen.
Badmeester | Toezicht in het zwembad.
Gemeentewerf: straatveger | Zwerfvuil ruimen en vegen.
Vuilnisman / belader | Containers legen achter de wagen.
Milieustraatmedewerker | Afval scheiden op de milieustraat.
Stukadoor | Wanden en plafonds.
Tegelzetter | Badkamers en keukens.
Steigerbouwer | Opbouwen van steigers, vca en hoogtewerk.
Elektromonteur woningbouw | Bedrading en groepenkasten.
Medewerker datacenter | Servers inbouwen.
Webontwikkelaar | PHP en JavaScript, hbo.
Grafisch vormgeefster | Folders en websites ontwerpen.
Drukker | Offsetpers bedienen.
Meubelmaker | Kasten en tafels op maat.
Poetshulp particulier | Bij mensen thuis poetsen.
Strijker | Strijkwerk in stomerij.
Fruitplukker | Appels en peren plukken.
Melkveehouder assistent | Melken en voeren van koeien.
Visverwerker | Haring schoonmaken.
Orthopedisch schoenmaker | Schoenen op maat voor patiënten.
Apothekersassistente | Recepten en medicijnen.
Tandartsassistent | Assisteren aan de stoel.
Pizzabezorger | Met scooter.
Pizzabakker | Steenoven.
Gastheer parkeerterrein | Parkeren begeleiden.
Huismeester flatgebouw | Klein onderhoud.
Bouwvakker | Slopen en sjouwen op de bouwplaats.
Callcentermedewerker | Uitgaand bellen.
Archiefmedewerker | Dossiers digitaliseren.
Jongerenwerkster buurthuis | Activiteiten voor jeugd.
Begeleider gehandicaptenzorg | Wonen met begeleiding, mbo 4.
Banketbakker | Taarten en bonbons.
Zorgkundige nachtdienst | In een woonzorgcentrum.
Tolk gebarentaal | Bij overheidsdiensten.
Rij-instructrice | Rijles geven.
Medewerker openbare orde | Handhaving op straat, boa.
Leidinggevende keuken | Chef van acht mensen.
Medewerker kringloopwinkel | Sorteren van tweedehands spullen.
Textielsorteerder | Kleding sorteren.
Operator verpakkingslijn | Instellen van machines.
Monteuse elektronica | Solderen van printplaten.
Broodjesmaker | Belegde broodjes.
Vertegenwoordiger bouwmaterialen | Klanten bezoeken met auto van de zaak.
Gipsplatenzetter | Systeemwanden plaatsen.
Podologe | Voetonderzoek.
Pedicure aan huis | Voetverzorging.`
  .trim()
  .split('\n')
  .map((line) => {
    const [title = '', tasks = ''] = line.split(' | ');
    return { title, tasks };
  });
