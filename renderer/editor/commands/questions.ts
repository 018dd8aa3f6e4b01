import { $createLinkNode, $isLinkNode, $toggleLink } from '@lexical/link';
import {
  $createTextNode,
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $getState,
  $insertNodes,
  $isNodeSelection,
  $isRangeSelection,
  $setState,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { isAllowedHref } from '../../../shared/manuscript/manuscript.ts';
import { say } from '../../wording/say.ts';
import { $blockOf } from '../behaviour/block-behaviour.ts';
import type { Question } from '../desk/ask-dialog.tsx';
import { $isImageNode, alternativeState, creditState } from '../nodes/image-node.ts';
import { $createNoteNode, $isNoteNode, type NoteNode, noteTextState } from '../nodes/note-node.ts';

/**
 * Asks where the selected text leads to, or for a link with its words where none is selected; an
 * address without a scheme is taken for a web site.
 */
export function askForLink(editor: LexicalEditor): Question {
  const { url, isNew } = editor.read($linkAtCaret);
  const words = { name: 'words', label: say('Words'), hint: say('Empty: the address itself.') };
  return {
    title: titleOfLink(url, isNew),
    fields: [{ name: 'address', label: say('Address'), value: url }, ...(isNew ? [words] : [])],
    answer: url ? say('Change') : say('Link'),
    ...(url && {
      other: {
        label: say('Remove the link'),
        run: () => editor.update(() => void $toggleLink(null)),
      },
    }),
    refuse: ({ address }) =>
      (url !== '' && address === url) || isLinkable(hrefOf(address ?? ''))
        ? null
        : say('Only web addresses (http, https) and mail addresses (mailto) can be linked.'),
    run: ({ address = '', words = '' }) =>
      editor.update(() => {
        if (isNew && address !== '') $insertLink(hrefOf(address), words.trim() || address.trim());
        else $toggleLink(address === '' ? null : hrefOf(address));
      }),
  };
}

function $linkAtCaret(): { readonly url: string; readonly isNew: boolean } {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return { url: '', isNew: false };
  const url = $findMatchingParent(selection.anchor.getNode(), $isLinkNode)?.getURL() ?? '';
  return { url, isNew: url === '' && selection.isCollapsed() };
}

function titleOfLink(url: string, isNew: boolean): string {
  if (url) return say('Change the link');
  return isNew ? say('Insert a link') : say('Link the selected text');
}

const $insertLink = (href: string, words: string): void =>
  $insertNodes([$createLinkNode(href).append($createTextNode(words))]);

/** Others are kept where they came in, but nobody means them who types. */
const isLinkable = (href: string): boolean =>
  /^(?:https?|mailto):/i.test(href) && isAllowedHref(href);

function hrefOf(typed: string): string {
  const address = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address)) return `mailto:${address}`;
  return /^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(address) ? `https://${address}` : address;
}

/** Asks for the words of a remark: the chosen one, or a new one at the caret. */
export function askForNote(editor: LexicalEditor, key?: string): Question {
  const note = editor.read(() => $chosenNote(key));
  const noteKey = note?.getKey();
  return {
    title: note ? say('Change the note') : say('Note to the editor'),
    fields: [
      {
        name: 'text',
        label: say('Note'),
        hint: say('It is never printed.'),
        value: note ? editor.read(() => $getState(note, noteTextState)) : '',
      },
    ],
    answer: note ? say('Change') : say('Add'),
    ...(noteKey && {
      other: {
        label: say('Remove the note'),
        run: () => editor.update(() => $getNodeByKey(noteKey)?.remove()),
      },
    }),
    run: ({ text = '' }) =>
      editor.update(() => {
        const found = noteKey && $getNodeByKey(noteKey);
        if ($isNoteNode(found || null)) $setState(found as NoteNode, noteTextState, text);
        else $insertNodes([$createNoteNode(text)]);
      }),
  };
}

function $chosenNote(key: string | undefined): NoteNode | null {
  const selection = $getSelection();
  const nodes: readonly (LexicalNode | null)[] = key
    ? [$getNodeByKey(key)]
    : $isNodeSelection(selection)
      ? selection.getNodes()
      : [];
  return nodes.find($isNoteNode) ?? null;
}

/** Asks what the picture at the caret shows and whose it is; null where there is none. */
export function askForImage(editor: LexicalEditor): Question | null {
  const image = editor.read(() => {
    const node = $getSelection()?.getNodes()[0];
    const block = node && $blockOf(node);
    return $isImageNode(block) ? block : null;
  });
  if (!image) return null;
  const [alternative, credit] = editor.read(() => [
    $getState(image, alternativeState),
    $getState(image, creditState),
  ]);
  return {
    title: say('The picture'),
    fields: [
      {
        name: 'alternative',
        label: say('Alternative text'),
        hint: say('What it shows, for those who do not see it.'),
        value: alternative,
      },
      { name: 'credit', label: say('Credit'), value: credit ?? '' },
    ],
    answer: say('Change'),
    run: (words) =>
      editor.update(() => {
        $setState(image, alternativeState, words.alternative ?? '');
        $setState(image, creditState, words.credit || undefined);
      }),
  };
}
