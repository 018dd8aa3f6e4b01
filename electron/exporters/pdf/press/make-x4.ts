import { createHash } from 'node:crypto';
import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib';
import { writeXml, xml } from '../../xml/xml.ts';
import { blackInkProfile, screenProfile } from './colour-profile.ts';

/** What the press is, in the words of the output intent. */
const CONDITION = 'Black ink, 20% dot gain';

export interface X4Metadata {
  readonly title: string;
  /** Of the issue, not of the export: the same issue gives the same bytes. */
  readonly moment: Date;
  readonly author: string;
}

/**
 * Makes a PDF for one black ink a PDF/X-4: takes away what a press refuses (links, tags), and says
 * for which press it is meant and what it is. Whether it then is one, `x4Requirements` tells.
 */
export function makeX4(pdf: PDFDocument, { title, moment, author }: X4Metadata): void {
  const { context, catalog } = pdf;
  for (const { node } of pdf.getPages()) {
    for (const key of ['Annots', 'StructParents', 'Tabs']) node.delete(PDFName.of(key));
  }
  for (const key of ['StructTreeRoot', 'MarkInfo', 'Names', 'AF', 'OpenAction']) {
    catalog.delete(PDFName.of(key));
  }
  nameColoursOfPictures(pdf);

  pdf.setTitle(title);
  pdf.setAuthor(author);
  pdf.setCreator('Masthead');
  pdf.setProducer('Masthead');
  pdf.setCreationDate(moment);
  pdf.setModificationDate(moment);
  const info = context.lookup(context.trailerInfo.Info, PDFDict);
  info.set(PDFName.of('Trapped'), PDFName.of('False'));

  const profile = context.flateStream(blackInkProfile(), { N: 1 });
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    DestOutputProfile: context.register(profile),
  }) as PDFDict;
  for (const key of ['OutputConditionIdentifier', 'OutputCondition', 'Info']) {
    intent.set(PDFName.of(key), PDFString.of(CONDITION));
  }
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));

  const identity = createHash('sha256').update(`${title}\n${moment.toISOString()}`).digest('hex');
  context.trailerInfo.ID ??= context.obj([
    PDFHexString.of(identity.slice(0, 32)),
    PDFHexString.of(identity.slice(0, 32)),
  ]);
  const packet = metadata({ title, moment, author }, identity);
  const stream = context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
}

/** The bytes of a PDF, which are written as of version 1.7, as of the version of PDF/X-4. */
export function asVersion16(bytes: Uint8Array): Uint8Array {
  const versioned = bytes.slice();
  versioned.set(new TextEncoder().encode('%PDF-1.6'));
  return versioned;
}

/** Colours of a screen are none that a press could know, unless they say which they are. */
function nameColoursOfPictures(pdf: PDFDocument): void {
  let space: PDFRef | null = null;
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFStream)) continue;
    if (object.dict.get(PDFName.of('ColorSpace')) !== PDFName.of('DeviceRGB')) continue;
    if (object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) continue;
    space ??= pdf.context.register(
      pdf.context.obj([
        'ICCBased',
        pdf.context.register(pdf.context.flateStream(screenProfile(), { N: 3 })),
      ]),
    );
    object.dict.set(PDFName.of('ColorSpace'), space);
  }
}

function metadata({ title, moment, author }: X4Metadata, identity: string): string {
  const day = moment.toISOString().replace(/\.\d+Z$/, 'Z');
  const [a, b, c, d, e] = [
    identity.slice(0, 8),
    identity.slice(8, 12),
    identity.slice(12, 16),
    identity.slice(16, 20),
    identity.slice(20, 32),
  ];
  const uuid = `uuid:${a}-${b}-${c}-${d}-${e}`;
  const said = [
    xml('dc:format', {}, 'application/pdf'),
    xml('dc:title', {}, xml('rdf:Alt', {}, xml('rdf:li', { 'xml:lang': 'x-default' }, title))),
    xml('dc:creator', {}, xml('rdf:Seq', {}, xml('rdf:li', {}, author))),
    xml('xmp:CreatorTool', {}, 'Masthead'),
    xml('xmp:CreateDate', {}, day),
    xml('xmp:ModifyDate', {}, day),
    xml('xmp:MetadataDate', {}, day),
    xml('xmpMM:DocumentID', {}, uuid),
    xml('xmpMM:InstanceID', {}, uuid),
    xml('xmpMM:VersionID', {}, '1'),
    xml('xmpMM:RenditionClass', {}, 'default'),
    xml('pdf:Producer', {}, 'Masthead'),
    xml('pdf:Trapped', {}, 'False'),
    xml('pdfxid:GTS_PDFXVersion', {}, 'PDF/X-4'),
  ];
  const names = {
    'rdf:about': '',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
    'xmlns:xmpMM': 'http://ns.adobe.com/xap/1.0/mm/',
    'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
    'xmlns:pdfxid': 'http://www.npes.org/pdfx/ns/id/',
  };
  const rdf = xml(
    'x:xmpmeta',
    { 'xmlns:x': 'adobe:ns:meta/' },
    xml(
      'rdf:RDF',
      { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
      xml('rdf:Description', names, ...said),
    ),
  );
  const begin = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>';
  return `${begin}\n${writeXml(rdf)}\n<?xpacket end="r"?>`;
}
