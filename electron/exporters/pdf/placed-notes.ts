import type { SourcePlace } from '../../../shared/designs/house-design.ts';
import { textDirection } from '../../../shared/language/text-direction.ts';
import { foreignLanguage } from './foreign-language.ts';
import type { NoteLanguage, PrintedInline } from './printed-inlines.ts';

/** A note that stands beside its paragraph or after the last briefing; numbers run through the issue. */
export interface PrintedNote extends NoteLanguage {
  readonly number: number;
  readonly content: readonly PrintedInline[];
}

/** Takes out of the text what its design sets elsewhere, and counts it. */
export interface PlacedNotes {
  place(inlines: readonly PrintedInline[]): PrintedInline[];
  /** What was taken out so far, in the order of the text; none where it stands as footnotes. */
  readonly notes: readonly PrintedNote[];
}

/** Signs after which the number of a note stands, not before. */
const closing = /^[.,;:!?…]+[”’"»)]*/u;

interface NotePlacing {
  readonly where: SourcePlace;
  /** Whether the design has anything at the foot of its pages. */
  readonly hasFoot: boolean;
  /** Of the publication. */
  readonly language: string;
}

/**
 * Sources in brackets become notes where the design wants them; sources that are part of a
 * sentence stay there. Footnotes of the author go to the same place as notes do, and where a design
 * has nothing at the foot of its pages, to the end.
 */
export function placedNotes({ where, hasFoot, language }: NotePlacing): PlacedNotes {
  const notes: PrintedNote[] = [];
  const staysAtFoot = hasFoot && (where === 'in-text' || where === 'footnotes');
  const asFootnote = (content: readonly PrintedInline[]): PrintedInline => ({
    kind: 'footnote',
    content,
    ...noteLanguage(content, language),
  });
  const asNote = (content: readonly PrintedInline[]): PrintedInline => {
    if (where === 'footnotes') return asFootnote(content);
    notes.push({ number: notes.length + 1, content, ...noteLanguage(content, language) });
    return { kind: 'note', number: notes.length };
  };

  function place(inlines: readonly PrintedInline[]): PrintedInline[] {
    const placed: PrintedInline[] = [];
    const waiting = [...inlines];
    for (let inline = waiting.shift(); inline; inline = waiting.shift()) {
      const bare =
        inline.kind === 'citation' && where !== 'in-text' ? withoutBrackets(inline.content) : null;
      if (bare) {
        trimEnd(placed);
        const [sign, rest] = takeClosing(waiting[0]);
        if (sign && !endsWith(placed, sign)) placed.push(sign);
        if (rest) waiting[0] = rest;
        placed.push(asNote(bare));
      } else if (inline.kind === 'footnote') {
        placed.push(staysAtFoot ? asFootnote(inline.content) : asNote(inline.content));
      } else placed.push(inline);
    }
    return placed;
  }

  return { place, notes };
}

/**
 * The way of a note's own only where it is plainly in another language: in an Arabic publication a
 * note that begins with the name of an agency runs from right to left all the same.
 */
function noteLanguage(content: readonly PrintedInline[], publication: string): NoteLanguage {
  const words = wordsOf(content);
  const language = foreignLanguage(words, publication);
  return { language, direction: language === null ? null : textDirection(words) };
}

const wordsOf = (content: readonly PrintedInline[]): string =>
  content
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      return inline.kind === 'break' || inline.kind === 'note' ? ' ' : wordsOf(inline.content);
    })
    .join('');

/** Null where the words do not stand in brackets. */
function withoutBrackets(content: readonly PrintedInline[]): PrintedInline[] | null {
  const opened = changeFirst(content, (text) =>
    /^\s*\(/.test(text) ? text.replace('(', '') : null,
  );
  return (
    opened &&
    changeLast(opened, (text) => (/\)\s*$/.test(text) ? text.replace(/\)\s*$/, '') : null))
  );
}

type ChangeText = (text: string) => string | null;

const changeFirst = (content: readonly PrintedInline[], change: ChangeText) =>
  changeAt(content, 0, change, changeFirst);

const changeLast = (content: readonly PrintedInline[], change: ChangeText) =>
  changeAt(content, content.length - 1, change, changeLast);

/** Changes the text at one end, however deep it stands; null where there is none to change. */
function changeAt(
  content: readonly PrintedInline[],
  at: number,
  change: ChangeText,
  within: (content: readonly PrintedInline[], change: ChangeText) => PrintedInline[] | null,
): PrintedInline[] | null {
  const inline = content[at];
  if (!inline || inline.kind === 'break' || inline.kind === 'note') return null;
  if (inline.kind === 'text') {
    const text = change(inline.text);
    return text === null ? null : content.with(at, { ...inline, text });
  }
  const inner = within(inline.content, change);
  return inner && content.with(at, { ...inline, content: inner });
}

/** Places that only the index leads to stand before a source, and print nothing. */
const isPrinted = (inline: PrintedInline): boolean =>
  inline.kind !== 'entry' || inline.content.length > 0;

/** The space before a source in brackets goes with it. */
function trimEnd(placed: PrintedInline[]): void {
  const at = placed.findLastIndex(isPrinted);
  const last = placed[at];
  if (last?.kind === 'text') placed[at] = { ...last, text: last.text.trimEnd() };
}

/** A sentence that ended before its source does not end again. */
const endsWith = (placed: readonly PrintedInline[], sign: PrintedInline): boolean => {
  const last = placed.findLast(isPrinted);
  return last?.kind === 'text' && sign.kind === 'text' && last.text.endsWith(sign.text);
};

/** The signs that a text begins with, and what is left of it. */
function takeClosing(
  next: PrintedInline | undefined,
): readonly [PrintedInline | null, PrintedInline | null] {
  const signs = next?.kind === 'text' ? closing.exec(next.text)?.[0] : undefined;
  if (!signs || next?.kind !== 'text') return [null, null];
  return [
    { ...next, text: signs },
    { ...next, text: next.text.slice(signs.length) },
  ];
}
