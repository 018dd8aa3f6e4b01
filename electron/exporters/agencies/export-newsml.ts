import { passed } from '../../../shared/editions/validation.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { documentMoment } from '../document-day.ts';
import type { ExportedIssue, ExportInput } from '../exporter.ts';
import { type FeedEntry, feedEntries, newestChange, newestVersion } from '../feed/feed-entries.ts';
import { issueChecks } from '../issue-checks.ts';
import { documentTitle, publisherOf } from '../issue-lines.ts';
import { stableUrn } from '../stable-id.ts';
import { type Xml, type XmlContent, xhtmlOf, xml, xmlDocument } from '../xml/xml.ts';
import { picturesLeftOut } from './export-ninjs.ts';

const CATALOGUE = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml';

/** The issue as a NewsML-G2 message: a package, and a news item for each briefing. */
export function exportNewsml({ document }: ExportInput<'newsml-g2'>): ExportedIssue {
  const entries = feedEntries(document, new Map());
  const message = xml(
    'newsMessage',
    { xmlns: 'http://iptc.org/std/nar/2006-10-01/' },
    xml('header', {}, xml('sent', {}, lastChange(document, entries))),
    xml(
      'itemSet',
      {},
      packageItem(document, entries),
      entries.map((entry) => newsItem(entry, document)),
    ),
  );
  return {
    bytes: new TextEncoder().encode(xmlDocument(message)),
    pages: null,
    checks: [
      passed('structure', `A NewsML-G2 package with ${entries.length} news items.`),
      ...issueChecks(document, null),
      ...picturesLeftOut(document),
    ],
  };
}

const lastChange = (document: IssueDocument, entries: readonly FeedEntry[]): string =>
  newestChange(entries) ?? documentMoment(document);

function packageItem(document: IssueDocument, entries: readonly FeedEntry[]): Xml {
  const id = stableUrn('issue', document.issue.id);
  const changed = lastChange(document, entries);
  const version = newestVersion(entries);
  return item('packageItem', { id, version, changed }, document, {
    itemClass: 'ninat:composite',
    contentMeta: [xml('headline', {}, documentTitle(document))],
    content: xml(
      'groupSet',
      { root: 'issue' },
      xml(
        'group',
        { id: 'issue', role: 'group:main', mode: 'pgrmod:seq' },
        entries.map((entry) =>
          xml(
            'itemRef',
            { residref: entry.id, contenttype: 'application/vnd.iptc.g2.newsitem+xml' },
            xml('itemClass', { qcode: 'ninat:text' }),
            xml('title', {}, entry.title),
          ),
        ),
      ),
    ),
  });
}

function newsItem(entry: FeedEntry, document: IssueDocument): Xml {
  const { dateline, section, id } = entry.briefing;
  const topics = document.topics.get(id) ?? [];
  const html = xml(
    'html',
    { xmlns: 'http://www.w3.org/1999/xhtml' },
    xml('head', {}, xml('title', {}, entry.title)),
    xml('body', {}, xhtmlOf(entry.html)),
  );
  const { version, isWithdrawn, updated: changed } = entry;
  return item('newsItem', { id: entry.id, version, changed }, document, {
    itemClass: 'ninat:text',
    isWithdrawn,
    contentMeta: [
      xml('contentCreated', {}, entry.published),
      xml('language', { tag: document.publication.language }),
      topics.map((topic) => xml('subject', { type: 'cpnat:abstract' }, xml('name', {}, topic))),
      section && xml('slugline', {}, section),
      xml('headline', {}, entry.title),
      dateline && xml('dateline', {}, dateline),
      entry.author && xml('by', {}, entry.author),
    ],
    content: xml(
      'contentSet',
      {},
      xml('inlineXML', { contenttype: 'application/xhtml+xml' }, html),
    ),
  });
}

interface ItemVersion {
  readonly id: string;
  readonly version: number;
  /** When this version was made. */
  readonly changed: string;
}

interface ItemParts {
  readonly itemClass: string;
  readonly isWithdrawn?: boolean;
  readonly contentMeta: XmlContent;
  readonly content: Xml;
}

function item(
  name: 'packageItem' | 'newsItem',
  { id, version, changed }: ItemVersion,
  { publication }: IssueDocument,
  { itemClass, isWithdrawn = false, contentMeta, content }: ItemParts,
): Xml {
  const holder = publisherOf(publication);
  return xml(
    name,
    {
      guid: id,
      version,
      standard: 'NewsML-G2',
      standardversion: '2.33',
      conformance: 'power',
      'xml:lang': publication.language,
    },
    xml('catalogRef', { href: CATALOGUE }),
    xml('rightsInfo', {}, xml('copyrightHolder', {}, xml('name', {}, holder))),
    xml(
      'itemMeta',
      {},
      xml('itemClass', { qcode: itemClass }),
      xml('provider', {}, xml('name', {}, publication.title)),
      xml('versionCreated', {}, changed),
      xml('pubStatus', { qcode: isWithdrawn ? 'stat:canceled' : 'stat:usable' }),
    ),
    xml('contentMeta', {}, contentMeta),
    content,
  );
}
