import type { FoundBriefing } from '../../../shared/contract/replace-procedures.ts';

/** A line of the preview: an issue, a briefing of it, a match in the briefing. */
export type ReplaceRow =
  | { readonly kind: 'issue'; readonly key: string; readonly found: FoundBriefing }
  | { readonly kind: 'briefing'; readonly key: string; readonly found: FoundBriefing }
  | {
      readonly kind: 'match';
      readonly key: string;
      readonly found: FoundBriefing;
      readonly match: number;
    };

/** What was found, line by line; an issue stands once over those of its briefings that follow each other. */
export function replaceRows(briefings: readonly FoundBriefing[]): ReplaceRow[] {
  const rows: ReplaceRow[] = [];
  let issueId = '';
  for (const found of briefings) {
    const { briefingId } = found;
    if (found.issueId !== issueId) {
      rows.push({ kind: 'issue', key: `issue ${briefingId}`, found });
    }
    issueId = found.issueId;
    rows.push({ kind: 'briefing', key: briefingId, found });
    for (const match of found.matches.keys()) {
      rows.push({ kind: 'match', key: `${briefingId} ${match}`, found, match });
    }
  }
  return rows;
}
