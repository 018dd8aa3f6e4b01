import { useEffect, useState, useSyncExternalStore } from 'react';
import type { OpenDesk } from '../desk/open-desk.ts';
import { LOADING_TAG, RECOGNITION_TAG } from '../recognition/live-recognition.ts';
import type { LivePages, LivePagesState } from './live-pages.ts';
import { giveBackLivePages, holdLivePages } from './shared-live-pages.ts';

interface LookedAt {
  readonly live: LivePages | null;
  readonly state: LivePagesState;
}

const NOTHING: LivePagesState = { issue: null, failure: null };
const never = () => () => {};

/** The pages of the issue that the open briefing stands in, drawn anew as one types. */
export function useLivePages({ session, briefingId }: OpenDesk): LookedAt {
  const [live, setLive] = useState<LivePages | null>(null);
  const { issueId } = session;
  useEffect(() => {
    const held = holdLivePages(issueId);
    setLive(held);
    const unfollow = held.follow(() => ({ briefingId, ...session.draft() }));
    const unregister = session.editor.registerUpdateListener(
      ({ dirtyElements, dirtyLeaves, tags }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
        // What is tagged looks as before; what is loaded is stored.
        if (!tags.has(RECOGNITION_TAG) && !tags.has(LOADING_TAG)) held.changed();
      },
    );
    const { details } = session;
    let shown = details();
    const unsubscribe = session.subscribe(() => {
      if (details() === shown) return;
      shown = details();
      held.changed();
    });
    return () => {
      unfollow();
      unregister();
      unsubscribe();
      giveBackLivePages(held);
    };
  }, [session, briefingId, issueId]);
  const state = useSyncExternalStore(live?.subscribe ?? never, live?.state ?? (() => NOTHING));
  return { live, state };
}
