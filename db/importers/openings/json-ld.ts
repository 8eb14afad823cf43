/** Reading schema.org JSON-LD as it is found: prefixes, wrappers, single values where lists may stand. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a schema.org property, whatever prefix the publisher uses. */
export function prop(object: JsonObject, name: string): unknown {
  for (const key of [name, `schema:${name}`, `http://schema.org/${name}`, `https://schema.org/${name}`]) {
    const value = object[key];
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The text of a value: a string, a number, `{ "@value": … }`, or an object with a name. The first of a list. */
export function textOf(value: unknown): string {
  const [first] = listOf(value);
  if (typeof first === 'string') return first.trim();
  if (typeof first === 'number' && Number.isFinite(first)) return String(first);
  if (isObject(first)) return textOf(first['@value'] ?? prop(first, 'name') ?? prop(first, 'value'));
  return '';
}

/** Every text of a list. */
export function textsOf(value: unknown): string[] {
  return listOf(value)
    .map(textOf)
    .filter((text) => text !== '');
}

/** A number, also as text with a comma. */
export function numberOf(value: unknown): number | null {
  const [first] = listOf(value);
  if (typeof first === 'number') return Number.isFinite(first) ? first : null;
  const text = textOf(first);
  if (!/^[-+]?\d+([.,]\d+)?$/.test(text)) return null;
  return Number(text.replace(',', '.'));
}

export function typesOf(object: JsonObject): string[] {
  return textsOf(object['@type'] ?? object.type).map((type) =>
    type.replace(/^(schema:|https?:\/\/schema\.org\/)/, ''),
  );
}

/** Every JobPosting in a value: itself, in a list, a `@graph` or an `ItemList`. References by `@id` are filled in. */
export function postingsIn(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(postingsIn);
  if (!isObject(value)) return [];
  const types = typesOf(value);
  if (types.includes('JobPosting')) return [value];
  const graph = value['@graph'];
  if (graph !== undefined) return fromGraph(listOf(graph).filter(isObject));
  const items = prop(value, 'itemListElement') ?? prop(value, 'dataFeedElement');
  if (items !== undefined) {
    return listOf(items).flatMap((item) => postingsIn(isObject(item) ? (prop(item, 'item') ?? item) : item));
  }
  if (types.length > 0) return [];
  if (prop(value, 'title') !== undefined) return [value];
  const lists = Object.values(value).filter(Array.isArray);
  return lists.length === 1 ? postingsIn(lists[0]) : [];
}

function fromGraph(nodes: readonly JsonObject[]): JsonObject[] {
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  const filled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(filled);
    if (isObject(value) && typeof value['@id'] === 'string' && Object.keys(value).length === 1) {
      return byId.get(value['@id']) ?? value;
    }
    return value;
  };
  return nodes
    .flatMap(postingsIn)
    .map((posting) =>
      Object.fromEntries(Object.entries(posting).map(([key, value]) => [key, filled(value)])),
    );
}
