import { passed } from '../../../shared/editions/validation.ts';
import type { ExportedIssue, ExportInput } from '../exporter.ts';
import { issueChecks } from '../issue-checks.ts';
import { documentTitle } from '../issue-lines.ts';
import { feedEntries } from './feed-entries.ts';
import { jsonFeed } from './json-feed.ts';

/** The issue as a JSON Feed of version 1.1, an item a briefing with its whole text. */
export function exportJsonFeed({ document, pictures }: ExportInput<'json-feed'>): ExportedIssue {
  const { publication } = document;
  const entries = feedEntries(document, pictures);
  const feed = jsonFeed({ publication, title: documentTitle(document) }, entries);
  return {
    bytes: new TextEncoder().encode(`${JSON.stringify(feed, null, 2)}\n`),
    pages: null,
    checks: [
      passed('structure', `A JSON Feed 1.1 of ${entries.length} items.`),
      ...issueChecks(document, pictures),
    ],
  };
}
