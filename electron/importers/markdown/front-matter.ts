import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { importLimits } from '../import-limits.ts';

/** What a Markdown file says of itself before its text. */
export interface FrontMatter {
  /** Keys in small letters, words joined by "-"; values as printed, lists as their items. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
  readonly warnings: readonly ImportWarning[];
}

/** Cuts off YAML between two "---", or lines of "Key: value" up to an empty line; else nothing. */
export function readFrontMatter(text: string): FrontMatter {
  return readYaml(text) ?? readHeaderLines(text) ?? { fields: new Map(), body: text, warnings: [] };
}

function readYaml(text: string): FrontMatter | null {
  const opening = /^\s*---[ \t]*\n/.exec(text);
  if (!opening) return null;
  const rest = text.slice(opening[0].length);
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(
    rest.slice(0, importLimits.frontMatterBytes),
  );
  if (!closing) {
    const message = 'Its front matter has no end ("---"); all of it was read as text.';
    return { fields: new Map(), body: text, warnings: [{ message, place: 'line 1' }] };
  }
  const { fields, faults } = readYamlFields(rest.slice(0, closing.index));
  return {
    fields,
    body: rest.slice(closing.index + closing[0].length),
    warnings: faults.map(({ message, line }) => ({
      message: `Its front matter is not right: ${message}.`,
      place: `line ${line + opening[0].split('\n').length - 1}`,
    })),
  };
}

/**
 * Of the top level, what is text or a list of texts. Nothing is constructed: every scalar is the
 * string that is printed, tags have no effect, and anchors are followed no further than one step.
 */
function readYamlFields(yaml: string) {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
    lineCounter: lines,
  });
  const textOf = (node: unknown): string | null => {
    const target = isAlias(node) ? node.resolve(document) : node;
    return isScalar(target) && typeof target.value === 'string' ? target.value : null;
  };
  const fields = new Map<string, readonly string[]>();
  for (const { key, value } of isMap(document.contents) ? document.contents.items : []) {
    const name = textOf(key);
    const texts = isSeq(value) ? value.items.map(textOf) : [textOf(value)];
    const known = texts.filter((text) => text !== null && text.trim() !== '') as string[];
    if (name !== null && known.length > 0) fields.set(keyOf(name), known);
  }
  const faults = document.errors.slice(0, 3).map(({ message, pos }) => ({
    message: message.replace(/\.$/, ''),
    line: lines.linePos(pos[0]).line,
  }));
  return { fields, faults };
}

const headerLine = /^(?<key>[A-Z][\w -]{1,30}):[ \t]+(?<value>\S.*)$/;
const telling = ['title', 'date', 'publication', 'issue', 'number', 'volume'];

/** As Pelican and others write them: "Title: …", "Date: …", then an empty line. */
function readHeaderLines(text: string): FrontMatter | null {
  const fields = new Map<string, readonly string[]>();
  let offset = 0;
  for (const line of text.slice(0, importLimits.frontMatterBytes).split('\n')) {
    const groups = headerLine.exec(line)?.groups;
    if (!groups) break;
    fields.set(keyOf(groups.key ?? ''), [(groups.value ?? '').trim()]);
    offset += line.length + 1;
  }
  const ended = offset > 0 && /^\s*(?:\n|$)/.test(text.slice(offset, offset + 200));
  // "Publication: Monitor Volume: 6 Issue: 160" is a masthead, and is read as one.
  const first = text.slice(0, text.indexOf('\n') + 1);
  const severalKeys = /\s(?:volume|issue|number|date):\s/i.test(first);
  if (!ended || severalKeys || !telling.some((key) => fields.has(key))) return null;
  return { fields, body: text.slice(offset), warnings: [] };
}

const keyOf = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
