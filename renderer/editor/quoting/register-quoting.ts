import {
  COMMAND_PRIORITY_CRITICAL,
  DRAGEND_COMMAND,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  mergeRegister,
  type NodeKey,
  PASTE_COMMAND,
} from 'lexical';
import { PASSAGE_TYPE, readPassage, writePassage } from '../../../shared/quotations/passage.ts';
import { BRIEFING_TYPE } from '../../app/beside.ts';
import { showFailure } from '../../ui/toasts.tsx';
import { $topBlockOfCaret } from '../behaviour/top-blocks.ts';
import { $blockAbove, $showDropPlace, hideDropPlace } from './drop-place.ts';
import { insertQuotation, type Quoted, type QuotingBriefing } from './insert-quotation.ts';
import { $selectedPassage } from './selected-passage.ts';

/** Lets the text be dragged as a quotation, and takes quotations that are dropped or pasted. */
export function registerQuoting(briefing: QuotingBriefing): () => void {
  const { editor, briefingId } = briefing;
  const carry = (event: DragEvent) => {
    const blocks = editor.read($selectedPassage);
    if (!event.dataTransfer || blocks.length === 0) return;
    event.dataTransfer.effectAllowed = 'copyMove';
    event.dataTransfer.setData(PASSAGE_TYPE, writePassage({ briefingId, blocks }));
  };
  const leave = () => hideDropPlace(editor);
  return mergeRegister(
    editor.registerRootListener((root) => {
      root?.addEventListener('dragstart', carry);
      root?.addEventListener('dragleave', leave);
      return () => {
        root?.removeEventListener('dragstart', carry);
        root?.removeEventListener('dragleave', leave);
      };
    }),
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (!event.dataTransfer || !mayQuote(event.dataTransfer, editor.getRootElement()))
          return false;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        $showDropPlace(editor, event.clientY);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        leave();
        const quoted = event.dataTransfer && quotedIn(event.dataTransfer);
        // Within its own text, words that are dragged only move.
        if (!quoted || (quoted.blocks && quoted.briefingId === briefingId)) return false;
        event.preventDefault();
        void quoteHere(briefing, quoted, $blockAbove(editor, event.clientY));
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DRAGEND_COMMAND,
      () => {
        leave();
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (!(event instanceof ClipboardEvent) || !event.clipboardData) return false;
        const quoted = quotedIn(event.clipboardData);
        if (!quoted) return false;
        event.preventDefault();
        void quoteHere(briefing, quoted, $topBlockOfCaret());
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

/** Quotes in this briefing, after a block; says what is in the way. */
export async function quoteHere(
  briefing: QuotingBriefing,
  quoted: Quoted,
  after: NodeKey | null,
): Promise<void> {
  const outcome = await insertQuotation(briefing, quoted, after);
  if (outcome.ok) briefing.editor.focus();
  else showFailure(outcome.error);
}

/** While it is dragged only the kinds of what is carried are told. */
const mayQuote = ({ types }: DataTransfer, root: HTMLElement | null): boolean =>
  types.includes(BRIEFING_TYPE) ||
  (types.includes(PASSAGE_TYPE) && root?.contains(document.activeElement) !== true);

function quotedIn(data: DataTransfer): Quoted | null {
  const briefingId = data.getData(BRIEFING_TYPE);
  return briefingId ? { briefingId } : readPassage(data.getData(PASSAGE_TYPE));
}
