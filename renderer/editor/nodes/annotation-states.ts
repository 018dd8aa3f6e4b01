import { $getState, $setState, createState, type LexicalNode, type RootNode } from 'lexical';
import { identifier } from '../../../shared/kernel/identifier.ts';
import {
  type Annotations,
  annotations,
  type Change,
  change,
  type SuggestedOfBlock,
  suggestedOf,
  type Turn,
  turn,
} from '../../../shared/manuscript/annotations.ts';

const noComments: readonly string[] = [];

const sameJson = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/**
 * What is suggested of a text, a line break or a block. Neighbouring texts of which different things
 * are suggested Lexical keeps apart; what is typed into one is part of it.
 */
const changeState = createState('change', {
  parse: (value): Change | undefined => change.safeParse(value).data,
  isEqual: sameJson,
});

/** What it is suggested to make of a block. */
const turnState = createState('turn', {
  parse: (value): Turn | undefined => turn.safeParse(value).data,
  isEqual: sameJson,
});

/** The comments that are about a text. */
const commentsState = createState('comments', {
  parse: (value): readonly string[] => {
    const ids = Array.isArray(value) ? value.filter((id) => identifier.safeParse(id).success) : [];
    return ids.length > 0 ? ids : noComments;
  },
  isEqual: sameJson,
});

/** What stands beside the text, on its root, so that undoing takes both back together. */
const annotationsState = createState('annotations', {
  parse: (value): Annotations => annotations.safeParse(value).data ?? {},
  isEqual: sameJson,
});

export const $changeOf = (node: LexicalNode): Change | undefined => $getState(node, changeState);

export const $turnOf = (node: LexicalNode): Turn | undefined => $getState(node, turnState);

/** All that is suggested of a block. */
export const $suggestedOf = (node: LexicalNode): SuggestedOfBlock =>
  suggestedOf({ change: $changeOf(node), turn: $turnOf(node) });

export const $commentsOn = (node: LexicalNode): readonly string[] => $getState(node, commentsState);

export const $annotations = (root: RootNode): Annotations => $getState(root, annotationsState);

export function $setChange<Node extends LexicalNode>(node: Node, to: Change | undefined): Node {
  return sameJson($changeOf(node), to) ? node : $setState(node, changeState, to);
}

export function $setTurn<Node extends LexicalNode>(node: Node, to: Turn | undefined): Node {
  return sameJson($turnOf(node), to) ? node : $setState(node, turnState, to);
}

export const $setSuggested = <Node extends LexicalNode>(
  node: Node,
  { change, turn }: SuggestedOfBlock,
): Node => $setTurn($setChange(node, change), turn);

export function $setComments<Node extends LexicalNode>(
  node: Node,
  ids: readonly string[] | undefined,
): Node {
  const sorted = [...new Set(ids)].toSorted();
  return sameJson($commentsOn(node), sorted) ? node : $setState(node, commentsState, sorted);
}

export const $setAnnotations = (root: RootNode, to: Annotations | undefined): RootNode =>
  $setState(root, annotationsState, to ?? {});
