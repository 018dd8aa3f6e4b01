import { useSyncExternalStore } from 'react';
import { useCommand } from '../../app/commands.ts';
import { bridge } from '../../bridge.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { FloatingToolbar } from '../commands/floating-toolbar.tsx';
import { RegisteredCommand } from '../commands/registered-command.tsx';
import {
  blockCommands,
  historyCommands,
  insertCommands,
  markCommands,
} from '../commands/text-commands.ts';
import { FocusMode } from '../focus/focus-mode.tsx';
import { goToFinding } from '../highlights/find-placed.ts';
import { LanguageWatch } from '../language/language-watch.tsx';
import { MenuCommand } from '../menus/menu-command.tsx';
import { InsertPicture } from '../pictures/insert-picture.tsx';
import { QuotingCommands } from '../quoting/quoting-commands.tsx';
import {
  chooseReadWhileTyping,
  isReadWhileTyping,
  onReadingChoice,
} from '../recognition/reading-choice.ts';
import { TypographyCommands } from '../typography/typography-commands.tsx';
import type { Question } from './ask-dialog.tsx';
import { useOpenDesk } from './open-desk.ts';
import type { EditorSession } from './session.ts';

const textCommands = [...markCommands, ...blockCommands, ...insertCommands, ...historyCommands];

/** What can be done to an open briefing by keys, palette and the toolbar of a selection. */
export function DeskCommands() {
  const { session, briefingId, isEditing, ask } = useOpenDesk();
  const { editor } = session;
  useCommand({
    id: 'briefing.name-version',
    title: say('Name this version'),
    section: 'Briefing',
    shortcut: 'Mod+S',
    keywords: say('save keep'),
    run: () => ask(askForVersion(session, briefingId)),
  });
  const isRead = useSyncExternalStore(onReadingChoice, isReadWhileTyping);
  useCommand({
    id: 'text.reading-while-typing',
    title: isRead ? say('Stop reading citations while typing') : say('Read citations while typing'),
    section: 'Text',
    keywords: say('recognition suggestions underline off on'),
    run: () => chooseReadWhileTyping(!isRead),
  });
  useFindingCommand(session, 'next', say('Go to the next suggestion'), 'F7');
  useFindingCommand(session, 'previous', say('Go to the suggestion before'), 'Shift+F7');
  return (
    <>
      <TypographyCommands />
      <FloatingToolbar />
      <FocusMode />
      <QuotingCommands />
      {textCommands.map((command) => (
        <RegisteredCommand key={command.id} command={command} editor={editor} enabled={isEditing} />
      ))}
      <InsertPicture />
      {session.menuProviders.map((provider) => (
        <MenuCommand key={provider.sign} {...{ editor, provider }} enabled={isEditing} />
      ))}
      <LanguageWatch />
    </>
  );
}

function useFindingCommand(
  { editor, highlights }: EditorSession,
  direction: 'next' | 'previous',
  title: string,
  shortcut: string,
): void {
  useCommand({
    id: `briefing.${direction}-finding`,
    title,
    section: 'Briefing',
    shortcut,
    keywords: say('finding possible citation mention check'),
    run: () => {
      const found = goToFinding(editor, highlights, direction);
      if (!found) showToast(say('Nothing in this text waits for you.'));
    },
  });
}

const askForVersion = (session: EditorSession, briefingId: string): Question => ({
  title: say('Name this version'),
  fields: [
    { name: 'name', label: say('Name'), hint: say('A named version stays in History for good.') },
  ],
  answer: say('Name'),
  refuse: ({ name }) => (name?.trim() ? null : say('It needs a name.')),
  run: async ({ name = '' }) => {
    await session.saver.flush();
    const outcome = await bridge.call('briefings.nameVersion', { briefingId, name });
    if (outcome.ok)
      showToast(say('This version is named “{name}”.', { name: outcome.value.name ?? name }));
    else showFailure(outcome.error);
  },
});
