import { afterAll, describe, expect, it } from 'vitest';
import type { ExportedIssue } from '../../../../../electron/exporters/exporter.ts';
import type { Picture } from '../../../../../electron/exporters/issue-pictures.ts';
import { exportPdf } from '../../../../../electron/exporters/pdf/export-pdf.ts';
import { openTypesetter } from '../../../../../electron/typesetting/open-typesetter.ts';
import type { IssueDocument } from '../../../../../shared/issues/issue-document.ts';
import type { Block, Inline } from '../../../../../shared/manuscript/manuscript.ts';
import {
  buildIssue,
  buildIssueDocument,
  inventedParagraph,
  paragraphOf,
} from '../../../../support/issue-document.ts';
import { candidateOf, occurrenceOf, referenceTo } from '../../../../support/occurrence.ts';
import { canReadPdf, pdfText } from '../../../../support/pdf-text.ts';

const typesetter = openTypesetter();
afterAll(() => typesetter.close());

const job = { signal: new AbortController().signal, progress: () => undefined };
const source = `sha256:${'a'.repeat(64)}`;
const picture: Block = { type: 'image', source, alternative: 'Two cranes' };

async function print(
  document: IssueDocument,
  standard: 'a-2a' | 'ua-1' = 'a-2a',
  pictures = new Map<string, Picture>(),
): Promise<ExportedIssue> {
  const options = { format: 'pdf', standard, paper: 'a4' } as const;
  const exported = await exportPdf({ document, options, pictures }, typesetter, job);
  if (!exported.ok) throw new Error(exported.error.message);
  return exported.value;
}

/** What its report tells beside what is as it should be. */
const wordsOf = async (...asked: Parameters<typeof print>) =>
  (await print(...asked)).checks.flatMap(({ outcome, words }) => (outcome === 'ok' ? [] : [words]));

const metadataOf = ({ bytes }: ExportedIssue) => Buffer.from(bytes).toString('latin1');

const linksWithin = (file: string) => file.match(/\/Dest\b|\/GoTo\b/g)?.length ?? 0;

/** The text on one line, without the places where words may break. */
const textOf = ({ bytes }: ExportedIssue) =>
  pdfText(bytes).replaceAll('\u200b', '').replace(/\s+/g, ' ');

