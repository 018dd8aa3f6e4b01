import type { TextRun } from './pdf-page.ts';

/** So many letters apart make a word that is set wide. */
const LEAST_LETTERS = 4;
/** A gap that is so much wider than most parts two words. */
const WORD_GAP = 1.6;

const apart = /^\p{Lu}(?:\s\p{Lu})*$/u;

/** "M O N I T O R", in capitals with room between them, is one word; runs from left to right. */
export function closeLetterSpacing(runs: readonly TextRun[]): TextRun[] {
  if (!runs.every(({ text }) => apart.test(text))) return [...runs];
  const letters = runs.flatMap(lettersOf);
  const [first] = letters;
  const last = letters.at(-1);
  if (!first || !last || letters.length < LEAST_LETTERS) return [...runs];
  const steps = letters.slice(1).map((letter, index) => letter.at - (letters[index]?.at ?? 0));
  const usual = steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 0;
  // Letters that touch are no wide setting, but initials or a word in pieces.
  if (usual < first.run.size * 0.7) return [...runs];
  const text = letters
    .map(({ letter }, index) =>
      index > 0 && (steps[index - 1] ?? 0) > usual * WORD_GAP ? ` ${letter}` : letter,
    )
    .join('');
  return [{ ...first.run, text, width: last.run.x + last.run.width - first.run.x }];
}

/** The letters of a run, as if all stood equally far apart. */
function lettersOf(run: TextRun): { letter: string; at: number; run: TextRun }[] {
  const letters = run.text.replace(/\s/g, '');
  return [...letters].map((letter, index) => ({
    letter,
    at: run.x + (run.width / letters.length) * index,
    run,
  }));
}
