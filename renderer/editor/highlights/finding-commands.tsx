import { useCommand } from '../../app/commands.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import { $findingsAtCaret } from './find-placed.ts';
import type { FindingActs } from './finding.ts';

/** What is done by one key to what is found at the caret, without its card; it shows nothing. */
export function FindingCommands(): null {
  const { session, isEditing } = useOpenDesk();
  const { editor, highlights } = session;
  const settle = (actOf: (acts: FindingActs) => (() => void) | undefined) => () => {
    const placed = editor.read(() => $findingsAtCaret(highlights));
    const acts = placed.map((one) => one.finding.acts(one, isEditing));
    const act = acts.map(actOf).find((found) => found !== undefined);
    if (act) act();
    else showToast(acts.length === 0 ? say('Nothing is found here.') : say('Not with this one.'));
  };
  const command = { enabled: isEditing };
  useCommand({ ...command, id: 'finding.mend-here', run: settle(({ fixes }) => fixes[0]?.run) });
  useCommand({ ...command, id: 'finding.leave-here', run: settle(({ leave }) => leave) });
  useCommand({ ...command, id: 'finding.always-here', run: settle(({ accept }) => accept) });
  return null;
}
