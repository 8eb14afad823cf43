import type { Row } from '../csv.ts';
import type { JsonObject } from './json-ld.ts';

/** Names of columns that mean the same, in lower case without signs between the words. */
const columns = {
  title: [
    'title',
    'titel',
    'functie',
    'functietitel',
    'functienaam',
    'vacaturetitel',
    'name',
    'jobtitle',
    'vacature',
    'vacaturenaam',
    'naamvacature',
    'functiebenaming',
  ],
  description: [
    'description',
    'omschrijving',
    'beschrijving',
    'tekst',
    'vacaturetekst',
    'taken',
    'functieomschrijving',
    'jobdescription',
    'vacatureomschrijving',
    'functiebeschrijving',
    'werkzaamheden',
    'inhoud',
  ],
  identifier: [
    'identifier',
    'id',
    'kenmerk',
    'vacatureid',
    'vacaturenummer',
    'referentie',
    'externalid',
    'identifiervalue',
    'vacaturecode',
    'vacaturenr',
    'jobid',
    'externid',
    'extern',
    'referentienummer',
    'reference',
    'referencenumber',
    'referentiecode',
  ],
  employer: [
    'hiringorganization',
    'hiringorganizationname',
    'organization',
    'organisation',
    'employer',
    'werkgever',
    'bedrijf',
    'bedrijfsnaam',
    'organisatie',
    'company',
    'werkgevernaam',
    'naamwerkgever',
    'naambedrijf',
    'naamorganisatie',
    'organisatienaam',
    'companyname',
    'employername',
    'opdrachtgever',
  ],
  website: ['hiringorganizationsameas', 'hiringorganizationurl', 'website'],
  kvk: ['kvk', 'kvknummer', 'hiringorganizationidentifier'],
  postcode: [
    'postalcode',
    'postcode',
    'joblocationpostalcode',
    'joblocationaddresspostalcode',
    'zip',
    'pc',
    'postcodewerkplek',
    'zipcode',
  ],
  place: [
    'addresslocality',
    'plaats',
    'woonplaats',
    'stad',
    'city',
    'place',
    'location',
    'joblocation',
    'joblocationaddresslocality',
    'werkplek',
    'standplaats',
    'locatie',
    'werklocatie',
    'plaatsnaam',
    'vestigingsplaats',
    'vestiging',
    'gemeente',
  ],
  country: ['addresscountry', 'land', 'country', 'joblocationaddresscountry'],
  street: ['streetaddress', 'straat', 'adres', 'joblocationaddressstreetaddress'],
  lat: ['latitude', 'lat', 'joblocationgeolatitude'],
  lon: ['longitude', 'lon', 'lng', 'joblocationgeolongitude'],
  employmentType: [
    'employmenttype',
    'dienstverband',
    'soort',
    'soortdienstverband',
    'contracttype',
    'typedienstverband',
    'soortcontract',
  ],
  workHours: [
    'workhours',
    'uren',
    'urenperweek',
    'hours',
    'aantaluren',
    'urenpw',
    'contracturen',
    'arbeidsduur',
    'werkuren',
  ],
  hoursMin: ['hoursmin', 'urenmin', 'minuren', 'urenvan', 'minimumuren'],
  hoursMax: ['hoursmax', 'urenmax', 'maxuren', 'urentot', 'maximumuren'],
  salary: [
    'basesalary',
    'salaris',
    'loon',
    'salary',
    'brutosalaris',
    'maandsalaris',
    'brutomaandsalaris',
    'salarisindicatie',
    'salarisbruto',
    'beloning',
  ],
  salaryMin: ['salarymin', 'salarismin', 'loonmin', 'basesalaryvalueminvalue', 'minsalaris'],
  salaryMax: ['salarymax', 'salarismax', 'loonmax', 'basesalaryvaluemaxvalue', 'maxsalaris'],
  salaryUnit: [
    'salaryunit',
    'salariseenheid',
    'looneenheid',
    'loonper',
    'salarisper',
    'unittext',
    'basesalaryvalueunittext',
  ],
  currency: ['currency', 'valuta', 'basesalarycurrency'],
  validThrough: [
    'validthrough',
    'sluitingsdatum',
    'reactietermijn',
    'deadline',
    'geldigtot',
    'einddatum',
    'closingdate',
    'vervaldatum',
    'uiterstereactiedatum',
    'reagerenvoor',
    'openstaandtot',
  ],
  datePosted: [
    'dateposted',
    'geplaatst',
    'plaatsingsdatum',
    'publicatiedatum',
    'datum',
    'publicationdate',
    'publishedat',
    'datumplaatsing',
  ],
  startDate: ['jobstartdate', 'startdatum', 'begindatum', 'start'],
  openings: ['totaljobopenings', 'aantal', 'plekken', 'aantalplekken', 'aantalplaatsen'],
  education: [
    'educationrequirements',
    'opleiding',
    'opleidingsniveau',
    'niveau',
    'opleidingseis',
    'education',
    'vereisteopleiding',
  ],
  experience: ['experiencerequirements', 'ervaring', 'werkervaring'],
  occupation: ['occupationalcategory', 'beroep', 'relevantoccupation', 'esco', 'isco'],
  skills: ['skills', 'vaardigheden', 'competenties'],
  contactName: ['contact', 'contactpersoon', 'contactname', 'applicationcontactname'],
  contactEmail: ['email', 'contactemail', 'applicationcontactemail', 'emailadres'],
  contactPhone: ['telephone', 'telefoon', 'telefoonnummer', 'phone', 'applicationcontacttelephone'],
  url: ['url', 'link', 'bron'],
} as const;

