import { type Xml, xml, xmlDocument } from '../xml/xml.ts';
import { WORD } from './word-parts.ts';

const BULLETS = ['•', '–', '▪'];

/** The manners of counting: signs (1), and numbers, each list of them with its own beginning. */
export function wordNumbering(orderedStarts: readonly number[]): string {
  const levels = Array.from({ length: 9 }, (_, level) => level);
  return xmlDocument(
    xml(
      'w:numbering',
      { 'xmlns:w': WORD },
      manner(
        1,
        levels.map((level) => levelOf(level, 'bullet', BULLETS[level % 3] ?? '•')),
      ),
      manner(
        2,
        levels.map((level) => levelOf(level, 'decimal', `%${level + 1}.`)),
      ),
      xml('w:num', { 'w:numId': 1 }, xml('w:abstractNumId', { 'w:val': 1 })),
      orderedStarts.map((start, index) =>
        xml(
          'w:num',
          { 'w:numId': index + 2 },
          xml('w:abstractNumId', { 'w:val': 2 }),
          levels.map((level) =>
            xml('w:lvlOverride', { 'w:ilvl': level }, xml('w:startOverride', { 'w:val': start })),
          ),
        ),
      ),
    ),
  );
}

const manner = (id: number, levels: readonly Xml[]): Xml =>
  xml(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    xml('w:multiLevelType', { 'w:val': 'hybridMultilevel' }),
    levels,
  );

const levelOf = (level: number, format: string, text: string): Xml =>
  xml(
    'w:lvl',
    { 'w:ilvl': level },
    xml('w:start', { 'w:val': 1 }),
    xml('w:numFmt', { 'w:val': format }),
    xml('w:lvlText', { 'w:val': text }),
    xml('w:lvlJc', { 'w:val': 'left' }),
    xml('w:pPr', {}, xml('w:ind', { 'w:left': 360 * (level + 1), 'w:hanging': 360 })),
  );
