import { passed } from '../../../shared/editions/validation.ts';
import { documentMoment } from '../document-day.ts';
import type { ExportedIssue, ExportInput } from '../exporter.ts';
import { issueChecks } from '../issue-checks.ts';
import { documentTitle } from '../issue-lines.ts';
import { stableUrn } from '../stable-id.ts';
import { atomFeed } from './atom-feed.ts';
import { feedEntries } from './feed-entries.ts';

/** The issue as an Atom feed (RFC 4287), an entry a briefing with its whole text. */
export function exportAtom({ document, pictures }: ExportInput<'atom'>): ExportedIssue {
  const { publication, issue } = document;
  const entries = feedEntries(document, pictures);
  const head = {
    publication,
    id: stableUrn('issue', issue.id),
    title: documentTitle(document),
    empty: documentMoment(document),
  };
  return {
    bytes: new TextEncoder().encode(atomFeed(head, entries)),
    pages: null,
    checks: [
      passed('structure', `An Atom feed of ${entries.length} entries.`),
      ...issueChecks(document, pictures),
    ],
  };
}
