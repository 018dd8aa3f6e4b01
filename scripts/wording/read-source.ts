import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseSync } from 'vite';
import { projectFolder } from '../project-folder.ts';

/** A node of a source file, and those that it stands in, the nearest first. */
export interface PlacedNode {
  readonly node: ESTree.Node;
  readonly within: readonly ESTree.Node[];
  /** The line that it begins in: "renderer/app/theme.ts:12". */
  readonly at: string;
}

/** Every node of every module of the window. */
export function* nodesOfWindow(): Generator<PlacedNode> {
  for (const file of globSync('renderer/**/*.{ts,tsx}', { cwd: projectFolder }).sort())
    yield* nodesOf(file.replaceAll('\\', '/'), readFileSync(join(projectFolder, file), 'utf8'));
}

/** Every node of one module. */
export function* nodesOf(file: string, text: string): Generator<PlacedNode> {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  function* below(node: ESTree.Node, within: readonly ESTree.Node[]): Generator<PlacedNode> {
    yield {
      node,
      within,
      get at() {
        return `${file}:${lineAt(node.start)}`;
      },
    };
    const inner = [node, ...within];
    for (const child of childrenOf(node)) yield* below(child, inner);
  }
  yield* below(parseSync(file, text).program, []);
}

function childrenOf(node: ESTree.Node): ESTree.Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is ESTree.Node => typeof value?.type === 'string');
}
