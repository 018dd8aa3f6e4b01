import { inlineContainers, mapInlines } from './inline-containers.ts';
import { inlineText } from './inline-text.ts';
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
export function replaceText(manuscript: Manuscript, change: TextChange): Manuscript | null {
  const container = [...inlineContainers(manuscript)].find(
    ({ start, end }) => start <= change.start && change.end <= end,
  );
  if (!container) return null;
  const place = container.path.join('/');
  const within = {
    ...change,
    start: change.start - container.start,
    end: change.end - container.start,
  };
  return mapInlines(manuscript, (inlines, path) =>
    path.join('/') === place ? replaceIn(inlines, within) : inlines,
  );
}

function replaceIn(inlines: readonly Inline[], change: TextChange): Inline[] {
  const { start, end, text } = change;
  let offset = 0;
  let isPut = false;
  const changed = inlines.flatMap((inline): Inline[] => {
    const from = offset;
    const length = inlineText([inline]).length;
    offset += length;
    if (start === end) {
      if (isPut || start < from || start > offset) return [inline];
      const isInside = start > from && start < offset;
      if (inline.type === 'text') {
        isPut = true;
        return [insertInto(inline, start - from, text)];
      }
      if (isInside && 'content' in inline) {
        isPut = true;
        return [inside(inline, { start: start - from, end: end - from, text })];
      }
      return [inline];
    }
    if (end <= from || start >= offset) return [inline];
    const put = isPut ? '' : text;
    isPut = true;
    const own = { start: Math.max(start - from, 0), end: Math.min(end - from, length), text: put };
    if (inline.type === 'text') {
      const left = inline.text.slice(0, own.start) + own.text + inline.text.slice(own.end);
      return left === '' ? [] : [{ ...inline, text: left }];
    }
    return 'content' in inline ? [inside(inline, own)] : [inline];
  });
  return isPut ? changed : putBetween(inlines, start, text);
}

/** Between two tags, where no text stands that could take the words. */
function putBetween(inlines: readonly Inline[], at: number, text: string): Inline[] {
  let offset = 0;
  const index = inlines.findIndex((inline) => {
    const isHere = offset >= at;
    offset += inlineText([inline]).length;
    return isHere;
  });
  return inlines.toSpliced(index < 0 ? inlines.length : index, 0, { type: 'text', text });
}

const insertInto = (
  inline: Extract<Inline, { type: 'text' }>,
  at: number,
  text: string,
): Inline => ({
  ...inline,
  text: inline.text.slice(0, at) + text + inline.text.slice(at),
});

/** Replacing keeps the kinds of inlines, so what is left may stand where it stood. */
const inside = (inline: Extract<Inline, { content: unknown }>, change: TextChange): Inline =>
  ({ ...inline, content: replaceIn(inline.content, change) }) as Inline;
