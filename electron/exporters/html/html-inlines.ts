import {
  type Citation,
  type CrossReference,
  type Inline,
  isAllowedHref,
  type Text,
} from '../../../shared/manuscript/manuscript.ts';
import { linkedStretches } from '../linked-stretches.ts';
import type { FindReferences } from '../reference-target.ts';
import { type Content, element } from './markup.ts';

/** What the text of a briefing needs to lead somewhere. */
export interface InlineWriting {
  readonly references: FindReferences;
  /** The numbers of the footnotes, by their ids; they are counted through the issue. */
  readonly footnotes: ReadonlyMap<string, number>;
}

/** The text of a block. Notes are left out: they are not part of it. */
export const htmlInlines = (inlines: readonly Inline[], writing: InlineWriting): Content =>
  inlines.map((inline) => htmlInline(inline, writing));

function htmlInline(inline: Inline, writing: InlineWriting): Content {
  switch (inline.type) {
    case 'text':
      return htmlText(inline);
    case 'break':
      return element('br', {});
    case 'note':
      return null;
    case 'footnote':
      return footnoteCall(writing.footnotes.get(inline.id));
    case 'mention':
      return htmlInlines(inline.content, writing);
    case 'citation':
      return element('span', { class: 'sources' }, htmlTagged(inline, writing));
    case 'link': {
      const content = htmlInlines(inline.content, writing);
      const leads = inline.href !== '' && isAllowedHref(inline.href);
      return leads ? element('a', { href: inline.href }, content) : content;
    }
    case 'cross-reference':
      return htmlTagged(inline, writing);
  }
}

/** Where a footnote and its call stand in the page. */
export const footnoteAnchor = (number: number): string => `footnote-${number}`;
export const callAnchor = (number: number): string => `footnote-call-${number}`;

function footnoteCall(number: number | undefined): Content {
  if (number === undefined) return null;
  const attributes = {
    id: callAnchor(number),
    href: `#${footnoteAnchor(number)}`,
    role: 'doc-noteref',
  };
  return element('sup', {}, element('a', attributes, `${number}`));
}

function htmlTagged({ id, content }: Citation | CrossReference, writing: InlineWriting) {
  return linkedStretches(content, writing.references(id)).map((stretch): Content => {
    const words = htmlInlines(stretch.content, writing);
    if (!stretch.target) return words;
    const { href, issues } = stretch.target;
    const title = issues.length > 0 ? issues.join('; ') : undefined;
    return element('a', { class: 'reference', href, title }, words);
  });
}

function htmlText({ text, marks = [] }: Text): Content {
  return marks.reduceRight<Content>((content, mark) => {
    switch (mark) {
      case 'strong':
        return element('strong', {}, content);
      case 'emphasis':
        return element('em', {}, content);
      case 'underline':
        return element('u', {}, content);
      case 'strike':
        return element('s', {}, content);
      case 'small-capitals':
        return element('span', { class: 'small-capitals' }, content);
      case 'superscript':
        return element('sup', {}, content);
      case 'subscript':
        return element('sub', {}, content);
      case 'code':
        return element('code', {}, content);
    }
    return content;
  }, text);
}
