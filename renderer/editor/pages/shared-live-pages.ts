import { bridge } from '../../bridge.ts';
import { type LivePages, openLivePages } from './live-pages.ts';

interface Held {
  readonly issueId: string;
  readonly live: LivePages;
  holders: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Milliseconds for which pages that nobody looks at are kept: a way from briefing to briefing. */
const KEPT = 4000;

let held: Held | null = null;

/** The pages of an issue, the same for every briefing of it; to be given back. */
export function holdLivePages(issueId: string): LivePages {
  if (held?.issueId !== issueId) {
    if (held) end(held);
    held = { issueId, live: openLivePages(bridge, issueId), holders: 0, timer: undefined };
  }
  clearTimeout(held.timer);
  held.holders += 1;
  return held.live;
}

export function giveBackLivePages(live: LivePages): void {
  const own = held;
  if (!own || own.live !== live) return;
  own.holders -= 1;
  if (own.holders > 0) return;
  own.timer = setTimeout(() => {
    if (held === own && own.holders === 0) end(own);
  }, KEPT);
}

function end(ended: Held): void {
  clearTimeout(ended.timer);
  ended.live.close();
  if (held === ended) held = null;
}
