import { fromMarkdown } from 'mdast-util-from-markdown';
import { htmlToManuscript } from '../html-codec/html-to-manuscript.ts';
import type { Manuscript } from '../manuscript.ts';
import { readingExtensions, syntaxExtensions } from './markdown-extensions.ts';
import { mdastToHtml } from './mdast-to-html.ts';

/** In what the flavours of Markdown differ that people write. */
interface MarkdownFlavour {
  /** Which definition of a label counts: the first in CommonMark, the last in kramdown. */
  readonly duplicateLabels?: 'first' | 'last';
}

/**
 * Reads any GitHub Markdown as a manuscript, our own without loss. HTML in it is sanitised as all
 * HTML is. Front matter is the importer's and must be cut off before.
 */
export function markdownToManuscript(
  markdown: string,
  { duplicateLabels = 'first' }: MarkdownFlavour = {},
): Manuscript {
  const root = fromMarkdown(markdown.replace(deepNesting, '$&\\'), {
    extensions: syntaxExtensions,
    mdastExtensions: readingExtensions,
  });
  return htmlToManuscript(mdastToHtml(root, duplicateLabels));
}

/**
 * Sixty-four quotations or lists begun on one line: no text, but seconds of work for the parser.
 * The next sign is escaped, which ends the nesting.
 */
const deepNesting = /^[ \t]*(?:(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+)){64}/gm;
