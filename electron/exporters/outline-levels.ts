import type { Block } from '../../shared/manuscript/manuscript.ts';

/**
 * The levels of a briefing's headings in the outline of the issue, by their place among its
 * blocks. A headline has level `headline`; below it no level is left out, as readers with
 * assistive technology go by levels: a first heading of level 3 stands right under the headline.
 */
export function outlineLevels(
  blocks: readonly Block[],
  headline: number,
): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  const open: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'heading') continue;
    while (open.length > 0 && (open.at(-1) as number) >= block.level) open.pop();
    open.push(block.level);
    levels.set(index, headline + open.length);
  }
  return levels;
}
