/**
 * Measures what references cost as the archive grows: adding an issue for which some wait, saving a
 * briefing that has some, taking an issue away and back, renumbering it, reading what points to it.
 * Issues are chosen at random. Run: npm run bench references, or for other sizes
 * node tests/bench/references.bench.ts [issues…]   (default 1000 10000 100000)
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../../electron/archive/archive.ts';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { indexManuscript } from '../../shared/citations/index-manuscript.ts';
import { readingContext } from '../../shared/citations/reading-context.ts';
import { tagManuscript } from '../../shared/citations/tag-manuscript.ts';
import { addDays } from '../../shared/dates/iso-date.ts';
import type { Publication } from '../../shared/issues/publication.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { type IndexedIssue, importIssues } from '../support/import-issues.ts';

const FIRST_DAY = '1700-01-01';
/** Each issue of so many is missing, and later ones point to it all the same. */
const GAP = 5;
/** One issue of so many is founded with a briefing, that of two references; the others are bare. */
const WRITTEN = 4;
const ISSUES_A_BATCH = 2_000;
const ROUNDS = 200;

interface Bench {
  readonly archive: Archive;
  readonly publication: Publication;
  readonly size: number;
  readonly issueIds: readonly string[];
  /** Those of them that have a briefing. */
  readonly writtenIds: readonly string[];
}

/** What is measured: prepares a round, and answers the work of it. */
type Measured = (bench: Bench, round: number) => Promise<() => Promise<unknown>>;

const measured: Readonly<Record<string, Measured>> = {
  'add an issue that others wait for': async ({ archive, publication, size }, round) => {
    const number = Math.floor((size * round) / ROUNDS / GAP) * GAP + GAP;
    const details = { ...detailsOf(number), status: 'published' as const };
    return () => archive['issues.create']({ publicationId: publication.id, details });
  },
  'import an issue': async ({ archive, publication, size }, round) => {
    const issue = issueNumbered(publication, size + 2 * round + 2);
    return () => bring(archive, [issue]);
  },
  'save a briefing with references': async (bench) => {
    const { archive } = bench;
    const briefingId = await someBriefing(bench);
    const briefing = value(await archive['briefings.read']({ briefingId }));
    const typed = { type: 'text' as const, text: `A word more, ${randomUUID()}.` };
    const blocks = [
      ...briefing.manuscript.blocks,
      { type: 'paragraph' as const, content: [typed] },
    ];
    const manuscript = { ...briefing.manuscript, blocks };
    const { headline, section, byline, dateline, revision } = briefing;
    const saved = {
      briefingId,
      baseRevision: revision,
      details: { headline, section, byline, dateline },
      manuscript,
    };
    return () => archive['briefings.save'](saved);
  },
  'put an issue into the trash and back': async (bench) => {
    const issueId = someIssue(bench);
    return async () => {
      value(await bench.archive['issues.remove']({ issueId }));
      return bench.archive['issues.restore']({ issueId });
    };
  },
  'renumber an issue': async (bench, round) => {
    const issueId = someIssue(bench);
    const details = { number: `${bench.size * 3 + round}` };
    return () => bench.archive['issues.update']({ issueId, details });
  },
  'read an issue with what points to it': async (bench) => {
    const issueId = someIssue(bench);
    return () => bench.archive['issues.read']({ issueId });
  },
  'read what points to a briefing': async (bench) => {
    const briefingId = await someBriefing(bench);
    return () => bench.archive['references.ofBriefing']({ briefingId });
  },
};

const numberOf = (index: number): number => index + Math.floor(index / (GAP - 1)) + 1;

const dayOf = (number: number): string => addDays(FIRST_DAY, number);

const detailsOf = (number: number) => ({
  volume: null,
  number: String(number),
  date: dayOf(number),
  datePrecision: 'day' as const,
  title: null,
});

const words = 'The port of the lower delta reopened to grain ships after the pilots went back. ';

