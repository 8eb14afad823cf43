import { commonWords } from './common-words.ts';

/** Where fingers and alphabets run, both ways. */
const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  '!@#$%^&*()',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn',
].flatMap((run) => [run, [...run].reverse().join('')]);

/** Letters that are commonly written as digits or signs. */
const disguises: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
};

/** Worth of what a guesser must find, in bits; rough, and on the low side for what stands on every list. */
const bits = { word: 9, run: 4, repeat: 2, year: 5, digit: 2, sign: 2, letter: 4 } as const;
/** Below this a password falls to a guesser who knows the lists, long before his tries are counted out. */
const enough = 30;

/**
 * Length over composition rules (OWASP ASVS 2.1): at least 12 characters, nothing that the lists of common passwords
 * lead to (their words with digits and signs, disguised or doubled, keyboard runs, dates), not the own e-mail.
 *
 * @returns a Dutch message, or null when the password will do
 */
export function passwordProblem(password: string, email: string): string | null {
  if (password.length < 12) return 'Gebruik minstens 12 tekens. Een korte zin is makkelijk te onthouden.';
  if (password.length > 256) return 'Gebruik hoogstens 256 tekens.';
  const lower = password.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const name = (email.split('@')[0] ?? '').toLowerCase();
  if (name.length > 3 && lower.includes(name)) return 'Zet uw e-mailadres niet in uw wachtwoord.';
  const undisguised = lower.replace(/[013457@$!€]/g, (sign) => disguises[sign] ?? sign);
  if (Math.min(strength(lower), strength(undisguised)) < enough)
    return 'Dit wachtwoord is te makkelijk te raden. Kies een ander, bijvoorbeeld een korte zin.';
  return null;
}

/** Reads a password from left to right, each time the longest thing that a guesser would know. */
function strength(text: string): number {
  const seen = new Set<string>();
  let total = 0;
  for (let at = 0; at < text.length; ) {
    const [piece, worth] = known(text, at);
    // The second time costs a guesser next to nothing.
    total += seen.has(piece) ? 1 : worth;
    seen.add(piece);
    at += piece.length;
  }
  return total;
}

function known(text: string, at: number): [piece: string, worth: number] {
  const rest = text.slice(at);
  const word = commonWords.find((one) => rest.startsWith(one));
  const run = runAt(rest);
  if (run.length > Math.max(3, word?.length ?? 0)) return [run, bits.run];
  if (word) return [word, word.length > 3 ? bits.word : word.length * 2];
  const repeat = /^(.{1,4})\1{2,}/u.exec(rest)?.[0];
  if (repeat) return [repeat, bits.repeat];
  const year = /^(19|20)\d\d/.exec(rest)?.[0];
  if (year) return [year, bits.year];
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  return [character, /\d/.test(character) ? bits.digit : /\p{L}/u.test(character) ? bits.letter : bits.sign];
}

/** The longest piece, of three characters or more, that follows a run. */
function runAt(text: string): string {
  let longest = '';
  for (const run of runs) {
    const start = run.indexOf(text[0] ?? '');
    if (start < 0) continue;
    let length = 0;
    while (length < text.length && run[start + length] === text[length]) length += 1;
    if (length > longest.length) longest = text.slice(0, length);
  }
  return longest.length >= 3 ? longest : '';
}
