import { type Inline, isAllowedHref, type Text } from '../../../shared/manuscript/manuscript.ts';
import type { ReferenceTarget } from '../reference-target.ts';
import { type Content, element } from './markup.ts';

export type FindTarget = (referenceId: string) => ReferenceTarget;

/** The text of a block. Notes are left out: they are not part of it. */
export const htmlInlines = (inlines: readonly Inline[], target: FindTarget): Content =>
  inlines.map((inline) => htmlInline(inline, target));

function htmlInline(inline: Inline, target: FindTarget): Content {
  switch (inline.type) {
    case 'text':
      return htmlText(inline);
    case 'break':
      return element('br', {});
    case 'note':
      return null;
    case 'mention':
      return htmlInlines(inline.content, target);
    case 'citation':
      return element('span', { class: 'sources' }, htmlInlines(inline.content, target));
    case 'link': {
      const content = htmlInlines(inline.content, target);
      const leads = inline.href !== '' && isAllowedHref(inline.href);
      return leads ? element('a', { href: inline.href }, content) : content;
    }
    case 'cross-reference': {
      const content = htmlInlines(inline.content, target);
      const found = target(inline.id);
      // Links do not stand in links: one within the printed words has its own target.
      if (!found || inline.content.some(({ type }) => type === 'link')) return content;
      const href = found.kind === 'this-issue' ? '#top' : found.href;
      return element('a', { class: 'reference', href }, content);
    }
  }
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
