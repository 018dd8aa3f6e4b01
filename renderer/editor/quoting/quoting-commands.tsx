import { $getRoot } from 'lexical';
import { useEffect } from 'react';
import type { Block } from '../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import { PASSAGE_TYPE, writePassage } from '../../../shared/quotations/passage.ts';
import { useCommand } from '../../app/commands.ts';
import { bridge } from '../../bridge.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { $topBlockOfCaret } from '../behaviour/top-blocks.ts';
import { type OpenDesk, useOpenDesk } from '../desk/open-desk.ts';
import type { QuotingBriefing } from './insert-quotation.ts';
import { quoteHere, registerQuoting } from './register-quoting.ts';
import { $selectedPassage } from './selected-passage.ts';

/** The briefings on the desk, of which one may quote the other. */
const onDesk = new Set<QuotingBriefing>();

/** Quoting by drag, clipboard and keys; it shows nothing. */
export function QuotingCommands() {
  const desk = useOpenDesk();
  const { session, briefingId } = desk;
  const { editor } = session;
  useEffect(() => {
    const briefing: QuotingBriefing = { editor, bridge, briefingId };
    onDesk.add(briefing);
    const stop = registerQuoting(briefing);
    return () => {
      onDesk.delete(briefing);
      stop();
    };
  }, [editor, briefingId]);
  useCommand({
    id: 'briefing.copy-quotation',
    run: () => copyAsQuotation(desk),
  });
  useCommand({
    id: 'briefing.quote-beside',
    run: () => quoteBeside(desk),
  });
  return null;
}

/** What is selected, or else the whole text. */
function passageOf({ session }: OpenDesk): readonly Block[] {
  const selected = session.editor.read($selectedPassage);
  return selected.length > 0 ? selected : session.draft().manuscript.blocks;
}

function copyAsQuotation(desk: OpenDesk): void {
  const blocks = passageOf(desk);
  const { text } = projectManuscript({ version: 1, blocks: [...blocks] });
  if (text.trim() === '') {
    showToast(say('There are no words in it to quote.'));
    return;
  }
  const copied = copy({
    'text/plain': text,
    [PASSAGE_TYPE]: writePassage({ briefingId: desk.briefingId, blocks: [...blocks] }),
  });
  showToast(
    copied
      ? say('Copied. Paste it into another briefing to quote it there.')
      : say('It could not be copied.'),
  );
}

/** The window's own copying is the only way to carry more than plain words. */
function copy(carried: Readonly<Record<string, string>>): boolean {
  let isCarried = false;
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopPropagation();
    for (const [type, value] of Object.entries(carried)) event.clipboardData.setData(type, value);
    isCarried = true;
  };
  document.addEventListener('copy', fill, true);
  document.execCommand('copy');
  document.removeEventListener('copy', fill, true);
  return isCarried;
}

function quoteBeside(desk: OpenDesk): void {
  const other = [...onDesk].find(({ briefingId }) => briefingId !== desk.briefingId);
  if (!other) {
    showToast(say('No other briefing is on the desk. Open one beside this one first.'));
    return;
  }
  if (!other.editor.isEditable()) {
    showToast(say('The briefing beside is only read now. Switch it to editing first.'));
    return;
  }
  const blocks = passageOf(desk);
  const end = other.editor.read(
    () => $topBlockOfCaret() ?? $getRoot().getLastChild()?.getKey() ?? null,
  );
  void quoteHere(other, { briefingId: desk.briefingId, blocks }, end);
}
