import type { z } from 'zod';
import type { revisionSummary } from '../../../shared/contract/briefing-procedures.ts';

export type RevisionSummary = z.infer<typeof revisionSummary>;

/** One revision, or what one person wrote at one sitting. */
export interface TimelineEntry {
  /** Newest first; one at least. */
  readonly revisions: readonly RevisionSummary[];
  /** The revision before all of these; null before the first. */
  readonly before: RevisionSummary | null;
}

export interface TimelineDay {
  /** By the clock of this computer: "2004-06-30". */
  readonly day: string;
  readonly entries: readonly TimelineEntry[];
}

/** Who pauses for longer begins a new sitting. */
const SITTING_PAUSE = 30 * 60_000;

/**
 * A history by days and sittings. What has a name, and what was done to the whole of a text, stands
 * for itself; of `onlyNamed`, nothing else does.
 */
export function timelineOf(
  newestFirst: readonly RevisionSummary[],
  { onlyNamed = false }: { readonly onlyNamed?: boolean } = {},
): TimelineDay[] {
  const days: {
    day: string;
    entries: { revisions: RevisionSummary[]; before: RevisionSummary | null }[];
  }[] = [];
  for (const [index, revision] of newestFirst.entries()) {
    if (onlyNamed && revision.name === null) continue;
    const before = newestFirst[index + 1] ?? null;
    const day = dayOf(revision.savedAt);
    const sameDay = days.at(-1)?.day === day ? days.at(-1) : undefined;
    const last = sameDay?.entries.at(-1);
    const next = last?.revisions.at(-1);
    if (last && next && !onlyNamed && isSameSitting(revision, next)) {
      last.revisions.push(revision);
      last.before = before;
    } else if (sameDay) sameDay.entries.push({ revisions: [revision], before });
    else days.push({ day, entries: [{ revisions: [revision], before }] });
  }
  return days;
}

function isSameSitting(one: RevisionSummary, next: RevisionSummary): boolean {
  if (standsAlone(one) || standsAlone(next) || one.author !== next.author) return false;
  return Date.parse(next.savedAt) - Date.parse(one.savedAt) <= SITTING_PAUSE;
}

const standsAlone = ({ name, origin }: RevisionSummary): boolean =>
  name !== null || (origin !== 'edit' && origin !== 'review');

/** The day of a moment in the machine's own time: "2026-08-29". */
export const dayOf = (moment: string): string => {
  const date = new Date(moment);
  const part = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
};
