import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRawStream,
  type PDFRef,
} from 'pdf-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { x4Requirements } from '../../../../../electron/exporters/pdf/press/x4-requirements.ts';
import type { WrittenExport } from '../../../../../electron/services/exports.ts';
import { bindVolume } from '../../../../../electron/services/volumes/bind-volume.ts';
import { VolumeProcess } from '../../../../../electron/services/volumes/volume-process.ts';
import { openNativeEngine } from '../../../../../electron/typesetting/native-engine.ts';
import type { IssueDocument } from '../../../../../shared/issues/issue-document.ts';
import { failure } from '../../../../../shared/kernel/failure.ts';
import { err, ok } from '../../../../../shared/kernel/result.ts';
import type { Inline } from '../../../../../shared/manuscript/manuscript.ts';
import { buildIssueDocument, inventedParagraph } from '../../../../support/issue-document.ts';
import { canReadPdf, pdfText } from '../../../../support/pdf-text.ts';
import { orderFor } from '../../../../support/print-order.ts';

const [ISSUES, CATALOG_LABELS] = [3, PDFName.of('PageLabels')];

/** Each names a person and links to the issue after it, the last one to the first. */
const documents: readonly IssueDocument[] = Array.from({ length: ISSUES }, (_, index) => {
  const next = `2024-03-0${((index + 1) % ISSUES) + 4}`;
  const text: Inline[] = [
    { type: 'text', text: 'As told by ' },
    {
      type: 'mention',
      kind: 'person',
      record: 'marwick',
      content: [{ type: 'text', text: index === 0 ? 'Ilse Marwick' : 'Marwick' }],
    },
    { type: 'text', text: ' in ' },
    {
      type: 'link',
      href: `baltic-ledger-${next}.pdf`,
      content: [{ type: 'text', text: 'another issue' }],
    },
  ];
  return buildIssueDocument({
    issue: { id: `issue-${index}`, number: String(160 + index), date: `2024-03-0${index + 4}` },
    briefings: [
      {
        headline: `The basin on day ${index + 1}`,
        blocks: [{ type: 'paragraph', content: text }, inventedParagraph(index, 4)],
      },
    ],
  });
});
const archive = {
  issueDocument: async (id: string) => {
    const found = documents.find(({ issue }) => issue.id === id);
    return found ? ok(found) : err(failure('not-found', 'No such issue.'));
  },
  readOriginal: async () => err(failure('not-found', 'No such bytes.')),
};
const wanted = {
  publication: (documents[0] as IssueDocument).publication,
  issues: documents.map(({ issue }) => issue),
  options: {},
};
const native = await openNativeEngine();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masthead-volumes-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe.skipIf(!native)('a bound volume', () => {
  const target = () => join(folder, 'volume.pdf');
  const stages: string[] = [];
  const job = (signal = new AbortController().signal) => ({
    signal,
    progress: (stage: string, done: number) => void stages.push(`${stage} ${done}`),
  });

  it('has its issues with their folios, its own pages, one index, an outline and tags', async () => {
    const written = await bindVolume({ archive }, wanted, target(), job());
    const bytes = await readFile(target());
    expect(written).toMatchObject({ ok: true, value: { bytes: bytes.length } });
    expect(stages).toContain('Setting the issues 2');
    expect(stages).toContain('Binding the issues 3');
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    // Title, contents, three issues of a page, the index: each on a right-hand page.
    expect(pdf.getPageCount()).toBe(11);
    expect(String(pdf.catalog.lookup(CATALOG_LABELS))).toMatch(/0 .*\/S \/r.*4 .*\/S \/D/s);
    expect(outlineOf(pdf)).toEqual([
      'Contents',
      'March 4, 2024, Vol. 6, No. 160',
      'March 5, 2024, Vol. 6, No. 161',
      'March 6, 2024, Vol. 6, No. 162',
      'Index',
    ]);
    expect(untaggedPages(pdf)).toEqual([]);
    if (!written.ok) return;
    expect(faultsOf(written.value)).toEqual([]);
  });

  it('leads from one issue to another, and from contents and index, within itself', async () => {
    await bindVolume({ archive }, wanted, target(), job());
    const pdf = await PDFDocument.load(await readFile(target()), { updateMetadata: false });
    const refs = pdf.getPages().map(({ ref }) => ref);
    const leads = pdf.getPages().map(({ node }) =>
      linksOf(node).map((link) => {
        const place = link.lookupMaybe(PDFName.of('Dest'), PDFArray);
        return place ? refs.indexOf(place.get(0) as PDFRef) : 'elsewhere';
      }),
    );
    expect([...new Set(leads[2])]).toEqual([4, 6, 8]);
    expect(leads[4]).toContain(6);
    expect(leads[6]).toContain(8);
    expect(leads[8]).toContain(4);
    expect(leads[10]).toEqual([4, 6, 8]);
    expect(leads.flat()).not.toContain('elsewhere');
    expect(leads.flat()).not.toContain(-1);
  });

  it.skipIf(!canReadPdf)(
    'has one entry for a person whom its issues call differently',
    async () => {
      await bindVolume({ archive }, wanted, target(), job());
      const text = pdfText(await readFile(target()));
      expect(text.replace(/\s+/g, ' ')).toMatch(/Index PEOPLE Ilse Marwick 1, 3, 5/);
    },
  );

  it('gives the same bytes again', async () => {
    await bindVolume({ archive }, wanted, target(), job());
    const first = await readFile(target());
    await bindVolume({ archive }, wanted, target(), job());
    expect((await readFile(target())).equals(first)).toBe(true);
  });

  it('is a PDF/X-4 for a press that prints with one black ink', async () => {
    const forPress = { ...wanted, options: { standard: 'x-4' } } as const;
    const written = await bindVolume({ archive }, forPress, target(), job());
    if (!written.ok) throw new Error(written.error.message);
    expect(faultsOf(written.value)).toEqual([]);
    const pdf = await PDFDocument.load(await readFile(target()), { updateMetadata: false });
    expect(x4Requirements(pdf).filter(({ fault }) => fault)).toEqual([]);
    expect(pdf.getPageCount()).toBe(11);
    expect(pdf.getTitle()).toBe('Baltic Ledger, 2024');
    expect(outlineOf(pdf)).toContain('March 5, 2024, Vol. 6, No. 161');
  });

  it('names its one black ink as the K of CMYK where that is wanted, and claims nothing then', async () => {
    const inBlack = { ...wanted, options: { black: 'cmyk' } } as const;
    const written = await bindVolume({ archive }, inBlack, target(), job());
    if (!written.ok) throw new Error(written.error.message);
    expect(faultsOf(written.value)).toEqual([]);
    const told = written.value.validation.checks.map(({ words }) => words);
    expect(told.join()).toContain('claims no standard');
    const pdf = await PDFDocument.load(await readFile(target()), { updateMetadata: false });
    const inks = new Set(pdf.getPages().flatMap(({ node }) => inksOf(node)));
    expect([...inks].filter((ink) => ink !== 'k' && ink !== 'K')).toEqual([]);
  });

  it('says what it does at each step, and counts what can be counted', async () => {
    stages.length = 0;
    await bindVolume({ archive }, wanted, target(), job());
    const names = [...new Set(stages.map((stage) => stage.replace(/ \d+$/, '')))];
    expect(names).toEqual([
      'Setting the issues',
      'Setting the contents and the index',
      'Binding the issues',
      'Putting the file together',
      'Looking the file over',
      'Writing the file',
    ]);
  });

  it('leaves an earlier file and nothing else where it is cancelled', async () => {
    await writeFile(target(), 'earlier');
    const controller = new AbortController();
    const written = await bindVolume({ archive }, wanted, target(), {
      signal: controller.signal,
      progress: (_, done) => done === 1 && controller.abort(),
    });
    expect(written).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(await readFile(target(), 'utf8')).toBe('earlier');
    expect(await readdir(folder)).toEqual(['volume.pdf']);
  });

  it('says so where its process breaks down, and the application stands', async () => {
    const press = new VolumeProcess(new AbortController().signal);
    const file = join(folder, 'part.pdf');
    const order = orderFor(documents[0] as IssueDocument);
    expect(await press.set(order, file)).toMatchObject({ ok: true, value: { pages: 1 } });
    const set = press.set(order, file);
    process.kill(press.pid as number, 'SIGKILL');
    expect(await set).toMatchObject({ ok: false, error: { kind: 'typesetting-failed' } });
    expect(await press.set(order, file)).toMatchObject({ ok: false });
  });
});

