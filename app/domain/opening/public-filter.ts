import { z } from 'zod';
import { openingKinds } from './opening-form.ts';

const text = z
  .string()
  .optional()
  .transform((value) => (value ?? '').trim().slice(0, 100));
const quantity = (max: number) =>
  z
    .string()
    .optional()
    .transform((value) => (value?.trim() ? Number(value.trim().replace(',', '.')) : null))
    .transform((value) =>
      value !== null && Number.isFinite(value) && value > 0 ? Math.min(value, max) : null,
    );

/** The filters in the address of the public list. What makes no sense is left out rather than refused. */
export const publicFilterForm = z.object({
  soort: z
    .string()
    .optional()
    .transform((value) => openingKinds.find((kind) => kind === value) ?? null),
  zoek: text,
  plaats: text,
  km: quantity(200),
  van: quantity(60),
  tot: quantity(60),
});

/** Kilometres around a place when none are given: what most people cycle or ride a bus for. */
export const defaultKm = 15;
