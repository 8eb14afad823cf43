import type { SourceFile } from '../source.ts';
import { peek } from '../source.ts';

/** One JSON value of a file, or why it could not be read. */
export type JsonItem = { line: number; value: unknown } | { line: number; error: string };

/** A single posting beyond this is no posting. */
const maxCharacters = 10_000_000;

/**
 * Streams the values of a JSON array, of JSON lines, or of a file with one or more objects after each other. A broken
 * line or element is told, and the rest is still read.
 */
export async function* jsonValues(file: SourceFile): AsyncGenerator<JsonItem> {
  yield* (await isLines(file)) ? fromLines(file) : fromText(file);
}

async function isLines(file: SourceFile): Promise<boolean> {
  const lines = (await peek(file, 2_000_000))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const [first = '', second = ''] = lines;
  if (!first.startsWith('{')) return false;
  const whole = (line: string) => line.startsWith('{') && line.endsWith('}');
  return (whole(first) && parses(first)) || (whole(first) && whole(second));
}

function parses(text: string): boolean {
  return 'value' in parse(1, text);
}

function parse(line: number, text: string): JsonItem {
  try {
    return { line, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { line, error: `dit is geen geldige JSON${near(line, text, error)}` };
  }
}

/** Where in the value reading stopped, when that is known: the line and what stands there. */
function near(line: number, text: string, error: unknown): string {
  const position = Number(
    /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? Number.NaN,
  );
  if (!(position >= 0 && position < text.length)) return '';
  const before = text.slice(0, position).split('\n').length - 1;
  const there =
    text
      .slice(position, position + 20)
      .split('\n', 1)[0]
      ?.trim() ?? '';
  return there === '' ? '' : ` (bij regel ${line + before}: ${there})`;
}

async function* chunksOf(file: SourceFile): AsyncGenerator<string> {
  const stream = await file.open();
  const decoder = new TextDecoder();
  for await (const chunk of stream) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

async function* fromLines(file: SourceFile): AsyncGenerator<JsonItem> {
  let line = 0;
  let rest = '';
  for await (const chunk of chunksOf(file)) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      line += 1;
      const text = part.trim();
      if (text !== '') yield parse(line, text);
    }
  }
  if (rest.trim() !== '') yield parse(line + 1, rest.trim());
}

/** Cuts a text into the elements of its outermost array, or into the objects that follow each other. */
class Splitter {
  readonly #items: JsonItem[] = [];
  #line = 1;
  #depth = 0;
  /** 1 inside an outermost array, 0 for objects after each other; unknown before the first sign. */
  #base: 0 | 1 | null = null;
  #inString = false;
  #escaped = false;
  #started: number | null = null;
  #text = '';

  push(chunk: string): JsonItem[] {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const sign = chunk.charCodeAt(at);
      if (sign === 10) this.#line += 1;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (sign === 92) this.#escaped = true;
        else if (sign === 34) this.#inString = false;
        continue;
      }
      if (this.#base === null && (sign === 91 || sign === 123)) {
        this.#base = sign === 91 ? 1 : 0;
        if (sign === 91) {
          this.#depth = 1;
          continue;
        }
      }
      const between = this.#depth === (this.#base ?? 0);
      if (between && this.#started === null && !isBetween(sign)) {
        this.#started = this.#line;
        from = at;
      }
      if (sign === 34) this.#inString = true;
      else if (sign === 91 || sign === 123) this.#depth += 1;
      else if (sign === 93 || sign === 125) this.#depth -= 1;
      if (this.#started === null) continue;
      const closed = this.#depth === this.#base && (sign === 93 || sign === 125);
      const cut = between && isBetween(sign) && this.#depth <= (this.#base ?? 0);
      if (closed || cut) {
        this.#finish(this.#text + chunk.slice(from, closed ? at + 1 : at));
        from = at + 1;
      }
    }
    if (this.#started !== null) this.#text += chunk.slice(from);
    return this.#items.splice(0);
  }

  end(): JsonItem[] {
    if (this.#started !== null && this.#text.trim() !== '') {
      this.#items.push({ line: this.#started, error: 'het bestand houdt midden in dit deel op' });
    }
    return this.#items.splice(0);
  }

  #finish(text: string): void {
    const line = this.#started ?? this.#line;
    this.#started = null;
    this.#text = '';
    const tooLong = this.#base === 1 && text.length > maxCharacters;
    this.#items.push(tooLong ? { line, error: 'langer dan 10 miljoen tekens' } : parse(line, text));
  }
}

/** Space, comma, a byte-order mark, or the bracket that closes the outermost array. */
function isBetween(sign: number): boolean {
  return sign === 32 || (sign >= 9 && sign <= 13) || sign === 44 || sign === 93 || sign === 0xfeff;
}

async function* fromText(file: SourceFile): AsyncGenerator<JsonItem> {
  const splitter = new Splitter();
  for await (const chunk of chunksOf(file)) yield* splitter.push(chunk);
  yield* splitter.end();
}
