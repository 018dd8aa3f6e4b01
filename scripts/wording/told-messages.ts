import type { ESTree } from 'vite';
import { nodesOfFiles, type PlacedNode } from './read-source.ts';

/** Where the application says something that the window shows. */
const sources = [
  'shared/**/*.ts',
  'electron/{archive,importers,language,services}/**/*.ts',
  'electron/exporters/**/*.ts',
];
const silent = /\/(migrations|queries)\//;

/** A message in English as the application says it, "{0}" standing for what it puts in. */
export interface ToldMessage {
  readonly message: string;
  readonly at: () => string;
  /** Said to the person in any case: why something failed and what to do, what an edition was examined for. */
  readonly isShown: boolean;
}

/** Every text in the code of the application that could be told, whether or not it ever is. */
export const toldMessages = (): ToldMessage[] =>
  nodesOfFiles(sources, silent).flatMap((placed) => {
    const message = patternOf(placed.node);
    return message === null ? [] : { message, at: placed.at, isShown: isShown(placed) };
  });

function patternOf(node: ESTree.Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral') return null;
  return node.quasis
    .map(({ value }, index) => (index === 0 ? '' : `{${index - 1}}`) + (value.cooked ?? ''))
    .join('');
}

function isShown({ node, parent }: PlacedNode): boolean {
  const around = parent?.node;
  if (around?.type === 'CallExpression')
    return shown.some((name) => isCallOf(around, name)) && around.arguments[1] === node;
  if (around?.type !== 'Property' || around.key.type !== 'Identifier') return false;
  const call = parent?.parent?.parent?.node;
  return around.key.name === 'hint' && call !== undefined && isCallOf(call, 'failure');
}

/** Their second argument is what they say. */
const shown = ['failure', 'passed', 'warned', 'failed'];

const isCallOf = (node: ESTree.Node, name: string): boolean =>
  node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === name;
