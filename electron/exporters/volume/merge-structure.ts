import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFObjectCopier,
  PDFRef,
} from 'pdf-lib';

const ROOT = PDFName.of('StructTreeRoot');
const [KIDS, PARENT, PARENT_TREE, NUMBERS] = ['K', 'P', 'ParentTree', 'Nums'].map((name) =>
  PDFName.of(name),
) as [PDFName, PDFName, PDFName, PDFName];

/**
 * The tags of a document that is put together from several: those of each part stand one after the
 * other under one root, and its pages and links are told under which numbers they are found there.
 */
export class MergedStructure {
  readonly #root: PDFDict | undefined;
  readonly #rootRef: PDFObject | undefined;
  readonly #kids: PDFObject[] = [];
  readonly #parents: PDFObject[] = [];
  #next = 0;

  /** `whole` is tagged, or nothing that is added to it will be. */
  constructor(whole: PDFDocument) {
    this.#root = whole.catalog.lookupMaybe(ROOT, PDFDict);
    this.#rootRef = whole.catalog.get(ROOT);
    if (this.#root) this.#take(this.#root);
  }

  /** Takes over the tags of `part`, whose objects `copier` brings into the whole. */
  add(part: PDFDocument, copier: PDFObjectCopier, pages: readonly PDFDict[]): void {
    const ref = part.catalog.get(ROOT);
    if (!this.#root || !(ref instanceof PDFRef)) return;
    const copied = copier.copy(ref);
    const root = this.#root.context.lookup(copied, PDFDict);
    const offset = this.#next;
    for (const page of pages) {
      raise(page, 'StructParents', offset);
      for (const note of annotationsOf(page)) raise(note, 'StructParent', offset);
    }
    const earlier = this.#kids.length;
    this.#take(root);
    for (const kid of this.#kids.slice(earlier)) {
      const element = this.#root.context.lookup(kid);
      if (element instanceof PDFDict && this.#rootRef) element.set(PARENT, this.#rootRef);
    }
    this.#addRoles(root);
    this.#root.context.delete(copied);
  }

  /** Writes the tags of all parts under the root. */
  finish(): void {
    if (!this.#root) return;
    const { context } = this.#root;
    this.#root.set(KIDS, context.obj([...this.#kids]));
    this.#root.set(PARENT_TREE, context.register(context.obj({ Nums: [...this.#parents] })));
    this.#root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(this.#next));
    this.#root.delete(PDFName.of('IDTree'));
  }

  #take(root: PDFDict): void {
    const kids = root.lookup(KIDS);
    if (kids instanceof PDFArray) this.#kids.push(...kids.asArray());
    else if (kids) this.#kids.push(root.get(KIDS) as PDFObject);
    const offset = this.#next;
    const tree = root.lookupMaybe(PARENT_TREE, PDFDict);
    for (const [number, parent] of tree ? numbered(tree) : []) {
      this.#parents.push(PDFNumber.of(number + offset), parent);
      this.#next = Math.max(this.#next, number + offset + 1);
    }
  }

  #addRoles(root: PDFDict): void {
    const roles = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
    const all = this.#root?.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
    if (!roles) return;
    if (!all) this.#root?.set(PDFName.of('RoleMap'), roles);
    for (const [role, meaning] of all ? roles.entries() : []) all?.set(role, meaning);
  }
}

/** The annotations of a page. */
export function annotationsOf(page: PDFDict): PDFDict[] {
  const notes = page.lookupMaybe(PDFName.of('Annots'), PDFArray);
  return (notes?.asArray() ?? []).flatMap((note) => {
    const found = page.context.lookup(note);
    return found instanceof PDFDict ? [found] : [];
  });
}

function raise(dict: PDFDict, key: string, offset: number): void {
  const number = dict.lookupMaybe(PDFName.of(key), PDFNumber);
  if (number) dict.set(PDFName.of(key), PDFNumber.of(number.asNumber() + offset));
}

/** The entries of a tree of numbers, however deep they stand. */
function numbered(tree: PDFDict): (readonly [number, PDFObject])[] {
  const numbers = tree.lookupMaybe(NUMBERS, PDFArray)?.asArray() ?? [];
  const own = numbers.flatMap((key, at) => {
    const value = numbers[at + 1];
    return at % 2 === 0 && key instanceof PDFNumber && value
      ? [[key.asNumber(), value] as const]
      : [];
  });
  const kids = tree.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? [];
  const below = kids.flatMap((kid) => {
    const node = tree.context.lookup(kid);
    return node instanceof PDFDict ? numbered(node) : [];
  });
  return [...own, ...below];
}
