import { $getRoot, createEditor, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { lexicalToManuscript } from '../../../../../renderer/editor/conversion/lexical-to-manuscript.ts';
import { manuscriptToLexical } from '../../../../../renderer/editor/conversion/manuscript-to-lexical.ts';
import { editorNodes } from '../../../../../renderer/editor/nodes/editor-nodes.ts';
import {
  $moveSection,
  $moveSectionBefore,
} from '../../../../../renderer/editor/outline/move-section.ts';
import { $outlineFact, outlineOf } from '../../../../../renderer/editor/outline/outline-entry.ts';
import { invariant } from '../../../../../shared/kernel/invariant.ts';
import type { Block } from '../../../../../shared/manuscript/manuscript.ts';

/** "# Tides" and "## Ebb" are headings, "|Prices" a table with its caption, the rest paragraphs. */
function blockOf(line: string): Block {
  const marks = /^#+/.exec(line)?.[0].length ?? 0;
  const content = [{ type: 'text' as const, text: line.replace(/^[#|]+\s*/, '') }];
  if (line.startsWith('|')) return { type: 'table', caption: content, rows: [[content]] };
  return marks > 0
    ? { type: 'heading', level: marks as 1 | 2 | 3, content }
    : { type: 'paragraph', content };
}

function editorWith(lines: readonly string[]): LexicalEditor {
  const editor = createEditor({
    nodes: [...editorNodes],
    onError: (error) => {
      throw error;
    },
  });
  const manuscript = { version: 1 as const, blocks: lines.map(blockOf) };
  editor.update(() => void $getRoot().append(...manuscriptToLexical(manuscript)), {
    discrete: true,
  });
  return editor;
}

const entriesOf = (editor: LexicalEditor) =>
  editor.read(() =>
    outlineOf(
      $getRoot()
        .getChildren()
        .map((node) => ({ key: node.getKey(), fact: $outlineFact(node) })),
    ),
  );

const wordsOf = (editor: LexicalEditor) => entriesOf(editor).map(({ words }) => words);

function keyOf(editor: LexicalEditor, wanted: string): string {
  const entry = entriesOf(editor).find(({ words }) => words === wanted);
  invariant(entry, `${wanted} is in the outline`);
  return entry.key;
}

function moved(lines: readonly string[], words: string, direction: 'up' | 'down'): string[] {
  const editor = editorWith(lines);
  const key = keyOf(editor, words);
  editor.update(() => void $moveSection(key, direction), { discrete: true });
  return wordsOf(editor);
}

const text = ['Opening', '# Tides', 'High', '## Ebb', 'Low', '# Ships', 'Two'];

test('the outline puts each block under the headings above it', () => {
  const entries = entriesOf(editorWith(text));
  expect(entries.map(({ words, depth }) => `${depth} ${words}`)).toEqual([
    '0 Opening',
    '0 Tides',
    '1 High',
    '1 Ebb',
    '2 Low',
    '0 Ships',
    '1 Two',
  ]);
});

test('a table is called by its caption, which has no line of its own', () => {
  const entries = entriesOf(editorWith(['Opening', '|Prices']));
  expect(entries.map(({ kind, words }) => [kind, words])).toEqual([
    ['paragraph', 'Opening'],
    ['table', 'Prices'],
  ]);
});

test('a heading takes along what stands under it and steps over a whole section', () => {
  expect(moved(text, 'Ships', 'up')).toEqual([
    'Opening',
    'Ships',
    'Two',
    'Tides',
    'High',
    'Ebb',
    'Low',
  ]);
  expect(moved(text, 'Tides', 'down')).toEqual([
    'Opening',
    'Ships',
    'Two',
    'Tides',
    'High',
    'Ebb',
    'Low',
  ]);
});

test('a section stays within the one that it is part of', () => {
  expect(moved(text, 'Ebb', 'up')).toEqual([
    'Opening',
    'Tides',
    'Ebb',
    'Low',
    'High',
    'Ships',
    'Two',
  ]);
  expect(moved(text, 'Ebb', 'down')).toEqual(wordsOf(editorWith(text)));
});

test('the first section steps over what opens the text, and no further', () => {
  const once = moved(text, 'Tides', 'up');
  expect(once.slice(0, 5)).toEqual(['Tides', 'High', 'Ebb', 'Low', 'Opening']);
  expect(moved(['# Tides', 'High'], 'Tides', 'up')).toEqual(['Tides', 'High']);
});

test('a paragraph steps over one block, and a table over its caption with it', () => {
  expect(moved(['One', '|Prices', 'Two'], 'Two', 'up')).toEqual(['One', 'Two', 'Prices']);
  expect(moved(['One', '|Prices', 'Two'], 'One', 'down')).toEqual(['Prices', 'One', 'Two']);
  const editor = editorWith(['One', '|Prices']);
  const key = keyOf(editor, 'Prices');
  editor.update(() => void $moveSection(key, 'up'), { discrete: true });
  const { blocks } = editor.read(() => lexicalToManuscript($getRoot().getChildren()));
  expect(blocks[0]).toEqual(blockOf('|Prices'));
});

test('a section can be put anywhere but into itself', () => {
  const editor = editorWith(text);
  const [tides, ebb, opening] = ['Tides', 'Ebb', 'Opening'].map((words) => keyOf(editor, words));
  invariant(tides && ebb && opening, 'they are there');
  editor.update(() => expect($moveSectionBefore(tides, ebb)).toBe(false), { discrete: true });
  editor.update(() => expect($moveSectionBefore(tides, null)).toBe(true), { discrete: true });
  expect(wordsOf(editor)).toEqual(['Opening', 'Ships', 'Two', 'Tides', 'High', 'Ebb', 'Low']);
  editor.update(() => void $moveSectionBefore(ebb, opening), { discrete: true });
  expect(wordsOf(editor).slice(0, 3)).toEqual(['Ebb', 'Low', 'Opening']);
});
