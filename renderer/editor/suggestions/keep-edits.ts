import { $isTableNode } from '@lexical/table';
import {
  $getNodeByKey,
  $getRoot,
  $hasUpdateTag,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  COMPOSITION_START_COMMAND,
  type EditorState,
  type ElementNode,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  RootNode,
} from 'lexical';
import type { Change } from '../../../shared/manuscript/annotations.ts';
import { writtenText } from '../../../shared/manuscript/inline-text.ts';
import type { Inline } from '../../../shared/manuscript/manuscript.ts';
import { suggestEdit } from '../../../shared/manuscript/suggest-edit.ts';
import { $isRunning } from '../behaviour/running-text.ts';
import { $inlinesOfBlock } from '../conversion/lexical-to-inlines.ts';
import { inlinesToLexical } from '../conversion/manuscript-to-lexical.ts';
import { $textBlocks } from '../highlights/block-text.ts';
import { $changeOf, $setChange } from '../nodes/annotation-states.ts';
import { $isImageNode } from '../nodes/image-node.ts';
import { $isRuleNode } from '../nodes/rule-node.ts';
import { newId } from '../nodes/span-states.ts';
import { $restoreSelection, $selectionIn } from '../recognition/block-caret.ts';
import { LOADING_TAG, RECOGNITION_TAG } from '../recognition/live-recognition.ts';
import { $beginSuggestion, $recordOf, type Author } from './suggestion-records.ts';
import { $leavesOf } from './text-leaves.ts';

/** Marks an update that settles suggestions: what it does to the text is meant. */
export const SETTLING_TAG = 'settling';

const meant = [HISTORIC_TAG, LOADING_TAG, RECOGNITION_TAG, SETTLING_TAG];

/**
 * Whatever changes the text while one suggests (typing, an input method, a paste, a correction of
 * the window's speller) is turned into a suggestion within the same update: each block is compared
 * with what it said before. Blocks that are new begin with a suggested break.
 */