function issueNumbered(publication: Publication, number: number): IndexedIssue {
  const details = detailsOf(number);
  const context = readingContext(publication, details);
  const lately = monthDay(dayOf(number - (number % GAP) - (number % 3) * GAP));
  const text = `${words.repeat(4)}(Reuters, ${monthDay(dayOf(number - 2))}; see the Bench, ${lately}; see also the Bench, No. ${Math.max(1, number - 7)}).`;
  const draft = {
    version: 1 as const,
    blocks: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
  };
  const manuscript = tagManuscript(draft, context, randomUUID);
  const briefing = {
    headline: `Grain ships of day ${number} wait for pilots`,
    section: null,
    byline: null,
    dateline: null,
    manuscript,
    ...indexManuscript(manuscript, context),
  };
  return { ...details, publication: publication.title, briefings: [briefing] };
}

const monthDay = (date: string): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en-US', {
    month: 'long',
    day: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });

async function bring(archive: Archive, issues: readonly IndexedIssue[]): Promise<string[]> {
  const bytes = new TextEncoder().encode(randomUUID());
  const report = await importIssues(archive, [{ name: 'bench.txt', bytes, issues }]);
  return report.files.flatMap((file) => file.issues.map(({ issueId }) => issueId));
}

function value<Value>(outcome: Result<Value, Failure>): Value {
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

function someIssue({ writtenIds }: Bench): string {
  const index = Math.floor(Math.random() * writtenIds.length);
  return writtenIds[index] ?? '';
}

async function someBriefing(bench: Bench): Promise<string> {
  const read = value(await bench.archive['issues.read']({ issueId: someIssue(bench) }));
  return read.briefings[0]?.id ?? '';
}

async function found(archive: Archive, size: number): Promise<Bench> {
  const start = performance.now();
  const titled = await archive.ensurePublication('The Bench', 'en');
  const publication = { ...titled, shortTitle: 'the Bench' };
  const issueIds: string[] = [];
  for (let first = 0; first < size; first += ISSUES_A_BATCH) {
    const count = Math.min(ISSUES_A_BATCH, size - first);
    const numbers = Array.from({ length: count }, (_, index) => numberOf(first + index));
    const issues = numbers.map((number, index) => {
      if (index % WRITTEN === 0) return issueNumbered(publication, number);
      return { ...detailsOf(number), publication: publication.title, briefings: [] };
    });
    issueIds.push(...(await bring(archive, issues)));
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${size} issues, read and imported in ${seconds} s`);
  const writtenIds = issueIds.filter((_, index) => index % WRITTEN === 0);
  return { archive, publication, size: numberOf(size - 1), issueIds, writtenIds };
}

/** Rounds go over the archives in turn, so that whatever else the machine does meets all alike. */
async function compare(benches: readonly Bench[], name: string, prepare: Measured): Promise<void> {
  const taken = benches.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, bench] of benches.entries()) {
      const work = await prepare(bench, round);
      const start = performance.now();
      await work();
      taken[index]?.push(performance.now() - start);
    }
  }
  console.log(`\n${name}`);
  const base = at(taken[0] ?? [], 0.5);
  for (const [index, { issueIds }] of benches.entries()) {
    const [p50, p95] = [at(taken[index] ?? [], 0.5), at(taken[index] ?? [], 0.95)];
    const size = `${issueIds.length}`.padStart(8);
    const ratio = (p50 / base).toFixed(2);
    console.log(
      `${size} issues: p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, ratio ${ratio}`,
    );
  }
}

const at = (taken: readonly number[], share: number): number =>
  [...taken].sort((one, other) => one - other)[Math.floor(taken.length * share)] ?? 0;

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1_000, 10_000, 100_000];
const folders = sizes.map(() => mkdtempSync(join(tmpdir(), 'masthead-bench-')));
const archives = await Promise.all(folders.map(async (folder) => value(await openArchive(folder))));
const benches: Bench[] = [];
for (const [index, archive] of archives.entries()) {
  benches.push(await found(archive, sizes[index] ?? 0));
}
for (const [name, prepare] of Object.entries(measured)) await compare(benches, name, prepare);
for (const archive of archives) await archive.close();
for (const folder of folders) rmSync(folder, { recursive: true, force: true });
