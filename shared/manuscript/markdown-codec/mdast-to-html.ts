import type { Definition, Nodes, Root, TableCell } from 'mdast';
import { element, escapeText, openTag } from '../html-codec/escape-html.ts';
import { footnoteKey } from '../html-codec/inline-tags.ts';

/**
 * The document as HTML for `htmlToManuscript`, which sanitises Markdown and the HTML in it alike.
 * Works through a list of what is left to write, so that no depth of nesting exhausts the stack.
 */
export function mdastToHtml(root: Root, duplicateLabels: 'first' | 'last'): string {
  const definitions = collectDefinitions(root, duplicateLabels);
  const written: string[] = [];
  const left: (Nodes | string)[] = [...writeFootnotes(root).toReversed(), root];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === 'string') {
      written.push(next);
      continue;
    }
    const { before = '', content, after = '' } = writeNode(next, definitions);
    written.push(before);
    left.push(after);
    if (typeof content === 'string') written.push(content);
    else left.push(...content.toReversed());
  }
  return written.join('');
}

interface Written {
  readonly before?: string;
  readonly content: readonly (Nodes | string)[] | string;
  readonly after?: string;
}

type Definitions = ReadonlyMap<string, Definition>;

/** Spaces in Markdown's text that the parser kept were meant. */
const textBlock = { style: 'white-space: pre-wrap' };

function writeNode(node: Nodes, definitions: Definitions): Written {
  switch (node.type) {
    case 'text':
      // A line end within a paragraph is no more than a space.
      return { content: escapeText(node.value.replace(/\r\n|[\r\n]/g, ' ')) };
    case 'html':
      return { content: node.value };
    case 'root':
      return { content: node.children };
    case 'paragraph':
      return around('p', textBlock, node.children);
    case 'heading':
      return around(`h${node.depth}`, textBlock, node.children);
    case 'blockquote':
      return around('blockquote', {}, node.children);
    case 'list':
      return around(node.ordered ? 'ol' : 'ul', { start: node.start?.toString() }, node.children);
    case 'listItem':
      return around('li', textBlock, begin(checkbox(node.checked), node.children));
    case 'thematicBreak':
      return { content: '<hr>' };
    case 'break':
      return { content: '<br>' };
    case 'strong':
      return around('strong', {}, node.children);
    case 'emphasis':
      return around('em', {}, node.children);
    case 'delete':
      return around('s', {}, node.children);
    case 'inlineCode':
      return { content: element('code', {}, escapeText(node.value)) };
    case 'code':
      return { content: element('pre', {}, element('code', {}, escapeText(node.value))) };
    case 'link':
      return around('a', { href: node.url }, node.children);
    case 'linkReference':
      return around('a', { href: definitions.get(node.identifier)?.url }, node.children);
    case 'image':
      return { content: openTag('img', { src: node.url, alt: node.alt ?? '' }) };
    case 'imageReference':
      return {
        content: openTag('img', {
          src: definitions.get(node.identifier)?.url,
          alt: node.alt ?? '',
        }),
      };
    case 'table':
      return around('table', {}, [
        '<tr>',
        ...(node.children[0]?.children ?? []).flatMap(writeColumnHead),
        '</tr>',
        ...node.children.slice(1),
      ]);
    case 'tableRow':
      return around('tr', {}, node.children);
    case 'tableCell':
      return around('td', textBlock, node.children);
    case 'footnoteReference':
      return {
        content: element(
          'a',
          {
            href: `#${footnoteKey(node.identifier)}`,
            role: 'doc-noteref',
            'data-id': node.label ?? '',
          },
          escapeText(node.label ?? node.identifier),
        ),
      };
    case 'footnoteDefinition':
    case 'definition':
    case 'yaml':
      return { content: '' };
  }
}

const around = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content: Written['content'],
): Written => ({ before: openTag(name, attributes), content, after: `</${name}>` });

const writeColumnHead = ({ children }: TableCell): (Nodes | string)[] => [
  openTag('th', textBlock),
  ...children,
  '</th>',
];

/** The blocks with some HTML put before the text of the first, if that is a paragraph. */
function begin(html: string, [first, ...rest]: readonly Nodes[]): (Nodes | string)[] {
  if (first?.type !== 'paragraph') return [html, ...(first ? [first, ...rest] : [])];
  return [openTag('p', textBlock), html, ...first.children, '</p>', ...rest];
}

const checkbox = (checked: boolean | null | undefined): string =>
  typeof checked === 'boolean' ? (checked ? '☑ ' : '☐ ') : '';

/** Footnotes may be defined anywhere; they are written after all else. */
function writeFootnotes(root: Root): (Nodes | string)[] {
  const definitions = [...nodesIn(root)].filter((node) => node.type === 'footnoteDefinition');
  if (definitions.length === 0) return [];
  const entries = definitions.flatMap(({ identifier, children }) => [
    openTag('li', { id: footnoteKey(identifier), ...textBlock }),
    ...children,
    '</li>',
  ]);
  return [openTag('section', { role: 'doc-endnotes' }), '<ol>', ...entries, '</ol></section>'];
}

/** A label may be defined twice, wherever its definitions stand. */
function collectDefinitions(root: Root, duplicateLabels: 'first' | 'last'): Definitions {
  const definitions = new Map<string, Definition>();
  for (const node of nodesIn(root)) {
    if (node.type !== 'definition') continue;
    const isTaken = definitions.has(node.identifier);
    if (!isTaken || duplicateLabels === 'last') definitions.set(node.identifier, node);
  }
  return definitions;
}

/** All nodes in the order of the document, without recursion: no depth exhausts the stack. */
function* nodesIn(root: Root): Generator<Nodes> {
  const left: Nodes[] = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    yield node;
    if ('children' in node) left.push(...node.children.toReversed());
  }
}
