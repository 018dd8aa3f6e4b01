import { $getRoot, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { forgetChanged } from './forget-changed.ts';
import { workAtPause } from './work-at-pause.ts';

/** Milliseconds without a change after which the changed blocks are looked at. */
const PAUSE = 150;
/** Blocks that are looked at in one go. */
const AT_ONCE = 8;

export interface BlockFact<Fact> {
  readonly key: NodeKey;
  readonly fact: Fact;
}

/**
 * Keeps a fact of each block at the top of the text, in its order: worked out while the window is
 * idle, and anew only for blocks that changed, so that it costs no key. `$factOf` is called within
 * a read of the editor and sees one block at a time.
 */
export function registerBlockFacts<Fact>(
  editor: LexicalEditor,
  $factOf: (block: LexicalNode) => Fact,
  onFacts: (facts: readonly BlockFact<Fact>[]) => void,
): () => void {
  const known = new Map<NodeKey, Fact>();

  /** False where no block is left whose fact is not known. */
  const learnSome = (): boolean =>
    editor.read(() => {
      const blocks = $getRoot().getChildren();
      const unknown = blocks.filter((block) => !known.has(block.getKey())).slice(0, AT_ONCE);
      for (const block of unknown) known.set(block.getKey(), $factOf(block));
      if (unknown.length > 0) return true;
      tell(blocks.map((block) => block.getKey()));
      return false;
    });
  const tell = (keys: readonly NodeKey[]) => {
    const facts = keys.flatMap((key) => {
      const fact = known.get(key);
      return fact === undefined ? [] : [{ key, fact }];
    });
    if (known.size > keys.length) {
      known.clear();
      for (const { key, fact } of facts) known.set(key, fact);
    }
    onFacts(facts);
  };
  const work = workAtPause(learnSome, PAUSE);
  const unregister = editor.registerUpdateListener((update) => {
    if (forgetChanged(known, update)) work.soon();
  });
  work.soon(0);
  return () => {
    work.end();
    unregister();
  };
}
