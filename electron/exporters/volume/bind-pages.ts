import {
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFPage,
  type PDFPageLeaf,
  type PDFRef,
} from 'pdf-lib';
import { annotationsOf, MergedStructure } from './merge-structure.ts';
import { type Places, placesOf, textOf } from './places.ts';
import { outlineItem, setOutline } from './volume-outline.ts';

/** An issue that was set for a volume. */
export interface BoundPart {
  /** In the outline: "March 4, 2024, Volume 6, Number 160". */
  readonly title: string;
  /** The page of the volume that it begins on. */
  readonly firstPage: number;
  /** The name that its own file would have, by which other issues link to it. */
  readonly fileName: string;
  read(): Promise<Uint8Array>;
}

/** The pages of a volume that are its own. */
export interface OwnPages {
  readonly pdf: Uint8Array;
  /** How many of them stand before the first issue; the rest follow the last one. */
  readonly before: number;
  /** The names of the contents and of the index in the outline. */
  readonly contents: string;
  readonly index: string;
}

/** By such an address the volume's own pages lead to a page of it: "page:127". */
const PAGE_ADDRESS = 'page:';
/** The page of the volume's own ones on which its contents begin. */
const CONTENTS_AT = 2;

/**
 * Binds issues into one document: pages, tags, outlines, and links, which lead to the issues in the
 * volume wherever these are meant. One part after the other is read and forgotten.
 */
export async function bindPages(
  own: OwnPages,
  parts: readonly BoundPart[],
  progress: (done: number) => void,
): Promise<PDFDocument> {
  const volume = await PDFDocument.load(own.pdf, { updateMetadata: false });
  const { context } = volume;
  const ownPages = volume.getPages();
  const paper = volume.getPage(0).getSize();
  const structure = new MergedStructure(volume);
  const body: PDFRef[] = [];
  const begins = new Map<string, PDFRef>();
  const outline: PDFRef[] = [];
  const led: Led[] = ownPages.flatMap(({ node }) => ledAway(node));
  for (const { node } of ownPages) nameNoPlaces(node, placesOf(volume));
  // The first issue begins on a right-hand page, as all of them do, and as the index does.
  const before = own.before + (own.before % 2);
  if (before > own.before) volume.insertPage(own.before, [paper.width, paper.height]);
  const insert = (page: PDFPage | [number, number]) =>
    volume.insertPage(before + body.length, page);
  const fillUpTo = (length: number) => {
    while (body.length < length) body.push(insert([paper.width, paper.height]).ref);
  };

  for (const [index, part] of parts.entries()) {
    progress(index);
    fillUpTo(part.firstPage - 1);
    const source = await PDFDocument.load(await part.read(), { updateMetadata: false });
    const copier = PDFObjectCopier.for(source.context, context);
    const places = placesOf(source, copier);
    const refs = source.getPages().map(({ ref }) => copier.copy(ref));
    const leaves = refs.map((ref) => context.lookup(ref) as PDFPageLeaf);
    structure.add(source, copier, leaves);
    for (const [at, leaf] of leaves.entries()) {
      const ref = refs[at] as PDFRef;
      insert(PDFPage.of(leaf, ref, volume));
      body.push(ref);
      nameNoPlaces(leaf, places);
      led.push(...ledAway(leaf));
    }
    const [first] = refs;
    if (!first) continue;
    begins.set(part.fileName, first);
    outline.push(outlineItem(context, part.title, first, source, copier, places));
  }
  if (ownPages.length > own.before) fillUpTo(body.length + (body.length % 2));
  progress(parts.length);

  for (const { note, address } of led) {
    const page = address.startsWith(PAGE_ADDRESS)
      ? body[Number(address.slice(PAGE_ADDRESS.length)) - 1]
      : begins.get(address);
    if (page) leadTo(note, page);
  }
  const after = volume.getPages()[before + body.length];
  const contents = ownPages[CONTENTS_AT]?.ref;
  setOutline(volume, [
    ...(contents ? [outlineItem(context, own.contents, contents)] : []),
    ...outline,
    ...(after ? [outlineItem(context, own.index, after.ref)] : []),
  ]);
  structure.finish();
  volume.catalog.delete(PDFName.of('Names'));
  numberPages(volume, before);
  return volume;
}

/** Links lead to places themselves: every issue has a place of the name "top". */
function nameNoPlaces(page: PDFDict, places: Places): void {
  for (const note of annotationsOf(page)) {
    const name = textOf(note.lookup(PDFName.of('Dest')));
    const place = name === null ? undefined : places.get(name);
    if (place) note.set(PDFName.of('Dest'), place);
  }
}

interface Led {
  readonly note: PDFDict;
  readonly address: string;
}

/** The links of a page to addresses, which may turn out to lead into the volume. */
const ledAway = (page: PDFDict): Led[] =>
  annotationsOf(page).flatMap((note) => {
    const address = textOf(note.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI')));
    return address === null ? [] : [{ note, address }];
  });

function leadTo(note: PDFDict, page: PDFRef): void {
  note.delete(PDFName.of('A'));
  note.set(PDFName.of('Dest'), note.context.obj([page, PDFName.of('Fit')]));
}

/** Roman numbers before the first issue, and then the pages of the volume. */
function numberPages(volume: PDFDocument, before: number): void {
  const { context, catalog } = volume;
  const roman = context.obj({ S: 'r' });
  const plain = context.obj({ S: 'D', St: 1 });
  catalog.set(
    PDFName.of('PageLabels'),
    context.obj({ Nums: [PDFNumber.of(0), roman, PDFNumber.of(before), plain] }),
  );
}
