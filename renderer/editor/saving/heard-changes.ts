import type { EventOf } from '../../../shared/contract/events.ts';

/** Tells what others changed of an open briefing from what its own saves announce. */
export interface HeardChanges {
  /** Whether the archive's word may concern this briefing. */
  hear(change: EventOf<'archive.changed'>): boolean;
  /** The archive has answered an own save, which it announced before. */
  ownSaved(): void;
  /** Whether something was announced since it was last read that no own save explains. */
  areForeign(): boolean;
  /** The briefing is read anew. */
  read(): void;
}

/** An announcement too many is one reading too many; one too few would hide another window's text. */
export function createHeardChanges(briefingId: string): HeardChanges {
  let unexplained = 0;
  return {
    hear: ({ briefingIds }) => {
      const isConcerned = briefingIds.length === 0 || briefingIds.includes(briefingId);
      if (isConcerned) unexplained += 1;
      return isConcerned;
    },
    ownSaved: () => {
      unexplained = Math.max(0, unexplained - 1);
    },
    areForeign: () => unexplained > 0,
    read: () => {
      unexplained = 0;
    },
  };
}
