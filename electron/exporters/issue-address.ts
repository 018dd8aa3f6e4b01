import type { LinkedIssue } from '../../shared/issues/issue-document.ts';
import { isAllowedHref } from '../../shared/manuscript/manuscript.ts';
import { issueFileName } from './issue-file-name.ts';

/**
 * Where another issue is found: its file beside this one, by the extension that such files have; for
 * what stands alone, as a message or a book does, its address in the web, or nothing.
 */
export function issueAddress(
  { issue, publicationSlug }: LinkedIssue,
  extension: string | null,
): string | null {
  if (extension !== null) return issueFileName(publicationSlug, issue, extension);
  const { address } = issue;
  return address && /^https?:\/\//i.test(address) && isAllowedHref(address) ? address : null;
}
