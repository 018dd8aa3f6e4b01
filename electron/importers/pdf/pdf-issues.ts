import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { splitBriefings } from '../../../shared/issues/split-briefings.ts';
import type { Block } from '../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import type { SourceText } from '../document/find-passages.ts';
import {
  type DocumentProperties,
  type ReadDocument,
  readDocument,
} from '../document/read-document.ts';
import { callNotes } from './call-notes.ts';
import { findKickers } from './find-kickers.ts';
import { listPages } from './list-pages.ts';
import { partIssues } from './part-issues.ts';
import type { PrintedDocument } from './printed-document.ts';
import { lineText } from './printed-line.ts';
import { takePrintedContents } from './take-printed-contents.ts';
import type { TextBlock } from './text-block.ts';
import { type PagedBlock, toManuscriptBlocks } from './to-manuscript-blocks.ts';

/** The issues of a document, and what of its pages is no briefing. */
export interface PdfIssues {
  readonly drafts: readonly IssueDraft[];
  readonly stretches: readonly Stretch[];
}

/** The issues of a document; it says of itself only which issue it is if it is one. */
export function readPdfIssues(
  document: PrintedDocument,
  properties: DocumentProperties,
): PdfIssues {
  const parts = partIssues(document.blocks);
  const read = parts.map((blocks) =>
    readIssue(
      blocks,
      document,
      parts.length === 1 ? properties : { language: properties.language },
    ),
  );
  return {
    drafts: read.flatMap(({ draft }) => draft ?? []),
    stretches: read.flatMap(({ stretches }) => stretches),
  };
}

function readIssue(
  blocks: readonly TextBlock[],
  document: PrintedDocument,
  properties: DocumentProperties,
) {
  const { body, contents } = takePrintedContents(findKickers(blocks));
  const paged = toManuscriptBlocks(body, { ...document, plain: document.habit });
  const { text, notes } = callNotes(paged);
  const issue = {
    notes,
    properties,
    runningHeads: runningHeadsOf(blocks, document),
    source: sourceOf(paged),
  };
  const printed = text.map(({ block }) => block);
  const read = readDocument({ ...issue, blocks: printed });
  const all = read.draft ? read : asText(printed, (blocks) => readDocument({ ...issue, blocks }));
  return { ...all, stretches: [...all.stretches, ...contents] };
}

/** A masthead over nothing is the text itself; it says which issue it is none the less. */
function asText(
  printed: readonly Block[],
  read: (blocks: readonly Block[]) => ReadDocument,
): ReadDocument {
  const { draft, stretches } = read([...printed, standIn]);
  const { briefings } = splitBriefings(printed);
  return {
    draft: draft && briefings.length > 0 ? { ...draft, briefings: [...briefings] } : null,
    stretches,
  };
}

const standIn: Block = {
  type: 'list',
  ordered: false,
  items: [{ content: [{ type: 'text', text: 'Text' }] }],
};

/** Each line once. */
function runningHeadsOf(blocks: readonly TextBlock[], { running }: PrintedDocument): string[] {
  const pages = new Set(blocks.flatMap(({ lines }) => lines.map(({ page }) => page)));
  const own = running.filter(({ page }) => pages.has(page));
  return [...new Set(own.flatMap(({ lines }) => lines.map(lineText)))];
}

/** Pages are told by the blocks that stand on them. */
function sourceOf(paged: readonly PagedBlock[]): SourceText {
  return {
    units: paged.map(({ block }) => projectManuscript({ version: 1, blocks: [block] }).text),
    passages: (first, last) => {
      const pages = paged.slice(first, last + 1).flatMap((it) => it.pages);
      const sorted = [...new Set(pages)].sort((one, other) => one - other);
      const [from = 1, to = from] = [sorted[0], sorted.at(-1)];
      const all = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      return [{ place: listPages(all) }];
    },
  };
}
