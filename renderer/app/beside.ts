import { create } from 'zustand';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { showToast } from '../ui/toasts.tsx';
import { say } from '../wording/say.ts';
import { goToBriefing } from './go-to-briefing.ts';
import { type Place, placeAt } from './place.ts';
import { goTo } from './use-place.ts';
import { setPane } from './view-state.ts';

/** The media type of a briefing that is dragged from a list; its value is the id. */
export const BRIEFING_TYPE = 'application/x-masthead-briefing';

/** Of two briefings on the desk, the one that had the focus last. */
export const useActiveBriefing = create<{ readonly briefingId: Identifier | null }>()(() => ({
  briefingId: null,
}));

export function setActiveBriefing(briefingId: Identifier): void {
  useActiveBriefing.setState({ briefingId });
}

/** The second briefing at this place, to be kept where only the first changes. */
export const besideAt = (place: Place, first: Identifier): { besideId?: Identifier } =>
  'besideId' in place && place.besideId && place.besideId !== first
    ? { besideId: place.besideId }
    : {};

/** Opens a briefing beside the one on the desk, or alone where none is there. */
export async function openBeside(briefingId: Identifier): Promise<void> {
  const place = placeAt(location.hash);
  const isOnDesk = place.kind === 'briefing' || place.kind === 'search';
  if (!isOnDesk || !place.briefingId) return goToBriefing(briefingId);
  if (place.briefingId === briefingId) {
    showToast(say('This briefing is on the desk already.'));
  } else {
    goTo({ ...place, briefingId: place.briefingId, besideId: briefingId } as Place);
  }
  setPane('desk');
  focusBriefing(briefingId);
}

/** Takes one of two briefings from the desk; the other one stays, with the focus. */
export async function closeBeside(closed: Identifier): Promise<void> {
  const place = placeAt(location.hash);
  if (place.kind !== 'briefing' && place.kind !== 'search') return;
  const { besideId, ...alone } = place;
  if (!besideId) return;
  if (closed === besideId) goTo(alone);
  else if (place.kind === 'search') goTo({ ...alone, briefingId: besideId } as Place);
  else await goToBriefing(besideId);
  focusBriefing(closed === besideId ? (place.briefingId ?? besideId) : besideId);
}

/** Milliseconds for which a briefing that is being opened is waited for. */
const PATIENCE = 5000;

/** Takes the focus to the text of a briefing, as soon as it is there. */
export function focusBriefing(briefingId: Identifier): void {
  setActiveBriefing(briefingId);
  if (focusTextOf(briefingId)) return;
  const observer = new MutationObserver(() => {
    if (focusTextOf(briefingId)) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['role'] });
  window.setTimeout(() => observer.disconnect(), PATIENCE);
}

function focusTextOf(briefingId: Identifier): boolean {
  const desk = document.querySelector(`[data-briefing="${CSS.escape(briefingId)}"]`);
  const text = desk?.querySelector<HTMLElement>('[data-mode]');
  text?.focus({ preventScroll: true });
  return text !== null && text !== undefined;
}
