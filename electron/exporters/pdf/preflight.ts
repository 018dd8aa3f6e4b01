import {
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFStream,
} from 'pdf-lib';
import type { PdfStandard } from '../../../shared/designs/pdf-options.ts';
import { type EditionCheck, failed, passed, warned } from '../../../shared/editions/validation.ts';
import { x4Requirements } from './press/x4-requirements.ts';

/** What a file was ordered to be. */
export interface Ordered {
  readonly standard: PdfStandard;
  /** Sheets for a press are neither tagged nor of a standard. */
  readonly isImposed: boolean;
  readonly isGrey: boolean;
  /** In points. */
  readonly bleed: number;
  /** Whether the design prints up to the edge of the paper. */
  readonly touchesEdge: boolean;
  /** The most room that a picture has, in points. */
  readonly roomOfPictures: { readonly width: number; readonly height: number };
}

/** Dots an inch below which a printer sends a picture back. */
const TOO_COARSE = 150;
const GOOD = 250;
/** What printers ask for, in points (3 mm). */
const USUAL_BLEED = 8.5;

/**
 * Looks into a finished file for what a printer or an archive would reject, and says what was found
 * in words. It reads what the file itself states and does not trust the typesetter.
 */
export function preflight(pdf: PDFDocument, ordered: Ordered): EditionCheck[] {
  return [
    ...structureChecks(pdf, ordered),
    fontsCheck(pdf),
    ...pictureChecks(pdf, ordered),
    ...edgeChecks(pdf, ordered),
    actionsCheck(pdf),
  ];
}

function structureChecks(pdf: PDFDocument, { standard, isImposed }: Ordered): EditionCheck[] {
  if (standard === 'x-4') return pressChecks(pdf);
  if (isImposed) {
    const words = 'Sheets for a press carry no tags and belong to no archival standard.';
    return [warned('structure', words)];
  }
  if (standard === 'none') {
    const words = 'The file claims no standard; an archive or a press may ask for one.';
    return [warned('structure', words)];
  }
  const { catalog } = pdf;
  const claimed = metadataOf(pdf);
  const marks = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict);
  const isTagged =
    marks?.lookupMaybe(PDFName.of('Marked'), PDFBool)?.asBoolean() === true &&
    catalog.has(PDFName.of('StructTreeRoot'));
  const intent = catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray);
  const wanted: readonly [boolean, string][] = [
    [isTagged, 'it is not tagged'],
    [catalog.has(PDFName.of('Lang')), 'it names no language'],
    [Boolean(pdf.getTitle()), 'it has no title'],
    [
      claims[standard].every((claim) => claimed.includes(claim)),
      `it does not say that it is ${names[standard]}`,
    ],
    [standard === 'ua-1' || intent !== undefined, 'it names no colours that it is meant for'],
    [standard !== 'a-3a' || attachments(pdf) > 0, 'the manuscript is not attached'],
    [pdf.context.trailerInfo.ID !== undefined, 'it has no identity of its own'],
    [!pdf.isEncrypted, 'it is encrypted'],
  ];
  const missing = wanted.flatMap(([holds, words]) => (holds ? [] : [words]));
  return missing.length > 0
    ? missing.map((words) => failed('structure', `An archive would reject the file: ${words}.`))
    : [passed('structure', `${names[standard]}: tagged, with title, language and metadata.`)];
}

function pressChecks(pdf: PDFDocument): EditionCheck[] {
  const requirements = x4Requirements(pdf);
  const faults = requirements.flatMap(({ asks, fault }) =>
    fault ? [failed('structure', `A press would reject the file. ${asks}: ${fault}`)] : [],
  );
  if (faults.length > 0) return faults;
  const asked = requirements.map(({ asks }) => asks).join('; ');
  return [passed('structure', `PDF/X-4, for one black ink. ${asked}.`)];
}

const names = { 'a-2a': 'PDF/A-2a', 'a-3a': 'PDF/A-3a', 'ua-1': 'PDF/UA-1' } as const;
const claims = {
  'a-2a': ['<pdfaid:part>2<', '<pdfaid:conformance>A<'],
  'a-3a': ['<pdfaid:part>3<', '<pdfaid:conformance>A<'],
  'ua-1': ['<pdfuaid:part>1<'],
} as const;

function metadataOf(pdf: PDFDocument): string {
  const metadata = pdf.catalog.lookup(PDFName.of('Metadata'));
  return metadata instanceof PDFStream ? new TextDecoder().decode(metadata.getContents()) : '';
}

const attachments = (pdf: PDFDocument): number =>
  pdf.catalog.lookupMaybe(PDFName.of('AF'), PDFArray)?.size() ?? 0;

