import { $getRoot, type LexicalEditor, type NodeKey } from 'lexical';
import type { Finder, Match } from '../../../shared/find/finder.ts';
import { changedBlocks } from '../behaviour/changed-blocks.ts';
import { $readBlock, $textBlocks } from '../highlights/block-text.ts';

type Update = Parameters<typeof changedBlocks>[0];

interface Block {
  readonly text: string;
  readonly matches: readonly Match[];
  /** False where a pattern would take too long on it. */
  readonly isSearched: boolean;
}

/**
 * What is found in each block of a text. Only blocks that changed are read and searched again, so
 * that a key costs one block however long the text is.
 */
export class FoundInBlocks {
  readonly #editor: LexicalEditor;
  readonly #blocks = new Map<NodeKey, Block>();
  #finder: Finder | null = null;
  #order: readonly NodeKey[] = [];

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  /** Looks for something else everywhere; for nothing where it is null. */
  look(finder: Finder | null): void {
    // While nothing was looked for, changes of the text were not followed.
    if (!this.#finder || !finder) this.#blocks.clear();
    this.#finder = finder;
    if (!finder) return;
    for (const [key, { text }] of this.#blocks) this.#blocks.set(key, search(finder, text));
    this.putInOrder();
  }

  /** Searches what an update has changed; answers its blocks. */
  follow(update: Update): readonly NodeKey[] {
    if (!this.#finder) return [];
    const keys = changedBlocks(update);
    update.editorState.read(() => {
      for (const key of keys) this.#$read(key);
    });
    return keys;
  }

  /** Takes up what came, and leaves what went; needed before `order` is asked for after a change. */
  putInOrder(): void {
    this.#editor.read(() => {
      this.#order = $textBlocks($getRoot()).map((block) => block.getKey());
      for (const key of this.#order) if (!this.#blocks.has(key)) this.#$read(key);
    });
    const here = new Set(this.#order);
    for (const key of this.#blocks.keys()) if (!here.has(key)) this.#blocks.delete(key);
  }

  get order(): readonly NodeKey[] {
    return this.#order;
  }

  in(key: NodeKey): readonly Match[] {
    return this.#blocks.get(key)?.matches ?? [];
  }

  textOf(key: NodeKey): string {
    return this.#blocks.get(key)?.text ?? '';
  }

  /** How many blocks a pattern would take too long on. */
  unsearched(): number {
    let count = 0;
    for (const { isSearched } of this.#blocks.values()) if (!isSearched) count += 1;
    return count;
  }

  #$read(key: NodeKey): void {
    const block = $readBlock(key);
    if (block && this.#finder) this.#blocks.set(key, search(this.#finder, block.text));
    else this.#blocks.delete(key);
  }
}

function search(finder: Finder, text: string): Block {
  const matches = finder.find(text);
  return { text, matches: matches ?? [], isSearched: matches !== null };
}
