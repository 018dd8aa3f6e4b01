import fc from 'fast-check';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
  PASTE_TAG,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import type { ActionId } from '../../../../../renderer/actions/all-actions.ts';
import { createBriefingEditor } from '../../../../../renderer/editor/behaviour/create-briefing-editor.ts';
import { $insertManuscript } from '../../../../../renderer/editor/behaviour/paste.ts';
import { $isRunning } from '../../../../../renderer/editor/behaviour/running-text.ts';
import { $topBlockOfCaret } from '../../../../../renderer/editor/behaviour/top-blocks.ts';
import {
  blockCommands,
  insertCommands,
  type TextCommand,
} from '../../../../../renderer/editor/commands/text-commands.ts';
import { $readManuscript } from '../../../../../renderer/editor/conversion/lexical-to-manuscript.ts';
import { $showManuscript } from '../../../../../renderer/editor/conversion/manuscript-to-lexical.ts';
import { $textBlocks } from '../../../../../renderer/editor/highlights/block-text.ts';
import { $changeOf } from '../../../../../renderer/editor/nodes/annotation-states.ts';
import { $insertPicture } from '../../../../../renderer/editor/pictures/place-picture.ts';
import { LOADING_TAG } from '../../../../../renderer/editor/recognition/live-recognition.ts';
import { settleSuggestions } from '../../../../../renderer/editor/suggestions/settle-suggestions.ts';
import { registerSuggesting } from '../../../../../renderer/editor/suggestions/suggesting.ts';
import {
  $shownSuggestions,
  $suggestionAtCaret,
} from '../../../../../renderer/editor/suggestions/suggestions-in-text.ts';
import { invariant } from '../../../../../shared/kernel/invariant.ts';
import { type Form, forms } from '../../../../../shared/manuscript/annotations.ts';
import type {
  Block,
  Inline,
  ListItem,
  Manuscript,
} from '../../../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../../../shared/manuscript/normalise-manuscript.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import { acceptAll, rejectAll } from '../../../../../shared/manuscript/settle-changes.ts';

const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const plain = (text: string): Inline => ({ type: 'text', text });
const text = (...blocks: Block[]): Manuscript => ({ version: 1, blocks });

function open(manuscript: Manuscript, isSuggesting: boolean): LexicalEditor {
  const { editor } = createBriefingEditor();
  const { suggesting } = registerSuggesting(editor, () => 'Ana');
  editor.update(() => $showManuscript(manuscript), { tag: LOADING_TAG, discrete: true });
  suggesting.set(isSuggesting);
  return editor;
}

/** Selects from one place to another; each a block and an offset in characters. */
function select(editor: LexicalEditor, from: [number, number], to: [number, number] = from): void {
  editor.update(
    () => {
      const blocks = $textBlocks();
      const selection = $getRoot().selectStart();
      for (const [point, [index, offset]] of [
        [selection.anchor, from],
        [selection.focus, to],
      ] as const) {
        const block = blocks[index % blocks.length];
        let passed = 0;
        for (const node of block?.getAllTextNodes() ?? []) {
          const length = node.getTextContentSize();
          if (offset <= passed + length) {
            point.set(node.getKey(), Math.max(offset - passed, 0), 'text');
            break;
          }
          passed += length;
          point.set(node.getKey(), length, 'text');
        }
        if (block?.isEmpty()) point.set(block.getKey(), 0, 'element');
      }
    },
    { discrete: true },
  );
}

type Action =
  | { do: 'type'; words: string }
  | { do: 'enter' }
  | { do: 'backspace' }
  | { do: 'select'; from: [number, number]; to: [number, number] };

const type = (editor: LexicalEditor, words: string) =>
  editor.update(() => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, words), {
    discrete: true,
  });
const enter = (editor: LexicalEditor) =>
  editor.update(() => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined), {
    discrete: true,
  });
const backspace = (editor: LexicalEditor) =>
  editor.update(() => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true), {
    discrete: true,
  });
const read = (editor: LexicalEditor): Manuscript => editor.read($readManuscript);
const words = (manuscript: Manuscript) => projectManuscript(manuscript).text;
const lines = (manuscript: Manuscript) => words(manuscript).split(/\n+/);
const caret = (editor: LexicalEditor): string =>
  editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return '';
    const node = selection.anchor.getNode();
    return $isElementNode(node)
      ? '|'
      : `${node.getTextContent().slice(0, selection.anchor.offset)}|`;
  });

