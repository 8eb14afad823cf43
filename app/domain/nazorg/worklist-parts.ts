/** The worklist's parts, most urgent first. */
export const worklistParts = ['overdue', 'today', 'week', 'coming'] as const;
export type WorklistPartName = (typeof worklistParts)[number];
