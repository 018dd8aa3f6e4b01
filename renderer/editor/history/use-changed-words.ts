import { useEffect } from 'react';
import { create } from 'zustand';
import type { ChangedWords } from '../../../shared/history/count-changes.ts';
import { bridge } from '../../bridge.ts';
import type { TimelineEntry } from './timeline.ts';

/** So many pairs at a time: the archive compares them, and saving waits meanwhile. */
const PAIRS_AT_A_TIME = 6;

type Counts = Readonly<Record<string, ChangedWords | null>>;

/** Revisions never change, so what was counted stands for as long as the window does. */
const useCounts = create<{ readonly counts: Counts }>()((): { counts: Counts } => ({ counts: {} }));

/** How many words each of these entries added and took away, as they come to be known. */
export function useChangedWords(
  briefingId: string,
  entries: readonly TimelineEntry[],
): (entry: TimelineEntry) => ChangedWords | null {
  const counts = useCounts((store) => store.counts);
  useEffect(() => {
    const stop = new AbortController();
    void count(briefingId, entries, stop.signal);
    return () => stop.abort();
  }, [briefingId, entries]);
  return (entry) => counts[keyOf(briefingId, entry)] ?? null;
}

/** Newest first. What cannot be counted is left out; the timeline says no less without it. */
async function count(
  briefingId: string,
  entries: readonly TimelineEntry[],
  signal: AbortSignal,
): Promise<void> {
  const missing = entries.filter(
    (entry) => entry.before && !(keyOf(briefingId, entry) in useCounts.getState().counts),
  );
  for (let at = 0; at < missing.length && !signal.aborted; at += PAIRS_AT_A_TIME) {
    const chunk = missing.slice(at, at + PAIRS_AT_A_TIME);
    const pairs = chunk.map(({ revisions, before }) => ({
      from: before?.revision ?? 1,
      to: revisions[0]?.revision ?? 1,
    }));
    const outcome = await bridge.call('briefings.changedWords', { briefingId, pairs });
    if (!outcome.ok) return;
    const known = chunk.map((entry, index) => [
      keyOf(briefingId, entry),
      outcome.value[index] ?? null,
    ]);
    useCounts.setState(({ counts }) => ({ counts: { ...counts, ...Object.fromEntries(known) } }));
  }
}

const keyOf = (briefingId: string, { revisions, before }: TimelineEntry): string =>
  `${briefingId} ${before?.revision} ${revisions[0]?.revision}`;
