import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  createEditor,
  type LexicalEditor,
  PASTE_TAG,
  UNDO_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { lexicalToManuscript } from '../../../../../renderer/editor/conversion/lexical-to-manuscript.ts';
import { manuscriptToLexical } from '../../../../../renderer/editor/conversion/manuscript-to-lexical.ts';
import { editorNodes } from '../../../../../renderer/editor/nodes/editor-nodes.ts';
import {
  $offeredChanges,
  $tidyBriefing,
  countsInWords,
} from '../../../../../renderer/editor/typography/tidy-briefing.ts';
import { registerTypography } from '../../../../../renderer/editor/typography/type-typographically.ts';
import type { Inline } from '../../../../../shared/manuscript/manuscript.ts';

function editorWith(...content: Inline[]): LexicalEditor {
  const editor = createEditor({
    nodes: [...editorNodes],
    onError: (error) => {
      throw error;
    },
  });
  const manuscript = { version: 1 as const, blocks: [{ type: 'paragraph' as const, content }] };
  editor.update(
    () =>
      void $getRoot()
        .append(...manuscriptToLexical(manuscript))
        .selectEnd(),
    {
      discrete: true,
    },
  );
  return editor;
}

async function type(editor: LexicalEditor, keys: string, tag?: string): Promise<void> {
  for (const key of keys) {
    editor.update(
      () => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return;
        const node = selection.anchor.getNode();
        selection.format = $isTextNode(node) ? node.getFormat() : 0;
        selection.insertText(key);
      },
      { discrete: true, ...(tag && { tag }) },
    );
    // A correction follows in an update of its own.
    await Promise.resolve();
  }
}

const textOf = (editor: LexicalEditor) => editor.read(() => $getRoot().getTextContent());
const text = (words: string, ...marks: ('code' | 'emphasis')[]): Inline => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});

test('what is typed is corrected, and each correction is a step of undo of its own', async () => {
  const editor = editorWith();
  const stop = registerHistory(editor, createEmptyHistoryState(), 500);
  registerTypography(editor, 'en');
  await type(editor, 'He said "no...');
  expect(textOf(editor)).toBe('He said “no…');
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  await Promise.resolve();
  expect(textOf(editor)).toBe('He said “no...');
  await type(editor, ' yes');
  expect(textOf(editor)).toBe('He said “no... yes');
  stop();
});

test('what is pasted stays as it is', async () => {
  const editor = editorWith();
  registerTypography(editor, 'en');
  await type(editor, '"', PASTE_TAG);
  expect(textOf(editor)).toBe('"');
});

test('code is left alone, typed and tidied', async () => {
  const editor = editorWith(text('x', 'code'));
  registerTypography(editor, 'en');
  await type(editor, '="a"');
  expect(textOf(editor)).toBe('x="a"');
  editor.update(() => void $tidyBriefing('en'), { discrete: true });
  expect(textOf(editor)).toBe('x="a"');
});

test('a quotation goes on over marks, and its end knows its beginning', async () => {
  const editor = editorWith(text('„Das '), text('Meer', 'emphasis'));
  registerTypography(editor, 'de');
  await type(editor, '"');
  expect(textOf(editor)).toBe('„Das Meer“');
});

test('what tidying would change is shown with the words around it, and single changes are spared', () => {
  const editor = editorWith(text(`It's "far" -- they said`));
  const offered = editor.read(() => $offeredChanges('en'));
  expect(offered.map(({ plain, insert }) => [plain, insert])).toEqual([
    ["'", '’'],
    ['"', '“'],
    ['"', '”'],
    ['--', '—'],
  ]);
  expect(offered[3]).toMatchObject({ before: `It's "far" `, after: ' they said' });
  const spared = new Set(offered.slice(1, 3).map(({ id }) => id));
  editor.update(() => void $tidyBriefing('en', spared), { discrete: true });
  expect(textOf(editor)).toBe(`It’s "far" — they said`);
});

test('a whole text is tidied but for citations that a person confirmed as printed', () => {
  const printed = `("Tides," Jane's Weekly, May 2)`;
  const citation = (id: string): Inline => ({
    type: 'citation',
    id,
    content: [{ type: 'text', text: printed }],
  });
  const reading = { printed, kind: 'sources' as const, groups: [], references: [] };
  const editor = editorWith(text(`It's said `), citation('one'), text(' and '), {
    ...citation('two'),
    decision: { verdict: 'accepted', reading },
  } as Inline);
  let words = '';
  editor.update(
    () => {
      words = countsInWords($tidyBriefing('en'));
    },
    { discrete: true },
  );
  expect(words).toBe('2 quotation marks, 2 apostrophes');
  const { blocks } = editor.read(() => lexicalToManuscript($getRoot().getChildren()));
  expect(JSON.stringify(blocks)).toContain('Jane’s Weekly');
  expect(textOf(editor)).toBe(`It’s said (“Tides,” Jane’s Weekly, May 2) and ${printed}`);
});
