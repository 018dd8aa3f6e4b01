import type { SiteDigest } from '../../exporters/site/site-digests.ts';

/** The briefings of some issues, which have an index of their own. */
export interface SearchPart {
  /** "2024", or "2024-2" where a year has more than one. */
  readonly name: string;
  /** Of its issues, oldest first: "issues/2024-03-04/". */
  readonly folders: readonly string[];
}

/** The engine takes some 150 KB of memory for a briefing until their index is written. */
const MOST_BRIEFINGS = 2000;
/** Their folders are named on a command line. */
const MOST_ISSUES = 1000;

/**
 * The parts of a search, newest first. They are filled from the oldest issue of each year on, so
 * that an issue that is added changes the newest part alone.
 */
export function searchParts(newestFirst: readonly SiteDigest[]): SearchPart[] {
  const years = Map.groupBy(
    newestFirst.toReversed().filter(({ headlines }) => headlines.length > 0),
    ({ at }) => at.issue.date?.slice(0, 4) ?? 'undated',
  );
  return [...years]
    .flatMap(([year, digests]) =>
      filled(digests).map((folders, index) => ({
        name: index === 0 ? year : `${year}-${index + 1}`,
        folders,
      })),
    )
    .sort((one, other) => other.name.localeCompare(one.name, 'en', { numeric: true }));
}

function filled(digests: readonly SiteDigest[]): string[][] {
  const parts: string[][] = [];
  let briefings = 0;
  for (const { at, headlines } of digests) {
    briefings += headlines.length;
    const last = parts.at(-1);
    if (last && briefings <= MOST_BRIEFINGS && last.length < MOST_ISSUES) last.push(at.folder);
    else {
      parts.push([at.folder]);
      briefings = headlines.length;
    }
  }
  return parts;
}
