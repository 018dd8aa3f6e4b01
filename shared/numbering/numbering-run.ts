import { daysBetween } from '../dates/iso-date.ts';
import { coveredNumbers, type NumberSpan } from './covered-numbers.ts';
import { longestRising } from './longest-rising.ts';
import { findRhythm, likelyMissing, type Rhythm } from './rhythm-of-issues.ts';
import type { RunEntry, RunFinding, RunOfIssues } from './run-of-issues.ts';

/** An entry with the numbers that it covers: 12 and 13 of a double issue. */
interface Numbered {
  readonly entry: RunEntry;
  readonly span: NumberSpan;
}

/** Entries whose numbers are counted together: a volume, a year, or all. */
interface Count {
  readonly volume: string | null;
  readonly year: number | null;
  readonly entries: readonly Numbered[];
}

/**
 * The run of one publication: missing and doubled numbers, numbers that go up while the dates go
 * down, and likely holes where there are no numbers. The order in which entries are given tells
 * nothing. What numbers count through is found out where it is not given.
 */
export function numberingRun(
  entries: readonly RunEntry[],
  given?: RunOfIssues['numbering'],
): RunOfIssues {
  const ordered = inOrder(entries);
  const numbered = ordered.flatMap((entry): Numbered[] => {
    const span = coveredNumbers(entry.number);
    return span ? [{ entry, span }] : [];
  });
  const numbering = given ?? numberingOf(numbered);
  const counts = countsOf(numbered, numbering);
  const strays = new Set(counts.flatMap(straysOf));
  const doubled = counts.flatMap(doubledIn);
  const dated = ordered.filter(({ date, precision }) => date !== null && precision !== 'year');
  const rhythm = findRhythm([...new Set(dated.flatMap(({ date }) => date ?? []))]);
  const order = ordered.map(({ id }) => id);
  const findings = [
    ...counts.flatMap((count, index) => missingIn(count, strays, counts[index - 1])),
    ...doubled,
    ...doubledDays(ordered, doubled),
    ...strayFindings(ordered, strays),
    ...(rhythm ? unnumberedGaps(dated, rhythm) : []),
  ];
  return {
    numbering,
    rhythm: rhythm?.days ?? null,
    order,
    findings: inRunOrder(findings, order),
  };
}

/** By date; those without one stand where their number says, the rest at the end. */
function inOrder(entries: readonly RunEntry[]): RunEntry[] {
  const numberOf = ({ number }: RunEntry) =>
    coveredNumbers(number)?.first ?? Number.MAX_SAFE_INTEGER;
  const byNumber = (one: RunEntry, other: RunEntry) =>
    volumeOrder(one.volume) - volumeOrder(other.volume) ||
    numberOf(one) - numberOf(other) ||
    (one.id < other.id ? -1 : 1);
  const dated = entries.filter(({ date }) => date !== null);
  dated.sort((one, other) => compare(one.date, other.date) || byNumber(one, other));
  const placed = [...dated];
  for (const entry of entries.filter(({ date }) => date === null).sort(byNumber)) {
    const isBefore = (other: RunEntry) =>
      coveredNumbers(other.number) !== null &&
      other.volume === entry.volume &&
      numberOf(other) <= numberOf(entry);
    const at = coveredNumbers(entry.number) ? placed.findLastIndex(isBefore) : -1;
    if (at === -1) placed.push(entry);
    else placed.splice(at + 1, 0, entry);
  }
  return placed;
}

const compare = (one: string | null, other: string | null): number =>
  one === other ? 0 : (one ?? '') < (other ?? '') ? -1 : 1;

/** Issues without a volume come before those of the first. */
const volumeOrder = (volume: string | null): number => (volume === null ? -1 : Number(volume) || 0);

/** Numbers begin again with a volume or a year if most that follow another begin below its end. */
function numberingOf(numbered: readonly Numbered[]): RunOfIssues['numbering'] {
  if (numbered.length === 0) return 'none';
  const volumes = groupBy(numbered, ({ entry }) => entry.volume ?? '');
  if (volumes.length > 1) return restarts(volumes) ? 'by-volume' : 'running';
  const years = groupBy(numbered, ({ entry }) => entry.date?.slice(0, 4) ?? '');
  return years.length > 1 && restarts(years) ? 'by-year' : 'running';
}

