import { $isTableNode } from '@lexical/table';
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { footnotesOf } from '../../../shared/manuscript/inline-containers.ts';
import type { Block, Manuscript } from '../../../shared/manuscript/manuscript.ts';
import { normaliseBlock } from '../../../shared/manuscript/normalise-manuscript.ts';
import { forgetChanged } from '../behaviour/forget-changed.ts';
import { $blocksOfNode, $readManuscript } from './lexical-to-manuscript.ts';

/** Reads one editor again and again, at the price of what has changed since. */
export interface ManuscriptReader {
  /** The canonical manuscript of the text as it is shown; the same object while it is the same. */
  read(): Manuscript;
  /**
   * Remembers a block that was not read yet, so that the first reading does not read them all. False
   * where there is none. For a text that has just been shown.
   */
  readAhead(): boolean;
  dispose(): void;
}

/** To be made before what listens to the editor and reads its manuscript then. */
export function createManuscriptReader(editor: LexicalEditor): ManuscriptReader {
  /** What the nodes at the top of the text said, until something in them changes. */
  let known = new Map<NodeKey, readonly Block[]>();
  const canonical = new WeakMap<Block, Block>();
  let last: { readonly state: EditorState; readonly manuscript: Manuscript } | null = null;

  const dispose = editor.registerUpdateListener((update) => void forgetChanged(known, update));
  const normalised = (block: Block): Block => {
    const before = canonical.get(block);
    if (before) return before;
    const after = normaliseBlock(block);
    canonical.set(block, after);
    return after;
  };
  const $remember = (read: typeof known, node: LexicalNode): readonly Block[] => {
    const before = known.get(node.getKey());
    const blocks = before ?? $blocksOfNode(node);
    // A note may change while the block that calls it does not.
    const isAlone = before !== undefined || footnotesOf({ blocks: [...blocks] }).length === 0;
    if (isAlone) read.set(node.getKey(), blocks);
    return blocks;
  };
  const $read = (): Manuscript => {
    const read: typeof known = new Map();
    const $remembered = (node: LexicalNode) => $remember(read, node);
    const manuscript = $readManuscript({ $blocksOfNode: $remembered, normalised });
    known = read;
    return manuscript;
  };
  let ahead: NodeKey[] | null = null;
  const $readAhead = (): boolean => {
    ahead ??= $getRoot().getChildrenKeys().reverse();
    const node = $getNodeByKey(ahead.pop() ?? '');
    if ($isElementNode(node) && !$isTableNode(node)) $remember(known, node).forEach(normalised);
    return ahead.length > 0;
  };
  return {
    readAhead: () => editor.read($readAhead),
    read: () =>
      editor.read(() => {
        const state = editor.getEditorState();
        if (last?.state !== state) last = { state, manuscript: $read() };
        return last.manuscript;
      }),
    dispose,
  };
}
