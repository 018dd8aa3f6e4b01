import fc from 'fast-check';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { createBriefingEditor } from '../../../../../renderer/editor/behaviour/create-briefing-editor.ts';
import { $readManuscript } from '../../../../../renderer/editor/conversion/lexical-to-manuscript.ts';
import { createManuscriptReader } from '../../../../../renderer/editor/conversion/manuscript-reader.ts';
import { $showManuscript } from '../../../../../renderer/editor/conversion/manuscript-to-lexical.ts';
import type { Block, Manuscript } from '../../../../../shared/manuscript/manuscript.ts';
import { arbitraryManuscript } from '../../../../support/arbitrary-manuscript.ts';

const edit = fc.record({
  act: fc.constantFrom('type', 'add', 'remove', 'move', 'undo'),
  place: fc.nat(),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function openEditor(manuscript: Manuscript) {
  const { editor } = createBriefingEditor();
  const reader = createManuscriptReader(editor);
  editor.update(() => $showManuscript(manuscript), { discrete: true });
  return { editor, reader };
}

type Editor = ReturnType<typeof openEditor>['editor'];

function apply(editor: Editor, { act, place }: Edit): void {
  if (act === 'undo') {
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    return;
  }
  editor.update(() => $apply(act, place), { discrete: true });
}

function $apply(act: Edit['act'], place: number): void {
  const root = $getRoot();
  const texts = root.getAllTextNodes();
  const text = texts[place % texts.length];
  const block = root.getChildAtIndex(place % Math.max(1, root.getChildrenSize()));
  if (act === 'type') text?.setTextContent(`${text.getTextContent()} more`);
  if (act === 'add') block?.insertAfter($createParagraphNode().append($createTextNode('New.')));
  if (act === 'remove') block?.remove();
  if (act === 'move' && block?.getPreviousSibling() && $isElementNode(block)) {
    block.getPreviousSibling()?.insertBefore(block);
  }
}

describe('a manuscript that is read again and again', () => {
  it('is the one that is read anew, whatever was done to the text', () => {
    fc.assert(
      fc.property(arbitraryManuscript, fc.array(edit, { maxLength: 12 }), (manuscript, edits) => {
        const { editor, reader } = openEditor(manuscript);
        reader.readAhead();
        expect(reader.read()).toEqual(editor.read($readManuscript));
        for (const one of edits) {
          apply(editor, one);
          reader.readAhead();
          expect(reader.read()).toEqual(editor.read($readManuscript));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the same object while nothing has changed, and keeps the blocks that have not', () => {
    const paragraph = (text: string): Block => ({
      type: 'paragraph',
      content: [{ type: 'text', text }],
    });
    const { editor, reader } = openEditor({
      version: 1,
      blocks: [paragraph('It rained.'), paragraph('It stopped.')],
    });
    const before = reader.read();
    expect(reader.read()).toBe(before);
    apply(editor, { act: 'type', place: 1 });
    const after = reader.read();
    expect(after.blocks[1]).toEqual(paragraph('It stopped. more'));
    expect(after.blocks[0]).toBe(before.blocks[0]);
  });
});
