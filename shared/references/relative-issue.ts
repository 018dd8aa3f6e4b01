import { addDays, type IsoDate } from '../dates/iso-date.ts';
import { weekdayOf } from '../dates/weekday.ts';

/** "last week's newsletter", "the previous issue", "yesterday's Monitor", "earlier newsletters". */
export interface RelativeIssue {
  readonly when: 'yesterday' | 'last-week' | 'last-month' | 'before';
  readonly isPlural: boolean;
  /** The publication named in it, or null where it says "issue" or "newsletter". */
  readonly publication: string | null;
}

const PHRASE =
  /^(?:the\s+)?(last|previous|earlier|recent|prior|preceding|past|yesterday['’]s)\s+(?:(week|month)['’]s\s+)?(.+)$/i;
const PLAIN_NOUN = /^(?:issue|edition|number|newsletter|bulletin|digest)(s?)$/i;

export function readRelativeIssue(printed: string | null): RelativeIssue | null {
  const phrase = PHRASE.exec(printed ?? '');
  if (!phrase) return null;
  const [, opening = '', unit, noun = ''] = phrase;
  const plain = PLAIN_NOUN.exec(noun);
  const when = /^yesterday/i.test(opening)
    ? 'yesterday'
    : unit
      ? unit.toLowerCase() === 'week'
        ? 'last-week'
        : 'last-month'
      : 'before';
  return { when, isPlural: plain?.[1] === 's', publication: plain ? null : noun };
}

/** How many days back "the previous issue" may lie: it is that of no other year. */
export const DAYS_BACK = 61;

/** The days in which it may lie, counted from the issue that says it. */
export function relativePeriod(when: RelativeIssue['when'], issueDate: IsoDate) {
  const yesterday = addDays(issueDate, -1);
  if (when === 'yesterday') return { first: yesterday, last: yesterday };
  if (when === 'last-month') {
    const last = addDays(`${issueDate.slice(0, 7)}-01`, -1);
    return { first: `${last.slice(0, 7)}-01`, last };
  }
  if (when === 'last-week') {
    const daysSinceMonday = (weekdayOf(issueDate) + 6) % 7;
    const monday = addDays(issueDate, -daysSinceMonday - 7);
    return { first: monday, last: addDays(monday, 6) };
  }
  return null;
}
