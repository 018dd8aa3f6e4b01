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
import { settleAllSuggestions, settleSuggestions } from '../suggestions/settle-suggestions.ts';
import { $suggestionAtCaret, goToSuggestion } from '../suggestions/suggestions-in-text.ts';
import { addComment } from './comment-changes.ts';

/** What is done to suggestions and comments by keys and palette, and the switch to suggesting. */
export function TurnCommands() {
  const { session, isEditing, ask } = useOpenDesk();
  const { suggesting } = session;
  const isSuggesting = useSyncExternalStore(suggesting.subscribe, suggesting.isOn);
  const toggle = () => suggesting.set(!isSuggesting);
  useCommand({
    id: 'briefing.suggesting',
    title: isSuggesting ? say('Stop suggesting') : say('Suggest changes'),
    enabled: isEditing,
    run: toggle,
  });
  useCommand({
    id: 'briefing.comment',
    enabled: isEditing,
    run: () => ask(askForComment(session)),
  });
  useSettleCommand('accept');
  useSettleCommand('reject');
  useSettleAllCommand('accept');
  useSettleAllCommand('reject');
  useGoCommand('next');
  useGoCommand('previous');
  if (!isEditing) return null;
  return (
    <IconButton
      label={isSuggesting ? say('Stop suggesting') : say('Suggest changes')}
      action="briefing.suggesting"
      icon={<PencilRuler />}
      aria-pressed={isSuggesting}
      onClick={toggle}
    />
  );
}

function useSettleCommand(verdict: 'accept' | 'reject'): void {
  const { session, isEditing } = useOpenDesk();
  const { editor } = session;
  useCommand({
    id: `briefing.${verdict}-suggestion`,
    enabled: isEditing,
    run: () => {
      const id = editor.read($suggestionAtCaret);
      if (id === null) return showToast(say('Put the caret into a suggestion first.'));
      settleSuggestions(editor, new Set([id]), verdict);
      goToSuggestion(editor, 'next');
    },
  });
}

function useSettleAllCommand(verdict: 'accept' | 'reject'): void {
  const { session, isEditing } = useOpenDesk();
  const { editor } = session;
  useCommand({
    id: `briefing.${verdict}-all-suggestions`,
    enabled: isEditing,
    run: () => {
      const settled = settleAllSuggestions(editor, verdict);
      if (settled === 0) showToast(say('Nothing is suggested here.'));
    },
  });
}

function useGoCommand(direction: 'next' | 'previous'): void {
  const { editor } = useOpenDesk().session;
  useCommand({
    id: `briefing.${direction}-suggestion`,
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
