import { element, escapeText } from '../../../shared/manuscript/html-codec/escape-html.ts';
import { isRecord, type JsonRecord, recordsIn, textAt } from '../json/json-record.ts';
import { cardToHtml } from './card-to-html.ts';
import type { WrittenHtml } from './written-html.ts';

/** Nodes deeper than this are left out; real ones nest less than ten deep. */
const MAX_DEPTH = 60;

/** The newer editor's tree of nodes as HTML; null where it is none. */
export function lexicalToHtml(lexical: string): WrittenHtml | null {
  const tree = parseTree(lexical);
  if (!tree || !isRecord(tree.root)) return null;
  const unknown = new Set<string>();
  const html = childrenOf(tree.root, unknown, 0);
  return { html, unknown: [...unknown] };
}

/** Null where a text is no object of JSON. */
export function parseTree(text: string): JsonRecord | null {
  try {
    const tree: unknown = JSON.parse(text);
    return isRecord(tree) ? tree : null;
  } catch {
    return null;
  }
}

const childrenOf = (node: JsonRecord, unknown: Set<string>, depth: number): string =>
  depth > MAX_DEPTH
    ? ''
    : recordsIn(node.children)
        .map((child) => nodeToHtml(child, unknown, depth + 1))
        .join('');

function nodeToHtml(node: JsonRecord, unknown: Set<string>, depth: number): string {
  const type = (textAt(node, 'type') ?? '').replace(/^extended-/, '');
  const content = () => childrenOf(node, unknown, depth);
  switch (type) {
    case 'text':
      return marked(escapeText(typeof node.text === 'string' ? node.text : ''), node.format);
    case 'linebreak':
      return '<br>';
    case 'tab':
      return ' ';
    case 'paragraph':
    case 'listitem':
      return element(type === 'paragraph' ? 'p' : 'li', {}, content());
    case 'heading': {
      const tag = textAt(node, 'tag') ?? '';
      return element(/^h[1-6]$/.test(tag) ? tag : 'h2', {}, content());
    }
    case 'quote':
    case 'aside':
      return element('blockquote', {}, content());
    case 'list':
      return element(node.listType === 'number' ? 'ol' : 'ul', {}, content());
    case 'link':
    case 'autolink':
      return element('a', { href: textAt(node, 'url') ?? undefined }, content());
    default: {
      const card = cardToHtml(type, node);
      if (card === null && type !== '') unknown.add(type);
      return (card ?? '') + content();
    }
  }
}

/** Each mark is a bit of its format. */
const marks = ['strong', 'em', 's', 'u', 'code', 'sub', 'sup'];

const marked = (html: string, format: unknown): string =>
  marks.reduce(
    (inner, mark, bit) => (Number(format) & (1 << bit) ? element(mark, {}, inner) : inner),
    html,
  );
