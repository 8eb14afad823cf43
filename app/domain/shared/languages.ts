/**
 * Languages beside Dutch that a candidate can speak and an opening can ask: one list for forms, seed, matching and
 * exchange, by ISO 639-1 code (639-3 where there is no shorter one), by name. Dutch has its own field with CEFR levels.
 */
export const languages = {
  am: 'Amhaars',
  ar: 'Arabisch',
  ber: 'Berbers',
  bg: 'Bulgaars',
  zh: 'Chinees',
  da: 'Deens',
  de: 'Duits',
  en: 'Engels',
  fa: 'Farsi of Dari',
  fi: 'Fins',
  fr: 'Frans',
  el: 'Grieks',
  he: 'Hebreeuws',
  hi: 'Hindi',
  hu: 'Hongaars',
  id: 'Indonesisch',
  it: 'Italiaans',
  ja: 'Japans',
  kea: 'Kaapverdisch',
  ku: 'Koerdisch',
  hr: 'Kroatisch of Servisch',
  lv: 'Lets',
  lt: 'Litouws',
  ms: 'Maleis',
  dse: 'Nederlandse Gebarentaal',
  no: 'Noors',
  uk: 'Oekraïens',
  ur: 'Urdu',
  pap: 'Papiaments',
  ps: 'Pasjtoe',
  pl: 'Pools',
  pt: 'Portugees',
  ro: 'Roemeens',
  ru: 'Russisch',
  sk: 'Slowaaks',
  so: 'Somalisch',
  es: 'Spaans',
  srn: 'Surinaams',
  sw: 'Swahili',
  ta: 'Tamil',
  th: 'Thais',
  ti: 'Tigrinya',
  cs: 'Tsjechisch',
  tr: 'Turks',
  vi: 'Vietnamees',
  sv: 'Zweeds',
} as const satisfies Record<string, string>;
export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as [Language, ...Language[]];

/** VUM code list of command of a language (codeNiveauTaalbeheersing); 0 is unknown and not shown as a choice. */
export const spokenLevels = { '2': 'redelijk', '3': 'goed', '4': 'uitstekend' } as const;
export type SpokenLevel = keyof typeof spokenLevels;

/** What is stored beside the codes: level by code, for as far as it is known. */
export type SpokenLevels = Partial<Record<string, SpokenLevel>>;

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code);
}

const byName = new Map(Object.entries(languages).map(([code, name]) => [name.toLowerCase(), code]));

/** The code of what was typed before there was a list ("Engels"); undefined for a name that isn't on it. */
export function languageNamed(text: string): Language | undefined {
  const code = byName.get(text.trim().toLowerCase()) ?? text.trim().toLowerCase();
  return isLanguage(code) ? code : undefined;
}

/** Levels as stored; anything else in the column counts as unknown. */
export function readSpokenLevels(json: string | null | undefined): SpokenLevels {
  try {
    const found: unknown = JSON.parse(json || '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(
      Object.entries(found).filter(([, level]) => typeof level === 'string' && level in spokenLevels),
    );
  } catch {
    return {};
  }
}

/** "Engels (goed), Turks": codes by their names, what a person once typed as it is; Dutch is left out. */
export function languagesText(list: readonly string[], levels: SpokenLevels = {}): string {
  return list
    .filter((language) => language !== 'nl')
    .map((language) => {
      const name = isLanguage(language) ? languages[language] : language;
      const level = levels[language];
      return level ? `${name} (${spokenLevels[level]})` : name;
    })
    .join(', ');
}
