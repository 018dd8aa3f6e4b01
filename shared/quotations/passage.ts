import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { block } from '../manuscript/manuscript.ts';

/** The media type under which a passage is dragged and copied within the workstation. */
export const PASSAGE_TYPE = 'application/x-masthead-passage';

const passage = z.strictObject({ briefingId: identifier, blocks: z.array(block).min(1) });

/** A part of a briefing, or all of it. */
export type Passage = z.infer<typeof passage>;

export const writePassage = (one: Passage): string => JSON.stringify(one);

/** Null where it is none: anything may stand on a clipboard. */
export function readPassage(written: string): Passage | null {
  try {
    return passage.safeParse(JSON.parse(written)).data ?? null;
  } catch {
    return null;
  }
}
