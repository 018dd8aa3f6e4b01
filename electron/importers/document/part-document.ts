import { splitIssues } from '../../../shared/issues/split-issues.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Block, List } from '../../../shared/manuscript/manuscript.ts';

/** The issues of a document, each as its blocks. */
export interface PartedDocument {
  readonly issues: readonly (readonly Block[])[];
  /** What stands before the first of several: the title page and contents of a bound year. */
  readonly preface: readonly Block[];
}

/** A document is one issue, unless mastheads of one form stand over several texts in it. */
export function partDocument(blocks: readonly Block[]): PartedDocument {
  const lines: string[] = [];
  /** The block that each line stands in, and whether it is the first of it. */
  const blockOf: number[] = [];
  blocks.forEach((block, index) => {
    for (const line of linesOfBlock(block)) {
      lines.push(line);
      blockOf.push(index);
    }
  });
  const { issues, preface } = splitIssues(lines);
  const starts = issues.map(({ start }) => blockOf[start] ?? blocks.length);
  const [first = 0] = starts;
  if (issues.length < 2 || new Set(starts).size < starts.length) {
    return { issues: [blocks], preface: [] };
  }
  return {
    issues: starts.map((start, index) =>
      blocks.slice(index === 0 && !preface ? 0 : start, starts[index + 1] ?? blocks.length),
    ),
    preface: preface ? blocks.slice(0, first) : [],
  };
}

/** The words of a block, line by line; a cell and an item have lines of their own. */
export function linesOfBlock(block: Block): string[] {
  const lines = (content: Parameters<typeof inlineText>[0]) =>
    inlineText(content)
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim());
  const texts =
    block.type === 'paragraph' || block.type === 'heading'
      ? lines(block.content)
      : block.type === 'table'
        ? [...(block.head ?? []), ...block.rows.flat()].flatMap(lines)
        : block.type === 'quotation'
          ? block.content.flatMap(({ content }) => lines(content))
          : block.type === 'list'
            ? linesOfList(block).flatMap(lines)
            : [];
  return texts.filter((line) => line !== '');
}

const linesOfList = ({ items }: List): List['items'][number]['content'][] =>
  items.flatMap(({ content, children }) => [content, ...(children ? linesOfList(children) : [])]);
