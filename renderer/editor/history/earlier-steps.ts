import type { HistoryState } from '@lexical/history';
import {
  $createParagraphNode,
  $getRoot,
  COMMAND_PRIORITY_LOW,
  type EditorState,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import type { Bridge } from '../../../shared/contract/contract.ts';
import type { Manuscript } from '../../../shared/manuscript/manuscript.ts';
import { say } from '../../wording/say.ts';
import { createBriefingEditor } from '../behaviour/create-briefing-editor.ts';
import { manuscriptToLexical } from '../conversion/manuscript-to-lexical.ts';
import { type Draft, sameButForTags } from '../saving/draft.ts';
import { revisionTitle } from './revision-words.ts';

interface EarlierStepsParts {
  readonly bridge: Bridge;
  readonly briefingId: string;
  readonly editor: LexicalEditor;
  readonly history: HistoryState;
  /** The revision that stood before the first step of undo. */
  readonly oldest: number;
  draft(): Draft;
  tell(words: string): void;
}

export interface EarlierSteps {
  /** The revision that stands before the first step of undo now. */
  oldest(): number;
  /** Another revision is shown, and what was there to undo is gone. */
  restartAt(revision: number): void;
  dispose(): void;
}

/** So many revisions that say the same words are passed over at once. */
const MOST_PASSED = 40;

/**
 * Where nothing is left to undo, as after a restart, undo goes on through the stored revisions: each
 * is a step that redo takes back. Of a revision only the text comes, not headline and byline.
 */
export function registerEarlierSteps(parts: EarlierStepsParts): EarlierSteps {
  const { editor, history, tell } = parts;
  let { oldest } = parts;
  let isReading = false;
  const stepBack = async () => {
    const found = await readEarlier(parts, oldest);
    // Whoever typed meanwhile has something of their own to undo.
    if (history.undoStack.length > 0) return;
    if (!found) return tell(say('Nothing earlier is kept of this text.'));
    oldest = found.revision;
    history.current ??= { editor, editorState: editor.getEditorState() };
    history.undoStack.push({ editor, editorState: stateOf(found.manuscript) });
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    tell(say('Undone to an earlier revision: {title}.', { title: found.title }));
  };
  const dispose = editor.registerCommand(
    UNDO_COMMAND,
    () => {
      if (history.undoStack.length > 0 || !editor.isEditable()) return false;
      if (!isReading) {
        isReading = true;
        void stepBack().finally(() => {
          isReading = false;
        });
      }
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
  return {
    oldest: () => oldest,
    restartAt: (revision) => {
      oldest = revision;
    },
    dispose,
  };
}

interface EarlierText {
  readonly revision: number;
  readonly manuscript: Manuscript;
  readonly title: string;
}

/** The newest revision before this one whose text says something else than the shown one. */
async function readEarlier(
  { bridge, briefingId, draft }: EarlierStepsParts,
  before: number,
): Promise<EarlierText | null> {
  const revisions = await bridge.call('briefings.history', { briefingId });
  if (!revisions.ok) return null;
  const earlier = revisions.value.filter(({ revision }) => revision < before);
  const { details, manuscript: shown } = draft();
  for (const summary of earlier.slice(0, MOST_PASSED)) {
    const { revision } = summary;
    const read = await bridge.call('briefings.readRevision', { briefingId, revision });
    if (!read.ok) return null;
    const { manuscript } = read.value;
    if (!sameButForTags({ details, manuscript }, { details, manuscript: shown })) {
      return { revision, manuscript, title: revisionTitle(summary, new Date()) };
    }
  }
  return null;
}

/** A text as a state that any editor of briefings can show. */
function stateOf(manuscript: Manuscript): EditorState {
  const { editor, dispose } = createBriefingEditor();
  editor.update(
    () => {
      const blocks = manuscriptToLexical(manuscript);
      $getRoot()
        .clear()
        .append(...(blocks.length > 0 ? blocks : [$createParagraphNode()]));
    },
    { discrete: true },
  );
  dispose();
  return editor.getEditorState();
}
