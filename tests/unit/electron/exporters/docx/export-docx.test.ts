import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportDocx } from '../../../../../electron/exporters/docx/export-docx.ts';
import { docxImporter } from '../../../../../electron/importers/docx/docx-importer.ts';
import type { IssueDocument } from '../../../../../shared/issues/issue-document.ts';
import type { Block, Manuscript } from '../../../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import { buildIssueDocument, inventedParagraph } from '../../../../support/issue-document.ts';
import { randomIssue } from '../../../../support/random-issue.ts';
import { tinyPictures, tinyPng, tinySource } from '../../../../support/tiny-picture.ts';
import { elementsOfXml } from '../../../../support/well-formed-xml.ts';
import { textsOfZip } from '../../../../support/zip-file.ts';

const manuscriptOf = (text: string): Manuscript => ({
  version: 1,
  blocks: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const write = (document: IssueDocument) =>
  exportDocx({ document, options: { format: 'docx' }, pictures: tinyPictures });

const rich: Block[] = [
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'They were paid ' },
      { type: 'text', text: 'nothing', marks: ['emphasis'] },
      { type: 'text', text: ' and ' },
      { type: 'text', text: 'wrote', marks: ['strong'] },
      { type: 'text', text: ' about it in ' },
      {
        type: 'link',
        href: 'https://example.org/notes.html',
        content: [{ type: 'text', text: 'a long note' }],
      },
      { type: 'text', text: '.' },
      { type: 'footnote', id: '1', content: [{ type: 'text', text: 'It is not signed.' }] },
    ],
  },
  {
    type: 'list',
    ordered: true,
    items: [
      { content: [{ type: 'text', text: 'Two dredgers' }] },
      { content: [{ type: 'text', text: 'Pilings' }] },
    ],
  },
  {
    type: 'table',
    head: [[{ type: 'text', text: 'Port' }], [{ type: 'text', text: 'Tons' }]],
    rows: [[[{ type: 'text', text: 'Saltholm' }], [{ type: 'text', text: '984' }]]],
  },
  { type: 'image', source: tinySource, alternative: 'Two cranes' },
];

