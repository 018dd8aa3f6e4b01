import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Citation, Inline } from '../../../shared/manuscript/manuscript.ts';
import type { NoteCalls } from './text-notes.ts';

export interface TextWriting {
  /** Columns of a line. */
  readonly width: number;
  /** Where sources stand: as printed, or numbered below the briefing. */
  readonly sources: 'in-text' | 'numbered';
  readonly notes: NoteCalls;
  /** The ids of citations that a person refused to be any. */
  readonly refused: ReadonlySet<string>;
}

/** Running text; "\n" is a forced line end. What leads elsewhere is called by its number. */
export const textInlines = (inlines: readonly Inline[], writing: TextWriting): string =>
  inlines.map((inline) => textInline(inline, writing)).join('');

function textInline(inline: Inline, writing: TextWriting): string {
  switch (inline.type) {
    case 'text':
      return printable(inline.text);
    case 'break':
      return '\n';
    case 'note':
      return '';
    case 'link': {
      const words = textInlines(inline.content, writing);
      const { href } = inline;
      if (!/^(?:https?|mailto):/i.test(href) || isSameAddress(words, href)) return words;
      const address = href.replace(/^mailto:/i, '');
      return `${words.trimEnd()} ${writing.notes.call(address)}${/\s*$/.exec(words)?.[0] ?? ''}`;
    }
    case 'footnote':
      return ` ${writing.notes.callOf(() => textInlines(inline.content, writing))}`;
    case 'citation':
      return citation(inline, writing);
    case 'cross-reference':
    case 'mention':
      return textInlines(inline.content, writing);
  }
}

/** A source in brackets makes room for its number; words of a sentence stay where they are. */
function citation({ id, content }: Citation, writing: TextWriting): string {
  const bracketed = /^(?<before>\s*)[([](?<words>[\s\S]*)[)\]](?<after>\s*)$/u;
  const found = bracketed.exec(printable(inlineText(content)))?.groups;
  if (!found || writing.sources === 'in-text' || writing.refused.has(id)) {
    return textInlines(content, writing);
  }
  const { before = '', words = '', after = '' } = found;
  const addresses = content.flatMap((inline) => (inline.type === 'link' ? [inline.href] : []));
  const web = addresses.filter((href) => /^https?:/i.test(href));
  const told = [words.replace(/\s+/g, ' ').trim(), ...new Set(web)].join(' ');
  return before + writing.notes.call(told) + after;
}

const isSameAddress = (words: string, href: string): boolean =>
  bare(words) === bare(href) || href.toLowerCase() === `mailto:${words.trim().toLowerCase()}`;

const bare = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?|\/$/g, '');

/** Without controls, which screens obey; every kind of line end is a space. */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n|[\r\n\t\u2028\u2029]/g, ' ')
    .replace(/\p{Cc}/gu, '');
