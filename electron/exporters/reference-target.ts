import type { Briefing, ResolvedOccurrence } from '../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import { isAllowedHref } from '../../shared/manuscript/manuscript.ts';
import { issueFileName } from './issue-file-name.ts';

/** Where a printed cross-reference leads: into this very issue, to another file, or nowhere. */
export type ReferenceTarget =
  | { readonly kind: 'this-issue' }
  | { readonly kind: 'address'; readonly href: string }
  | null;

/**
 * Finds the targets of a briefing's cross-references by the ids of their inlines. A reference to
 * issues of the archive leads to the first of them, to its file beside this one; one that is
 * nothing but an address of the web leads there.
 */
export function referenceTargets(
  briefing: Briefing,
  document: IssueDocument,
  extension: string,
): (id: string) => ReferenceTarget {
  const occurrences = new Map(briefing.occurrences.map((found) => [found.id, found]));
  return (id) => {
    const occurrence = occurrences.get(id);
    if (!occurrence || occurrence.decision?.verdict === 'rejected') return null;
    return issueTarget(occurrence, document, extension) ?? webTarget(occurrence);
  };
}

function issueTarget(
  { resolutions }: ResolvedOccurrence,
  { issue, linkedIssues }: IssueDocument,
  extension: string,
): ReferenceTarget {
  const meant = resolutions
    .filter(({ state }) => state === 'resolved')
    .flatMap(({ candidates }) => candidates.map(({ issueId }) => issueId));
  for (const issueId of meant) {
    if (issueId === issue.id) return { kind: 'this-issue' };
    const linked = linkedIssues.get(issueId);
    if (linked) {
      const href = issueFileName(linked.publicationSlug, linked.issue, extension);
      return { kind: 'address', href };
    }
  }
  return null;
}

function webTarget({ reading }: ResolvedOccurrence): ReferenceTarget {
  const address = reading?.references.find((reference) => reference.address)?.address;
  if (!address || !/^https?:\/\//i.test(address) || !isAllowedHref(address)) return null;
  return { kind: 'address', href: address };
}
