import { $isHeadingNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  KEY_ARROW_DOWN_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  PASTE_TAG,
  UNDO_COMMAND,
} from 'lexical';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBriefingEditor } from '../../../../../renderer/editor/behaviour/create-briefing-editor.ts';
import { $setBlock } from '../../../../../renderer/editor/commands/block-changes.ts';
import { registerCaretMenu } from '../../../../../renderer/editor/menus/caret-menu.ts';
import type { MenuProvider, Offer } from '../../../../../renderer/editor/menus/menu-provider.ts';

const words = ['Harbour Wire', 'Harbour Post', 'Hill Gazette'];

const offersFor = (query: string, more: Partial<Offer>): Offer[] =>
  words
    .filter((word) => word.toLowerCase().includes(query))
    .map((word) => ({ id: word, title: word, detail: '', $insert: () => word, ...more }));

/** A menu whose archive answers when the test says so. */
function typewriter(more: Partial<Offer> = {}) {
  const asked: { query: string; answer: () => Promise<void> }[] = [];
  const provider: MenuProvider = {
    sign: '@',
    label: 'Papers',
    action: 'text.cite',
    offer: (query) => {
      const { promise, resolve } = Promise.withResolvers<readonly Offer[]>();
      asked.push({
        query,
        answer: async () => {
          resolve(offersFor(query, more));
          await promise;
        },
      });
      return promise;
    },
  };
  const { editor } = createBriefingEditor();
  const menu = registerCaretMenu(editor, [provider]);
  editor.update(() => void $getRoot().append($createParagraphNode()).selectEnd(), {
    discrete: true,
  });
  const isHeading = () => editor.read(() => $isHeadingNode($getRoot().getFirstChild()));
  return {
    editor,
    menu,
    asked,
    isHeading,
    titles: () => menu.current()?.offers.map(({ title }) => title),
  };
}

function type(editor: LexicalEditor, text: string, tag: string[] = []): void {
  const insert = (letters: string) =>
    editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText(letters);
      },
      { discrete: true, tag },
    );
  for (const letter of text) insert(letter);
}

const textOf = (editor: LexicalEditor): string => editor.read(() => $getRoot().getTextContent());

afterEach(() => void vi.unstubAllGlobals());

describe('the menu at the caret', () => {
  it('shows the answer to the newest letters and drops those that come late', async () => {
    const { editor, asked, titles } = typewriter();
    type(editor, '@h');
    expect(asked.map(({ query }) => query)).toEqual(['', 'h']);
    type(editor, 'i');
    await asked[2]?.answer();
    expect(titles()).toEqual(['Hill Gazette']);
    await asked[1]?.answer();
    expect(titles()).toEqual(['Hill Gazette']);
  });

  it('lets Enter that comes before any line choose the first', async () => {
    const { editor, asked } = typewriter();
    type(editor, '@h');
    expect(editor.dispatchCommand(KEY_ENTER_COMMAND, null)).toBe(true);
    expect(textOf(editor)).toBe('@h');
    await asked[1]?.answer();
    expect(textOf(editor)).toBe('Harbour Wire');
  });

  it('gives Enter back to the text where no line comes, and where one types on before', async () => {
    const { editor, asked } = typewriter();
    type(editor, '@x');
    editor.dispatchCommand(KEY_ENTER_COMMAND, null);
    await asked[1]?.answer();
    type(editor, 'by @h');
    expect(textOf(editor)).toBe('@x\n\nby @h');
    editor.dispatchCommand(KEY_ENTER_COMMAND, null);
    vi.stubGlobal('window', {});
    editor.dispatchCommand(KEY_DOWN_COMMAND, { key: 'W' } as KeyboardEvent);
    type(editor, 'We');
    await asked.at(-1)?.answer();
    expect(textOf(editor)).toBe('@x\n\nby @h\n\nWe');
  });

  it('waits with a choice for the lines of the newest letters', async () => {
    const { editor, asked, menu } = typewriter();
    type(editor, '@h');
    await asked[1]?.answer();
    type(editor, 'i');
    expect(editor.dispatchCommand(KEY_ENTER_COMMAND, null)).toBe(true);
    expect(textOf(editor)).toBe('@hi');
    await asked[2]?.answer();
    expect(textOf(editor)).toBe('Hill Gazette');
    expect(menu.current()).toBeNull();
  });

  it('goes round with the arrows', async () => {
    const { editor, asked, menu } = typewriter();
    type(editor, 'by @har');
    await asked.at(-1)?.answer();
    const down = new Event('keydown') as KeyboardEvent;
    const active = [0, 1, 2].map(() => {
      editor.dispatchCommand(KEY_ARROW_DOWN_COMMAND, down);
      return menu.current()?.active;
    });
    expect(active).toEqual([1, 0, 1]);
    editor.dispatchCommand(KEY_ENTER_COMMAND, null);
    expect(textOf(editor)).toBe('by Harbour Post');
  });

  it('stays away from a sign at which it was put away, and comes at the next', async () => {
    const { editor, asked, titles } = typewriter();
    type(editor, '@h');
    await asked.at(-1)?.answer();
    editor.dispatchCommand(KEY_ESCAPE_COMMAND, new Event('keydown') as KeyboardEvent);
    type(editor, 'i');
    expect(asked).toHaveLength(2);
    type(editor, ', @w');
    await asked.at(-1)?.answer();
    expect(titles()).toEqual(['Harbour Wire']);
  });

  it('is one step of undo with the change of the text that was chosen in it', async () => {
    const { editor, asked, isHeading } = typewriter({
      $then: (text) => text.update(() => $setBlock(2)),
    });
    type(editor, '@h');
    await asked.at(-1)?.answer();
    editor.dispatchCommand(KEY_ENTER_COMMAND, null);
    await Promise.resolve();
    expect([textOf(editor), isHeading()]).toEqual(['Harbour Wire', true]);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    await Promise.resolve();
    expect([textOf(editor), isHeading()]).toEqual(['@h', false]);
  });

  it('does not open for what was pasted', () => {
    const { editor, asked } = typewriter();
    type(editor, '@h', [PASTE_TAG]);
    expect(asked).toEqual([]);
  });
});
