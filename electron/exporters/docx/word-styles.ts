import { type Xml, xml, xmlDocument } from '../xml/xml.ts';
import { WORD } from './word-parts.ts';

interface Look {
  /** In half points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: boolean;
  readonly color?: string;
  readonly font?: string;
  readonly underline?: boolean;
  readonly raised?: boolean;
}

interface Shape {
  /** In twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  readonly align?: 'center' | 'right';
  readonly keepNext?: boolean;
  readonly outline?: number;
  readonly border?: 'left' | 'bottom' | 'top';
}

const SERIF = 'Georgia';
const SANS = 'Calibri';
const QUIET = '575650';
const ACCENT = '8A1A24';

/** The styles of an issue: those that Word knows by name, and a few of our own beside them. */
export function wordStyles(language: string, isRightToLeft: boolean): string {
  return xmlDocument(
    xml(
      'w:styles',
      { 'xmlns:w': WORD },
      xml(
        'w:docDefaults',
        {},
        xml(
          'w:rPrDefault',
          {},
          xml(
            'w:rPr',
            {},
            fonts(SERIF),
            xml('w:sz', { 'w:val': 22 }),
            xml('w:szCs', { 'w:val': 22 }),
            xml('w:lang', { 'w:val': language, 'w:bidi': language }),
          ),
        ),
        xml(
          'w:pPrDefault',
          {},
          xml(
            'w:pPr',
            {},
            isRightToLeft && xml('w:bidi', {}),
            xml('w:spacing', { 'w:after': 120, 'w:line': 276, 'w:lineRule': 'auto' }),
          ),
        ),
      ),
      paragraphStyle('Normal', 'Normal', {}, {}),
      paragraphStyle('BodyText', 'Body Text', {}, {}),
      paragraphStyle('Title', 'Title', { size: 56, bold: true }, { after: 40 }),
      paragraphStyle(
        'Subtitle',
        'Subtitle',
        { size: 24, italic: true, color: QUIET },
        { after: 80 },
      ),
      paragraphStyle('Motto', 'Motto', { size: 20, italic: true, color: QUIET }, { after: 80 }),
      paragraphStyle(
        'Numbering',
        'Numbering',
        { size: 20, font: SANS, color: QUIET },
        {
          after: 240,
          border: 'bottom',
        },
      ),
      ...headings(),
      paragraphStyle('Byline', 'Byline', { italic: true, color: QUIET }, { keepNext: true }),
      paragraphStyle('Corrected', 'Corrected', { size: 19, font: SANS, color: QUIET }, {}),
      paragraphStyle('Quote', 'Quote', { italic: true }, { indent: 480, border: 'left' }),
      paragraphStyle('Attribution', 'Attribution', { size: 20, color: QUIET }, { indent: 480 }),
      paragraphStyle('ListParagraph', 'List Paragraph', {}, { after: 60 }),
      paragraphStyle('Rule', 'Rule', { color: QUIET }, { before: 120, align: 'center' }),
      paragraphStyle('Picture', 'Picture', {}, { before: 120, after: 40, keepNext: true }),
      paragraphStyle('Caption', 'caption', { size: 19, font: SANS, color: QUIET }, { after: 160 }),
      paragraphStyle(
        'TableCaption',
        'Table Caption',
        { size: 20, font: SANS, bold: true },
        {
          before: 120,
          after: 60,
          keepNext: true,
        },
      ),
      paragraphStyle(
        'TableHead',
        'Table Head',
        { size: 19, font: SANS, bold: true },
        { after: 20 },
      ),
      paragraphStyle('TableText', 'Table Text', { size: 20 }, { after: 20 }),
      paragraphStyle('AfterTable', 'After Table', { size: 8 }, { after: 60 }),
      paragraphStyle(
        'EndOfTexts',
        'End of Texts',
        { size: 8 },
        { before: 360, after: 80, border: 'top' },
      ),
      paragraphStyle(
        'Furniture',
        'Furniture',
        { size: 18, font: SANS, color: QUIET },
        { after: 80 },
      ),
      paragraphStyle('Imprint', 'Imprint', { size: 18, font: SANS, color: QUIET }, { after: 40 }),
      paragraphStyle('Footer', 'footer', { size: 18, font: SANS, color: QUIET }, {}),
      paragraphStyle('FootnoteText', 'footnote text', { size: 19 }, { after: 40 }),
      characterStyle('FootnoteReference', 'footnote reference', { raised: true }),
      characterStyle('Hyperlink', 'Hyperlink', { color: ACCENT, underline: true }),
      characterStyle('Sources', 'Sources', { color: QUIET }),
      characterStyle('Dateline', 'Dateline', { bold: true }),
      characterStyle('Credit', 'Credit', { size: 17, color: QUIET }),
      tableStyle(),
    ),
  );
}

function headings(): Xml[] {
  const sizes = [34, 30, 26, 23, 22, 22];
  return sizes.map((size, index) =>
    paragraphStyle(
      `Heading${index + 1}`,
      `heading ${index + 1}`,
      { size, bold: index < 4, italic: index >= 4 },
      { before: index < 2 ? 360 : 200, after: 80, keepNext: true, outline: index },
    ),
  );
}

function paragraphStyle(id: string, name: string, look: Look, shape: Shape): Xml {
  const isBase = id === 'Normal';
  const { before, after, indent, align, keepNext, outline, border } = shape;
  const spacing = { 'w:before': before, 'w:after': after };
  return xml(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id, 'w:default': isBase ? 1 : null },
    xml('w:name', { 'w:val': name }),
    !isBase && xml('w:basedOn', { 'w:val': 'Normal' }),
    outline !== undefined && xml('w:next', { 'w:val': 'BodyText' }),
    xml('w:qFormat', {}),
    xml(
      'w:pPr',
      {},
      keepNext && xml('w:keepNext', {}),
      border && borderOf(border),
      (before !== undefined || after !== undefined) && xml('w:spacing', spacing),
      indent !== undefined && xml('w:ind', { 'w:left': indent }),
      align && xml('w:jc', { 'w:val': align }),
      outline !== undefined && xml('w:outlineLvl', { 'w:val': outline }),
    ),
    lookOf(look),
  );
}