const aQuay = { source: undefined, alternative: 'A quay', credit: '' };

function insertCommand(id: ActionId): TextCommand {
  const command = insertCommands.find((one) => one.id === id);
  invariant(command, `${id} is a command that inserts`);
  return command;
}

describe('suggesting', () => {
  it('puts in what is typed as one suggestion by whoever writes', () => {
    const editor = open(text(paragraph(plain('The mayor'))), true);
    select(editor, [0, 4]);
    for (const letter of 'new ') type(editor, letter);
    const { blocks, annotations } = read(editor);
    const [record] = annotations?.suggestions ?? [];
    expect(record?.author).toBe('Ana');
    const change = { kind: 'insertion' as const, id: record?.id ?? '' };
    expect(blocks).toEqual([
      paragraph(plain('The '), { type: 'text', text: 'new ', change }, plain('mayor')),
    ]);
  });

  it('marks what is deleted and passes over it at the next key', () => {
    const editor = open(text(paragraph(plain('The mayor'))), true);
    select(editor, [0, 4]);
    backspace(editor);
    backspace(editor);
    expect(words(read(editor))).toBe('The mayor');
    expect(words(acceptAll(read(editor)))).toBe('Thmayor');
    expect(read(editor).annotations?.suggestions).toHaveLength(1);
  });

  it('lets go what was only suggested when it is deleted', () => {
    const editor = open(text(paragraph(plain('The mayor'))), true);
    select(editor, [0, 9]);
    type(editor, 's');
    backspace(editor);
    expect(read(editor)).toEqual(text(paragraph(plain('The mayor'))));
  });

  it('replaces what is selected as one suggestion', () => {
    const editor = open(text(paragraph(plain('The old mayor'))), true);
    select(editor, [0, 4], [0, 7]);
    type(editor, 'n');
    type(editor, 'ew');
    const after = read(editor);
    expect(words(acceptAll(after))).toBe('The new mayor');
    expect(words(rejectAll(after))).toBe('The old mayor');
    expect(after.annotations?.suggestions).toHaveLength(1);
    expect(caret(editor)).toBe('new|');
  });

  it('puts what is typed after a deletion behind it, as the same suggestion', () => {
    const editor = open(text(paragraph(plain('The mayor.'))), true);
    select(editor, [0, 9]);
    for (let step = 0; step < 5; step += 1) backspace(editor);
    type(editor, 'queen');
    const { blocks, annotations } = read(editor);
    const id = annotations?.suggestions?.[0]?.id ?? '';
    expect(annotations?.suggestions).toHaveLength(1);
    expect(blocks).toEqual([
      paragraph(
        plain('The '),
        { type: 'text', text: 'mayor', change: { kind: 'deletion', id } },
        { type: 'text', text: 'queen', change: { kind: 'insertion', id } },
        plain('.'),
      ),
    ]);
  });

  it('begins a paragraph with its words as one suggestion, behind what was just deleted', () => {
    const editor = open(text(paragraph(plain('Nobody sailed.'))), true);
    select(editor, [0, 14]);
    backspace(editor);
    enter(editor);
    type(editor, 'All stayed.');
    expect(words(acceptAll(read(editor)))).toBe('Nobody sailed\n\nAll stayed.');
    expect(words(rejectAll(read(editor)))).toBe('Nobody sailed.');
    expect(read(editor).annotations?.suggestions).toHaveLength(2);
  });

  it('parts and joins paragraphs', () => {
    const editor = open(text(paragraph(plain('One. Two.')), paragraph(plain('Three.'))), true);
    select(editor, [0, 5]);
    enter(editor);
    expect(words(acceptAll(read(editor)))).toBe('One. \n\nTwo.\n\nThree.');
    expect(words(rejectAll(read(editor)))).toBe('One. Two.\n\nThree.');
    select(editor, [2, 0]);
    backspace(editor);
    expect(words(acceptAll(read(editor)))).toBe('One. \n\nTwo.Three.');
    select(editor, [1, 0]);
    backspace(editor);
    expect(words(acceptAll(read(editor)))).toBe('One. Two.Three.');
    expect(words(rejectAll(read(editor)))).toBe('One. Two.\n\nThree.');
  });

  it('suggests a mark as the same words in its look', () => {
    const editor = open(text(paragraph(plain('The mayor'))), true);
    select(editor, [0, 4], [0, 9]);
    editor.update(() => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'), {
      discrete: true,
    });
    expect(acceptAll(read(editor)).blocks).toEqual([
      paragraph(plain('The '), { type: 'text', text: 'mayor', marks: ['strong'] }),
    ]);
    expect(rejectAll(read(editor)).blocks).toEqual([paragraph(plain('The mayor'))]);
  });

  it('keeps an edit that something else makes as a suggestion', () => {
    const editor = open(text(paragraph(plain('Teh mayor spoke.'))), true);
    editor.update(
      () => {
        for (const node of $getRoot().getAllTextNodes()) {
          node.setTextContent(node.getTextContent().replace('Teh', 'The'));
        }
      },
      { discrete: true },
    );
    expect(words(acceptAll(read(editor)))).toBe('The mayor spoke.');
    expect(words(rejectAll(read(editor)))).toBe('Teh mayor spoke.');
  });

  it('suggests all that is pasted, pictures, tables and rules with it', () => {
    const before = text(paragraph(plain('One')));
    const editor = open(before, true);
    select(editor, [0, 3]);
    editor.update(
      () =>
        $insertManuscript(
          text(
            paragraph(plain('Two')),
            { type: 'image', alternative: 'A quay' },
            { type: 'table', rows: [[[plain('Riga')]]] },
            { type: 'rule' },
            paragraph(plain('Three')),
          ),
        ),
      { discrete: true, tag: PASTE_TAG },
    );
    expect(rejectAll(read(editor))).toEqual(before);
    expect(acceptAll(read(editor)).blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'image',
      'table',
      'rule',
      'paragraph',
    ]);
    expect(editor.read($shownSuggestions)).toMatchObject([
      { inserted: 'Two[picture][table] Riga[rule]¶Three' },
    ]);
  });

  it.each<[string, (editor: LexicalEditor) => void]>([
    ['image', (editor) => editor.update(() => void $insertPicture(aQuay, $topBlockOfCaret()))],
    ['table', (editor) => insertCommand('text.table').run(editor)],
    ['rule', (editor) => insertCommand('text.rule').run(editor)],
  ])(
    'suggests the %s that a command puts in, with the words that follow in it',
    async (kind, put) => {
      const before = text(paragraph(plain('One')), paragraph(plain('Two')));
      const editor = open(before, true);
      select(editor, [1, 3]);
      put(editor);
      await Promise.resolve();
      type(editor, 'Low');
      type(editor, ' tide');
      const after = read(editor);
      expect(after.annotations?.suggestions).toHaveLength(1);
      expect(after.blocks.map(({ type }) => type)).toContain(kind);
      expect(rejectAll(after)).toEqual(before);
      const accepted = acceptAll(after);
      expect(accepted.annotations).toBeUndefined();
      expect(words(accepted)).toContain('Low tide');
    },
  );

  it('takes a table in place of a begun paragraph for one suggestion, of which its cells say nothing', async () => {
    const editor = open(text(paragraph(plain('One'))), true);
    select(editor, [0, 3]);
    enter(editor);
    insertCommand('text.table').run(editor);
    await Promise.resolve();
    const cells = editor.read(() => $textBlocks().filter((block) => !$isRunning(block)));
    expect(cells).toHaveLength(9);
    expect(editor.read(() => cells.filter($changeOf))).toEqual([]);
    expect(read(editor).annotations?.suggestions).toHaveLength(1);
    expect(rejectAll(read(editor))).toEqual(text(paragraph(plain('One'))));
  });

  it('takes a rule in a begun paragraph and the words below it for one suggestion', async () => {
    const editor = open(text(paragraph(plain('One'))), true);
    select(editor, [0, 3]);
    enter(editor);
    insertCommand('text.rule').run(editor);
    await Promise.resolve();
    type(editor, 'Two');
    expect(editor.read($shownSuggestions)).toMatchObject([{ inserted: '[rule]¶Two' }]);
  });

  it('is undone key by key, what stands beside the text included', async () => {
    const editor = open(text(paragraph(plain('The mayor'))), true);
    select(editor, [0, 4], [0, 9]);
    backspace(editor);
    editor.update(() => void editor.dispatchCommand(UNDO_COMMAND, undefined), { discrete: true });
    await Promise.resolve();
    expect(words(acceptAll(read(editor)))).toBe('The mayor');
    expect(read(editor).annotations).toBeUndefined();
  });
});

