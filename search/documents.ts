import { educationLevels, openingKindLabels } from '#app/domain/shared/labels.ts';
import { languagesText } from '#app/domain/shared/languages.ts';
import type { CandidateSource } from '#db/queries/search-candidate-source.ts';
import type { EmployerSource } from '#db/queries/search-employer-source.ts';
import type { OpeningSource } from '#db/queries/search-opening-source.ts';
import type { TaxonomyNames } from '#db/queries/taxonomy-names.ts';
import type { CandidateSearchReach, OpeningSearchReach, SearchQuery } from './engine.ts';
import type { TextDocument } from './text/types.ts';

/** Bands of hours a week as people speak of them; a document is in each that its hours touch. */
export const hoursBands = {
  'tot-12': { min: 0, max: 12, label: 'tot 12 uur' },
  '12-24': { min: 12, max: 24, label: '12 tot 24 uur' },
  '24-32': { min: 24, max: 32, label: '24 tot 32 uur' },
  'vanaf-32': { min: 32, max: 60, label: '32 uur of meer' },
} as const;

/** Facets of each kind of document, in the order in which pages show them. */
export const facetNames = {
  openings: ['kind', 'hours', 'level', 'sector', 'region'],
  candidates: ['hours', 'level', 'sector', 'group', 'dutch', 'step', 'region'],
  employers: ['sector', 'region', 'status'],
} as const;

/** The tag of what everyone may see within a scope. */
const everyone = 'all';

export function openingTags(reach: OpeningSearchReach): string[] {
  return reach.kind === 'employer' ? [`employer:${reach.employerId}`] : [everyone];
}

export function candidateTags(reach: CandidateSearchReach): string[] {
  if (reach.kind === 'all') return [everyone];
  if (reach.kind === 'regions') return reach.regions.map((region) => `region:${region}`);
  return reach.jobcoachIds.map((id) => `coach:${id}`);
}

export const employerTags: readonly string[] = [everyone];

export function openingDocument(row: OpeningSource, names: TaxonomyNames): TextDocument {
  const occupation = names.occupation(row.occupationId);
  return {
    id: row.id,
    fields: {
      title: row.title,
      occupation: occupation?.label,
      synonyms: occupation?.synonyms,
      tasks: row.tasks,
      skills: [openingKindLabels[row.kind], ...row.asked],
      employer: row.employerName,
      place: row.place,
    },
    facets: {
      kind: row.kind,
      hours: bandsOf(row.hoursMin, row.hoursMax),
      hoursMin: row.hoursMin ?? undefined,
      hoursMax: row.hoursMax ?? undefined,
      level: levelOf(row.educationLevel),
      sector: row.sector ?? occupation?.sector ?? undefined,
      region: row.region ?? undefined,
    },
    ...pointOf(row),
    date: row.openedAt ?? undefined,
    visibleTo: [everyone, `employer:${row.employerId}`],
  };
}

/** No name, address, birth date or own text: what is not filed can't be found. */
export function candidateDocument(row: CandidateSource, names: TaxonomyNames): TextDocument {
  const wished = row.wishes.map((id) => names.occupation(id)).filter((item) => item !== undefined);
  const done = row.experience.map((id) => names.occupation(id)).filter((item) => item !== undefined);
  const skills = row.skillIds.map((id) => names.skill(id)).filter((label) => label !== undefined);
  return {
    id: row.id,
    fields: {
      title: wished[0]?.label,
      occupation: wished[1]?.label,
      synonyms: [
        ...wished.slice(2).map((item) => item.label),
        ...wished.flatMap((item) => item.synonyms),
        ...done.map((item) => item.label),
      ],
      skills: [
        ...skills,
        ...row.licences.map((code) => `rijbewijs ${code}`),
        ...languagesText(row.languages).split(', '),
      ],
      place: row.region ?? undefined,
    },
    facets: {
      hours: bandsOf(row.hoursMin, row.hoursMax),
      hoursMin: row.hoursMin,
      hoursMax: row.hoursMax,
      level: levelOf(row.educationLevel),
      sector: distinct(wished.map((item) => item.sector)),
      group: distinct(wished.map((item) => item.group)),
      dutch: row.dutchLevel,
      step: row.ladderStep === null ? undefined : String(row.ladderStep),
      region: row.region ?? undefined,
    },
    ...pointOf(row),
    date: row.profileUpdatedOn,
    visibleTo: [everyone, ...(row.region ? [`region:${row.region}`] : []), `coach:${row.jobcoachId}`],
  };
}

export function employerDocument(row: EmployerSource): TextDocument {
  return {
    id: row.id,
    fields: {
      title: row.name,
      synonyms: row.titles,
      tasks: row.about,
      place: row.places.join(', '),
    },
    facets: {
      sector: row.sector ?? undefined,
      region: row.region ?? undefined,
      status: row.status,
    },
    ...pointOf(row),
    date: row.createdAt,
    visibleTo: [everyone],
  };
}

/** The filters of the text index for hours a week: their interval must meet the document's. */
export function overlapOf(hours: SearchQuery['hours']) {
  if (!hours || (hours.min === undefined && hours.max === undefined)) return undefined;
  return [{ low: 'hoursMin', high: 'hoursMax', min: hours.min, max: hours.max }];
}

function bandsOf(min: number | null, max: number | null): string[] {
  if (min === null || max === null) return [];
  return Object.entries(hoursBands)
    .filter(([, band]) => min < band.max && max > band.min)
    .map(([code]) => code);
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

function levelOf(level: number | null): string | undefined {
  return level !== null && level in educationLevels ? String(level) : undefined;
}

function pointOf(row: { lat: number | null; lon: number | null }): { lat?: number; lon?: number } {
  return row.lat === null || row.lon === null ? {} : { lat: row.lat, lon: row.lon };
}
