import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list';
import { FORMAT_TEXT_COMMAND, type LexicalEditor, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import type { Mark } from '../../../shared/manuscript/manuscript.ts';
import { say } from '../../wording/say.ts';
import { $insertFootnote } from '../behaviour/footnotes.ts';
import { PASTE_PLAINLY } from '../behaviour/paste.ts';
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

/** Something that the keyboard, the palette and perhaps the toolbar do to the text. */
export interface TextCommand {
  readonly id: string;
  readonly title: string;
  readonly shortcut?: string;
  /** `self` where Lexical itself hears the keys. */
  readonly keys?: 'self';
  readonly keywords?: string;
  /** What of the caret's state shows that it is on. */
  readonly mark?: Mark;
  readonly block?: BlockKind;
  run(editor: LexicalEditor): void;
}

const markCommand = (
  mark: Exclude<Mark, 'small-capitals'>,
  title: string,
  shortcut: string,
  keys?: 'self',
): TextCommand => ({
  id: `text.${mark}`,
  title,
  shortcut,
  keys,
  mark,
  run: (editor) => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, formatOfMark[mark]),
});

export const markCommands: readonly TextCommand[] = [
  markCommand('strong', say('Bold'), 'Mod+B', 'self'),
  markCommand('emphasis', say('Italic'), 'Mod+I', 'self'),
  markCommand('underline', say('Underline'), 'Mod+U', 'self'),
  markCommand('strike', say('Strike through'), 'Mod+Shift+X'),
  {
    id: 'text.small-capitals',
    title: say('Small capitals'),
    shortcut: 'Mod+Shift+K',
    mark: 'small-capitals',
    run: (editor) => editor.update($toggleSmallCapitals),
  },
  markCommand('superscript', say('Superscript'), 'Mod+Alt+U'),
  markCommand('subscript', say('Subscript'), 'Mod+Alt+D'),
  markCommand('code', say('Code'), 'Mod+Alt+C'),
];

const listCommand = (
  block: 'bullets' | 'numbers',
  title: string,
  shortcut: string,
): TextCommand => ({
  id: `text.${block}`,
  title,
  shortcut,
  block,
  keywords: say('list'),
  run: (editor) =>
    void editor.dispatchCommand(
      block === 'bullets' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND,
      undefined,
    ),
});

const headingCommand = (level: 1 | 2 | 3, title: string): TextCommand => ({
  id: `text.heading-${level}`,
  title,
  shortcut: `Mod+Alt+${level}`,
  block: `heading-${level}`,
  run: (editor) => editor.update(() => $setBlock(level)),
});

export const blockCommands: readonly TextCommand[] = [
  {
    id: 'text.paragraph',
    title: say('Paragraph'),
    shortcut: 'Mod+Alt+0',
    block: 'paragraph',
    run: (editor) => editor.update(() => $setBlock(null)),
  },
  headingCommand(1, say('Heading')),
  headingCommand(2, say('Subheading')),
  headingCommand(3, say('Minor heading')),
  listCommand('bullets', say('Bulleted list'), 'Mod+Shift+8'),
  listCommand('numbers', say('Numbered list'), 'Mod+Shift+7'),
  {
    id: 'text.quotation',
    title: say('Quotation'),
    shortcut: 'Mod+Shift+9',
    block: 'quotation',
    run: (editor) => editor.update($toggleQuotation),
  },
];

export const insertCommands: readonly TextCommand[] = [
  {
    id: 'text.attribution',
    title: say('Attribution of the quotation'),
    keywords: say('quotation source who'),
    run: (editor) => editor.update($addAttribution),
  },
  {
    id: 'text.footnote',
    title: say('Footnote'),
    shortcut: 'Mod+Alt+F',
    keywords: say('insert note endnote number'),
    run: (editor) => editor.update($insertFootnote),
  },
  { id: 'text.rule', title: say('Insert a rule'), run: (editor) => editor.update($insertRule) },
  { id: 'text.table', title: say('Insert a table'), run: (editor) => editor.update($insertTable) },
  {
    id: 'text.table-caption',
    title: say('Caption of the table'),
    run: (editor) => editor.update($addTableCaption),
  },
  {
    id: 'text.table-head',
    title: say('Table head on or off'),
    keywords: say('header first row'),
    run: (editor) => editor.update($toggleTableHead),
  },
  {
    id: 'text.table-row',
    title: say('Add a table row below'),
    run: (editor) => editor.update($addTableRow),
  },
  {
    id: 'text.table-column',
    title: say('Add a table column after'),
    run: (editor) => editor.update($addTableColumn),
  },
  {
    id: 'text.remove-table-row',
    title: say('Remove the table row'),
    run: (editor) => editor.update($removeTableRow),
  },
  {
    id: 'text.remove-table-column',
    title: say('Remove the table column'),
    run: (editor) => editor.update($removeTableColumn),
  },
];

export const historyCommands: readonly TextCommand[] = [
  {
    id: 'text.paste-plainly',
    title: say('Paste and match style'),
    shortcut: PASTE_PLAINLY,
    keys: 'self',
    keywords: say('plain text clipboard without formatting'),
    run: (editor) => void pastePlainly(editor),
  },
  {
    id: 'text.undo',
    title: say('Undo'),
    shortcut: 'Mod+Z',
    keys: 'self',
    run: (editor) => void editor.dispatchCommand(UNDO_COMMAND, undefined),
  },
  {
    id: 'text.redo',
    title: say('Redo'),
    shortcut: 'Mod+Shift+Z',
    keys: 'self',
    run: (editor) => void editor.dispatchCommand(REDO_COMMAND, undefined),
  },
];
