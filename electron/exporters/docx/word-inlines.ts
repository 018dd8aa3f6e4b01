import { type Direction, textDirection } from '../../../shared/language/text-direction.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import {
  type Inline,
  isAllowedHref,
  type Mark,
  type Text,
} from '../../../shared/manuscript/manuscript.ts';
import { linkedStretches } from '../linked-stretches.ts';
import type { FindReferences } from '../reference-target.ts';
import { type Xml, type XmlAttributes, type XmlContent, xml } from '../xml/xml.ts';
import { directionMark, stretchesOf } from './word-direction.ts';
import { paragraph } from './word-paragraph.ts';
import type { WordParts } from './word-parts.ts';

export interface WordWriting {
  readonly parts: WordParts;
  readonly references: FindReferences;
  /** Which way the document runs. */
  readonly around: Direction;
}

/** Running text in a style of ours, which runs its own way. */
export function textParagraph(
  style: string,
  inlines: readonly Inline[],
  writing: WordWriting,
  { opening = [], ending = [], numbering = [], alignment = [] }: ParagraphParts = {},
): Xml {
  const direction = textDirection(inlineText(inlines)) ?? writing.around;
  return paragraph(
    style,
    [...opening, ...wordInlines(inlines, writing, direction), ...ending],
    [...numbering, ...directionMark(direction, writing.around), ...alignment],
  );
}

interface ParagraphParts {
  /** Runs before the text, and after it. */
  readonly opening?: readonly Xml[];
  readonly ending?: readonly Xml[];
  readonly numbering?: readonly Xml[];
  readonly alignment?: readonly Xml[];
}

/** Words without marks as a paragraph of their own, which runs their way. */
export function wordsParagraph(
  style: string,
  text: string,
  around: Direction,
  wrap: (runs: readonly Xml[]) => readonly Xml[] = (runs) => runs,
): Xml {
  const direction = textDirection(text) ?? around;
  const runs = plainRuns(text, direction);
  return paragraph(style, wrap(runs), directionMark(direction, around));
}

/** The look that text has from what it stands in, beside its own marks. */
type Manner = 'Sources' | 'Hyperlink' | null;

/** Runs of a paragraph. Notes to the editor are left out: they are not part of the text. */
export const wordInlines = (
  inlines: readonly Inline[],
  writing: WordWriting,
  direction: Direction,
  manner: Manner = null,
): Xml[] => inlines.flatMap((inline) => wordInline(inline, writing, direction, manner));

function wordInline(
  inline: Inline,
  writing: WordWriting,
  direction: Direction,
  manner: Manner,
): Xml[] {
  const within = (content: readonly Inline[], own: Manner) =>
    wordInlines(content, writing, direction, own);
  switch (inline.type) {
    case 'text':
      return runs(inline, direction, manner);
    case 'break':
      return [xml('w:r', {}, xml('w:br', {}))];
    case 'note':
      return [];
    case 'mention':
      return within(inline.content, manner);
    case 'footnote':
      return [footnoteCall(inline.content, writing)];
    case 'link':
      return isAllowedHref(inline.href) && inline.href !== ''
        ? [hyperlink(inline.href, within(inline.content, 'Hyperlink'), writing)]
        : within(inline.content, manner);
    case 'citation':
    case 'cross-reference': {
      const own = inline.type === 'citation' ? 'Sources' : manner;
      return linkedStretches(inline.content, writing.references(inline.id)).flatMap(
        ({ content, target }) =>
          target
            ? [hyperlink(target.href, within(content, 'Hyperlink'), writing)]
            : within(content, own),
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
      textParagraph('FootnoteText', content, writing, {
        opening: [mark('w:footnoteRef'), plainRun(' ')],
      }),
    ),
  );
  return mark('w:footnoteReference', { 'w:id': id });
}

/** Text without marks, in a manner of its own. */
export const plainRun = (text: string, manner: string | null = null): Xml =>
  xml('w:r', {}, manner && xml('w:rPr', {}, style(manner)), words(text));

/** The same where it may run both ways. */
export const plainRuns = (
  text: string,
  direction: Direction,
  manner: string | null = null,
): Xml[] => runs({ text }, direction, manner);

function runs(
  { text, marks = [] }: Pick<Text, 'text' | 'marks'>,
  direction: Direction,
  manner: string | null,
): Xml[] {
  return stretchesOf(text, direction).map(({ text: stretch, isRightToLeft }) => {
    const properties = [
      manner && style(manner),
      ...inOrder.flatMap((mark) => (marks.includes(mark) ? looks[mark] : [])),
      isRightToLeft && xml('w:rtl', {}),
    ].filter(Boolean);
    return xml('w:r', {}, properties.length > 0 && xml('w:rPr', {}, properties), words(stretch));
  });
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

const looks: Readonly<Record<Mark, readonly Xml[]>> = {
  code: [xml('w:rFonts', { 'w:ascii': 'Consolas', 'w:hAnsi': 'Consolas', 'w:cs': 'Consolas' })],
  strong: [xml('w:b', {}), xml('w:bCs', {})],
  emphasis: [xml('w:i', {}), xml('w:iCs', {})],
  'small-capitals': [xml('w:smallCaps', {})],
  strike: [xml('w:strike', {})],
  underline: [xml('w:u', { 'w:val': 'single' })],
  superscript: [xml('w:vertAlign', { 'w:val': 'superscript' })],
  subscript: [xml('w:vertAlign', { 'w:val': 'subscript' })],
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