type Field = keyof typeof columns;

const fieldOf = new Map<string, Field>(
  (Object.keys(columns) as Field[]).flatMap((field) => columns[field].map((name) => [name, field] as const)),
);

/** Which of our fields a header names; columns that we don't know are left out. */
export function knownColumns(header: readonly string[]): Map<string, Field> {
  const found = new Map<string, Field>();
  for (const name of header) {
    const field = fieldOf.get(name.toLowerCase().replace(/[^a-z0-9]/g, ''));
    if (field && ![...found.values()].includes(field)) found.set(name, field);
  }
  return found;
}

/** A row of a CSV in the shape of a JobPosting, so that both are read by the same rules. */
export function csvPosting(row: Row, header: ReadonlyMap<string, Field>): JsonObject {
  const get = (field: Field): string | undefined => {
    for (const [name, meant] of header) if (meant === field) return row[name]?.trim() || undefined;
    return undefined;
  };
  const kvk = get('kvk');
  const hours = [get('hoursMin'), get('hoursMax')].filter((one) => one !== undefined);
  const salary = get('salaryMin') ?? get('salaryMax');
  return {
    '@type': 'JobPosting',
    title: get('title'),
    description: get('description'),
    identifier: get('identifier'),
    hiringOrganization: {
      name: get('employer'),
      sameAs: get('website'),
      ...(kvk ? { identifier: kvk } : {}),
    },
    jobLocation:
      get('place') || get('postcode') || get('lat')
        ? {
            address: {
              addressLocality: get('place'),
              postalCode: get('postcode'),
              addressCountry: get('country'),
              streetAddress: get('street'),
            },
            geo: { latitude: get('lat'), longitude: get('lon') },
          }
        : undefined,
    employmentType: get('employmentType'),
    workHours: hours.length > 0 ? hours.join('-') : get('workHours'),
    baseSalary: salary
      ? {
          currency: get('currency') ?? 'EUR',
          value: {
            minValue: get('salaryMin') ?? salary,
            maxValue: get('salaryMax') ?? salary,
            unitText: get('salaryUnit'),
          },
        }
      : get('salary'),
    validThrough: get('validThrough'),
    datePosted: get('datePosted'),
    jobStartDate: get('startDate'),
    totalJobOpenings: get('openings'),
    educationRequirements: get('education'),
    experienceRequirements: get('experience'),
    occupationalCategory: get('occupation'),
    skills: get('skills'),
    applicationContact: get('contactEmail')
      ? { name: get('contactName'), email: get('contactEmail'), telephone: get('contactPhone') }
      : undefined,
    url: get('url'),
  };
}