describe('suggesting what a block is', () => {
  const item = (words: string): ListItem => ({ content: [plain(words)] });
  const before = normaliseManuscript(
    text(
      paragraph(plain('One')),
      { type: 'heading', level: 2, content: [plain('Two')] },
      {
        type: 'list',
        ordered: false,
        items: [
          item('Three'),
          {
            ...item('Four'),
            children: { type: 'list', ordered: true, items: [item('Five'), item('Six')] },
          },
          item('Seven'),
        ],
      },
      {
        type: 'quotation',
        content: [
          { type: 'paragraph', content: [plain('Eight')] },
          { type: 'paragraph', content: [plain('Nine')] },
        ],
        attribution: [plain('The mayor')],
      },
      paragraph(plain('Ten'), {
        type: 'footnote',
        id: 'n-1',
        content: [{ type: 'text', text: 'A note.' }],
      }),
    ),
  );
  const turn = (editor: LexicalEditor, into: Form) => {
    blockCommands.find(({ block }) => block === into)?.run(editor);
    editor.update(() => {}, { discrete: true });
  };
  const ids = (editor: LexicalEditor) =>
    new Set((read(editor).annotations?.suggestions ?? []).map(({ id }) => id));

  it('leaves the block as it is, and says in words what is suggested of it', () => {
    const editor = open(before, true);
    select(editor, [0, 1]);
    turn(editor, 'heading-2');
    const { blocks, annotations } = read(editor);
    const [record] = annotations?.suggestions ?? [];
    expect(record?.author).toBe('Ana');
    expect(blocks[0]).toEqual({
      ...paragraph(plain('One')),
      turn: { into: 'heading-2', id: record?.id },
    });
    expect(blocks.slice(1)).toEqual(before.blocks.slice(1));
    expect(editor.read($shownSuggestions)).toMatchObject([
      { turned: { words: 'Subheading instead of paragraph', text: 'One' } },
    ]);
    expect(editor.read($suggestionAtCaret)).toBe(record?.id);
  });

  it('is taken back by making the block what it is', () => {
    const editor = open(before, true);
    select(editor, [0, 1]);
    turn(editor, 'quotation');
    turn(editor, 'quotation');
    expect(read(editor)).toEqual(before);
    turn(editor, 'heading-1');
    turn(editor, 'paragraph');
    expect(read(editor)).toEqual(before);
  });

  it('is how deep an item stands, which the opposite key takes back', () => {
    const item = (words: string) => ({ content: [plain(words)] });
    const listed = text({ type: 'list', ordered: false, items: [item('One'), item('Two')] });
    const editor = open(listed, true);
    select(editor, [1, 1]);
    editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
    editor.update(() => {}, { discrete: true });
    expect(rejectAll(read(editor))).toEqual(listed);
    expect(acceptAll(read(editor)).blocks).toMatchObject([
      { items: [{ children: { items: [item('Two')] } }] },
    ]);
    expect(editor.read($shownSuggestions)).toMatchObject([
      { turned: { words: 'Deeper in the list', text: 'Two' } },
    ]);
    editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined);
    editor.update(() => {}, { discrete: true });
    expect(read(editor)).toEqual(listed);
  });

  it('makes at once something else of what is only suggested itself', () => {
    const editor = open(text(paragraph(plain('One'))), true);
    select(editor, [0, 3]);
    enter(editor);
    type(editor, 'Two');
    turn(editor, 'heading-1');
    const suggested = read(editor);
    expect(suggested.blocks[1]).toMatchObject({ type: 'heading', change: { kind: 'insertion' } });
    expect(suggested.blocks[1]).not.toHaveProperty('turn');
    expect(words(rejectAll(suggested))).toBe('One');
  });

  it('follows the signs of Markdown', async () => {
    const editor = open(text(paragraph(plain('One')), paragraph(plain('Two'))), true);
    select(editor, [1, 0]);
    for (const sign of '## ') type(editor, sign);
    await Promise.resolve();
    expect(acceptAll(read(editor))).toEqual(
      text(paragraph(plain('One')), { type: 'heading', level: 2, content: [plain('Two')] }),
    );
    expect(rejectAll(read(editor))).toEqual(text(paragraph(plain('One')), paragraph(plain('Two'))));
  });

  const place = fc.tuple(fc.nat(10), fc.nat(4));
  const turns = fc.array(fc.record({ from: place, to: place, into: fc.constantFrom(...forms) }), {
    minLength: 1,
    maxLength: 4,
  });

  it('is the text as it was where all is refused, and what was suggested where all is accepted', () => {
    fc.assert(
      fc.property(turns, fc.boolean(), (asked, isOneByOne) => {
        const editor = open(before, true);
        for (const { from, to, into } of asked) {
          select(editor, from, to);
          turn(editor, into);
        }
        const suggested = read(editor);
        expect(rejectAll(suggested)).toEqual(before);
        const [refused, accepted] = [open(suggested, false), open(suggested, false)];
        settleSuggestions(refused, ids(refused), 'reject');
        expect(read(refused)).toEqual(before);
        const groups = isOneByOne ? [...ids(accepted)].map((id) => new Set([id])) : [ids(accepted)];
        for (const group of groups) settleSuggestions(accepted, group, 'accept');
        // Made one after the other, neighbours may stand apart.
        expect(lines(read(accepted))).toEqual(lines(acceptAll(suggested)));
        if (!isOneByOne) expect(read(accepted).blocks).toEqual(acceptAll(suggested).blocks);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves the caret where it was, and is undone in one step', async () => {
    const editor = open(before, true);
    select(editor, [0, 2], [6, 1]);
    turn(editor, 'numbers');
    const suggested = read(editor);
    select(editor, [5, 2]);
    settleSuggestions(editor, ids(editor), 'accept');
    expect(caret(editor)).toBe('Si|');
    editor.update(() => void editor.dispatchCommand(UNDO_COMMAND, undefined), { discrete: true });
    await Promise.resolve();
    expect(read(editor)).toEqual(suggested);
  });
});

describe('settling in the editor', () => {
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ do: fc.constant('type' as const), words: fc.constantFrom('a', 'Bc ', '.') }),
    fc.constant({ do: 'enter' as const }),
    fc.constant({ do: 'backspace' as const }),
    fc.record({
      do: fc.constant('select' as const),
      from: fc.tuple(fc.nat(2), fc.nat(9)),
      to: fc.tuple(fc.nat(2), fc.nat(9)),
    }),
  );
  const before = text(
    paragraph(plain('One two.')),
    { type: 'heading', level: 2, content: [plain('Three')] },
    paragraph(plain('Four '), {
      type: 'citation',
      id: 'c-1',
      content: [{ type: 'text', text: '(AP)' }],
    }),
  );
  const perform = (editor: LexicalEditor, actions: readonly Action[]) => {
    select(editor, [0, 3]);
    for (const one of actions) {
      if (one.do === 'type') type(editor, one.words);
      else if (one.do === 'enter') enter(editor);
      else if (one.do === 'backspace') backspace(editor);
      else select(editor, one.from, one.to);
    }
  };

  it('gives back the text as it was where all is refused, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 8 }), (actions) => {
        const editor = open(before, true);
        perform(editor, actions);
        expect(words(rejectAll(read(editor)))).toBe(words(before));
        const ids = new Set((read(editor).annotations?.suggestions ?? []).map(({ id }) => id));
        const accepted = acceptAll(read(editor));
        settleSuggestions(editor, ids, 'accept');
        expect(words(read(editor))).toBe(words(accepted));
      }),
      { numRuns: 150 },
    );
  });

  it('gives what the same keys would have written where all is accepted', () => {
    const key: fc.Arbitrary<Action> = fc.constantFrom<Action>(
      { do: 'type', words: 'x' },
      { do: 'type', words: 'yz ' },
      { do: 'enter' },
    );
    const keys = fc.array(key, { maxLength: 8 });
    fc.assert(
      fc.property(keys, (actions) => {
        const [suggested, written] = [open(before, true), open(before, false)];
        perform(suggested, actions);
        perform(written, actions);
        expect(words(acceptAll(read(suggested)))).toBe(words(read(written)));
      }),
      { numRuns: 100 },
    );
  });
});
