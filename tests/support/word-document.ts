import type { ImportFile } from '../../electron/importers/importer.ts';
import { zipFile } from './zip-file.ts';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

/** An element of a part, with what it holds. */
export const wordPart = (element: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${element} ${namespaces}>${content}</w:${element}>`;

/** A paragraph of text, perhaps of a style, perhaps of runs instead of text. */
export const paragraph = (content: string, style?: string): string => {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  const runs = content.startsWith('<') ? content : run(content);
  return `<w:p>${properties}${runs}</w:p>`;
};

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** What a part refers to: its id, the last word of its type, where, and whether that is elsewhere. */
export type Relation = readonly [id: string, type: string, target: string, external?: boolean];

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (list: readonly Relation[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target, external]) =>
        `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const styles = wordPart(
  'styles',
  [
    ['Title', 'Title'],
    ['Heading1', 'heading 1'],
    ['Heading2', 'heading 2'],
    ['TOC1', 'toc 1'],
    ['Story', 'Story', '<w:basedOn w:val="Heading2"/>'],
  ]
    .map(
      ([id, name, more = '']) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`,
    )
    .join(''),
);

/** A small Word document with this body; other parts and what refers to them may be added. */
export function wordDocument(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
  references: readonly Relation[] = [],
): ImportFile {
  return zipFile(
    {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/></Types>',
      '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
      'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
      'word/_rels/document.xml.rels': relations([['rIdS', 'styles', 'styles.xml'], ...references]),
      'word/styles.xml': styles,
      ...parts,
    },
    'letter.docx',
  );
}
