/** Names that are usually combined; keeps "first name with surname" believable, says nothing about a person. */
export type NamePool =
  | 'dutch'
  | 'turkish'
  | 'moroccan'
  | 'surinamese'
  | 'caribbean'
  | 'arabic'
  | 'eastAfrican'
  | 'westAfrican'
  | 'persian'
  | 'easternEuropean'
  | 'asian'
  | 'moluccan';

export interface SeedFirstName {
  name: string;
  sex: 'f' | 'm';
  pool: NamePool;
  /** Rough frequency, relative to the other names. */
  weight: number;
}

export interface SeedSurname {
  /** As written between first name and surname: `van der`; empty where there is none. */
  prefix: string;
  name: string;
  pool: NamePool;
  weight: number;
}

/** Share of each pool among candidates of the demo; surnames follow the pool of the first name in most cases. */
export const namePoolWeights: Record<NamePool, number> = {
  dutch: 52,
  turkish: 8,
  moroccan: 9,
  surinamese: 6,
  caribbean: 4,
  arabic: 6,
  eastAfrican: 5,
  westAfrican: 2,
  persian: 2,
  easternEuropean: 4,
  asian: 1.5,
  moluccan: 0.5,
};

/** Reads `Name:weight, Name:weight`; the weight is 1 where it is left out. */
function firstNames(pool: NamePool, sex: 'f' | 'm', text: string): SeedFirstName[] {
  return text.split(',').map((part) => {
    const [name = '', weight = '1'] = part.trim().split(':');
    return { name, sex, pool, weight: Number(weight) };
  });
}

