import { htmlToManuscript } from '../../../shared/manuscript/html-codec/html-to-manuscript.ts';
import type { Block } from '../../../shared/manuscript/manuscript.ts';
import { readPageParts } from '../html/page-parts.ts';

/**
 * The blocks of a document's markup. Tables that only place text, and those that hold other
 * tables, are taken apart, as on the pages of a site.
 */
export function markupBlocks(html: string): Block[] {
  const layout = readPageParts(html).tables.filter(({ isLayout }) => isLayout);
  const pieces: string[] = [];
  let done = 0;
  for (const { nameEnd } of layout.toSorted((one, other) => one.nameEnd - other.nameEnd)) {
    pieces.push(html.slice(done, nameEnd), ' role="presentation"');
    done = nameEnd;
  }
  return htmlToManuscript([...pieces, html.slice(done)].join('')).blocks;
}
