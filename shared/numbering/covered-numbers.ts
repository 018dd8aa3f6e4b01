/** Numbers that one issue bears, first and last included. */
export interface NumberSpan {
  readonly first: number;
  readonly last: number;
}

/** A double issue covers no more than a few; "1997-98" is no span of numbers. */
const MOST_COVERED = 12;

/** "12" covers itself, "12-13" and "12/13" both, "12a" its number; null for "Special". */
export function coveredNumbers(number: string | null): NumberSpan | null {
  const match = /^#?0*(\d{1,6})(?:\s?[-–/&]\s?0*(\d{1,6}))?[a-z]?$/i.exec(number?.trim() ?? '');
  if (!match) return null;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return last >= first && last - first < MOST_COVERED ? { first, last } : { first, last: first };
}
