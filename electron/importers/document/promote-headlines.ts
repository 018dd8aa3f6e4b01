import { couldBeHead, isUpperCase } from '../../../shared/issues/line-kinds.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Block, Inline } from '../../../shared/manuscript/manuscript.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;

/**
 * Where a text has no headings, its short lines in bold type are, else its lines of capitals: so
 * are most newsletters typed. One directly over another is a section.
 */
export function promoteHeadlines(blocks: readonly Block[]): readonly Block[] {
  if (blocks.some(({ type }) => type === 'heading')) return blocks;
  const bold = promoted(blocks, (it) => isStrong(it.content));
  return bold ?? promoted(blocks, (it) => isUpperCase(inlineText(it.content))) ?? blocks;
}

/** Null where no such line stands over text. */
function promoted(
  blocks: readonly Block[],
  stands: (paragraph: Paragraph) => boolean,
): Block[] | null {
  const isHead = (block: Block | undefined): block is Paragraph =>
    block?.type === 'paragraph' && isShort(block) && stands(block);
  const over = blocks.map((block, index) => isHead(block) && next(blocks, index) !== undefined);
  if (!over.some(Boolean)) return null;
  return blocks.map((block, index) =>
    over[index] && block.type === 'paragraph'
      ? {
          type: 'heading',
          level: isHead(next(blocks, index)) ? 1 : 2,
          content: plainType(block.content),
        }
      : block,
  );
}

const next = (blocks: readonly Block[], index: number): Block | undefined =>
  blocks.slice(index + 1, index + 6).find(({ type }) => type !== 'rule' && type !== 'image');

function isShort({ content }: Paragraph): boolean {
  const text = inlineText(content);
  return !text.trim().includes('\n') && couldBeHead(text);
}

/** All its letters are in bold type. */
const isStrong = (content: readonly Inline[]): boolean =>
  content.every((inline) => {
    if (inline.type === 'text') {
      return inline.text.trim() === '' || inline.marks?.includes('strong') === true;
    }
    return inline.type === 'break' || (inline.type === 'link' && isStrong(inline.content));
  });

/** A headline is bold by itself. */
const plainType = (content: readonly Inline[]): Inline[] =>
  content.map((inline) => {
    if (inline.type !== 'text') return inline;
    const { marks, ...text } = inline;
    const others = marks?.filter((mark) => mark !== 'strong' && mark !== 'underline') ?? [];
    return others.length > 0 ? { ...text, marks: others } : text;
  });