const faultsOf = ({ validation }: WrittenExport) =>
  validation.checks.filter(({ outcome }) => outcome === 'error');

/** The operators by which what is printed on a page names its ink, greys and screen colours too. */
function inksOf(page: PDFDict): string[] {
  const contents = page.lookup(PDFName.of('Contents'));
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents ?? []].flat();
  return streams.flatMap((stream) => {
    const drawn = decodePDFRawStream(page.context.lookup(stream) as PDFRawStream).decode();
    const operators = Buffer.from(drawn)
      .toString('latin1')
      .replace(/\((?:\\.|[^\\)])*\)|<[0-9a-fA-F\s]*>/g, ' ');
    return [...operators.matchAll(/(?<=\s)(?:rg|RG|k|K|g|G|scn|SCN)(?=\s)/g)].map(String);
  });
}

const linksOf = (page: PDFDict): PDFDict[] =>
  (page.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []).map((note) =>
    page.context.lookup(note, PDFDict),
  );

function outlineOf(pdf: PDFDocument): string[] {
  const titles: string[] = [];
  const outline = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict);
  let item = outline.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    titles.push(item.lookup(PDFName.of('Title'), PDFHexString).decodeText());
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return titles;
}

/** Pages whose text is in no element of the tags, and tags without a way up to the root. */
function untaggedPages(pdf: PDFDocument): string[] {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const rootRef = pdf.catalog.get(PDFName.of('StructTreeRoot'));
  const numbers = root
    .lookup(PDFName.of('ParentTree'), PDFDict)
    .lookup(PDFName.of('Nums'), PDFArray);
  const parents = new Map(
    Array.from({ length: numbers.size() / 2 }, (_, at) => [
      (numbers.get(2 * at) as PDFNumber).asNumber(),
      numbers.lookup(2 * at + 1),
    ]),
  );
  return pdf.getPages().flatMap(({ node }, index) => {
    const key = node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
    if (key === undefined) return [];
    const elements = parents.get(key);
    if (!(elements instanceof PDFArray)) return [`page ${index + 1}: no elements`];
    let element: unknown = elements.lookup(0);
    for (let depth = 0; depth < 50; depth += 1) {
      if (!(element instanceof PDFDict)) return [`page ${index + 1}: no way up`];
      if (element.get(PDFName.of('P')) === rootRef) return [];
      element = element.lookup(PDFName.of('P'));
    }
    return [`page ${index + 1}: too deep`];
  });
}
