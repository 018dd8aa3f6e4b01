import type { Inline, Mark, Text } from '../manuscript/manuscript.ts';
import { normaliseInlines } from '../manuscript/normalise-manuscript.ts';
import { contentKey } from './content-key.ts';

/** What stands around a piece of text: a link, a citation, a footnote, without its content. */
export interface Wrapper {
  /** One object for each wrapping inline, so that two neighbours are told apart. */
  readonly inline: Extract<Inline, { content: unknown }>;
  /** By which two are the same, whatever their ids. */
  readonly key: string;
}

/** A piece of a token whose letters share their dress; or an inline without letters. */
export interface Piece {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** What is suggested of it, and the comments on it. */
  readonly remarks: Pick<Text, 'change' | 'comments'>;
  /** Outermost first. */
  readonly wrappers: readonly Wrapper[];
  /** A break, a note, anything that is no text. */
  readonly atom: Inline | null;
}

/** A word, a blank, a sign, or one thing that is no text. */
export interface Token {
  /** By which tokens of two texts are the same, whatever their dress. */
  readonly key: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** These are read through: a word may begin outside and end within. */
const TRANSPARENT = new Set(['link', 'citation', 'cross-reference', 'mention']);

/**
 * A word is a run of letters and figures with what joins them; of scripts that are written without
 * blanks, each letter. A blank is a run of blanks. Anything else is one sign, whole as it is seen:
 * an emoji with its joiners, a letter with its accents.
 */
const TOKENS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}]\p{M}*)+(?:['’ʼ](?=\p{L})(?:[\p{L}\p{N}]\p{M}*)+)*|\s+|\p{RI}{2}|[\s\S](?:\p{M}|\p{EMod}|\u200d[\s\S])*/gu;

/** The tokens of one run of inlines, in order. */
export function tokensOf(inlines: readonly Inline[]): Token[] {
  const tokens: Token[] = [];
  let run: Piece[] = [];
  const flush = () => {
    tokens.push(...tokensOfRun(run));
    run = [];
  };
  const walk = (content: readonly Inline[], wrappers: readonly Wrapper[]) => {
    for (const inline of content) {
      if (inline.type === 'text') {
        const { type: _, text, marks = [], ...remarks } = inline;
        run.push({ text, marks, remarks, wrappers, atom: null });
      } else if ('content' in inline && inline.content.length > 0) {
        if (!TRANSPARENT.has(inline.type)) flush();
        walk(inline.content, [
          ...wrappers,
          { inline, key: contentKey({ ...inline, content: [] }) },
        ]);
        if (!TRANSPARENT.has(inline.type)) flush();
      } else {
        flush();
        const text = inline.type === 'break' ? '\n' : '';
        const pieces = [{ text, marks: [], remarks: {}, wrappers, atom: inline }];
        tokens.push({ key: `\u0000${contentKey(inline)}`, text, pieces });
      }
    }
  };
  walk(inlines, []);
  flush();
  return tokens;
}

/** The inlines that these tokens make; what they wrap is closed up again. */
export function inlinesOf(tokens: readonly Token[]): Inline[] {
  const pieces = tokens.flatMap((token) => token.pieces);
  return normaliseInlines(inlinesOfPieces(pieces, 0));
}

function tokensOfRun(run: readonly Piece[]): Token[] {
  const text = run.map((piece) => piece.text).join('');
  let piece = 0;
  let offset = 0;
  return (text.match(TOKENS) ?? []).map((word) => {
    const pieces: Piece[] = [];
    for (let left = word.length; left > 0; ) {
      const current = run[piece] as Piece;
      const length = Math.min(left, current.text.length - offset);
      if (length > 0)
        pieces.push({ ...current, text: current.text.slice(offset, offset + length) });
      left -= length;
      offset += length;
      if (offset === current.text.length) [piece, offset] = [piece + 1, 0];
    }
    return { key: word, text: word, pieces };
  });
}

function inlinesOfPieces(pieces: readonly Piece[], depth: number): Inline[] {
  const inlines: Inline[] = [];
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index] as Piece;
    const wrapper = piece.wrappers[depth];
    if (!wrapper) {
      inlines.push(inlineOfPiece(piece));
      index += 1;
      continue;
    }
    let end = index + 1;
    while (pieces[end]?.wrappers[depth]?.inline === wrapper.inline) end += 1;
    const content = inlinesOfPieces(pieces.slice(index, end), depth + 1);
    // What may stand in a wrapper was taken from one of its kind.
    inlines.push({ ...wrapper.inline, content } as Inline);
    index = end;
  }
  return inlines;
}

const inlineOfPiece = ({ text, marks, remarks, atom }: Piece): Inline =>
  atom ?? { type: 'text', text, ...(marks.length > 0 && { marks: [...marks] }), ...remarks };
