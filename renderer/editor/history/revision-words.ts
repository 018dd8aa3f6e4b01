import { say } from '../../wording/say.ts';
import { locale } from '../../wording/spoken.ts';
import type { RevisionSummary, TimelineEntry } from './timeline.ts';
import { dayOf } from './timeline.ts';

const clock = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(locale(), {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});
const dated = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric' });
const exact = new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeStyle: 'medium' });
const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });

export const clockOf = (moment: string): string => clock.format(new Date(moment));
export const exactly = (moment: string): string => exact.format(new Date(moment));

/** "14:05", or "14:05 to 14:52" of a sitting. */
export function hoursOf({ revisions }: TimelineEntry): string {
  const [last, first] = [revisions[0], revisions.at(-1)].map((one) => clockOf(one?.savedAt ?? ''));
  return first === last
    ? `${last}`
    : say('{first} to {last}', { first: `${first}`, last: `${last}` });
}

/** "Today", "Yesterday", "Monday, 3 May", "3 May 2004". */
export function dayInWords(day: string, now: Date): string {
  const date = new Date(`${day}T12:00:00`);
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 12);
  const away = Math.round((today.getTime() - date.getTime()) / 86_400_000);
  if (away === 0) return say('Today');
  if (away === 1) return say('Yesterday');
  return date.getFullYear() === now.getFullYear() ? weekday.format(date) : dated.format(date);
}

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "3 minutes ago", "yesterday". */
export function agoOf(moment: string, now: Date): string {
  const seconds = (now.getTime() - Date.parse(moment)) / 1000;
  const unit = UNITS.find(([, length]) => seconds >= length);
  return unit ? relative.format(-Math.floor(seconds / unit[1]), unit[0]) : say('just now');
}

const origins = {
  import: say('Imported'),
  edit: '',
  restore: say('Earlier text put back'),
  review: say('Citations reviewed'),
  reading: say('Read anew'),
  replace: say('Replaced in the archive'),
} as const;

/** What was done, where that is more than writing. */
export const originWords = ({ origin }: RevisionSummary): string => origins[origin];

/** Whose hand it was. */
export function authorWords({ author, origin }: RevisionSummary): string {
  if (author !== null) return author;
  if (origin === 'import') return say('Import');
  return origin === 'reading' ? 'Masthead' : say('Name not recorded');
}

/** "12 words added, 3 removed". */
export function changedInWords({ added, removed }: { added: number; removed: number }): string {
  if (added > 0 && removed > 0)
    return say(
      '{added, plural, one {# word} other {# words}} added, {removed, plural, other {# removed}}',
      { added, removed },
    );
  if (added > 0) return say('{added, plural, one {# word added} other {# words added}}', { added });
  return removed > 0
    ? say('{removed, plural, one {# word removed} other {# words removed}}', { removed })
    : say('No other words');
}

/** By which a revision is told in a sentence: its name, or its day and hour. */
export const revisionTitle = ({ name, savedAt }: RevisionSummary, now: Date): string => {
  if (name !== null) return `“${name}”`;
  const day = dayInWords(dayOf(savedAt), now);
  return `${day}, ${clockOf(savedAt)}`;
};
