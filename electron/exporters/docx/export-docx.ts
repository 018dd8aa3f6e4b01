import { type EditionCheck, passed, warned } from '../../../shared/editions/validation.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { documentMoment } from '../document-day.ts';
import type { ExportedIssue, ExportInput } from '../exporter.ts';
import { issueChecks, placeOf } from '../issue-checks.ts';
import { issueKeywords } from '../issue-keywords.ts';
import { documentTitle, publisherOf } from '../issue-lines.ts';
import { imagesIn, type Picture } from '../issue-pictures.ts';
import { documentChange } from '../last-change.ts';
import { pictureSize } from '../picture-size.ts';
import { writingDirection } from '../printed-words.ts';
import { type Xml, xml, xmlDocument } from '../xml/xml.ts';
import { zipOf } from '../zip/zip-of.ts';
import { wordText } from './word-document.ts';
import { wordNumbering } from './word-numbering.ts';
import { relation, WORD, WordParts } from './word-parts.ts';
import { wordStyles } from './word-styles.ts';

const namespaces = {
  'xmlns:w': WORD,
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
};

/** The issue as a document of Word, with styles, footnotes and an outline of its own. */
export function exportDocx({ document, pictures }: ExportInput<'docx'>): ExportedIssue {
  const { language } = document.publication;
  const parts = new WordParts();
  const text = xml(
    'w:document',
    namespaces,
    xml('w:body', {}, wordText(document, pictures, parts)),
  );
  const bytes = zipOf([
    { path: '[Content_Types].xml', content: contentTypes() },
    { path: '_rels/.rels', content: packageRelations() },
    { path: 'docProps/core.xml', content: coreProperties(document) },
    { path: 'word/document.xml', content: xmlDocument(text) },
    {
      path: 'word/styles.xml',
      content: wordStyles(language, writingDirection(language) === 'rtl'),
    },
    { path: 'word/numbering.xml', content: wordNumbering(parts.orderedStarts) },
    { path: 'word/footnotes.xml', content: footnotes(parts.footnotes) },
    { path: 'word/settings.xml', content: settings() },
    { path: 'word/footer.xml', content: footer(document) },
    { path: 'word/_rels/document.xml.rels', content: relations(parts.relations) },
    { path: 'word/_rels/footnotes.xml.rels', content: relations(parts.relations, false) },
    ...parts.pictures.map(({ path, picture }) => ({
      path: `word/${path}`,
      content: picture.bytes,
    })),
  ]);
  return {
    bytes,
    pages: null,
    checks: [
      passed('structure', `A document with ${parts.footnotes.length} footnotes and real styles.`),
      ...issueChecks(document, pictures),
      ...unshownPictures(document, pictures),
    ],
  };
}

/** WebP has no place in such a file, and a picture without a size none on the page. */
function unshownPictures(
  document: IssueDocument,
  pictures: ReadonlyMap<string, Picture>,
): EditionCheck[] {
  return imagesIn(document).flatMap(({ briefing, image }) => {
    const picture = pictures.get(image.source ?? '');
    if (!picture || pictureSize(picture)) return [];
    const words = `The picture “${image.alternative}” cannot be set in Word; its words are there.`;
    return [warned('pictures', words, placeOf(briefing))];
  });
}

function contentTypes(): string {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const override = (path: string, type: string) =>
    xml('Override', { PartName: path, ContentType: type });
  const byExtension = (extension: string, type: string) =>
    xml('Default', { Extension: extension, ContentType: type });
  return xmlDocument(
    xml(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      byExtension('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
      byExtension('xml', 'application/xml'),
      byExtension('png', 'image/png'),
      byExtension('jpeg', 'image/jpeg'),
      byExtension('gif', 'image/gif'),
      override('/word/document.xml', `${main}.document.main+xml`),
      override('/word/styles.xml', `${main}.styles+xml`),
      override('/word/numbering.xml', `${main}.numbering+xml`),
      override('/word/footnotes.xml', `${main}.footnotes+xml`),
      override('/word/settings.xml', `${main}.settings+xml`),
      override('/word/footer.xml', `${main}.footer+xml`),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ),
  );
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const packageRelations = (): string =>
  xmlDocument(
    xml(
      'Relationships',
      { xmlns: RELATIONS },
      relation('document', 'officeDocument', 'word/document.xml'),
      xml('Relationship', {
        Id: 'properties',
        Type: `${RELATIONS}/metadata/core-properties`,
        Target: 'docProps/core.xml',
      }),
    ),
  );

const relations = (own: readonly Xml[], isMain = true): string =>
  xmlDocument(
    xml(
      'Relationships',
      { xmlns: RELATIONS },
      isMain && [
        relation('styles', 'styles', 'styles.xml'),
        relation('numbering', 'numbering', 'numbering.xml'),
        relation('footnotes', 'footnotes', 'footnotes.xml'),
        relation('settings', 'settings', 'settings.xml'),
        relation('footer', 'footer', 'footer.xml'),
      ],
      own,
    ),
  );

function coreProperties(document: IssueDocument): string {
  const { publication } = document;
  const moment = (name: string, at: string) => xml(name, { 'xsi:type': 'dcterms:W3CDTF' }, at);
  return xmlDocument(
    xml(
      'cp:coreProperties',
      {
        'xmlns:cp': `${RELATIONS.replace('relationships', 'metadata/core-properties')}`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      xml('dc:title', {}, documentTitle(document)),
      publication.subtitle && xml('dc:subject', {}, publication.subtitle),
      xml('dc:creator', {}, publisherOf(publication)),
      xml('cp:keywords', {}, issueKeywords(document).join(', ')),
      xml('dc:language', {}, publication.language),
      moment('dcterms:created', documentMoment(document)),
      moment('dcterms:modified', documentChange(document)),
    ),
  );
}

function footnotes(own: readonly Xml[]): string {
  const between = (id: number, type: string, sign: string) =>
    xml(
      'w:footnote',
      { 'w:type': type, 'w:id': id },
      xml('w:p', {}, xml('w:r', {}, xml(sign, {}))),
    );
  return xmlDocument(
    xml(
      'w:footnotes',
      namespaces,
      between(-1, 'separator', 'w:separator'),
      between(0, 'continuationSeparator', 'w:continuationSeparator'),
      own,
    ),
  );
}

const settings = (): string =>
  xmlDocument(
    xml(
      'w:settings',
      { 'xmlns:w': WORD },
      xml('w:footnotePr', {}, xml('w:footnote', { 'w:id': -1 }), xml('w:footnote', { 'w:id': 0 })),
      xml(
        'w:compat',
        {},
        xml('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': 15,
        }),
      ),
    ),
  );

/** What the issue is, and the page. */
function footer(document: IssueDocument): string {
  const run = (...content: Xml[]) => xml('w:r', {}, content);
  const field = (type: string) => run(xml('w:fldChar', { 'w:fldCharType': type }));
  const words = (text: string) => run(xml('w:t', { 'xml:space': 'preserve' }, text));
  return xmlDocument(
    xml(
      'w:ftr',
      namespaces,
      xml(
        'w:p',
        {},
        xml('w:pPr', {}, xml('w:pStyle', { 'w:val': 'Footer' })),
        words(`${documentTitle(document)} · `),
        field('begin'),
        run(xml('w:instrText', { 'xml:space': 'preserve' }, ' PAGE ')),
        field('separate'),
        words('1'),
        field('end'),
      ),
    ),
  );
}
