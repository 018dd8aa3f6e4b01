import type { PageLink, TextRun } from './pdf-page.ts';
import { bottomOf, topOf } from './printed-line.ts';

/** A part of a run, with the address that it leads to. */
export interface LinkedPart {
  readonly text: string;
  readonly href: string | null;
}

/** Parts a run where links begin and end, between words: those whose middle a link covers. */
export function splitAtLinks(run: TextRun, links: readonly PageLink[]): LinkedPart[] {
  const middle = (topOf(run) + bottomOf(run)) / 2;
  const own = links.filter(
    ({ left, right, top, bottom }) =>
      top <= middle && bottom >= middle && left < run.x + run.width && right > run.x,
  );
  if (own.length === 0) return [{ text: run.text, href: null }];
  const parts: { text: string; href: string | null }[] = [];
  for (const { text, from, to } of placeWords(run)) {
    const at = (from + to) / 2;
    const href = own.find(({ left, right }) => left <= at && right >= at)?.href ?? null;
    const last = parts.at(-1);
    if (last && (last.href === href || text.trim() === '')) last.text += text;
    else parts.push({ text, href });
  }
  return joinParts(parts.flatMap(trimLink));
}

/** Parts beside each other that lead to the same are one. */
function joinParts(parts: readonly LinkedPart[]): LinkedPart[] {
  const joined: LinkedPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.href !== part.href) joined.push(part);
    else joined[joined.length - 1] = { ...last, text: last.text + part.text };
  }
  return joined;
}

/** A full stop or comma behind a link, and the space, are the sentence's. */
function trimLink({ text, href }: LinkedPart): LinkedPart[] {
  const tail = /[\s.,;:]*$/.exec(text)?.[0] ?? '';
  if (href === null || tail === '' || tail === text) return [{ text, href }];
  return [
    { text: text.slice(0, -tail.length), href },
    { text: tail, href: null },
  ];
}

interface PlacedWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Words and the spaces between them, where they stand by the usual widths of letters. */
function placeWords(run: TextRun): PlacedWord[] {
  const words = run.text.match(/\s+|[^\s]+/gu) ?? [];
  const widths = words.map(usualWidth);
  const scale =
    run.width /
    Math.max(
      0.1,
      widths.reduce((sum, width) => sum + width, 0),
    );
  let at = run.x;
  return words.map((text, index) => {
    const from = at;
    at += (widths[index] ?? 0) * scale;
    return { text, from, to: at };
  });
}

const usualWidth = (word: string): number =>
  [...word].reduce((sum, letter) => sum + widthOf(letter), 0);

/** In the size of the letters, of a common roman type. */
function widthOf(letter: string): number {
  if (/[\s.,;:'’|!iljft()[\]I/]/.test(letter)) return 0.29;
  if (/[mwMW@—]/.test(letter)) return 0.82;
  return /[A-Z&]/.test(letter) ? 0.66 : 0.48;
}
