import { type Command, runCommand, runnableCommands, shortcutsOf } from '../../app/commands.ts';
import { shortcutKeys } from '../../app/shortcut.ts';
import { say } from '../../wording/say.ts';
import type { MenuProvider, Offer } from './menu-provider.ts';

/** What `/` offers, by the ids of the commands, in the order in which it is shown. */
const offered = [
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
  // Only within a quotation or a table.
  'text.attribution',
  'text.table-caption',
  'text.table-head',
];

/** `/`: every block and insertion, as the palette names them, with their keys. */
export const insertionMenu: MenuProvider = {
  sign: '/',
  label: 'Insert',
  command: { id: 'text.insert', title: say('Insert…'), shortcut: 'Mod+/' },
  offer: async (query) => {
    const commands = new Map(runnableCommands().map((command) => [command.id, command]));
    const known = offered.flatMap((id) => commands.get(id) ?? []);
    return known.filter((command) => isMeant(command, query)).map(offerOf);
  },
};

/** Each word of the query begins a word of the title or the keywords. */
function isMeant({ title, keywords = '' }: Command, query: string): boolean {
  const words = `${title} ${keywords}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  return asked.every((start) => words.some((word) => word.startsWith(start)));
}

function offerOf(command: Command): Offer {
  const [shortcut] = shortcutsOf(command);
  return {
    id: command.id,
    title: command.title,
    detail: shortcut ? shortcutKeys(shortcut).join(' ') : '',
    $insert: () => '',
    // Once the sign is gone from the text: what is done then is a step of its own.
    onChoose: () => queueMicrotask(() => runCommand(command.id)),
  };
}
