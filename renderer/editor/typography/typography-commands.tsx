import { HISTORY_PUSH_TAG, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { useEffect, useSyncExternalStore } from 'react';
import { useCommand } from '../../app/commands.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import { $tidyBriefing, type CorrectionCounts, countsInWords } from './tidy-briefing.ts';
import { registerTypography } from './type-typographically.ts';
import { chooseTypographic, isTypographic, onTypographicChoice } from './typography-choice.ts';

/** Corrects the signs of the open briefing while they are typed, and offers to tidy it all. */
export function TypographyCommands() {
  const { session, language, isEditing } = useOpenDesk();
  const { editor } = session;
  const isOn = useSyncExternalStore(onTypographicChoice, () => isTypographic(language));
  useEffect(
    () => (isOn ? registerTypography(editor, language) : undefined),
    [editor, language, isOn],
  );
  useCommand({
    id: 'text.typographic-signs',
    title: isOn
      ? say('Leave typed quotes and dashes plain')
      : say('Correct quotes and dashes while typing'),
    run: () => chooseTypographic(language, !isOn),
  });
  useCommand({
    id: 'text.tidy',
    enabled: isEditing,
    run: () => tidy(editor, language),
  });
  return null;
}

function tidy(editor: LexicalEditor, language: string): void {
  let counts: CorrectionCounts = new Map();
  editor.update(
    () => {
      counts = $tidyBriefing(language);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  if (counts.size === 0) {
    showToast(say('The typography is tidy as it is.'));
    return;
  }
  showToast(say('Typography tidied.'), {
    description: `${countsInWords(counts)}.`,
    action: {
      label: say('Undo'),
      run: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
    },
  });
}
