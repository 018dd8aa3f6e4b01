/**
 * Measures round trips to an archive in its worker: saving a briefing, adding one issue as the
 * archive grows, proofreading it and counting what was found. Run: node tests/bench/archive.bench.ts [issues…]   (default 1000 10000)
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
import { type IndexedIssue, importIssues } from '../support/import-issues.ts';

const BRIEFINGS_AN_ISSUE = 2;
const FIRST_DAY = '1970-01-01';
const SAVES = 500;
const ADDED_ISSUES = 50;
const ISSUES_A_BATCH = 500;
const BRIEFINGS_AT_ONCE = 50;

const words =
  'The port of the lower delta reopened to grain ships after the pilots went back to work. ';

function issueOn(publication: Publication, date: string, number: number): IndexedIssue {
  const details = {
    volume: null,
    number: String(number),
    date,
    datePrecision: 'day' as const,
    title: null,
  };
  const context = readingContext(publication, details);
  const text = `${words.repeat(12)} (Reuters, UPI, ${monthDay(addDays(date, -2))}; see the Bench, ${monthDay(addDays(date, -1))}).`;
  const draft = {
    version: 1 as const,
    blocks: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
  };
  const manuscript = tagManuscript(draft, context, randomUUID);
  const index = indexManuscript(manuscript, context);
  const briefings = Array.from({ length: BRIEFINGS_AN_ISSUE }, (_, place) => ({
    headline: `Grain ships ${number}, ${place}`,
    section: null,
    byline: null,
    dateline: null,
    manuscript,
    ...index,
  }));
  return { ...details, publication: publication.title, briefings };
}

const monthDay = (date: string): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en-US', {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });

async function bring(archive: Archive, issues: readonly IndexedIssue[]): Promise<void> {
  const bytes = new TextEncoder().encode(randomUUID());
  await importIssues(archive, [{ name: 'bench.txt', bytes, issues }]);
}

async function measure(times: number, work: (round: number) => Promise<void>): Promise<string> {
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    await work(round);
    taken.push(performance.now() - start);
  }
  taken.sort((one, other) => one - other);
  const at = (share: number) => (taken[Math.floor(times * share)] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${times} rounds)`;
}

async function benchAt(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'));
  const opened = await openArchive(folder);
  if (!opened.ok) throw new Error(opened.error.message);
  const archive = opened.value;
  const founded = await archive.ensurePublication('The Bench', 'en');
  const publication = { ...founded, shortTitle: 'the Bench' };

  const start = performance.now();
  for (let first = 0; first < size; first += ISSUES_A_BATCH) {
    const count = Math.min(ISSUES_A_BATCH, size - first);
    const issues = Array.from({ length: count }, (_, index) =>
      issueOn(publication, addDays(FIRST_DAY, first + index), first + index + 1),
    );
    await bring(archive, issues);
  }
  const seconds = (performance.now() - start) / 1000;
  const briefings = size * BRIEFINGS_AN_ISSUE;
  console.log(
    `${size} issues, ${briefings} briefings, read and imported in ${seconds.toFixed(1)} s`,
  );

  const save = await saver(archive);
  console.log(`  saveBriefing: ${await measure(SAVES, save)}`);
  const adding = await measure(ADDED_ISSUES, async (round) => {
    const number = size + round + 1;
    await bring(archive, [issueOn(publication, addDays(FIRST_DAY, number), number)]);
  });
  console.log(`  one more issue: ${adding}`);
  const proofStart = performance.now();
  let proofread = 0;
  for (let waiting = 1; waiting > 0; ) {
    const looked = await archive.proofread(BRIEFINGS_AT_ONCE);
    proofread += looked.read;
    waiting = looked.waiting;
  }
  const proofSeconds = (performance.now() - proofStart) / 1000;
  console.log(`  ${proofread} briefings proofread in ${proofSeconds.toFixed(1)} s`);
  const counting = await measure(SAVES, async () => {
    await archive['findings.count']({});
  });
  console.log(`  findings.count of the archive: ${counting}`);
  const listing = await measure(SAVES, async () => {
    await archive['findings.list']({ by: 'rule', limit: 100 });
  });
  console.log(`  findings.list, its first 100: ${listing}`);
  const search = await measure(SAVES, async () => {
    await archive['search.find']({ query: 'grain ships', limit: 50 });
  });
  console.log(`  search.find of words in every briefing: ${search}`);
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Types a word into the newest briefing at each round. */
async function saver(archive: Archive): Promise<(round: number) => Promise<void>> {
  const found = await archive['search.find']({ query: '', limit: 1 });
  const briefingId = found.ok ? (found.value.hits[0]?.briefingId ?? '') : '';
  const read = await archive['briefings.read']({ briefingId });
  if (!read.ok) throw new Error('The newest briefing cannot be read');
  const { headline, section, byline, dateline, manuscript } = read.value;
  return async (round) => {
    const typed = {
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: `Word ${round}` }],
    };
    const changed = { ...manuscript, blocks: [...manuscript.blocks, typed] };
    const saved = await archive['briefings.save']({
      briefingId,
      baseRevision: round + 1,
      details: { headline, section, byline, dateline },
      manuscript: changed,
    });
    if (!saved.ok) throw new Error(saved.error.message);
  };
}

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) await benchAt(size);
