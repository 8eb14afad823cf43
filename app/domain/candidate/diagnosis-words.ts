/**
 * Words that point to an illness or diagnosis. Nothing of the kind is stored, not even for jobcoaches (rules.md
 * "Health"); a list cannot know what somebody means, so it only makes him look twice.
 */
const words = [
  'adhd',
  'add',
  'alcoholist',
  'angststoornis',
  'artrose',
  'astma',
  'autisme',
  'autistisch',
  'bipolair',
  'borderline',
  'burn-out',
  'burnout',
  'copd',
  'dementie',
  'depressie',
  'depressief',
  'diabetes',
  'diagnose',
  'dyslexie',
  'epilepsie',
  'fibromyalgie',
  'hartinfarct',
  'hernia',
  'hiv',
  'iq',
  'kanker',
  'lvb',
  'medicatie',
  'medicijnen',
  'persoonlijkheidsstoornis',
  'psychose',
  'psychotisch',
  'ptss',
  'reuma',
  'schizofrenie',
  'suikerziekte',
  'verslaafd',
  'verslaving',
  'verstandelijke beperking',
];

/** The words of the list that stand in these texts, each once, as the list spells them. */
export function diagnosisWords(...texts: string[]): string[] {
  const text = ` ${texts
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  return words.filter((word) => text.includes(` ${word} `));
}