function fontsCheck(pdf: PDFDocument): EditionCheck {
  const fonts = dictionaries(pdf).filter((dict) => isA(dict, 'FontDescriptor'));
  const loose = fonts.filter(
    (font) => !['FontFile', 'FontFile2', 'FontFile3'].some((file) => font.has(PDFName.of(file))),
  );
  if (loose.length === 0) {
    return passed(
      'fonts',
      `All ${fonts.length} typefaces are in the file, with what is used of them.`,
    );
  }
  const called = loose.map((font) => String(font.get(PDFName.of('FontName'))).slice(1)).join(', ');
  return failed('fonts', `These typefaces are not in the file: ${called}.`);
}

function pictureChecks(pdf: PDFDocument, { roomOfPictures, isGrey }: Ordered): EditionCheck[] {
  const found: EditionCheck[] = [];
  let pictures = 0;
  for (const [index, page] of pdf.getPages().entries()) {
    const place = `Page ${index + 1}`;
    for (const picture of picturesOf(page.node.Resources())) {
      pictures += 1;
      const width = picture.dict.lookupMaybe(PDFName.of('Width'), PDFNumber)?.asNumber() ?? 0;
      const height = picture.dict.lookupMaybe(PDFName.of('Height'), PDFNumber)?.asNumber() ?? 0;
      const printed = Math.min(roomOfPictures.width, (roomOfPictures.height * width) / height);
      const density = Math.round(width / (printed / 72));
      if (density < GOOD) {
        const words = `A picture of ${width} × ${height} dots has ${density} dots an inch where it is as large as it can be; printers ask for 300.`;
        found.push((density < TOO_COARSE ? failed : warned)('pictures', words, place));
      }
      if (isGrey && isInColour(picture)) {
        found.push(warned('colour', 'A picture is in colour, though the rest is grey.', place));
      }
    }
  }
  if (pictures > 0 && found.length === 0) {
    found.push(passed('pictures', `All ${pictures} pictures are fine enough for print.`));
  }
  return found;
}

function picturesOf(resources: PDFDict | undefined): PDFStream[] {
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  if (!objects) return [];
  return objects.keys().flatMap((key) => {
    const object = objects.lookup(key);
    if (!(object instanceof PDFStream)) return [];
    if (object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')) return [object];
    return picturesOf(object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict));
  });
}

function isInColour({ dict }: PDFStream): boolean {
  const space = dict.lookup(PDFName.of('ColorSpace'));
  if (space instanceof PDFName) return space === PDFName.of('DeviceRGB');
  if (!(space instanceof PDFArray)) return false;
  const profile = space.lookup(1);
  return (
    profile instanceof PDFStream &&
    profile.dict.lookupMaybe(PDFName.of('N'), PDFNumber)?.asNumber() === 3
  );
}

function edgeChecks(pdf: PDFDocument, { bleed, touchesEdge }: Ordered): EditionCheck[] {
  const uneven = pdf.getPages().findIndex((page) => {
    const [first, box] = [pdf.getPage(0).getTrimBox(), page.getTrimBox()];
    return Math.abs(first.width - box.width) > 1 || Math.abs(first.height - box.height) > 1;
  });
  const found: EditionCheck[] = [];
  if (uneven >= 0) {
    found.push(failed('page-layout', 'This page has another size.', `Page ${uneven + 1}`));
  }
  if (touchesEdge && bleed < USUAL_BLEED) {
    const words =
      'Colour reaches the edge of the paper. A printer asks for 3 mm of it beyond the edge.';
    found.push(warned('page-layout', words, 'Page 1'));
  }
  if (found.length === 0)
    found.push(passed('page-layout', 'All pages have one size and their edges.'));
  return found;
}

/** Scripts, forms and files that are opened: no printer and no archive takes them. */
function actionsCheck(pdf: PDFDocument): EditionCheck {
  const kinds = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'Movie', 'Sound']);
  const acting = dictionaries(pdf).filter((dict) => {
    const kind = dict.get(PDFName.of('S'));
    return kind instanceof PDFName && kinds.has(kind.decodeText());
  });
  return acting.length === 0
    ? passed('links', 'Links lead somewhere and do nothing else.')
    : failed('links', `The file holds ${acting.length} actions beyond links.`);
}

const dictionaries = (pdf: PDFDocument): PDFDict[] =>
  pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (object instanceof PDFDict) return [object];
    return object instanceof PDFStream ? [object.dict] : [];
  });

const isA = (dict: PDFDict, type: string): boolean =>
  dict.get(PDFName.of('Type')) === PDFName.of(type);
