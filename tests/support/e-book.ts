import type { ImportFile } from '../../electron/importers/importer.ts';
import { zipFile } from './zip-file.ts';

const container =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

/** A chapter with this body. */
export const chapter = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;

/** A small e-book of chapters in their order; statements and other parts may be added. */
export function eBook(
  chapters: Readonly<Record<string, string>>,
  statements = '',
  parts: Readonly<Record<string, string | Uint8Array>> = {},
  items = '',
): ImportFile {
  const names = Object.keys(chapters);
  const manifest = names.map(
    (name) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const spine = names.map((name) => `<itemref idref="${name}"/>`);
  const opf = `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${statements}</metadata><manifest>${manifest.join('')}${items}</manifest><spine>${spine.join('')}</spine></package>`;
  const texts = names.map((name) => [`OPS/${name}.xhtml`, chapter(chapters[name] ?? '')] as const);
  return zipFile(
    {
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': container,
      'OPS/book.opf': opf,
      ...Object.fromEntries(texts),
      ...parts,
    },
    'letter.epub',
  );
}
