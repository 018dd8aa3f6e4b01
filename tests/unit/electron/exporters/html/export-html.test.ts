import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from '@playwright/test';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportHtml } from '../../../../../electron/exporters/html/export-html.ts';
import type { IssueDocument } from '../../../../../shared/issues/issue-document.ts';
import type { Inline } from '../../../../../shared/manuscript/manuscript.ts';
import { findChromium } from '../../../../support/find-chromium.ts';
import {
  buildIssue,
  buildIssueDocument,
  inventedParagraph,
  paragraphOf,
} from '../../../../support/issue-document.ts';
import { candidateOf, occurrenceOf, referenceTo } from '../../../../support/occurrence.ts';
import { randomIssue } from '../../../../support/random-issue.ts';

type Node = DefaultTreeAdapterMap['node'];

const write = (document: IssueDocument): string =>
  new TextDecoder().decode(
    exportHtml({ document, options: { format: 'html' }, pictures: new Map() }).bytes,
  );

function parseStrictly(html: string): Node {
  const errors: string[] = [];
  const tree = parse(html, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  return tree;
}

/** What a page says to machines. */
function thingsIn(html: string) {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  return JSON.parse(json ?? '{}')['@graph'];
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const printed = '(Northern Wire, March 1; see the Ledger, February 26; the Ledger, February 28)';

/** An issue that points to two others, in one parenthesis with a source. */
const pointingIssue = (tag: 'citation' | 'cross-reference', state: 'resolved' | 'dangling') =>
  buildIssueDocument({
    briefings: [
      {
        blocks: [
          paragraphOf('It was so ', {
            type: tag,
            id: 'reference',
            content: [
              { type: 'text', text: printed.slice(0, 33) },
              { type: 'text', text: 'Ledger', marks: ['emphasis'] },
              { type: 'text', text: printed.slice(39) },
            ],
          }),
        ],
        occurrences: [
          occurrenceOf({
            printed,
            references: [
              referenceTo(printed, 'Ledger, February 26'),
              referenceTo(printed, 'Ledger, February 28'),
            ],
            resolutions: [
              { state, candidates: [candidateOf('2024-02-26')] },
              { state, candidates: ['2024-02-28', '2024-02-26'].map(candidateOf) },
            ],
          }),
        ],
      },
    ],
    linkedIssues: ['2024-02-26', '2024-02-28'].map((date) => ({
      issue: buildIssue({ id: date, date }),
      publicationSlug: 'baltic-ledger',
    })),
  });

describe('an issue as HTML', () => {
  it('parses without an error and holds all text, whatever is in the issue', () => {
    fc.assert(
      fc.property(randomIssue, (document) => {
        const text = textOf(parseStrictly(write(document)));
        for (const { headline } of document.briefings) expect(text).toContain(headline);
      }),
      { numRuns: 50 },
    );
  });

  it('writes hostile text as text', () => {
    const hostile =
      '</style></script><script>alert(1)</script><img src=x onerror=alert(2)>&amp;"\'';
    const html = write(
      buildIssueDocument({
        publication: { title: hostile, publisher: hostile },
        briefings: [{ headline: hostile, section: hostile, blocks: [paragraphOf(hostile)] }],
      }),
    );
    expect(textOf(parseStrictly(html))).toContain(hostile);
    expect(html).not.toMatch(/<(script>|img)/);
  });

  it('says under a headline where the briefing is corrected, and leads there', () => {
    const later = buildIssue({ id: 'later', number: '162', date: '2024-03-06' });
    const html = write(
      buildIssueDocument({
        briefings: [{ headline: 'Basin' }],
        linkedIssues: [{ issue: later, publicationSlug: 'baltic-ledger' }],
        corrections: { 'briefing-0': [{ issueId: 'later', position: 0 }] },
      }),
    );
    parseStrictly(html);
    expect(html).toContain(
      '<p class="corrected">Corrected in <a href="baltic-ledger-2024-03-06.html#briefing-0">' +
        'Vol. 6, No. 162 · March 6, 2024</a></p>',
    );
  });

  it('says of what runs the other way than the issue which way it runs', () => {
    const text = (words: string): Inline[] => [{ type: 'text', text: words }];
    const html = write(
      buildIssueDocument({
        briefings: [
          {
            headline: 'הנמל',
            blocks: [
              paragraphOf('أغلق الميناء (Reuters, August 28).'),
              paragraphOf('Reuters: أغلق الميناء.'),
              {
                type: 'list',
                ordered: true,
                items: [{ content: text('רציף') }, { content: text('One quay') }],
              },
              { type: 'table', rows: [[text('ميناء'), text('14')]] },
            ],
          },
        ],
      }),
    );
    parseStrictly(html);
    expect(html).toMatch(/<h2 [^>]*dir="rtl">הנמל</);
    expect(html).toContain('<p dir="rtl">أغلق');
    expect(html).toContain('<p>Reuters: ');
    expect(html).toContain('<ol dir="rtl"><li>רציף</li><li dir="ltr">One quay</li></ol>');
    expect(html).toContain('<table dir="rtl"><tbody><tr><td>ميناء</td>');
  });

  it('counts footnotes through the issue and links them both ways', () => {
    const note = (words: string): Inline => ({
      type: 'footnote',
      id: words,
      content: [{ type: 'text', text: words }],
    });
    const html = write(
      buildIssueDocument({
        briefings: [
          { blocks: [paragraphOf('Ice', note('one'), ' and fog.')] },
          { blocks: [inventedParagraph(1)] },
          { blocks: [paragraphOf('Rain.', note('two'))] },
        ],
      }),
    );
    parseStrictly(html);
    expect(html).toContain(
      'Ice<sup><a id="footnote-call-1" href="#footnote-1" role="doc-noteref">1</a></sup> and fog.',
    );
    expect(html).toContain(
      '<section class="footnotes" role="doc-endnotes" aria-label="Notes"><ol start="2">' +
        '<li id="footnote-2">two <a href="#footnote-call-2" role="doc-backlink" aria-label="Back to note 2">↩</a></li>',
    );
  });

  it.each(['citation', 'cross-reference'] as const)(
    'links the words of each resolved reference of a %s to the file of its issue',
    (tag) => {
      const html = write(pointingIssue(tag, 'resolved'));
      parseStrictly(html);
      expect(html).toContain(
        'see the <a class="reference" href="baltic-ledger-2024-02-26.html"><em>Ledger</em>, February 26</a>; the ' +
          '<a class="reference" href="baltic-ledger-2024-02-28.html" title="Baltic Ledger, February 28, 2024; ' +
          'Baltic Ledger, February 26, 2024">Ledger, February 28</a>)',
      );
    },
  );

  it('links a dangling reference nowhere', () => {
    expect(write(pointingIssue('citation', 'dangling'))).not.toContain('class="reference"');
  });

  it('carries typefaces for the scripts that are in it, and stays small', () => {
    const latin = write(buildIssueDocument({ publication: { title: 'Łódź Ledger' } }));
    const cyrillic = write(buildIssueDocument({ publication: { title: 'Портовый вестник' } }));
    expect(latin.match(/@font-face/g)).toHaveLength(5);
    expect(latin.length).toBeLessThan(250_000);
    expect(cyrillic.match(/@font-face/g)).toHaveLength(10);
  });

  it('names the topics of its briefings as keywords', () => {
    const html = write(
      buildIssueDocument({ briefings: [{ topics: ['Trade'] }, { topics: ['Ice', 'Trade'] }] }),
    );
    expect(html).toContain('<meta name="keywords" content="Trade, Ice">');
    expect(thingsIn(html)).toMatchObject([
      { '@type': 'Periodical' },
      { '@type': 'PublicationVolume' },
      { '@type': 'PublicationIssue', keywords: ['Trade', 'Ice'] },
      { keywords: ['Trade'] },
      { keywords: ['Ice', 'Trade'] },
    ]);
  });

  it('describes the issue to machines', () => {
    const html = write(buildIssueDocument({ briefings: [{ section: 'Ports' }] }));
    const things = thingsIn(html);
    expect(things.map((thing: { '@type': string }) => thing['@type'])).toEqual([
      'Periodical',
      'PublicationVolume',
      'PublicationIssue',
      'Article',
    ]);
    expect(things[2]).toMatchObject({ issueNumber: '160', datePublished: '2024-03-04' });
    expect(things[3]).toMatchObject({ articleSection: 'Ports', isPartOf: { '@id': '#issue' } });
    expect(things[3]).not.toHaveProperty('keywords');
    expect(html).not.toContain('name="keywords"');
  });
});

describe('an exported page in a browser', () => {
  let browser: Browser;
  let folder: string;
  let address: string;

  beforeAll(async () => {
    const { executablePath, args, environment } = await findChromium();
    browser = await chromium.launch({
      executablePath,
      args: [...args],
      env: { ...(process.env as Record<string, string>), ...environment },
    });
    folder = await mkdtemp(join(tmpdir(), 'masthead-page-'));
    const [anyIssue] = fc.sample(randomIssue, { numRuns: 1, seed: 7 });
    const document = buildIssueDocument({
      briefings: [
        {
          section: 'Ports',
          byline: 'By Ilse Marwick',
          dateline: 'Saltholm',
          blocks: [inventedParagraph(1), inventedParagraph(2)],
        },
        ...(anyIssue?.briefings ?? []).map(({ headline, manuscript }) => ({
          headline,
          blocks: manuscript.blocks,
        })),
      ],
    });
    const path = join(folder, 'issue.html');
    await writeFile(path, write(document));
    address = pathToFileURL(path).href;
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(['light', 'dark'] as const)('meets WCAG 2.2 AA when it is %s', async (colorScheme) => {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(address);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await context.close();
  });

  it('asks for nothing but itself, and its policy lets its own style in', async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(address);
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map((it) => it.family);
    });
    expect(new Set(loaded)).toEqual(new Set(['Issue Serif', 'Issue Sans']));
    expect(requests.filter((request) => !request.startsWith('data:'))).toEqual([address]);
    expect(complaints).toEqual([]);
    expect(
      await page
        .locator('article .kicker')
        .first()
        .evaluate((kicker) => getComputedStyle(kicker).textTransform),
    ).toBe('uppercase');
    await page.close();
  });
});
