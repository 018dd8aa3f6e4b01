import { isAllowedHref, type Mark } from '../manuscript.ts';
import type { InlineStyle } from './inline-collector.ts';
import { readComments, readSpan, readSuggestion } from './span-attributes.ts';

export type AttributeMap = ReadonlyMap<string, string>;

/** What an element does to the style of the text in it. */
export type StyleChange = (style: InlineStyle) => InlineStyle;

const marksOfElements: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['dfn', 'emphasis'],
  ['var', 'emphasis'],
  ['cite', 'emphasis'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strike'],
  ['strike', 'strike'],
  ['del', 'strike'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
]);

/** The style change of an element, read once when it opens. */
export function readStyleChange(name: string, attributes: AttributeMap): StyleChange {
  const span = readSpan(attributes);
  const href = name === 'a' && !span ? readHref(attributes.get('href')) : undefined;
  const link = href === undefined ? undefined : { href };
  const change = readSuggestion(name, attributes);
  const comments = readComments(name, attributes);
  const mark = span || change ? undefined : marksOfElements.get(name);
  const isSmallCapitals = attributes.get('class')?.split(/\s+/).includes('small-capitals');
  const declared = readDeclarations(attributes.get('style') ?? '');

  return (style) => {
    const marks = new Set(style.marks);
    if (mark) marks.add(mark);
    if (isSmallCapitals) marks.add('small-capitals');
    for (const [declaredMark, isSet] of declared.marks) {
      if (isSet) marks.add(declaredMark);
      else marks.delete(declaredMark);
    }
    return {
      marks,
      link: link ?? (span ? null : style.link),
      span: span ?? style.span,
      change: change ?? style.change,
      comments: comments.length > 0 ? [...style.comments, ...comments] : style.comments,
      keepsSpace: declared.keepsSpace ?? (name === 'pre' || style.keepsSpace),
    };
  };
}

/** Browsers skip tabs and line ends in addresses, and spaces at their ends, so they go first. */
function readHref(value: string | undefined): string | undefined {
  const href = value
    ?.replace(/[\t\n\r]/g, '')
    .replace(/^ +| +$/g, '')
    .replaceAll(' ', '%20');
  return href !== undefined && href.length <= 4096 && isAllowedHref(href) ? href : undefined;
}

interface Declarations {
  readonly marks: ReadonlyMap<Mark, boolean>;
  readonly keepsSpace: boolean | undefined;
}

function readDeclarations(css: string): Declarations {
  const marks = new Map<Mark, boolean>();
  let keepsSpace: boolean | undefined;
  for (const declaration of css.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(colon, 0)).trim();
    const value = declaration
      .slice(colon + 1)
      .replace('!important', '')
      .trim();
    switch (property) {
      case 'font-weight':
        marks.set('strong', value.startsWith('bold') || Number(value) >= 600);
        break;
      case 'font-style':
        marks.set('emphasis', value === 'italic' || value.startsWith('oblique'));
        break;
      case 'text-decoration':
      case 'text-decoration-line':
        if (value.includes('underline')) marks.set('underline', true);
        if (value.includes('line-through')) marks.set('strike', true);
        break;
      case 'font-variant':
      case 'font-variant-caps':
        marks.set('small-capitals', value.includes('small-caps'));
        break;
      case 'vertical-align':
        if (value === 'super') marks.set('superscript', true);
        if (value === 'sub') marks.set('subscript', true);
        break;
      case 'white-space':
        keepsSpace = value === 'pre' || value === 'pre-wrap' || value === 'break-spaces';
    }
  }
  return { marks, keepsSpace };
}