const borderOf = (side: 'left' | 'bottom' | 'top'): Xml =>
  xml(
    'w:pBdr',
    {},
    xml(`w:${side}`, { 'w:val': 'single', 'w:sz': 6, 'w:space': 6, 'w:color': 'B9B7AF' }),
  );

const characterStyle = (id: string, name: string, look: Look): Xml =>
  xml(
    'w:style',
    { 'w:type': 'character', 'w:styleId': id },
    xml('w:name', { 'w:val': name }),
    xml('w:qFormat', {}),
    lookOf(look),
  );

const lookOf = ({ size, bold, italic, capitals, color, font, underline, raised }: Look): Xml =>
  xml(
    'w:rPr',
    {},
    font && fonts(font),
    bold && [xml('w:b', {}), xml('w:bCs', {})],
    italic && [xml('w:i', {}), xml('w:iCs', {})],
    capitals && xml('w:caps', {}),
    color && xml('w:color', { 'w:val': color }),
    size && [xml('w:sz', { 'w:val': size }), xml('w:szCs', { 'w:val': size })],
    underline && xml('w:u', { 'w:val': 'single' }),
    raised && xml('w:vertAlign', { 'w:val': 'superscript' }),
  );

const fonts = (name: string): Xml =>
  xml('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:cs': name, 'w:eastAsia': name });

function tableStyle(): Xml {
  const line = (side: string) =>
    xml(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'B9B7AF' });
  return xml(
    'w:style',
    { 'w:type': 'table', 'w:styleId': 'IssueTable' },
    xml('w:name', { 'w:val': 'Issue Table' }),
    xml(
      'w:tblPr',
      {},
      xml('w:tblBorders', {}, line('top'), line('bottom'), line('insideH')),
      xml(
        'w:tblCellMar',
        {},
        xml('w:left', { 'w:w': 60, 'w:type': 'dxa' }),
        xml('w:right', { 'w:w': 120, 'w:type': 'dxa' }),
      ),
    ),
  );
}
