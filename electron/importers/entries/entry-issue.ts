import { dateOf } from '../../../shared/imports/settle-witnesses.ts';
import { weighWitnesses } from '../../../shared/imports/weigh-witnesses.ts';
import type { Witness } from '../../../shared/imports/witness.ts';
import { clip } from '../../../shared/issues/clip.ts';
import type { IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { type EntryNaming, witnessesOfEntry } from './entry-witnesses.ts';
import type { ReadEntry } from './read-entry.ts';

/** The entry as an issue of its own. */
export function issueOfEntry(read: ReadEntry, naming: EntryNaming): IssueDraft {
  const { entry, parts, whole } = read;
  const title = entry.issueTitle ?? entry.title;
  const witnesses = witnessesOfEntry(read, naming);
  return {
    ...likeliest(witnesses),
    language: entry.language,
    title: title && clip(title, 300),
    ...(entry.address && { addresses: [entry.address.slice(0, 2048)] }),
    ...(witnesses.length > 0 && { witnesses }),
    ...(entry.unfinished && { unfinished: clip(entry.unfinished, 300) }),
    briefings: parts.length > 0 ? [...parts] : [whole],
    warnings: [...read.warnings, ...(parts.length > 0 ? read.partWarnings : [])],
  };
}

function likeliest(witnesses: readonly Witness[]) {
  const { publication, volume, number, date } = weighWitnesses(witnesses).fields;
  const dated = date && dateOf(date.value);
  return {
    publication: publication?.value ?? null,
    volume: volume?.value.slice(0, 20) ?? null,
    number: number?.value.slice(0, 40) ?? null,
    date: dated?.date ?? null,
    datePrecision: dated?.datePrecision ?? ('day' as const),
  };
}

/** Stories that make one issue together, in the order in which they appeared. */
export function issueOfStories(
  stories: readonly [ReadEntry, ...ReadEntry[]],
  naming: EntryNaming,
): IssueDraft {
  const [first, ...others] = stories;
  if (others.length === 0) return issueOfEntry({ ...first, parts: [] }, naming);
  const addresses = stories.flatMap(({ entry }) => entry.address?.slice(0, 2048) ?? []);
  const nameless = { ...first, title: nothing, masthead: null };
  const { addresses: _, ...issue } = issueOfEntry(nameless, naming);
  return {
    ...issue,
    title: first.entry.issueTitle ? clip(first.entry.issueTitle, 300) : null,
    ...(addresses.length > 0 && { addresses: [...new Set(addresses)] }),
    briefings: stories.map(({ whole }) => whole),
    warnings: stories.flatMap(({ warnings }) => warnings),
  };
}

/** The title of a story says nothing of its issue. */
const nothing: ReadEntry['title'] = {
  publication: null,
  volume: null,
  number: null,
  date: null,
  datePrecision: 'day',
};
