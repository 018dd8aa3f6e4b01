import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  type TextNode,
} from 'lexical';
import type { Comment, Remark } from '../../../shared/manuscript/annotations.ts';
import { tagsFromOutside } from '../behaviour/tags-from-outside.ts';
import {
  $annotations,
  $commentsOn,
  $setAnnotations,
  $setComments,
} from '../nodes/annotation-states.ts';
import { newId } from '../nodes/span-states.ts';
import { SETTLING_TAG } from '../suggestions/keep-edits.ts';

/** A comment and the words that it is about; none where it is about the whole briefing. */
export interface ShownComment {
  readonly comment: Comment;
  readonly words: string;
  /** The first text that bears it; null where none does. */
  readonly key: NodeKey | null;
}

/** Those about the whole come first, then in the order of the text. */
export function $shownComments(): ShownComment[] {
  const texts = $getRoot().getAllTextNodes();
  const order = new Map(texts.map((text, index) => [text.getKey(), index]));
  const commented = $textsByComment(texts);
  return ($annotations($getRoot()).comments ?? [])
    .map((comment) => {
      const about = commented.get(comment.id) ?? [];
      const words = about.map((text) => text.getTextContent()).join('');
      return { comment, words, key: about[0]?.getKey() ?? null };
    })
    .toSorted((one, other) => placeOf(one, order) - placeOf(other, order));
}

function $textsByComment(texts: readonly TextNode[]): ReadonlyMap<string, readonly TextNode[]> {
  const found = new Map<string, TextNode[]>();
  for (const text of texts) {
    for (const id of $commentsOn(text)) found.set(id, [...(found.get(id) ?? []), text]);
  }
  return found;
}

const placeOf = ({ key }: ShownComment, order: ReadonlyMap<NodeKey, number>): number =>
  key === null ? -1 : (order.get(key) ?? -1);

/** The comment that was just made, until it is seen. */
let unseen: string | null = null;

/** Comments on what is selected, or on the whole briefing. */
export function addComment(editor: LexicalEditor, remark: Remark): void {
  const comment = { id: newId(), ...remark };
  unseen = comment.id;
  change(editor, (comments) => {
    const selection = $getSelection();
    const texts =
      $isRangeSelection(selection) && !selection.isCollapsed()
        ? selection.extract().filter($isTextNode)
        : [];
    for (const text of texts) $setComments(text, [...$commentsOn(text), comment.id]);
    return [...comments, comment];
  });
}

/** Brings a comment that was just made into sight, once: suggestions may fill the panel before it. */
export function seeComment(id: string, entry: HTMLElement | null): void {
  if (entry === null || id !== unseen) return;
  unseen = null;
  entry.scrollIntoView({ block: 'nearest' });
}

export const replyTo = (editor: LexicalEditor, id: string, remark: Remark): void =>
  changeOne(editor, id, (comment) => ({
    ...comment,
    replies: [...(comment.replies ?? []), remark],
  }));

export const resolveComment = (
  editor: LexicalEditor,
  id: string,
  resolved: { readonly by: string; readonly at: string },
): void => changeOne(editor, id, (comment) => ({ ...comment, resolved }));

export const reopenComment = (editor: LexicalEditor, id: string): void =>
  changeOne(editor, id, ({ resolved: _resolved, ...comment }) => comment);

/** Takes a comment away with its replies; it is still in the history, and can be undone. */
export const removeComment = (editor: LexicalEditor, id: string): void =>
  change(editor, (comments) => {
    for (const text of $getRoot().getAllTextNodes()) {
      $setComments(
        text,
        $commentsOn(text).filter((one) => one !== id),
      );
    }
    return comments.filter((comment) => comment.id !== id);
  });

const changeOne = (
  editor: LexicalEditor,
  id: string,
  become: (comment: Comment) => Comment,
): void =>
  change(editor, (comments) =>
    comments.map((comment) => (comment.id === id ? become(comment) : comment)),
  );

function change(editor: LexicalEditor, become: (comments: readonly Comment[]) => Comment[]): void {
  editor.update(
    () => {
      const root = $getRoot();
      const beside = $annotations(root);
      $setAnnotations(root, { ...beside, comments: become(beside.comments ?? []) });
    },
    { tag: [HISTORY_PUSH_TAG, SETTLING_TAG, ...tagsFromOutside(editor)], discrete: true },
  );
}
