import {
  $getNearestNodeFromDOMNode,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { changedBlocks, changesOnlyTexts } from '../behaviour/changed-blocks.ts';
import { workAtPause } from '../behaviour/work-at-pause.ts';
import { $domStretch, $readBlock, $textBlocks } from './block-text.ts';
import {
  type Finding,
  type HighlightKind,
  moveFindings,
  type PlacedFinding,
  type ReadBlock,
} from './finding.ts';
import { watchSight } from './watch-sight.ts';

/** Milliseconds without a key after which changed blocks are looked at; recognition has gone before. */
const PAUSE = 350;
/** Blocks that are looked at in one go. */
const AT_ONCE = 2;

/** Stretches of the text that are underlined without being nodes, and what there is to say of them. */
export interface Highlights {
  /** Shows findings of one more kind, until the function that it returns is called. */
  register(kind: HighlightKind): () => void;
  /** Looks for this kind everywhere anew, after something but the text has changed. */
  refresh(name: string): void;
  /** What is found in a block at this offset, its edges included. */
  at(blockKey: NodeKey, offset: number): readonly PlacedFinding[];
  /** All of the text, from its beginning to its end. Called within a read of the editor. */
  $all(): readonly PlacedFinding[];
  /** Called whenever findings came, moved or went. */
  subscribe(listener: () => void): () => void;
  dispose(): void;
}

type Found = readonly (readonly Finding[])[];

/** What one kind has found in a block of this text. */
interface Looked {
  readonly text: string;
  readonly findings: readonly Finding[];
}

interface Drawn extends Looked {
  /** Empty while the block is out of sight: at each key the window goes over all that are drawn. */
  ranges: readonly Range[];
}

interface Shown {
  readonly kind: HighlightKind;
  readonly highlight: Highlight;
  readonly blocks: Map<NodeKey, Drawn>;
  readonly waiting: Set<NodeKey>;
}

/** The findings of one editor. They are drawn by the window itself; the document is left alone. */
export function createHighlights(editor: LexicalEditor): Highlights {
  const shown = new Map<string, Shown>();
  const listeners = new Set<() => void>();
  const sight = watchSight((element) => editor.read(() => $drawBlock(element)));

  const $drawBlock = (element: Element) => {
    const key = $getNearestNodeFromDOMNode(element)?.getKey();
    if (key === undefined) return;
    for (const one of shown.values()) $draw(editor, one, key, sight.has(element));
  };
  const $show = (one: Shown, key: NodeKey, { text, findings }: Looked) => {
    const element = editor.getElementByKey(key);
    if (findings.length === 0 || !element) return forget(one, key);
    one.blocks.set(key, { text, findings, ranges: one.blocks.get(key)?.ranges ?? [] });
    sight.watch(element);
    $draw(editor, one, key, sight.has(element));
  };
  /** Between a change and the next look, findings move with their words. */
  const $follow = (key: NodeKey, areNodesSame: boolean) => {
    const having = [...shown.values()].filter(({ blocks }) => blocks.has(key));
    const block = having.length > 0 ? $readBlock(key) : null;
    if (!block) return;
    const { text } = block;
    for (const one of having) {
      const { text: before = '', findings = [], ranges = [] } = one.blocks.get(key) ?? {};
      const moved = moveFindings(findings, before, text);
      // Most keys are pressed behind what was found: where it is drawn need not be asked.
      const isInPlace =
        areNodesSame &&
        moved.length === findings.length &&
        moved.every((finding, index) => finding === findings[index]) &&
        ranges.every(isOnLetters);
      if (isInPlace) one.blocks.set(key, { text, findings, ranges });
      else $show(one, key, { text, findings: moved });
    }
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  /** False where no block waits any more. */
  const lookAtSome = (): boolean => {
    const one = [...shown.values()].find(({ waiting }) => waiting.size > 0);
    if (!one) return false;
    const keys = [...one.waiting].slice(0, AT_ONCE);
    for (const key of keys) one.waiting.delete(key);
    const blocks = editor.read(() => keys.flatMap((key) => $readBlock(key) ?? []));
    const found = one.kind.find(blocks);
    if (found instanceof Promise) void found.then((later) => take(one, blocks, later));
    else take(one, blocks, found);
    if (one.waiting.size === 0) editor.read(() => $forgetGone(one));
    return true;
  };
  const work = workAtPause(lookAtSome, PAUSE);
  const take = (one: Shown, blocks: readonly ReadBlock[], found: Found) => {
    if (shown.get(one.kind.name) !== one) return;
    editor.read(() => {
      for (const [index, { key, text }] of blocks.entries()) {
        const isAsRead = $readBlock(key)?.text === text;
        if (isAsRead) $show(one, key, { text, findings: found[index] ?? [] });
      }
    });
    tell();
  };
  const lookAt = (keys: readonly NodeKey[]) => {
    if (keys.length === 0 || shown.size === 0) return;
    for (const { waiting } of shown.values()) for (const key of keys) waiting.add(key);
    work.soon();
  };
  const lookAtAll = () => lookAt(editor.read(() => $textBlocks().map((block) => block.getKey())));

  const unregister = mergeRegister(
    editor.registerUpdateListener((update) => {
      if (shown.size === 0) return;
      const keys = changedBlocks(update);
      const areNodesSame = changesOnlyTexts(update);
      update.editorState.read(() => {
        for (const key of keys) $follow(key, areNodesSame);
      });
      lookAt(keys);
    }),
    editor.registerRootListener((root) => {
      sight.within(root);
      lookAtAll();
    }),
  );
  return {
    register: (kind) => {
      const one: Shown = {
        kind,
        highlight: sharedHighlight(kind.name),
        blocks: new Map(),
        waiting: new Set(),
      };
      shown.set(kind.name, one);
      lookAtAll();
      return () => {
        if (shown.get(kind.name) !== one) return;
        shown.delete(kind.name);
        for (const key of [...one.blocks.keys()]) forget(one, key);
        tell();
      };
    },
    refresh: (name) => {
      const one = shown.get(name);
      if (!one) return;
      for (const block of editor.read($textBlocks)) one.waiting.add(block.getKey());
      work.soon();
    },
    at: (blockKey, offset) =>
      [...shown.values()].flatMap((one) =>
        placedIn(one, blockKey).filter(
          ({ finding }) => finding.start <= offset && offset <= finding.end,
        ),
      ),
    $all: () =>
      $textBlocks().flatMap((block) =>
        [...shown.values()]
          .flatMap((one) => placedIn(one, block.getKey()))
          .sort((a, b) => a.finding.start - b.finding.start),
      ),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose: () => {
      work.end();
      sight.end();
      unregister();
      for (const one of shown.values()) for (const key of [...one.blocks.keys()]) forget(one, key);
      shown.clear();
    },
  };
}

/** The window has one highlight of a name; the briefings on the desk draw into it together. */
export function sharedHighlight(name: string, priority = 0): Highlight {
  const before = CSS.highlights.get(name);
  if (before) return before;
  const highlight = new Highlight();
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
  return highlight;
}

function $draw(editor: LexicalEditor, { blocks, highlight }: Shown, key: NodeKey, isSeen: boolean) {
  const drawn = blocks.get(key);
  if (!drawn) return;
  const ranges = isSeen
    ? drawn.findings.flatMap((finding) => $domStretch(editor, key, finding) ?? [])
    : [];
  // What is drawn anew is painted anew, and most keys move nothing.
  if (areSame(ranges, drawn.ranges)) return;
  for (const range of drawn.ranges) highlight.delete(range);
  for (const range of ranges) highlight.add(range);
  drawn.ranges = ranges;
}

/** False where the letters are drawn by other nodes now, as after a change of their marks. */
const isOnLetters = ({ startContainer, endContainer, collapsed }: Range): boolean =>
  !collapsed && startContainer instanceof Text && endContainer instanceof Text;

const areSame = (ones: readonly Range[], others: readonly Range[]): boolean =>
  ones.length === others.length &&
  ones.every((one, index) => {
    const other = others[index];
    return (
      one.startContainer === other?.startContainer &&
      one.startOffset === other.startOffset &&
      one.endContainer === other.endContainer &&
      one.endOffset === other.endOffset
    );
  });

function forget({ blocks, highlight }: Shown, key: NodeKey): void {
  for (const range of blocks.get(key)?.ranges ?? []) highlight.delete(range);
  blocks.delete(key);
}

function $forgetGone(one: Shown): void {
  for (const key of one.blocks.keys()) if (!$readBlock(key)) forget(one, key);
}

const placedIn = ({ kind, blocks }: Shown, blockKey: NodeKey): PlacedFinding[] =>
  (blocks.get(blockKey)?.findings ?? []).map((finding) => ({ kind: kind.name, blockKey, finding }));
