import { joinBlocks } from './join-blocks.ts';
import type { PageLink, PdfPage, TextRun } from './pdf-page.ts';
import { lineText, mostLetters } from './printed-line.ts';
import { type Column, readingOrder } from './reading-order.ts';
import { findRunningLines, type RunningLines } from './running-heads.ts';
import { splitBlocks } from './split-blocks.ts';
import type { TextBlock } from './text-block.ts';
import { findTypeHabit, roundSize, type TypeHabit } from './type-habit.ts';
import { gatherVocabulary, type Vocabulary } from './vocabulary.ts';

/** The text of a document in the order in which it is read. */
export interface PrintedDocument {
  readonly blocks: readonly TextBlock[];
  /** Heads, feet and folios, which are in no block. */
  readonly running: readonly RunningLines[];
  readonly habit: TypeHabit;
  readonly words: Vocabulary;
  readonly linksOf: (page: number) => readonly PageLink[];
}

/** Reads pages into blocks of lines. */
export function readPrinted(pages: readonly PdfPage[]): PrintedDocument {
  const all = pages.flatMap(({ runs }) => runs);
  const running = findRunningLines(pages, mostLetters(all, ({ size }) => roundSize(size)) ?? 10);
  const furniture = new Set<TextRun>(
    running.flatMap(({ lines }) => lines.flatMap((line) => line.runs)),
  );
  const columns = pages.flatMap(({ number, runs, rules }) =>
    readingOrder(
      runs.filter((run) => !furniture.has(run)),
      rules,
    ).map((column) => ({ column, number })),
  );
  const habit = findTypeHabit(columns.map(({ column }) => column));
  const links = new Map(pages.map((page) => [page.number, page.links]));
  return {
    blocks: joinBlocks(
      columns.flatMap(({ column, number }) => splitBlocks(column, habit, number)),
      habit,
    ),
    running,
    habit,
    words: gatherVocabulary(columns.flatMap(({ column }) => textsOf(column))),
    linksOf: (page) => links.get(page) ?? [],
  };
}

const textsOf = ({ lines }: Column): string[] => lines.map(lineText);
