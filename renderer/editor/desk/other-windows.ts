import { useEffect, useState } from 'react';

const CHANNEL = 'masthead.open-briefings';
const lockName = (briefingId: string) => `masthead.briefing.${briefingId}`;

/**
 * Whether another window has this briefing open. Each holds a shared lock while it does, which the
 * browser gives back even where a window dies; a channel tells the others to look again.
 */
export function useOtherWindows(briefingId: string): boolean {
  const [isElsewhere, setIsElsewhere] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const channel = new BroadcastChannel(CHANNEL);
    const look = async () => {
      const { held = [] } = await navigator.locks.query();
      const holders = held.filter(({ name }) => name === lockName(briefingId));
      if (isCurrent) setIsElsewhere(holders.length > 1);
    };
    const tell = () => {
      channel.postMessage(briefingId);
      void look();
    };
    let release = () => {};
    const closed = new Promise<void>((resolve) => {
      release = resolve;
    });
    const hold = navigator.locks.request(lockName(briefingId), { mode: 'shared' }, () => {
      if (isCurrent) tell();
      return closed;
    });
    void hold.then(() => {
      channel.postMessage(briefingId);
      channel.close();
    });
    channel.onmessage = ({ data }) => void (data === briefingId && look());
    window.addEventListener('focus', look);
    return () => {
      isCurrent = false;
      window.removeEventListener('focus', look);
      release();
    };
  }, [briefingId]);
  return isElsewhere;
}
