import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFObjectCopier,
  PDFRef,
} from 'pdf-lib';
import { type Places, textOf } from './places.ts';

const key = (name: string) => PDFName.of(name);

/** An entry of an outline, closed over the outline of the issue that it leads to. */
export function outlineItem(
  context: PDFContext,
  title: string,
  page: PDFRef,
  source?: PDFDocument,
  copier?: PDFObjectCopier,
  places: Places = new Map(),
): PDFRef {
  const item = context.obj({ Dest: [page, 'Fit'] }) as PDFDict;
  item.set(key('Title'), PDFHexString.fromText(title));
  const ref = context.register(item);
  const root = source?.catalog.get(key('Outlines'));
  if (!copier || !(root instanceof PDFRef)) return ref;
  const copied = copier.copy(root);
  const outline = context.lookup(copied, PDFDict);
  const items = itemsOf(outline);
  context.delete(copied);
  for (const below of items) {
    below.set(key('Parent'), ref);
    settle(below, places);
  }
  const [first, last] = [outline.get(key('First')), outline.get(key('Last'))];
  if (first && last) {
    item.set(key('First'), first);
    item.set(key('Last'), last);
    item.set(key('Count'), PDFNumber.of(-items.length));
  }
  return ref;
}

/** Gives a document an outline of these entries, open. */
export function setOutline(pdf: PDFDocument, items: readonly PDFRef[]): void {
  const { context, catalog } = pdf;
  const outline = context.obj({ Type: 'Outlines', Count: items.length }) as PDFDict;
  const ref = context.register(outline);
  for (const [index, item] of items.entries()) {
    const entry = context.lookup(item, PDFDict);
    entry.set(key('Parent'), ref);
    link(entry, 'Prev', items[index - 1]);
    link(entry, 'Next', items[index + 1]);
  }
  link(outline, 'First', items[0]);
  link(outline, 'Last', items.at(-1));
  catalog.set(key('Outlines'), ref);
}

function link(dict: PDFDict, name: string, to: PDFObject | undefined): void {
  if (to) dict.set(key(name), to);
}

/** The entries right below one. */
function itemsOf(parent: PDFDict): PDFDict[] {
  const items: PDFDict[] = [];
  let item = parent.lookupMaybe(key('First'), PDFDict);
  while (item) {
    items.push(item);
    item = item.lookupMaybe(key('Next'), PDFDict);
  }
  return items;
}

/** Leads an entry and all below it to places themselves, not to their names. */
function settle(item: PDFDict, places: Places): void {
  const name = textOf(item.lookup(key('Dest')));
  const place = name === null ? undefined : places.get(name);
  if (place) item.set(key('Dest'), place);
  for (const below of itemsOf(item)) settle(below, places);
}
