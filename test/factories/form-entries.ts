import type { Typed } from '../../app/domain/trajectory/editor/nodes.ts';

/** As a browser sends fields that hold these values: names with dots and brackets, every value a text. */
export function formEntries(typed: Typed, name = ''): [string, string][] {
  if (typeof typed === 'string') return [[name, typed]];
  if (Array.isArray(typed))
    return typed.flatMap((item: Typed, index) =>
      typeof item === 'string' ? [[name, item] as [string, string]] : formEntries(item, `${name}[${index}]`),
    );
  return Object.entries(typed ?? {}).flatMap(([part, value]) =>
    formEntries(value as Typed, name ? `${name}.${part}` : part),
  );
}
