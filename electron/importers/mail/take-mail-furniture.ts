import { clip } from '../../../shared/issues/clip.ts';
import type { BriefingDraft, ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { type Block, MANUSCRIPT_VERSION } from '../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';

/** What senders set around a page for those who get it by mail. */
const words =
  /\bunsubscribe\b|\bview (?:\w+ ){0,3}in (?:your|a|the) (?:web )?browser\b|\b(?:update|manage|change) (?:\w+ ){0,2}(?:preferences|subscriptions?)\b|\byou(?:['’]re| are)? (?:receiving|received|getting) this\b|\bthis (?:e-?mail|message|newsletter) was sent (?:to|by)\b|\bto your address book\b|\bforward (?:this|it) to a friend\b/i;
/** Longer blocks are text that speaks of such things. */
const LONGEST = 300;
/** Blocks at the end that are looked at. */
const AT_END = 8;

/** The briefings of a page without the furniture at its top and end, which is told by its words. */
export function takeMailFurniture(briefings: readonly BriefingDraft[]): {
  readonly briefings: readonly BriefingDraft[];
  readonly warnings: readonly ImportWarning[];
} {
  const top = briefings[0]?.manuscript.blocks ?? [];
  const text = top.findIndex((block) => !isFurniture(block));
  const first = text === -1 ? top.length : text;
  const end = briefings.at(-1)?.manuscript.blocks ?? [];
  const last = footerOf(end, briefings.length === 1 ? first : 0);
  const taken = [...top.slice(0, first), ...end.slice(last)];
  const left = briefings.map((briefing, index) => {
    const { blocks } = briefing.manuscript;
    const until = index === briefings.length - 1 ? last : blocks.length;
    const kept = blocks.slice(index === 0 ? first : 0, until);
    return { ...briefing, manuscript: { ...briefing.manuscript, blocks: kept } };
  });
  const filled = left.filter(({ manuscript }) => manuscript.blocks.length > 0);
  if (taken.length === 0 || filled.length === 0) return { briefings, warnings: [] };
  const said = clip(taken.map(textOf).join(' '), 2000);
  const message = `Left out as what mail has around its text; the kept original still has it: “${said}”`;
  return { briefings: filled, warnings: [{ message }] };
}

/** From the first block at the end that is furniture, if nothing but short ones follow it. */
function footerOf(blocks: readonly Block[], from: number): number {
  const start = Math.max(from, blocks.length - AT_END);
  const at = blocks.findIndex(
    (block, index) =>
      index >= start &&
      isFurniture(block) &&
      blocks.slice(index).every((it) => textOf(it).length <= LONGEST),
  );
  return at === -1 ? blocks.length : at;
}

const isFurniture = (block: Block): boolean => {
  const text = textOf(block);
  return text.length <= LONGEST && words.test(text);
};

const textOf = (block: Block): string =>
  projectManuscript({ version: MANUSCRIPT_VERSION, blocks: [block] }).text;
