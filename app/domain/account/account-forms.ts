import { z } from 'zod';
import type { roles } from '../../auth/permissions.ts';
import { choice, date, email, line, optionalLine } from '../shared/fields.ts';

const newPassword = z
  .string('Kies een wachtwoord.')
  .min(12, 'Gebruik minstens 12 tekens. Een korte zin is makkelijk te onthouden.')
  .max(256, 'Gebruik hoogstens 256 tekens.');

export const forgottenPasswordForm = z.object({ email: email() });

export const changeEmailForm = z.object({
  email: email('uw nieuwe e-mailadres'),
  current: z.string('Vul uw wachtwoord in.').max(256, 'Dit wachtwoord is te lang.'),
});

/** Empty for who is signed in already. */
export const confirmEmailForm = z.object({
  password: z.string('Vul uw wachtwoord in.').max(256, 'Dit wachtwoord is te lang.').default(''),
});

/** A code of the app or a recovery code. */
export const codeForm = z.object({
  code: z.string('Vul de code in.').max(40, 'Deze code is te lang.'),
  terug: z.string().optional(),
});

export const confirmCodeForm = z.object({
  code: z
    .string('Vul de code in.')
    .transform((text) => text.replace(/\s/g, ''))
    .refine((text) => /^\d{6}$/.test(text), 'De code heeft zes cijfers.'),
  actie: z.string().optional(),
});

export const currentPasswordForm = z.object({
  current: z.string('Vul uw wachtwoord in.').max(256, 'Dit wachtwoord is te lang.'),
  actie: z.string().optional(),
});

export const choosePasswordForm = z
  .object({ password: newPassword, again: z.string('Typ het wachtwoord nog een keer.') })
  .refine((value) => value.password === value.again, {
    path: ['again'],
    message: 'De twee wachtwoorden zijn niet gelijk.',
  });

export const changePasswordForm = z
  .object({
    current: z.string('Vul uw wachtwoord van nu in.').max(256, 'Dit wachtwoord is te lang.'),
    password: newPassword,
    again: z.string('Typ het wachtwoord nog een keer.'),
  })
  .refine((value) => value.password === value.again, {
    path: ['again'],
    message: 'De twee wachtwoorden zijn niet gelijk.',
  });

/** Staff are invited by the administrator; employers by the adviser, participants by their jobcoach. */
const staffRoles = [
  'jobcoach',
  'employerAdviser',
  'administrator',
] as const satisfies readonly (typeof roles)[number][];

export const inviteStaffForm = z.object({
  name: line('de naam'),
  email: email('het e-mailadres'),
  role: choice(staffRoles, 'Kies een rol.'),
  region: optionalLine(80),
});

export const standInForm = z.object({
  absentId: z.string('Kies wie er weg is.').min(1, 'Kies wie er weg is.'),
  fromDate: date('de eerste dag'),
  toDate: date('de laatste dag'),
});

export const ownStandInForm = z.object({
  accountId: z.string('Kies een collega.').min(1, 'Kies een collega.'),
  fromDate: date('de eerste dag'),
  toDate: date('de laatste dag'),
});

export const endStandInForm = z.object({ id: z.string('Kies een waarneming.').min(1).max(64) });
