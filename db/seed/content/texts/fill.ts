/** What a text of the demo can be about; hours a week. */
export interface TextContext {
  employer: string;
  place: string;
  /** Label of the occupation as in running text, without a capital. */
  occupation: string;
  hoursMin: number;
  hoursMax: number;
  /** Name of the contact person at the employer. */
  contact: string;
}

/** The placeholders a text may use; `Occupation` is the occupation with a capital, `hours` reads "24 tot 32" or "32". */
export const textPlaceholders = [
  'employer',
  'place',
  'occupation',
  'Occupation',
  'hours',
  'contact',
] as const;

/** Fills the placeholders of a text. Throws on a placeholder that is not in `textPlaceholders`. */
export function fillText(template: string, context: TextContext): string {
  const { employer, place, occupation, hoursMin, hoursMax, contact } = context;
  const values: Record<string, string> = {
    employer,
    place,
    occupation,
    Occupation: occupation.charAt(0).toUpperCase() + occupation.slice(1),
    hours: hoursMin === hoursMax ? `${hoursMin}` : `${hoursMin} tot ${hoursMax}`,
    contact,
  };
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`unknown placeholder {${name}} in a seed text`);
    return value;
  });
}
