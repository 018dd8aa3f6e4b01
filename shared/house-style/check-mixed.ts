import type { StyledParagraph, StyleRemark } from './check-style.ts';
import { formKey } from './find-words.ts';
import { joinedIn, readSpellings, type Spelling } from './spellings.ts';
import type { StyleSheet } from './style-sheet.ts';

/**
 * One word in several spellings within one text, none of them wrong by itself. The one that is
 * printed most often stays; of equal ones the first. About what stands on the sheet the sheet decides.
 */
export function* checkMixed(
  paragraphs: readonly StyledParagraph[],
  { entries }: StyleSheet,
): Generator<StyleRemark> {
  const decided = new Set(
    entries.flatMap(({ preferred, instead }) => [preferred, ...instead].map(formKey)),
  );
  for (const uses of familiesIn(paragraphs)) {
    const kept = keptForm(uses);
    if (kept === null || uses.some(({ words }) => decided.has(formKey(words)))) continue;
    for (const { form, start, end, words, in: write } of uses) {
      if (form === kept.form) continue;
      const instead = write(kept.form);
      const message =
        kept.count === 1
          ? `Spelled “${words}” here and “${kept.words}” before in this briefing.`
          : `Spelled “${words}” here and “${kept.words}” ${kept.count} times in this briefing.`;
      yield { start, end, message, instead };
    }
  }
}

interface Use extends Spelling {
  readonly words: string;
}

function familiesIn(paragraphs: readonly StyledParagraph[]): Iterable<readonly Use[]> {
  const read = paragraphs.map(({ text }) => readSpellings(text));
  const letters = new Set(read.flatMap(({ compounds }) => compounds.map((one) => one.letters)));
  const families = new Map<string, Use[]>();
  for (const [index, { text, start: from, kept }] of paragraphs.entries()) {
    const joined = [...letters].flatMap((each) => [...joinedIn(text, each)]);
    const { spellings = [], compounds = [] } = read[index] ?? {};
    for (const found of [...spellings, ...compounds, ...joined]) {
      const words = text.slice(found.start, found.end);
      const use = { ...found, words, start: from + found.start, end: from + found.end };
      if (kept.some(({ start, end }) => start < use.end && use.start < end)) continue;
      const known = families.get(use.family);
      if (known) known.push(use);
      else families.set(use.family, [use]);
    }
  }
  return families.values();
}

interface KeptForm {
  readonly form: string;
  /** As it is printed first. */
  readonly words: string;
  readonly count: number;
}

/** Null where there is one form only. */
function keptForm(uses: readonly Use[]): KeptForm | null {
  if (uses.every(({ form }) => form === uses[0]?.form)) return null;
  const counts = new Map<string, KeptForm>();
  for (const { form, words } of uses.toSorted((one, other) => one.start - other.start)) {
    const known = counts.get(form);
    counts.set(form, { form, words: known?.words ?? words, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].reduce((most, one) => (one.count > most.count ? one : most));
}
