import { HISTORY_PUSH_TAG, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useCommand } from '../../app/commands.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import {
  $offeredChanges,
  $tidyBriefing,
  type CorrectionCounts,
  countsInWords,
  type OfferedChange,
} from './tidy-briefing.ts';
import { TidyDialog } from './tidy-dialog.tsx';
import { registerTypography } from './type-typographically.ts';
import { chooseTypographic, isTypographic, onTypographicChoice } from './typography-choice.ts';

/** Corrects the signs of the open briefing while they are typed, and offers to tidy it all, once it was seen. */
export function TypographyCommands() {
  const { session, language, isEditing } = useOpenDesk();
  const { editor } = session;
  const [offered, setOffered] = useState<readonly OfferedChange[]>([]);
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
    run: () => {
      const changes = editor.read(() => $offeredChanges(language));
      if (changes.length === 0) showToast(say('The typography is tidy as it is.'));
      setOffered(changes);
    },
  });
  if (offered.length === 0) return null;
  return (
    <TidyDialog
      changes={offered}
      onTidy={(spared) => tidy(editor, language, spared)}
      onClose={() => setOffered([])}
    />
  );
}

function tidy(editor: LexicalEditor, language: string, spared: ReadonlySet<string>): void {
  let counts: CorrectionCounts = new Map();
  editor.update(
    () => {
      counts = $tidyBriefing(language, spared);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  showToast(say('Typography tidied.'), {
    description: `${countsInWords(counts)}.`,
    action: {
      label: say('Undo'),
      run: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
    },
  });
}