/** Reads `prefix Name:weight`: the words in lower case before the first capital are the prefix. */
function surnames(pool: NamePool, text: string): SeedSurname[] {
  return text.split(',').map((part) => {
    const [full = '', weight = '1'] = part.trim().split(':');
    const prefix = /^(?:[a-z']+ )*/.exec(full)?.[0] ?? '';
    return { prefix: prefix.trim(), name: full.slice(prefix.length), pool, weight: Number(weight) };
  });
}

export const seedFirstNames: readonly SeedFirstName[] = [
  ...firstNames(
    'dutch',
    'm',
    `Jan:9, Peter:8, Johan:6, Henk:6, Kees:5, Piet:4, Gerard:4, Willem:5, Hans:5, Rob:5, Marcel:5, Erik:5, Mark:6,
    Dennis:6, Jeroen:5, Patrick:5, Michel:4, Ronald:4, Martijn:4, Bas:4, Tim:5, Rick:4, Kevin:6, Stefan:4, Danny:4,
    Robin:3, Thijs:3, Daan:3, Lars:3, Joost:3, Wouter:3, Ruud:3, Arjan:3, Sjoerd:2, Tjeerd, Bram:3, Jesse:3, Niels:4`,
  ),
  ...firstNames(
    'dutch',
    'f',
    `Maria:6, Anja:5, Monique:6, Linda:6, Marjan:4, Petra:5, Ingrid:5, Esther:5, Sandra:6, Wilma:5, Ria:4, Angela:4,
    Miranda:4, Bianca:4, Chantal:4, Sabrina:4, Kim:5, Melissa:5, Laura:5, Lisa:5, Sanne:4, Femke:3, Anouk:3, Marloes:3,
    Ilse:3, Karin:5, Tineke:3, Yvonne:4, Joke:3, Manon:3, Naomi:3, Daphne:3, Fleur:2, Hilde:2, Roos:2, Wietske, Eline:3`,
  ),
  ...firstNames('turkish', 'm', 'Mehmet:4, Mustafa:4, Ali:4, Emre:3, Murat:3, Yusuf:3, Ibrahim:3, Serkan:2'),
  ...firstNames('turkish', 'f', 'Fatma:4, Ayşe:4, Emine:3, Elif:3, Zeynep:3, Hatice:3, Sevgi:2, Esra:2'),
  ...firstNames(
    'moroccan',
    'm',
    'Mohamed:5, Said:3, Rachid:3, Youssef:3, Hicham:2, Bilal:3, Karim:3, Abdellah:2',
  ),
  ...firstNames(
    'moroccan',
    'f',
    'Fatima:5, Naima:3, Samira:4, Khadija:3, Latifa:2, Nora:3, Hanan:2, Rachida:2',
  ),
  ...firstNames('surinamese', 'm', 'Roy:3, Winston:2, Ricardo:3, Vinod:2, Ashwin:2, Orlando:2'),
  ...firstNames('surinamese', 'f', 'Sharon:3, Priya:2, Shanti:2, Jennifer:3, Muriel, Anoushka:2'),
  ...firstNames('caribbean', 'm', 'Jairo:2, Gilbert:2, Rudsel, Quincy:2'),
  ...firstNames('caribbean', 'f', 'Rosaline, Shurandy, Jeanette:2, Milouska'),
  ...firstNames('arabic', 'm', 'Ahmad:4, Omar:3, Khaled:3, Bassam:2, Hassan:3'),
  ...firstNames('arabic', 'f', 'Rania:3, Amal:3, Hiba:2, Rasha:2, Zainab:3'),
  ...firstNames('eastAfrican', 'm', 'Yonas:3, Tesfay:2, Filmon:2, Abdi:2'),
  ...firstNames('eastAfrican', 'f', 'Selam:3, Feven:2, Hodan:2, Luwam:2'),
  ...firstNames('westAfrican', 'm', 'Kwame:2, Kofi:2, Amadou'),
  ...firstNames('westAfrican', 'f', 'Abena:2, Grace:2, Mariama'),
  ...firstNames('persian', 'm', 'Reza:2, Farid:2, Navid'),
  ...firstNames('persian', 'f', 'Parisa:2, Shirin:2, Maryam:2'),
  ...firstNames('easternEuropean', 'm', 'Piotr:3, Tomasz:2, Andrei:2, Oleksandr:2'),
  ...firstNames('easternEuropean', 'f', 'Agnieszka:3, Katarzyna:2, Oksana:2, Mihaela:2'),
  ...firstNames('asian', 'm', 'Wei:2, Minh'),
  ...firstNames('asian', 'f', 'Mei:2, Thuy'),
  ...firstNames('moluccan', 'm', 'Chris:2, Nico'),
  ...firstNames('moluccan', 'f', 'Febe, Ivonne'),
];

export const seedSurnames: readonly SeedSurname[] = [
  ...surnames(
    'dutch',
    `de Jong:9, Jansen:9, de Vries:8, van den Berg:7, van Dijk:7, Bakker:7, Janssen:6, Visser:6, Smit:6, Meijer:5,
    de Boer:5, Mulder:5, de Groot:5, Bos:5, Vos:4, Peters:5, Hendriks:5, van Leeuwen:4, Dekker:4, Brouwer:4, de Wit:4,
    Dijkstra:4, Smits:4, de Graaf:4, van der Meer:4, van der Linden:4, Kok:4, Jacobs:4, de Haan:3, Vermeulen:3,
    van den Heuvel:3, van der Veen:3, van den Broek:3, de Bruijn:3, de Bruin:3, van der Heijden:3, Schouten:3,
    van Beek:3, Willems:3, van Vliet:3, Hoekstra:3, Maas:3, Verhoeven:3, Koster:3, van Dam:3, van der Wal:3, Prins:3,
    Blom:3, Huisman:3, Peeters:3, de Jonge:2, Kuipers:3, van Veen:2, Post:2, Kramer:3, van den Brink:2, Scholten:2,
    van Wijk:2, Postma:2, Martens:2, Vink:2, de Ruiter:2, Timmermans:2, Groen:2, Gerritsen:2, Jonker:2, van Loon:2,
    Boer:2, van der Velde:2, Willemsen:2, Smeets:2, de Lange:2, de Vos:2, Bosch:2, van Dongen:2, Schipper:2,
    van der Laan:2, Driessen:2, Kuiper:2, de Leeuw:2, van den Bosch:2, Zijlstra:2, Hermans:2, van Doorn:2,
    van der Horst:2, Verbeek:2, van der Zee:2, Wagenaar, Bouwman, Terpstra, ten Brink, ter Haar, van 't Hof, in 't Veld,
    op den Kamp, van der Ploeg, Hofman, Roelofs, Molenaar, Evers, Snijders, van Ommen, Wiersma, Lammers, Slagter,
    Bergsma, de Kok, Pronk, Stam, van Rijn, Oosterhuis, Veldman, Tuinstra`,
  ),
  ...surnames(
    'turkish',
    `Yılmaz:4, Kaya:3, Demir:3, Çelik:3, Şahin:3, Yıldız:3, Öztürk:3, Aydın:2, Arslan:2, Doğan:2, Koç:2, Polat:2,
    Kılıç, Aksoy, Erdoğdu`,
  ),
  ...surnames(
    'moroccan',
    `El Amrani:3, Bouzid:2, Benali:3, El Idrissi:2, Amrani:2, Haddou:2, Azzouzi:2, Chakir, El Khattabi:2, Bakkali:2,
    Ouali, Ben Haddou, Zerouali, Tahiri`,
  ),
  ...surnames(
    'surinamese',
    `Ramdin:2, Pinas:2, Jagroep, Kartosen, Bhagwandin:2, Wijngaarde:2, Sewnath, Kromosoeto, Landveld, Soekhai, Biervliet,
    Ramnarain`,
  ),
  ...surnames('caribbean', 'Martina:3, Maduro:2, Croes:2, Rosaria, Windster, Cijntje, Pietersz:2, Koeiman'),
  ...surnames(
    'arabic',
    'Al Hassan:2, Haddad:2, Khalil:2, Al Masri:2, Darwish:2, Ibrahim:2, Saleh:2, Mansour, Nasser, Al Jabouri',
  ),
  ...surnames(
    'eastAfrican',
    'Tesfamariam:2, Ghebremedhin:2, Haile:2, Abdullahi:2, Warsame, Kidane, Mehari, Osman:2',
  ),
  ...surnames('westAfrican', 'Mensah:2, Owusu:2, Boateng:2, Diallo, Asante'),
  ...surnames('persian', 'Ahmadi:2, Karimi:2, Hosseini:2, Rahimi, Moradi'),
  ...surnames(
    'easternEuropean',
    'Kowalski:2, Nowak:2, Wójcik, Kamiński, Popescu, Ionescu, Shevchenko, Kovalenko, Dimitrov, Zieliński',
  ),
  ...surnames('asian', 'Chen:2, Wong:2, Nguyen:2, Liu, Tran'),
  ...surnames('moluccan', 'Tahapary, Manuhutu, Pattiasina, Lekatompessy'),
];

/** A made-up mobile number in the range that examples use; the same index gives the same number. */
export function seedPhone(index: number): string {
  return `06-1234${String(index % 10_000).padStart(4, '0')}`;
}

/**
 * An e-mail address from a name: lower case without accents. The domain ends in `.example` (RFC 2606), so that no
 * mail from a demo can ever reach somebody.
 */
export function seedEmail(firstName: string, lastName: string, index: number): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replaceAll('ı', 'i')
      .replaceAll('ł', 'l')
      .replace(/[^a-zA-Z]/g, '')
      .toLowerCase();
  return `${plain(firstName)}.${plain(lastName)}${index}@voorbeeld.example`;
}
