import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportText } from '../../../../../electron/exporters/text/export-text.ts';
import { columnsOf } from '../../../../../electron/exporters/text/wrap-text.ts';
import { textImporter } from '../../../../../electron/importers/text/text-importer.ts';
import type { IssueDocument } from '../../../../../shared/issues/issue-document.ts';
import type { Inline } from '../../../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import {
  buildIssueDocument,
  inventedParagraph,
  paragraphOf,
} from '../../../../support/issue-document.ts';
import { randomIssue } from '../../../../support/random-issue.ts';

const write = (document: IssueDocument, options: { width?: number; sources?: 'in-text' } = {}) => {
  const exported = exportText({
    document,
    options: { format: 'text', width: 72, sources: 'numbered', ...options },
    pictures: new Map(),
  });
  return { ...exported, text: new TextDecoder().decode(exported.bytes) };
};

const plain = (text: string) => ({ type: 'text' as const, text });
const cited = (text: string): Extract<Inline, { type: 'citation' }> => ({
  type: 'citation',
  id: `c-${text.length}`,
  content: [plain(text)],
});

describe('the plain-text edition', () => {
  const { text } = write(
    buildIssueDocument({
      briefings: [
        {
          section: 'Harbours',
          headline: 'Dockers return',
          byline: 'Vera Lind',
          dateline: 'SALTHOLM, March 3',
          blocks: [
            paragraphOf('They came back ', cited('(Northern Wire, March 1)'), '.'),
            paragraphOf('So it was said ', cited('(Northern Wire, March 1)'), '.'),
          ],
        },
        {
          headline: 'Rates fall',
          blocks: [
            paragraphOf('See ', {
              type: 'link',
              href: 'https://example.org/rates',
              content: [plain('the table')],
            }),
            paragraphOf('By a tenth.', {
              type: 'footnote',
              id: 'n',
              content: [plain('Of what, nobody said.')],
            }),
          ],
        },
      ],
    }),
  );

  it('begins with masthead and numbered contents', () => {
    expect(text.split('\n').slice(0, 10)).toEqual([
      'BALTIC LEDGER',
      'A daily briefing on the northern ports',
      'Volume 6, Number 160',
      'March 4, 2024',
      '='.repeat(72),
      '',
      'IN THIS ISSUE',
      '',
      ' 1. Dockers return',
      ' 2. Rates fall',
    ]);
  });

  it('sets each briefing between rules, with section, number, writer and dateline', () => {
    expect(text).toContain(
      `${'-'.repeat(72)}\n\nHARBOURS\n\n1. Dockers return\nby Vera Lind\n\nSALTHOLM, March 3 -- They came back [1].`,
    );
  });

  it('numbers sources, links and notes through the issue, the same source once', () => {
    expect(text).toContain('So it was said [1].');
    expect(text).toContain('Sources and notes:\n[1] Northern Wire, March 1\n');
    expect(text).toContain('See the table [2]\n\nBy a tenth. [3]\n');
    expect(text).toContain('[2] https://example.org/rates\n[3] Of what, nobody said.\n');
  });

  it('numbers a note before what stands in it', () => {
    const { text: numbered } = write(
      buildIssueDocument({
        briefings: [
          {
            blocks: [
              paragraphOf('By a tenth', {
                type: 'footnote',
                id: 'n',
                content: [plain('So it said '), cited('(Radio Vest, May 1)')],
              }),
              paragraphOf({
                type: 'link',
                href: 'mailto:desk@example.org',
                content: [plain('Write to us')],
              }),
            ],
          },
        ],
      }),
    );
    expect(numbered).toContain('By a tenth [1]\n\nWrite to us [3]\n');
    expect(numbered).toContain('[1] So it said [2]\n[2] Radio Vest, May 1\n[3] desk@example.org\n');
  });

  it('tells at its end where it is subscribed to, though nothing stands below', () => {
    const address = 'https://example.org/subscribe';
    const content: Inline[] = [{ type: 'link', href: address, content: [plain('Subscribe')] }];
    const { text: closed } = write(
      buildIssueDocument({
        furniture: { subscription: { version: 1, blocks: [{ type: 'paragraph', content }] } },
      }),
    );
    expect(closed).toContain(`\nSubscribe (${address})\n`);
  });

  it('leaves sources as printed where that is wanted', () => {
    const document = buildIssueDocument({
      briefings: [{ blocks: [paragraphOf('They came back ', cited('(Northern Wire, May 1)'))] }],
    });
    expect(write(document, { sources: 'in-text' }).text).toContain(
      'They came back (Northern Wire, May 1)',
    );
  });

  it('sets tables in columns, figures flush right', () => {
    const cells = (...row: string[]) => row.map((cell) => [plain(cell)]);
    const { text: table } = write(
      buildIssueDocument({
        briefings: [
          {
            blocks: [
              {
                type: 'table',
                head: cells('Port', 'Tons'),
                rows: [cells('Saltholm', '984'), cells('Hamnar', '20,117')],
              },
            ],
          },
        ],
      }),
    );
    expect(table).toContain(
      'Port        Tons\n--------  ------\nSaltholm     984\nHamnar    20,117\n',
    );
  });

  it('tells what it could not carry, by briefing', () => {
    const { checks } = write(
      buildIssueDocument({
        briefings: [
          {
            headline: 'Cranes',
            blocks: [
              { type: 'image', alternative: 'Two cranes' },
              paragraphOf({ type: 'text', text: 'Now', marks: ['emphasis'] }),
            ],
          },
        ],
      }),
    );
    expect(checks.filter(({ outcome }) => outcome === 'warning')).toMatchObject([
      { place: 'Cranes', words: 'Pictures are told in words: 1.' },
      { place: 'Cranes', words: 'Italic, bold and other type is set plain: 1 times.' },
    ]);
  });

  it('has no line beyond its width but for a word that cannot be parted, in any issue', () => {
    fc.assert(
      fc.property(randomIssue, fc.constantFrom(50, 72, 100), (document, width) => {
        for (const line of write(document, { width }).text.split('\n')) {
          const isParted = /\S\s+\S/.test(line.trim().replace(/^(?:[*\d.[\]()-]+ +)+/, ''));
          if (isParted) expect(columnsOf(line)).toBeLessThanOrEqual(width);
          expect(line).toBe(line.trimEnd());
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same bytes for the same issue', () => {
    fc.assert(
      fc.property(randomIssue, (document) => {
        expect(write(document).text).toBe(write(document).text);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the plain-text edition, imported again', () => {
  const anyText = fc.record({
    headlines: fc.uniqueArray(
      fc.constantFrom(
        'Dockers of Saltholm return to work',
        'Freight rates fall for a fourth week',
        'Bridge at Orrefors stays closed',
        'Ministry finds two dredgers',
        'Pilots ask for a ruling before Easter',
      ),
      { minLength: 2, maxLength: 5 },
    ),
    seeds: fc.array(fc.nat(99), { minLength: 1, maxLength: 4 }),
  });

  it('gives the same headlines and paragraphs, and the same day and numbers', () => {
    fc.assert(
      fc.property(anyText, ({ headlines, seeds }) => {
        const document = buildIssueDocument({
          briefings: headlines.map((headline, index) => ({
            headline,
            blocks: seeds.map((seed) => inventedParagraph(seed + index, 3)),
          })),
        });
        const { bytes } = write(document, { sources: 'in-text' });
        const read = textImporter.read({ name: 'ledger.txt', bytes });
        const [draft] = read.ok ? read.value.drafts : [];
        expect(draft).toMatchObject({ volume: '6', number: '160', date: '2024-03-04' });
        expect(draft?.briefings.map(({ headline }) => headline)).toEqual(headlines);
        expect(
          draft?.briefings.map(({ manuscript }) => projectManuscript(manuscript).text),
        ).toEqual(document.briefings.map(({ manuscript }) => projectManuscript(manuscript).text));
      }),
      { numRuns: 40 },
    );
  });
});
