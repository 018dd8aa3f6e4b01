import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Words on a page that stand on other words, or beyond the edge of the paper. */
export interface Overprint {
  readonly page: number;
  readonly words: readonly string[];
}

interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly size: number;
}

/** In parts of the type size: pairs like "//" are kerned into each other. */
const KERNING = 0.2;

/**
 * Finds every two runs of text whose letters cover each other, page by page, from where the file
 * itself puts them: independent of what the typesetter believes about its columns.
 */
export async function overprintedText(pdf: Uint8Array): Promise<Overprint[]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  const found: Overprint[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => ('str' in item ? runOf(item) : []));
    for (const run of runs) {
      const isOff = run.left < 0 || run.right > width || run.bottom < 0 || run.top > height;
      if (isOff) found.push({ page: number, words: [run.text] });
    }
    for (const [one, other] of covering(runs)) {
      found.push({ page: number, words: [one.text, other.text] });
    }
  }
  await task.destroy();
  return found;
}

function runOf({
  str,
  transform,
  width,
}: {
  str: string;
  transform: number[];
  width: number;
}): Run[] {
  if (str.trim() === '') return [];
  const [, , , size = 0, left = 0, baseline = 0] = transform;
  // From the baseline to the height of small letters: what covers that cannot be read.
  const [right, top] = [left + width, baseline + size * 0.45];
  return [{ text: str, left, right, bottom: baseline, top, size }];
}

function covering(runs: readonly Run[]): [Run, Run][] {
  const sorted = [...runs].sort((one, other) => one.bottom - other.bottom);
  const pairs: [Run, Run][] = [];
  for (const [index, one] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next] as Run;
      if (other.bottom >= one.top) break;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
      const size = Math.max(one.size, other.size);
      if (across > size * KERNING && down > 0.6) pairs.push([one, other]);
    }
  }
  return pairs;
}
