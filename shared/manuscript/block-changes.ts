import { z } from 'zod';
import { annotations } from './annotations.ts';
import { type Block, block, MANUSCRIPT_VERSION, type Manuscript } from './manuscript.ts';

/** A text said by another: in its order, blocks of the other from `from` to before `to`, and new ones. */
export const blockChanges = z.strictObject({
  version: z.literal(MANUSCRIPT_VERSION),
  runs: z.array(
    z.union([
      z.strictObject({ from: z.int().min(0), to: z.int().min(1) }),
      z.strictObject({ blocks: z.array(block).min(1) }),
    ]),
  ),
  /** All that stands beside the text, since that is little. */
  annotations: annotations.optional(),
});
export type BlockChanges = z.infer<typeof blockChanges>;

/**
 * How a text comes of another. Blocks are the same where they are the same objects, so that whoever
 * reads one text again and again has to keep those that stay.
 */
export function changesOfBlocks(base: Manuscript, { blocks, ...text }: Manuscript): BlockChanges {
  const places = new Map(base.blocks.map((block, place) => [block, place]));
  const runs: BlockChanges['runs'] = [];
  for (const block of blocks) addToRuns(runs, block, places.get(block));
  return { ...text, runs };
}

function addToRuns(runs: BlockChanges['runs'], block: Block, place: number | undefined): void {
  const last = runs.at(-1);
  if (place === undefined) {
    if (last && 'blocks' in last) last.blocks.push(block);
    else runs.push({ blocks: [block] });
  } else if (last && 'to' in last && last.to === place) last.to += 1;
  else runs.push({ from: place, to: place + 1 });
}

/** The text that comes of another by these changes; null where they are not changes of that one. */
export function applyBlockChanges(base: Manuscript, changes: BlockChanges): Manuscript | null {
  const { version, runs, annotations } = changes;
  const isOfBase = runs.every(
    (run) => 'blocks' in run || (run.from < run.to && run.to <= base.blocks.length),
  );
  if (!isOfBase) return null;
  const blocks = runs.flatMap((run) =>
    'blocks' in run ? run.blocks : base.blocks.slice(run.from, run.to),
  );
  return { version, blocks, ...(annotations && { annotations }) };
}
