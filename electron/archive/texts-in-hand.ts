import { type BlockIndex, indexBlock } from '../../shared/citations/index-block.ts';
import type { ReadingContext } from '../../shared/citations/reading.ts';
import type { BriefingDetails } from '../../shared/issues/briefing.ts';
import type { Block, Manuscript } from '../../shared/manuscript/manuscript.ts';
import type { Connection } from './connection.ts';

/** A wording that was opened or saved, with what its blocks were read as. */
export interface TextInHand {
  readonly details: BriefingDetails;
  readonly manuscript: Manuscript;
  readonly blocks: BlocksRead;
}

/** What blocks say in one light. They are known by being the same objects, and so never changed. */
export interface BlocksRead {
  readonly light: string;
  indexOf(block: Block): BlockIndex;
}

/** As many as are written in at once. */
const MOST = 4;

const inHand = new WeakMap<Connection, Map<string, TextInHand>>();

/**
 * Keeps a text by the fingerprint of its wording, so that the next save of changes need not read
 * it. What a fingerprint stands for never changes, whatever becomes of the transaction.
 */
export function keepInHand(connection: Connection, fingerprint: string, text: TextInHand): void {
  const texts = inHand.get(connection) ?? new Map<string, TextInHand>();
  inHand.set(connection, texts);
  texts.delete(fingerprint);
  texts.set(fingerprint, text);
  for (const oldest of texts.keys()) {
    if (texts.size > MOST) texts.delete(oldest);
  }
}

export const textInHand = (connection: Connection, fingerprint: string): TextInHand | undefined =>
  inHand.get(connection)?.get(fingerprint);

/**
 * Reads blocks of what is in hand that nobody has read yet, until `until` (as `performance.now`), so
 * that the first save of a text that was opened need not. Answers whether more are left.
 */
export function readAhead(connection: Connection, until: number): boolean {
  for (const { manuscript, blocks } of inHand.get(connection)?.values() ?? []) {
    for (const block of manuscript.blocks) {
      blocks.indexOf(block);
      if (performance.now() > until) return true;
    }
  }
  return false;
}

/** The same text, of the very blocks of the other as far as they say the same. */
export function withBlocksOf(before: Manuscript, manuscript: Manuscript): Manuscript {
  const known = new Map(before.blocks.map((block) => [JSON.stringify(block), block]));
  const blocks = manuscript.blocks.map((block) => known.get(JSON.stringify(block)) ?? block);
  return { ...manuscript, blocks };
}

/** Reads each block once, and none that was read before in the same light. */
export function readBlocks(context: ReadingContext, before?: BlocksRead): BlocksRead {
  const light = JSON.stringify(context);
  if (before?.light === light) return before;
  const known = new WeakMap<Block, BlockIndex>();
  const indexOf = (block: Block): BlockIndex => {
    const index = known.get(block) ?? indexBlock(block, context);
    known.set(block, index);
    return index;
  };
  return { light, indexOf };
}
