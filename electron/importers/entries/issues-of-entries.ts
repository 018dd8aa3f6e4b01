import { clip } from '../../../shared/issues/clip.ts';
import type { IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { normaliseName } from '../../../shared/references/normalise-name.ts';
import type { Entry } from './entry.ts';
import { issueOfEntry, type ReadEntry, readEntry } from './entry-issue.ts';

/** What the file says of all its entries. */
export interface EntrySource {
  /** The title of the channel, site or newsletter. */
  readonly publication: string | null;
  /** The address that relative links count from where an entry has none of its own. */
  readonly base: string | null;
}

/**
 * The issues that the entries of an export make. An entry with a number, a masthead for a title or
 * several headings is an issue. Where most are, the others are too; else they are stories, and
 * those of one day make one issue.
 */
export function issuesOfEntries(entries: readonly Entry[], source: EntrySource): IssueDraft[] {
  const read = entries.map((entry) => readEntry(entry, entry.address ?? source.base));
  const likeIssues = read.filter((it) => isNumbered(it) || it.parts.length > 0).length;
  const areIssues = likeIssues * 2 >= read.length;
  const isNamedByTitles = haveOneName(read);
  const days = new Map<string, ReadEntry[]>();
  const drafts: { readonly at: number; readonly draft: IssueDraft }[] = [];
  for (const [at, it] of read.entries()) {
    const day =
      areIssues || isNumbered(it) || it.entry.isAlone || it.entry.unfinished ? null : dayOf(it);
    if (day === null) {
      drafts.push({ at, draft: issueOfEntry(it, source.publication, isNamedByTitles) });
    } else days.set(day, [...(days.get(day) ?? []), it]);
  }
  const isNewestFirst = beginsWithNewest(read);
  for (const stories of days.values()) {
    const [first] = stories as [ReadEntry, ...ReadEntry[]];
    const inOrder = (isNewestFirst ? stories.toReversed() : stories).toSorted(byMoment);
    drafts.push({ at: read.indexOf(first), draft: issueOfDay(inOrder, source.publication) });
  }
  return drafts.sort((one, other) => one.at - other.at).map(({ draft }) => draft);
}

const isNumbered = ({ entry, title }: ReadEntry): boolean =>
  Boolean(entry.number) ||
  title.number !== null ||
  (title.publication !== null && title.date !== null);

const dayOf = ({ told, entry }: ReadEntry): string | null =>
  told.date && told.datePrecision === 'day' ? `${entry.publication ?? ''}\n${told.date}` : null;

/** Names that every publication might bear beside its numbers. */
const generalNames =
  /^(?:(?:weekly|daily|monthly|email|news|our|this|new|special|double) )*(?:newsletter|news|issue|edition|digest|bulletin|briefing|letter|update|weekly|daily|post|episode|links|week|day|volume|number)$/;

/** Whether the numbered entries agree on a name of their own: their site may be called otherwise. */
function haveOneName(read: readonly ReadEntry[]): boolean {
  const numbered = read.filter(({ title }) => title.number !== null && title.publication !== null);
  const names = numbered.map(({ title }) => normaliseName(title.publication ?? ''));
  const [first] = names;
  return (
    first !== undefined &&
    numbered.length >= 2 &&
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

/** The stories of a day in the order in which they appeared. */
function issueOfDay(stories: readonly ReadEntry[], channel: string | null): IssueDraft {
  const [first] = stories as [ReadEntry, ...ReadEntry[]];
  if (stories.length === 1) return issueOfEntry({ ...first, parts: [] }, channel, false);
  const { entry, told } = first;
  const publication = entry.publication ?? channel;
  const addresses = stories.flatMap((it) =>
    it.entry.address ? [it.entry.address.slice(0, 2048)] : [],
  );
  return {
    publication: publication && clip(publication, 200),
    language: entry.language,
    volume: null,
    number: null,
    date: told.date,
    datePrecision: told.datePrecision,
    title: null,
    ...(addresses.length > 0 && { addresses }),
    briefings: stories.map(({ whole }) => whole),
    warnings: stories.flatMap(({ warnings }) => [...warnings]),
  };
}
