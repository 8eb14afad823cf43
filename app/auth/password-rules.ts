/** The commonest Dutch and English passwords of twelve characters or more, and what people make of them. */
const commonest = new Set([
  'wachtwoord12',
  'wachtwoord123',
  'wachtwoord1234',
  'welkom123456',
  'welkom1234567',
  'welkom2026!!',
  '123456789012',
  '1234567890123',
  'qwertyuiop12',
  'qwertyuiop123',
  'password1234',
  'password12345',
  'administrator',
  'werkbrug1234',
  'feyenoord123',
  'amsterdam123',
  'rotterdam123',
  'zaq12wsxcde3',
  'aaaaaaaaaaaa',
  '111111111111',
  '000000000000',
]);

/**
 * Length over composition rules (OWASP ASVS 2.1): at least 12 characters, none of the commonest, not the own e-mail.
 *
 * @returns a Dutch message, or null when the password will do
 */
export function passwordProblem(password: string, email: string): string | null {
  if (password.length < 12) return 'Gebruik minstens 12 tekens. Een korte zin is makkelijk te onthouden.';
  if (password.length > 256) return 'Gebruik hoogstens 256 tekens.';
  const lower = password.toLowerCase();
  if (commonest.has(lower) || new Set(lower).size < 4)
    return 'Dit wachtwoord is te makkelijk te raden. Kies een ander.';
  const name = email.split('@')[0] ?? '';
  if (name.length > 3 && lower.includes(name.toLowerCase()))
    return 'Zet uw e-mailadres niet in uw wachtwoord.';
  return null;
}
