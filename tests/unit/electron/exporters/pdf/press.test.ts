import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFRawStream,
} from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExportedIssue } from '../../../../../electron/exporters/exporter.ts';
import { exportPdf } from '../../../../../electron/exporters/pdf/export-pdf.ts';
import { saddleStitched, twoUp } from '../../../../../electron/exporters/pdf/impose-pages.ts';
import { x4Requirements } from '../../../../../electron/exporters/pdf/press/x4-requirements.ts';
import { openTypesetter } from '../../../../../electron/typesetting/open-typesetter.ts';
import { defaultDesign } from '../../../../../shared/designs/design-defaults.ts';
import type { DesignName } from '../../../../../shared/designs/house-design.ts';
import { type PdfOptions, pdfOptions } from '../../../../../shared/designs/pdf-options.ts';
import { illustratedIssue, itsPictures } from '../../../../support/illustrated-issue.ts';

const typesetter = openTypesetter();
afterAll(() => typesetter.close());

const job = { signal: new AbortController().signal, progress: () => undefined };
const MILLIMETRE = 72 / 25.4;

async function print(
  name: DesignName,
  options: Partial<PdfOptions> = {},
  briefings = 3,
): Promise<ExportedIssue> {
  const design = { ...defaultDesign(name), paper: 'a4' as const };
  const exported = await exportPdf(
    {
      document: illustratedIssue(briefings),
      options: { ...pdfOptions.parse({ design, ...options }), format: 'pdf' },
      pictures: itsPictures,
    },
    typesetter,
    job,
  );
  if (!exported.ok) throw new Error(exported.error.message);
  return exported.value;
}

const open = ({ bytes }: ExportedIssue) => PDFDocument.load(bytes, { updateMetadata: false });

const errorsOf = ({ checks }: ExportedIssue) =>
  checks.filter(({ outcome, name }) => outcome === 'error' && name !== 'pictures');

describe('a PDF for the press', () => {
  it('says where its pages are cut, within bleed and crop marks', async () => {
    const pdf = await open(await print('newsletter', { bleed: 3, marks: true }, 1));
    const [page] = pdf.getPages();
    const [trim, bleed, media] = [page?.getTrimBox(), page?.getBleedBox(), page?.getMediaBox()];
    expect(trim?.width).toBeCloseTo(210 * MILLIMETRE, 1);
    expect(trim?.height).toBeCloseTo(297 * MILLIMETRE, 1);
    expect(bleed?.width).toBeCloseTo(216 * MILLIMETRE, 1);
    expect(media?.width).toBeCloseTo((bleed?.width ?? 0) + 36, 1);
    expect((trim?.x ?? 0) - (bleed?.x ?? 0)).toBeCloseTo(3 * MILLIMETRE, 1);
  });

  it('is told about colour that reaches the edge of the paper without bleed', async () => {
    const words = expect.stringContaining('3 mm');
    expect((await print('tabloid', {}, 1)).checks).toContainEqual(
      expect.objectContaining({ name: 'page-layout', outcome: 'warning', words }),
    );
    expect((await print('tabloid', { bleed: 3 }, 1)).checks).not.toContainEqual(
      expect.objectContaining({ words }),
    );
  });

  it('lays four pages and more on sheets that are folded and stapled', async () => {
    const sheets = await open(await print('memorandum', { imposition: 'saddle-stitch' }));
    expect(sheets.getPageCount() % 2).toBe(0);
    expect(sheets.getPage(0).getWidth()).toBeCloseTo(420 * MILLIMETRE, 0);
  });

  it('is a PDF/X-4 for one black ink: every requirement is met by what was written', async () => {
    for (const options of [{ bleed: 3, marks: true }, { imposition: 'saddle-stitch' }] as const) {
      const exported = await print('tabloid', { standard: 'x-4', ...options });
      const faults = x4Requirements(await open(exported)).filter(({ fault }) => fault !== null);
      expect(faults).toEqual([]);
      expect(errorsOf(exported)).toEqual([]);
      expect(Buffer.from(exported.bytes.subarray(0, 8)).toString()).toBe('%PDF-1.6');
    }
  });

  it('names what a press would reject in a file for archives', async () => {
    const archival = await open(await print('tabloid', {}, 3));
    const asked = x4Requirements(archival).flatMap(({ asks, fault }) => (fault ? [asks] : []));
    expect(asked).toEqual(
      expect.arrayContaining([
        'The file is of PDF 1.6',
        'One output intent says for which press it is meant',
        'No page has notes, links or forms within its edges',
      ]),
    );
  });

  it('prints all letters in the one ink, as greys or as the K of CMYK', async () => {
    for (const [black, operators] of [
      ['grey', /^(?:cs|CS|scn|SCN|g|G)$/],
      ['cmyk', /^(?:cs|CS|scn|SCN|k|K|g|G)$/],
    ] as const) {
      const pdf = await open(await print('tabloid', { black }));
      const drawn = pdf.getPages().map(({ node }) => coloursOf(node));
      expect(drawn.flat().filter((operator) => !operators.test(operator))).toEqual([]);
    }
    const cmyk = await print('tabloid', { black: 'cmyk' });
    expect(cmyk.checks).toContainEqual(
      expect.objectContaining({
        outcome: 'warning',
        words: expect.stringContaining('no standard'),
      }),
    );
  });

  it('is told that a picture is too coarse, and on which page', async () => {
    expect((await print('newsletter', {}, 1)).checks).toContainEqual(
      expect.objectContaining({
        name: 'pictures',
        outcome: 'error',
        place: 'Page 1',
        words: expect.stringMatching(/320 × 190 dots has \d+ dots an inch/),
      }),
    );
  });
});

