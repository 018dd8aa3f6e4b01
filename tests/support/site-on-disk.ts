import { readdir, readFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A page of a web archive as a browser would read it. */
export interface PageOnDisk {
  readonly path: string;
  readonly html: string;
  readonly elements: readonly Element[];
  /** What its HTML lacks, by the names that the standard gives to errors. */
  readonly errors: readonly string[];
}

/** All files of a folder, by their paths within it with slashes. */
export async function filesOf(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll(sep, '/'))
    .sort();
}

export async function pagesOf(folder: string): Promise<PageOnDisk[]> {
  const paths = (await filesOf(folder)).filter((path) => path.endsWith('.html'));
  return Promise.all(
    paths.map(async (path) => readPage(path, await readFile(join(folder, path), 'utf8'))),
  );
}

function readPage(path: string, html: string): PageOnDisk {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code }) => errors.push(code) });
  return { path, html, elements: [...elementsIn(document)], errors };
}

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

export const attributeOf = ({ attrs }: Element, wanted: string): string | undefined =>
  attrs.find(({ name }) => name === wanted)?.value;

/** The addresses within the archive that lead nowhere: no such file, or no such place in it. */
export async function brokenLinks(folder: string): Promise<string[]> {
  const files = new Set(await filesOf(folder));
  const pages = await pagesOf(folder);
  const places = new Map(
    pages.map(({ path, elements }) => [path, new Set(elements.map((it) => attributeOf(it, 'id')))]),
  );
  const leadsNowhere = (from: string, address: string): boolean => {
    const [way = '', anchor = ''] = address.split('#');
    const [file = ''] = way.split('?');
    const path = file === '' ? from : posix.join(posix.dirname(from), file);
    return !files.has(path) || (anchor !== '' && !places.get(path)?.has(anchor));
  };
  return pages.flatMap(({ path, elements }) =>
    elements
      .flatMap((it) => [attributeOf(it, 'href'), attributeOf(it, 'src'), attributeOf(it, 'action')])
      .filter((address) => address !== undefined)
      .filter((address) => !/^[a-z]+:/i.test(address) && leadsNowhere(path, address))
      .map((address) => `${path}: ${address}`),
  );
}
