import {
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  PASTE_TAG,
  type UpdateListenerPayload,
} from 'lexical';
import { LOADING_TAG, RECOGNITION_TAG } from '../recognition/live-recognition.ts';
import { findTrigger } from './find-trigger.ts';
import { $insertionPlace, $placeOfCaret, $replace, type CaretPlace } from './insertion.ts';
import type { MenuProvider, NextMenu, Offer } from './menu-provider.ts';

/** A menu as it is shown; `start` is where it hangs in the text of its block. */
export interface OpenMenu {
  readonly label: string;
  readonly blockKey: NodeKey;
  readonly start: number;
  readonly end: number;
  readonly offers: readonly Offer[];
  readonly active: number;
}

export interface CaretMenu {
  /** Null while there is nothing to choose from; the same object until something changes. */
  current(): OpenMenu | null;
  activate(index: number): void;
  choose(index: number): void;
  close(): void;
  subscribe(listener: () => void): () => void;
  dispose(): void;
}

/** Whom a menu asks for its lines: a sign's provider, or what follows from a choice. */
type Asking =
  | { readonly provider: MenuProvider; readonly next?: undefined }
  | { readonly next: NextMenu; readonly provider?: undefined };

/** Marks the update of an insertion: it opens no menu. */
const INSERTION_TAG = 'menu-insertion';
const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta'];
const SILENT = [HISTORIC_TAG, PASTE_TAG, RECOGNITION_TAG, LOADING_TAG, INSERTION_TAG];

/**
 * The menu at the caret, which a sign opens while it is typed. It takes only the keys that choose,
 * and those only while there is something to choose; typing never waits for it.
 */
export function registerCaretMenu(
  editor: LexicalEditor,
  providers: readonly MenuProvider[],
): CaretMenu {
  const listeners = new Set<() => void>();
  let asking: (Asking & { blockKey: NodeKey; start: number; query: string | null }) | null = null;
  let shown: OpenMenu | null = null;
  /** Counts what is asked, so that an answer to an earlier question is known. */
  let question = 0;
  let answered = 0;
  /** A key chose before the lines for the newest letters were there: it waits for them. */
  let isChoiceWaiting = false;
  /** Enter came before there was any line: it chooses the first, or goes on to the text. */
  let isEnterHeld = false;
  /** The sign whose menu was put away; it stays away while one types behind that sign. */
  let dismissed: { blockKey: NodeKey; start: number } | null = null;

  const show = (menu: OpenMenu | null) => {
    if (menu === shown) return;
    shown = menu;
    for (const listener of listeners) listener();
  };
  const close = () => {
    asking = null;
    question += 1;
    isChoiceWaiting = false;
    isEnterHeld = false;
    show(null);
  };
  const isUnanswered = () => asking !== null && answered !== question;
  /** To the text with Enter, from which no line came. */
  const releaseEnter = () => {
    if (!isEnterHeld) return;
    close();
    editor.dispatchCommand(KEY_ENTER_COMMAND, null);
  };
  const ask = (place: CaretPlace, query: string) => {
    if (!asking || asking.query === query) return;
    asking = { ...asking, query };
    question += 1;
    const asked = question;
    const { blockKey, start, next, provider } = asking;
    const { label } = next ?? provider;
    const answer = (offers: readonly Offer[]) => {
      if (asked !== question) return;
      answered = asked;
      const menu = { label, blockKey, start, end: place.offset, offers, active: 0 };
      show(offers.length === 0 ? null : menu);
      if (offers.length === 0) releaseEnter();
      else if (isChoiceWaiting || isEnterHeld) choose(0);
    };
    if (next) answer(next.offer(query));
    else void provider.offer(query, editor).then(answer);
  };

  const follow = ({ editorState, tags, dirtyLeaves }: UpdateListenerPayload) => {
    if (editor.isComposing()) return;
    const isTyped = dirtyLeaves.size > 0 && !SILENT.some((tag) => tags.has(tag));
    if (!asking && !isTyped) return;
    const place = editorState.read($placeOfCaret);
    if (!place || !editor.isEditable()) return close();
    if (asking?.next) {
      const isBehind = place.blockKey === asking.blockKey && place.offset >= asking.start;
      const query = place.text.slice(asking.start, place.offset);
      return isBehind && asking.next.offer(query).length > 0 ? ask(place, query) : close();
    }
    const trigger = findTrigger(
      place.text.slice(0, place.offset),
      providers.map(({ sign }) => sign),
    );
    const provider = providers.find(({ sign }) => sign === trigger?.sign);
    if (!trigger || !provider) {
      dismissed = null;
      return close();
    }
    const at = { blockKey: place.blockKey, start: trigger.start };
    if (isSame(dismissed, at)) return close();
    if (!isSame(asking, at)) {
      if (!isTyped) return close();
      close();
      asking = { provider, ...at, query: null };
    }
    ask(place, trigger.query);
  };

  const choose = (index: number) => {
    isChoiceWaiting = isUnanswered();
    const offer = shown?.offers[index];
    if (!shown || !offer || isChoiceWaiting) return;
    const { blockKey, start, end } = shown;
    close();
    let following: NextMenu | null = null;
    editor.update(
      () => {
        const place = $insertionPlace(blockKey, start, end);
        if (!place) return;
        $replace(blockKey, start, end, offer.$insert(place));
        offer.$then?.(editor);
        following = offer.next?.(place) ?? null;
      },
      {
        tag: [HISTORY_PUSH_TAG, INSERTION_TAG],
        onUpdate: () => {
          if (following) openNext(following);
        },
      },
    );
    offer.onChoose?.(editor);
  };
  const openNext = (next: NextMenu) => {
    const place = editor.read($placeOfCaret);
    if (!place) return;
    asking = { next, blockKey: place.blockKey, start: place.offset, query: null };
    ask(place, '');
  };
  const activate = (index: number) => {
    if (!shown) return;
    const count = shown.offers.length;
    show({ ...shown, active: (index + count) % count });
  };

  const whileOpen = <Event extends KeyboardEvent | null>(
    command: LexicalCommand<Event>,
    act: (menu: OpenMenu) => void,
  ) =>
    editor.registerCommand(
      command,
      (event) => {
        if (!shown || event?.isComposing || event?.shiftKey) return false;
        event?.preventDefault();
        event?.stopPropagation();
        act(shown);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    );
  const dispose = mergeRegister(
    editor.registerUpdateListener(follow),
    whileOpen(KEY_ARROW_DOWN_COMMAND, ({ active }) => activate(active + 1)),
    whileOpen(KEY_ARROW_UP_COMMAND, ({ active }) => activate(active - 1)),
    whileOpen(KEY_ENTER_COMMAND, ({ active }) => choose(active)),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (shown || !isUnanswered() || event?.isComposing || event?.shiftKey) return false;
        event?.preventDefault();
        isEnterHeld = true;
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      ({ key }) => {
        if (!MODIFIERS.includes(key)) releaseEnter();
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    whileOpen(KEY_TAB_COMMAND, ({ active }) => choose(active)),
    whileOpen(KEY_ESCAPE_COMMAND, ({ blockKey, start }) => {
      dismissed = { blockKey, start };
      close();
    }),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        releaseEnter();
        close();
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    close,
  );
  return {
    current: () => shown,
    activate,
    choose,
    close,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose,
  };
}

const isSame = (
  one: { blockKey: NodeKey; start: number } | null,
  other: { blockKey: NodeKey; start: number },
): boolean => one?.blockKey === other.blockKey && one.start === other.start;
