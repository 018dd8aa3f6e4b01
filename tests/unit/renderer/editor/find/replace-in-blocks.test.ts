import { $getRoot } from 'lexical';
import { describe, expect, it } from 'vitest';
import { createBriefingEditor } from '../../../../../renderer/editor/behaviour/create-briefing-editor.ts';
import { lexicalToManuscript } from '../../../../../renderer/editor/conversion/lexical-to-manuscript.ts';
import { manuscriptToLexical } from '../../../../../renderer/editor/conversion/manuscript-to-lexical.ts';
import { replaceInBlocks } from '../../../../../renderer/editor/find/replace-in-blocks.ts';
import type { Inline, Manuscript } from '../../../../../shared/manuscript/manuscript.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const suggested = (words: string): Inline => ({
  ...{ type: 'text', text: words },
  change: { kind: 'insertion', id: 's1' },
});

function editorWith(...content: Inline[]) {
  const { editor } = createBriefingEditor();
  const manuscript: Manuscript = { version: 1, blocks: [{ type: 'paragraph', content }] };
  editor.update(() => void $getRoot().append(...manuscriptToLexical(manuscript)), {
    discrete: true,
  });
  const key = editor.read(() => $getRoot().getFirstChildOrThrow().getKey());
  const block = () => editor.read(() => lexicalToManuscript($getRoot().getChildren()).blocks[0]);
  return { editor, key, block };
}

describe('replacing in the blocks of an open text', () => {
  it('keeps marks and tags, and tells how many were replaced', () => {
    const citation: Inline = {
      type: 'citation',
      id: 'c1',
      content: [{ type: 'text', text: '(AP)' }],
    };
    const { editor, key, block } = editorWith(text('A port and a port '), citation);
    const { count } = replaceInBlocks(
      editor,
      new Map([
        [
          key,
          [
            { start: 2, end: 6, text: 'quay' },
            { start: 13, end: 17, text: 'harbour' },
          ],
        ],
      ]),
    );
    expect(count).toBe(2);
    expect(block()).toMatchObject({ content: [text('A quay and a harbour '), citation] });
  });

  it('counts what is suggested as it is written, and leaves a match that touches it', () => {
    const { editor, key, block } = editorWith(text('The '), suggested('old '), text('port closed'));
    const { count } = replaceInBlocks(
      editor,
      new Map([
        [
          key,
          [
            { start: 4, end: 12, text: 'quay' },
            { start: 13, end: 19, text: 'opened' },
          ],
        ],
      ]),
    );
    expect(count).toBe(1);
    expect(block()).toMatchObject({
      content: [text('The '), suggested('old '), text('port opened')],
    });
  });

  it('leaves a footnote that is called in the block as it is', () => {
    const footnote: Inline = {
      type: 'footnote',
      id: 'f1',
      content: [{ type: 'text', text: 'See the port.' }],
    };
    const { editor, key, block } = editorWith(text('The port'), footnote, text(' closed'));
    const change = { start: 9, end: 15, text: 'opened' };
    expect(replaceInBlocks(editor, new Map([[key, [change]]])).count).toBe(1);
    expect(block()).toMatchObject({ content: [text('The port'), footnote, text(' opened')] });
  });
});
