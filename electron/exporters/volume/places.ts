import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFObjectCopier,
  PDFString,
} from 'pdf-lib';

/** Named places by their names; copied where `copier` is given. */
export type Places = ReadonlyMap<string, PDFObject>;

export function placesOf(pdf: PDFDocument, copier?: PDFObjectCopier): Places {
  const names = pdf.catalog.lookupMaybe(PDFName.of('Names'), PDFDict);
  const tree = names?.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const places = new Map<string, PDFObject>();
  for (const [name, place] of tree ? named(tree) : []) {
    places.set(name, copier ? copier.copy(place) : place);
  }
  return places;
}

function named(tree: PDFDict): (readonly [string, PDFObject])[] {
  const names = tree.lookupMaybe(PDFName.of('Names'), PDFArray)?.asArray() ?? [];
  const own = names.flatMap((key, at) => {
    const value = names[at + 1];
    const name = at % 2 === 0 ? textOf(key) : null;
    return name !== null && value ? [[name, value] as const] : [];
  });
  const kids = tree.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? [];
  const below = kids.flatMap((kid) => {
    const node = tree.context.lookup(kid);
    return node instanceof PDFDict ? named(node) : [];
  });
  return [...own, ...below];
}

export const textOf = (object: PDFObject | undefined): string | null =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;
