import { useEffect, useSyncExternalStore } from 'react';
import { useCommand } from '../../app/commands.ts';
import { bridge } from '../../bridge.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { FloatingToolbar } from '../commands/floating-toolbar.tsx';
import { registerLeftKeys } from '../commands/leave-keys.ts';
import { RegisteredCommand } from '../commands/registered-command.tsx';
import {
  blockCommands,
  historyCommands,
  insertCommands,
  markCommands,
} from '../commands/text-commands.ts';
import { FocusMode } from '../focus/focus-mode.tsx';
import { goToFinding } from '../highlights/find-placed.ts';
import { FindingCommands } from '../highlights/finding-commands.tsx';
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
  useEffect(() => registerLeftKeys(editor), [editor]);
  useCommand({
    id: 'briefing.name-version',
    run: () => ask(askForVersion(session, briefingId)),
  });
  const isRead = useSyncExternalStore(onReadingChoice, isReadWhileTyping);
  useCommand({
    id: 'text.reading-while-typing',
    title: isRead ? say('Stop reading citations while typing') : say('Read citations while typing'),
    run: () => chooseReadWhileTyping(!isRead),
  });
  useFindingCommand(session, 'next');
  useFindingCommand(session, 'previous');
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
      <FindingCommands />
      <LanguageWatch />
    </>
  );
}

function useFindingCommand(
  { editor, highlights }: EditorSession,
  direction: 'next' | 'previous',
): void {
  useCommand({
    id: `briefing.${direction}-finding`,
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
