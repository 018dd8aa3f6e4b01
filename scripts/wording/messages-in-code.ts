import type { ESTree } from 'vite';
import { keyOf } from '../../renderer/wording/spoken.ts';
import type { PlacedNode } from './read-source.ts';

/** A message that the window says somewhere. */
export interface MessageInCode {
  /** What it is called in the catalogues. */
  readonly key: string;
  readonly message: string;
  readonly at: string;
}

/** The messages that stand in `say`, `sayOf` and `<Say>`; `null` where it is no literal. */
export function messageIn(placed: PlacedNode): MessageInCode | null | undefined {
  const { node } = placed;
  if (node.type === 'CallExpression' && node.callee.type === 'Identifier') {
    const [first, second] = node.arguments;
    if (node.callee.name === 'say') return named(textOf(first), placed);
    if (node.callee.name === 'sayOf') return named(textOf(second), placed, textOf(first));
  }
  if (node.type === 'JSXOpeningElement' && node.name.type === 'JSXIdentifier') {
    if (node.name.name === 'Say') return named(wordsOf(node), placed);
  }
  return undefined;
}

function named(
  message: string | null,
  placed: PlacedNode,
  subject?: string | null,
): MessageInCode | null {
  if (message === null || subject === null) return null;
  return {
    message,
    at: placed.at(),
    key: subject === undefined ? message : keyOf(subject, message),
  };
}

function textOf(node: ESTree.Node | null | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? null;
  return null;
}

function wordsOf(element: ESTree.JSXOpeningElement): string | null {
  for (const attribute of element.attributes) {
    if (attribute.type !== 'JSXAttribute' || attribute.name.name !== 'words') continue;
    const { value } = attribute;
    return textOf(value?.type === 'JSXExpressionContainer' ? value.expression : value);
  }
  return null;
}