export function registerKeptEdits(
  editor: LexicalEditor,
  isOn: () => boolean,
  author: Author,
): () => void {
  /** What stood when an input method began a word; until it ends, its letters are its own. */
  let composedFrom: EditorState | null = null;
  /** The text that was made sure of last: what this does itself is not looked at again. */
  let kept = '';
  return mergeRegister(
    editor.registerCommand(
      COMPOSITION_START_COMMAND,
      () => {
        composedFrom ??= editor.getEditorState();
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerNodeTransform(RootNode, () => {
      if (editor.isComposing()) return;
      const before = composedFrom ?? editor.getEditorState();
      composedFrom = null;
      if (!isOn() || meant.some($hasUpdateTag) || $signature() === kept) return;
      $keepEdits(before, author());
      kept = $signature();
    }),
  );
}

/** What a block said, without its marks and what was only suggested. */
interface Words {
  readonly key: NodeKey;
  readonly text: string;
  readonly change: Change | undefined;
}

const $wordsOfBlocks = (): Words[] => $textBlocks().map($wordsOf);

const $wordsOf = (block: ElementNode): Words => ({
  key: block.getKey(),
  text: $leavesOf(block)
    .filter((leaf) => $changeOf(leaf)?.kind !== 'insertion')
    .map((leaf) => ($isTextNode(leaf) ? leaf.getTextContent() : '\n'))
    .join(''),
  change: $changeOf(block),
});

const $signature = (): string => {
  const words = $wordsOfBlocks().map(({ key, text }) => `${key} ${text}`);
  return [...$wholeBlocks().map((block) => block.getKey()), ...words].join('\n');
};

/** A block that stood before, the new ones that follow it, and those that followed it and are gone. */
interface Passage {
  readonly known: Words | null;
  readonly now: ElementNode | null;
  readonly fresh: ElementNode[];
  readonly gone: Words[];
}

function $keepEdits(before: EditorState, author: string): void {
  const old = before.read($wordsOfBlocks);
  const edited = $passages(old).filter(isEdited);
  const whole = $newWholeBlocks(before);
  if (edited.length === 0 && whole.length === 0) return;
  const begun = whole.length > 0 ? $begunBy(author, old) : null;
  const id = begun ?? newId();
  for (const block of whole) $setChange(block, { kind: 'insertion', id });
  const kept = edited.filter((passage) => $keepPassage(passage, before, id));
  if (begun === null && kept.length + whole.length > 0) $beginSuggestion(author, id);
}

/** The suggestion of the paragraph that the same person has just begun, and put something whole in. */
const $begunBy = (author: string, old: readonly Words[]): string | null =>
  old
    .filter(({ key, text }) => text === '' && !$getNodeByKey(key)?.isAttached())
    .flatMap(({ change }) => (change?.kind === 'insertion' ? change.id : []))
    .find((id) => $recordOf(id)?.author === author) ?? null;

/** Pictures, tables and rules at the top of the text, which come and go as one. */
const $wholeBlocks = (): LexicalNode[] =>
  $getRoot()
    .getChildren()
    .filter((node) => $isImageNode(node) || $isTableNode(node) || $isRuleNode(node));

/** Those that came in, by whatever way. */
function $newWholeBlocks(before: EditorState): LexicalNode[] {
  const known = new Set(before.read($wholeBlocks).map((block) => block.getKey()));
  return $wholeBlocks().filter((block) => !known.has(block.getKey()) && !$changeOf(block));
}

function $passages(old: readonly Words[]): Passage[] {
  const blocks = $textBlocks();
  const now = new Map(blocks.map((block) => [block.getKey(), block]));
  const known = new Map<NodeKey, Passage>();
  const start: Passage = { known: null, now: null, fresh: [], gone: [] };
  let passage = start;
  for (const words of old) {
    const block = now.get(words.key);
    if (block) {
      passage = { known: words, now: block, fresh: [], gone: [] };
      known.set(words.key, passage);
    } else passage.gone.push(words);
  }
  passage = start;
  for (const block of blocks) {
    const stood = known.get(block.getKey());
    if (stood) passage = stood;
    else passage.fresh.push(block);
  }
  const passages = [start, ...known.values()];
  for (const one of passages) $pairTurned(one);
  return passages;
}

/** A block that was turned into another kind says what it said before, and was not put in. */
function $pairTurned({ fresh, gone }: Passage): void {
  for (const block of fresh.filter($isRunning)) {
    const { text } = $wordsOf(block);
    const index = gone.findIndex((words) => words.text === text);
    const twin = gone[index];
    if (!twin) continue;
    $setChange(block, twin.change);
    gone.splice(index, 1);
    fresh.splice(fresh.indexOf(block), 1);
  }
}

const isEdited = ({ known, now, fresh, gone }: Passage): boolean =>
  fresh.length > 0 || gone.length > 0 || (now !== null && $wordsOf(now).text !== known?.text);

/** True where something was not suggested yet, and now is. */
function $keepPassage(
  { known, now, fresh, gone }: Passage,
  before: EditorState,
  id: string,
): boolean {
  const old = before.read(() => [
    ...(known ? $inlinesOfBlock(known.key) : []),
    ...gone.flatMap(({ key, change }, index): Inline[] => [
      index < fresh.length ? border : { type: 'break', ...(change && { change }) },
      ...$inlinesOfBlock(key),
    ]),
  ]);
  const blocks = now ? [now, ...fresh] : fresh;
  const pieces = blocks.map((block) => $inlinesOfBlock(block.getKey()));
  const edit = suggestEdit(
    old,
    pieces.flatMap((piece, index) => (index === 0 ? piece : [border, ...piece])),
    id,
  );
  // Where as many came as went, they stand in each other's place.
  for (const [index, { change }] of gone.entries()) {
    if (fresh[index] && $isRunning(fresh[index])) $setChange(fresh[index], change);
  }
  const begun = fresh.slice(gone.length).filter((block) => $isRunning(block) && !$changeOf(block));
  for (const block of begun) $setChange(block, { kind: 'insertion', id });
  let isChanged = begun.length > 0;
  let passed = 0;
  let isPlaced = false;
  for (const [index, piece] of partAtBorders(edit.inlines).entries()) {
    const block = blocks[index];
    const was = pieces[index] ?? [];
    if (!block) break;
    const length = writtenText(was).length;
    const start = edit.start - passed;
    const isHere: boolean = !isPlaced && start <= length;
    const shift = isHere ? { start, by: edit.kept } : null;
    if (JSON.stringify(piece) !== JSON.stringify(was)) {
      $rewrite(block, piece, shift);
      isChanged = true;
    }
    isPlaced = isPlaced || isHere;
    passed += length;
  }
  return isChanged;
}

/** Stands between two blocks while they are compared as one run. */
const border: Extract<Inline, { type: 'note' }> = {
  type: 'note',
  id: 'border-of-blocks',
  text: '',
};

function partAtBorders(inlines: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'note' && inline.id === border.id) parts.push([]);
    else parts.at(-1)?.push(inline);
  }
  return parts;
}

/** The caret stays behind what was typed, and so behind what was taken out there and is back. */
function $rewrite(
  block: ElementNode,
  inlines: readonly Inline[],
  shift: { readonly start: number; readonly by: number } | null,
): void {
  const selection = $selectionIn(block);
  block.splice(0, block.getChildrenSize(), inlinesToLexical(inlines));
  if (!selection) return;
  const moved = (offset: number) => (shift && offset >= shift.start ? offset + shift.by : offset);
  $restoreSelection(block, {
    ...selection,
    anchor: moved(selection.anchor),
    focus: moved(selection.focus),
  });
}
