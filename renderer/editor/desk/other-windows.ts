import { useCallback, useEffect, useState } from 'react';

const CHANNEL = 'masthead.open-briefings';
/** Milliseconds; a window that dies tells nobody. */
const LOOK_AGAIN = 2000;

const lockName = (briefingId: string) => `masthead.briefing.${briefingId}`;

/**
 * Whether another window has this briefing open. Each holds a shared lock while it does, which the
 * browser gives back even where a window dies; a channel tells the others to look again.
 */
export function useOtherWindows(briefingId: string): boolean {
  const [isElsewhere, setIsElsewhere] = useState(false);
  const look = useCallback(async () => {
    const { held = [] } = await navigator.locks.query();
    setIsElsewhere(held.filter(({ name }) => name === lockName(briefingId)).length > 1);
  }, [briefingId]);
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    const tell = () => channel.postMessage(briefingId);
    channel.onmessage = ({ data }) => void (data === briefingId && look());
    let release = () => {};
    const untilClosed = new Promise<void>((resolve) => {
      release = resolve;
    });
    const hold = async () => {
      tell();
      await look();
      await untilClosed;
    };
    void navigator.locks.request(lockName(briefingId), { mode: 'shared' }, hold).then(() => {
      tell();
      channel.close();
    });
    return release;
  }, [briefingId, look]);
  useEffect(() => {
    if (!isElsewhere) return;
    const timer = window.setInterval(look, LOOK_AGAIN);
    return () => window.clearInterval(timer);
  }, [isElsewhere, look]);
  return isElsewhere;
}
