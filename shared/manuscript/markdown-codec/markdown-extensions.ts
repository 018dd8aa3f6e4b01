import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

export const syntaxExtensions = [gfm()];

/**
 * Reading of GFM. Its transforms are left out: they would search the finished text for addresses
 * and make links even of those that were escaped.
 */
export const readingExtensions = gfmFromMarkdown().map((extension) => ({
  ...extension,
  transforms: [],
}));

export const writingExtensions = [gfmToMarkdown({ tablePipeAlign: false })];
