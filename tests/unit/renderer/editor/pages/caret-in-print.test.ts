import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, createEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { manuscriptToLexical } from '../../../../../renderer/editor/conversion/manuscript-to-lexical.ts';
import { editorNodes } from '../../../../../renderer/editor/nodes/editor-nodes.ts';
import {
  partOfBriefingAt,
  printedCaret,
  putCaretAt,
} from '../../../../../renderer/editor/pages/caret-in-print.ts';
import type { DrawnIssue } from '../../../../../renderer/editor/pages/live-pages.ts';
import { invariant } from '../../../../../shared/kernel/invariant.ts';
import type { Block } from '../../../../../shared/manuscript/manuscript.ts';
import type { PageDrawing, TextMark } from '../../../../../shared/pages/page-drawing.ts';

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
});

/** An empty paragraph, which is not printed, stands between two that are. */
function editorOf(...texts: string[]) {
  const editor = createEditor({
    nodes: [...editorNodes],
    onError: (error) => {
      throw error;
    },
  });
  const manuscript = { version: 1 as const, blocks: texts.map(paragraph) };
  editor.update(() => void $getRoot().append(...manuscriptToLexical(manuscript)), {
    discrete: true,
  });
  return editor;
}

/** A run of letters that are ten points wide. */
const run = (text: string, y: number): TextMark => ({
  kind: 'text',
  at: [50, y + 9],
  scale: 0.01,
  fill: '#000000',
  face: 1,
  glyphs: [...text].map(() => 1),
  steps: [...text].map(() => 1000),
  text,
});

const lines = [
  { part: 'briefing-3/headline', text: 'Pilots strike', y: 60 },
  { part: 'briefing-3/0', text: 'High water at noon', y: 100 },
  { part: 'briefing-3/1', text: 'The consor\u00ad', y: 120 },
  { part: 'briefing-3/1', text: 'tium holds berths', y: 132 },
] as const;

const drawing: PageDrawing = {
  marks: lines.map(({ text, y }) => run(text, y)),
  stretches: lines.map(({ part, text, y }) => ({
    ...{ part, x: 50, y },
    ...{ width: text.length * 10, height: 12 },
  })),
};

const issue: DrawnIssue = {
  pages: [{ id: 'one', index: 0, width: 612, height: 792, drawing }],
  frame: {
    margin: { x: 50, top: 50, bottom: 50 },
    columns: 1,
    gutter: 20,
    pitch: 12,
    direction: 'ltr',
  },
  briefings: [{ briefingId: 'tides', anchor: 'briefing-3', headline: 'Pilots strike' }],
  warnings: [],
  faults: [],
};

const texts = ['High water at noon', '', 'The consortium holds berths'] as const;
/** Where "holds" is printed: the sixth letter of its line. */
const holds = { page: 0, x: 101, y: 138 };

describe('a place on a page', () => {
  it('belongs to a block of a briefing, or its headline, or to none', () => {
    expect(partOfBriefingAt(issue, holds)).toMatchObject({ briefingId: 'tides', block: 1 });
    expect(partOfBriefingAt(issue, { page: 0, x: 60, y: 65 })?.block).toBe('headline');
    expect(partOfBriefingAt(issue, { page: 0, x: 60, y: 700 })).toBeNull();
    expect(partOfBriefingAt(issue, { page: 4, x: 60, y: 65 })).toBeNull();
  });

  it('puts the caret before its letter, behind a hyphen and an empty paragraph', () => {
    const editor = editorOf(...texts);
    const of = partOfBriefingAt(issue, holds);
    invariant(of, 'there is print at the place');
    putCaretAt(editor, issue, of, 1, holds);
    editor.update(() => {}, { discrete: true });
    const rest = editor.read(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return null;
      return selection.anchor.getNode().getTextContent().slice(selection.anchor.offset);
    });
    expect(rest).toBe('holds berths');
  });
});

describe('the caret', () => {
  it('stands on the page where its letter is printed', () => {
    const editor = editorOf(...texts);
    editor.update(
      () => {
        const block = $getRoot().getChildAtIndex(2);
        if (!$isElementNode(block)) return;
        const [text] = block.getAllTextNodes();
        const place = 'The consortium '.length;
        text?.select(place, place);
      },
      { discrete: true },
    );
    expect(printedCaret(editor, issue, 'tides')).toEqual({
      part: 'briefing-3/1',
      line: { page: 0, x: 100, top: 132, bottom: 144 },
    });
  });

  it('stands nowhere in a briefing that is not printed', () => {
    const editor = editorOf(...texts);
    editor.update(() => void $getRoot().selectStart(), { discrete: true });
    expect(printedCaret(editor, issue, 'another')).toBeNull();
  });
});
