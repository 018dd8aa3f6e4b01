import { type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import type { Paper } from '../../../shared/designs/papers.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { documentDay } from '../document-day.ts';
import { writeXml, type Xml, xml } from '../xml/xml.ts';

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

/** The same document always gives the same bytes; nothing is packed, so that archives can read it. */
export const bytesOf = (pdf: PDFDocument): Promise<Uint8Array> =>
  pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
