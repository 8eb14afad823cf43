import { createHash } from 'node:crypto';
import type { Schema } from '../../schema.ts';
import { employerKey } from './employers.ts';
import { assumedHours, type Hours, hoursInText, parseHours } from './hours.ts';
import { cutText, maxDescription, plainText } from './html.ts';
import { isObject, type JsonObject, listOf, numberOf, prop, textOf, textsOf } from './json-ld.ts';
import { type PostingPlace, readLocations } from './location.ts';
import { type Pay, readPay } from './pay.ts';
import {
  contractOf,
  dateOf,
  educationOf,
  employmentTypes,
  experienceOf,
  kindOf,
  licencesIn,
  momentOf,
  occupationCodes,
} from './posting-fields.ts';

/** A JobPosting in our own terms, before employers, places and occupations are looked up. */
export interface Posting {
  /** The publisher's own mark; a hash of the essentials where it gives none. */
  externalId: string;
  employer: PostingEmployer;
  contact: { name: string; email: string; phone: string } | null;
  kind: Schema['opening']['kind'];
  title: string;
  /** At most `maxDescription` characters. */
  tasks: string;
  /** What the source says of the wage when that could not be turned into euros; '' otherwise. */
  payLine: string;
  hours: Hours;
  /** How we know the hours. */
  hoursFrom: 'workHours' | 'text' | 'employmentType' | 'default';
  locations: PostingPlace[];
  remote: boolean;
  pay: Pay;
  /** Calendar date; null when not given or already passed. */
  responseDeadline: string | null;
  deadlinePassed: boolean;
  /** UTC ISO text. */
  postedAt: string | null;
  startsOn: string | null;
  places: number;
  /** VUM codeNiveauOpleiding. */
  educationLevel: number | null;
  experienceYears: number | null;
  contractAfter: string;
  licences: string[];
  /** ESCO or ISCO codes and names that say which occupation it is, the surest first. */
  occupationHints: string[];
  skills: string[];
  sourceUrl: string;
}

export interface PostingEmployer {
  name: string;
  kvk: string | null;
  website: string | null;
  location: PostingPlace | null;
}

export interface ReadOptions {
  /** Calendar date in the Netherlands. */
  today: string;
  /** Takes invisible and control characters and citizen service numbers out; from `app/domain/shared/text.ts`. */
  cleanText: (text: string) => string;
}

/** @returns the posting, or in Dutch why it cannot be an opening */
export function readPosting(source: JsonObject, options: ReadOptions): Posting | { reason: string } {
  const text = (value: unknown, max: number) =>
    cutText(options.cleanText(plainText(textsOf(value).join('\n\n'))), max);
  const line = (value: unknown, max: number) =>
    text(value, max * 4)
      .replace(/\s+/g, ' ')
      .slice(0, max)
      .trim();

  const title = line(prop(source, 'title') ?? prop(source, 'name'), 150);
  if (title === '') return { reason: 'geen titel (title)' };
  const employer = readEmployer(source, line, options);
  if (!employer) return { reason: 'geen werkgever (hiringOrganization)' };
  const types = employmentTypes(prop(source, 'employmentType'));
  const description = readDescription(source, text);
  if (description === '') return { reason: 'geen omschrijving (description)' };
  const locations = readLocations(prop(source, 'jobLocation')).map((place) => cleanPlace(place, options));
  const remote = /TELECOMMUTE/i.test(textOf(prop(source, 'jobLocationType')));
  if (locations.length === 0 && !remote && !employer.location) return { reason: 'geen plaats (jobLocation)' };
  const { hours, hoursFrom } = readHours(source, types, `${title}\n${description}`);
  const pay = readPay(prop(source, 'baseSalary') ?? prop(source, 'estimatedSalary'));
  const deadline = dateOf(prop(source, 'validThrough'));
  const deadlinePassed = deadline !== null && deadline < options.today;
  const sourceUrl = unlessHidden(textOf(prop(source, 'url')).slice(0, 500), options);
  return {
    externalId: storedId(externalId(source), options),
    employer,
    contact: readContact(prop(source, 'applicationContact'), line, options),
    kind: kindOf(types),
    title,
    tasks: cutText(description, maxDescription),
    payLine: pay.asWritten ? `Loon volgens de bron: ${line(pay.asWritten, 200)}` : '',
    hours,
    hoursFrom,
    locations: locations.length > 0 ? locations : employer.location && !remote ? [employer.location] : [],
    remote,
    pay: types.includes('VOLUNTEER') && pay.kind === 'unknown' ? { ...pay, kind: 'unpaid' } : pay,
    responseDeadline: deadlinePassed ? null : deadline,
    deadlinePassed,
    postedAt: momentOf(prop(source, 'datePosted'), options.today),
    startsOn: dateOf(prop(source, 'jobStartDate')),
    places: placesOf(prop(source, 'totalJobOpenings')),
    educationLevel: educationOf(prop(source, 'educationRequirements')),
    experienceYears: experienceOf(prop(source, 'experienceRequirements')),
    contractAfter: contractOf(types),
    licences: licencesIn(`${title}\n${description}`),
    occupationHints: [
      ...occupationCodes(prop(source, 'occupationalCategory')),
      ...occupationCodes(prop(source, 'relevantOccupation')),
      title,
    ],
    skills: textsOf(prop(source, 'skills'))
      .flatMap((one) => one.split(/[,;\n]/))
      .map((one) => one.trim())
      .filter((one) => one.length > 1)
      .slice(0, 50),
    sourceUrl,
  };
}

