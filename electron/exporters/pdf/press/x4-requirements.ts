import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFStream,
} from 'pdf-lib';

/** What PDF/X-4 (ISO 15930-7) asks for, and what of it a file does not meet. */
export interface X4Requirement {
  /** In words, as one would tell a printer. */
  readonly asks: string;
  /** Null where it is met. */
  readonly fault: string | null;
}

const name = (key: string) => PDFName.of(key);

/**
 * Holds a file, as it was read back, against PDF/X-4, requirement by requirement. It covers
 * what Masthead's own files can have; files of others need a preflight of their own.
 */
export function x4Requirements(pdf: PDFDocument): X4Requirement[] {
  const found: X4Requirement[] = [];
  const ask = (asks: string, fault: string | null | false) =>
    found.push({ asks, fault: fault || null });
  const dictionaries = everyDictionary(pdf);
  const packet = metadataOf(pdf);
  const intent = pressIntent(pdf);
  const profile = intent?.lookup(name('DestOutputProfile'));
  const kind = profile instanceof PDFRawStream ? profileKind(profile) : null;
  const info = pdf.context.lookupMaybe(pdf.context.trailerInfo.Info, PDFDict);

  ask(
    'The file is of PDF 1.6',
    String(pdf.context.header).startsWith('%PDF-1.6') ? null : 'It is of another version.',
  );
  ask('It is not encrypted', pdf.isEncrypted && 'It is.');
  ask('It has an identity', pdf.context.trailerInfo.ID === undefined && 'It has none.');
  ask('Its metadata claim PDF/X-4', missing(packet, ['<pdfxid:GTS_PDFXVersion>PDF/X-4<']));
  ask(
    'They say title, dates, document, version and rendition',
    missing(packet, [
      '<dc:title>',
      '<xmp:CreateDate>',
      '<xmp:ModifyDate>',
      '<xmp:MetadataDate>',
      '<xmpMM:DocumentID>',
      '<xmpMM:VersionID>',
      '<xmpMM:RenditionClass>',
    ]),
  );
  ask(
    'They and the file itself say whether it is trapped',
    packet.includes('<pdf:Trapped>False<') && info?.get(name('Trapped')) === name('False')
      ? null
      : 'It is not said.',
  );
  ask('One output intent says for which press it is meant', intent === null && 'There is none.');
  ask(
    'The profile of that press is in the file: an output profile with one channel',
    kind === 'prtr GRAY' ? null : `It is ${kind ?? 'missing'}.`,
  );
  ask('Every page says where it is cut, within its bleed, within its paper', boxFault(pdf));
  ask('All typefaces are in the file', fontFault(dictionaries));
  ask('Colours are greys of that ink, or say by a profile which they are', colourFault(pdf));
  ask('No page has notes, links or forms within its edges', annotationFault(pdf));
  ask('It holds no scripts, actions or files', actionFault(pdf, dictionaries));
  ask(
    'It holds no PostScript, no transfer curves and no pictures for a screen in place of others',
    deviceFault(dictionaries),
  );
  ask(
    'It is not packed by LZW',
    dictionaries.some((dict) => String(dict.get(name('Filter'))).includes('LZW')) && 'It is.',
  );
  return found;
}

const missing = (packet: string, wanted: readonly string[]): string | null => {
  const lacking = wanted.filter((words) => !packet.includes(words));
  return lacking.length === 0 ? null : `It lacks ${lacking.join(', ')}.`;
};

function everyDictionary(pdf: PDFDocument): PDFDict[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (object instanceof PDFDict) return [object];
    return object instanceof PDFStream ? [object.dict] : [];
  });
}

function metadataOf(pdf: PDFDocument): string {
  const metadata = pdf.catalog.lookup(name('Metadata'));
  return metadata instanceof PDFStream ? new TextDecoder().decode(metadata.getContents()) : '';
}

/** The only intent for a press; null where there is none, or several. */
function pressIntent(pdf: PDFDocument): PDFDict | null {
  const intents = pdf.catalog.lookupMaybe(name('OutputIntents'), PDFArray);
  const found = (intents?.asArray() ?? [])
    .map((intent) => pdf.context.lookup(intent, PDFDict))
    .filter((intent) => intent.get(name('S')) === name('GTS_PDFX'));
  const [only] = found;
  return found.length === 1 && only?.has(name('OutputConditionIdentifier')) ? only : null;
}

