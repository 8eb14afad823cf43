/** Lists and objects are stored as JSON text, so that the same columns serve SQLite and PostgreSQL. */
export function toJson(value: unknown): string {
  return JSON.stringify(value);
}

/** Reads a JSON list of strings as written by `toJson`; anything else counts as empty. */
export function stringList(text: string | null): string[] {
  if (!text) return [];
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