/** "3" or "3 plekken"; one where nothing usable is said. */
function placesOf(value: unknown): number {
  const count = numberOf(value) ?? Number.parseInt(textOf(value), 10);
  return Number.isFinite(count) ? Math.min(500, Math.max(1, Math.round(count))) : 1;
}

type Text = (value: unknown, max: number) => string;

/** Cleaning took digits out of it: it held a number that may not be kept. */
function hidesNumber(text: string, { cleanText }: ReadOptions): boolean {
  const digits = (one: string) => one.replace(/\P{Nd}/gu, '');
  return digits(cleanText(text)) !== digits(text);
}

/** A number or address of which a part is left out is of no use any more. */
function unlessHidden(text: string, options: ReadOptions): string {
  return hidesNumber(text, options) ? '' : text;
}

function cleanPlace(place: PostingPlace, options: ReadOptions): PostingPlace {
  return {
    ...place,
    postcode: unlessHidden(place.postcode, options),
    place: options.cleanText(place.place).slice(0, 100),
    street: options.cleanText(place.street).slice(0, 200),
  };
}

function readEmployer(source: JsonObject, line: Text, options: ReadOptions): PostingEmployer | null {
  const [organisation] = listOf(prop(source, 'hiringOrganization'));
  const name = line(
    isObject(organisation) ? (prop(organisation, 'name') ?? prop(organisation, 'legalName')) : organisation,
    200,
  );
  if (name === '') return null;
  if (!isObject(organisation)) return { name, kvk: null, website: null, location: null };
  const kvk = textsOf([
    prop(organisation, 'identifier'),
    prop(organisation, 'taxID'),
    prop(organisation, 'vatID'),
  ])
    .map((one) => /^(?:kvk[:\s-]*)?(\d{8})$/i.exec(one)?.[1])
    .find((one) => one !== undefined);
  const website = textsOf([prop(organisation, 'url'), ...listOf(prop(organisation, 'sameAs'))]).find(
    (one) => /^https?:\/\/[^\s"'<>]{4,300}$/i.test(one) && !hidesNumber(one, options),
  );
  const location = readLocations(prop(organisation, 'address') === undefined ? undefined : organisation)[0];
  return {
    name,
    kvk: kvk ?? null,
    website: website ?? null,
    location: location ? cleanPlace(location, options) : null,
  };
}

function readContact(value: unknown, line: Text, options: ReadOptions): Posting['contact'] {
  const [contact] = listOf(value);
  if (!isObject(contact)) return null;
  const email = textOf(prop(contact, 'email'))
    .replace(/^mailto:/i, '')
    .toLowerCase();
  if (email.length > 254 || !/^[^\s@<>"']+@[^\s@<>"']+\.[a-z]{2,}$/.test(email)) return null;
  if (hidesNumber(email, options)) return null;
  const phone = textOf(prop(contact, 'telephone'));
  return {
    name: line(prop(contact, 'name'), 120) || 'Contactpersoon',
    email,
    phone: /^[+\d][\d\s()-]{7,20}$/.test(phone) ? unlessHidden(phone, options) : '',
  };
}

/** The description, and beneath it what publishers put in fields of their own when it isn't in the description yet. */
function readDescription(source: JsonObject, text: Text): string {
  const parts = [text(prop(source, 'description'), maxDescription)];
  for (const [name, heading] of [
    ['responsibilities', 'Wat u doet'],
    ['qualifications', 'Wat gevraagd wordt'],
    ['jobBenefits', 'Wat geboden wordt'],
  ] as const) {
    const part = text(prop(source, name), maxDescription);
    if (part !== '' && !parts.some((other) => other.includes(part.slice(0, 80))))
      parts.push(`${heading}\n${part}`);
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The text with lines beneath it, cut so that all of them fit; empty lines are left out. */
export function withEnding(description: string, lines: readonly string[]): string {
  const end = lines.filter((one) => one !== '').join('\n\n');
  return end === '' ? description : `${cutText(description, maxDescription - end.length - 2)}\n\n${end}`;
}

function readHours(
  source: JsonObject,
  types: readonly string[],
  text: string,
): Pick<Posting, 'hours' | 'hoursFrom'> {
  const given = prop(source, 'workHours');
  const [value] = listOf(given);
  const bounds = isObject(value) ? [prop(value, 'minValue'), prop(value, 'maxValue')].map(textOf) : [];
  const written = (bounds.filter((one) => one !== '').join('-') || textOf(given))
    .replace(/\s+/g, ' ')
    .slice(0, 300);
  const stated = parseHours(written);
  if (stated) return { hours: stated, hoursFrom: 'workHours' };
  const told = hoursInText(text);
  if (told) return { hours: told, hoursFrom: 'text' };
  const named = [...types, ...employmentTypes(written.replace(/ (?:of|en|or|and) |\//g, ','))];
  const known = named.includes('FULL_TIME') || named.includes('PART_TIME');
  return { hours: assumedHours(named), hoursFrom: known ? 'employmentType' : 'default' };
}

/** The publisher's own mark: its identifier, address, or a hash of what says which posting it is. */
function externalId(source: JsonObject): string {
  const [identifier] = listOf(prop(source, 'identifier'));
  const given = isObject(identifier)
    ? textOf(prop(identifier, 'value')) || textOf(identifier['@id']) || textOf(prop(identifier, 'name'))
    : textOf(identifier);
  const id = given || textOf(source['@id']) || textOf(prop(source, 'url'));
  if (id !== '' && id.length <= 200) return id;
  const place = readLocations(prop(source, 'jobLocation'))[0]?.place ?? '';
  const basis = id || [employerName(source), textOf(prop(source, 'title')), place].join('\n').toLowerCase();
  return hashed(basis);
}

/** The mark as we keep it: a number of a person in it is hidden, and the same mark still gives the same one. */
function storedId(id: string, options: ReadOptions): string {
  return hidesNumber(id, options) ? hashed(id) : id;
}

function hashed(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

function employerName(source: JsonObject): string {
  const [organisation] = listOf(prop(source, 'hiringOrganization'));
  return isObject(organisation)
    ? textOf(prop(organisation, 'name') ?? prop(organisation, 'legalName'))
    : textOf(organisation);
}

/** What makes two postings the same one, without reading all of it; null for what can't be an opening anyway. */
export function postingIdentity(source: JsonObject): string | null {
  const name = employerName(source);
  const complete = name !== '' && textOf(prop(source, 'title') ?? prop(source, 'name')) !== '';
  return complete ? `${employerKey(name)}|${externalId(source)}` : null;
}
