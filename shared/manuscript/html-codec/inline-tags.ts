import type { Decision } from '../decision.ts';
import type { Citation, CrossReference, Footnote, Inline, Mark, Mention } from '../manuscript.ts';
import { element, openTag } from './escape-html.ts';

/** The tags around something, as they are written. */
export interface TagPair {
  readonly open: string;
  readonly close: string;
}

const pair = (name: string, attributes = {}): TagPair => ({
  open: openTag(name, attributes),
  close: `</${name}>`,
});

export const markTags: Readonly<Record<Mark, TagPair>> = {
  strong: pair('strong'),
  emphasis: pair('em'),
  underline: pair('u'),
  strike: pair('s'),
  'small-capitals': pair('span', { class: 'small-capitals' }),
  superscript: pair('sup'),
  subscript: pair('sub'),
  code: pair('code'),
};

/** A break that stands by itself: at the edge of its container or beside another break. */
export const STANDING_BREAK = openTag('br', { class: 'line-break' });

export const linkTags = (href: string): TagPair => pair('a', { href });

export const noteTag = (note: Extract<Inline, { type: 'note' }>): string =>
  `${openTag('span', { class: 'editor-note', 'data-id': note.id, 'data-text': note.text })}</span>`;

/** The id of a footnote's element. Markdown takes labels for the same in any case. */
export const footnoteKey = (id: string): string => `fn-${id.toLowerCase()}`;

/** The call of a footnote, which leads to its entry and is led back to. */
export const footnoteCall = ({ id }: Footnote, number: number): string =>
  element(
    'a',
    { href: `#${footnoteKey(id)}`, id: `fnref-${id}`, role: 'doc-noteref', 'data-id': id },
    element('sup', {}, `${number}`),
  );

export const footnoteBackLink = ({ id }: Footnote): string =>
  element('a', { href: `#fnref-${id}`, role: 'doc-backlink' }, '↩');

export function spanTags(span: Citation | CrossReference | Mention): TagPair {
  if (span.type === 'mention') {
    return pair('span', { class: 'mention', 'data-kind': span.kind, 'data-record': span.record });
  }
  return pair(nameOf(span), {
    class: span.type,
    'data-id': span.id,
    'data-decision': span.decision && writeDecision(span.decision),
  });
}

/** HTML allows no `a` in an `a`, so a cross-reference that holds a link is a `span`. */
function nameOf(span: Citation | CrossReference): string {
  if (span.type === 'citation') return 'cite';
  return span.content.some((inline) => inline.type === 'link') ? 'span' : 'a';
}

/** JSON in plain sight: what HTML would not carry is written as an escape. */
const writeDecision = (decision: Decision): string =>
  JSON.stringify(decision).replace(
    /[\p{Cc}\ufeff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
