import type { HistoryState, HistoryStateEntry } from '@lexical/history';
import type { EditorState, LexicalEditor } from 'lexical';
import { LOADING_TAG } from '../recognition/live-recognition.ts';
import { type Draft, sameDraft } from '../saving/draft.ts';

/** The steps of undo of a briefing that was closed. */
export interface KeptSteps {
  readonly text: Draft;
  readonly shown: EditorState;
  readonly undo: readonly EditorState[];
  readonly redo: readonly EditorState[];
  /** The revision that stood before the first of them. */
  readonly oldest: number;
}

/** States share what they have in common, but each briefing keeps its own. */
const MOST_KEPT = 8;

/** For as long as the window lives; the last that was closed comes last. */
const kept = new Map<string, KeptSteps>();

export function keepSteps(
  briefingId: string,
  editor: LexicalEditor,
  { undoStack, redoStack }: HistoryState,
  { text, oldest }: Pick<KeptSteps, 'text' | 'oldest'>,
): void {
  kept.delete(briefingId);
  const shown = editor.getEditorState();
  const states = (entries: readonly HistoryStateEntry[]) =>
    entries.map(({ editorState }) => editorState);
  const [undo, redo] = [states(undoStack), states(redoStack)];
  if (undo.length + redo.length === 0 || shown.isEmpty()) return;
  kept.set(briefingId, { text, shown, undo, redo, oldest });
  for (const first of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(first);
  }
}

/** What was kept, once, and only where the briefing still says what it said then. */
export function takeSteps(briefingId: string, text: Draft): KeptSteps | null {
  const steps = kept.get(briefingId);
  kept.delete(briefingId);
  return steps && sameDraft(steps.text, text) ? steps : null;
}

/** Shows the text as it was left, with the steps that led to it. */
export function resumeSteps(
  editor: LexicalEditor,
  history: HistoryState,
  { shown, undo, redo }: KeptSteps,
): void {
  const entry = (editorState: EditorState): HistoryStateEntry => ({ editor, editorState });
  editor.setEditorState(shown, { tag: LOADING_TAG });
  // Only now: the editor shows a copy of the state, which its history takes for a step.
  history.current = entry(editor.getEditorState());
  history.undoStack = undo.map(entry);
  history.redoStack = redo.map(entry);
}
