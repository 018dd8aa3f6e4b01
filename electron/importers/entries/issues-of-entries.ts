import type { IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { normaliseName } from '../../../shared/references/normalise-name.ts';
import type { Entry } from './entry.ts';
import { issueOfEntry, issueOfStories } from './entry-issue.ts';
import { type ReadEntry, readEntry } from './read-entry.ts';

/** What the file says of all its entries. */
export interface EntrySource {
  /** The title of the channel, site or newsletter. */
  readonly publication: string | null;
  /** The address that relative links count from where an entry has none of its own. */
  readonly base: string | null;
}

/**
 * The issues that the entries of an export make. An entry with a number, a masthead or several
 * headings is an issue. Where most are, the others are too; else they are stories, and those of
 * one day make one issue. Entries that are told the same number are stories of that issue.
 */
export function issuesOfEntries(entries: readonly Entry[], source: EntrySource): IssueDraft[] {
  const read = entries.map((entry) => readEntry(entry, entry.address ?? source.base));
  const naming = { channel: source.publication, isNamedByTitles: haveOneName(read) };
  const likeIssues = read.filter((it) => isNumbered(it) || it.parts.length > 0).length;
  const areIssues = likeIssues * 2 >= read.length;
  const isNewestFirst = beginsWithNewest(read);
  const groups = new Map<string, [ReadEntry, ...ReadEntry[]]>();
  for (const [index, it] of read.entries()) {
    const key = keyOfNumber(it) ?? (areIssues ? null : keyOfDay(it)) ?? `entry\n${index}`;
    const group = groups.get(key);
    if (group) group.push(it);
    else groups.set(key, [it]);
  }
  return [...groups].map(([key, group]) => {
    if (group.length === 1 && !key.startsWith('day')) return issueOfEntry(group[0], naming);
    const inOrder = key.startsWith('day') && isNewestFirst ? group.toReversed() : group;
    return issueOfStories(inOrder.toSorted(byMoment) as typeof group, naming);
  });
}

const isNumbered = ({ entry, title, masthead }: ReadEntry): boolean =>
  Boolean(entry.number) ||
  title.number !== null ||
  masthead !== null ||
  (title.publication !== null && title.date !== null);

/** Of an entry that the file itself gives a number, not only its title. */
function keyOfNumber({ entry, told }: ReadEntry): string | null {
  const { publication, volume, number } = entry;
  return number ? ['number', publication, volume, number, told.date].join('\n') : null;
}

/** Of a story; unfinished ones are none yet. */
function keyOfDay(read: ReadEntry): string | null {
  const { entry, told } = read;
  const isStory = !isNumbered(read) && !entry.isAlone && !entry.unfinished;
  return isStory && told.date && told.datePrecision === 'day'
    ? ['day', entry.publication, told.date].join('\n')
    : null;
}

/** Names that every publication might bear beside its numbers. */
const generalNames =
  /^(?:(?:weekly|daily|monthly|email|news|our|this|new|special|double) )*(?:newsletter|news|issue|edition|digest|bulletin|briefing|letter|update|weekly|daily|post|episode|links|week|day|volume|number)$/;

/** Whether the numbered entries agree on a name of their own: their site may be called otherwise. */
function haveOneName(read: readonly ReadEntry[]): boolean {
  const names = read.flatMap(({ title }) =>
    title.number !== null && title.publication !== null ? normaliseName(title.publication) : [],
  );
  const [first] = names;
  return (
    first !== undefined &&
    names.length >= 2 &&
    !generalNames.test(first) &&
    names.filter((name) => name === first).length * 2 > read.length
  );
}

const byMoment = (one: ReadEntry, other: ReadEntry): number =>
  (one.told.moment ?? 0) - (other.told.moment ?? 0);

/** Feeds begin with the newest, other exports with the oldest. */
function beginsWithNewest(read: readonly ReadEntry[]): boolean {
  const days = read.flatMap(({ told }) => told.date ?? []);
  return (days[0] ?? '') > (days.at(-1) ?? '');
}
