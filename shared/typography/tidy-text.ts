import { addressesInText, type Stretch } from './addresses-in-text.ts';
import { correctTail, type TypographicChange } from './correct-typed.ts';
import { customsOf } from './customs.ts';
import { type Correction, LONGEST_LOOK, LONGEST_QUOTATION, type TailChange } from './rules/rule.ts';

/** A sign of the text as it is tidied so far, and the stretch of the text that it stands for. */
interface Sign {
  readonly sign: string;
  readonly from: number;
  readonly to: number;
  /** Null where it stands as it was. */
  readonly correction: Correction | null;
}

/** Ends the text, so that rules which wait for the end of a word see it. */
const END = '\n';

/** How many rules one sign may set to work: that of `5 km"` becomes a mark and binds the unit. */
const MOST_CHANGES = 3;

/**
 * The changes that make a block of text typographic, in its order and without overlap; it is read
 * as if it were typed. `untouched` are stretches that are no prose, beside the addresses in it.
 */
export function tidyText(
  text: string,
  language: string,
  untouched: readonly Stretch[] = [],
): TypographicChange[] {
  const customs = customsOf(language);
  const kept = new Set<number>();
  for (const { start, end } of [...addressesInText(text), ...untouched]) {
    for (let at = start; at < end; at += 1) kept.add(at);
  }
  const isKept = (at: number) => kept.has(at);
  const signs: Sign[] = [];
  const written = (from: number, to?: number) =>
    signs
      .slice(from, to)
      .map(({ sign }) => sign)
      .join('');
  const textBefore = () => written(Math.max(0, signs.length - LONGEST_QUOTATION), -1);
  let tail = '';
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text.charAt(at) || END;
    signs.push({ sign, from: at, to: Math.min(at + 1, text.length), correction: null });
    tail = (tail + sign).slice(-LONGEST_LOOK);
    if (isKept(at)) continue;
    const after = text.slice(at + 1, at + 1 + LONGEST_LOOK);
    for (let turn = 0; turn < MOST_CHANGES; turn += 1) {
      const offset = signs.length - tail.length;
      const change = correctTail(tail, offset === 0, after, customs, textBefore);
      const first = change && signs[offset + change.start];
      if (!change || !first || isKept(first.from)) break;
      apply(signs, change, offset);
      tail = written(Math.max(0, signs.length - LONGEST_LOOK));
    }
  }
  return changesIn(signs);
}

/** The text with the changes made. */
export const withChanges = (text: string, changes: readonly TypographicChange[]): string =>
  changes.reduceRight(
    (changed, { start, end, insert }) => changed.slice(0, start) + insert + changed.slice(end),
    text,
  );

function apply(
  signs: Sign[],
  { start, end, insert, correction }: TailChange,
  offset: number,
): void {
  const replaced = signs.slice(offset + start, offset + end);
  const from = (replaced[0] ?? signs[offset + start])?.from ?? 0;
  const to = replaced.at(-1)?.to ?? from;
  const made = [...insert].map((sign, index) => ({
    sign,
    from: index === 0 ? from : to,
    to,
    correction,
  }));
  signs.splice(offset + start, end - start, ...made);
}

/** What stands for another stretch than itself, neighbours of one stretch together. */
function changesIn(signs: readonly Sign[]): TypographicChange[] {
  const changes: TypographicChange[] = [];
  for (const { sign, from, to, correction } of signs) {
    if (!correction) continue;
    const last = changes.at(-1);
    if (last && last.end === from && to === from) {
      changes[changes.length - 1] = { ...last, insert: last.insert + sign };
    } else {
      changes.push({ start: from, end: to, insert: sign, correction });
    }
  }
  return changes;
}
