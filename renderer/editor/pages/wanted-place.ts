import type { PartOfBriefing, PlaceOnPage } from './caret-in-print.ts';

interface WantedPlace {
  readonly of: PartOfBriefing;
  readonly place: PlaceOnPage;
}

/** Where the caret is to go in a briefing that is being opened for it. */
let wanted: WantedPlace | null = null;

export function wantPlace(place: WantedPlace): void {
  wanted = place;
}

/** The place that is wanted in this briefing, once. */
export function takeWantedPlace(briefingId: string): WantedPlace | null {
  if (wanted?.of.briefingId !== briefingId) return null;
  const taken = wanted;
  wanted = null;
  return taken;
}