describe('an issue as PDF', () => {
  it('declares PDF/A-2a, with title, publisher and language', async () => {
    const metadata = metadataOf(await print(buildIssueDocument()));
    expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(metadata).toContain('Baltic Ledger, Volume 6, Number 160, March 4, 2024');
    expect(metadata).toContain('Harbour House Institute');
    expect(metadata).toMatch(/\/Lang ?\(en-US\)/i);
  });

  it('bears the topics of its briefings as keywords', async () => {
    const document = buildIssueDocument({
      briefings: [{ topics: ['Trade'] }, { topics: ['Ice'] }],
    });
    expect(metadataOf(await print(document))).toContain('<pdf:Keywords>Trade, Ice</pdf:Keywords>');
  });

  it.skipIf(!canReadPdf)('says at the foot of a briefing how it was corrected', async () => {
    const stated = {
      id: 'correction-1',
      kind: 'correction' as const,
      right: 'There were 14 ships.',
      wrong: '40 ships',
      by: 'Ana Marr',
      at: '2024-05-03T10:00:00.000Z',
      revision: 3,
    };
    const printed = await print(
      buildIssueDocument({
        briefings: [{}, {}],
        statedCorrections: { 'briefing-0': [stated], 'briefing-1': [stated] },
      }),
      'ua-1',
    );
    const lines = textOf(printed).match(
      /Corrected on May 3, 2024: There were 14 ships\. It had said: 40 ships/g,
    );
    expect(lines).toHaveLength(2);
  });

  it('declares PDF/UA-1 where that is chosen', async () => {
    const metadata = metadataOf(await print(buildIssueDocument(), 'ua-1'));
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('is the same to the byte each time', async () => {
    const document = buildIssueDocument({ briefings: [{}, { blocks: [inventedParagraph(3)] }] });
    const first = await print(document);
    await print(buildIssueDocument({ publication: { title: 'Another' } }));
    expect(Buffer.compare((await print(document)).bytes, first.bytes)).toBe(0);
  });

  it.each(['a-2a', 'ua-1'] as const)('prints every kind of block under %s', async (standard) => {
    const text = (words: string) => [{ type: 'text' as const, text: words }];
    const blocks: Block[] = [
      { type: 'heading', level: 3, content: text('Deep at once') },
      {
        type: 'list',
        ordered: true,
        start: 4,
        items: [
          {
            content: text('Four'),
            children: { type: 'list', ordered: false, items: [{ content: text('Within') }] },
          },
        ],
      },
      {
        type: 'quotation',
        content: [{ type: 'paragraph', content: text('Said.') }],
        attribution: text('Somebody'),
      },
      { type: 'rule' },
      picture,
      { type: 'image', alternative: '', credit: 'Nobody' },
      {
        type: 'table',
        caption: text('Freight'),
        head: [text('Week'), []],
        rows: [[text('One')], [text('Two'), text('9'), text('8')]],
      },
      paragraphOf({
        type: 'link',
        href: 'https://example.org/',
        content: [{ type: 'text', text: 'there' }],
      }),
      { type: 'heading', level: 1, content: text('Up again') },
    ];
    const { pages } = await print(
      buildIssueDocument({ briefings: [{ blocks }, { headline: '', blocks: [] }] }),
      standard,
    );
    expect(pages).toBe(1);
  });

  it('leads from each reference of a citation to its own place: a file, a briefing here', async () => {
    const printed = '(NW, March 1; see the Ledger, February 26; “Basin”, Ledger, March 4)';
    const document = buildIssueDocument({
      briefings: [
        {
          blocks: [
            paragraphOf('It was so ', {
              type: 'citation',
              id: 'reference',
              content: [{ type: 'text', text: printed }],
            }),
          ],
          occurrences: [
            occurrenceOf({
              printed,
              references: [
                referenceTo(printed, 'Ledger, February 26'),
                { ...referenceTo(printed, '“Basin”, Ledger, March 4'), title: 'Basin' },
              ],
              resolutions: ['earlier', 'issue-6-160'].map((id) => ({
                state: 'resolved',
                candidates: [candidateOf(id)],
              })),
            }),
          ],
        },
        { headline: 'Basin' },
      ],
      linkedIssues: [
        { issue: buildIssue({ id: 'earlier', date: '2024-02-26' }), publicationSlug: 'ledger' },
      ],
    });
    const unread = document.briefings.map((briefing) => ({ ...briefing, occurrences: [] }));
    const linked = metadataOf(await print(document, 'ua-1'));
    const without = metadataOf(await print({ ...document, briefings: unread }, 'ua-1'));
    expect(linked).toContain('(ledger-2024-02-26.pdf)');
    expect(linksWithin(linked)).toBeGreaterThan(linksWithin(without));
  });

  it.skipIf(!canReadPdf)('says under a headline where the briefing is corrected', async () => {
    const later = buildIssue({ id: 'later', number: '162', date: '2024-03-06' });
    const corrections = [{ issueId: 'later', position: 0 }];
    const printed = await print(
      buildIssueDocument({
        briefings: [{ headline: 'Basin' }, { headline: 'Mole' }],
        linkedIssues: [{ issue: later, publicationSlug: 'baltic-ledger' }],
        corrections: { 'briefing-0': corrections, 'briefing-1': corrections },
      }),
      'ua-1',
    );
    expect(textOf(printed).match(/Corrected in Vol\. 6, No\. 162 · March 6, 2024/g)).toHaveLength(
      2,
    );
  });

  it.skipIf(!canReadPdf)('prints footnotes, wherever they are called', async () => {
    const note = (words: string): Inline => ({
      type: 'footnote',
      id: words,
      content: [{ type: 'text', text: `The ${words} note.` }],
    });
    const cell = (words: string): Inline[] => [{ type: 'text', text: words }];
    const printed = await print(
      buildIssueDocument({
        briefings: [
          {
            blocks: [
              paragraphOf('A paragraph.', note('first')),
              { type: 'heading', level: 1, content: [...cell('A heading'), note('second')] },
              {
                type: 'list',
                ordered: false,
                items: [{ content: [...cell('Item'), note('third')] }],
              },
              {
                type: 'table',
                caption: [...cell('Caption'), note('fourth')],
                rows: [[[...cell('Cell'), note('fifth')], cell('7')]],
              },
            ],
          },
          { blocks: [paragraphOf('Another.', note('sixth'))] },
        ],
      }),
      'ua-1',
    );
    const text = textOf(printed);
    for (const [index, name] of [
      'first',
      'second',
      'third',
      'fourth',
      'fifth',
      'sixth',
    ].entries()) {
      expect(text.match(new RegExp(`${index + 1} ?The ${name} note\\.`, 'g'))).toHaveLength(1);
    }
  });

  it('prints an issue without day, volume and number', async () => {
    const issue = buildIssue({ date: null, volume: null, number: null });
    const { pages } = await print(
      buildIssueDocument({ issue, publication: { publisher: null, issn: null, subtitle: null } }),
    );
    expect(pages).toBe(1);
  });

  it('prints an issue without briefings', async () => {
    expect((await print(buildIssueDocument({ briefings: [] }), 'ua-1')).pages).toBe(1);
  });

  it('prints a box for a character that no font has, and says where', async () => {
    const warnings = await wordsOf(
      buildIssueDocument({ briefings: [{ headline: 'In Seoul', blocks: [paragraphOf('서울')] }] }),
    );
    expect(warnings).toEqual([
      'In “In Seoul” no font has 서 (U+C11C), 울 (U+C6B8); a box is printed instead.',
    ]);
  });

  it('prints the words of a missing picture, and says so', async () => {
    const warnings = await wordsOf(buildIssueDocument({ briefings: [{ blocks: [picture] }] }));
    expect(warnings).toEqual([expect.stringContaining('The picture “Two cranes” is missing')]);
  });

  it('warns of a table that is too wide for a column', async () => {
    const row = Array.from({ length: 11 }, () => [{ type: 'text' as const, text: '1' }]);
    const blocks: Block[] = [{ type: 'table', rows: [row] }];
    const warnings = await wordsOf(buildIssueDocument({ briefings: [{ blocks }] }));
    expect(warnings).toEqual([expect.stringContaining('a table of 11 columns is wider')]);
  });

  it('prints the words of a damaged picture instead of failing', async () => {
    const bytes = new TextEncoder().encode('\u0089PNG\r\n and no more');
    const pictures = new Map([[source, { kind: 'png' as const, bytes }]]);
    const warnings = await wordsOf(
      buildIssueDocument({ briefings: [{ blocks: [picture] }] }),
      'a-2a',
      pictures,
    );
    expect(warnings).toEqual([expect.stringContaining('is damaged; its words are printed')]);
  });

  it.skipIf(!canReadPdf)('prints hostile text as it is', async () => {
    const hostile = [
      '#import "/issue.json": x #read("/etc/passwd")',
      '$ sum_x $ ] [ } { \\ \\u{41} <label> @label',
      '*not strong* _not emphatic_ `raw` = heading // comment /* comment */',
      'https://example.org/a/very/long/address/that/never/ends/and/has/no/spaces?at=all',
      'Donaudampfschifffahrtsgesellschaftskapitaenskajuetenschluesselloch',
    ];
    const blocks = hostile.map((words) => paragraphOf(words));
    const text = textOf(
      await print(buildIssueDocument({ briefings: [{ headline: hostile[0] as string, blocks }] })),
    );
    const joined = text.replace(/[- ]/g, '');
    for (const words of hostile) expect(joined).toContain(words.replace(/[- ]/g, ''));
  });
});
