import { readFileSync } from 'node:fs';
import { type EditionCheck, passed, warned } from '../../../shared/editions/validation.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { resourcePath } from '../../workers/resource-path.ts';
import type { ExportedIssue, ExportInput } from '../exporter.ts';
import { issueChecks } from '../issue-checks.ts';
import { imagesIn, type Picture } from '../issue-pictures.ts';
import { xml, xmlDocument } from '../xml/xml.ts';
import { zipOf } from '../zip/zip-of.ts';
import { bookNavigation } from './book-navigation.ts';
import { type BookFile, bookPackage } from './book-package.ts';
import { bookPages, pictureFile } from './book-pages.ts';

/** The issue as an e-book (EPUB 3) with its accessibility told. */
export function exportEpub({ document, pictures }: ExportInput<'epub'>): ExportedIssue {
  const pages = bookPages(document, pictures);
  const [title, ...briefings] = pages;
  const text = pages.map(({ xhtml }) => xhtml).join('');
  const shown = [...pictures].filter(([source, it]) => text.includes(pictureFile(source, it)));
  const files: (BookFile & { readonly content: string | Uint8Array })[] = [
    page(title.file, title.xhtml),
    { ...page('contents.xhtml', bookNavigation(document)), properties: 'nav' },
    ...briefings.map(({ file, xhtml }) => page(file, xhtml)),
    {
      path: 'e-book.css',
      type: 'text/css',
      isPage: false,
      content: readFileSync(resourcePath('templates/e-book/e-book.css'), 'utf8'),
    },
    ...shown.map(([source, picture]) => ({
      path: pictureFile(source, picture),
      type: `image/${picture.kind}`,
      isPage: false,
      content: picture.bytes,
    })),
  ];
  const facts = { hasPictures: shown.length > 0, isDescribed: isDescribed(document) };
  const bytes = zipOf([
    { path: 'mimetype', content: 'application/epub+zip', stored: true },
    { path: 'META-INF/container.xml', content: container },
    { path: 'EPUB/package.opf', content: bookPackage(document, files, facts) },
    ...files.map(({ path, content }) => ({ path: `EPUB/${path}`, content })),
  ]);
  return {
    bytes,
    pages: null,
    checks: [
      passed('structure', `EPUB 3 with ${pages.length} pages, contents and reading order.`),
      ...issueChecks(document, pictures),
      ...linksOutside(document),
      ...pictureKinds(shown.map(([, picture]) => picture)),
    ],
  };
}

const page = (path: string, content: string) => ({
  path,
  type: 'application/xhtml+xml',
  isPage: true,
  content,
});

const container = xmlDocument(
  xml(
    'container',
    { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
    xml(
      'rootfiles',
      {},
      xml('rootfile', {
        'full-path': 'EPUB/package.opf',
        'media-type': 'application/oebps-package+xml',
      }),
    ),
  ),
);

const isDescribed = (document: IssueDocument): boolean =>
  imagesIn(document).every(({ image }) => image.alternative.trim() !== '');

/** A book stands by itself: where it points to other issues there is nothing beside it. */
function linksOutside({ linkedIssues }: IssueDocument): EditionCheck[] {
  if (linkedIssues.size === 0) return [];
  const words = `References to other issues are words without a link: ${linkedIssues.size}.`;
  return [warned('links', words)];
}

/** WebP is a core type of EPUB 3.3 alone. */
const pictureKinds = (pictures: readonly Picture[]): EditionCheck[] =>
  pictures.some(({ kind }) => kind === 'webp')
    ? [warned('pictures', 'Older reading systems show no WebP pictures; PNG and JPEG are safe.')]
    : [];
