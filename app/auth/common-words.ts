/**
 * What people build easy passwords from, in lower case without accents: passwords of the well-known lists without
 * their digits and signs, Dutch and English, names, clubs, places, months. Own list.
 */
const text = `
wachtwoord wachtwoordje paswoord password passwort pass passphrase geheim geheimpje supergeheim secret topsecret
welkom welkommetje welcome hallo hello hoi doei inloggen login inlog toegang access open letmein laatmeerin sesam
admin administrator beheerder beheer root user gebruiker gast guest test tester testen testing demo default standaard
changeme veranderen wijzigmij tijdelijk temp temporary nieuw new start begin master meester super supervisor manager
werk werken werkbrug werkplein werkgever jobcoach gemeente uwv sollicitatie vacature vacatures baan banen job jobs
kandidaat deelnemer medewerker collega kantoor bedrijf company office zaak portaal portal website internet computer
laptop telefoon mobiel iphone samsung google facebook instagram whatsapp linkedin microsoft windows apple android
qwerty qwertyuiop qwertz azerty asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc zaq xsw cde poiuyt lkjhgf
mnbvcxz asdf qwer zxcv abc abcd abcde abcdef aaa xxx
liefde lief liefje schatje schat schatten lieverd lieverdje love iloveyou lovely loveyou ikhouvanjou houvanjou kusje
knuffel hartje zonnetje sterretje engel engeltje prinses prinsesje princess prins koning koningin king queen
vriend vriendin vrienden friends familie family mama papa moeder vader mother father broer zus oma opa baby kind
kinderen gezin
hond hondje poes poesje kat katje kitty paard paardje paarden konijn konijntje vogel vlinder tijger tiger leeuw lion
dolfijn dolphin monkey aap dragon draak beer beertje vis muis olifant wolf
zon maan sterren zomer summer winter lente spring herfst autumn sneeuw regen bloem bloemen bloempje roos rozen tulp
zonnebloem flower sunshine sunflower
voetbal football hockey tennis fiets fietsen schaatsen zwemmen turnen darts vakantie
feyenoord ajax psv feijenoord az vitesse utrecht twente heerenveen sparta nac willem fortuna roda heracles cambuur
oranje holland nederland nederlands dutch
amsterdam rotterdam denhaag haag eindhoven tilburg groningen almere breda nijmegen enschede haarlem arnhem zaandam
amersfoort apeldoorn hoofddorp maastricht leiden dordrecht zoetermeer zwolle deventer delft alkmaar leeuwarden
sittard helmond venlo oss hoorn meppel alphen schiedam vlaardingen spijkenisse purmerend gouda emmen assen den bosch
shertogenbosch roosendaal hilversum lelystad zeeland brabant limburg friesland drenthe overijssel gelderland flevoland
suriname marokko turkije turkey istanbul paramaribo curacao aruba polen poland ankara casablanca
januari februari maart april mei juni juli augustus september oktober november december january february march may june
july august october maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday
saturday sunday
jan piet klaas kees henk johan jeroen peter pieter paul mark marco martijn michiel michel robert richard dennis danny
kevin thomas tim tom bart bas sander stefan erik frank hans hendrik willem wim gerard gert jaap joost lars luuk lucas
daan sem levi noah finn milan jesse bram thijs ruben max sam mohamed mohammed ahmed ali mustafa mehmet hassan youssef
ibrahim omar fatima fatma aisha ayse samira emma sophie julia mila tess sara sarah anna eva lisa lotte lieke roos
maria marie anne anja ineke marijke petra monique nicole linda sandra chantal natasja esther miriam jessica michelle
kim laura nina femke sanne marieke charlie andrew george daniel david jordan michael matthew hunter harley ashley
amanda jennifer jasmine nicole samantha hannah thomas joshua anthony robert william
superman batman spiderman pokemon pikachu naruto starwars harrypotter hogwarts mickey minnie donald snoopy garfield
barbie nijntje sinterklaas kerst kerstmis christmas pasen carnaval koningsdag
blink metallica nirvana eminem beatles elvis madonna shakira
ferrari porsche mercedes bmw audi volkswagen golf opel ford toyota honda yamaha ducati corvette mustang camaro
chocolade chocola koffie coffee bier beer pizza cola pepsi cheese kaas banaan banana appel aardbei cookie koekje snoep
computer matrix trustno trustnoone shadow killer hunter ranger soccer baseball basketball whatever freedom vrijheid
hacker cheater ninja samurai warrior legend gamer gaming minecraft fortnite roblox playstation nintendo xbox
geluk gelukkig lucky happy succes success money geld euro dollar rijk cash bank diamond diamant goud gold zilver silver
rood blauw groen geel paars zwart wit roze red blue green yellow purple black white pink
jezus jesus god allah bijbel heaven hemel angel faith hope trust peace vrede
fuck fucking fuckyou shit kut klote kanker tering tyfus sukkel lul neuken sex sexy porno
een twee drie vier vijf zes zeven acht negen tien one two three four five six seven eight nine ten
mijn my het the de en and is ik jij you me van voor for op in
`;

/** Longest first, so that the longest word that fits is taken. */
export const commonWords: readonly string[] = [...new Set(text.trim().split(/\s+/))]
  .filter((word) => word.length >= 2)
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
