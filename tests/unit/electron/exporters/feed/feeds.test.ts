import { describe, expect, it } from 'vitest';
import { exportAtom } from '../../../../../electron/exporters/feed/export-atom.ts';
import { exportJsonFeed } from '../../../../../electron/exporters/feed/export-json-feed.ts';
import { feedEntries } from '../../../../../electron/exporters/feed/feed-entries.ts';
import { feedImporter } from '../../../../../electron/importers/feed/feed-importer.ts';
import { jsonFeedImporter } from '../../../../../electron/importers/feed/json-feed-importer.ts';
import type { ReadIssues } from '../../../../../electron/importers/importer.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import {
  buildIssue,
  buildIssueDocument,
  inventedParagraph,
} from '../../../../support/issue-document.ts';
import { elementsOfXml } from '../../../../support/well-formed-xml.ts';

const document = buildIssueDocument({
  briefings: [
    {
      headline: 'Dockers of Saltholm return to work',
      byline: 'By Vera Lind',
      topics: ['Ports'],
      blocks: [inventedParagraph(1), inventedParagraph(2)],
    },
    { headline: 'Bridge & rail at Orrefors closed', blocks: [inventedParagraph(3)] },
  ],
});
const input = { document, pictures: new Map() };
const atom = exportAtom({ ...input, options: { format: 'atom' } }).bytes;
const jsonFeed = exportJsonFeed({ ...input, options: { format: 'json-feed' } }).bytes;

const told = ({ drafts }: ReadIssues) =>
  drafts.flatMap(({ briefings }) =>
    briefings.map((it) => [it.headline, projectManuscript(it.manuscript).text]),
  );
const printed = document.briefings.map((it) => [
  it.headline,
  projectManuscript(it.manuscript).text,
]);

describe('the Atom feed', () => {
  const text = new TextDecoder().decode(atom);

  it('has what RFC 4287 asks of a feed and of each entry', () => {
    const elements = elementsOfXml(text);
    const [head] = text.split('<entry>');
    for (const name of ['id', 'title', 'updated', 'author']) expect(head).toContain(`<${name}>`);
    expect(elements.filter((name) => name === 'entry')).toHaveLength(2);
    for (const entry of text.split('<entry>').slice(1)) {
      expect(entry).toMatch(/^<id>urn:uuid:[0-9a-f-]{36}<\/id><title>/);
      expect(entry).toMatch(/<updated>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ<\/updated>/);
      expect(entry).toContain('<content type="html">');
    }
    expect(new Set(text.match(/urn:uuid:[0-9a-f-]{36}/g)).size).toBe(3);
  });

  it('gives the same texts when it is imported again', async () => {
    const read = await feedImporter.read({ name: 'a.xml', bytes: atom });
    expect(read.ok && told(read.value).sort()).toEqual(printed.toSorted());
  });
});

describe('a briefing that a later issue corrects', () => {
  const later = buildIssue({ id: 'later', number: '162', date: '2024-03-06' });
  const corrected = (address?: string) =>
    feedEntries(
      buildIssueDocument({
        briefings: [{}, {}],
        linkedIssues: [
          { issue: { ...later, ...(address && { address }) }, publicationSlug: 'baltic-ledger' },
        ],
        corrections: { 'briefing-0': [{ issueId: 'later', position: 0 }] },
      }),
      new Map(),
    );

  it('says so and is another version since that day', () => {
    const [first, second] = corrected();
    expect(first?.html).toMatch(
      /^<p class="corrected">Corrected in Vol\. 6, No\. 162 · March 6, 2024<\/p>/,
    );
    expect(first).toMatchObject({ version: 2, updated: '2024-03-06T00:00:00Z' });
    expect(second).toMatchObject({ version: 1, updated: '2024-03-04T09:30:00Z' });
  });

  it('leads there where that issue stands in the web', () => {
    const [first] = corrected('https://ledger.example/162.html');
    expect(first?.html).toContain('<a href="https://ledger.example/162.html');
  });
});

describe('the JSON Feed', () => {
  it('has what version 1.1 asks for', () => {
    const feed = JSON.parse(new TextDecoder().decode(jsonFeed));
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Baltic Ledger, Volume 6, Number 160, March 4, 2024',
      language: 'en-US',
      items: [
        { authors: [{ name: 'Vera Lind' }], tags: ['Ports'], content_html: expect.any(String) },
        { title: 'Bridge & rail at Orrefors closed' },
      ],
    });
  });

  it('gives the same texts when it is imported again', async () => {
    const read = await jsonFeedImporter.read({ name: 'a.json', bytes: jsonFeed });
    expect(read.ok && told(read.value).sort()).toEqual(printed.toSorted());
  });
});
