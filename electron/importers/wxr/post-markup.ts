import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { type Attachment, withoutShortcodes } from './shortcodes.ts';

export interface PostMarkup {
  readonly html: string;
  readonly warnings: readonly ImportWarning[];
}

/** The content of a post as the markup that its site would show. */
export function postMarkup(
  content: string,
  attachments: ReadonlyMap<string, Attachment>,
): PostMarkup {
  const { html, warnings } = withoutShortcodes(
    content.replace(/\r\n?/g, '\n').replaceAll('<![CDATA[', '&lt;![CDATA['),
    attachments,
  );
  return { html: hasParagraphs(html) ? html : withParagraphs(html), warnings };
}

/** Written by blocks, or as HTML; then a new line is but a space. */
const hasParagraphs = (html: string): boolean => /<!-- wp:|<p[\s>]/i.test(html);

const blockTags =
  'address|article|aside|blockquote|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul';
const opening = new RegExp(`<(?:${blockTags})(?:\\s[^<>]*)?>`, 'gi');
const closing = new RegExp(`</(?:${blockTags})>|<hr\\s*/?>`, 'gi');
const beginsWithBlock = new RegExp(`^</?(?:${blockTags})[\\s/>]`, 'i');
/** A new line that is one: it stands neither at a block's tag nor at a break. */
const lineEnd = new RegExp(
  `(?<!<br ?/?>|</?(?:${blockTags})(?:\\s[^<>]{0,500})?>)[ \\t]*\\n(?!\\s*</?(?:${blockTags})[\\s>])`,
  'gi',
);
const preformatted = /(<pre[\s>][\s\S]*?(?:<\/pre>|$))/i;

/** As the older editor writes: an empty line ends a paragraph, a single one breaks it. */
function withParagraphs(content: string): string {
  const pieces = content.split(preformatted);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : parted(piece))).join('\n');
}

const parted = (text: string): string =>
  text
    .replace(opening, '\n\n$&')
    .replace(closing, '$&\n\n')
    .split(/\n[ \t]*\n\s*/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .map((chunk) => (beginsWithBlock.test(chunk) ? chunk : `<p>${chunk}`))
    .map((chunk) => chunk.replace(lineEnd, '<br>\n'))
    .join('\n');
