import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  type ElementTransformer,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  ORDERED_LIST,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  UNORDERED_LIST,
} from '@lexical/markdown';
import { $createHeadingNode, HeadingNode } from '@lexical/rich-text';
import { $createParagraphNode, type LexicalEditor } from 'lexical';
import type { Form } from '../../../shared/manuscript/annotations.ts';
import { tagOfLevel } from '../conversion/heading-level.ts';
import { $createQuotationNode, QuotationNode } from '../nodes/quotation-node.ts';
import { $createRuleNode, RuleNode } from '../nodes/rule-node.ts';
import { $isInRunningText } from './running-text.ts';
import { $turnBlocks } from './turn-command.ts';

const heading: ElementTransformer = {
  type: 'element',
  dependencies: [HeadingNode],
  export: () => null,
  regExp: /^(#{1,3})\s/,
  replace: (parent, children, match) => {
    const level = (match[1]?.length ?? 1) as 1 | 2 | 3;
    const node = $createHeadingNode(tagOfLevel(level)).append(...children);
    parent.replace(node);
    node.selectStart();
  },
};

const quotation: ElementTransformer = {
  type: 'element',
  dependencies: [QuotationNode],
  export: () => null,
  regExp: /^>\s/,
  replace: (parent, children) => {
    const paragraph = $createParagraphNode().append(...children);
    parent.replace($createQuotationNode().append(paragraph));
    paragraph.selectStart();
  },
};

const rule: ElementTransformer = {
  type: 'element',
  dependencies: [RuleNode],
  export: () => null,
  regExp: /^(---|\*\*\*|___)\s/,
  replace: (parent, children) => {
    if (!$isInRunningText()) return false;
    const after = $createParagraphNode().append(...children);
    parent.insertBefore($createRuleNode());
    parent.replace(after);
    after.selectStart();
  },
};

/** What it makes of the block at the caret is first asked about, as if a command did it. */
function turning(
  transformer: ElementTransformer,
  formOf: (match: string[]) => Form,
): ElementTransformer {
  return {
    ...transformer,
    replace: (parent, children, match, isImport) =>
      $turnBlocks(formOf(match), () => transformer.replace(parent, children, match, isImport)),
  };
}

/** What turns into structure while it is typed: `#`, `>`, `-`, `1.`, `---`, `**`, `*`, `` ` ``, `~~`. */
export const registerMarkdown = (editor: LexicalEditor): (() => void) =>
  registerMarkdownShortcuts(editor, [
    turning(heading, ([, signs = '#']) => `heading-${signs.length as 1 | 2 | 3}`),
    turning(quotation, () => 'quotation'),
    rule,
    turning(UNORDERED_LIST, () => 'bullets'),
    turning(ORDERED_LIST, () => 'numbers'),
    INLINE_CODE,
    BOLD_ITALIC_STAR,
    BOLD_STAR,
    BOLD_UNDERSCORE,
    ITALIC_STAR,
    ITALIC_UNDERSCORE,
    STRIKETHROUGH,
  ]);
