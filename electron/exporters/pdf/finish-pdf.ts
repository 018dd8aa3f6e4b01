import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from 'pdf-lib';
import type { Paper } from '../../../shared/designs/papers.ts';
import type { PdfStandard } from '../../../shared/designs/pdf-options.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { documentDay } from '../document-day.ts';
import { writeXml, type Xml, xml } from '../xml/xml.ts';
import { asVersion16, makeX4, type X4Metadata } from './press/make-x4.ts';

/** How far the sheet reaches beyond the page, in points. */
export interface Outside {
  readonly bleed: number;
  /** Beyond the bleed, for crop marks. */
  readonly slug: number;
}

/** Says where the page is cut and how far what is printed reaches beyond it. */
export function setBoxes(pdf: PDFDocument, paper: Paper, { bleed, slug }: Outside): void {
  const { width, height } = paper;
  for (const page of pdf.getPages()) {
    page.setTrimBox(slug + bleed, slug + bleed, width, height);
    page.setBleedBox(slug, slug, width + 2 * bleed, height + 2 * bleed);
  }
}

/**
 * Adds to the metadata what a library's catalogue asks for and the typesetter does not know: the
 * publisher, the day, the kind, the ISSN, and what the issue is a part of. All stands in properties
 * of Dublin Core that PDF/A knows, so that nothing of the standard is lost.
 */
export function addDublinCore(pdf: PDFDocument, document: IssueDocument): void {
  const metadata = pdf.catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) return;
  const { publication, furniture } = document;
  const properties = [
    publication.publisher && listed('publisher', 'Bag', publication.publisher),
    listed('date', 'Seq', documentDay(document)),
    listed('type', 'Bag', 'Text'),
    furniture.issn && xml('dc:identifier', {}, `urn:ISSN:${furniture.issn}`),
    listed('relation', 'Bag', publication.title),
  ];
  const packet = new TextDecoder().decode(metadata.getContents());
  const added = packet.replace('</rdf:Description></rdf:RDF>', (end) => writeXml(properties) + end);
  const stream = pdf.context.stream(added, { Type: 'Metadata', Subtype: 'XML' });
  const ref = pdf.context.getObjectRef(metadata);
  if (ref) pdf.context.assign(ref, stream);
}

const listed = (name: string, list: 'Bag' | 'Seq', value: string): Xml =>
  xml(`dc:${name}`, {}, xml(`rdf:${list}`, {}, xml('rdf:li', {}, value)));

/**
 * Greys as the ink of a press, wherever the typesetter names them by a profile: read by that, black
 * would be mixed of four inks.
 */
export function nameGreysByInk(pdf: PDFDocument): void {
  const { context } = pdf;
  const isGrey = (space: PDFObject | undefined): boolean => {
    const named = context.lookup(space);
    const profile = named instanceof PDFArray ? named.lookup(1) : undefined;
    return profile instanceof PDFStream && String(profile.dict.get(PDFName.of('N'))) === '1';
  };
  const grey = PDFName.of('DeviceGray');
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    const resources = dict.lookup(PDFName.of('Resources'));
    const spaces = (resources instanceof PDFDict ? resources : dict).lookup(
      PDFName.of('ColorSpace'),
    );
    if (spaces instanceof PDFDict) {
      for (const [key, space] of spaces.entries()) if (isGrey(space)) spaces.set(key, grey);
    }
    const own = dict.get(PDFName.of('ColorSpace'));
    if (isGrey(own)) dict.set(PDFName.of('ColorSpace'), grey);
  }
}

/** The bytes of a file that claims a standard: what goes to a press is made for it. */
export async function bytesAs(
  standard: PdfStandard,
  pdf: PDFDocument,
  metadata: X4Metadata,
): Promise<Uint8Array> {
  if (standard !== 'x-4') return bytesOf(pdf);
  await pdf.flush();
  makeX4(pdf, metadata);
  return asVersion16(await bytesOf(pdf));
}

/** The same document always gives the same bytes; nothing is packed, so that archives can read it. */
const bytesOf = (pdf: PDFDocument): Promise<Uint8Array> =>
  pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
