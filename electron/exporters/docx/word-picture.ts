import type { PictureSize } from '../picture-size.ts';
import { type Xml, xml } from '../xml/xml.ts';
import type { WordPicture } from './word-parts.ts';

/** Word counts in parts of an inch; a pixel of a screen is a 96th. */
const UNITS_PER_PIXEL = 914_400 / 96;
/** The width of the text, and a page's worth of height. */
const MOST_WIDE = 6 * 914_400;
const MOST_HIGH = 7.5 * 914_400;

/** A picture in the line of the text, as large as it is but never larger than the page. */
export function wordPicture(
  { id, number }: WordPicture,
  { width, height }: PictureSize,
  alternative: string,
): Xml {
  const wide = width * UNITS_PER_PIXEL;
  const high = height * UNITS_PER_PIXEL;
  const scale = Math.min(1, MOST_WIDE / wide, MOST_HIGH / high);
  const extent = { cx: Math.round(wide * scale), cy: Math.round(high * scale) };
  const named = { id: number, name: `Picture ${number}`, descr: alternative };
  const main = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  const pictures = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
  return xml(
    'w:drawing',
    {},
    xml(
      'wp:inline',
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      xml('wp:extent', extent),
      xml('wp:docPr', named),
      xml(
        'a:graphic',
        { 'xmlns:a': main },
        xml(
          'a:graphicData',
          { uri: pictures },
          xml(
            'pic:pic',
            { 'xmlns:pic': pictures },
            xml('pic:nvPicPr', {}, xml('pic:cNvPr', named), xml('pic:cNvPicPr', {})),
            xml(
              'pic:blipFill',
              {},
              xml('a:blip', { 'r:embed': id }),
              xml('a:stretch', {}, xml('a:fillRect', {})),
            ),
            xml(
              'pic:spPr',
              {},
              xml('a:xfrm', {}, xml('a:off', { x: 0, y: 0 }), xml('a:ext', extent)),
              xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst', {})),
            ),
          ),
        ),
      ),
    ),
  );
}
