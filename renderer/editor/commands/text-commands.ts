import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list';
import {
  $getEditor,
  FORMAT_TEXT_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import type { Form } from '../../../shared/manuscript/annotations.ts';
import type { Mark } from '../../../shared/manuscript/manuscript.ts';
import type { ActionId } from '../../actions/all-actions.ts';
import { $insertFootnote } from '../behaviour/footnotes.ts';
import { $turnBlocks } from '../behaviour/turn-command.ts';
import { formatOfMark } from '../nodes/text-marks.ts';
import {
  $addAttribution,
  $addTableCaption,
  $addTableColumn,
  $addTableRow,
  $insertRule,
  $insertTable,
  $removeTableColumn,
  $removeTableRow,
  $setBlock,
  $toggleQuotation,
  $toggleSmallCapitals,
  $toggleTableHead,
} from './block-changes.ts';
import { pastePlainly } from './paste-plainly.ts';
import type { BlockKind } from './text-state.ts';

/** An action of the table that is done to the text. */
export interface TextCommand {
  readonly id: ActionId;
  /** What of the caret's state shows that it is on. */
  readonly mark?: Mark;
  readonly block?: BlockKind;
  run(editor: LexicalEditor): void;
}

const markCommand = (mark: Exclude<Mark, 'small-capitals'>): TextCommand => ({
  id: `text.${mark}`,
  mark,
  run: (editor) => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, formatOfMark[mark]),
});

export const markCommands: readonly TextCommand[] = [
  markCommand('strong'),
  markCommand('emphasis'),
  markCommand('underline'),
  markCommand('strike'),
  {
    id: 'text.small-capitals',
    mark: 'small-capitals',
    run: (editor) => editor.update($toggleSmallCapitals),
  },
  markCommand('superscript'),
  markCommand('subscript'),
  markCommand('code'),
];

const turnCommand = (into: Form, $directly: () => void): TextCommand => ({
  id: `text.${into}`,
  block: into,
  run: (editor) => editor.update(() => $turnBlocks(into, $directly)),
});

const $makeList = (command: LexicalCommand<void>) => () =>
  void $getEditor().dispatchCommand(command, undefined);

export const blockCommands: readonly TextCommand[] = [
  turnCommand('paragraph', () => $setBlock(null)),
  turnCommand('heading-1', () => $setBlock(1)),
  turnCommand('heading-2', () => $setBlock(2)),
  turnCommand('heading-3', () => $setBlock(3)),
  turnCommand('bullets', $makeList(INSERT_UNORDERED_LIST_COMMAND)),
  turnCommand('numbers', $makeList(INSERT_ORDERED_LIST_COMMAND)),
  turnCommand('quotation', $toggleQuotation),
];

const change = (id: ActionId, run: () => void): TextCommand => ({
  id,
  run: (editor) => editor.update(run),
});

export const insertCommands: readonly TextCommand[] = [
  change('text.attribution', $addAttribution),
  change('text.footnote', $insertFootnote),
  change('text.rule', $insertRule),
  change('text.table', $insertTable),
  change('text.table-caption', $addTableCaption),
  change('text.table-head', $toggleTableHead),
  change('text.table-row', $addTableRow),
  change('text.table-column', $addTableColumn),
  change('text.remove-table-row', $removeTableRow),
  change('text.remove-table-column', $removeTableColumn),
];

export const historyCommands: readonly TextCommand[] = [
  { id: 'text.paste-plainly', run: (editor) => void pastePlainly(editor) },
  { id: 'text.undo', run: (editor) => void editor.dispatchCommand(UNDO_COMMAND, undefined) },
  { id: 'text.redo', run: (editor) => void editor.dispatchCommand(REDO_COMMAND, undefined) },
];
