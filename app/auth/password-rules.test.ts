import { describe, expect, it } from 'vitest';
import { passwordProblem } from './password-rules.ts';

const email = 'sanne.devries@voorbeeld.nl';

describe('passwordProblem', () => {
  it.each([
    'wachtwoord1234',
    'Wachtwoord2026!',
    'W@chtw00rd123!',
    'Welkom123456!',
    'welkomwelkom',
    'Welkom01Welkom01',
    'zomer2026zomer',
    'Feyenoord1908!',
    'amsterdam1234',
    'amsterdamrotterdam',
    'qwertyuiop123',
    'azertyuiop123',
    '1q2w3e4r5t6y',
    '1qaz2wsx3edc',
    'abcdefghijkl',
    'abcabcabcabc',
    '123456789012',
    '210987654321',
    'aaaaaaaaaaaaaaaa',
    '!!!!!!!!!!!!',
    'iloveyou12345',
    'P@$$w0rd1234',
    'password1234',
    'administrator',
    'Werkbrug2026!',
    'werkbrug-demo-2026',
    'ikhouvanjou123',
    'januari2026!!',
    'maandag12345',
    'letmein123456',
    '01-01-1990-00',
    'mohamed19902010',
  ])('refuses %j', (password) => {
    expect(passwordProblem(password, email)).toMatch(/makkelijk te raden/);
  });

  it.each([
    'een lange zin om te onthouden',
    'een andere lange zin',
    'vier stoelen bij het raam',
    'correct horse battery staple',
    'mijn fiets heeft drie wielen',
    'ik eet graag soep op donderdag',
    'kJ8#vQz2!mTw',
    'Grjwkzpvnhst',
    'köök ülemiste järv',
    'الشمس تشرق كل صباح',
    '🥐🌻 brood en bloemen 🥐',
  ])('takes %j', (password) => {
    expect(passwordProblem(password, email)).toBeNull();
  });

  it('says what is wrong with length and with the own address', () => {
    expect(passwordProblem('elf tekens!', email)).toMatch(/minstens 12/);
    expect(passwordProblem('x'.repeat(257), email)).toMatch(/hoogstens 256/);
    expect(passwordProblem('Sanne.DeVries houdt van thee', email)).toMatch(/e-mailadres/);
  });
});
