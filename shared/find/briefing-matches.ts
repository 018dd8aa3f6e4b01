import type { BriefingDetails } from '../issues/briefing.ts';
import type { Finder, Match } from './finder.ts';

/** Where in a briefing something can be found; offsets in `text` count in its projection. */
export const briefingPlaces = ['section', 'headline', 'byline', 'dateline', 'text'] as const;
export type BriefingPlace = (typeof briefingPlaces)[number];

/** The lines over the text. */
export const headPlaces = ['section', 'headline', 'byline', 'dateline'] as const;
export type HeadPlace = (typeof headPlaces)[number];

export interface PlacedMatch extends Match {
  readonly place: BriefingPlace;
}

export type SearchedBriefing = Pick<BriefingDetails, HeadPlace> & {
  /** The plain-text projection of its manuscript. */
  readonly text: string;
};

/** All matches in a briefing, in the order of reading; null where one part takes too long. */
export function findInBriefing(finder: Finder, briefing: SearchedBriefing): PlacedMatch[] | null {
  const matches: PlacedMatch[] = [];
  for (const place of briefingPlaces) {
    const found = finder.find(briefing[place] ?? '');
    if (!found) return null;
    for (const match of found) matches.push({ ...match, place });
  }
  return matches;
}
