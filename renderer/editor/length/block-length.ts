import type { LexicalNode } from 'lexical';
import type { ColumnMeasure } from '../../../shared/column-fill/column-measure.ts';
import { estimateLines } from '../../../shared/column-fill/estimate-lines.ts';
import { mapInlines } from '../../../shared/manuscript/inline-containers.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Paragraph } from '../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import {
  addCounts,
  countText,
  noCounts,
  type TextCounts,
} from '../../../shared/manuscript/text-counts.ts';
import { lexicalToManuscript } from '../conversion/lexical-to-manuscript.ts';
import { $isFootnotesNode, type FootnotesNode } from '../nodes/footnotes-node.ts';

export interface TextLength extends TextCounts {
  /** About how many lines of the printed column. */
  readonly lines: number;
}

export const noLength: TextLength = { ...noCounts, lines: 0 };

/** What a block at the top of the text adds to its length; footnotes are a block of their own. */
export function $lengthOfBlock(block: LexicalNode, column: ColumnMeasure): TextLength {
  if ($isFootnotesNode(block)) return $lengthOfFootnotes(block, column);
  const manuscript = mapInlines(lexicalToManuscript([block]), (inlines) =>
    inlines.filter(({ type }) => type !== 'footnote'),
  );
  return {
    ...countText(projectManuscript(manuscript).text),
    lines: estimateLines(manuscript.blocks, column),
  };
}

function $lengthOfFootnotes(footnotes: FootnotesNode, column: ColumnMeasure): TextLength {
  const blocks = footnotes.getChildren().map((note): Paragraph => {
    const text = note.getTextContent();
    return { type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] };
  });
  return {
    ...countText(blocks.map(({ content }) => inlineText(content)).join('\n')),
    lines: estimateLines(blocks, column),
  };
}

export const addLengths = (one: TextLength, other: TextLength): TextLength => ({
  ...addCounts(one, other),
  lines: one.lines + other.lines,
});
