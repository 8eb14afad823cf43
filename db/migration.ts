/** One forward-only step. Its statements run in one transaction and are never edited after a release. */
export interface Migration {
  name: string;
  statements: readonly string[];
}
