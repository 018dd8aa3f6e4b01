import type { Change } from '../annotations.ts';
import { isAside } from '../inline-text.ts';
import type {
  Citation,
  CrossReference,
  Footnote,
  Inline,
  Link,
  Mark,
  Mention,
  Text,
} from '../manuscript.ts';

type Note = Extract<Inline, { type: 'note' }>;
type LineBreak = Extract<Inline, { type: 'break' }>;

/** A tag without its content; each object stands for one element of the source. */
export type SpanTag =
  | Omit<Citation, 'content'>
  | Omit<CrossReference, 'content'>
  | Omit<Mention, 'content'>;

/** How the text at one point of the source is dressed. */
export interface InlineStyle {
  readonly marks: ReadonlySet<Mark>;
  /** An object for each `a`, so that neighbours with one address stay two links. */
  readonly link: { readonly href: string } | null;
  readonly span: SpanTag | null;
  readonly change: Change | null;
  readonly comments: readonly string[];
  readonly keepsSpace: boolean;
}

interface Piece {
  readonly inline: Text | LineBreak | Note | Footnote;
  readonly link: InlineStyle['link'];
  readonly span: SpanTag | null;
  /** A break that goes where it parts nothing. */
  readonly isPlainBreak: boolean;
}

/** Gathers the text of one container, with its spaces collapsed as HTML has it. */
export class InlineCollector {
  #pieces: Piece[] = [];
  /** Whether a collapsing space may not follow: at the start, after a space or break. */
  #afterSpace = true;
  /** A space that is written once text follows it; in the style of where it stood. */
  #pendingSpace: InlineStyle | null = null;
  /** Set where a block ended within the container: the next content starts a new line. */
  #pendingLine = false;
  #keepsBlank = false;

  addText(text: string, style: InlineStyle): void {
    for (const part of text.match(/[ \t\f]+|\r\n|[\r\n]|[^ \t\f\r\n]+/g) ?? []) {
      if (!/^[ \t\f\r\n]/.test(part)) this.#write(part, style);
      else if (!style.keepsSpace) this.#pendingSpace ??= this.#afterSpace ? null : style;
      else if (/[\r\n]/.test(part)) this.addBreak(style, 'plain');
      else this.#write(part, style);
    }
  }

  addBreak(style: InlineStyle, kind: 'plain' | 'standing'): void {
    this.#startLine();
    this.#pendingSpace = null;
    const { change } = style;
    this.#push({ type: 'break', ...(change && { change }) }, style, kind === 'plain');
    this.#afterSpace = true;
    if (kind === 'standing') this.#keepsBlank = true;
  }

  addAside(aside: Note | Footnote, style: InlineStyle): void {
    this.#writePendingSpace();
    this.#push(aside, style);
    this.#keepsBlank = true;
  }

  /** Content after this starts on a new line. */
  endLine(): void {
    this.#pendingLine = this.#pieces.length > 0;
  }

  /** Whether the last thing is a `<br>`, so that another one ends the paragraph. */
  get endsInPlainBreak(): boolean {
    return this.#pieces.at(-1)?.isPlainBreak === true;
  }

  /** Hands over what was gathered and starts afresh; blank lines are empty. */
  take(isUsed: (span: SpanTag) => boolean): Inline[] {
    while (this.endsInPlainBreak) this.#pieces.pop();
    const firstKept = this.#pieces.findIndex((piece) => !piece.isPlainBreak);
    const pieces = firstKept < 0 ? [] : this.#pieces.slice(firstKept);
    const keeps = this.#keepsBlank || pieces.some(({ inline }) => !isBlank(inline));
    this.#pieces = [];
    this.#afterSpace = true;
    this.#pendingSpace = null;
    this.#pendingLine = false;
    this.#keepsBlank = false;
    return keeps ? assemble(pieces, isUsed) : [];
  }

  #write(text: string, style: InlineStyle): void {
    this.#startLine();
    this.#writePendingSpace();
    this.#push(dressed(text, style), style);
    this.#afterSpace = text.endsWith(' ');
    if (style.keepsSpace) this.#keepsBlank = true;
  }

  #writePendingSpace(): void {
    const style = this.#pendingSpace;
    if (!style) return;
    this.#pendingSpace = null;
    this.#push(dressed(' ', style), style);
    this.#afterSpace = true;
  }

  #startLine(): void {
    if (!this.#pendingLine) return;
    this.#pendingLine = false;
    this.#pendingSpace = null;
    this.#pieces.push({ inline: { type: 'break' }, link: null, span: null, isPlainBreak: true });
    this.#afterSpace = true;
  }

  #push(inline: Piece['inline'], { link, span }: InlineStyle, isPlainBreak = false): void {
    this.#pieces.push({ inline, link, span, isPlainBreak });
  }
}

const isBlank = (inline: Inline): boolean =>
  inline.type === 'break' || (inline.type === 'text' && /^[ \u00a0]*$/.test(inline.text));

const dressed = (text: string, { marks, change, comments }: InlineStyle): Text => ({
  type: 'text',
  text,
  ...(marks.size > 0 && { marks: [...marks] }),
  ...(change && { change }),
  ...(comments.length > 0 && { comments: [...comments] }),
});

function assemble(pieces: readonly Piece[], isUsed: (span: SpanTag) => boolean): Inline[] {
  return groupBy(pieces, 'span').flatMap((group) => {
    const span = group[0]?.span;
    if (!span || isUsed(span)) return linksOf(group);
    const content = linksOf(group.filter(isText)) as Citation['content'];
    const asides = group.map(({ inline }) => inline).filter(isAside);
    return content.length > 0 ? [{ ...span, content }, ...asides] : asides;
  });
}

function linksOf(pieces: readonly Piece[]): Inline[] {
  return groupBy(pieces, 'link').flatMap((group): Inline[] => {
    const inlines = group.map(({ inline }) => inline);
    const link = group[0]?.link;
    if (!link) return inlines;
    const content = inlines.filter((inline): inline is Link['content'][number] => !isAside(inline));
    const asides = inlines.filter(isAside);
    return content.length > 0 ? [{ type: 'link', href: link.href, content }, ...asides] : asides;
  });
}

const isText = ({ inline }: Piece): boolean => !isAside(inline);

/** Runs of neighbours that belong to the same element. */
function groupBy(pieces: readonly Piece[], key: 'span' | 'link'): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && last[0]?.[key] === piece[key]) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}
