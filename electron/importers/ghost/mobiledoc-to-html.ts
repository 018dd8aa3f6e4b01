import { element, escapeText, openTag } from '../../../shared/manuscript/html-codec/escape-html.ts';
import { isRecord, type JsonRecord } from '../json/json-record.ts';
import { cardToHtml } from './card-to-html.ts';
import { parseTree } from './lexical-to-html.ts';
import type { WrittenHtml } from './written-html.ts';

const TEXT = 1;
const IMAGE = 2;
const LIST = 3;
const CARD = 10;

/** The older editor's sections as HTML; null where it has none. */
export function mobiledocToHtml(mobiledoc: string): WrittenHtml | null {
  const tree = parseTree(mobiledoc);
  if (!tree || !Array.isArray(tree.sections)) return null;
  const unknown = new Set<string>();
  const html = listsIn(tree.sections)
    .map((section) => sectionToHtml(section, tree, unknown))
    .join('\n');
  return { html, unknown: [...unknown] };
}

const listsIn = (value: unknown): unknown[][] =>
  Array.isArray(value) ? value.filter((it): it is unknown[] => Array.isArray(it)) : [];

function sectionToHtml(section: unknown[], tree: JsonRecord, unknown: Set<string>): string {
  const [type, second, third] = section;
  switch (type) {
    case TEXT:
      return element(tagOf(second, blocks, 'p'), {}, markersToHtml(third, tree));
    case IMAGE:
      return openTag('img', { src: String(second), alt: '' });
    case LIST: {
      const items = listsIn(third).map((markers) =>
        element('li', {}, markersToHtml(markers, tree)),
      );
      return element(second === 'ol' ? 'ol' : 'ul', {}, items.join(''));
    }
    case CARD: {
      const [name, payload] = listsIn(tree.cards)[Number(second)] ?? [];
      const card = cardToHtml(String(name), isRecord(payload) ? payload : {});
      if (card === null) unknown.add(String(name));
      return card ?? '';
    }
    default:
      return '';
  }
}

const blocks = /^(?:p|h[1-6]|blockquote|aside|pull-quote)$/;
const inlines = /^(?:a|b|strong|i|em|u|s|code|sub|sup)$/;

const tagOf = (tag: unknown, known: RegExp, other: string): string =>
  typeof tag === 'string' && known.test(tag) ? tag : other;

/** Each run of text opens some marks before it and closes some after it. */
function markersToHtml(markers: unknown, tree: JsonRecord): string {
  const markups = listsIn(tree.markups);
  const open: string[] = [];
  const html = listsIn(markers).map(([type, opened, closed, value]) => {
    const before = (Array.isArray(opened) ? opened : []).map((index) => {
      const [tag, attributes] = markups[Number(index)] ?? [];
      const name = tagOf(tag, inlines, 'span');
      open.push(name);
      return openTag(name, name === 'a' ? { href: hrefIn(attributes) } : {});
    });
    const after = open.splice(Math.max(0, open.length - Number(closed))).toReversed();
    const text =
      type === 1 ? atomText(listsIn(tree.atoms)[Number(value)]) : escapeText(String(value));
    return before.join('') + text + after.map((name) => `</${name}>`).join('');
  });
  return (
    html.join('') +
    open
      .toReversed()
      .map((name) => `</${name}>`)
      .join('')
  );
}

/** Atoms are signs within a line; the only one of the editor is a forced new line. */
const atomText = (atom: unknown[] | undefined): string =>
  atom?.[0] === 'soft-return' ? '<br>' : escapeText(String(atom?.[1] ?? ''));

/** Attributes stand in a row: name, value, name, value. */
function hrefIn(attributes: unknown): string | undefined {
  if (!Array.isArray(attributes)) return undefined;
  const at = attributes.indexOf('href');
  return at === -1 ? undefined : String(attributes[at + 1]);
}