/** The class of a profile and its colours: "prtr GRAY". */
function profileKind(profile: PDFRawStream): string {
  const bytes = decodePDFRawStream(profile).decode();
  const letters = new TextDecoder('latin1').decode(bytes.subarray(12, 20));
  return `${letters.slice(0, 4)} ${letters.slice(4)}`;
}

function boxFault(pdf: PDFDocument): string | null {
  const at = pdf.getPages().findIndex((page) => {
    if (!page.node.has(name('TrimBox'))) return true;
    const boxes = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()];
    return boxes.some((box, index) => {
      const around = boxes[index + 1];
      if (!around) return false;
      return (
        box.x < around.x - 0.01 ||
        box.y < around.y - 0.01 ||
        box.x + box.width > around.x + around.width + 0.01 ||
        box.y + box.height > around.y + around.height + 0.01
      );
    });
  });
  return at < 0 ? null : `Page ${at + 1} does not.`;
}

function fontFault(dictionaries: readonly PDFDict[]): string | null {
  const loose = dictionaries.filter(
    (dict) =>
      dict.get(name('Type')) === name('FontDescriptor') &&
      !['FontFile', 'FontFile2', 'FontFile3'].some((file) => dict.has(name(file))),
  );
  return loose.length === 0 ? null : `${loose.length} are not.`;
}

/** Operators that set colours which only a screen, or a press with four inks, has. */
const FOREIGN_COLOURS = /(?:^|\s)(?:rg|RG|k|K)(?=\s|$)/;

function colourFault(pdf: PDFDocument): string | null {
  const foreign = everyDictionary(pdf).find(namesDeviceColours);
  if (foreign) return 'A picture or a typeface of colours does not.';
  const forms = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream && isForm(object) ? [object] : []));
  const at = pdf.getPages().findIndex((page) => contentsOf(page.node).some(isInColour));
  if (at >= 0) return `What is drawn on page ${at + 1} is in colour.`;
  return forms.some(isInColour) ? 'What is drawn is in colour.' : null;
}

function isInColour(stream: PDFRawStream): boolean {
  const drawn = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());
  const operators = drawn.replace(/\((?:\\.|[^\\)])*\)|<[0-9a-fA-F\s]*>/g, ' ');
  return FOREIGN_COLOURS.test(operators);
}

function contentsOf(page: PDFDict): PDFRawStream[] {
  const contents = page.lookup(name('Contents'));
  const streams = contents instanceof PDFArray ? contents.asArray() : [page.get(name('Contents'))];
  return streams.flatMap((ref) => {
    const stream = page.context.lookup(ref);
    return stream instanceof PDFRawStream ? [stream] : [];
  });
}

const isForm = ({ dict }: PDFRawStream): boolean => dict.get(name('Subtype')) === name('Form');

function namesDeviceColours(dict: PDFDict): boolean {
  const spaces = [dict.get(name('ColorSpace')), dict.get(name('CS'))];
  const listed = dict.lookup(name('ColorSpace'));
  if (listed instanceof PDFDict) spaces.push(...listed.values());
  return spaces.some((space) => /\/Device(?:RGB|CMYK)/.test(String(space ?? '')));
}

function annotationFault(pdf: PDFDocument): string | null {
  const at = pdf
    .getPages()
    .findIndex(({ node }) => (node.lookupMaybe(name('Annots'), PDFArray)?.size() ?? 0) > 0);
  return at < 0 ? null : `Page ${at + 1} has.`;
}

function actionFault(pdf: PDFDocument, dictionaries: readonly PDFDict[]): string | null {
  const own = ['OpenAction', 'AA', 'AcroForm', 'Names', 'AF'].find((key) =>
    pdf.catalog.has(name(key)),
  );
  if (own) return `It has ${own}.`;
  const acting = dictionaries.some((dict) =>
    ['A', 'AA', 'JS'].some((key) => dict.has(name(key)) && dict.has(name('Title'))),
  );
  return acting ? 'Its outline acts.' : null;
}

function deviceFault(dictionaries: readonly PDFDict[]): string | null {
  for (const dict of dictionaries) {
    if (dict.get(name('Subtype')) === name('PS')) return 'It holds PostScript.';
    const key = ['TR', 'TR2', 'HTP', 'Alternates', 'OPI'].find((each) => dict.has(name(each)));
    if (key && dict.get(name('Type')) !== name('Font')) return `It holds ${key}.`;
  }
  return null;
}
