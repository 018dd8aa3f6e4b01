import {
  COMMAND_PRIORITY_CRITICAL,
  HISTORIC_TAG,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import type { BriefingDetails } from '../../../shared/issues/briefing.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import type { EditorSession } from '../desk/session.ts';
import type { ChangedBlock } from './replace-in-blocks.ts';

type Session = Pick<EditorSession, 'editor' | 'details' | 'changeDetails'>;

/**
 * Makes a change of the lines over the text a part of the step of undo that has just changed a
 * block: undone and done again with it. Where no block was changed, a message offers to undo it.
 */
export function tieToStep(
  session: Session,
  changedBlock: ChangedBlock | null,
  change: Partial<BriefingDetails>,
  before: BriefingDetails,
): void {
  const undone = linesOf(before, change);
  if (changedBlock === null) {
    showToast(say('Replaced over the text'), {
      action: { label: say('Undo'), run: () => swap(session, change, undone) },
    });
    return;
  }
  follow(session, changedBlock, change, undone);
}

function follow(
  session: Session,
  { key, before }: ChangedBlock,
  change: Partial<BriefingDetails>,
  undone: Partial<BriefingDetails>,
): void {
  const { editor } = session;
  let direction: 'undo' | 'redo' = 'undo';
  const hear = (which: typeof direction) => () => {
    direction = which;
    return false;
  };
  mergeRegister(
    editor.registerCommand(UNDO_COMMAND, hear('undo'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(REDO_COMMAND, hear('redo'), COMMAND_PRIORITY_CRITICAL),
    editor.registerUpdateListener(({ editorState, prevEditorState, tags }) => {
      if (!tags.has(HISTORIC_TAG)) return;
      // Undoing puts the very node back that the step found.
      const wasBefore = prevEditorState._nodeMap.get(key) === before;
      const isBefore = editorState._nodeMap.get(key) === before;
      if (direction === 'undo' && isBefore && !wasBefore) swap(session, change, undone);
      if (direction === 'redo' && wasBefore && !isBefore) swap(session, undone, change);
    }),
  );
}

/** Puts lines in place of others, as far as these still stand. */
function swap(
  session: Pick<Session, 'details' | 'changeDetails'>,
  from: Partial<BriefingDetails>,
  to: Partial<BriefingDetails>,
): void {
  const stands = JSON.stringify(linesOf(session.details(), from)) === JSON.stringify(from);
  if (stands) session.changeDetails(to);
}

const linesOf = (
  details: BriefingDetails,
  like: Partial<BriefingDetails>,
): Partial<BriefingDetails> =>
  Object.fromEntries(
    Object.keys(like).map((head) => [head, details[head as keyof BriefingDetails]]),
  );
