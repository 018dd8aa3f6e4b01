import { inlineContainers, mapInlines } from './inline-containers.ts';
import { inlineText, isAside } from './inline-text.ts';
import type { Inline, Manuscript } from './manuscript.ts';

/** A change of words; offsets into the plain-text projection. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The manuscript with other words in one place, or null where that place is not within one
 * container. Marks, tags and their decisions stay; the new words take the marks of what they
 * replace. What is put in at the edge of a tag stands outside of it.
 */
export const replaceText = (manuscript: Manuscript, change: TextChange): Manuscript | null =>
  replaceTexts(manuscript, [change]);

/** The same in many places, none of which touches another; null where one is not within one container. */
export function replaceTexts(
  manuscript: Manuscript,
  changes: readonly TextChange[],
): Manuscript | null {
  const inOrder = changes.toSorted((one, other) => one.start - other.start);
  const within = new Map<string, TextChange[]>();
  let next = 0;
  for (const { path, start, end } of inlineContainers(manuscript)) {
    const own: TextChange[] = [];
    for (; next < inOrder.length; next += 1) {
      const change = inOrder[next];
      if (!change || change.start < start || change.end > end) break;
      own.push({ ...change, start: change.start - start, end: change.end - start });
    }
    if (own.length > 0) within.set(path.join('/'), own);
  }
  if (next < inOrder.length) return null;
  return mapInlines(manuscript, (inlines, path) => {
    const own = within.get(path.join('/'));
    return own ? replaceInInlines(inlines, own) : inlines;
  });
}

/** Other words in one run of inlines; offsets into its text, in order, none touching another. */
export const replaceInInlines = (
  inlines: readonly Inline[],
  changes: readonly TextChange[],
): Inline[] => changes.reduceRight<Inline[]>(replaceIn, [...inlines]);

function replaceIn(inlines: readonly Inline[], change: TextChange): Inline[] {
  const places = placesOf(inlines);
  const host = places.find((place) => takesWords(place, change));
  if (!host) return putBetween(inlines, change);
  return places.flatMap(({ inline, from, to }): Inline[] => {
    const isHost = inline === host.inline;
    if (!isHost && (change.end <= from || change.start >= to)) return [inline];
    const own = {
      start: Math.max(change.start - from, 0),
      end: Math.min(change.end, to) - from,
      text: isHost ? change.text : '',
    };
    if (inline.type === 'text') {
      if (isSuggested(inline)) return [inline];
      const text = inline.text.slice(0, own.start) + own.text + inline.text.slice(own.end);
      return text === '' ? [] : [{ ...inline, text }];
    }
    // Replacing keeps the kinds of inlines, so what is left may stand where it stood.
    return 'content' in inline && !isAside(inline)
      ? [{ ...inline, content: replaceIn(inline.content, own) } as Inline]
      : [inline];
  });
}

interface InlinePlace {
  readonly inline: Inline;
  readonly from: number;
  readonly to: number;
}

function placesOf(inlines: readonly Inline[]): InlinePlace[] {
  let to = 0;
  return inlines.map((inline) => {
    const from = to;
    to += inlineText([inline]).length;
    return { inline, from, to };
  });
}

/** Whether the new words go into this inline: it holds the first of the old ones, or their place. */
function takesWords({ inline, from, to }: InlinePlace, { start, end }: TextChange): boolean {
  const bearsText =
    (inline.type === 'text' && !isSuggested(inline)) || ('content' in inline && !isAside(inline));
  if (!bearsText) return false;
  if (start < end) return start < to && end > from;
  return inline.type === 'text' ? from <= start && start <= to : from < start && start < to;
}

/** Not yet in the text: no words are put into it, and none are taken. */
const isSuggested = (inline: Inline): boolean =>
  inline.type === 'text' && inline.change?.kind === 'insertion';

/** Between two tags, where no text stands that could take the words. */
function putBetween(inlines: readonly Inline[], { start, text }: TextChange): Inline[] {
  const index = placesOf(inlines).findIndex(({ from }) => from >= start);
  return inlines.toSpliced(index < 0 ? inlines.length : index, 0, { type: 'text', text });
}
