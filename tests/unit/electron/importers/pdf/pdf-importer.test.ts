import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseImporter } from '../../../../../electron/importers/choose-importer.ts';
import { pdfImporter } from '../../../../../electron/importers/pdf/pdf-importer.ts';
import type { IssueDraft } from '../../../../../shared/issues/issue-draft.ts';
import { manuscriptToMarkdown } from '../../../../../shared/manuscript/markdown-codec/manuscript-to-markdown.ts';
import { linesOfText, type TinyPage, tinyPdf } from '../../../../support/tiny-pdf.ts';

const read = (bytes: Uint8Array) => pdfImporter.read({ name: 'issue.pdf', bytes });

async function readOne(pages: readonly TinyPage[]): Promise<IssueDraft> {
  const result = await read(tinyPdf(pages));
  if (!result.ok) throw new Error(result.error.message);
  const [draft] = result.value.drafts;
  if (!draft) throw new Error('There is no draft.');
  return draft;
}

const textOf = (draft: IssueDraft, briefing = 0): string =>
  manuscriptToMarkdown(draft.briefings[briefing]?.manuscript ?? { version: 1, blocks: [] }).trim();

const harbour =
  'The harbour master said on Monday that the new pier will be opened before the winter, though the cranes that were ordered in spring have not been delivered and the yard that builds them has not answered any of his letters since the end of June.';
const ferries =
  'Two of the three ferries were taken out of service on Tuesday after divers found that their hulls had been damaged by ice, and the company told passengers that it would hire buses until the repairs are finished in the first week of March.';
const middle = harbour.indexOf(' though');

/** An issue of two columns: the first article ends in the right one. */
const twoColumns: TinyPage = {
  texts: [
    { x: 60, y: 60, text: 'Harbour Letter', size: 24, font: 'bold' },
    { x: 60, y: 84, text: 'Vol. 6, No. 31, August 31, 2001', size: 10 },
    { x: 60, y: 120, text: 'New Pier Is Late', size: 14, font: 'bold' },
    ...linesOfText(harbour.slice(0, middle), { x: 60, y: 140 }),
    ...linesOfText(harbour.slice(middle).trim(), { x: 320, y: 120 }),
    { x: 320, y: 164, text: 'Ferries Out of Service', size: 14, font: 'bold' },
    ...linesOfText(ferries, { x: 320, y: 184 }),
  ],
};

