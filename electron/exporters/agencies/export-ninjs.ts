import { passed, warned } from '../../../shared/editions/validation.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import type { ExportedIssue, ExportInput } from '../exporter.ts';
import { type FeedEntry, feedEntries, newestChange, newestVersion } from '../feed/feed-entries.ts';
import { issueChecks } from '../issue-checks.ts';
import { documentTitle } from '../issue-lines.ts';
import { imagesIn } from '../issue-pictures.ts';
import { stableUrn } from '../stable-id.ts';

const standard = { name: 'ninjs', version: '2.1' };

/** The issue as IPTC's ninjs 2: a composite item with a text item for each briefing. */
export function exportNinjs({ document }: ExportInput<'ninjs'>): ExportedIssue {
  const { issue, publication } = document;
  const entries = feedEntries(document, new Map());
  const changed = newestChange(entries);
  const item = {
    standard,
    uri: stableUrn('issue', issue.id),
    type: 'composite',
    version: String(newestVersion(entries)),
    pubstatus: 'usable',
    ...(changed && { versioncreated: changed }),
    language: publication.language,
    ...(publication.publisher && { copyrightholder: publication.publisher }),
    headlines: [{ role: 'main', contenttype: 'text/plain', value: documentTitle(document) }],
    associations: entries.map((entry) => textItem(entry, document)),
  };
  return {
    bytes: new TextEncoder().encode(`${JSON.stringify(item, null, 2)}\n`),
    pages: null,
    checks: [
      passed('structure', `A composite item of ninjs 2.1 with ${entries.length} text items.`),
      ...issueChecks(document, null),
      ...picturesLeftOut(document),
    ],
  };
}

function textItem(entry: FeedEntry, document: IssueDocument) {
  const { dateline, section, wordCount, id } = entry.briefing;
  const topics = document.topics.get(id) ?? [];
  return {
    standard,
    uri: entry.id,
    // What is associated must be called something.
    name: entry.title,
    type: 'text',
    version: String(entry.version),
    pubstatus: entry.isWithdrawn ? 'canceled' : 'usable',
    contentcreated: entry.published,
    versioncreated: entry.updated,
    language: document.publication.language,
    ...(entry.author && { by: entry.author }),
    ...(dateline && { located: dateline }),
    ...(section && { slugline: section }),
    ...(topics.length > 0 && { subjects: topics.map((name) => ({ name })) }),
    headlines: [{ role: 'main', contenttype: 'text/plain', value: entry.title }],
    bodies: [
      {
        role: 'main',
        contenttype: 'text/html',
        charcount: entry.html.length,
        wordcount: wordCount,
        value: entry.html,
      },
    ],
  };
}

/** Agencies take pictures as items of their own; here only their words go with the text. */
export function picturesLeftOut(document: IssueDocument) {
  const count = imagesIn(document).length;
  return count === 0 ? [] : [warned('pictures', `Pictures are told in words alone: ${count}.`)];
}
