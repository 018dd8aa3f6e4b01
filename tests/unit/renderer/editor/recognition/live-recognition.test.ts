import fc from 'fast-check';
import {
  $createRangeSelection,
  $getRoot,
  $setSelection,
  createEditor,
  ElementNode,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { lexicalToManuscript } from '../../../../../renderer/editor/conversion/lexical-to-manuscript.ts';
import {
  inlinesToLexical,
  manuscriptToLexical,
} from '../../../../../renderer/editor/conversion/manuscript-to-lexical.ts';
import { editorNodes } from '../../../../../renderer/editor/nodes/editor-nodes.ts';
import { $selectionIn } from '../../../../../renderer/editor/recognition/block-caret.ts';
import { $recogniseBlocks } from '../../../../../renderer/editor/recognition/live-recognition.ts';
import type { ReadingContext } from '../../../../../shared/citations/reading.ts';
import { tagInlines } from '../../../../../shared/citations/tag-manuscript.ts';
import { invariant } from '../../../../../shared/kernel/invariant.ts';
import { inlineText } from '../../../../../shared/manuscript/inline-text.ts';
import type { Inline, Manuscript } from '../../../../../shared/manuscript/manuscript.ts';
import { normaliseInlines } from '../../../../../shared/manuscript/normalise-manuscript.ts';
import { arbitraryInline } from '../../../../support/arbitrary-manuscript.ts';

const context: ReadingContext = {
  issueDate: '2000-08-31',
  publicationNames: ['The Harbour Observer', 'the Observer'],
  dateOrder: 'month-first',
};
let ids = 0;
const tag = (inlines: Inline[]) =>
  tagInlines(inlines, context, () => {
    ids += 1;
    return `new-${ids}`;
  });

function editorWith(...content: Inline[]): LexicalEditor {
  const editor = createEditor({
    nodes: [...editorNodes],
    onError: (error) => {
      throw error;
    },
  });
  const manuscript: Manuscript = { version: 1, blocks: [{ type: 'paragraph', content }] };
  editor.update(() => void $getRoot().append(...manuscriptToLexical(manuscript)), {
    discrete: true,
  });
  return editor;
}

const $paragraph = (): ElementNode => {
  const node = $getRoot().getFirstChild();
  invariant(node instanceof ElementNode, 'there is a paragraph');
  return node;
};

function recognise(editor: LexicalEditor, caret: number): number | undefined {
  let after: number | undefined;
  editor.update(
    () => {
      const selection = $createRangeSelection();
      const text = $paragraph().getAllTextNodes()[0];
      invariant(text, 'there is text');
      selection.anchor.set(text.getKey(), caret, 'text');
      selection.focus.set(text.getKey(), caret, 'text');
      $setSelection(selection);
      $recogniseBlocks([$paragraph().getKey()], tag);
      after = $selectionIn($paragraph())?.anchor;
    },
    { discrete: true },
  );
  return after;
}

const recogniseAll = (editor: LexicalEditor): void =>
  editor.update(() => void $recogniseBlocks([$paragraph().getKey()], tag), { discrete: true });

/** New spans have new ids each time they are made. */
const withoutIds = (inlines: readonly Inline[]): unknown =>
  JSON.parse(JSON.stringify(inlines).replaceAll(/"id":"new-\d+"/g, '"id":"new"'));

const contentOf = (editor: LexicalEditor): Inline[] => {
  const block = editor.read(() => lexicalToManuscript($getRoot().getChildren())).blocks[0];
  return block?.type === 'paragraph' ? block.content : [];
};

describe('recognition in a block that was typed in', () => {
  const sentence = 'It rained (Reuters, August 30) all day.';

  it('wraps a citation and leaves every caret at its character', () => {
    for (let caret = 0; caret <= sentence.length; caret += 1) {
      const editor = editorWith({ type: 'text', text: sentence });
      expect(recognise(editor, caret)).toBe(caret);
      expect(contentOf(editor).map(({ type }) => type)).toEqual(['text', 'citation', 'text']);
    }
  });

  it('keeps what a person rejected', () => {
    const rejected: Inline = {
      type: 'citation',
      id: 'c-1',
      content: [{ type: 'text', text: '(Reuters, August 30)' }],
      decision: { verdict: 'rejected' },
    };
    const editor = editorWith({ type: 'text', text: 'It rained ' }, rejected);
    recognise(editor, 3);
    expect(contentOf(editor)).toContainEqual(rejected);
  });

  it('changes nothing when it reads a text again', () => {
    const editor = editorWith({ type: 'text', text: sentence });
    recognise(editor, 3);
    const before = contentOf(editor);
    recognise(editor, 3);
    expect(contentOf(editor)).toEqual(before);
  });

  it('leaves spans alone that it has read before, and wraps the new one beside them', () => {
    const editor = editorWith({ type: 'text', text: sentence });
    recognise(editor, 3);
    const keys = () => editor.read(() => $paragraph().getChildrenKeys());
    const [, first] = keys();
    editor.update(() => void $paragraph().selectEnd().insertText(' Later too (AP, August 31).'), {
      discrete: true,
    });
    const caret = sentence.indexOf('rained');
    expect(recognise(editor, caret)).toBe(caret);
    expect(contentOf(editor).map(({ type }) => type)).toEqual([
      'text',
      'citation',
      'text',
      'citation',
      'text',
    ]);
    expect(keys()[1]).toBe(first);
  });

  it('reads any text as it would read it from the beginning, wherever a letter was typed', () => {
    const inlines = fc.array(arbitraryInline, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(inlines, fc.nat(60), fc.constantFrom('x', '(', ')', ' '), (some, at, letter) => {
        const editor = editorWith(...some);
        recogniseAll(editor);
        editor.update(
          () => {
            const texts = $paragraph().getAllTextNodes();
            const text = texts[at % Math.max(texts.length, 1)];
            text?.spliceText(at % (text.getTextContentSize() + 1), 0, letter);
          },
          { discrete: true },
        );
        const typed = contentOf(editor);
        recogniseAll(editor);
        expect(withoutIds(contentOf(editor))).toEqual(withoutIds(normaliseInlines(tag(typed))));
      }),
    );
  });

  it('makes a block anew whose children are only as many as its inlines', () => {
    const reference: Inline = { type: 'cross-reference', id: 'a', content: [{ type: 'break' }] };
    const footnote: Inline = { type: 'footnote', id: 'a', content: [] };
    const editor = editorWith(footnote, reference, { type: 'text', text: '\r\n*' });
    const before = inlineText(contentOf(editor));
    recogniseAll(editor);
    expect(inlineText(contentOf(editor))).toBe(before);
  });

  it('never changes a letter of any text', () => {
    fc.assert(
      fc.property(fc.array(arbitraryInline, { minLength: 1, maxLength: 6 }), (inlines) => {
        const editor = editorWith(...inlines);
        const before = inlineText(contentOf(editor));
        editor.update(() => void $recogniseBlocks([$paragraph().getKey()], tag), {
          discrete: true,
        });
        expect(inlineText(contentOf(editor))).toBe(before);
      }),
    );
  });
});

describe('nodes that the conversion does not know', () => {
  class BoxNode extends ElementNode {
    override $config() {
      return this.config('box', { extends: ElementNode });
    }
  }

  it('give their text', () => {
    const editor = createEditor({
      nodes: [...editorNodes, BoxNode],
      onError: (error) => {
        throw error;
      },
    });
    editor.update(
      () => {
        const inner = new BoxNode().append(...inlinesToLexical([{ type: 'text', text: 'kept' }]));
        const outer = new BoxNode().append(
          inner,
          ...manuscriptToLexical({
            version: 1,
            blocks: [{ type: 'heading', level: 2, content: [{ type: 'text', text: 'Too' }] }],
          }),
        );
        $getRoot().append(outer);
      },
      { discrete: true },
    );
    expect(editor.read(() => lexicalToManuscript($getRoot().getChildren())).blocks).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'kept' }] },
      { type: 'heading', level: 2, content: [{ type: 'text', text: 'Too' }] },
    ]);
  });
});
