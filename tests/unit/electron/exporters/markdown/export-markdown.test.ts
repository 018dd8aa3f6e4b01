import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberFootnotes } from '../../../../../electron/exporters/footnote-numbers.ts';
import { linkedManuscript } from '../../../../../electron/exporters/linked-manuscript.ts';
import { exportMarkdown } from '../../../../../electron/exporters/markdown/export-markdown.ts';
import { markdownImporter } from '../../../../../electron/importers/markdown/markdown-importer.ts';
import type { IssueDocument } from '../../../../../shared/issues/issue-document.ts';
import type { Block, Inline } from '../../../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../../../shared/manuscript/normalise-manuscript.ts';
import { buildIssueDocument, paragraphOf } from '../../../../support/issue-document.ts';
import { randomIssue } from '../../../../support/random-issue.ts';

const write = (document: IssueDocument) =>
  new TextDecoder().decode(
    exportMarkdown({ document, options: { format: 'markdown' }, pictures: new Map() }).bytes,
  );

describe('the Markdown edition', () => {
  const text = write(
    buildIssueDocument({
      issue: { title: 'Ice: a “special”' },
      briefings: [
        {
          section: 'HARBOURS',
          headline: 'Dockers return',
          byline: 'Vera Lind',
          dateline: 'SALTHOLM',
          topics: ['Ports'],
          blocks: [paragraphOf('They came back.')],
        },
        {
          section: 'HARBOURS',
          headline: '*Rates* fall',
          blocks: [
            paragraphOf('By a tenth', {
              type: 'footnote',
              id: 'any-id',
              content: [{ type: 'text', text: 'Of what?' }],
            }),
          ],
        },
      ],
    }),
  );

  it('warns of notes to a table that it cannot set', () => {
    const cell = (words: string): Inline => ({ type: 'text', text: words });
    const note: Inline = { type: 'footnote', id: 'n', content: [{ type: 'text', text: 'Gross.' }] };
    const table = { type: 'table' as const, head: [[cell('Tons')]], rows: [[[cell('9'), note]]] };
    const warnings = (block: Block) =>
      exportMarkdown({
        document: buildIssueDocument({ briefings: [{ headline: 'Ice', blocks: [block] }] }),
        options: { format: 'markdown' },
        pictures: new Map(),
      }).checks.filter(({ outcome }) => outcome === 'warning');
    expect(warnings(table)).toEqual([]);
    expect(warnings({ ...table, caption: [cell('Grain')] })).toMatchObject([
      {
        place: 'Ice',
        words: 'Notes to tables that Markdown sets in HTML are not shown by every programme: 1.',
      },
    ]);
  });

  it('tells the issue in YAML that people and programmes read', () => {
    expect(text).toContain(
      '---\ntitle: "Ice: a “special”"\npublication: Baltic Ledger\nsubtitle: A daily briefing on the northern ports\npublisher: Harbour House Institute\nissn: 2049-3630\nvolume: "6"\nissue: "160"\ndate: 2024-03-04\nlanguage: en-US\nkeywords:\n  - Ports\n---\n',
    );
  });

  it('has a heading for a section once, under it one for each briefing', () => {
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# HARBOURS',
      '## Dockers return',
      '## \\*Rates\\* fall',
    ]);
  });

  it('has byline, dateline and numbered footnotes where readers look for them', () => {
    expect(text).toContain('## Dockers return\n\n*By Vera Lind*\n\nSALTHOLM — They came back.');
    expect(text).toContain('By a tenth[^1]\n\n[^1]: Of what?');
  });
});

describe('the Markdown edition, imported again', () => {
  /** Each with a paragraph first: a heading right under a headline would be taken for one too. */
  const anyIssue = randomIssue
    .filter(({ briefings }) => briefings.length > 1)
    .map((document) =>
      buildIssueDocument({
        briefings: document.briefings.map(({ headline, manuscript }, index) => ({
          headline,
          section: index === 0 ? 'PORTS' : 'TRADE',
          byline: 'Vera Lind',
          blocks: [paragraphOf('It begins.'), ...manuscript.blocks, paragraphOf('It ends.')],
        })),
      }),
    );

  it('gives the same headlines, sections, writers and texts in any issue', () => {
    fc.assert(
      fc.property(anyIssue, (document) => {
        const bytes = new TextEncoder().encode(write(document));
        const read = markdownImporter.read({ name: 'ledger.md', bytes });
        const [draft] = read.ok ? read.value.drafts : [];
        expect(draft).toMatchObject({
          publication: 'Baltic Ledger',
          volume: '6',
          number: '160',
          date: '2024-03-04',
          language: 'en-US',
        });
        expect(draft?.briefings).toEqual(
          document.briefings.map((briefing) => ({
            headline: briefing.headline,
            section: briefing.section,
            byline: 'Vera Lind',
            dateline: null,
            manuscript: asMarkdownHasIt(briefing, document),
            passages: expect.anything(),
          })),
        );
      }),
      { numRuns: 60 },
    );
  });

  /** Citations are words again, and headings stand below the headline, at the third level or deeper. */
  function asMarkdownHasIt(briefing: IssueDocument['briefings'][number], document: IssueDocument) {
    const footnotes = numberFootnotes(document.briefings).get(briefing) ?? new Map();
    const linked = linkedManuscript(briefing, document, { extension: 'md', footnotes });
    const blocks = linked.blocks.map(
      (block): Block => (block.type === 'heading' ? { ...block, level: 3 } : block),
    );
    return normaliseManuscript({ ...linked, blocks });
  }
});
