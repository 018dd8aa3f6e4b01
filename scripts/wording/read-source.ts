import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseSync } from 'vite';
import { projectFolder } from '../project-folder.ts';

/** A node of a source file, and the one that it stands in. */
export interface PlacedNode {
  readonly node: ESTree.Node;
  readonly parent: PlacedNode | null;
  /** The line that it begins in: "renderer/app/theme.ts:12". */
  readonly at: () => string;
}

/** Every node of every module of the window. */
export const nodesOfWindow = (): PlacedNode[] => nodesOfFiles(['renderer/**/*.{ts,tsx}']);

/** Every node of the files of these patterns, but of those that `except` names. */
export function nodesOfFiles(patterns: readonly string[], except?: RegExp): PlacedNode[] {
  return globSync(patterns, { cwd: projectFolder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !except?.test(file))
    .sort()
    .flatMap((file) => nodesOf(file, readFileSync(join(projectFolder, file), 'utf8')));
}

/** Every node of one module. */
export function nodesOf(file: string, text: string): PlacedNode[] {
  const found: PlacedNode[] = [];
  const look = (node: ESTree.Node, parent: PlacedNode | null) => {
    const at = () => `${file}:${text.slice(0, node.start).split('\n').length}`;
    const placed = { node, parent, at };
    found.push(placed);
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) {
        for (const one of value) if (isNode(one)) look(one, placed);
      } else if (isNode(value)) look(value, placed);
    }
  };
  look(parseSync(file, text).program, null);
  return found;
}

const isNode = (value: unknown): value is ESTree.Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
