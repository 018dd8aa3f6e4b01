import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  DELETE_CHARACTER_COMMAND,
  type ElementNode,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { createBriefingEditor } from '../../../../../renderer/editor/behaviour/create-briefing-editor.ts';
import { $insertFootnote } from '../../../../../renderer/editor/behaviour/footnotes.ts';
import { lexicalToManuscript } from '../../../../../renderer/editor/conversion/lexical-to-manuscript.ts';
import { manuscriptToLexical } from '../../../../../renderer/editor/conversion/manuscript-to-lexical.ts';
import {
  $footnoteCalls,
  $footnoteEntries,
} from '../../../../../renderer/editor/nodes/find-footnote.ts';
import { $createRuleNode } from '../../../../../renderer/editor/nodes/rule-node.ts';
import { footnotesOf } from '../../../../../shared/manuscript/inline-containers.ts';
import { inlineText } from '../../../../../shared/manuscript/inline-text.ts';
import type { Inline } from '../../../../../shared/manuscript/manuscript.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const note = (id: string, words: string): Inline => ({
  type: 'footnote',
  id,
  content: [{ type: 'text', text: words }],
});

/** An editor that shows these paragraphs, the caret at their end. */
function editorOf(...paragraphs: Inline[][]): LexicalEditor {
  const { editor } = createBriefingEditor();
  const blocks = paragraphs.map((content) => ({ type: 'paragraph' as const, content }));
  change(editor, () => {
    $getRoot().append(...manuscriptToLexical({ version: 1, blocks }));
    if (blocks.length === 0) $getRoot().append($createParagraphNode());
    $getRoot().selectEnd();
  });
  return editor;
}

const change = (editor: LexicalEditor, act: () => void) =>
  editor.update(act, { discrete: true, tag: 'history-push' });

const type = (editor: LexicalEditor, words: string) =>
  change(editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(words);
  });

const manuscriptIn = (editor: LexicalEditor) =>
  editor.read(() => lexicalToManuscript($getRoot().getChildren()));

const notesIn = (editor: LexicalEditor) =>
  footnotesOf(manuscriptIn(editor)).map(({ content }) => inlineText(content));

/** The foot as it stands, whatever the calls say. */
const footIn = (editor: LexicalEditor) =>
  editor.read(() => $footnoteEntries().map((entry) => entry.getTextContent()));

const block = (index: number): ElementNode => {
  const found = $getRoot().getChildAtIndex(index);
  if (!$isElementNode(found)) throw new Error('There is no such block.');
  return found;
};

describe('Footnotes in the editor', () => {
  it('are written at the foot, and Enter goes back to behind the call', () => {
    const editor = editorOf([text('It rained.')]);
    change(editor, $insertFootnote);
    type(editor, 'For a week.');
    editor.dispatchCommand(KEY_ENTER_COMMAND, null);
    type(editor, ' Then it snowed.');
    expect(manuscriptIn(editor).blocks).toEqual([
      {
        type: 'paragraph',
        content: [
          text('It rained.'),
          { type: 'footnote', id: expect.any(String), content: [text('For a week.')] },
          text(' Then it snowed.'),
        ],
      },
    ]);
  });

  it('stand at the foot in the order in which they are called', () => {
    const editor = editorOf(
      [text('One.'), note('a', 'first')],
      [text('Three.'), note('b', 'third')],
    );
    change(editor, () => {
      block(0).selectEnd();
      $insertFootnote();
    });
    type(editor, 'second');
    expect(footIn(editor)).toEqual(['first', 'second', 'third']);
    expect(notesIn(editor)).toEqual(['first', 'second', 'third']);
  });

  it('go with their call and come back with one undo', () => {
    const editor = editorOf(
      [text('One.'), note('a', 'first')],
      [text('Two.'), note('b', 'second')],
    );
    change(editor, () => $footnoteCalls()[0]?.remove());
    expect(footIn(editor)).toEqual(['second']);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(footIn(editor)).toEqual(['first', 'second']);
    expect(notesIn(editor)).toEqual(['first', 'second']);
  });

  it('leave no foot behind where the last goes', () => {
    const editor = editorOf([text('One.'), note('a', 'first')]);
    change(editor, () => $footnoteCalls()[0]?.remove());
    expect(editor.read(() => $getRoot().getChildrenSize())).toBe(1);
  });

  it('follow a paragraph that is moved', () => {
    const editor = editorOf(
      [text('One.'), note('a', 'first')],
      [text('Two.'), note('b', 'second')],
    );
    change(editor, () => block(1).insertAfter(block(0)));
    expect(notesIn(editor)).toEqual(['second', 'first']);
  });

  it('go by Backspace where nothing is written in them, and leave the caret in the text', () => {
    const editor = editorOf([text('It rained.')]);
    change(editor, $insertFootnote);
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    type(editor, ' And how.');
    expect(manuscriptIn(editor).blocks).toEqual([
      { type: 'paragraph', content: [text('It rained. And how.')] },
    ]);
  });

  it('are not joined with the text above, nor with each other', () => {
    const editor = editorOf([text('One'), note('a', 'first'), note('b', 'second'), text(' two.')]);
    change(editor, () => block(0).selectEnd());
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false);
    change(editor, () => $footnoteEntries()[1]?.selectStart());
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    change(editor, () => $footnoteEntries()[0]?.selectStart());
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    expect(footIn(editor)).toEqual(['first', 'second']);
    expect(editor.read(() => block(0).getTextContent())).toBe('One two.');
  });

  it('stay notes where their paragraph is made something else', () => {
    const editor = editorOf([text('One.'), note('a', 'first')]);
    change(editor, () => {
      const entry = $footnoteEntries()[0];
      const paragraph = $createParagraphNode();
      if (entry) paragraph.append(...entry.getChildren());
      entry?.replace(paragraph);
    });
    expect(notesIn(editor)).toEqual(['first']);
  });

  it('take paragraphs that are put among them as lines of the note before', () => {
    const editor = editorOf([text('One.'), note('a', 'first'), note('b', 'second')]);
    change(editor, () => {
      $footnoteEntries()[0]
        ?.selectEnd()
        .insertNodes([
          ...manuscriptToLexical({
            version: 1,
            blocks: [
              { type: 'paragraph', content: [text(' and')] },
              { type: 'paragraph', content: [text('more')] },
            ],
          }),
        ]);
    });
    expect(notesIn(editor)).toEqual(['first and\nmore', 'second']);
  });

  it('stay whole where a rule is put into them', () => {
    const editor = editorOf([text('One.'), note('a', 'first'), note('b', 'second')]);
    change(editor, () => {
      const words = $footnoteEntries()[0]?.getFirstDescendant();
      if ($isTextNode(words)) words.select(2, 2);
      $insertNodes([$createRuleNode()]);
    });
    expect(notesIn(editor)).toEqual(['first', 'second']);
  });

  it('are never called within a note', () => {
    const editor = editorOf([text('One.'), note('a', 'first')]);
    change(editor, () => {
      $footnoteEntries()[0]?.selectEnd();
      $insertFootnote();
    });
    expect(notesIn(editor)).toEqual(['first']);
  });
});
