export * from './texts/applications.ts';
export * from './texts/candidates.ts';
export type { TextContext } from './texts/fill.ts';
export { fillText, textPlaceholders } from './texts/fill.ts';
export * from './texts/nazorg.ts';
export * from './texts/openings.ts';
export * from './texts/tasks.ts';
