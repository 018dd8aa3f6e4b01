import type { LexicalEditor } from 'lexical';
import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '../../ui/class-names.ts';
import { say } from '../../wording/say.ts';
import { stretchOnScreen } from '../highlights/find-placed.ts';
import type { CaretMenu, OpenMenu } from './caret-menu.ts';
import styles from './menu-at-caret.module.css';

interface MenuAtCaretProps {
  editor: LexicalEditor;
  menu: CaretMenu;
}

/** What can be chosen at the caret. The text keeps the focus; it points at the active line. */
export function MenuAtCaret({ editor, menu }: MenuAtCaretProps) {
  const open = useSyncExternalStore(menu.subscribe, menu.current);
  const listId = useId();
  const optionId = (index: number) => `${listId}-${index}`;
  useTextAsCombobox(editor, open && { listId, activeId: optionId(open.active) });
  return (
    <>
      <p role="status" aria-label={say('Menu at the caret')} className={styles.spoken}>
        {open &&
          say('{label}: {offers, plural, other {# to choose from}}.', {
            label: open.label,
            offers: open.offers.length,
          })}
      </p>
      {open &&
        createPortal(
          <Options
            {...{ editor, menu, open, listId, optionId }}
            key={`${open.label}${open.start}`}
          />,
          // Not in the desk, whose box would hold and clip it; and within a landmark.
          editor.getRootElement()?.closest('main') ?? document.body,
        )}
    </>
  );
}

interface OptionsProps extends MenuAtCaretProps {
  open: OpenMenu;
  listId: string;
  optionId: (index: number) => string;
}

function Options({ editor, menu, open, listId, optionId }: OptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  const place = usePlace(editor, open, list);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  usePointer(list, menu);
  return (
    <div
      ref={list}
      id={listId}
      role="listbox"
      tabIndex={-1}
      aria-label={open.label}
      className={styles.menu}
      style={place}
    >
      {open.offers.map(({ id, title, detail }, index) => (
        <div
          key={id}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          data-index={index}
          aria-selected={index === open.active}
          className={classNames(styles.option, index === open.active && styles.active)}
        >
          <span className={styles.title}>{title}</span>
          <span className={styles.detail}>{detail}</span>
        </div>
      ))}
    </div>
  );
}

/** A click chooses, and the pointer makes active what it moves over; the text keeps the focus. */
function usePointer(list: { readonly current: HTMLElement | null }, menu: CaretMenu): void {
  useEffect(() => {
    const box = list.current;
    const keepFocus = (event: Event) => event.preventDefault();
    const move = (event: Event) => {
      const index = indexAt(event);
      if (index !== null && index !== menu.current()?.active) menu.activate(index);
    };
    const click = (event: Event) => {
      const index = indexAt(event);
      if (index !== null) menu.choose(index);
    };
    box?.addEventListener('mousedown', keepFocus);
    box?.addEventListener('pointermove', move);
    box?.addEventListener('click', click);
    return () => {
      box?.removeEventListener('mousedown', keepFocus);
      box?.removeEventListener('pointermove', move);
      box?.removeEventListener('click', click);
    };
  }, [list, menu]);
}

function indexAt({ target }: Event): number | null {
  const option = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return option ? Number(option.dataset.index) : null;
}

/** Distance in pixels from the words, and from the window's edges. */
const GAP = 4;
const MARGIN = 8;

interface Spot {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Under its sign, or above it where there is more room; always within the window. */
function usePlace(
  editor: LexicalEditor,
  { blockKey, start, end, offers }: OpenMenu,
  list: { readonly current: HTMLElement | null },
): Spot | undefined {
  const [spot, setSpot] = useState<Spot>();
  useLayoutEffect(() => {
    const settle = () => {
      const words = stretchOnScreen(editor, blockKey, { start, end });
      const box = list.current;
      if (!words || !box || offers.length === 0) return;
      const { clientWidth, clientHeight } = document.documentElement;
      const below = clientHeight - words.bottom - GAP - MARGIN;
      const above = words.top - GAP - MARGIN;
      const wanted = box.scrollHeight + 2;
      const isBelow = below >= Math.min(wanted, above);
      const maxHeight = Math.max(Math.min(wanted, isBelow ? below : above), 0);
      const left = Math.max(MARGIN, Math.min(words.left, clientWidth - box.offsetWidth - MARGIN));
      const top = isBelow ? words.bottom + GAP : words.top - GAP - maxHeight;
      setSpot({ left, top, maxHeight });
    };
    settle();
    window.addEventListener('resize', settle);
    document.addEventListener('scroll', settle, true);
    return () => {
      window.removeEventListener('resize', settle);
      document.removeEventListener('scroll', settle, true);
    };
  }, [editor, blockKey, start, end, offers, list]);
  return spot;
}

/** While the menu is open the text is a combobox to assistive technology, and then a text again. */
function useTextAsCombobox(
  editor: LexicalEditor,
  open: { listId: string; activeId: string } | null,
): void {
  const listId = open?.listId;
  const activeId = open?.activeId;
  useEffect(() => {
    const root = editor.getRootElement();
    if (!root || !listId || !activeId) return;
    const attributes = {
      role: 'combobox',
      'aria-expanded': 'true',
      'aria-haspopup': 'listbox',
      'aria-autocomplete': 'list',
      'aria-controls': listId,
      'aria-activedescendant': activeId,
    };
    for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
    root.removeAttribute('aria-multiline');
    return () => {
      for (const name of Object.keys(attributes)) root.removeAttribute(name);
      root.setAttribute('role', 'textbox');
      root.setAttribute('aria-multiline', 'true');
    };
  }, [editor, listId, activeId]);
}
