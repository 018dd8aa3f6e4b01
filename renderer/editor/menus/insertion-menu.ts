import { HISTORY_MERGE_TAG, type LexicalEditor } from 'lexical';
import type { ActionId } from '../../actions/all-actions.ts';
import { keysOf } from '../../actions/keys-of.ts';
import { shortcutWords } from '../../actions/shortcut.ts';
import { type OfferedAction, offeredActions, runCommand } from '../../app/commands.ts';
import { say } from '../../wording/say.ts';
import { $isOfUse } from '../commands/of-use.ts';
import { blockCommands, insertCommands } from '../commands/text-commands.ts';
import type { Sign } from './find-trigger.ts';
import { typeSign } from './menu-command.tsx';
import type { MenuProvider, Offer } from './menu-provider.ts';

/** What `/` offers, by the ids of the commands, in the order in which it is shown. */
const offered: readonly ActionId[] = [
  'text.cite',
  'text.refer',
  'text.footnote',
  'text.picture',
  'text.heading-1',
  'text.heading-2',
  'text.heading-3',
  'text.paragraph',
  'text.bullets',
  'text.numbers',
  'text.quotation',
  'text.table',
  'text.rule',
  'text.link',
  'text.note',
  'text.topic',
  'text.attribution',
  'text.table-row',
  'text.table-column',
  'text.table-caption',
  'text.table-head',
  'text.remove-table-row',
  'text.remove-table-column',
];

/** `/`: every block and insertion that is of use at the caret, as the palette names them, with their keys. */
export const insertionMenu: MenuProvider = {
  sign: '/',
  label: say('Insert'),
  action: 'text.insert',
  offer: async (query, editor) => {
    const commands = new Map(offeredActions().map((command) => [command.id, command]));
    const here = editor.read(() => offered.filter($isOfUse));
    const known = here.flatMap((id) => commands.get(id) ?? []);
    return known.filter((command) => isMeant(command, query)).map(offerOf);
  },
};

/** Each word of the query begins a word of the title or the keywords. */
function isMeant({ title, keywords = '' }: OfferedAction, query: string): boolean {
  const words = `${title} ${keywords}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  return asked.every((start) => words.some((word) => word.startsWith(start)));
}

function offerOf(command: OfferedAction): Offer {
  const [shortcut] = keysOf(command.id);
  return {
    id: command.id,
    title: command.title,
    detail: shortcut ? shortcutWords(shortcut) : '',
    $insert: () => '',
    ...deedOf(command.id),
  };
}

/** The change of the text and the sign that is gone from it are one step of undo. */
function deedOf(id: ActionId): Pick<Offer, '$then' | 'onChoose'> {
  const change = [...blockCommands, ...insertCommands].find((one) => one.id === id);
  if (change) return { $then: change.run };
  const sign = signs[id];
  // Once the sign is gone from the text: an update of its own, or it would open no menu.
  if (sign) {
    const open = (editor: LexicalEditor) =>
      editor.focus(() => typeSign(editor, sign, HISTORY_MERGE_TAG));
    return { onChoose: (editor) => queueMicrotask(() => open(editor)) };
  }
  return { onChoose: () => queueMicrotask(() => runCommand(id)) };
}

/** Those that open another menu. */
const signs: Partial<Record<ActionId, Sign>> = {
  'text.cite': '@',
  'text.refer': '[[',
  'text.topic': '#',
};