describe('a PDF for archives', () => {
  it.each(['a-2a', 'a-3a', 'ua-1'] as const)(
    'has nothing that one would reject: %s',
    async (standard) => {
      for (const name of ['newsletter', 'letter'] as const) {
        expect(errorsOf(await print(name, { standard }))).toEqual([]);
      }
    },
  );

  it('carries the manuscript in its open form as PDF/A-3a', async () => {
    const { catalog } = await open(await print('letter', { standard: 'a-3a' }, 1));
    const attached = catalog.lookup(PDFName.of('AF'), PDFArray).lookup(0, PDFDict);
    expect(String(attached.get(PDFName.of('AFRelationship')))).toBe('/Source');
    expect(String(attached.lookup(PDFName.of('UF')))).toContain('manuscript.json');
  });

  it('tells a catalogue publisher, day and series in Dublin Core', async () => {
    const text = Buffer.from((await print('letter', {}, 1)).bytes).toString('latin1');
    expect(text).toContain('<dc:publisher><rdf:Bag><rdf:li>Harbour House Institute<');
    expect(text).toContain('<dc:date><rdf:Seq><rdf:li>2024-03-04<');
    expect(text).toContain('<dc:relation><rdf:Bag><rdf:li>Baltic Ledger<');
  });

  it('is the same to the byte each time, boxes and sheets included', async () => {
    const options = { bleed: 3, marks: true, imposition: '2-up' } as const;
    const first = await print('tabloid', options);
    await print('letter');
    expect(Buffer.compare((await print('tabloid', options)).bytes, first.bytes)).toBe(0);
  });
});

/** The operators by which a page sets its colours. */
function coloursOf(page: PDFDict): string[] {
  const contents = page.lookup(PDFName.of('Contents')) as PDFRawStream;
  const text = new TextDecoder('latin1').decode(decodePDFRawStream(contents).decode());
  const operators = text.replace(/\((?:\\.|[^\\)])*\)|<[0-9a-fA-F\s]*>/g, ' ').split(/\s+/);
  return operators.filter((operator) => /^(?:rg|RG|k|K|g|G|cs|CS|scn|SCN)$/.test(operator));
}

describe('the order of pages on sheets', () => {
  it('lets a folded booklet be read from front to back', () => {
    expect(saddleStitched(8)).toEqual([
      [7, 0],
      [1, 6],
      [5, 2],
      [3, 4],
    ]);
  });

  it('fills a booklet up with empty pages at its end', () => {
    expect(saddleStitched(5)).toEqual([
      [null, 0],
      [1, null],
      [null, 2],
      [3, 4],
    ]);
  });

  it('is that of the issue two by two', () => {
    expect(twoUp(3)).toEqual([
      [0, 1],
      [2, null],
    ]);
  });
});
