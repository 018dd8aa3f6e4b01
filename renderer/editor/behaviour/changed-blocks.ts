import {
  $getNodeByKey,
  $isElementNode,
  $isRootNode,
  HISTORIC_TAG,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';
import { $blockOf } from './block-behaviour.ts';

type Update = Pick<
  UpdateListenerPayload,
  'dirtyElements' | 'dirtyLeaves' | 'editorState' | 'prevEditorState' | 'tags'
>;

/** Several listeners are told of one update, and each wants to know. */
function oncePerUpdate(read: (update: Update) => readonly NodeKey[]): typeof read {
  const told = new WeakMap<Update, readonly NodeKey[]>();
  return (update) => {
    const keys = told.get(update) ?? read(update);
    told.set(update, keys);
    return keys;
  };
}

/** Whether an update left all nodes where they were and changed the letters of some alone. */
export const changesOnlyTexts = ({ dirtyElements, tags }: Update): boolean =>
  !tags.has(HISTORIC_TAG) &&
  [...dirtyElements].every(([key, isItself]) => !isItself || key === 'root');

/**
 * The nodes that an update made or changed themselves, not by what they hold; some may be gone. Undo
 * puts a whole state back and calls nothing dirty: nodes that are not the same have changed.
 */
export const changedNodes = oncePerUpdate(
  ({ dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }) => {
    if (tags.has(HISTORIC_TAG)) {
      const before = prevEditorState._nodeMap;
      return [...editorState._nodeMap].flatMap(([key, node]) =>
        before.get(key) === node ? [] : [key],
      );
    }
    // The root is called dirty itself with whatever it holds.
    const elements = [...dirtyElements].flatMap(([key, isItself]) =>
      isItself && key !== 'root' ? [key] : [],
    );
    return [...elements, ...dirtyLeaves];
  },
);

/**
 * The blocks that an update made or changed: paragraphs, items, cells, captions; containers among
 * them, where they were changed themselves. Those that are gone are not among them.
 */
export const changedBlocks = oncePerUpdate((update) =>
  update.editorState.read(() => {
    const blocks = new Set<NodeKey>();
    for (const key of changedNodes(update)) {
      const node = $getNodeByKey(key);
      const block = node?.isAttached() ? $blockOf(node) : null;
      if ($isElementNode(block) && !$isRootNode(block)) blocks.add(block.getKey());
    }
    return [...blocks];
  }),
);
