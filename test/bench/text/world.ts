import type { TextDocument, TextQuery } from '#search/text/types.ts';
import { createPrng } from '#test/bench/text/random.ts';
import { escoFolder, readOccupations } from '#test/quality/esco.ts';
import { postings } from '#test/quality/postings.ts';
import { titles } from '#test/quality/titles.ts';

/** Openings per size: as many as the match benchmark has at that size. */
export const textSizes = { '10k': 3_000, '100k': 30_000, '1m': 300_000 } as const;
export type TextSize = keyof typeof textSizes;

export const textFacets = ['kind', 'hours', 'level', 'sector'] as const;
export const hourBands = ['tot-12', '12-24', '24-32', 'vanaf-32'] as const;

const kinds = ['vacancy', 'proefplaatsing', 'apprenticeship', 'workExperiencePlacement', 'secondment'];
const extras = [
  '',
  '',
  '',
  ' 24 uur',
  ' parttime',
  ' avonddienst',
  ' m/v',
  ' bbl',
  ' weekend',
  ' nachtdienst',
];
const employers =
  'De Linde,Van Dijk,Jansen,Groenrijk,Zorggroep Noord,Metaal Unie,Schoon Werk,Bakkerij Zon,Logi Trans'.split(
    ',',
  );

export interface TextWorld {
  document(index: number): TextDocument;
  questions: readonly { kind: 'word' | 'words' | 'radius' | 'prefix'; query: TextQuery }[];
}

/**
 * Openings as they could be, each made from its number alone: occupations as unevenly as in life, a few lines about the work,
 * places where the Dutch live.
 */
export function textWorld(): TextWorld {
  const folder = escoFolder();
  const esco = folder ? readOccupations(folder) : [];
  const labels = [
    ...titles.map((title) => ({ title, synonyms: [] as readonly string[] })),
    ...esco.map(({ label, alternatives }) => ({ title: label, synonyms: alternatives.slice(0, 8) })),
  ];
  const lines = postings.map(({ tasks }) => tasks);
  return { document: (index) => document(index, labels, lines), questions: questions() };
}

function document(
  index: number,
  labels: readonly { title: string; synonyms: readonly string[] }[],
  lines: readonly string[],
): TextDocument {
  const random = createPrng(index + 1);
  const pick = <T>(items: readonly T[], skew = 1): T =>
    items[Math.floor(random() ** skew * items.length)] as T;
  const { title, synonyms } = pick(labels, 2.5);
  const from = Math.floor(random() ** 1.5 * hourBands.length);
  return {
    id: `o${index}`,
    fields: {
      title: title + pick(extras),
      synonyms,
      tasks: Array.from({ length: 5 }, () => pick(lines)).join(' '),
      employer: pick(employers),
    },
    facets: {
      kind: pick(kinds, 2),
      hours: hourBands.slice(from, from + 2),
      level: String(1 + Math.floor(random() * 6)),
      sector: `sector-${Math.floor(random() ** 2 * 18)}`,
    },
    ...near(random),
    visibleTo: ['all'],
  };
}

const cities = [
  { lat: 52.37, lon: 4.9 },
  { lat: 51.92, lon: 4.48 },
  { lat: 52.08, lon: 4.31 },
  { lat: 52.09, lon: 5.12 },
  { lat: 51.44, lon: 5.48 },
  { lat: 53.22, lon: 6.57 },
  { lat: 51.81, lon: 4.67 },
];

function near(random: () => number): { lat: number; lon: number } {
  const city = cities[Math.floor(random() * cities.length)] as { lat: number; lon: number };
  // Openings stand at a postcode, and there are some four thousand.
  const spread = () => Math.round((random() + random() - 1) * 25) / 50;
  return { lat: city.lat + spread(), lon: city.lon + spread() };
}

function questions(): TextWorld['questions'] {
  const asked = { facets: textFacets, limit: 20, reach: ['all'] };
  const words =
    `medewerker monteur schoonmaker chauffeur kok verzorgende verkoper magazijnmedewerker lasser hovenier timmerman
    schilder receptionist beveiliger assistent operator begeleider bakker keukenhulp orderpicker zorg techniek klanten
    auto honden kinderen vca mbo 24uur koffie telefoon`.split(/\s+/);
  const several =
    `medewerker magazijn;schoonmaker kantoren;chauffeur vrachtwagen;verkoper winkel;monteur zonnepanelen;kok weekend;
    begeleider gehandicaptenzorg;assistent keuken;medewerker groenvoorziening;operator machine;medewerker klantenservice;
    verzorgende nachtdienst;lasser staal;heftruck chauffeur;hulp huishouden`
      .split(';')
      .map((text) => text.trim());
  const typed = 'me ma sch ver mo ch ti be ba in medew magaz scho chauf monte verk z k op as'.split(' ');
  return [
    ...words.map((text) => ({ kind: 'word' as const, query: { ...asked, text } })),
    ...several.map((text) => ({ kind: 'words' as const, query: { ...asked, text } })),
    ...words.slice(0, 20).map((text, i) => ({
      kind: 'radius' as const,
      query: { ...asked, text, near: cities[i % cities.length], km: 15 },
    })),
    ...typed
      .filter((text) => text.length > 1)
      .map((text) => ({ kind: 'prefix' as const, query: { ...asked, text, prefix: true } })),
  ];
}
