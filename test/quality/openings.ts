/**
 * Openings of work of every kind, with their employer, place and a line about the work; some only look like others
 * (kassenbouwer, kasteelgids). Written by hand for queries that were made before the engine's answers were seen.
 */
export const openings: readonly { title: string; employer: string; place: string; tasks: string }[] = `
Kok in zorgcentrum | Stichting De Lindehof | Amersfoort | Je bereidt dagelijks verse maaltijden voor onze bewoners.
Weverij medewerker kokosmatten | Matex BV | Genemuiden | Je weeft en snijdt kokosmatten op maat.
Bakker ambachtelijk | Bakkerij Smits | Tilburg | Brood bakken in de nacht, deeg maken en oven bedienen.
Monteur bakfietsen | Cargo Wielen | Nijmegen | Onderhoud en montage van elektrische bakfietsen.
Medewerker bakwand en vloertegels | Tegelhuis | Venlo | Verkoop van tegels in de showroom.
Productiemedewerker lasagne en pasta | Verse Maaltijd BV | Oss | Je stapelt lasagne aan de lijn.
Lasser TIG | Staalbouw Noord | Groningen | Lassen van rvs-leidingen volgens tekening.
Artsenbezoeker farmacie | Medirep | Utrecht | Je bezoekt ziekenhuizen en apotheken met nieuwe medicijnen.
Arts ouderengeneeskunde | Zorggroep Maas | Roermond | Behandeling van bewoners met dementie.
Manicure en nagelstyliste | Beautysalon Mooi | Haarlem | Handverzorging en gellak.
Medisch pedicure | Voetpraktijk Stap | Zwolle | Behandelen van diabetische voeten.
Schoonmaker kantoorpanden | Helder Schoonmaak | Utrecht | Kantoren stofzuigen en sanitair schoonmaken in de avond.
Schoonmaakster vakantiepark | Duinpark | Zandvoort | Bungalows schoonmaken op wisseldagen.
Huishoudelijke hulp | Thuiszorg Plus | Arnhem | Stofzuigen, dweilen en de was bij cliënten thuis.
Interieurverzorger ziekenhuis | CleanCare | Rotterdam | Verpleegafdelingen schoonhouden.
Gevelreiniger | Fris Gevels | Den Haag | Gevels reinigen met hoge druk.
Ramenwasser met bus | Van Dam Ramen | Breda | Ramen wassen bij particulieren en kantoren.
Chauffeur C distributie | Boks Transport | Rotterdam | Bakwagen rijden, laden en lossen bij supermarkten.
Chauffeur CE internationaal | Euroweg | Venlo | Ritten naar Duitsland en Italië. Code 95 en chauffeurskaart.
Taxichauffeur | Taxi Centraal | Utrecht | Zittend ziekenvervoer en straattaxi.
Buschauffeur streekvervoer | Regiobus | Leeuwarden | Lijndienst rijden met rijbewijs D.
Pakketbezorger | Snelpost | Eindhoven | Pakketten bezorgen met bestelbus, rijbewijs B.
Fietskoerier | GroenKoerier | Amsterdam | Maaltijden en post per fiets.
Heftruckchauffeur | Havenlogistiek | Rotterdam | Containers lossen. Heftruckcertificaat nodig.
Reachtruckchauffeur | Hoogrek BV | Waalwijk | Pallets in hoge stellingen zetten.
Orderpicker avonddienst | Webwinkel Depot | Tilburg | Bestellingen verzamelen met een handscanner.
Magazijnmedewerker | Technische Groothandel De Wit | Apeldoorn | Goederen ontvangen, opslaan en verzenden.
Inpakker sociale werkplaats | Werkbedrijf Samen | Enschede | Licht inpakwerk, zittend werk.
Vakkenvuller | Supermarkt Van Loon | Delft | Vakken vullen in de avond.
Kassamedewerker supermarkt | Supermarkt Van Loon | Delft | Afrekenen en klanten helpen aan de kassa.
Verkoper damesmode | Modehuis Kist | Den Bosch | Klanten adviseren en paskamers bijhouden.
Winkelmedewerker bouwmarkt | Bouwpunt | Almere | Klanten helpen, hout zagen en verf mengen.
Slager | Slagerij Bakema | Assen | Uitbenen en vlees portioneren.
Visverkoper markt | Vishandel Volendam | Hoorn | Haring schoonmaken en vis bakken op de markt.
Kaasmaakster | Kaasboerderij Weids | Gouda | Kaas maken en keren.
Ober brasserie | Brasserie Plein | Maastricht | Gasten bedienen op het terras.
Gastvrouw zorg | Huize Avondrood | Deventer | Koffie schenken en een praatje maken.
Barista | Koffiezaak Boon | Leiden | Espresso en cappuccino maken.
Afwasser | Restaurant De Kade | Vlissingen | Pannen en borden afwassen.
Keukenhulp | Cateraar Lekker | Zoetermeer | Groente snijden en helpen in de keuken.
Receptionist hotel | Hotel Zeezicht | Noordwijk | In- en uitchecken van gasten.
Kamermeisje | Hotel Zeezicht | Noordwijk | Kamers schoonmaken en bedden opmaken.
Conciërge basisschool | Scholengroep Oost | Hengelo | Klein onderhoud, deuren openen en kopiëren.
Huismeester | Woonstichting Thuis | Dordrecht | Toezicht en klein onderhoud in flats.
Objectbeveiliger | Veilig Nederland | Schiphol | Toegangscontrole en surveillance.
Verkeersregelaar | Verkeerstoezicht BV | Amersfoort | Verkeer regelen bij wegwerkzaamheden.
Medewerker groenvoorziening | Groen en Co | Ede | Gras maaien, schoffelen en snoeien.
Hovenier tuinaanleg | Tuinen van Vliet | Wageningen | Aanleg van tuinen en bestrating.
Kasmedewerker tomaten | Kwekerij Westland | Naaldwijk | Tomaten plukken en gewas verzorgen.
Champignonplukster | Champimar | Horst | Champignons oogsten.
Bloembinder | Bloemenatelier Roos | Aalsmeer | Boeketten maken aan de lijn.
Melker | Melkveebedrijf Dijkstra | Sneek | Koeien melken en voeren.
Stratenmaker | Wegenbouw Zuid | Sittard | Klinkers en tegels leggen.
Grondwerker | Infra Kring | Almelo | Sleuven graven voor kabels.
Metselaar | Bouwbedrijf Jansen | Nijmegen | Metselen van gevels.
Timmerman nieuwbouw | Bouwbedrijf Jansen | Nijmegen | Kozijnen stellen en daken timmeren.
Stukadoor | Afbouw Partners | Hilversum | Wanden pleisteren en spuiten.
Huisschilder | Schildersbedrijf Kleur | Alkmaar | Kozijnen schuren en schilderen.
Tegelzetter | Afbouw Partners | Hilversum | Badkamers en vloeren betegelen.
Dakdekker | Daktotaal | Heerlen | Bitumen daken leggen.
Steigerbouwer | Steigerwerken Delta | Terneuzen | Steigers opbouwen. VCA verplicht.
Loodgieter | Installatie Bos | Zeist | Sanitair en dakgoten.
Elektricien woningbouw | Elektro Visser | Purmerend | Leidingen trekken en groepenkasten monteren.
Monteur zonnepanelen | ZonDak | Helmond | Panelen op daken plaatsen.
Cv-monteur | Installatie Bos | Zeist | Onderhoud en storingen aan cv-ketels.
Automonteur | Garage Peters | Emmen | Onderhoud, apk en diagnose.
Fietsenmaker | Rijwielhuis Pedaal | Groningen | Reparatie van fietsen en e-bikes.
Autospuiter | Schadeherstel Snel | Hoogeveen | Auto's spuiten en polijsten.
Bandenmonteur | Bandencentrum | Weert | Banden wisselen en balanceren.
CNC-draaier | Precisie Techniek | Veldhoven | Draaien van onderdelen op cnc-machines.
Productiemedewerker | Kunststof Industrie Noord | Emmen | Machines vullen en producten controleren in ploegendienst.
Operator voedingsindustrie | Zuivel Nederland | Heerenveen | Bedienen van afvullijnen.
Naaister | Confectie Atelier | Almere | Gordijnen en kleding naaien.
Wasserijmedewerker | Linnenservice | Zaandam | Was sorteren, vouwen en strijken.
Meubelmaker | Houtwerk Ambacht | Sneek | Kasten op maat maken.
Meubelstoffeerder | Houtwerk Ambacht | Sneek | Stoelen opnieuw bekleden.
Drukker offset | Drukkerij Inkt | Culemborg | Persen instellen en bedienen.
Verzorgende IG | Zorggroep Maas | Roermond | Persoonlijke verzorging in de wijk.
Helpende plus nachtdienst | Thuiszorg Plus | Arnhem | Zorg en toezicht in de nacht.
Verpleegkundige wijk | Buurtzorg Dichtbij | Almelo | Wondzorg en medicatie bij mensen thuis.
Doktersassistent | Huisartsenpraktijk Linde | Tiel | Telefoon, bloeddruk meten en wonden verzorgen.
Tandartsassistente | Tandartspraktijk Kies | Gouda | Assisteren aan de stoel.
Apothekersassistent | Apotheek Centrum | Goes | Medicijnen klaarmaken en uitleg geven.
Begeleider gehandicaptenzorg | Stichting Zonnebloemhof | Ermelo | Begeleiden van bewoners met een verstandelijke beperking.
Pedagogisch medewerker kinderopvang | Kinderopvang Dribbel | Almere | Werken op een babygroep.
Onderwijsassistent | Scholengroep Oost | Hengelo | De leerkracht helpen in groep 3.
Leerkracht groep 7 | Scholengroep Oost | Hengelo | Lesgeven aan groep 7.
Gymleraar vmbo | Het Stadscollege | Rotterdam | Lessen lichamelijke opvoeding.
Rijinstructeur | Rijschool Vlot | Breda | Rijles geven in schakelauto.
Kapper | Kapsalon Knip | Alkmaar | Knippen, kleuren en föhnen.
Schoonheidsspecialiste | Beautysalon Mooi | Haarlem | Gezichtsbehandelingen.
Administratief medewerker | Gemeente Veenrand | Drachten | Post verwerken en gegevens invoeren.
Secretaresse | Advocaten Van Rijn | Den Haag | Agenda, brieven en telefoon.
Boekhouder | Administratiekantoor Cijfer | Zwolle | Boekhouding van mkb-klanten.
Telefonist klantenservice | Energie Direct | Groningen | Vragen van klanten beantwoorden.
Postbezorger | Snelpost | Eindhoven | Brieven bezorgen op de fiets.
Archiefmedewerker | Gemeente Veenrand | Drachten | Dossiers scannen.
Data-entry medewerker | Scanpunt | Den Haag | Gegevens invoeren in het systeem.
Applicatiebeheerder | Zorgict | Utrecht | Beheer van het elektronisch patiëntendossier.
Webdeveloper | Pixel Studio | Amsterdam | JavaScript en PHP.
Ict-helpdeskmedewerker | Zorgict | Utrecht | Eerste lijn support voor gebruikers.
Grafisch vormgever | Pixel Studio | Amsterdam | Brochures en websites ontwerpen.
Vuilnisophaler | Afvaldienst Regio | Nieuwegein | Containers legen achter de wagen.
Medewerker milieustraat | Afvaldienst Regio | Nieuwegein | Bezoekers helpen afval te scheiden.
Straatveger | Gemeente Veenrand | Drachten | Zwerfafval opruimen.
Medewerker kringloopwinkel | Kringloop Tweede Kans | Lelystad | Spullen sorteren en prijzen.
Verhuizer | Verhuisbedrijf Sterk | Haarlem | Meubels tillen en dragen.
Dierenverzorger asiel | Dierenasiel Poot | Zutphen | Hokken schoonmaken en dieren voeren.
Paardenverzorger | Manege Draf | Barneveld | Stallen uitmesten en paarden borstelen.
Machinist mobiele kraan | Infra Kring | Almelo | Graven en laden met de mobiele kraan.
Sloper | Sloopwerken Kracht | Hoogeveen | Woningen strippen en slopen.
Badmeester | Zwembad De Plas | Uden | Toezicht en zwemles.
Jongerenwerker | Welzijn Stad | Tilburg | Activiteiten met jongeren in de wijk.
Maatschappelijk werker | Welzijn Stad | Tilburg | Hulp bij schulden en opvoeding.
Jobcoach | Werkbedrijf Samen | Enschede | Begeleiden van mensen met een arbeidsbeperking.
Teamleider productie | Kunststof Industrie Noord | Emmen | Aansturen van twaalf medewerkers.
Logistiek planner | Boks Transport | Rotterdam | Ritten plannen.
Inkoper techniek | Technische Groothandel De Wit | Apeldoorn | Onderhandelen met leveranciers.
Vertegenwoordiger bouwmaterialen | Bouwpunt | Almere | Bezoeken van aannemers.
Kwaliteitscontroleur | Precisie Techniek | Veldhoven | Meten van onderdelen.
Glaszetter | Glasservice | Purmerend | Ruiten plaatsen.
Zandstraler | Straalwerk | Delfzijl | Staal stralen en conserveren.
IJsbereider | IJssalon Venezia | Scheveningen | Schepijs maken.
Chocolatier | Bonbonhuis | Roosendaal | Bonbons maken.
Kraamverzorgende | Kraamzorg Ooievaar | Veenendaal | Zorg voor moeder en baby.
Zweminstructeur | Zwembad De Plas | Uden | Zwemles voor abc-diploma's.
Uitvaartverzorger | Uitvaart Stil | Meppel | Uitvaarten regelen.
Kok-traiteur | Traiteur Fijn | Bussum | Maaltijden voor feesten.
Hulpkracht spoelkeuken | Ziekenhuis Oost | Doetinchem | Vaatwasmachine vullen.
Ambulant begeleider ggz | GGZ Rivieren | Tiel | Begeleiding aan huis.
Polymerisatie operator | Chemie Delta | Geleen | Procesvoering in vijfploegendienst.
Warehouse medewerker | Fashion Hub | Waalwijk | Retouren verwerken.
Customer service medewerker | Reisbureau Ver | Eindhoven | Klanten te woord staan.
Servicemonteur witgoed | Witgoed Fix | Roosendaal | Wasmachines repareren bij mensen thuis.
Kappersassistent | Kapsalon Knip | Alkmaar | Haren wassen en vegen.
Bakkerijverkoper | Bakkerij Smits | Tilburg | Brood en gebak verkopen.
Banketbakker | Bakkerij Smits | Tilburg | Taarten en gebak.
Assemblagemedewerker elektronica | Elektro Assemblage | Hengelo | Printplaten solderen.
Medewerker catering | Cateraar Lekker | Zoetermeer | Lunch klaarzetten in bedrijfsrestaurant.
Fruitplukker | Fruitbedrijf Betuwe | Geldermalsen | Peren en appels plukken.
Boomverzorger | Groen en Co | Ede | Bomen snoeien met hoogwerker.
Systeembeheerder | Zorgict | Utrecht | Servers en werkplekken beheren.
Ambachtelijk slager mbo-2 bbl | Slagerij Bakema | Assen | Leerwerkplek mbo niveau 2.
Schilder leerling bbl | Schildersbedrijf Kleur | Alkmaar | Leren en werken, niveau 2.
Zzp'er thuiszorg | Thuiszorg Plus | Arnhem | Als zelfstandige zorgen voor cliënten.
Portier nachtdienst | Veilig Nederland | Schiphol | Toezicht bij de poort.
Koelmonteur | Koeltechniek IJs | Tilburg | Koelinstallaties onderhouden, f-gassen.
Productiemedewerkster vleeswaren | Vleesgilde | Boxtel | Snijden en verpakken van vleeswaren.
Las-ondersteuner | Staalbouw Noord | Groningen | De lasser helpen met slijpen.
Slagroomtaartenmaker | Banket Zoet | Soest | Slagroomtaarten maken.
Ijsbeerverzorger dierentuin | Dierenpark Noord | Emmen | Voeren van ijsberen.
Bodemonderzoeker | Bodem Advies | Delft | Grondmonsters nemen.
Bode gemeentehuis | Gemeente Stad | Leiden | Post rondbrengen en zalen klaarzetten.
Barbier | Barbershop Baard | Rotterdam | Baarden scheren.
Barmedewerker | Café Tap | Breda | Bier tappen.
Seizoenskracht oktober | Pretpark Lol | Kaatsheuvel | Halloween in oktober.
Smid | Smederij Vuur | Ede | Hekwerken smeden.
Medewerker smeerolie | Olie BV | Rotterdam | Vaten vullen.
Kraanvogelteller | Natuurclub | Assen | Vogels tellen.
Telefoonreparateur | Fonefix | Utrecht | Schermen vervangen.
Telecommonteur | Netwerk BV | Utrecht | Kabels aansluiten.
Huisarts | Praktijk Zuid | Breda | Spreekuur.
Dierenarts | Dierenkliniek | Zeist | Dieren behandelen.
Tandarts | Tandzorg | Zeist | Gebitten.
Verkoper tuinmeubelen | Tuincentrum | Ede | Tuinstoelen verkopen.
Medewerker boerenkoolverwerking | Groente BV | Venlo | Boerenkool snijden.
Boer op melkveebedrijf | Maatschap Vis | Sneek | Koeien.
Zorgverzekeringsadviseur | Polis BV | Leiden | Advies over zorgverzekeringen.
Zorghulp | Zorg Thuis | Leiden | Helpen bij eten.
Lasapparatenverkoper | Lastec | Oss | Verkoop van lasapparatuur.
Bestuurder stichting | Stichting Welzijn | Zeist | Eindverantwoordelijk voor beleid en begroting.
Commercieel directeur | Interbouw Groep | Utrecht | Strategie en omzet van de groep, leiding aan managers.
Security engineer cloud | Datahuis | Eindhoven | Netwerken en servers afschermen tegen inbraak.
Badkamermonteur | Sanidirect | Oss | Badkamers plaatsen.
Bandenlichter productie | Fietsdelen BV | Tiel | Assembleren.
Muzikant bigband | Orkest | Den Haag | Trombone.
Gipsverbandmeester | Ziekenhuis | Gouda | Gipsverbanden.
Glasblazer | Glasfabriek | Leerdam | Glas blazen.
Loodsmedewerker | Opslag BV | Oss | Goederen in de loods.
Havenloods | Loodswezen | Vlissingen | Schepen loodsen.
Postzegelhandelaar | Filatelie | Delft | Postzegels.
Bijenhouder | Imkerij | Ede | Honing.
Pianostemmer | Muziekhuis | Ede | Piano's stemmen.
Stemacteur | Studio | Hilversum | Inspreken.
Kastelein | Café Tap | Breda | Leiding van het café.
Kasteelgids | Slot | Muiden | Rondleidingen.
Kassenbouwer | Kasbouw | Bleiswijk | Kassen bouwen.
Vloerenlegger | Parket BV | Ede | Parket.
Rietdekker | Rietdak | Giethoorn | Rieten daken.
Kelderafdichter | Droog BV | Ede | Kelders.
Kelner | Eetcafé | Breda | Bedienen.
Keldermeester wijn | Wijnhuis | Breda | Wijnkelder.
Ramenlapper | Helder | Goes | Ruiten.
Ziekenverzorger | Hospice | Goes | Zorg.
Scheepsschilder | Werf | Urk | Rompen verven.
Schildpadverzorger | Reptielenhuis | Breda | Schildpadden.
Rechter | Rechtbank | Zwolle | Zittingen.
Gerechtsbode | Rechtbank | Zwolle | Zalen.
Visser | Kotter | Urk | Vissen.
Fysiotherapeut | Fysio | Urk | Behandelen.
Logopedist | Logo | Urk | Spraak.
Ergotherapeut | Ergo | Urk | Hulpmiddelen.`
  .trim()
  .split('\n')
  .map((line) => {
    const [title = '', employer = '', place = '', tasks = ''] = line.split(' | ');
    return { title, employer, place, tasks };
  });
