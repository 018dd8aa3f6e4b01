import {
  type Inline,
  isAllowedHref,
  type Mark,
  type Text,
} from '../../../shared/manuscript/manuscript.ts';
import { linkedStretches } from '../linked-stretches.ts';
import type { FindReferences } from '../reference-target.ts';
import { type Xml, type XmlAttributes, type XmlContent, xml } from '../xml/xml.ts';
import { paragraph } from './word-paragraph.ts';
import type { WordParts } from './word-parts.ts';

export interface WordWriting {
  readonly parts: WordParts;
  readonly references: FindReferences;
}

/** The look that text has from what it stands in, beside its own marks. */
type Manner = 'Sources' | 'Hyperlink' | null;

/** Runs of a paragraph. Notes to the editor are left out: they are not part of the text. */
export const wordInlines = (
  inlines: readonly Inline[],
  writing: WordWriting,
  manner: Manner = null,
): Xml[] => inlines.flatMap((inline) => wordInline(inline, writing, manner));

function wordInline(inline: Inline, writing: WordWriting, manner: Manner): Xml[] {
  switch (inline.type) {
    case 'text':
      return [run(inline, manner)];
    case 'break':
      return [xml('w:r', {}, xml('w:br', {}))];
    case 'note':
      return [];
    case 'mention':
      return wordInlines(inline.content, writing, manner);
    case 'footnote':
      return [footnoteCall(inline.content, writing)];
    case 'link':
      return isAllowedHref(inline.href) && inline.href !== ''
        ? [hyperlink(inline.href, wordInlines(inline.content, writing, 'Hyperlink'), writing)]
        : wordInlines(inline.content, writing, manner);
    case 'citation':
    case 'cross-reference': {
      const own = inline.type === 'citation' ? 'Sources' : manner;
      return linkedStretches(inline.content, writing.references(inline.id)).flatMap(
        ({ content, target }) =>
          target
            ? [hyperlink(target.href, wordInlines(content, writing, 'Hyperlink'), writing)]
            : wordInlines(content, writing, own),
      );
    }
  }
}

const hyperlink = (href: string, runs: readonly Xml[], { parts }: WordWriting): Xml =>
  xml('w:hyperlink', { ...placeOfLink(href, parts), 'w:history': 1 }, runs);

/** Where a link leads: to a bookmark of the text, or through a relation out of it. */
export const placeOfLink = (href: string, parts: WordParts): XmlAttributes =>
  href.startsWith('#') ? { 'w:anchor': href.slice(1) } : { 'r:id': parts.link(href) };

function footnoteCall(content: readonly Inline[], writing: WordWriting): Xml {
  const mark = (name: string, attributes = {}) =>
    xml('w:r', {}, xml('w:rPr', {}, style('FootnoteReference')), xml(name, attributes));
  const id = writing.parts.footnote((own) =>
    xml(
      'w:footnote',
      { 'w:id': own },
      paragraph('FootnoteText', [
        mark('w:footnoteRef'),
        plainRun(' '),
        ...wordInlines(content, writing),
      ]),
    ),
  );
  return mark('w:footnoteReference', { 'w:id': id });
}

/** Text without marks, in a manner of its own. */
export const plainRun = (text: string, manner: string | null = null): Xml =>
  xml('w:r', {}, manner && xml('w:rPr', {}, style(manner)), words(text));

function run({ text, marks = [] }: Text, manner: Manner): Xml {
  const properties = [
    manner && style(manner),
    ...inOrder.flatMap((mark) => (marks.includes(mark) ? [looks[mark]] : [])),
  ].filter(Boolean);
  return xml('w:r', {}, properties.length > 0 && xml('w:rPr', {}, properties), words(text));
}

/** Line ends and tabs within a text would be folded; each is a sign of its own in Word. */
const words = (text: string): XmlContent =>
  text
    .split(/(\t|\n)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\t') return xml('w:tab', {});
      return part === '\n' ? xml('w:br', {}) : xml('w:t', { 'xml:space': 'preserve' }, part);
    });

const style = (name: string): Xml => xml('w:rStyle', { 'w:val': name });

const looks: Readonly<Record<Mark, Xml>> = {
  code: xml('w:rFonts', { 'w:ascii': 'Consolas', 'w:hAnsi': 'Consolas', 'w:cs': 'Consolas' }),
  strong: xml('w:b', {}),
  emphasis: xml('w:i', {}),
  'small-capitals': xml('w:smallCaps', {}),
  strike: xml('w:strike', {}),
  underline: xml('w:u', { 'w:val': 'single' }),
  superscript: xml('w:vertAlign', { 'w:val': 'superscript' }),
  subscript: xml('w:vertAlign', { 'w:val': 'subscript' }),
};

/** The order that the schema of Word asks for. */
const inOrder: readonly Mark[] = [
  'code',
  'strong',
  'emphasis',
  'small-capitals',
  'strike',
  'underline',
  'superscript',
  'subscript',
];
