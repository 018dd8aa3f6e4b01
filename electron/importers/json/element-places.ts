/** A stretch of a text, end exclusive. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

interface OpenValue {
  readonly isList: boolean;
  /** The way to it from the top: "db.0.data". */
  readonly path: string;
  /** Of the value that is being read in it. */
  key: string;
  index: number;
  start: number | null;
}

/** Ways longer than this lead to nothing that is asked for. */
const LONGEST_PATH = 100;

/**
 * Where the elements of a list stand in a text of JSON that is known to be whole. `path` leads to
 * the list; the keys of objects and the places of elements are joined by dots.
 */
export function elementPlaces(text: string, path: string): Extent[] {
  const found: Extent[] = [];
  const open: OpenValue[] = [];
  const pathOf = () => {
    const around = open.at(-1);
    if (!around) return '';
    const step = around.isList ? String(around.index) : around.key;
    const way = around.path === '' ? step : `${around.path}.${step}`;
    return way.slice(0, LONGEST_PATH);
  };
  const endElement = (at: number) => {
    const around = open.at(-1);
    if (around?.isList && around.start !== null && around.path === path) {
      found.push({ start: around.start, end: at });
    }
    if (around) around.start = null;
  };
  let lastEnd = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t' || sign === ':') continue;
    const around = open.at(-1);
    if (sign === ',') {
      endElement(lastEnd);
      if (around) around.index += 1;
      continue;
    }
    if (sign === ']' || sign === '}') {
      endElement(lastEnd);
      open.pop();
      lastEnd = at + 1;
      continue;
    }
    if (around && around.start === null) around.start = at;
    if (sign === '[' || sign === '{') {
      open.push({ isList: sign === '[', path: pathOf(), key: '', index: 0, start: null });
    } else if (sign === '"') {
      const end = endOfString(text, at);
      if (around && !around.isList && isKey(text, end)) around.key = text.slice(at + 1, end - 1);
      at = end - 1;
    }
    lastEnd = at + 1;
  }
  return found;
}

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text[at - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return at + 1;
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (/\s/.test(text[at] ?? '')) at += 1;
  return text[at] === ':';
}
