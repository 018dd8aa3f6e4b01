import type { Block } from '../manuscript/manuscript.ts';
import { projectManuscript } from '../manuscript/plain-text.ts';
import type { BriefingDraft, ImportWarning } from './issue-draft.ts';

/** Fewer pages than this repeat nothing but by chance. */
const LEAST_PAGES = 3;
const SHARE = 0.5;
/** Blocks at each end that may be furniture. */
const DEEPEST = 3;
const LONGEST = 400;

/** What is left of the pages, and what was taken off them. */
export interface WithoutRepeated {
  readonly briefings: readonly BriefingDraft[];
  readonly warnings: readonly ImportWarning[];
}

/** Takes off what stands at the same end of at least half of the pages: a motto, a bar of links. */
export function takeRepeated(briefings: readonly BriefingDraft[]): WithoutRepeated {
  if (briefings.length < LEAST_PAGES) return { briefings, warnings: [] };
  const top = repeated(briefings.map(({ manuscript }) => manuscript.blocks.slice(0, DEEPEST)));
  const foot = repeated(briefings.map(({ manuscript }) => manuscript.blocks.slice(-DEEPEST)));
  const left = briefings.map((briefing) => {
    const { blocks } = briefing.manuscript;
    const start = blocks.findIndex((block) => !isFurniture(block, top));
    const end = blocks.findLastIndex((block) => !isFurniture(block, foot));
    if (start === -1 || end < start) return briefing;
    const kept = blocks.slice(start, end + 1);
    return { ...briefing, manuscript: { ...briefing.manuscript, blocks: kept } };
  });
  const warnings = [...new Set([...top, ...foot])].map((words) => ({
    message: `Left out as repeated on most pages; the kept originals still have it: “${words}”`,
  }));
  return { briefings: left, warnings };
}

function repeated(ends: readonly (readonly Block[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const blocks of ends) {
    for (const words of new Set(blocks.map(wordsOf))) {
      if (words !== '') counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  const often = [...counts].filter(([, count]) => count >= ends.length * SHARE);
  return new Set(often.map(([words]) => words));
}

const isFurniture = (block: Block, words: ReadonlySet<string>): boolean =>
  block.type === 'rule' || words.has(wordsOf(block));

function wordsOf(block: Block): string {
  const { text } = projectManuscript({ version: 1, blocks: [block] });
  return text.length > LONGEST ? '' : text.replace(/\s+/g, ' ').trim();
}
