import type { LexicalNode } from 'lexical';
import { columnMeasures } from '../../../shared/column-fill/column-measure.ts';
import { estimateLines } from '../../../shared/column-fill/estimate-lines.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import {
  addCounts,
  countText,
  noCounts,
  type TextCounts,
} from '../../../shared/manuscript/text-counts.ts';
import { lexicalToManuscript } from '../conversion/lexical-to-manuscript.ts';

/** The paper that is offered first where an issue is exported. */
export const column = columnMeasures['us-letter'];

export interface TextLength extends TextCounts {
  /** About how many lines of the printed column. */
  readonly lines: number;
}

export const noLength: TextLength = { ...noCounts, lines: 0 };

/** What a block at the top of the text adds to its length. */
export function $lengthOfBlock(block: LexicalNode): TextLength {
  const manuscript = lexicalToManuscript([block]);
  return {
    ...countText(projectManuscript(manuscript).text),
    lines: estimateLines(manuscript.blocks, column),
  };
}

export const addLengths = (one: TextLength, other: TextLength): TextLength => ({
  ...addCounts(one, other),
  lines: one.lines + other.lines,
});
