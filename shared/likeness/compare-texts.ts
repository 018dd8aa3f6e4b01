import { diffWordsWithSpace } from 'diff';
import { z } from 'zod';
import { longestRising } from '../numbering/longest-rising.ts';
import { likenessWords } from './likeness-words.ts';

/** A stretch of a paragraph; `alone` where the other text does not have it. */
export const comparedStretch = z.object({ text: z.string(), alone: z.boolean() });
export type ComparedStretch = z.infer<typeof comparedStretch>;

/** Two paragraphs that answer to each other, or one that has no counterpart. */
export const comparedRow = z.object({
  one: z.array(comparedStretch).nullable(),
  other: z.array(comparedStretch).nullable(),
});
export type ComparedRow = z.infer<typeof comparedRow>;

export const textComparison = z.object({
  rows: z.array(comparedRow),
  /** Whether the texts go on beyond what is shown. */
  isCut: z.boolean(),
});
export type TextComparison = z.infer<typeof textComparison>;

/** So much is compared; whoever wants more opens the two texts. */
const MOST_PARAGRAPHS = 1500;
const MOST_CHARACTERS = 400_000;
/** Paragraphs with more changed words than this are shown as they are, each by itself. */
const MOST_EDITS = 1200;
/** From so many of their words in common, two paragraphs answer to each other. */
const SAME_PARAGRAPH = 0.35;

/**
 * Two texts side by side, paragraph by paragraph, in the order of both. Lines that were broken
 * within a paragraph are no difference.
 */
export function compareTexts(one: string, other: string): TextComparison {
  const ones = paragraphsOf(one);
  const others = paragraphsOf(other);
  const rows: ComparedRow[] = [];
  let [i, j] = [0, 0];
  for (const [pairedOne, pairedOther] of [
    ...counterparts(ones.shown, others.shown),
    [ones.shown.length, others.shown.length] as const,
  ]) {
    for (; i < pairedOne; i += 1) rows.push({ one: [alone(ones.shown[i])], other: null });
    for (; j < pairedOther; j += 1) rows.push({ one: null, other: [alone(others.shown[j])] });
    if (i < ones.shown.length && j < others.shown.length) {
      rows.push(compareParagraphs(ones.shown[i] ?? '', others.shown[j] ?? ''));
    }
    i += 1;
    j += 1;
  }
  return { rows, isCut: ones.isCut || others.isCut };
}

function paragraphsOf(text: string): { shown: string[]; isCut: boolean } {
  const all = text
    .slice(0, MOST_CHARACTERS)
    .split(/\n+/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  return {
    shown: all.slice(0, MOST_PARAGRAPHS),
    isCut: text.length > MOST_CHARACTERS || all.length > MOST_PARAGRAPHS,
  };
}

const alone = (text = ''): ComparedStretch => ({ text, alone: true });

function compareParagraphs(one: string, other: string): ComparedRow {
  const changes = diffWordsWithSpace(one, other, { maxEditLength: MOST_EDITS });
  if (!changes) return { one: [alone(one)], other: [alone(other)] };
  const side = (absent: 'added' | 'removed', own: 'added' | 'removed') =>
    joined(
      changes.flatMap((change) =>
        change[absent] ? [] : [{ text: change.value, alone: change[own] }],
      ),
    );
  return { one: side('added', 'removed'), other: side('removed', 'added') };
}

/** Blanks between two changed words are part of one change. */
function joined(stretches: readonly ComparedStretch[]): ComparedStretch[] {
  const result: ComparedStretch[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const last = result.at(-1);
    const isBridge = !stretch.text.trim() && last?.alone === true && stretches[at + 1]?.alone;
    if (last && (last.alone === stretch.alone || isBridge)) {
      result[result.length - 1] = { text: last.text + stretch.text, alone: last.alone };
    } else result.push({ text: stretch.text, alone: stretch.alone });
  }
  return result;
}

/** Which paragraphs answer to each other, rising on both sides. */
function counterparts(
  ones: readonly string[],
  others: readonly string[],
): (readonly [number, number])[] {
  const otherWords = others.map((text) => new Set(likenessWords(text)));
  const holders = new Map<string, number[]>();
  for (const [at, words] of otherWords.entries()) {
    for (const word of words) {
      const known = holders.get(word);
      if (known) known.push(at);
      else holders.set(word, [at]);
    }
  }
  const most = Math.max(8, Math.ceil(others.length / 10));
  const matches: (readonly [number, number])[] = [];
  for (const [i, text] of ones.entries()) {
    const words = new Set(likenessWords(text));
    const shared = new Map<number, number>();
    for (const word of words) {
      const at = holders.get(word) ?? [];
      // "The" is in every paragraph and tells nothing.
      if (at.length > most) continue;
      for (const j of at) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    let [best, bestShare] = [-1, SAME_PARAGRAPH];
    for (const j of shared.keys()) {
      const share = shareOfWords(words, otherWords[j] ?? new Set());
      if (share > bestShare) [best, bestShare] = [j, share];
    }
    if (best >= 0) matches.push([i, best]);
  }
  // What was moved elsewhere stands alone; so does what answers to a part of a paragraph only.
  const rising = longestRising(matches.map(([, j]) => j)).flatMap((at) =>
    matches.slice(at, at + 1),
  );
  return rising.filter(([, j], at) => j !== rising[at - 1]?.[1]);
}

function shareOfWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  const [fewer, more] = [Math.min(one.size, other.size), Math.max(one.size, other.size)];
  // A short heading is in many a long paragraph, and answers to none.
  return shared / Math.max(1, fewer, more / 4);
}
