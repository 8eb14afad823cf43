import { z } from 'zod';
import {
  choice,
  email,
  formToken,
  kvkNumber,
  line,
  optionalLine,
  optionalParagraph,
  optionalPhone,
  postcode,
  shownVersion,
} from '../shared/fields.ts';
import type { Sector } from '../shared/labels.ts';

export const sectorCodes = [
  'agriculture',
  'construction',
  'cleaning',
  'industry',
  'logistics',
  'retail',
  'hospitality',
  'care',
  'education',
  'office',
  'technology',
  'services',
  'government',
] as const satisfies readonly Sector[];

/** Staff in bands, as the Chamber of Commerce publishes them. */
export const sizeLabels = {
  '1': '1 persoon',
  '2-9': '2 tot en met 9 mensen',
  '10-49': '10 tot en met 49 mensen',
  '50-249': '50 tot en met 249 mensen',
  '250+': '250 mensen of meer',
} as const;
const sizes = Object.keys(sizeLabels) as [keyof typeof sizeLabels, ...(keyof typeof sizeLabels)[]];

const newPassword = z.string('Kies een wachtwoord.').max(256, 'Gebruik hoogstens 256 tekens.');

const company = {
  company: line('de naam van uw bedrijf', 200),
  kvk: kvkNumber(),
  sector: choice(sectorCodes, 'Kies de sector die het beste past.'),
};

const address = {
  street: optionalLine(200),
  postcode: postcode(),
  place: optionalLine(100),
};

const person = {
  name: line('uw naam'),
  roleTitle: optionalLine(100),
  phone: optionalPhone(),
};

export const registerForm = z.object({
  ...company,
  ...person,
  email: email(),
  ...address,
  password: newPassword,
  formulier: formToken,
});
export type RegisterInput = z.output<typeof registerForm>;

export const acceptInvitationForm = z.object({ ...company, ...person, ...address, password: newPassword });
export type AcceptInvitationInput = z.output<typeof acceptInvitationForm>;

export const inviteForm = z.object({
  company: line('de naam van het bedrijf', 200),
  name: line('de naam van de contactpersoon'),
  email: email('het e-mailadres van de contactpersoon'),
  formulier: formToken,
});

export const companyForm = z.object({
  ...company,
  size: z
    .enum(sizes, 'Kies een van de mogelijkheden.')
    .optional()
    .transform((value) => value ?? null),
  website: optionalLine(200).refine(
    (text) => text === '' || /^(https?:\/\/)?[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text),
    'Dit is geen adres van een website. Een voorbeeld: www.bedrijf.nl.',
  ),
  about: optionalParagraph(2000),
  versie: shownVersion,
});
export type CompanyInput = z.output<typeof companyForm>;

export const siteForm = z.object({
  id: z.string().optional(),
  name: line('een naam voor de vestiging', 100),
  ...address,
});

export const contactPersonForm = z.object({
  id: z.string().optional(),
  name: line('de naam'),
  roleTitle: optionalLine(100),
  email: email('het e-mailadres'),
  phone: optionalPhone(),
});

export const trustForm = z.object({ vertrouwd: z.enum(['ja', 'nee'], 'Kies ja of nee.') });
