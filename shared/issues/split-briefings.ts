import { inlineText } from '../manuscript/inline-text.ts';
import { type Block, MANUSCRIPT_VERSION, type Manuscript } from '../manuscript/manuscript.ts';
import { projectManuscript } from '../manuscript/plain-text.ts';
import { clip } from './clip.ts';
import type { BriefingDraft, ImportWarning } from './issue-draft.ts';
import { isByline } from './line-kinds.ts';

type Heading = Extract<Block, { type: 'heading' }>;

export interface SplitIssue {
  /** What the one heading over the whole says, where it is the issue's and no article's. */
  readonly title: string | null;
  readonly briefings: readonly BriefingDraft[];
  readonly warnings: readonly ImportWarning[];
}

/** Parts the blocks of an issue at the level of heading that its briefings have. */
export function splitBriefings(blocks: readonly Block[]): SplitIssue {
  const level = briefingLevel(blocks);
  const title = titleOver(blocks, level);
  const gathered = gather(title === null ? blocks : blocks.slice(1), level);
  const named = gathered.map(nameBriefing);
  return {
    title,
    briefings: named.map(({ briefing }) => briefing),
    warnings: named.flatMap(({ warning }) => (warning ? [warning] : [])),
  };
}

/**
 * The highest level that occurs more than once. Headings of a higher level are sections if each
 * stands directly over one of the next. A single heading over text and subheads is one briefing.
 */
function briefingLevel(blocks: readonly Block[]): number {
  const headings = blocks.filter(isHeading);
  const levels = [...new Set(headings.map(({ level }) => level))].sort();
  const [first, second] = levels;
  if (first === undefined) return 1;
  const higher = headings.filter(({ level }) => level === first);
  const allOverHeads = higher.every((heading) => {
    const next = blocks[blocks.indexOf(heading) + 1];
    return next !== undefined && isHeading(next) && next.level > first;
  });
  return second !== undefined && allOverHeads ? second : first;
}

function titleOver(blocks: readonly Block[], level: number): string | null {
  const [first] = blocks;
  if (!first || !isHeading(first) || first.level >= level) return null;
  const alone = blocks.filter((block) => isHeading(block) && block.level < level).length === 1;
  return alone ? clip(inlineText(first.content).trim(), 300) : null;
}

interface Gathering {
  readonly head: string | null;
  readonly section: string | null;
  readonly blocks: Block[];
}

function gather(blocks: readonly Block[], level: number): Gathering[] {
  const gathered: Gathering[] = [];
  let section: string | null = null;
  for (const block of blocks) {
    if (isHeading(block) && block.level < level) section = clip(inlineText(block.content), 100);
    else if (isHeading(block) && block.level === level) {
      gathered.push({ head: inlineText(block.content).trim(), section, blocks: [] });
    } else {
      if (gathered.length === 0) gathered.push({ head: null, section, blocks: [] });
      gathered.at(-1)?.blocks.push(block);
    }
  }
  return gathered.filter(
    ({ head, blocks: own }) => head || own.some(({ type }) => type !== 'rule'),
  );
}

function nameBriefing({ head, section, blocks }: Gathering) {
  const [first, ...rest] = withoutRulesAround(blocks);
  const opening = first?.type === 'paragraph' ? inlineText(first.content).trim() : '';
  const hasByline = isByline(opening);
  const body = hasByline ? rest : first ? [first, ...rest] : [];
  const manuscript: Manuscript = { version: MANUSCRIPT_VERSION, blocks: [...body] };
  const [words = ''] = projectManuscript(manuscript).text.trim().split('\n', 1);
  const headline = head || clip(words, 80) || 'Untitled';
  const briefing: BriefingDraft = {
    headline: clip(headline, 500),
    section,
    byline: hasByline ? clip(opening.replace(/^by:?\s+/i, ''), 300) : null,
    dateline: null,
    manuscript,
  };
  const message = `A briefing has no headline; its opening words stand for one: “${headline}”.`;
  return { briefing, warning: head ? null : { message } };
}

function withoutRulesAround(blocks: readonly Block[]): readonly Block[] {
  const says = ({ type }: Block) => type !== 'rule';
  const first = blocks.findIndex(says);
  return first === -1 ? [] : blocks.slice(first, blocks.findLastIndex(says) + 1);
}

const isHeading = (block: Block): block is Heading => block.type === 'heading';
