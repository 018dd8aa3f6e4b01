import {
  $createLineBreakNode,
  $createParagraphNode,
  $getRoot,
  $getState,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { $lexicalToInlines } from '../conversion/lexical-to-inlines.ts';
import { inlinesToLexical } from '../conversion/manuscript-to-lexical.ts';
import { $callsIn, $footnoteCalls } from '../nodes/find-footnote.ts';
import { carriedState, type FootnoteCallNode } from '../nodes/footnote-call-node.ts';
import { $createFootnoteNode, $isFootnoteNode, type FootnoteNode } from '../nodes/footnote-node.ts';
import {
  $createFootnotesNode,
  $isFootnotesNode,
  type FootnotesNode,
} from '../nodes/footnotes-node.ts';
import { idState, newId } from '../nodes/span-states.ts';

/**
 * Makes the foot of the text what its calls say: one entry for each, in their order; none without
 * a call; nothing else among them; and no foot where there are no calls.
 */
export function $settleFootnotes(): void {
  const feet = $getRoot().getChildren().filter($isFootnotesNode);
  for (const foot of feet) for (const call of $callsIn(foot)) call.remove();
  const calls = $footnoteCalls();
  if (calls.length === 0) {
    for (const foot of feet) $removeFoot(foot);
    return;
  }
  const foot = $onlyFoot(feet);
  $giveOwnIds(calls);
  const wanted = $entriesOf(calls, foot);
  for (const child of foot.getChildren()) {
    if (!wanted.includes(child as FootnoteNode)) $putAside(child, wanted);
  }
  for (const [index, entry] of wanted.entries()) {
    const there = foot.getChildAtIndex(index);
    if (there?.is(entry)) continue;
    if (there) there.insertBefore(entry, false);
    else foot.append(entry);
  }
}

/** The caret does not go with it. */
function $removeFoot(foot: FootnotesNode): void {
  const isAlone = foot.getPreviousSibling() === null && foot.getNextSibling() === null;
  if (isAlone) foot.insertBefore($createParagraphNode());
  foot.remove();
}

function $onlyFoot(feet: readonly FootnotesNode[]): FootnotesNode {
  const [foot = $createFootnotesNode(), ...others] = feet;
  for (const other of others) {
    foot.append(...other.getChildren());
    other.remove();
  }
  if (!$getRoot().getLastChild()?.is(foot)) $getRoot().append(foot);
  if (foot.getPreviousSibling() === null) foot.insertBefore($createParagraphNode());
  return foot;
}

/** A call that was copied calls a note of its own. */
function $giveOwnIds(calls: readonly FootnoteCallNode[]): void {
  const taken = new Set<string>();
  for (const call of calls) {
    const id = $getState(call, idState);
    if (id === '' || taken.has(id)) $setState(call, idState, newId());
    taken.add($getState(call, idState));
  }
}

/** What there is no entry for is made of what its call carries, or of what the entry became. */
function $entriesOf(calls: readonly FootnoteCallNode[], foot: ElementNode): FootnoteNode[] {
  const entries = new Map<string, FootnoteNode>();
  const foreign: ElementNode[] = [];
  for (const child of foot.getChildren<ElementNode>()) {
    if (!$isFootnoteNode(child)) foreign.push(child);
    else if (!entries.has($getState(child, idState))) entries.set($getState(child, idState), child);
  }
  return calls.map((call) => {
    const id = $getState(call, idState);
    const carried = $getState(call, carriedState);
    if (carried.length > 0) $setState(call, carriedState, []);
    const there = entries.get(id);
    if (there) return there;
    const entry = $createFootnoteNode(id);
    if (carried.length > 0) return entry.append(...inlinesToLexical(carried));
    const became = foreign.shift();
    if (!became) return entry;
    entry.append(...$inlineNodesOf(became));
    became.replace(entry);
    return entry.selectEnd() && entry;
  });
}

/**
 * What is no note of a call: paragraphs that were put among the notes, and the rest of one that was
 * parted, go on with the note before them. A note whose call is gone goes.
 */
function $putAside(child: LexicalNode, wanted: readonly FootnoteNode[]): void {
  const isUncalled =
    $isFootnoteNode(child) &&
    !wanted.some((entry) => $getState(entry, idState) === $getState(child, idState));
  const before = child.getPreviousSiblings().findLast((it) => wanted.includes(it as FootnoteNode));
  const host = (before as FootnoteNode | undefined) ?? wanted[0];
  if (!isUncalled && host) {
    const words = $inlineNodesOf(child);
    if (words.length > 0)
      host.append(...(host.isEmpty() ? [] : [$createLineBreakNode()]), ...words);
    host.selectEnd();
  }
  child.remove();
}

const $inlineNodesOf = (node: LexicalNode): LexicalNode[] =>
  inlinesToLexical($lexicalToInlines([node]).filter(({ type }) => type !== 'footnote'));
