import { $getNearestNodeFromDOMNode, $getRoot, BLUR_COMMAND, COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { say } from '../../wording/say.ts';
import { ownSelection } from '../behaviour/own-selection.ts';
import { restOutOfSight } from '../behaviour/rest-out-of-sight.ts';
import { seeLettersFirst } from '../behaviour/see-letters-first.ts';
import { stopUnheardEvents } from '../behaviour/unheard-events.ts';
import { spanElement } from '../card/use-card-pointer.ts';
import { useIsServed } from '../language/served-language.ts';
import { $isNoteNode } from '../nodes/note-node.ts';
import { keepCaret } from './keep-caret.ts';
import { useOpenDesk } from './open-desk.ts';
import styles from './page.module.css';
import { rememberedScroll } from './remembered-places.ts';
import type { EditorSession } from './session.ts';

interface TextSurfaceProps {
  session: EditorSession;
  isEditing: boolean;
  /** Answers whether there was something to open. */
  onOpenSpan: (spanId: string) => boolean;
  onOpenNote: (nodeKey: string) => void;
}

/** The element that Lexical writes into. */
export function TextSurface({ session, isEditing, onOpenSpan, onOpenNote }: TextSurfaceProps) {
  const { editor } = session;
  // Two kinds of lines under one word would be one too many.
  const { language, briefingId } = useOpenDesk();
  const isChecked = useIsServed(language);
  const surface = useRef<HTMLDivElement>(null);
  const [isEmpty, setIsEmpty] = useState(false);

  useEffect(() => editor.setEditable(isEditing), [editor, isEditing]);
  useEffect(() => {
    const look = () => setIsEmpty(editor.read(() => isRootEmpty()));
    look();
    return editor.registerUpdateListener(look);
  }, [editor]);
  useEffect(() => {
    const flush = () => void session.saver.flush();
    const hide = () => {
      session.saver.setAside();
      flush();
    };
    const unregister = editor.registerCommand(
      BLUR_COMMAND,
      () => {
        flush();
        return false;
      },
      COMMAND_PRIORITY_LOW,
    );
    window.addEventListener('beforeunload', hide);
    document.addEventListener('visibilitychange', hide);
    return () => {
      unregister();
      window.removeEventListener('beforeunload', hide);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [editor, session]);

  const click = useEffectEvent((event: MouseEvent) => {
    const spanId = spanElement(event.target)?.dataset.spanId;
    const isFollowed = !isEditing || event.ctrlKey || event.metaKey;
    if (spanId && isFollowed && onOpenSpan(spanId)) return event.preventDefault();
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link) {
      // The window itself never goes anywhere else.
      event.preventDefault();
      if (isFollowed) window.open(link.href, '_blank', 'noopener,noreferrer');
      return;
    }
    const chip = event.target instanceof Element ? event.target.closest('[data-tag="note"]') : null;
    const noteKey = chip && isEditing ? editor.read(() => noteKeyOf(chip)) : null;
    if (noteKey) onOpenNote(noteKey);
  });
  const press = useEffectEvent((event: KeyboardEvent) => {
    const spanId = isEditing ? undefined : spanElement(event.target)?.dataset.spanId;
    if (event.key === 'Enter' && spanId && onOpenSpan(spanId)) event.preventDefault();
  });
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    const onClick = (event: MouseEvent) => click(event);
    const onKeyDown = (event: KeyboardEvent) => press(event);
    element.addEventListener('click', onClick);
    element.addEventListener('keydown', onKeyDown);
    editor.setRootElement(element);
    const isAtTop = rememberedScroll(briefingId) === 0;
    const stops = [
      seeLettersFirst(editor, element),
      keepCaret(editor, element),
      restOutOfSight(element, isAtTop),
      stopUnheardEvents(element),
      ownSelection(element),
    ];
    return () => {
      for (const stop of stops) stop();
      element.removeEventListener('click', onClick);
      element.removeEventListener('keydown', onKeyDown);
      editor.setRootElement(null);
    };
  }, [editor, briefingId]);

  return (
    <div className={styles.empty}>
      {isEmpty && isEditing && (
        <p className={styles.placeholder} aria-hidden>
          {say('Write here.')}
        </p>
      )}
      <div
        ref={surface}
        className={styles.text}
        data-mode={isEditing ? 'editing' : 'reading'}
        data-takes={isEditing ? 'pictures' : undefined}
        contentEditable={isEditing}
        suppressContentEditableWarning
        spellCheck={isEditing && !isChecked}
        {...textRole(isEditing)}
      />
    </div>
  );
}

/** No `<textarea>` can hold structure, so while it is edited the element takes the role of one. */
const textRole = (isEditing: boolean) =>
  isEditing
    ? ({ role: 'textbox', 'aria-multiline': true, 'aria-label': say('Text'), tabIndex: 0 } as const)
    : ({ role: 'document', 'aria-label': say('Text'), tabIndex: 0 } as const);

function isRootEmpty(): boolean {
  const root = $getRoot();
  return root.getChildrenSize() <= 1 && root.getTextContent() === '';
}

function noteKeyOf(chip: Element): string | null {
  const node = $getNearestNodeFromDOMNode(chip);
  return $isNoteNode(node) ? node.getKey() : null;
}