describe('reading PDFs', () => {
  it('knows one by its content', () => {
    const bytes = tinyPdf([twoColumns]);
    expect(chooseImporter({ name: 'letter.txt', bytes }).id).toBe('pdf');
  });

  it('reads number, date and name from the masthead', async () => {
    expect(await readOne([twoColumns])).toMatchObject({
      publication: 'Harbour Letter',
      volume: '6',
      number: '31',
      date: '2001-08-31',
    });
  });

  it('reads one column to its end before the next', async () => {
    const draft = await readOne([twoColumns]);
    expect(draft.briefings.map(({ headline }) => headline)).toEqual([
      'New Pier Is Late',
      'Ferries Out of Service',
    ]);
    expect(textOf(draft)).toBe(harbour);
    expect(textOf(draft, 1)).toBe(ferries);
  });

  it('goes on with a sentence where a page ends, past heads and folios', async () => {
    const head = { x: 60, y: 40, text: 'Harbour Letter, August 2001', size: 8 };
    const page = (number: number, words: string): TinyPage => ({
      texts: [head, ...linesOfText(words, { x: 60, y: 80 }), { x: 300, y: 760, text: `${number}` }],
    });
    const [first, second] = [harbour.slice(0, middle), harbour.slice(middle).trim()];
    const draft = await readOne([page(1, first), page(2, second), page(3, ferries)]);
    expect(textOf(draft)).toBe(`${harbour}\n\n${ferries}`);
    expect(draft.briefings[0]?.passages).toEqual([{ place: 'pages 1 to 3' }]);
  });

  it('goes on with a sentence past what stands in the midst of it', async () => {
    const caption = { x: 60, y: 180, text: 'The pier in June, with its cranes.', size: 8 };
    const texts = [
      ...linesOfText(harbour.slice(0, middle), { x: 60, y: 120, letters: 60 }),
      caption,
      ...linesOfText(harbour.slice(middle).trim(), { x: 60, y: 210, letters: 60 }),
      { x: 60, y: 290, text: '- - - - - - - - - -' },
      ...linesOfText(ferries, { x: 60, y: 310, letters: 60 }),
    ];
    expect(textOf(await readOne([{ texts }]))).toBe(
      [harbour, caption.text, '***', ferries].join('\n\n'),
    );
  });

  it('tells what it left out as heads and folios', async () => {
    const page = (number: number, words = harbour): TinyPage => ({
      texts: [...linesOfText(words, { x: 60, y: 80 }), { x: 300, y: 760, text: `- ${number} -` }],
    });
    const result = await read(tinyPdf([page(1), page(2, ferries)]));
    expect(result.ok && result.value.stretches).toContainEqual({
      place: 'page 2',
      fate: 'furniture',
      reason: 'Head or foot of the page: - 2 -',
    });
  });

  it('undoes hyphens at line ends and keeps those of the words', async () => {
    const lines = [
      'The ship-',
      'yard gave the well-',
      'known builders of the ship-to-',
      'shore line a re-',
      'port that is well known.',
    ];
    const texts = lines.map((text, index) => ({ x: 60, y: 80 + index * 12, text }));
    expect(textOf(await readOne([{ texts }]))).toBe(
      'The shipyard gave the well-known builders of the ship-to-shore line a report that is well known.',
    );
  });

  it('keeps emphasis and links', async () => {
    const texts = [
      { x: 60, y: 80, text: 'The weekly', font: 'roman' },
      { x: 110, y: 80, text: 'Tide Table', font: 'italic' },
      { x: 155, y: 80, text: 'was printed on Friday by the office, as before.', font: 'roman' },
    ] as const;
    const links = [{ rect: [60, 705, 104, 720], href: 'https://tides.example/weekly' }];
    expect(textOf(await readOne([{ texts, links }]))).toBe(
      '[The weekly](https://tides.example/weekly) *Tide Table* was printed on Friday by the office, as before.',
    );
  });

  it('makes footnotes of the notes at the foot of a page', async () => {
    const texts = [
      ...linesOfText('Ships paid more for the canal than in any year before.', { x: 60, y: 80 }),
      { x: 122, y: 88, text: '1', size: 6 },
      ...linesOfText(harbour, { x: 60, y: 130 }),
      { x: 60, y: 700, text: '1', size: 5 },
      { x: 66, y: 703, text: 'Report of the canal office, March 1999.', size: 8 },
    ];
    const text = textOf(await readOne([{ texts }]));
    expect(text).toMatch(
      /year before\. \[\^note-1\]\n[\s\S]*\n\n\[\^note-1\]: Report of the canal office, March 1999\.$/,
    );
  });

  it('parts a bound volume where the masthead recurs, and keeps the pages of each issue', async () => {
    const page = (number: number, day: number, words: string): TinyPage => ({
      texts: [
        { x: 60, y: 60, text: 'HARBOUR LETTER', size: 22, font: 'bold' },
        { x: 60, y: 84, text: `Vol. 6, No. ${number}   August ${day}, 2001` },
        { x: 60, y: 120, text: 'From the Quay', size: 14, font: 'bold' },
        ...linesOfText(words, { x: 60, y: 140, letters: 90 }),
      ],
    });
    const inner: TinyPage = { texts: linesOfText(ferries, { x: 60, y: 80, letters: 90 }) };
    const result = await read(
      tinyPdf([page(31, 6, harbour), inner, page(32, 13, ferries), page(33, 20, harbour)]),
    );
    const drafts = result.ok ? result.value.drafts : [];
    expect(drafts.map(({ number, date }) => [number, date])).toEqual([
      ['31', '2001-08-06'],
      ['32', '2001-08-13'],
      ['33', '2001-08-20'],
    ]);
    expect(drafts.map(({ briefings }) => briefings[0]?.passages)).toEqual([
      [{ place: 'pages 1 and 2' }],
      [{ place: 'page 3' }],
      [{ place: 'page 4' }],
    ]);
  });

  it('reads a text that is nothing but a masthead', async () => {
    const draft = await readOne([{ texts: [{ x: 60, y: 80, text: 'Issue 7' }] }]);
    expect(draft).toMatchObject({ number: '7', briefings: [{ headline: 'Issue 7' }] });
  });

  it('parts a volume whose mastheads are no larger than its text', async () => {
    const page = (number: number, words: string): TinyPage => ({
      texts: [
        { x: 60, y: 60, text: `Harbour Letter #${number}`, font: 'bold' },
        { x: 60, y: 76, text: `2001-08-${number}`, font: 'italic' },
        { x: 60, y: 110, text: 'News', font: 'bold' },
        ...linesOfText(words, { x: 60, y: 126, letters: 90 }),
      ],
    });
    const result = await read(tinyPdf([page(11, harbour), page(12, ferries), page(13, harbour)]));
    const drafts = result.ok ? result.value.drafts : [];
    expect(drafts.map(({ number, date }) => [number, date])).toEqual([
      ['11', '2001-08-11'],
      ['12', '2001-08-12'],
      ['13', '2001-08-13'],
    ]);
  });

  describe('with pages that are pictures', () => {
    const scan: TinyPage = {
      texts: [{ x: 60, y: 780, text: 'Made by Scanner', size: 6 }],
      drawing: `q 600 0 0 780 0 0 cm BI /W 20 /H 20 /BPC 8 /CS /G ID ${'x'.repeat(400)} EI Q`,
    };

    it('says so where all are', async () => {
      const result = await read(tinyPdf([scan, scan]));
      expect(result).toMatchObject({
        ok: false,
        error: {
          kind: 'unsupported-format',
          message: expect.stringContaining('2 pages without text: they are pictures of pages'),
        },
      });
    });

    it('reads the others, and tells which were left unread', async () => {
      const result = await read(tinyPdf([twoColumns, scan]));
      expect(result.ok && result.value.drafts).toHaveLength(1);
      expect(result.ok && result.value.stretches).toContainEqual({
        place: 'page 2',
        fate: 'unread',
        reason: 'They are pictures of pages.',
      });
      expect(result.ok && result.value.warnings[0]?.message).toBe(
        'Page 2 was not read: it is a picture.',
      );
    });
  });

  it('refuses a PDF that is cut off before its first page, and an empty one', async () => {
    const whole = tinyPdf([twoColumns]);
    expect(await read(whole.slice(0, 30))).toMatchObject({
      ok: false,
      error: { kind: 'unreadable-file', file: 'issue.pdf' },
    });
    expect(await read(tinyPdf([{ texts: [] }]))).toMatchObject({
      ok: false,
      error: { message: 'There is not a single word on its page.' },
    });
  });

  it('never throws, whatever becomes of the bytes', async () => {
    const whole = tinyPdf([twoColumns]);
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 40 }),
        fc.nat(whole.length),
        async (changes, cut) => {
          const bytes = whole.slice(0, Math.max(cut, whole.length / 2));
          for (const { at, to } of changes) bytes[at] = to;
          const result = await read(bytes);
          expect(result.ok || result.error.message.length > 0).toBeTruthy();
        },
      ),
      { numRuns: 40 },
    );
  });
});
