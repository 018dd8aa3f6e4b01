import { passed } from '../../../shared/editions/validation.ts';
import { documentMoment } from '../document-day.ts';
import type { ExportedIssue, ExportInput } from '../exporter.ts';
import { issueChecks } from '../issue-checks.ts';
import { documentTitle, publisherOf } from '../issue-lines.ts';
import { stableUrn } from '../stable-id.ts';
import { xml, xmlDocument } from '../xml/xml.ts';
import { atomEntry } from './atom-entry.ts';
import { feedEntries, newestChange } from './feed-entries.ts';

/** The issue as an Atom feed (RFC 4287), an entry a briefing with its whole text. */
export function exportAtom({ document, pictures }: ExportInput<'atom'>): ExportedIssue {
  const { publication, issue } = document;
  const entries = feedEntries(document, pictures);
  const feed = xml(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': publication.language },
    xml('id', {}, stableUrn('issue', issue.id)),
    xml('title', {}, documentTitle(document)),
    publication.subtitle && xml('subtitle', {}, publication.subtitle),
    xml('updated', {}, newestChange(entries) ?? documentMoment(document)),
    xml('author', {}, xml('name', {}, publisherOf(publication))),
    xml('generator', {}, 'Masthead'),
    entries.map(atomEntry),
  );
  return {
    bytes: new TextEncoder().encode(xmlDocument(feed)),
    pages: null,
    checks: [
      passed('structure', `An Atom feed of ${entries.length} entries.`),
      ...issueChecks(document, pictures),
    ],
  };
}
