import { mapInlines } from '../../../shared/manuscript/inline-containers.ts';
import type { Inline, Manuscript } from '../../../shared/manuscript/manuscript.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { goToBriefing } from '../../app/go-to-briefing.ts';
import { bridge } from '../../bridge.ts';
import { headlineInWords } from '../../references/headline-in-words.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import type { EditorSession } from '../desk/session.ts';
import { newId } from '../nodes/span-states.ts';
import type { Draft } from '../saving/draft.ts';

/** Puts a text in place of the shown one, as a step that can be undone. */
export function putBack(session: EditorSession, text: Draft, words: string): void {
  const before = session.draft();
  session.replaceText(text, 'restore');
  showToast(words, {
    action: { label: say('Undo'), run: () => session.replaceText(before, 'restore') },
  });
}

/** Makes another briefing of a text, at the end of the same issue. */
export async function restoreAsCopy(briefingId: string, text: Draft, when: string): Promise<void> {
  const headline = say('{headline} (as of {when})', {
    headline: headlineInWords(text.details.headline),
    when,
  }).slice(0, 500);
  const origin = await bridge.call('briefings.read', { briefingId });
  if (!origin.ok) return showFailure(origin.error);
  const { issueId } = origin.value;
  const created = await changeArchive('briefings.create', { issueId, headline });
  if (!created) return;
  const saved = await changeArchive('briefings.save', {
    briefingId: created.id,
    baseRevision: created.revision,
    details: { ...text.details, headline },
    manuscript: withNewIds(text.manuscript),
    origin: 'restore',
  });
  if (!saved) return;
  showToast(say('“{headline}” is a briefing of this issue now.', { headline }), {
    action: { label: say('Open it'), run: () => void goToBriefing(created.id) },
  });
}

/** Spans and notes of another briefing are others, whatever they say. */
const withNewIds = (manuscript: Manuscript): Manuscript =>
  mapInlines(manuscript, (inlines) =>
    inlines.map((inline): Inline => ('id' in inline ? { ...inline, id: newId() } : inline)),
  );
