import type { RevisionOrigin } from '../../shared/contract/briefing-procedures.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Up to this age, one revision is kept of every stretch of this length; 0 keeps all. */
const RULES = [
  { age: HOUR, stretch: 0 },
  { age: DAY, stretch: 10 * MINUTE },
  { age: 7 * DAY, stretch: HOUR },
  { age: Number.POSITIVE_INFINITY, stretch: DAY },
];

/** After this time without an edit, thinning a history again changes nothing. */
export const HISTORY_SETTLES_AFTER_MS = 9 * DAY;

export interface ThinnableRevision {
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly name: string | null;
  readonly origin: RevisionOrigin;
}

/**
 * Which revisions of one briefing may go. Kept are: the newest; all of the last hour; those that
 * were named, imported, restored or replaced; the text before each of these, and before and after
 * citations were reviewed; and the last one of every ten minutes of the last day, of every hour of the last
 * week, and of every day before that. A new reading of an unchanged text goes as soon as there is a
 * newer revision. Stretches are fixed on the clock, so that thinning twice is the same as thinning
 * once.
 */
export function revisionsToThin(revisions: readonly ThinnableRevision[], now: number): number[] {
  const newestFirst = revisions.toSorted((one, other) => other.revision - one.revision);
  const taken = new Set<string>();
  const around = textsAroundActs(newestFirst);
  return newestFirst.flatMap((candidate, index) => {
    if (index === 0 || isKeptAlways(candidate) || around.has(candidate)) return [];
    if (candidate.origin === 'reading') return [candidate.revision];
    const stretch = stretchAt(now - candidate.savedAt);
    if (stretch === 0) return [];
    const place = `${stretch}:${Math.floor(candidate.savedAt / stretch)}`;
    if (taken.has(place)) return [candidate.revision];
    taken.add(place);
    return [];
  });
}

const isKeptAlways = ({ name, origin }: ThinnableRevision): boolean =>
  name !== null || origin === 'import' || origin === 'restore' || origin === 'replace';

/** The texts between which something was done to the whole of a briefing, or to its citations. */
function textsAroundActs(newestFirst: readonly ThinnableRevision[]): Set<ThinnableRevision> {
  const texts = newestFirst.filter(({ origin }) => origin !== 'reading');
  return new Set(
    texts.filter(({ origin }, index) => {
      const next = texts[index - 1]?.origin;
      if (next === undefined || (origin === 'review' && next === 'review')) return false;
      return next !== 'edit' || origin === 'review';
    }),
  );
}

const stretchAt = (age: number): number => RULES.find((rule) => age <= rule.age)?.stretch ?? 0;
