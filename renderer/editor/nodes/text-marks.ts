import {
  IS_BOLD,
  IS_CODE,
  IS_ITALIC,
  IS_STRIKETHROUGH,
  IS_SUBSCRIPT,
  IS_SUPERSCRIPT,
  IS_UNDERLINE,
  type TextFormatType,
  type TextNode,
} from 'lexical';
import { type Mark, marks } from '../../../shared/manuscript/manuscript.ts';

type FormatMark = Exclude<Mark, 'small-capitals'>;

/** The marks for which Lexical has a format of its own. */
export const formatOfMark: Readonly<Record<FormatMark, TextFormatType>> = {
  strong: 'bold',
  emphasis: 'italic',
  underline: 'underline',
  strike: 'strikethrough',
  superscript: 'superscript',
  subscript: 'subscript',
  code: 'code',
};

const bitOfMark: Readonly<Record<FormatMark, number>> = {
  strong: IS_BOLD,
  emphasis: IS_ITALIC,
  underline: IS_UNDERLINE,
  strike: IS_STRIKETHROUGH,
  superscript: IS_SUPERSCRIPT,
  subscript: IS_SUBSCRIPT,
  code: IS_CODE,
};

/**
 * Small capitals are the one text style that we let in. A style, unlike node state, is carried by
 * the caret, kept from running into its neighbours, and merged by Lexical itself; its `capitalize`
 * format is no substitute, since Lexical clears that at the next space.
 */
export const smallCapitalsStyle = { 'font-variant-caps': 'small-caps' } as const;
const smallCapitalsCss = 'font-variant-caps: small-caps;';

export function $setMarks(node: TextNode, wanted: readonly Mark[]): TextNode {
  let format = 0;
  for (const mark of wanted) if (mark !== 'small-capitals') format |= bitOfMark[mark];
  return node.setFormat(format).setStyle(wanted.includes('small-capitals') ? smallCapitalsCss : '');
}

/** Takes off every style that is no mark, wherever it came from. */
export function $dropForeignStyle(node: TextNode): void {
  const style = hasSmallCapitals(node) ? smallCapitalsCss : '';
  // Setting it marks the node as changed, so that it would be looked at again for ever.
  if (node.getStyle() !== style) node.setStyle(style);
}

export function marksOf(node: TextNode): Mark[] {
  const format = node.getFormat();
  return marks.filter((mark) =>
    mark === 'small-capitals' ? hasSmallCapitals(node) : (format & bitOfMark[mark]) !== 0,
  );
}

const hasSmallCapitals = (node: TextNode): boolean =>
  /font-variant-caps:\s*small-caps/.test(node.getStyle());
