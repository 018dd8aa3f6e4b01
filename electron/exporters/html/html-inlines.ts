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

/** The text of a block. Notes are left out: they are not part of it. */
export const htmlInlines = (inlines: readonly Inline[], references: FindReferences): Content =>
  inlines.map((inline) => htmlInline(inline, references));

function htmlInline(inline: Inline, references: FindReferences): Content {
  switch (inline.type) {
    case 'text':
      return htmlText(inline);
    case 'break':
      return element('br', {});
    case 'note':
      return null;
    case 'mention':
      return htmlInlines(inline.content, references);
    case 'citation':
      return element('span', { class: 'sources' }, htmlTagged(inline, references));
    case 'link': {
      const content = htmlInlines(inline.content, references);
      const leads = inline.href !== '' && isAllowedHref(inline.href);
      return leads ? element('a', { href: inline.href }, content) : content;
    }
    case 'cross-reference':
      return htmlTagged(inline, references);
  }
}

function htmlTagged({ id, content }: Citation | CrossReference, references: FindReferences) {
  return linkedStretches(content, references(id)).map((stretch): Content => {
    const words = htmlInlines(stretch.content, references);
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
