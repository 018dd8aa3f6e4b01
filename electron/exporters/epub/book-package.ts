import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { issueKeywords } from '../issue-keywords.ts';
import { documentTitle, publisherOf } from '../issue-lines.ts';
import { documentChange } from '../last-change.ts';
import { stableUrn } from '../stable-id.ts';
import { type Xml, xml, xmlDocument } from '../xml/xml.ts';

/** A file of the book as its package lists it. */
export interface BookFile {
  readonly path: string;
  readonly type: string;
  readonly properties?: string;
  /** Whether it is read in the order of the book. */
  readonly isPage: boolean;
}

interface BookFacts {
  /** Whether every picture has an alternative text. */
  readonly isDescribed: boolean;
  readonly hasPictures: boolean;
}

/** What the book is, for catalogues and for readers with assistive technology, and what is in it. */
export function bookPackage(
  document: IssueDocument,
  files: readonly BookFile[],
  { isDescribed, hasPictures }: BookFacts,
): string {
  const { publication, issue } = document;
  const meta = (property: string, value: string) => xml('meta', { property }, value);
  const features = [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    'displayTransformability',
    ...(hasPictures && isDescribed ? ['alternativeText'] : []),
  ];
  const summary = [
    'It is text that can be set in any size, with headings, a list of contents and a reading order.',
    hasPictures && !isDescribed ? 'Some pictures have no alternative text.' : '',
  ];
  const root = xml(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'book',
      'xml:lang': publication.language,
      prefix: 'a11y: http://www.idpf.org/epub/vocab/package/a11y/#',
    },
    xml(
      'metadata',
      { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      xml('dc:identifier', { id: 'book' }, stableUrn('issue', issue.id)),
      xml('dc:title', {}, documentTitle(document)),
      xml('dc:language', {}, publication.language),
      xml('dc:creator', {}, publisherOf(publication)),
      publication.publisher && xml('dc:publisher', {}, publication.publisher),
      issue.date && xml('dc:date', {}, issue.date),
      publication.subtitle && xml('dc:description', {}, publication.subtitle),
      publication.issn && xml('dc:source', {}, `urn:ISSN:${publication.issn}`),
      issueKeywords(document).map((word) => xml('dc:subject', {}, word)),
      meta('dcterms:modified', documentChange(document)),
      collection(document),
      meta('schema:accessMode', 'textual'),
      hasPictures && meta('schema:accessMode', 'visual'),
      (!hasPictures || isDescribed) && meta('schema:accessModeSufficient', 'textual'),
      features.map((feature) => meta('schema:accessibilityFeature', feature)),
      meta('schema:accessibilityHazard', 'none'),
      meta('schema:accessibilitySummary', summary.filter(Boolean).join(' ')),
    ),
    xml('manifest', {}, files.map(manifestItem)),
    xml(
      'spine',
      {},
      files.flatMap((file, index) => (file.isPage ? [xml('itemref', { idref: idOf(index) })] : [])),
    ),
  );
  return xmlDocument(root);
}

function collection({ publication, issue }: IssueDocument): Xml[] {
  const refines = (property: string, value: string) =>
    xml('meta', { refines: '#series', property }, value);
  return [
    xml('meta', { property: 'belongs-to-collection', id: 'series' }, publication.title),
    refines('collection-type', 'series'),
    ...(issue.number && /^\d+$/.test(issue.number)
      ? [refines('group-position', issue.number)]
      : []),
  ];
}

const idOf = (index: number): string => `file-${index + 1}`;

const manifestItem = ({ path, type, properties }: BookFile, index: number): Xml =>
  xml('item', { id: idOf(index), href: path, 'media-type': type, properties });
