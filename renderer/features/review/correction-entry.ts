import { type DateSpan, dateSpan, type Reading } from '../../../shared/citations/reading.ts';
import type { ConfirmedReading } from '../../../shared/manuscript/decision.ts';
import { say } from '../../wording/say.ts';

/** What a person types of each group of sources and of each reference. */
export interface CorrectionEntry {
  readonly groups: readonly { readonly names: string; readonly days: string }[];
}

export const entryOf = (reading: Reading | null): CorrectionEntry => ({
  groups: (reading?.groups ?? []).map(({ sources, dates, resolved }) => ({
    names: sources.map(({ name }) => name).join('; '),
    days: (resolved ?? dates).map(daysAsTyped).join('; '),
  })),
});

/** The names that are typed, each once, in their order. */
export const namesIn = ({ groups }: CorrectionEntry): string[] => [
  ...new Set(groups.flatMap(({ names }) => partsOf(names))),
];

/** What is wrong with the days, in words; null where nothing is. */
export function complaintAbout({ groups }: CorrectionEntry): string | null {
  const wrong = groups.flatMap(({ days }) => partsOf(days)).find((part) => !readDays(part));
  return wrong === undefined
    ? null
    : say('“{wrong}” is no day. Write 2003-05-17, 2003-05 or 2003-05-17/2003-05-19.', { wrong });
}

/**
 * The reading with what was typed in place of what was read. A group without a name is left out;
 * groups beyond those that were read are new ones.
 */
export function readingFrom(
  entry: CorrectionEntry,
  reading: Reading | null,
  printed: string,
): ConfirmedReading {
  const groups = entry.groups.flatMap(({ names, days }, index) => {
    const before = reading?.groups[index];
    const spans = partsOf(days).flatMap((part) => readDays(part) ?? []);
    const isSame = before !== undefined && days === entryOf(reading).groups[index]?.days;
    const sources = partsOf(names).map((name) => placeOf(name, printed));
    if (sources.length === 0 && !before?.title) return [];
    return [
      {
        ...before,
        sources,
        dates: isSame ? before.dates : spans,
        resolved: isSame ? before.resolved : spans,
      },
    ];
  });
  const references = reading?.references ?? [];
  const kind =
    references.length === 0 ? 'sources' : groups.length === 0 ? 'cross-reference' : 'mixed';
  return { printed, kind, groups, references };
}

const partsOf = (list: string): string[] =>
  list
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

const daysAsTyped = ({ start, end }: DateSpan): string =>
  start === end ? start : `${start}/${end}`;

function readDays(typed: string): DateSpan | null {
  const [start, end = start] = typed.split('/').map((day) => day.trim());
  return dateSpan.safeParse({ start, end }).data ?? null;
}

/** A name that is not printed as it is typed stands for the whole of the words. */
function placeOf(name: string, printed: string) {
  const start = printed.indexOf(name);
  return start < 0
    ? { name, start: 0, end: printed.length }
    : { name, start, end: start + name.length };
}
