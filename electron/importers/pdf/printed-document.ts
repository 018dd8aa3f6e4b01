import { gatherVocabulary, type Vocabulary } from '../../../shared/issues/line-end-hyphens.ts';
import { findPullQuotes } from './find-pull-quotes.ts';
import { gatherLines } from './gather-lines.ts';
import { joinBlocks } from './join-blocks.ts';
import type { PageLink, PdfPage, TextRun } from './pdf-page.ts';
import { lineText, mostLetters } from './printed-line.ts';
import { type Column, readingOrder } from './reading-order.ts';
import { findRunningLines, type RunningLines } from './running-heads.ts';
import { splitBlocks } from './split-blocks.ts';
import { taggedBlocks } from './tagged-blocks.ts';
import type { TextBlock } from './text-block.ts';
import { findTypeHabit, roundSize, type TypeHabit } from './type-habit.ts';

/** The text of a document in the order in which it is read. */
export interface PrintedDocument {
  readonly blocks: readonly TextBlock[];
  /** Heads, feet and folios, which are in no block. */
  readonly running: readonly RunningLines[];
  readonly habit: TypeHabit;
  readonly words: Vocabulary;
  readonly linksOf: (page: number) => readonly PageLink[];
}

/** Reads pages into blocks of lines: as a tagged page says itself, else by where its text stands. */
export function readPrinted(pages: readonly PdfPage[]): PrintedDocument {
  const all = pages.flatMap(({ runs }) => runs);
  const running = findRunningLines(pages, mostLetters(all, ({ size }) => roundSize(size)) ?? 10);
  const heads = new Set<TextRun>(
    running.flatMap(({ lines }) => lines.flatMap((line) => line.runs)),
  );
  const bodies = pages.map((page): PageBody => {
    const runs = page.runs.filter((run) => !heads.has(run));
    if (page.elements.length > 0) return { page, tagged: taggedBlocks({ ...page, runs }) };
    return { page, columns: readingOrder(runs, page.rules) };
  });
  const habit = findTypeHabit(bodies.flatMap((body) => body.tagged ?? body.columns));
  const links = new Map(pages.map((page) => [page.number, page.links]));
  const lines = bodies.flatMap((body) => (body.tagged ?? body.columns).flatMap((it) => it.lines));
  const blocks = bodies.flatMap(
    ({ page, tagged, columns }) =>
      tagged ?? columns.flatMap((column) => splitBlocks(column, habit, page)),
  );
  return {
    blocks: joinBlocks(findPullQuotes(blocks, habit), habit),
    running: [
      ...running,
      ...pages
        .filter(({ furniture }) => furniture.length > 0)
        .map(({ number, furniture }) => ({ page: number, lines: gatherLines(furniture) })),
    ],
    habit,
    words: gatherVocabulary(lines.map(lineText)),
    linksOf: (page) => links.get(page) ?? [],
  };
}

type PageBody =
  | { readonly page: PdfPage; readonly tagged: TextBlock[]; readonly columns?: undefined }
  | { readonly page: PdfPage; readonly columns: Column[]; readonly tagged?: undefined };
