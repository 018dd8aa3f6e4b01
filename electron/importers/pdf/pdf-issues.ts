import type { Stretch } from '../../../shared/imports/stretch.ts';
import { clip } from '../../../shared/issues/clip.ts';
import type { ImportWarning, IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { readMasthead } from '../../../shared/issues/read-masthead.ts';
import { splitBriefings } from '../../../shared/issues/split-briefings.ts';
import { type Block, MANUSCRIPT_VERSION } from '../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../shared/manuscript/normalise-manuscript.ts';
import { importLimits } from '../import-limits.ts';
import { placeNotes } from './place-notes.ts';
import type { PrintedDocument } from './printed-document.ts';
import { lineText } from './printed-line.ts';
import type { BlockLine, TextBlock } from './text-block.ts';
import { toManuscriptBlocks } from './to-manuscript-blocks.ts';

/** An issue of a document, and what of its pages is no briefing. */
export interface PdfIssue {
  readonly draft: IssueDraft;
  readonly stretches: readonly Stretch[];
}

/** The issue that blocks of a document make; null where there is no text in them. */
export function readPdfIssue(
  blocks: readonly TextBlock[],
  document: PrintedDocument,
): PdfIssue | null {
  const { masthead, lines: ofMasthead } = takeMasthead(blocks);
  const below = withoutLines(blocks, ofMasthead);
  // Where it is all that there is, it is the text.
  const body = below.length > 0 ? below : blocks;
  const { text, notes } = placeNotes(
    toManuscriptBlocks(body, { ...document, plain: document.habit }),
  );
  const pagesOf = new Map(text.map(({ block, pages }) => [block, pages]));
  const split = splitBriefings(text.map(({ block }) => block));
  if (split.briefings.length === 0) return null;
  const [page] = ofMasthead;
  return {
    draft: {
      publication: masthead?.publication ?? null,
      language: null,
      volume: masthead?.volume ?? null,
      number: masthead?.number ?? null,
      date: masthead?.date ?? null,
      datePrecision: masthead?.datePrecision ?? 'day',
      title: masthead?.title ?? (split.title && clip(split.title, 300)),
      briefings: split.briefings.slice(0, importLimits.briefings).map((briefing) => {
        const own = briefing.manuscript.blocks;
        return {
          ...briefing,
          manuscript: normaliseManuscript({
            version: MANUSCRIPT_VERSION,
            blocks: [...own, ...notesOf(own, notes)],
          }),
          passages: passagesOf(own, pagesOf),
        };
      }),
      warnings: [...warningsOf(masthead?.warnings ?? [], page), ...split.warnings],
    },
    stretches: page ? [{ place: `page ${page.page}`, fate: 'masthead' }] : [],
  };
}

/** Notes at the end of their briefing, under a rule. */
function notesOf(own: readonly Block[], notes: ReadonlyMap<Block, readonly Block[]>): Block[] {
  const hung = own.flatMap((block) => notes.get(block) ?? []);
  return hung.length > 0 ? [{ type: 'rule' }, ...hung] : [];
}

function passagesOf(
  own: readonly Block[],
  pagesOf: ReadonlyMap<Block, readonly [number, number]>,
): { place: string }[] {
  const pages = own.flatMap((block) => pagesOf.get(block) ?? []);
  if (pages.length === 0) return [];
  const [first, last] = [Math.min(...pages), Math.max(...pages)];
  return [{ place: first === last ? `page ${first}` : `pages ${first} to ${last}` }];
}

/** The masthead of the first page, and the lines that it takes up. */
function takeMasthead(blocks: readonly TextBlock[]) {
  const first = blocks[0]?.lines[0]?.page;
  const printed = blocks
    .filter(({ lines }) => lines[0]?.page === first)
    .flatMap(({ lines }) => [...lines, null]);
  const masthead = readMasthead(printed.map((line) => (line ? lineText(line) : '')));
  const taken = masthead ? printed.slice(masthead.start, masthead.end) : [];
  return { masthead, lines: taken.filter((line) => line !== null) };
}

/** Places by lines say nothing in a PDF. */
const warningsOf = (warnings: readonly ImportWarning[], line: BlockLine | undefined) =>
  warnings.map(({ message }) => ({ message, ...(line && { place: `page ${line.page}` }) }));

function withoutLines(blocks: readonly TextBlock[], taken: readonly BlockLine[]): TextBlock[] {
  const left = blocks.map((block) => ({
    ...block,
    lines: block.lines.filter((line) => !taken.includes(line)),
  }));
  return left.filter(({ lines }) => lines.length > 0);
}
