import type { SourcePlace } from '../../../shared/designs/house-design.ts';
import type { PrintedInline } from './printed-inlines.ts';

/** A note that stands beside its paragraph or after the last briefing; numbers run through the issue. */
export interface PrintedNote {
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

/**
 * Sources in brackets become notes where the design wants them; sources that are part of a
 * sentence stay there. Footnotes of the author go to the same place as notes do, and where a design
 * has nothing at the foot of its pages (`hasFoot`), to the end.
 */
export function placedNotes(where: SourcePlace, hasFoot = true): PlacedNotes {
  const notes: PrintedNote[] = [];
  const staysAtFoot = hasFoot && (where === 'in-text' || where === 'footnotes');
  const asNote = (content: readonly PrintedInline[]): PrintedInline => {
    if (where === 'footnotes') return { kind: 'footnote', content };
    notes.push({ number: notes.length + 1, content });
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
      } else if (inline.kind === 'footnote' && !staysAtFoot) {
        placed.push(asNote(inline.content));
      } else placed.push(inline);
    }
    return placed;
  }

  return { place, notes };
}

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

/** The space before a source in brackets goes with it. */
function trimEnd(placed: PrintedInline[]): void {
  const last = placed.at(-1);
  if (last?.kind === 'text') placed[placed.length - 1] = { ...last, text: last.text.trimEnd() };
}

/** A sentence that ended before its source does not end again. */
const endsWith = (placed: readonly PrintedInline[], sign: PrintedInline): boolean => {
  const last = placed.at(-1);
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
