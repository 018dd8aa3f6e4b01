import { $getRoot, type LexicalNode } from 'lexical';
import type { Change, Suggestion } from '../../../shared/manuscript/annotations.ts';
import { $annotations, $changeOf, $setAnnotations } from '../nodes/annotation-states.ts';
import { newId } from '../nodes/span-states.ts';

/** Who makes suggestions here; asked each time, since it may be said later. */
export type Author = () => string;

/** Who made a suggestion, and when; nothing where no record came with it. */
export const $recordOf = (id: string): Suggestion | undefined =>
  $annotations($getRoot()).suggestions?.find((one) => one.id === id);

/** Whether a node bears a suggestion of this kind by the same person. */
export function $isOwn(
  node: LexicalNode | null | undefined,
  kind: Change['kind'],
  author: string,
): boolean {
  const change = node ? $changeOf(node) : undefined;
  return change?.kind === kind && $recordOf(change.id)?.author === author;
}

/** Begins a suggestion, and answers its id. */
export function $beginSuggestion(author: string, id: string = newId()): string {
  const root = $getRoot();
  const beside = $annotations(root);
  const record = { id, author, at: new Date().toISOString() };
  $setAnnotations(root, { ...beside, suggestions: [...(beside.suggestions ?? []), record] });
  return id;
}
