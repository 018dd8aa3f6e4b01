import { chunksToBlocks } from '../../../shared/issues/chunks-to-blocks.ts';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { findLineHabit } from '../../../shared/issues/reflow-lines.ts';
import { splitChunks } from '../../../shared/issues/split-chunks.ts';
import { htmlToManuscript } from '../../../shared/manuscript/html-codec/html-to-manuscript.ts';
import { mapInlines } from '../../../shared/manuscript/inline-containers.ts';
import {
  type Block,
  type Inline,
  MANUSCRIPT_VERSION,
  type Manuscript,
} from '../../../shared/manuscript/manuscript.ts';
import { markdownToManuscript } from '../../../shared/manuscript/markdown-codec/markdown-to-manuscript.ts';
import { pageMarkup } from '../html/page-markup.ts';
import { readPageParts } from '../html/page-parts.ts';
import type { EntryText } from './entry.ts';

export interface EntryBody {
  readonly blocks: readonly Block[];
  readonly warnings: readonly ImportWarning[];
}

/**
 * The body of an entry as blocks. It is text from end to end, without the furniture of a page.
 * Relative addresses are counted from `base`, where that is known.
 */
export function readEntryBody(body: EntryText, base: string | null): EntryBody {
  const { manuscript, warnings } = readText(body);
  return { blocks: withWholeAddresses(manuscript, base).blocks, warnings };
}

interface ReadText {
  readonly manuscript: Manuscript;
  readonly warnings: readonly ImportWarning[];
}

function readText({ form, text }: EntryText): ReadText {
  if (form === 'markdown') return { manuscript: markdownToManuscript(text), warnings: [] };
  if (form === 'html') return readHtml(text);
  const lines = text.split('\n');
  const blocks = chunksToBlocks(splitChunks(lines, 0), findLineHabit(lines));
  return { manuscript: { version: MANUSCRIPT_VERSION, blocks }, warnings: [] };
}

function readHtml(html: string): ReadText {
  const page = readPageParts(html);
  const markup = pageMarkup(html, page, page.parts);
  return { manuscript: htmlToManuscript(markup.html), warnings: markup.warnings };
}

function withWholeAddresses(manuscript: Manuscript, base: string | null): Manuscript {
  if (!base || !/^https?:/i.test(base)) return manuscript;
  const whole = mapInlines(manuscript, (inlines) => inlines.map((it) => withWhole(it, base)));
  return {
    ...whole,
    blocks: whole.blocks.map((block) =>
      block.type === 'image' && block.origin
        ? { ...block, origin: wholeAddress(block.origin, base) }
        : block,
    ),
  };
}

function withWhole(inline: Inline, base: string): Inline {
  if (inline.type === 'link') return { ...inline, href: wholeAddress(inline.href, base) };
  if (!('content' in inline)) return inline;
  const content = inline.content.map((it) => withWhole(it, base));
  return { ...inline, content } as Inline;
}

/** Links to a place in the text itself, and whole ones, stay as they are. */
function wholeAddress(address: string, base: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|#|$)/i.test(address)) return address;
  const whole = URL.parse(address, base)?.href;
  return whole && whole.length <= 4096 ? whole : address;
}
