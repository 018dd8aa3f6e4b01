import type { Block, Inline, List } from '../../../shared/manuscript/manuscript.ts';
import { columnCount, figureColumns } from '../figure-columns.ts';
import type { Picture } from '../issue-pictures.ts';
import { outlineLevels } from '../outline-levels.ts';
import { pictureSize } from '../picture-size.ts';
import type { PrintedWords } from '../printed-words.ts';
import { type Xml, xml } from '../xml/xml.ts';
import { plainRun, textParagraph, type WordWriting } from './word-inlines.ts';
import { paragraph } from './word-paragraph.ts';
import { wordPicture } from './word-picture.ts';

export interface WordBlockWriting extends WordWriting {
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly words: PrintedWords;
  /** The level of the headline in the outline. */
  readonly headline: number;
  readonly dateline: string | null;
  /** The style of its paragraphs. */
  readonly body: string;
}

/** The text of a briefing. */
export function wordBlocks(blocks: readonly Block[], writing: WordBlockWriting): Xml[] {
  const levels = outlineLevels(blocks, writing.headline);
  const { dateline } = writing;
  const runsIn = dateline !== null && blocks[0]?.type === 'paragraph';
  const alone =
    dateline !== null && !runsIn ? [paragraph(writing.body, plainRun(dateline, 'Dateline'))] : [];
  return [
    ...alone,
    ...blocks.flatMap((block, index) => {
      const opening =
        runsIn && index === 0 ? [plainRun(dateline, 'Dateline'), plainRun(' — ')] : [];
      return wordBlock(block, writing, levels.get(index) ?? writing.headline + 1, opening);
    }),
  ];
}

function wordBlock(
  block: Block,
  writing: WordBlockWriting,
  level: number,
  opening: readonly Xml[],
): Xml[] {
  switch (block.type) {
    case 'paragraph':
      return [textParagraph(writing.body, block.content, writing, { opening })];
    case 'heading':
      return [textParagraph(`Heading${Math.min(level, 6)}`, block.content, writing)];
    case 'list':
      return wordList(block, writing, 0);
    case 'quotation':
      return [
        ...block.content.map(({ content }) => textParagraph('Quote', content, writing)),
        ...(block.attribution
          ? [
              textParagraph('Attribution', block.attribution, writing, {
                opening: [plainRun('— ')],
              }),
            ]
          : []),
      ];
    case 'rule':
      return [paragraph('Rule', plainRun('* * *'))];
    case 'image':
      return wordImage(block, writing);
    case 'table':
      return wordTable(block, writing);
  }
}

function wordList(list: List, writing: WordBlockWriting, depth: number): Xml[] {
  const number = writing.parts.list(list.ordered, list.start ?? 1);
  const numbering = xml(
    'w:numPr',
    {},
    xml('w:ilvl', { 'w:val': Math.min(depth, 8) }),
    xml('w:numId', { 'w:val': number }),
  );
  return list.items.flatMap(({ content, children }) => [
    textParagraph('ListParagraph', content, writing, { numbering: [numbering] }),
    ...(children ? wordList(children, writing, depth + 1) : []),
  ]);
}

function wordImage(block: Extract<Block, { type: 'image' }>, writing: WordBlockWriting): Xml[] {
  const { source = '', alternative, caption, credit } = block;
  const picture = writing.pictures.get(source);
  const size = picture && pictureSize(picture);
  const shown =
    picture && size
      ? xml('w:r', {}, wordPicture(writing.parts.picture(source, picture), size, alternative))
      : plainRun(`[${writing.words.missingImage}. ${alternative}]`);
  const words: Inline[] = caption ?? [];
  const ending = credit ? [plainRun(`${caption ? ' ' : ''}${credit}`, 'Credit')] : [];
  const hasWords = words.length + ending.length > 0;
  return [
    paragraph('Picture', shown),
    ...(hasWords ? [textParagraph('Caption', words, writing, { ending })] : []),
  ];
}

function wordTable(
  { caption, head, rows }: Extract<Block, { type: 'table' }>,
  writing: WordBlockWriting,
): Xml[] {
  const count = columnCount(head, rows);
  const figures = figureColumns(count, rows);
  const columns = Array.from({ length: count }, (_, column) => column);
  const row = (cells: readonly (readonly Inline[])[], isHead: boolean) =>
    xml(
      'w:tr',
      {},
      xml('w:trPr', {}, xml('w:cantSplit', {}), isHead && xml('w:tblHeader', {})),
      columns.map((column) =>
        xml(
          'w:tc',
          {},
          xml('w:tcPr', {}, xml('w:tcW', { 'w:w': 0, 'w:type': 'auto' })),
          textParagraph(isHead ? 'TableHead' : 'TableText', cells[column] ?? [], writing, {
            alignment: figures[column] ? [xml('w:jc', { 'w:val': 'right' })] : [],
          }),
        ),
      ),
    );
  const table = xml(
    'w:tbl',
    {},
    xml(
      'w:tblPr',
      {},
      xml('w:tblStyle', { 'w:val': 'IssueTable' }),
      xml('w:tblW', { 'w:w': 0, 'w:type': 'auto' }),
      xml('w:tblLook', { 'w:val': head ? '0020' : '0000', 'w:firstRow': head ? 1 : 0 }),
    ),
    xml(
      'w:tblGrid',
      {},
      columns.map(() => xml('w:gridCol', { 'w:w': Math.floor(9000 / count) })),
    ),
    head && row(head, true),
    rows.map((cells) => row(cells, false)),
  );
  return [
    ...(caption ? [textParagraph('TableCaption', caption, writing)] : []),
    table,
    // Two tables in a row would be read as one.
    paragraph('AfterTable', null),
  ];
}
