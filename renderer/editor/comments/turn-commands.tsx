import { PencilRuler } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useCommand } from '../../app/commands.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import type { Question } from '../desk/ask-dialog.tsx';
import { useOpenDesk } from '../desk/open-desk.ts';
import type { EditorSession } from '../desk/session.ts';
import { showPanel } from '../desk/shown-panel.ts';
import { settleSuggestions } from '../suggestions/settle-suggestions.ts';
import {
  $shownSuggestions,
  $suggestionAtCaret,
  goToSuggestion,
} from '../suggestions/suggestions-in-text.ts';
import { addComment } from './comment-changes.ts';

/** What is done to suggestions and comments by keys and palette, and the switch to suggesting. */
export function TurnCommands() {
  const { session, isEditing, ask } = useOpenDesk();
  const { suggesting } = session;
  const isSuggesting = useSyncExternalStore(suggesting.subscribe, suggesting.isOn);
  const shortcut = 'Mod+Alt+S';
  const toggle = () => suggesting.set(!isSuggesting);
  useCommand({
    id: 'briefing.suggesting',
    title: isSuggesting ? say('Stop suggesting') : say('Suggest changes'),
    section: 'Briefing',
    shortcut,
    keywords: say('track changes suggestion mode'),
    enabled: isEditing,
    run: toggle,
  });
  useCommand({
    id: 'briefing.comment',
    title: say('Comment'),
    section: 'Briefing',
    shortcut: 'Mod+Alt+A',
    keywords: say('remark annotate selection'),
    enabled: isEditing,
    run: () => ask(askForComment(session)),
  });
  useSettleCommand('accept', say('Accept the suggestion'), 'Mod+Alt+Y');
  useSettleCommand('reject', say('Refuse the suggestion'), 'Mod+Alt+X');
  useSettleAllCommand('accept', say('Accept all suggestions'), 'Mod+Alt+Shift+Y');
  useSettleAllCommand('reject', say('Refuse all suggestions'), 'Mod+Alt+Shift+X');
  useGoCommand('next', say('Go to the next change suggested'), 'Mod+Alt+J');
  useGoCommand('previous', say('Go to the change suggested before'), 'Mod+Alt+Shift+J');
  if (!isEditing) return null;
  return (
    <IconButton
      label={isSuggesting ? say('Stop suggesting') : say('Suggest changes')}
      shortcut={shortcut}
      icon={<PencilRuler />}
      aria-pressed={isSuggesting}
      onClick={toggle}
    />
  );
}

function useSettleCommand(verdict: 'accept' | 'reject', title: string, shortcut: string): void {
  const { session, isEditing } = useOpenDesk();
  const { editor } = session;
  useCommand({
    id: `briefing.${verdict}-suggestion`,
    title,
    section: 'Briefing',
    shortcut,
    keywords: say('change track proof'),
    enabled: isEditing,
    run: () => {
      const id = editor.read($suggestionAtCaret);
      if (id === null) return showToast(say('Put the caret into a suggestion first.'));
      settleSuggestions(editor, new Set([id]), verdict);
      goToSuggestion(editor, 'next');
    },
  });
}

function useSettleAllCommand(verdict: 'accept' | 'reject', title: string, shortcut: string): void {
  const { session, isEditing } = useOpenDesk();
  const { editor } = session;
  useCommand({
    id: `briefing.${verdict}-all-suggestions`,
    title,
    section: 'Briefing',
    shortcut,
    keywords: say('changes track proof'),
    enabled: isEditing,
    run: () => {
      const ids = new Set(editor.read($shownSuggestions).map(({ id }) => id));
      if (ids.size === 0) return showToast(say('Nothing is suggested here.'));
      settleSuggestions(editor, ids, verdict);
    },
  });
}

function useGoCommand(direction: 'next' | 'previous', title: string, shortcut: string): void {
  const { editor } = useOpenDesk().session;
  useCommand({
    id: `briefing.${direction}-suggestion`,
    title,
    section: 'Briefing',
    shortcut,
    keywords: say('change track proof'),
    run: () => {
      if (!goToSuggestion(editor, direction)) showToast(say('Nothing is suggested here.'));
    },
  });
}

const askForComment = ({ editor, author }: EditorSession): Question => ({
  title: say('Comment'),
  fields: [
    {
      name: 'text',
      label: say('Comment'),
      hint: say('On the selected words; on the whole briefing where none are selected.'),
    },
  ],
  answer: say('Comment'),
  refuse: ({ text }) => (text?.trim() ? null : say('It needs words.')),
  run: ({ text = '' }) => {
    addComment(editor, { author: author(), at: new Date().toISOString(), text: text.trim() });
    showPanel('comments');
  },
});
