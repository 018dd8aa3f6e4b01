import type { SiteIssue, SiteIssueDocument } from './site.ts';
import { type NamedRecord, recordsNamed } from './site-uses.ts';

/** What lists of issues tell of one. */
export interface SiteDigest {
  readonly at: SiteIssue;
  readonly headlines: readonly {
    readonly position: number;
    readonly headline: string;
    readonly section: string | null;
    readonly opening: string;
    readonly named: readonly NamedRecord[];
  }[];
}

export const digestOf = ({ document, issue, folder }: SiteIssueDocument): SiteDigest => ({
  at: { issue, folder },
  headlines: document.briefings.map((briefing) => ({
    position: briefing.position,
    headline: briefing.headline,
    section: briefing.section,
    opening: briefing.opening,
    named: recordsNamed(briefing, document.topics.get(briefing.id) ?? []),
  })),
});

/** Digests by their years, newest first; those without a date under null, at the end. */
export function digestsByYear(
  digests: readonly SiteDigest[],
): ReadonlyMap<string | null, readonly SiteDigest[]> {
  const years = new Map<string | null, SiteDigest[]>();
  for (const digest of digests) {
    const year = digest.at.issue.date?.slice(0, 4) ?? null;
    const ofYear = years.get(year) ?? [];
    ofYear.push(digest);
    years.set(year, ofYear);
  }
  return years;
}
