import { $isTableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { createBriefingEditor } from '../../../../../renderer/editor/behaviour/create-briefing-editor.ts';
import {
  $addTableCaption,
  $addTableColumn,
  $insertTable,
  $removeTableColumn,
  $toggleTableHead,
} from '../../../../../renderer/editor/commands/block-changes.ts';
import { $isOfUse } from '../../../../../renderer/editor/commands/of-use.ts';
import {
  blockCommands,
  insertCommands,
} from '../../../../../renderer/editor/commands/text-commands.ts';
import { lexicalToManuscript } from '../../../../../renderer/editor/conversion/lexical-to-manuscript.ts';

function tableDesk() {
  const { editor } = createBriefingEditor();
  const change = (act: () => void) => editor.update(act, { discrete: true });
  const type = (words: string) =>
    change(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(words);
    });
  change(() => void $getRoot().append($createParagraphNode()).selectEnd());
  change($insertTable);
  const blocks = () => editor.read(() => lexicalToManuscript($getRoot().getChildren())).blocks;
  return { editor, change, type, blocks };
}

describe('a table', () => {
  it('has a caption, which Enter leaves for a paragraph behind the table', () => {
    const { editor, change, type, blocks } = tableDesk();
    type('Port');
    change($addTableCaption);
    type('Ships by port');
    editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    type('Then it snowed.');
    expect(blocks()).toMatchObject([
      { type: 'table', caption: [{ text: 'Ships by port' }], head: [[{ text: 'Port' }], [], []] },
      { type: 'paragraph', content: [{ text: 'Then it snowed.' }] },
    ]);
  });

  it('is asked for its caption again, not for another', () => {
    const { change, type, blocks } = tableDesk();
    change($addTableCaption);
    type('Ships');
    change(() => {
      const table = $getRoot().getChildren().find($isTableNode);
      table?.getFirstDescendant()?.selectStart();
    });
    change($addTableCaption);
    type(' by port');
    expect(blocks()).toMatchObject([{ type: 'table', caption: [{ text: 'Ships by port' }] }]);
  });

  it('has its first row for a head, or not', () => {
    const { change, type, blocks } = tableDesk();
    type('Port');
    change($toggleTableHead);
    expect(blocks()[0]).not.toHaveProperty('head');
    change($toggleTableHead);
    expect(blocks()).toMatchObject([{ head: [[{ text: 'Port' }], [], []] }]);
  });

  it('stands in no other', () => {
    const { change, blocks } = tableDesk();
    change($insertTable);
    expect(blocks()).toHaveLength(1);
  });

  it('holds words alone: no heading, list, quotation or rule is made of a cell', () => {
    const { editor, change, type, blocks } = tableDesk();
    type('Port');
    for (const { id, run } of [...blockCommands, ...insertCommands]) {
      if (!editor.read(() => $isOfUse(id))) change(() => run(editor));
    }
    expect(editor.read(() => $isOfUse('text.heading-1'))).toBe(false);
    expect(blocks()).toMatchObject([{ type: 'table', head: [[{ text: 'Port' }], [], []] }]);
  });

  it.each(['#', '-', '1.', '>', '---'])('has no use in its cells for “%s”', (sign) => {
    const { type, blocks } = tableDesk();
    for (const letter of `${sign} tons`) type(letter);
    expect(blocks()).toMatchObject([{ head: [[{ text: `${sign} tons` }], [], []] }]);
  });

  it('keeps the caret in its row when a column comes or goes', () => {
    const { change, type, blocks } = tableDesk();
    change(() => {
      const table = $getRoot().getChildren().find($isTableNode);
      table?.getLastDescendant()?.selectStart();
    });
    change($addTableColumn);
    type('Last');
    change($removeTableColumn);
    type('Third');
    expect(blocks()).toMatchObject([
      {
        head: [[], [], []],
        rows: [
          [[], [], []],
          [[], [], [{ text: 'Third' }]],
        ],
      },
    ]);
  });

  it('grows by a row when Tab is pressed in its last cell', () => {
    const { editor, change, type, blocks } = tableDesk();
    change(() => {
      const table = $getRoot().getChildren().find($isTableNode);
      table?.getLastDescendant()?.selectStart();
    });
    type('Last');
    const tab = { shiftKey: false, preventDefault: () => {} } as KeyboardEvent;
    change(() => void editor.dispatchCommand(KEY_TAB_COMMAND, tab));
    type('New');
    const rows = [
      [[], [], []],
      [[], [], [{ text: 'Last' }]],
      [[{ text: 'New' }], [], []],
    ];
    expect(blocks()).toMatchObject([{ type: 'table', rows }]);
  });
});
