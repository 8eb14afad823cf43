import { stringList } from '../../../db/json.ts';
import type { OpeningRow, Requirement } from '../../../db/queries/openings.ts';
import {
  educationLevels,
  instruments,
  languageLevels,
  openingKindLabels,
  shifts,
  weekdays,
} from '../shared/labels.ts';
import { adaptationLabels, workCondition } from '../shared/work-conditions.ts';

/**
 * What anyone who may see an opening reads of it, in plain words. Never the contact person: who that is, a candidate
 * hears once invited.
 */
export function openingView(opening: OpeningRow, requirements: readonly Requirement[]) {
  const asked = (must: 0 | 1) => [
    ...requirements.filter((row) => row.must === must).map((row) => row.label),
    ...levels(opening, must),
  ];
  return {
    id: opening.id,
    number: opening.number,
    state: opening.state,
    kind: opening.kind,
    kindLabel: openingKindLabels[opening.kind],
    title: opening.title,
    tasks: opening.tasks,
    occupation: opening.occupationLabel,
    employerName: opening.employerName,
    hoursMin: opening.hours_min,
    hoursMax: opening.hours_max,
    days: said(weekdays, opening.days),
    shifts: said(shifts, opening.shifts),
    place: opening.place,
    postcode: opening.postcode,
    startsOn: opening.starts_on,
    places: opening.places,
    pay: { kind: opening.pay_kind, min: opening.pay_min_cents, max: opening.pay_max_cents },
    contractAfter: opening.contract_after,
    guidance: opening.guidance,
    adaptations: said(adaptationLabels, opening.adaptations),
    askedConditions: stringList(opening.asked_conditions).map(
      (code) => workCondition(code)?.openingLabel ?? code,
    ),
    instruments: said(instruments, opening.instruments),
    musts: asked(1),
    wishes: asked(0),
    responseDeadline: opening.response_deadline,
    openedAt: opening.opened_at,
  };
}

export type OpeningView = ReturnType<typeof openingView>;

function said(labels: Readonly<Record<string, string>>, json: string): string[] {
  return stringList(json).map((code) => labels[code] ?? code);
}

function levels(opening: OpeningRow, must: 0 | 1): string[] {
  const { education_level: education, dutch_level: dutch, experience_years: years } = opening;
  return [
    education !== null && opening.education_must === must
      ? `opleiding: ${educationLevels[education as keyof typeof educationLevels] ?? education} of hoger`
      : '',
    dutch !== null && opening.dutch_must === must ? `Nederlands: ${languageLevels[dutch]}` : '',
    years !== null && opening.experience_must === must
      ? `${String(years).replace('.', ',')} jaar ervaring`
      : '',
  ].filter((text) => text !== '');
}