/** Strays at the ends of a group are passed over. */
function restarts(groups: readonly (readonly Numbered[])[]): boolean {
  const firsts = groups.map((group) =>
    group.map(({ span }) => span.first).sort((one, other) => one - other),
  );
  const at = (numbers: readonly number[] = [], share: number) =>
    numbers[Math.floor((numbers.length - 1) * share)] ?? 0;
  const pairs = firsts.slice(1).map((after, index) => ({ before: firsts[index], after }));
  const anew = pairs.filter(({ before, after }) => at(after, 0.25) <= at(before, 0.75));
  return anew.length * 2 > pairs.length;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function countsOf(numbered: readonly Numbered[], numbering: RunOfIssues['numbering']): Count[] {
  if (numbering === 'none') return [];
  if (numbering === 'by-volume') {
    return groupBy(numbered, ({ entry }) => entry.volume ?? '').map((entries) => ({
      volume: entries[0]?.entry.volume ?? null,
      year: null,
      entries,
    }));
  }
  if (numbering === 'by-year') {
    return groupBy(numbered, ({ entry }) => entry.date?.slice(0, 4) ?? '').map((entries) => ({
      volume: null,
      year: Number(entries[0]?.entry.date?.slice(0, 4)) || null,
      entries,
    }));
  }
  return [{ volume: null, year: null, entries: numbered }];
}

/** Dated issues that do not fit into the longest rising row of numbers. */
function straysOf({ entries }: Count): RunEntry[] {
  const dated = entries.filter(({ entry }) => entry.date !== null && entry.precision !== 'year');
  const fitting = new Set(longestRising(dated.map(({ span }) => span.first)));
  return dated.filter((_, place) => !fitting.has(place)).map(({ entry }) => entry);
}

/** Holes between numbers, and before the first where counting began anew with it. */
function missingIn(
  { volume, year, entries }: Count,
  strays: ReadonlySet<RunEntry>,
  earlier: Count | undefined,
): RunFinding[] {
  const fitting = entries.filter(({ entry }) => !strays.has(entry));
  const least = Math.min(...fitting.map(({ span }) => span.first));
  const most = Math.max(...fitting.map(({ span }) => span.last));
  const within = entries
    .filter(({ span }) => span.last >= least && span.first <= most)
    .sort((one, other) => one.span.first - other.span.first);
  const found: RunFinding[] = [];
  let before = earlier?.entries.at(-1)?.entry ?? null;
  let next = earlier ? Math.min(1, least) : least;
  for (const { entry, span } of within) {
    if (span.first > next) {
      const ids = { before: before?.id ?? null, after: entry.id };
      found.push({ kind: 'missing', volume, year, from: next, to: span.first - 1, ...ids });
    }
    if (span.last >= next) {
      next = span.last + 1;
      before = entry;
    }
  }
  return found;
}

function doubledIn({ entries }: Count): RunFinding[] {
  const keyOf = ({ entry, span }: Numbered) =>
    [entry.language ?? '', span.first, span.last, /[a-z]$/i.exec(entry.number ?? '')?.[0]].join();
  return groupBy(entries, keyOf)
    .filter((group) => group.length > 1)
    .map((group) => ({ kind: 'doubled', by: 'number', ids: group.map(({ entry }) => entry.id) }));
}

/** Two issues of one day, unless their one number says that already. */
function doubledDays(ordered: readonly RunEntry[], byNumber: readonly RunFinding[]): RunFinding[] {
  const told = new Set(byNumber.map((it) => (it.kind === 'doubled' ? idsKey(it.ids) : '')));
  const exact = ordered.filter(({ date, precision }) => date !== null && precision === 'day');
  return groupBy(exact, ({ language, date }) => `${language ?? ''} ${date}`)
    .map((group) => group.map(({ id }) => id))
    .filter((ids) => ids.length > 1 && !told.has(idsKey(ids)))
    .map((ids) => ({ kind: 'doubled', by: 'date', ids }));
}

const idsKey = (ids: readonly string[]): string => JSON.stringify(ids.toSorted());

const strayFindings = (ordered: readonly RunEntry[], strays: ReadonlySet<RunEntry>): RunFinding[] =>
  ordered.flatMap((entry, index) => {
    const [before, after] = [ordered[index - 1]?.id ?? null, ordered[index + 1]?.id ?? null];
    return strays.has(entry) ? [{ kind: 'out-of-sequence', id: entry.id, before, after }] : [];
  });

/** Only where numbers do not tell already whether an issue is missing. */
function unnumberedGaps(dated: readonly RunEntry[], rhythm: Rhythm): RunFinding[] {
  return dated.slice(1).flatMap((after, index): RunFinding[] => {
    const before = dated[index] ?? after;
    if (coveredNumbers(before.number) && coveredNumbers(after.number)) return [];
    const days = daysBetween(before.date ?? '', after.date ?? '');
    const likely = likelyMissing(before.date ?? '', after.date ?? '', rhythm);
    return likely > 0 ? [{ kind: 'gap', before: before.id, after: after.id, days, likely }] : [];
  });
}

function inRunOrder(findings: readonly RunFinding[], order: readonly string[]): RunFinding[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = (finding: RunFinding) => places.get(anchorOf(finding)) ?? order.length;
  return findings.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** The issue in whose place in the run a finding is told. */
export function anchorOf(finding: RunFinding): string {
  if (finding.kind === 'doubled') return finding.ids[0] ?? '';
  return finding.kind === 'out-of-sequence' ? finding.id : (finding.before ?? finding.after ?? '');
}
