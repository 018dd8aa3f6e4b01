import type { ESTree } from 'vite';
import type { PlacedNode } from './read-source.ts';

/** Words that stand in the code of the window and are not said by the catalogue. */
export interface LiteralWords {
  readonly at: string;
  readonly words: string;
}

/** Attributes whose words a person sees or hears, even one word of them. */
const spokenAttributes =
  /^(label|title|aria-label|aria-description|aria-roledescription|aria-valuetext|hint|description|placeholder|heading|alt|legend|answer|empty)$/;

/** Properties that hold words for people, wherever an object has them. */
const spokenProperties =
  /^(title|label|hint|heading|description|keywords|placeholder|complaint|message|answer)$/;

/** What these are given is no word for people. */
const technicalCalls =
  /(^|\.)(say|sayOf|invariant|Error|addEventListener|removeEventListener|querySelector|querySelectorAll|closest|matches|setAttribute|getAttribute|getPropertyValue|setProperty|matchMedia|createElement|getItem|setItem|removeItem|includes|startsWith|endsWith|classNames|\$config|config)$/;

const technicalProperties = /^(sections?)$/;

const technicalAttributes =
  /^(className|id|role|type|href|rel|target|d|viewBox|preserveAspectRatio|shortcut|action|data-.*|words)$/;

/** Names of keys, of formats and of the product: the same in every language. */
const nobodysWords =
  /^(Masthead|SHA-256|(Mod|Alt|Shift|Ctrl|Meta)\+.*|Mod|Arrow\w+|Escape|Enter|Tab|Home|End|Page(Up|Down)|Delete|Backspace|Insert|Control|Meta|Alt|Shift|Space|UTC|F\d+)$/;

/**
 * The words of one node that are for people and stand outside `say`. What looks like words: two
 * words with a space between them, or one with a capital; in a place that is made for words, any.
 */
export function literalWordsIn(placed: PlacedNode): LiteralWords | undefined {
  const words = wordsOf(placed.node);
  if (words === null || nobodysWords.test(words.trim())) return undefined;
  const place = placeOf(placed);
  const isFound =
    place === 'spoken' ? /\p{L}{2}/u.test(words) : place === 'unknown' && readsLikeWords(words);
  return isFound ? { at: placed.at(), words } : undefined;
}

/** Printable text of a literal, with "…" for what a template puts in. */
function wordsOf(node: ESTree.Node): string | null {
  if (node.type === 'JSXText') return node.value.replaceAll(/\s+/g, ' ').trim();
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral') return null;
  return node.quasis.map(({ value }) => value.cooked ?? '').join('…');
}

/** Neither selectors nor declarations of styles. */
const readsLikeWords = (words: string): boolean =>
  !/[[\]{}<>=]|;$/.test(words) &&
  (/^[“‘(]?\p{Lu}\p{Ll}+([ .,…:;?!”]|$)/u.test(words) ||
    /\p{Ll}{2}[,;:.”)]? [“(]?\p{L}{2}/u.test(words));

type Place = 'spoken' | 'technical' | 'unknown';

/** For whom a literal is, by what it stands in, from the nearest outwards. */
function placeOf({ node, parent }: PlacedNode): Place {
  if (parent === null) return 'unknown';
  const place = placeWithin(node, parent.node);
  return place === 'passed on' ? placeOf(parent) : place;
}

function placeWithin(child: ESTree.Node, parent: ESTree.Node): Place | 'passed on' {
  switch (parent.type) {
    case 'ConditionalExpression':
      return parent.test === child ? 'technical' : 'passed on';
    case 'TSAsExpression':
      return isListOfNames(child) ? 'technical' : 'passed on';
    case 'LogicalExpression':
    case 'ParenthesizedExpression':
    case 'ArrayExpression':
    case 'SpreadElement':
    case 'JSXExpressionContainer':
      return 'passed on';
    case 'BinaryExpression':
      return parent.operator === '+' ? 'passed on' : 'technical';
    case 'JSXElement':
      return /^(code|kbd)$/.test(nameOf(parent.openingElement.name)) ? 'technical' : 'spoken';
    case 'JSXFragment':
      return 'spoken';
    case 'JSXAttribute':
      return placeInAttribute(nameOf(parent.name));
    case 'Property':
      return placeInProperty(child, parent);
    case 'CallExpression':
    case 'NewExpression':
      if (parent.callee === child) return 'passed on';
      if (setsSpokenAttribute(parent, child)) return 'spoken';
      return technicalCalls.test(nameOf(parent.callee)) ? 'technical' : 'unknown';
    case 'MemberExpression':
      return parent.object === child ? 'passed on' : 'technical';
    case 'SwitchCase':
      return parent.test === child ? 'technical' : 'unknown';
    case 'TaggedTemplateExpression':
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ExpressionStatement':
    case 'TSLiteralType':
    case 'TSTemplateLiteralType':
      return 'technical';
    default:
      return 'unknown';
  }
}

/** `['Go', 'Archive'] as const`: what the code itself calls its kinds. */
const isListOfNames = (node: ESTree.Node): boolean =>
  node.type === 'ArrayExpression' && node.elements.every((one) => one?.type === 'Literal');

/** `element.setAttribute('aria-label', …)`, of its second argument. */
function setsSpokenAttribute(
  { callee, arguments: [name, value] }: ESTree.CallExpression | ESTree.NewExpression,
  child: ESTree.Node,
): boolean {
  if (value !== child || nameOf(callee) !== 'setAttribute') return false;
  return name?.type === 'Literal' && spokenAttributes.test(String(name.value));
}

function placeInAttribute(name: string): Place {
  if (spokenAttributes.test(name)) return 'spoken';
  return technicalAttributes.test(name) ? 'technical' : 'unknown';
}

function placeInProperty(child: ESTree.Node, property: ESTree.Node): Place {
  if (property.type !== 'Property') return 'unknown';
  if (property.key === child || technicalProperties.test(nameOf(property.key))) return 'technical';
  return spokenProperties.test(nameOf(property.key)) ? 'spoken' : 'unknown';
}

/** The last name of what is called or set: "querySelector" of `document.querySelector`. */
function nameOf(node: ESTree.Node): string {
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return node.name;
    case 'Literal':
      return String(node.value);
    case 'MemberExpression':
      return nameOf(node.property);
    case 'JSXNamespacedName':
      return `${node.namespace.name}:${node.name.name}`;
    default:
      return '';
  }
}