describe('the Word document', () => {
  it('is whole: every part well formed, every relation leading to a part, in any issue', () => {
    fc.assert(
      fc.property(randomIssue, (document) => {
        const files = textsOfZip(write(document).bytes);
        for (const [path, text] of Object.entries(files)) {
          if (/\.(?:xml|rels)$/.test(path)) elementsOfXml(text);
        }
        const relations = files['word/_rels/document.xml.rels'] ?? '';
        const ids = new Set<string>();
        for (const [, id = '', target, mode] of relations.matchAll(
          /Id="([^"]*)" Type="[^"]*" Target="([^"]*)"( TargetMode="External")?/g,
        )) {
          ids.add(id);
          if (!mode) expect(files).toHaveProperty([`word/${target}`]);
        }
        const text = files['word/document.xml'] ?? '';
        for (const [, id] of text.matchAll(/ r:(?:id|embed)="([^"]*)"/g)) expect(ids).toContain(id);
        const styles = files['word/styles.xml'] ?? '';
        for (const [, style] of text.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]*)"/g)) {
          expect(styles).toContain(`w:styleId="${style}"`);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('has an outline: sections over headlines over the headings of texts', () => {
    const heading: Block = {
      type: 'heading',
      level: 2,
      content: [{ type: 'text', text: 'Within' }],
    };
    const text =
      textsOfZip(
        write(
          buildIssueDocument({
            briefings: [{ section: 'TRADE', headline: 'Rates fall', blocks: [heading] }],
          }),
        ).bytes,
      )['word/document.xml'] ?? '';
    const outline = [...text.matchAll(/<w:pStyle w:val="(Heading\d)"\/>.*?<w:t[^>]*>([^<]*)</g)];
    expect(outline.map(([, style, words]) => [style, words])).toEqual([
      ['Heading1', 'TRADE'],
      ['Heading2', 'Rates fall'],
      ['Heading3', 'Within'],
    ]);
  });

  it('gives masthead, texts, notices and imprint a style each, so that one changes them all at once', () => {
    const furniture = { motto: 'Every Tuesday', disclaimer: manuscriptOf('No warranty.') };
    const document = buildIssueDocument({ briefings: [{ headline: 'Ice' }], furniture });
    const text = textsOfZip(write(document).bytes)['word/document.xml'] ?? '';
    const styled = [
      ...text.matchAll(/<w:pStyle w:val="(\w+)"\/>(?:(?!<\/w:p>).)*<w:t[^>]*>([^<]*)/g),
    ];
    expect(text).not.toContain('w:val="Normal"');
    expect(styled.map(([, style]) => style)).toEqual([
      ...['Title', 'Subtitle', 'Motto', 'Numbering', 'Heading1', 'BodyText'],
      ...['Furniture', 'Imprint', 'Imprint'],
    ]);
  });

  it('runs from right to left where the words do, and the other way within them', () => {
    const document = buildIssueDocument({
      briefings: [
        {
          headline: 'ميناء',
          blocks: [
            { type: 'paragraph', content: [{ type: 'text', text: 'قال (Radio Vest, May 1).' }] },
            { type: 'paragraph', content: [{ type: 'text', text: 'He said شكرا لكم, they say.' }] },
          ],
        },
      ],
    });
    const text = textsOfZip(write(document).bytes)['word/document.xml'] ?? '';
    const paragraphs = [...text.matchAll(/<w:p>.*?<\/w:p>/g)].map(([paragraph]) => ({
      isRightToLeft: paragraph.includes('<w:bidi w:val="1"/>'),
      runs: [...paragraph.matchAll(/<w:r>(.*?)<w:t[^>]*>([^<]*)/g)].map(([, look = '', words]) => [
        look.includes('<w:rtl/>'),
        words,
      ]),
    }));
    expect(paragraphs).toContainEqual({ isRightToLeft: true, runs: [[true, 'ميناء']] });
    expect(paragraphs).toContainEqual({
      isRightToLeft: true,
      runs: [
        [true, 'قال ('],
        [false, 'Radio Vest, May 1'],
        [true, ').'],
      ],
    });
    expect(paragraphs).toContainEqual({
      isRightToLeft: false,
      runs: [
        [false, 'He said '],
        [true, 'شكرا لكم'],
        [false, ', they say.'],
      ],
    });
  });

  it('is the same bytes for the same issue', () => {
    const document = buildIssueDocument({ briefings: [{ blocks: rich }] });
    expect(write(document).bytes).toEqual(write(document).bytes);
  });
});

describe('the Word document, imported again', () => {
  it('gives the same headlines, emphasis, links, footnotes, lists, tables and pictures', async () => {
    const document = buildIssueDocument({
      briefings: [
        { headline: 'Dockers of Saltholm return to work', blocks: [inventedParagraph(1), ...rich] },
        { headline: 'Bridge at Orrefors stays closed', blocks: [inventedParagraph(2)] },
      ],
    });
    const read = await docxImporter.read({ name: 'a.docx', bytes: write(document).bytes });
    const [draft] = read.ok ? read.value.drafts : [];
    expect(draft).toMatchObject({ volume: '6', number: '160', date: '2024-03-04' });
    expect(draft?.briefings.map(({ headline }) => headline)).toEqual(
      document.briefings.map(({ headline }) => headline),
    );
    const [, ...blocks] = draft?.briefings[0]?.manuscript.blocks ?? [];
    expect(withoutIds(blocks)).toEqual(withoutIds(rich));
    const text = (manuscript: Manuscript | undefined) =>
      manuscript && projectManuscript(manuscript).text;
    // The imprint follows the last text, as it is printed.
    const [last = ''] = text(draft?.briefings[1]?.manuscript)?.split('\n\n') ?? [];
    expect(last).toBe(text(document.briefings[1]?.manuscript));
    expect(read.ok && read.value.pictures?.map((it) => Buffer.from(it))).toEqual([tinyPng]);
  });

  /** What names a thing in one file alone. */
  const withoutIds = (blocks: readonly Block[]): unknown =>
    JSON.parse(
      JSON.stringify(blocks, (key, value) =>
        key === 'id' || key === 'source' ? undefined : value,
      ),
    );
});
