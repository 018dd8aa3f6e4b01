import { leavesOf } from '../anchors.ts';
import { writtenText } from '../inline-text.ts';
import type { Inline } from '../manuscript.ts';
import { type MarkedGroup, nestMarks } from '../nest-marks.ts';
import { annotatedRuns, annotationTags } from './annotated-runs.ts';
import { type Attributes, element, escapeText } from './escape-html.ts';
import {
  footnoteCall,
  linkTags,
  markTags,
  noteTag,
  STANDING_BREAK,
  spanTags,
} from './inline-tags.ts';

/** The footnotes by their ids, counted from 1 in the order of the text. */
export type FootnoteNumbers = ReadonlyMap<string, number>;

/** An element that holds these inlines and keeps their spaces. */
export function inlineElement(
  name: string,
  inlines: readonly Inline[],
  numbers: FootnoteNumbers,
  attributes: Attributes = {},
): string {
  const style = losesSpace(writtenText(inlines)) ? 'white-space: pre-wrap' : undefined;
  return element(name, { ...attributes, style }, inlinesToHtml(inlines, numbers));
}

/** The inlines alone; `inlineElement` sees to it that their spaces survive. */
function inlinesToHtml(inlines: readonly Inline[], numbers: FootnoteNumbers): string {
  const standing = standingBreaks(inlines);
  const write = (inline: Inline): string => {
    switch (inline.type) {
      case 'text':
        return escapeText(inline.text);
      case 'break':
        return standing.has(inline) ? STANDING_BREAK : '<br>';
      case 'note':
        return noteTag(inline);
      case 'footnote':
        return footnoteCall(inline, numbers.get(inline.id) ?? 0);
      default: {
        const { open, close } = inline.type === 'link' ? linkTags(inline.href) : spanTags(inline);
        return open + writeRuns(inline.content) + close;
      }
    }
  };
  const writeGroup = (group: MarkedGroup): string => {
    if (group.mark === null) return write(group.inline);
    const { open, close } = markTags[group.mark];
    return open + group.children.map(writeGroup).join('') + close;
  };
  const writeRuns = (content: readonly Inline[]): string =>
    annotatedRuns(content)
      .map((run) => {
        const { open, close } = annotationTags(run);
        return open + nestMarks(run.inlines).map(writeGroup).join('') + close;
      })
      .join('');
  return writeRuns(inlines);
}

/** Whether HTML would swallow a space of this text, or the whole of it as an empty line. */
const losesSpace = (text: string): boolean =>
  /^ | $| {2}| \n|\n /.test(text) || /^[ \u00a0\n]+$/.test(text);

/**
 * The breaks that do not simply part two lines of text. Readers of HTML take `<br><br>` for the
 * end of a paragraph and drop a `<br>` at its edge, so these need a mark of their own.
 */
export function standingBreaks(inlines: readonly Inline[]): ReadonlySet<Inline> {
  const leaves = [...leavesOf(inlines)];
  const isText = (leaf: Inline | undefined) => leaf?.type === 'text';
  return new Set(
    leaves.filter(
      (leaf, index) =>
        leaf.type === 'break' && !(isText(leaves[index - 1]) && isText(leaves[index + 1])),
    ),
  );
}
