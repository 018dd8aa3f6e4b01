import type { FootnoteReference } from 'mdast';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import type { Handle, Options } from 'mdast-util-to-markdown';
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

/** Their labels are identities and read as they stand, so nothing in them is escaped. */
const footnoteReference: Handle = Object.assign((node: FootnoteReference) => `[^${node.label}]`, {
  peek: () => '[',
});

const footnoteCalls: Options = {
  handlers: { footnoteReference },
  // A colon behind a call would make it a definition.
  unsafe: [{ before: '\\]', character: ':', inConstruct: 'phrasing' }],
};

export const writingExtensions = [gfmToMarkdown({ tablePipeAlign: false }), footnoteCalls];
