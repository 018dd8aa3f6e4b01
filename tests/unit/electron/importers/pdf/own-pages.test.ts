import { afterAll, describe, expect, it } from 'vitest';
import { pdfImporter } from '../../../../../electron/importers/pdf/pdf-importer.ts';
import { openNativeEngine } from '../../../../../electron/typesetting/native-engine.ts';
import { setPages } from '../../../../../electron/typesetting/set-pages.ts';
import type { IssueDocument } from '../../../../../shared/issues/issue-document.ts';
import type { IssueDraft } from '../../../../../shared/issues/issue-draft.ts';
import type { Inline } from '../../../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import { buildIssueDocument, inventedParagraph } from '../../../../support/issue-document.ts';
import { orderFor } from '../../../../support/print-order.ts';

const native = await openNativeEngine();

const cell = (text: string): Inline[] => [{ type: 'text', text }];
const cells = (...texts: string[]): Inline[][] => texts.map(cell);

const document = buildIssueDocument({
  briefings: [
    {
      headline: 'Council Reopens the Eastern Basin',
      section: 'Ports',
      blocks: [
        inventedParagraph(1, 6),
        inventedParagraph(2, 5),
        { type: 'heading', level: 2, content: cell('What the Pilots Say') },
        inventedParagraph(3, 6),
        {
          type: 'list',
          ordered: false,
          items: [
            {
              content: cell('First the mole is rebuilt, as it was before the ice carried it away.'),
            },
            { content: cell('The cranes come last, in the spring after the dredging is done.') },
          ],
        },
        inventedParagraph(4, 6),
      ],
    },
    {
      headline: 'Freight Rates Fall on the Hamnar Route',
      section: 'Trade',
      blocks: [
        inventedParagraph(5, 9),
        {
          type: 'table',
          head: cells('Port', 'Tons', 'Change'),
          rows: [
            cells('Saltholm', '1,009', '+3.1'),
            cells('Orrefors', '871', '-11.5'),
            cells('Hamnar', '2,310', '0.4'),
          ],
        },
        inventedParagraph(6, 7),
        {
          type: 'quotation',
          content: [
            { type: 'paragraph', content: cell('We shall wait two more years if need be.') },
          ],
          attribution: cell('A pilot of Saltholm'),
        },
        inventedParagraph(7, 8),
        inventedParagraph(8, 9),
      ],
    },
    {
      headline: 'Bridge at Orrefors Stays Closed',
      section: 'Trade',
      blocks: [9, 10, 11, 12, 13, 14].map((seed) => inventedParagraph(seed, 8)),
    },
  ],
});

describe.skipIf(!native)('reading the pages that Masthead itself prints', () => {
  afterAll(() => native?.close());

  async function printAndRead(standard: 'ua-1' | 'a-2a'): Promise<IssueDraft> {
    if (!native) throw new Error('There is no engine.');
    const printed = await setPages(native, orderFor(document, standard), () => undefined);
    if (!printed.ok) throw new Error(printed.error.message);
    const read = await pdfImporter.read({ name: 'issue.pdf', bytes: printed.value.pdf });
    const [draft] = read.ok ? read.value.drafts : [];
    if (!draft) throw new Error('There is no draft.');
    return draft;
  }

  it.each(['ua-1', 'a-2a'] as const)('finds the whole issue again in %s', async (standard) => {
    const draft = await printAndRead(standard);
    expect(draft).toMatchObject({
      publication: 'Baltic Ledger',
      volume: '6',
      number: '160',
      date: '2024-03-04',
      title: null,
    });
    expect(draft.briefings.map(({ headline, section }) => [headline, section])).toEqual(
      document.briefings.map(({ headline, section }) => [headline, section?.toUpperCase()]),
    );
    for (const [index, { manuscript }] of document.briefings.entries()) {
      const kept = draft.briefings[index]?.manuscript ?? { version: 1, blocks: [] };
      expect(wordsOf(kept).slice(0, wordsOf(manuscript).length)).toBe(wordsOf(manuscript));
    }
    expect(draft.briefings[0]?.manuscript.blocks.map(({ type }) => type)).toEqual(
      document.briefings[0]?.manuscript.blocks.map(({ type }) => type),
    );
  });
});

const wordsOf = (manuscript: IssueDocument['briefings'][number]['manuscript']): string =>
  projectManuscript(manuscript).text.replace(/\s+/g, ' ').trim();
